//! Results that are public, exact about themselves, and disclose nobody
