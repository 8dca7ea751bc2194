//! Page shell, components, tokens, fonts, scripts and the typed messages in fi, sv, en
