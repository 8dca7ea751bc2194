//! Organisations, accounts, roles, sign-in
