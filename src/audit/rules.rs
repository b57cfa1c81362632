//! Rules of the finished site.

use crate::diagnostic::{Rule, Severity};

/// Every rule of this stage.
pub static TABLE: [&Rule; 4] = [&THIRD_PARTY_REQUEST, &DEAD_LINK, &DUPLICATE_ANCHOR, &INLINE_SCRIPT];

/// `third-party-request`: a page that loads something from elsewhere.
pub static THIRD_PARTY_REQUEST: Rule = Rule {
    name: "third-party-request",
    severity: Severity::Error,
    summary: "No page loads anything from another origin.",
    explanation: "Whoever serves a font, a picture or a script learns who reads the page, and when. Put the file into \
        the theme or beside the content, and name it by a relative address. Links that a reader follows may lead \
        anywhere. Of a script, those addresses are looked at that stand in it as they are, after `import`, `from`, `fetch` \
        and the like; whatever else it asks of other hosts, the pages' own policy forbids.",
};

/// `dead-link`: an address inside the site that leads nowhere.
pub static DEAD_LINK: Rule = Rule {
    name: "dead-link",
    severity: Severity::Error,
    summary: "Every link inside the site leads to a page of it, and to a place that the page has.",
    explanation: "Links are relative, so that the site works from a folder, under any host and below any path: `/x` leads \
        elsewhere as soon as the site is not at the root of its host. With `addresses: folders` a folder stands for \
        its `index.html`; otherwise a link names the file.",
};

/// `duplicate-anchor`: two elements of a page with one id.
pub static DUPLICATE_ANCHOR: Rule = Rule {
    name: "duplicate-anchor",
    severity: Severity::Error,
    summary: "No two elements of a page have one id.",
    explanation: "A link to the id finds the first of them, and assistive technology reads the wrong name for the second.",
};

/// `inline-script`: code in a page.
pub static INLINE_SCRIPT: Rule = Rule {
    name: "inline-script",
    severity: Severity::Error,
    summary: "Pages hold no code: script is a file of the theme.",
    explanation: "The pages' content security policy forbids code in the page, so that no text of a record can ever run. \
        Move it into a file of the theme and name that by `<script src>`.",
};
