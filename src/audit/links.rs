//! Where an address of a file leads, and what is wrong with it.
//!
//! Entry: [`Site::fault`], for one reference of one file.

use std::borrow::Cow;
use std::collections::HashMap;

use super::address::{self, Address, Target};
use super::reading::{Reading, Reference, Use};
use super::rules::{DEAD_LINK, INLINE_SCRIPT, THIRD_PARTY_REQUEST};
use crate::diagnostic::Rule;
use crate::record::kinds::site::Addresses;

/// Schemes that a reader may follow.
const FOLLOWED: [&str; 4] = ["https", "http", "mailto", "tel"];

/// The page that hosts show at any address, however deep: it may name places from the root.
const NOT_FOUND: &str = "404.html";

/// All files of the finished site. They are looked up, never gone through: order is the bundle's.
pub(super) struct Site<'a> {
    /// Every file; what it says, when it is a text that a browser follows.
    pub(super) files: HashMap<&'a str, Option<Reading>>,
    /// Whether a folder stands for its `index.html`.
    pub(super) addresses: Addresses,
    /// The address under which the site is published, ending in `/`, when its home page says so.
    pub(super) base: Option<String>,
}

/// Something wrong in one file. Faults with the same rule and subject are told once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fault {
    /// The rule that is broken.
    pub(super) rule: &'static Rule,
    /// What the fault is about, the same on every page that has it.
    pub(super) subject: String,
    /// What is wrong, as a sentence that goes on after "the page …".
    pub(super) message: String,
    /// How to mend it.
    pub(super) help: String,
}

impl Site<'_> {
    /// What is wrong with `reference`, which stands in the file at `from`.
    pub(super) fn fault(&self, from: &str, reference: &Reference) -> Option<Fault> {
        if reference.use_ == Use::Base {
            return Some(moves_addresses(reference));
        }
        // Half of all links are sources elsewhere: told apart before anything is taken to pieces.
        if reference.use_ == Use::Link && reference.address.starts_with("https://") {
            return None;
        }
        if reference.use_ == Use::Shown {
            return self.shown(from, reference);
        }
        let written = self.without_base(from, &reference.address);
        match address::read(&written, from) {
            Address::Inside(target) => self.inside(from, reference, &target),
            Address::Rooted(target) if from == NOT_FOUND => self.inside(from, reference, &target),
            Address::Rooted(_) => Some(rooted(reference)),
            Address::Outside => Some(outside(reference)),
            Address::OtherHost if reference.use_ == Use::Link => Some(no_scheme(reference)),
            Address::OtherHost => Some(third_party(reference)),
            Address::Scheme(scheme) => self.scheme(reference, &scheme),
        }
    }

    /// Other sites need a whole address. Below the site's own there must be a file; what lies elsewhere no reader loads.
    fn shown(&self, from: &str, reference: &Reference) -> Option<Fault> {
        if !reference.address.starts_with("https://") && !reference.address.starts_with("http://") {
            return Some(not_whole(reference));
        }
        let below = reference.address.strip_prefix(self.base.as_deref()?)?;
        let Address::Inside(target) = address::read(below, "index.html") else { return Some(outside(reference)) };
        self.inside(from, reference, &target)
    }

    /// On the page that hosts show anywhere, addresses below the site's own are addresses of the site.
    fn without_base<'a>(&self, from: &str, written: &'a str) -> Cow<'a, str> {
        let Some(base) = self.base.as_deref().filter(|_| from == NOT_FOUND) else {
            return Cow::Borrowed(written);
        };
        let path = base.splitn(4, '/').nth(3).map(|path| format!("/{path}")).unwrap_or_default();
        let below = written.strip_prefix(base).or_else(|| written.strip_prefix(path.as_str()));
        below.map_or(Cow::Borrowed(written), |below| Cow::Owned(format!("/{below}")))
    }

    fn scheme(&self, reference: &Reference, scheme: &str) -> Option<Fault> {
        let picture =
            reference.address.trim_start().get(..11).is_some_and(|start| start.eq_ignore_ascii_case("data:image/"));
        match reference.use_ {
            Use::Link if FOLLOWED.contains(&scheme) => None,
            Use::Link => Some(not_followed(reference, scheme)),
            Use::Picture if picture => None,
            _ => Some(third_party(reference)),
        }
    }

    fn inside(&self, from: &str, reference: &Reference, target: &Target<'_>) -> Option<Fault> {
        if reference.address.trim().is_empty() && reference.use_ != Use::Link {
            return Some(nothing_named(reference));
        }
        let Some((path, reading)) = self.find(&target.path) else {
            return Some(self.dead(reference, &target.path));
        };
        let fragment = target.fragment.as_deref().unwrap_or_default();
        // A text fragment names words, not an anchor.
        let anchor = fragment.split(":~:").next().unwrap_or_default();
        let known = |reading: &Reading| reading.has(anchor) || reading.has(&address::decode(anchor));
        let checked = reading.as_ref().filter(|reading| reading.has_anchors);
        let missing = checked.is_some_and(|reading| !known(reading)) && !matches!(anchor, "" | "top");
        missing.then(|| no_anchor(reference, path, anchor, path == from))
    }

    fn find(&self, path: &str) -> Option<(&str, &Option<Reading>)> {
        let folder = path.is_empty() || path.ends_with('/');
        let found = match (folder, self.addresses) {
            (false, _) => self.files.get_key_value(path),
            (true, Addresses::Folders) => self.files.get_key_value(format!("{path}index.html").as_str()),
            (true, Addresses::Files) => None,
        };
        found.map(|(path, reading)| (*path, reading))
    }

    fn dead(&self, reference: &Reference, path: &str) -> Fault {
        let shown = if path.is_empty() { "./" } else { path };
        let with_file = format!("{path}index.html");
        let in_folder = format!("{}/index.html", path.trim_end_matches('/'));
        let help = if path.is_empty() || path.ends_with('/') {
            if self.files.contains_key(with_file.as_str()) {
                format!("name the file, `{with_file}`: without a server a folder does not lead to it")
            } else {
                "there is no such folder; name a file of the site".to_owned()
            }
        } else if self.files.contains_key(in_folder.as_str()) {
            format!("end the address with a slash, `{path}/`")
        } else {
            "write the relative address of a page or file that the site has".to_owned()
        };
        let message =
            format!("`{}` in `{}` leads nowhere: the site has no `{shown}`", reference.address, reference.place);
        fault(&DEAD_LINK, shown, message, &help)
    }
}

