//! Sessions, forms, CSRF, security headers, errors, limits, caching by version, the Feature contract
