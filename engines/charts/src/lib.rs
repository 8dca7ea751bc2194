//! Pictures of opinions as SVG with the same content as text and table
