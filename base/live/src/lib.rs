//! Topics, server-sent events and fan-out between nodes
