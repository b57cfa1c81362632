//! Where an address of a file leads, and what is wrong with it.
//!
//! Entry: [`Site::leads`], for one reference of one file.

use std::borrow::Cow;
use std::collections::HashSet;

use super::address::{self, Address, Origin, Target};
use super::reading::{Reading, Reference, Use};
use super::rules::{DEAD_LINK, INLINE_SCRIPT, THIRD_PARTY_REQUEST};
use crate::bundle::{Paths, SitePath};
use crate::diagnostic::Rule;
use crate::record::kinds::site::Addresses;

/// Schemes that a reader may follow.
const FOLLOWED: [&str; 4] = ["https", "http", "mailto", "tel"];

/// The page that hosts show at any address, however deep: it may name places from the root.
const NOT_FOUND: &str = "404.html";

/// All paths of the finished site. They are looked up, never gone through: order is the plan's.
#[derive(Debug)]
pub(super) struct Site {
    paths: HashSet<SitePath>,
    /// Whether a folder stands for its `index.html`.
    addresses: Addresses,
    /// The address under which the site is published, ending in `/`, when it is known.
    base: Option<String>,
}

/// What an address leads to.
#[derive(Debug)]
pub(super) enum Leads {
    /// To where it should.
    Well,
    /// Astray.
    Nowhere(Box<Fault>),
    /// To a file of the site and an anchor in it, as written, which that file may have.
    ToAnchor(SitePath, String),
}

impl From<Option<Fault>> for Leads {
    fn from(fault: Option<Fault>) -> Self {
        fault.map_or(Self::Well, |fault| Self::Nowhere(Box::new(fault)))
    }
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

impl Site {
    /// A site of these paths, published at `base`.
    pub(super) fn new(paths: &Paths, addresses: Addresses, base: Option<&str>) -> Self {
        let paths = paths.iter().map(|(path, ())| path.clone()).collect();
        Self { paths, addresses, base: base.map(str::to_owned) }
    }

    /// Where `reference` leads, which stands in the file at `from`, of which `own` was read.
    pub(super) fn leads(&self, from: &Origin<'_>, reference: &Reference, own: &Reading) -> Leads {
        if reference.use_ == Use::Base {
            return Some(moves_addresses(reference)).into();
        }
        if reference.use_ == Use::Shown {
            return self.shown(from, reference, own);
        }
        let written = self.without_base(from.path, &reference.address);
        let fault = match address::read(&written, from) {
            Address::Inside(target) => return self.inside(from, reference, &target, own),
            Address::Rooted(target) if from.path == NOT_FOUND => return self.inside(from, reference, &target, own),
            Address::Rooted(_) => Some(rooted(reference)),
            Address::Outside => Some(outside(reference)),
            Address::OtherHost if reference.use_ == Use::Link => Some(no_scheme(reference)),
            Address::OtherHost => Some(third_party(reference)),
            Address::Scheme(scheme) => self.scheme(reference, &scheme),
        };
        fault.into()
    }

    /// Other sites need a whole address. Below the site's own there must be a file; what lies elsewhere no reader loads.
    fn shown(&self, from: &Origin<'_>, reference: &Reference, own: &Reading) -> Leads {
        if !reference.address.starts_with("https://") && !reference.address.starts_with("http://") {
            return Some(not_whole(reference)).into();
        }
        let Some(below) = self.base.as_deref().and_then(|base| reference.address.strip_prefix(base)) else {
            return Leads::Well;
        };
        match address::read(below, &Origin::new("index.html")) {
            Address::Inside(target) => self.inside(from, reference, &target, own),
            _ => Some(outside(reference)).into(),
        }
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

    fn inside(&self, from: &Origin<'_>, reference: &Reference, target: &Target<'_>, own: &Reading) -> Leads {
        if reference.use_ != Use::Link && reference.address.trim().is_empty() {
            return Some(nothing_named(reference)).into();
        }
        let Some(path) = self.find(&target.path) else {
            return Some(self.dead(reference, &target.path)).into();
        };
        let Some(fragment) = target.fragment.as_deref() else { return Leads::Well };
        // A text fragment names words, not an anchor.
        let anchor = fragment.split(":~:").next().unwrap_or_default();
        if matches!(anchor, "" | "top") {
            return Leads::Well;
        }
        if path.as_str() != from.path {
            return Leads::ToAnchor(path.clone(), anchor.to_owned());
        }
        let known = !own.has_anchors || own.has(anchor) || own.has(&address::decode(anchor));
        (!known).then(|| no_anchor(reference, path.as_str(), anchor, true)).into()
    }

    fn find(&self, path: &str) -> Option<&SitePath> {
        let folder = path.is_empty() || path.ends_with('/');
        match (folder, self.addresses) {
            (false, _) => self.paths.get(path),
            (true, Addresses::Folders) => self.paths.get(format!("{path}index.html").as_str()),
            (true, Addresses::Files) => None,
        }
    }

    fn dead(&self, reference: &Reference, path: &str) -> Fault {
        let shown = if path.is_empty() { "./" } else { path };
        let with_file = format!("{path}index.html");
        let in_folder = format!("{}/index.html", path.trim_end_matches('/'));
        let help = if path.is_empty() || path.ends_with('/') {
            if self.paths.contains(with_file.as_str()) {
                format!("name the file, `{with_file}`: without a server a folder does not lead to it")
            } else {
                "there is no such folder; name a file of the site".to_owned()
            }
        } else if self.paths.contains(in_folder.as_str()) {
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

/// A link to an anchor that is not there; `own` when it stands in the same file.
pub(super) fn no_anchor(reference: &Reference, path: &str, anchor: &str, own: bool) -> Fault {
    let there = if own { "the page has" } else { "that page has" };
    let message = format!(
        "`{}` in `{}` leads to no place: {there} nothing with the id `{anchor}`",
        reference.address, reference.place
    );
    // On its own page an anchor is that page's fault; elsewhere all links to it have one cause.
    let subject = if own { format!("#{anchor}") } else { format!("{path}#{anchor}") };
    fault(&DEAD_LINK, &subject, message, "give the id to an element there, or leave `#…` out")
}
