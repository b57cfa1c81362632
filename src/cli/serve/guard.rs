//! Who may ask: pages of the preview itself and people at this desk, not pages of other sites in the same browser.
//!
//! Entry: [`Guard::refusal`]. A foreign page can send requests to this machine, and by a name that it lets point here even
//! read the answers ("DNS rebinding"); so names are compared with a list of own ones, not with each other.

use std::net::{IpAddr, SocketAddr};

use axum::http::{HeaderMap, Method, StatusCode, Uri, header};

/// The names under which the preview may be asked for.
#[derive(Debug, Clone)]
pub(super) struct Guard {
    hosts: Vec<String>,
}

/// A name or an address, as `--allow-host` takes it: what a browser could put into `Host`, without a port.
pub(super) fn host_name(text: &str) -> Result<String, String> {
    if let Ok(IpAddr::V6(ip)) = text.trim_matches(['[', ']']).parse() {
        return Ok(format!("[{ip}]"));
    }
    let fits = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '.' | '_');
    match !text.is_empty() && text.chars().all(fits) {
        true => Ok(text.to_owned()),
        false => Err("a name alone, such as alices-laptop.local, or an address such as 192.168.1.5".to_owned()),
    }
}

impl Guard {
    /// The guard of the preview that listens at `address`, which has other names in `allowed`.
    pub(super) fn new(address: SocketAddr, allowed: &[String]) -> Self {
        let mut names = vec!["localhost".to_owned(), "127.0.0.1".to_owned(), "[::1]".to_owned()];
        match address.ip() {
            ip if ip.is_unspecified() => {}
            IpAddr::V4(ip) => names.push(ip.to_string()),
            IpAddr::V6(ip) => names.push(format!("[{ip}]")),
        }
        names.extend(allowed.iter().map(|name| name.to_ascii_lowercase()));
        let port = address.port();
        let mut hosts: Vec<String> = names.iter().map(|name| format!("{name}:{port}")).collect();
        if port == 80 {
            hosts.extend(names);
        }
        Self { hosts }
    }

    /// Why the request is refused; `None` when it may be answered.
    pub(super) fn refusal(&self, method: &Method, uri: &Uri, headers: &HeaderMap) -> Option<StatusCode> {
        let mut hosts = headers.get_all(header::HOST).iter();
        let (Some(host), None, None) = (hosts.next(), hosts.next(), uri.authority()) else {
            return Some(StatusCode::BAD_REQUEST);
        };
        if !host.to_str().is_ok_and(|host| self.hosts.contains(&host.to_ascii_lowercase())) {
            return Some(StatusCode::MISDIRECTED_REQUEST);
        }
        if !matches!(*method, Method::GET | Method::HEAD) {
            return Some(StatusCode::METHOD_NOT_ALLOWED);
        }
        (!self.is_own_page(headers)).then_some(StatusCode::FORBIDDEN)
    }

    /// Whether a page of the preview asks, or a person: browsers say which (Fetch Metadata, `Origin`).
    fn is_own_page(&self, headers: &HeaderMap) -> bool {
        let says = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
        let own_origin = match headers.get(header::ORIGIN).map(|value| value.to_str()) {
            None => true,
            Some(Ok(origin)) => {
                origin.strip_prefix("http://").is_some_and(|host| self.hosts.contains(&host.to_ascii_lowercase()))
            }
            Some(Err(_)) => false,
        };
        let elsewhere = matches!(says("sec-fetch-site"), Some("cross-site" | "same-site"));
        own_origin && (!elsewhere || says("sec-fetch-mode") == Some("navigate"))
    }
}
