//! The preview on a phone: its address as others on the network have it, and as a code that a camera reads.

use std::net::{IpAddr, Ipv4Addr, SocketAddr, UdpSocket};

use fast_qr::{ECL, QRBuilder, QRCode};

use crate::cli::tell;

/// What a phone opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Phone {
    /// The address.
    pub(super) url: String,
}

impl Phone {
    /// The address of the preview that listens at `address` for other machines, by a name that it answers to: one of
    /// `allowed`, or the one address that it is bound to. `None` where nobody else can ask, or nobody knows the name.
    pub(super) fn of(address: SocketAddr, allowed: &[String]) -> Option<Self> {
        let ip = address.ip();
        if ip.is_loopback() {
            return None;
        }
        let host = match (allowed.first(), ip) {
            (Some(name), _) => name.clone(),
            (None, ip) if ip.is_unspecified() => return None,
            (None, IpAddr::V6(ip)) => format!("[{ip}]"),
            (None, IpAddr::V4(ip)) => ip.to_string(),
        };
        Some(Self { url: format!("http://{host}:{}/", address.port()) })
    }

    fn code(&self) -> Option<QRCode> {
        QRBuilder::new(self.url.as_str()).ecl(ECL::M).build().ok()
    }

    /// The code as a picture for a page.
    pub(super) fn svg(&self) -> Option<String> {
        const QUIET: usize = 4;
        let code = self.code()?;
        let size = code.size;
        let dark = |row: usize, column: usize| code[row].get(column).is_some_and(|module| module.value());
        let squares: String = (0..size)
            .flat_map(|row| (0..size).map(move |column| (row, column)))
            .filter(|(row, column)| dark(*row, *column))
            .map(|(row, column)| format!("M{} {}h1v1h-1z", column + QUIET, row + QUIET))
            .collect();
        let side = size + 2 * QUIET;
        Some(format!(
            "<svg class=\"code\" viewBox=\"0 0 {side} {side}\" role=\"img\" aria-label=\"The address as a QR code\" \
             shape-rendering=\"crispEdges\"><rect width=\"{side}\" height=\"{side}\" fill=\"#fff\"/>\
             <path d=\"{squares}\" fill=\"#000\"/></svg>"
        ))
    }
}

/// Says on the terminal that others can read the preview, and how.
pub(super) fn announce(address: SocketAddr, allowed: &[String], phone: Option<&Phone>) {
    tell::progress("warning: everyone on this network can read this preview, because of --bind");
    match phone {
        Some(phone) => {
            if let Some(code) = phone.code() {
                tell::progress(&code.to_str());
            }
            tell::progress(&format!("on a phone: {}", phone.url));
        }
        None if allowed.is_empty() => {
            let own = own_address().map_or_else(|| "NAME".to_owned(), |ip| ip.to_string());
            tell::progress(&format!(
                "it answers to names that it knows alone; for a phone: --bind {} --allow-host {own}",
                address.ip()
            ));
        }
        None => {}
    }
}

/// The address by which this machine reaches others. A datagram socket that is connected sends nothing.
fn own_address() -> Option<IpAddr> {
    let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).ok()?;
    socket.connect((Ipv4Addr::new(192, 0, 2, 1), 9)).ok()?;
    let ip = socket.local_addr().ok()?.ip();
    (!ip.is_unspecified() && !ip.is_loopback()).then_some(ip)
}
