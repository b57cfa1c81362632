//! Verdicts: what an answer says about a source. Nothing here is certain: a verdict sends a person to look.
//!
//! Entry: [`judge`]. Steps: what the connection says (no host, no time, no secure line); what the status says; where the
//! redirects lead; what the page says, against a page of the same server that cannot exist; what our own copy says.

use sha2::{Digest, Sha256};

use super::page::{self, Words};
use super::{Answer, Asked, Heard, Role, address};

/// What became of an address. The order is that of the report: what needs a person first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// It leads nowhere.
    Dead(String),
    /// It answers, and what it answers is not there.
    SoftNotFound(String),
    /// It answers with something else than what was cited.
    Drifted(String),
    /// It says for good that it is elsewhere.
    Moved(String),
    /// It is on a private network, or sends us to one.
    Private(String),
    /// The line could not be made secure: a browser would warn.
    Tls,
    /// The server is not well; it may be tomorrow.
    Failing(String),
    /// It took too long; it may not tomorrow.
    Timeout,
    /// It does not answer programs. It may well answer people.
    Refused(String),
    /// It is there.
    Ok,
}

impl Verdict {
    /// Its name in published forms.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Dead(_) => "dead",
            Self::SoftNotFound(_) => "soft-404",
            Self::Drifted(_) => "drifted",
            Self::Moved(_) => "moved",
            Self::Private(_) => "private",
            Self::Tls => "tls-error",
            Self::Failing(_) => "failing",
            Self::Timeout => "timeout",
            Self::Refused(_) => "refused",
            Self::Ok => "ok",
        }
    }

    /// Why, in words; the new address of what has moved.
    pub fn why(&self) -> String {
        match self {
            Self::Dead(why) | Self::SoftNotFound(why) | Self::Drifted(why) | Self::Private(why) => why.clone(),
            Self::Failing(why) | Self::Refused(why) => why.clone(),
            Self::Moved(to) => format!("now at {}", address::shown(to)),
            Self::Tls => "the connection could not be made secure".to_owned(),
            Self::Timeout => "no answer in time".to_owned(),
            Self::Ok => String::new(),
        }
    }

    /// Whether the reader of a page would not find the source.
    pub fn is_lost(&self) -> bool {
        matches!(self, Self::Dead(_) | Self::SoftNotFound(_) | Self::Drifted(_))
    }
}

/// What `heard` says about what was `asked`; `probe` is what the same server said about a page that cannot exist.
pub fn judge(asked: &Asked, heard: &Heard, probe: Option<&Heard>) -> Verdict {
    match heard {
        Heard::NoHost => Verdict::Dead("there is no such host".to_owned()),
        Heard::Timeout => Verdict::Timeout,
        Heard::Tls => Verdict::Tls,
        Heard::Unreachable => Verdict::Failing("no connection".to_owned()),
        Heard::Redirects => Verdict::Failing("more than five redirects".to_owned()),
        Heard::Private { at_once: true } => Verdict::Private("the host is on a private network".to_owned()),
        Heard::Private { at_once: false } => Verdict::Private("it redirects into a private network".to_owned()),
        Heard::Answer(answer) => of_answer(asked, answer, probe),
    }
}

fn of_answer(asked: &Asked, answer: &Answer, probe: Option<&Heard>) -> Verdict {
    match answer.status {
        404 | 410 => Verdict::Dead(format!("the server says {}", answer.status)),
        401 | 403 | 405 | 407 | 418 | 429 | 451 => Verdict::Refused(format!("the server says {}", answer.status)),
        200..=299 => of_content(asked, answer, probe),
        400..=499 => Verdict::Refused(format!("the server says {}", answer.status)),
        _ => Verdict::Failing(format!("the server says {}", answer.status)),
    }
}

fn of_content(asked: &Asked, answer: &Answer, probe: Option<&Heard>) -> Verdict {
    let to_front = address::path(&answer.address).len() <= 1 && address::path(&asked.address).len() > 1;
    if to_front && !answer.hops.is_empty() {
        return Verdict::SoftNotFound("it leads to the front page of a site".to_owned());
    }
    if let Some(changed) = changed(asked, answer) {
        return changed;
    }
    if answer.kind.contains("html") {
        let words = Words::of(&answer.body);
        if let Some(verdict) = of_page(asked, answer, &words, probe) {
            return verdict;
        }
    }
    moved(asked, answer).map_or(Verdict::Ok, Verdict::Moved)
}

/// Another file than our copy. Pages are made anew for each reader, so only other kinds are compared byte by byte.
fn changed(asked: &Asked, answer: &Answer) -> Option<Verdict> {
    let own = asked.sha256.as_ref().filter(|_| answer.is_whole && !answer.kind.contains("html"))?;
    let served: String = Sha256::digest(&answer.body).iter().map(|byte| format!("{byte:02x}")).collect();
    (served != *own).then(|| Verdict::Drifted("it is another file than our copy".to_owned()))
}

