//! The app as a test client, both databases, fake clock, fixtures
