//! Taking a port.

use std::io::ErrorKind;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use tokio::net::TcpListener;

use crate::cli::tell;

/// How many ports after the wanted one are tried.
const OTHERS: u16 = 20;

/// A socket that listens.
pub(super) struct Listener {
    /// The socket.
    pub(super) socket: TcpListener,
    /// Where it listens, with the port that it got.
    pub(super) address: SocketAddr,
}

/// Why there is no socket.
pub(super) struct Refused {
    /// What happened.
    pub(super) message: String,
    /// How to mend it.
    pub(super) help: String,
}

impl Listener {
    /// The address to open in a browser on this machine.
    pub(super) fn url(&self) -> String {
        let mut shown = self.address;
        if shown.ip().is_unspecified() {
            shown.set_ip(IpAddr::V4(Ipv4Addr::LOCALHOST));
        }
        format!("http://{shown}/")
    }
}

/// Listens at `port`, or at one of the next 20 when it is taken; port 0 is any free one.
pub(super) async fn listen(bind: IpAddr, port: u16) -> Result<Listener, Refused> {
    let last = if port == 0 { 0 } else { port.saturating_add(OTHERS) };
    for candidate in port..=last {
        match TcpListener::bind((bind, candidate)).await {
            Ok(socket) => return take(socket, port),
            Err(error) if error.kind() == ErrorKind::AddrInUse => {}
            Err(error) => return Err(refused(bind, candidate, &error)),
        }
    }
    Err(Refused {
        message: format!("all ports from {port} to {last} are taken"),
        help: "end another preview, or choose a port: --port 8080".to_owned(),
    })
}

fn take(socket: TcpListener, wanted: u16) -> Result<Listener, Refused> {
    let address = socket.local_addr().map_err(|error| Refused {
        message: format!("the system does not say which port it gave: {error}"),
        help: "choose another port: --port 8080".to_owned(),
    })?;
    if wanted != 0 && address.port() != wanted {
        tell::progress(&format!("port {wanted} is taken; using {}", address.port()));
    }
    Ok(Listener { socket, address })
}

fn refused(bind: IpAddr, port: u16, error: &std::io::Error) -> Refused {
    let help = match error.kind() {
        ErrorKind::PermissionDenied => "choose a port above 1023: --port 4000",
        ErrorKind::AddrNotAvailable => "--bind takes an address of this machine, such as 127.0.0.1",
        _ => "choose another port: --port 8080",
    };
    Refused { message: format!("cannot listen on {bind} port {port}: {error}"), help: help.to_owned() }
}
