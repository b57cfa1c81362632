//! The guard: which addresses of machines may be asked, and the resolver that asks no others.
//!
//! Entry: [`Guard`]. A record, or a server that redirects, could name a host whose address lies on the network of whoever
//! runs the command: a router, a database, the page with a cloud machine's keys. So every name is looked up once, here, the
//! connection goes to the very address that was looked at, and a name with any address that is not public is refused as a
//! whole. ureq asks the resolver before each connection, and redirects are followed by hand, so each of them passes here.

use std::collections::BTreeMap;
use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::NextTimeout;

/// Looks names up and lets only public addresses through.
#[derive(Debug, Default)]
pub struct Guard {
    /// Names that lead to a machine of the tester's, or to none.
    pub known: BTreeMap<String, Option<SocketAddr>>,
}

/// Why a host was refused.
#[derive(Debug)]
pub struct PrivateAddress;

impl fmt::Display for PrivateAddress {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the address is on a private network")
    }
}

impl std::error::Error for PrivateAddress {}

impl Resolver for Guard {
    fn resolve(&self, uri: &Uri, config: &Config, timeout: NextTimeout) -> Result<ResolvedSocketAddrs, ureq::Error> {
        if let Some(address) = uri.host().and_then(|host| self.known.get(&host.to_ascii_lowercase())) {
            let mut found = self.empty();
            found.push((*address).ok_or(ureq::Error::HostNotFound)?);
            return Ok(found);
        }
        let found = DefaultResolver::default().resolve(uri, config, timeout).map_err(unknown)?;
        match found.iter().all(|address| is_public(address.ip())) {
            true => Ok(found),
            false => Err(ureq::Error::Other(Box::new(PrivateAddress))),
        }
    }
}

/// The system says of a name that nobody has, and of one that nobody could be asked about, the same in other words.
fn unknown(error: ureq::Error) -> ureq::Error {
    match error {
        ureq::Error::Io(error) if error.to_string().contains("emporary") => ureq::Error::ConnectionFailed,
        ureq::Error::Io(_) => ureq::Error::HostNotFound,
        other => other,
    }
}

/// Whether an address belongs to the public internet (IANA's registries of special-purpose addresses).
pub fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => is_public_v6(address),
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    let special = match (a, b, c) {
        // Carriers' own networks, tests of speed, protocols, the relay of 6to4.
        (100, 64..=127, _) | (198, 18..=19, _) | (192, 0, 0) | (192, 88, 99) => true,
        (0 | 240..=255, _, _) => true,
        _ => false,
    };
    !(special
        || address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_multicast()
        || address.is_documentation())
}

/// Only 2000::/3 is given out. What carries an address of version 4 in it is as public as that.
fn is_public_v6(address: Ipv6Addr) -> bool {
    if let Some(inner) = address.to_ipv4_mapped() {
        return is_public_v4(inner);
    }
    let [a, b, c, d, e, f, g, h] = address.segments();
    let low = |high: u16, low: u16| Ipv4Addr::from((u32::from(high) << 16) | u32::from(low));
    match (a, b) {
        (0x64, 0xff9b) if [c, d, e, f] == [0; 4] => is_public_v4(low(g, h)),
        (0x2002, _) => is_public_v4(low(b, c)),
        // Teredo, documentation, ORCHID.
        (0x2001, 0 | 0xdb8 | 0x10..=0x2f) | (0x3fff, _) => false,
        _ => (0x2000..=0x3fff).contains(&a),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn private_addresses_are_known_in_every_dress() {
        for address in [
            "127.0.0.1",
            "127.9.9.9",
            "10.0.0.1",
            "172.16.0.1",
            "172.31.255.255",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "100.127.255.255",
            "0.0.0.0",
            "0.1.2.3",
            "224.0.0.1",
            "239.255.255.255",
            "255.255.255.255",
            "240.0.0.1",
            "192.0.0.1",
            "198.18.0.1",
            "203.0.113.9",
            "::",
            "::1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "::ffff:169.254.169.254",
            "::127.0.0.1",
            "64:ff9b::7f00:1",
            "64:ff9b:1::1",
            "2002:7f00:1::",
            "2002:a00:1::",
            "2001::1",
            "2001:db8::1",
            "fc00::1",
            "fd12:3456::1",
            "fe80::1",
            "fec0::1",
            "ff02::1",
            "100::1",
        ] {
            assert!(!is_public(address.parse().unwrap()), "{address}");
        }
    }

    #[test]
    fn public_addresses_pass() {
        for address in [
            "1.1.1.1",
            "207.241.224.2",
            "172.32.0.1",
            "100.128.0.1",
            "2606:4700::1111",
            "64:ff9b::101:101",
            "::ffff:1.1.1.1",
            "2002:101:101::",
        ] {
            assert!(is_public(address.parse().unwrap()), "{address}");
        }
    }
}
