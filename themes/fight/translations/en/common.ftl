# Pieces that several pages share.

## The mark of a note in the text, for screen readers: the page shows only the number.

note-mark = Note { $number }

## The notes at the end of a page.

notes-heading = Sources
notes-original = Original
notes-look = Look for an archived copy
# $date is the day on which the address led nowhere any more.
notes-gone = (found dead: { $date })
notes-archived = Archived
# $title is the title of the document through which this one is known.
notes-known-through = Known through [{ $title }]({ $address }).
notes-back = Back to the text, note { $number }

## A place in a document.

citation-page = p. { $page }

## The way down from the map to the page, for screen readers.

breadcrumb = Breadcrumb

## A table in prose that can be scrolled sideways, for screen readers.

prose-table = Table

## A card for one thing that a reader can do.

act-nth = { $nth } of { $total } things you can do right now

## What is not known, as a heading.

not-researched = Not researched

## The find box and the filters, which only script shows.

find-placeholder = Town, county, state, ZIP
find-near = Near me
find-list = What fits
find-answer = Answer
find-hint = [All agencies by state]({ $list }). Looked up on your device; the address shows your choice.
filters-heading = Filter and download

## How strong the evidence is, on a page of an agency and in the rule.

evidence-heading = Evidence
# $strength is a heading such as “News reports”.
evidence-strength = Evidence: { $strength }
evidence-sources = { $documents ->
    [one] { $documents } document
   *[other] { $documents } documents
} from { $publishers ->
    [one] { $publishers } publisher
   *[other] { $publishers } publishers
}
evidence-unverified = Unverified
evidence-disputed = Disputed
evidence-disputed-means = The agency denies or disputes a claim; its answer stands beside it.
evidence-rule = [How this is decided]({ $address })

## What was checked of a quotation: that its words stand in what is kept here, never that they are true.

checked-copy-page = These words are on page { $page } of [our copy]({ $address }) (SHA-256 { $digest }…).
checked-copy = These words are in [our copy]({ $address }) (SHA-256 { $digest }…).
checked-text-page = These words are on page { $page } of [the text of this document that we keep]({ $address }) (SHA-256 { $digest }…).
checked-text = These words are in [the text of this document that we keep]({ $address }) (SHA-256 { $digest }…).
checked-excerpt-page = These words are in [our excerpt of this document]({ $address }), from page { $page } (SHA-256 { $digest }…).
checked-excerpt = These words are in [our excerpt of this document]({ $address }) (SHA-256 { $digest }…).
checked-none = Not checked against a copy.
checked-short = Too short to be checked against the text that we keep.
checked-transcribed = Typed by hand and not checked:
