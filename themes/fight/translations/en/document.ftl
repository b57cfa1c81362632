# The page of a document.

## About the page, for search engines. $kind is “Agreement”, $from a publisher, a date or both.

document-description = { $kind }: { $from }. What it is and what rests on it.
document-description-plain = { $kind }. What it is and what rests on it.

## How much rests on it.

document-rests-none = Nothing on this site rests on this document yet.
document-rests = { $statements ->
    [one] { $statements } statement rests
   *[other] { $statements } statements rest
} on this document.
document-rests-agencies = { $statements ->
    [one] { $statements } statement rests
   *[other] { $statements } statements rest
} on this document, about { $agencies ->
    [one] { $agencies } agency
   *[other] { $agencies } agencies
}.

## What is known of it.

document-about = About the document
document-kind = Kind
document-authors = { $count ->
    [one] Author
   *[other] Authors
}
document-publisher = Publisher
document-written = Written
document-published = Published
document-retrieved = Retrieved
document-original = Original address
document-gone = Address found dead
document-archived = Archived copies
document-copy = Our copy
document-copy-open = Open our copy
document-copy-open-pages = Open our copy, { $count ->
    [one] { $count } page
   *[other] { $count } pages
}
document-texts = Its text
document-texts-open = Read the text that we keep
document-excerpt = Excerpt
document-excerpt-open = Read the excerpt that we keep
document-known-through = Known through
document-part-of = Part of
document-obtained = How obtained
# $how is a clause in the record’s own words, $by a name.
document-obtained-by = { $how }, by { $by }
document-redactions = Redactions
document-rights = Rights
document-complete = Complete this record

## What is not known of it.

document-unknown-author = Who wrote and published it
document-unknown-date = When it was written and published
document-unknown-original = Where the original is published
document-unknown-archive = A copy in a web archive
document-unknown-copy = A copy of our own
document-unknown-obtained = How it became known, and through whom
document-unknown-redactions = Whether anything was blacked out
document-unknown-rights = The terms under which it may be used

## What rests on it.

document-rests-heading = What rests on it
# $shown is what most lines would say: “active, name and place”.
document-rests-most = Shown of each agency, unless its line says otherwise: { $shown }.
document-rests-dates = The date beside a name is that of what rests on the document, alone or with other sources.
document-rests-others = The rest of this site
document-rests-nothing = Nothing yet.

## What sort of thing rests on it.

rests-identity = Name and place
rests-answer = The agency’s answer: { $stance }
rests-vendor = Vendor
rests-program = Program
rests-count = Count
rests-measure = Resistance
rests-page = Page
rests-action = Action
rests-change = Change
rests-part = Part of it
rests-known-through = Known through it
