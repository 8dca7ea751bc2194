// SPDX-FileCopyrightText: 2026 Riihi contributors
// SPDX-License-Identifier: EUPL-1.2

//! What an operator decides, as far as the web layer asks.

use std::net::IpAddr;

use crate::limits::Limits;

/// The web layer's configuration.
#[derive(Debug, Clone)]
pub struct Config {
    /// Where people reach the installation, without a slash at the end: `https://riihi.example.fi`.
    pub public_url: String,
    /// Proxies whose `X-Forwarded-For` is believed; from anybody else the header means nothing.
    pub behind_proxy: Vec<Network>,
    /// Whether this is the demonstration, with a known sign-in shown on the page.
    pub demo: bool,
    /// How much one sender may do.
    pub limits: Limits,
    /// How many connections are held at once; who comes after them waits.
    pub connections: usize,
    /// The installation's home, where the monitor sees the age of the last backup.
    pub home: Option<std::path::PathBuf>,
    /// What `/version` tells: release and commit.
    pub version: String,
    /// Where a security report goes (`mailto:` or `https:`), for `/.well-known/security.txt`.
    pub security_contact: String,
    /// Whether chance is fixed: in tests and the demo only.
    pub fixed_chance: bool,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            public_url: "http://localhost:8080".to_owned(),
            behind_proxy: Vec::new(),
            demo: false,
            limits: Limits::default(),
            connections: 16_000,
            home: None,
            version: env!("CARGO_PKG_VERSION").to_owned(),
            security_contact: String::new(),
            fixed_chance: false,
        }
    }
}

impl Config {
    /// Whether people reach us over https, so that cookies may be `Secure` and HSTS makes sense.
    pub fn https(&self) -> bool {
        self.public_url.starts_with("https://")
    }

    /// Whether browsers trust the address: https, or the machine itself. There cookies get `__Host-` and
    /// `Secure`. Plain http elsewhere (a home network) is the operator's choice: it gets plain cookies, and no
    /// header that browsers would only complain about.
    pub fn trusted(&self) -> bool {
        let host = self.public_url.split("//").nth(1).unwrap_or_default().split('/').next();
        let host = host.unwrap_or_default();
        let bare = if host.starts_with('[') { host } else { host.split(':').next().unwrap_or_default() };
        self.https() || matches!(bare, "localhost" | "127.0.0.1") || bare.starts_with("[::1]")
    }

    /// The host part of the public address, with its port: what `Origin` must name.
    pub fn origin(&self) -> &str {
        let scheme = self.public_url.find("//").map_or(0, |i| i + 2);
        let end = self.public_url.get(scheme..).and_then(|rest| rest.find('/')).map(|i| i + scheme);
        self.public_url.get(..end.unwrap_or(self.public_url.len())).unwrap_or_default()
    }
}

/// A range of addresses: `10.0.0.0/8`, `::1`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Network {
    base: u128,
    bits: u32,
}

impl Network {
    /// Whether `address` is in it.
    pub fn contains(self, address: IpAddr) -> bool {
        let shift = 128 - self.bits;
        shift == 128 || as_number(address) >> shift == self.base >> shift
    }
}

impl std::str::FromStr for Network {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || format!("{text} is not an address range such as 10.0.0.0/8 or ::1");
        let (address, bits) = text.split_once('/').map_or((text, None), |(a, b)| (a, Some(b)));
        let address: IpAddr = address.parse().map_err(|_| wrong())?;
        let (width, offset) = if address.is_ipv4() { (32, 96) } else { (128, 0) };
        let bits: u32 = bits.map_or(Ok(width), str::parse).map_err(|_| wrong())?;
        if bits > width {
            return Err(wrong());
        }
        Ok(Self { base: as_number(address), bits: bits + offset })
    }
}

/// One numbering for both kinds of addresses.
fn as_number(address: IpAddr) -> u128 {
    match address {
        IpAddr::V4(v4) => u128::from(v4.to_ipv6_mapped()),
        IpAddr::V6(v6) => u128::from(v6),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cookies_are_host_bound_on_https_and_on_the_machine_itself() {
        for (url, secure) in [
            ("https://riihi.example.fi", true),
            ("http://localhost:8080", true),
            ("http://127.0.0.1:3000", true),
            ("http://[::1]:3000", true),
            ("http://192.168.1.7:8080", false),
            ("http://localhost.example.fi", false),
        ] {
            let config = Config { public_url: url.to_owned(), ..Config::default() };
            assert_eq!(config.trusted(), secure, "{url}");
        }
    }

    #[test]
    fn only_addresses_within_the_range_belong_to_a_network() {
        let net: Network = "10.1.0.0/16".parse().unwrap();
        assert!(net.contains("10.1.200.3".parse().unwrap()));
        assert!(net.contains("::ffff:10.1.2.3".parse().unwrap()));
        assert!(!net.contains("10.2.0.1".parse().unwrap()));
        assert!("::/0".parse::<Network>().unwrap().contains("2001:db8::1".parse().unwrap()));
        assert!("10.0.0.0/33".parse::<Network>().is_err());
    }
}
