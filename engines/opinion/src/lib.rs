//! Votes to positions, groups, consensus and routing
