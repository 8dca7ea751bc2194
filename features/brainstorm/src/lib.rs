//! The online brainstorm: questions, ideas, ratings, phases, moderation
