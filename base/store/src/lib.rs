//! SQLite or PostgreSQL behind one SQL text: reads, durable group-committed writes, migrations