fn fault(rule: &'static Rule, subject: &str, message: String, help: &str) -> Fault {
    Fault { rule, subject: subject.to_owned(), message, help: help.to_owned() }
}

fn third_party(reference: &Reference) -> Fault {
    let message = format!("`{}` would load `{}`, which is not of this site", reference.place, reference.address);
    let help = "put the file into the theme or beside the content, and name it by a relative address";
    fault(&THIRD_PARTY_REQUEST, &reference.address, message, help)
}

fn moves_addresses(reference: &Reference) -> Fault {
    let message = format!("`{}` changes what the page loads: `{}`", reference.place, reference.address);
    fault(&THIRD_PARTY_REQUEST, &reference.place, message, "leave it out; link style sheets by `<link>` or `<style>`")
}

fn not_followed(reference: &Reference, scheme: &str) -> Fault {
    let rule = if matches!(scheme, "javascript" | "vbscript" | "data") { &INLINE_SCRIPT } else { &DEAD_LINK };
    let message = format!("`{}` has an address that begins with `{scheme}:`: `{}`", reference.place, reference.address);
    fault(rule, &reference.address, message, "links are relative, https, http, mailto or tel")
}

fn no_scheme(reference: &Reference) -> Fault {
    let message = format!("`{}` in `{}` leads nowhere without a server", reference.address, reference.place);
    fault(&DEAD_LINK, &reference.address, message, "write https: before it")
}

fn rooted(reference: &Reference) -> Fault {
    let message = format!("`{}` in `{}` begins at the root of the host", reference.address, reference.place);
    fault(&DEAD_LINK, &reference.address, message, "write the address relative to the page")
}

fn not_whole(reference: &Reference) -> Fault {
    let message = format!("`{}` in `{}` leads nowhere from another site", reference.address, reference.place);
    fault(&DEAD_LINK, &reference.address, message, "write the whole address, with https: before it")
}

fn outside(reference: &Reference) -> Fault {
    let message = format!("`{}` in `{}` leads out of the site", reference.address, reference.place);
    fault(&DEAD_LINK, &reference.address, message, "leave out one or more `../`")
}

fn nothing_named(reference: &Reference) -> Fault {
    let message = format!("`{}` names nothing to load", reference.place);
    fault(&DEAD_LINK, &reference.place, message, "name a file, or leave the attribute out")
}

fn no_anchor(reference: &Reference, path: &str, anchor: &str, own: bool) -> Fault {
    let there = if own { "the page has" } else { "that page has" };
    let message = format!(
        "`{}` in `{}` leads to no place: {there} nothing with the id `{anchor}`",
        reference.address, reference.place
    );
    // On its own page an anchor is that page's fault; elsewhere all links to it have one cause.
    let subject = if own { format!("#{anchor}") } else { format!("{path}#{anchor}") };
    fault(&DEAD_LINK, &subject, message, "give the id to an element there, or leave `#…` out")
}
