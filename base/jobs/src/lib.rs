//! A durable queue and a schedule for work that must not keep a page waiting
