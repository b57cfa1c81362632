//! What is asked of someone who starts a site or adds a record. The same questions are the flags of `plainsight init` and
//! `plainsight new`, and those of agencies and documents are the fields of the issue forms.

/// One question.
#[derive(Debug, PartialEq, Eq)]
pub struct Question {
    /// Its key: the name of the flag.
    pub key: &'static str,
    /// The label of its field in the issue form, and what is asked on a terminal.
    pub label: &'static str,
    /// How an answer may look.
    pub example: &'static str,
    /// Whether the record cannot do without.
    pub required: bool,
}

const fn question(key: &'static str, label: &'static str, example: &'static str, required: bool) -> Question {
    Question { key, label, example, required }
}

/// Of an agency and its first partnership.
pub static AGENCY: [Question; 13] = [
    question("name", "Full name of the agency", "Waynesboro Police Department", true),
    question("state", "State", "Virginia, or VA", true),
    question("city", "City or town where it sits", "Waynesboro", false),
    question("county", "County", "Augusta County", false),
    question("kind", "What sort of agency", "police, sheriff, campus …", false),
    question("vendor", "Vendor", "ring", true),
    question("program", "Program", "neighbors", false),
    question("status", "What the source shows", "signed, active, ended …", true),
    question("date", "Since when", "2019-02-25, or 2019-02, or 2019", false),
    question("wording", "The source's own words for it", "Active Date", false),
    question("document", "Document that shows it", "its id, or its web address", true),
    question("page", "Page of the document", "1", false),
    question("quote", "Words of the document", "letter by letter", false),
];

/// Of a document.
pub static DOCUMENT: [Question; 8] = [
    question("title", "Title of the document", "Memorandum of understanding between …", true),
    question("document-kind", "What sort of document", "mou, contract, email, news …", true),
    question("publisher", "Who published it", "Motherboard (Vice)", false),
    question("published", "When it was published", "2019-07-29", false),
    question("written", "When it was written or signed", "2019-02-25", false),
    question("url", "Web address", "https://…", false),
    question("archived", "Address of an archived copy", "https://web.archive.org/web/…", false),
    question("obtained", "How it became known", "public records request", false),
];

/// Of a new site.
pub static SITE: [Question; 7] = [
    question("title", "Title of the site", "Ring and the police", true),
    question(
        "summary",
        "What it shows, in one sentence",
        "Which agencies have partnered with Ring, and by which documents.",
        true,
    ),
    question("language", "Language", "en, or es", false),
    question("publisher", "Who publishes it", "the name of your group", false),
    question("email", "Where errors can be told", "an office's e-mail address", false),
    question("repository", "Web address of the repository", "https://github.com/…", false),
    question("base-url", "Web address of the site", "https://…", false),
];

/// Of a vendor and its first program.
pub static VENDOR: [Question; 9] = [
    question("name", "Name of the company", "Ring", true),
    question("owner", "Company that owns it", "Amazon", false),
    question("website", "Its own site", "https://ring.com/", false),
    question("about", "What it is, in your own words", "Ring sells doorbell cameras.", true),
    question("program", "Program for agencies", "Neighbors", false),
    question("program-about", "What the program is", "An app in which residents and police share footage.", false),
    question("document", "Document that shows it", "its id, or its web address", true),
    question("page", "Page of the document", "1", false),
    question("quote", "Words of the document", "letter by letter", false),
];

/// The question with this key among those that are `asked`.
pub fn find(asked: &[&'static [Question]], key: &str) -> Option<&'static Question> {
    asked.iter().copied().flatten().find(|question| question.key == key)
}