fn of_page(asked: &Asked, answer: &Answer, words: &Words, probe: Option<&Heard>) -> Option<Verdict> {
    if page::says_not_found(&words.title) {
        return Some(Verdict::SoftNotFound(format!("its title is “{}”", words.title)));
    }
    if let Some(Heard::Answer(other)) = probe.filter(|_| asked.role == Role::Original)
        && (200..=299).contains(&other.status)
    {
        let same_place = other.address == answer.address && !other.hops.is_empty();
        if same_place || page::alike(words, &Words::of(&other.body)) {
            return Some(Verdict::SoftNotFound(
                "the server gives the same page for an address that cannot exist".to_owned(),
            ));
        }
    }
    let (found, all) = page::mentions(words, &asked.title);
    let says_enough = words.text.chars().count() >= 400;
    (says_enough && all >= 3 && found * 3 < all)
        .then(|| Verdict::Drifted(format!("of the {all} longer words of its title, {found} stand on the page")))
}

/// The address to which permanent redirects alone lead, unless it only adds what every visitor gets.
fn moved(asked: &Asked, answer: &Answer) -> Option<String> {
    let permanent = answer.hops.iter().take_while(|(status, _)| matches!(status, 301 | 308));
    let to = permanent.last().map(|(_, to)| to.clone())?;
    let own = asked.address.split('#').next().unwrap_or_default();
    (to != own).then_some(to)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked() -> Asked {
        Asked {
            record: "content/documents/x.yaml".to_owned(),
            title: "Agreement between Ring and the Waynesboro Police Department".to_owned(),
            address: "https://example.org/a/b".to_owned(),
            role: Role::Original,
            sha256: None,
            day: None,
            is_archived: false,
            is_known_gone: false,
        }
    }

    fn answer(status: u16, body: &str) -> Answer {
        let body = format!("<title>T</title><body>{body}");
        Answer {
            status,
            address: asked().address,
            kind: "text/html".to_owned(),
            body: body.into_bytes(),
            is_whole: true,
            ..Answer::default()
        }
    }

    fn word(heard: Heard) -> &'static str {
        judge(&asked(), &heard, None).word()
    }

    #[test]
    fn statuses_are_told_apart() {
        let by_status = |status| word(Heard::Answer(answer(status, "Waynesboro")));
        for (statuses, wanted) in [
            (&[200, 206][..], "ok"),
            (&[404, 410], "dead"),
            (&[401, 403, 429, 451, 400], "refused"),
            (&[500, 502, 503, 520], "failing"),
        ] {
            for status in statuses {
                assert_eq!(by_status(*status), wanted, "{status}");
            }
        }
        assert_eq!(word(Heard::Timeout), "timeout");
        assert_eq!(word(Heard::Tls), "tls-error");
        assert_eq!(word(Heard::NoHost), "dead");
        assert_eq!(word(Heard::Private { at_once: false }), "private");
    }

    #[test]
    fn only_permanent_redirects_are_a_move() {
        let after = |hops: &[(u16, &str)]| {
            let hops: Vec<(u16, String)> = hops.iter().map(|(status, to)| (*status, (*to).to_owned())).collect();
            let address = hops.last().unwrap().1.clone();
            judge(&asked(), &Heard::Answer(Answer { hops, address, ..answer(200, "x") }), None)
        };
        let new = "https://new.example.org/b".to_owned();
        assert_eq!(after(&[(301, &new)]), Verdict::Moved(new.clone()));
        assert_eq!(after(&[(308, &new), (302, "https://new.example.org/b?x")]), Verdict::Moved(new));
        assert_eq!(after(&[(302, "https://example.org/c")]), Verdict::Ok);
        assert_eq!(after(&[(301, "https://example.org/")]).word(), "soft-404");
    }

    #[test]
    fn a_page_for_what_is_not_there_is_known() {
        let page = |text: &str| Heard::Answer(answer(200, text));
        let judged = |own: &str, other: &str| judge(&asked(), &page(own), Some(&page(other))).word();
        assert_eq!(judged("we are sorry, nothing here", "we are sorry, nothing here"), "soft-404");
        assert_eq!(judged("the agreement", "we are sorry, nothing here"), "ok");
        let titled = Answer { body: b"<title>Page not found</title>".to_vec(), ..answer(200, "") };
        assert_eq!(word(Heard::Answer(titled)), "soft-404");
    }

    #[test]
    fn another_page_or_file_has_drifted() {
        let other = "casino bonus ".repeat(60);
        assert_eq!(word(Heard::Answer(answer(200, &other))), "drifted");
        assert_eq!(word(Heard::Answer(answer(200, &format!("{other} agreement Waynesboro police Ring")))), "ok");
        let sha256 = Some("0".repeat(64));
        let file = Answer { kind: "application/pdf".to_owned(), ..answer(200, "x") };
        let judged = |answer| judge(&Asked { sha256: sha256.clone(), ..asked() }, &Heard::Answer(answer), None).word();
        assert_eq!(judged(file.clone()), "drifted");
        assert_eq!(judged(Answer { is_whole: false, ..file }), "ok", "a part of a file shows nothing");
    }
}
