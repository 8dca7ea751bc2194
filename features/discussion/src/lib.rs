//! Comments in plain text on any object
