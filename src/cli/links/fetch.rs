//! Asking one address: redirects by hand, a bounded answer, one request at a time to each host.
//!
//! Entry: [`Web::ask`]. An error of the client is turned into words of our own here and never shown: it may name an address
//! with a secret in it.

use std::collections::BTreeMap;
use std::io::Read;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use plainsight::links::address::{host, join};
use plainsight::links::{Answer, Heard};
use ureq::http::Response;
use ureq::unversioned::transport::DefaultConnector;
use ureq::{Agent, Body};

use super::guard::{Guard, PrivateAddress};

/// So many redirects are followed.
const MOST_HOPS: usize = 5;
/// So much of a page is read: more than any page's words.
const PAGE: u64 = 1 << 20;
/// So much is read of a file of which we have a copy.
const FILE: u64 = 64 << 20;

/// How much of what is at an address is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Want {
    /// Whether it is there.
    Head,
    /// Its beginning.
    Beginning,
    /// All of it.
    Whole,
}

/// The client, and whose turn it is at each host.
pub struct Web {
    agent: Agent,
    delay: Duration,
    hosts: Mutex<BTreeMap<String, Arc<Mutex<Option<Instant>>>>>,
}

impl Web {
    /// A client that says who it is, waits `delay` between two requests to a host and gives up after `timeout`.
    pub fn new(guard: Guard, who: &str, delay: Duration, timeout: Duration) -> Self {
        let config = Agent::config_builder()
            .user_agent(who)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .http_status_as_error(false)
            .timeout_global(Some(timeout))
            .max_response_header_size(64 * 1024)
            // A proxy would look names up itself, past the guard.
            .proxy(None)
            .build();
        let agent = Agent::with_parts(config, DefaultConnector::default(), guard);
        Self { agent, delay, hosts: Mutex::default() }
    }

    /// What is at `address`, after at most five redirects.
    pub fn ask(&self, address: &str, want: Want) -> Heard {
        let mut at = address.split('#').next().unwrap_or_default().to_owned();
        let mut hops = Vec::new();
        loop {
            let (status, location, answer) = match self.one(&at, want) {
                Ok(found) => found,
                Err(error) => return heard(&error, hops.is_empty()),
            };
            let target = location.filter(|_| matches!(status, 301 | 302 | 303 | 307 | 308));
            match target.and_then(|location| join(&at, &location)) {
                Some(_) if hops.len() == MOST_HOPS => return Heard::Redirects,
                Some(next) => {
                    hops.push((status, next.clone()));
                    at = next;
                }
                None => return Heard::Answer(Answer { address: at, hops, ..answer }),
            }
        }
    }

    /// One request, when it is the turn of its host.
    #[expect(clippy::disallowed_methods, reason = "politeness is measured by the clock")]
    fn one(&self, address: &str, want: Want) -> Result<(u16, Option<String>, Answer), ureq::Error> {
        let turn = self.turn(&host(address));
        let mut last = turn.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(wait) = last.and_then(|last| self.delay.checked_sub(last.elapsed())) {
            std::thread::sleep(wait);
        }
        let answer = self.request(address, want);
        *last = Some(Instant::now());
        answer
    }

    fn turn(&self, host: &str) -> Arc<Mutex<Option<Instant>>> {
        let mut hosts = self.hosts.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(hosts.entry(host.to_owned()).or_default())
    }

    fn request(&self, address: &str, want: Want) -> Result<(u16, Option<String>, Answer), ureq::Error> {
        let response = match want {
            Want::Head => self.agent.head(address).call()?,
            Want::Beginning => self.agent.get(address).header("Range", format!("bytes=0-{}", PAGE - 1)).call()?,
            Want::Whole => self.agent.get(address).call()?,
        };
        let header = |name: &str| response.headers().get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
        let kind = header("content-type").unwrap_or_default().to_ascii_lowercase();
        let kind = kind.split(';').next().unwrap_or_default().trim().to_owned();
        let (status, location) = (response.status().as_u16(), header("location"));
        let (body, is_whole) = match want {
            Want::Head => (Vec::new(), false),
            Want::Beginning => body(response, PAGE)?,
            Want::Whole => body(response, FILE)?,
        };
        // A server that is asked for the beginning says 206 and may still have sent all of it: nobody can tell.
        let is_whole = is_whole && status != 206;
        Ok((status, location, Answer { status, kind, body, is_whole, ..Answer::default() }))
    }
}

/// The body up to `limit`, and whether that is all of it.
fn body(response: Response<Body>, limit: u64) -> Result<(Vec<u8>, bool), ureq::Error> {
    let mut bytes = Vec::new();
    response.into_body().into_reader().take(limit + 1).read_to_end(&mut bytes)?;
    let is_whole = bytes.len() as u64 <= limit;
    bytes.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    Ok((bytes, is_whole))
}

fn heard(error: &ureq::Error, at_once: bool) -> Heard {
    match error {
        ureq::Error::HostNotFound => Heard::NoHost,
        ureq::Error::Timeout(_) => Heard::Timeout,
        ureq::Error::Tls(_) | ureq::Error::Rustls(_) | ureq::Error::TlsRequired => Heard::Tls,
        ureq::Error::Other(other) if other.is::<PrivateAddress>() => Heard::Private { at_once },
        // What goes wrong inside the secure line arrives as data that make no sense.
        ureq::Error::Io(error) if error.kind() == std::io::ErrorKind::InvalidData => Heard::Tls,
        ureq::Error::Io(error) if error.to_string().contains("tls handshake") => Heard::Tls,
        ureq::Error::Io(error) if error.kind() == std::io::ErrorKind::TimedOut => Heard::Timeout,
        _ => Heard::Unreachable,
    }
}
