//! Texts to language, lemmas and personal data; themes and similarity behind one interface
