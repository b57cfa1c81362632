# The files for programs, and what their columns mean. What a table or a column holds is said once, in English, beside the
# column itself.

data-description = Every record of this site as tables, maps and JSON, with what each column means.
data-heading = Take the data
data-lead = { $count ->
    [one] { $count } agency
   *[other] { $count } agencies
}, every claim with its document. Check it, map it, print it. Name the source when you use it.

## The files.

data-files = Files
data-file-agencies-geojson = The agencies for map programs.
data-file-agencies-kml = The agencies for Google Earth and other map programs.
data-file-agencies-json = Everything about the agencies, without loss.
data-file-documents-json = Everything about the documents, without loss.
data-file-datapackage = What the tables are, for programs: a Frictionless data package.
data-rows = { $count ->
    [one] { $count }{ "\u00A0" }row
   *[other] { $count }{ "\u00A0" }rows
}
data-entries = { $count ->
    [one] { $count }{ "\u00A0" }entry
   *[other] { $count }{ "\u00A0" }entries
}

## The terms.

data-terms = Terms
data-terms-use = Use them for anything; name this site. The documents have terms of their own: see the column `rights`.
data-cite = How to cite
data-cite-document = Cite the document too when you repeat a single claim. Its page on this site has its address and its archived copies.
# The parts of a line that others can copy: title, publisher, date, licence, address.
data-citation-title = “{ $title }”
data-citation-date = as of { $date }

## The map in other people’s pages.

data-embed = Embed this map
data-embed-how = Put this into your page. Nothing is loaded from anyone else but this site; links open outside the frame.
data-embed-address = Put the address of this site where the dots are.
# The name of a box with HTML to copy, for screen readers.
data-embed-code = HTML for your page
data-embed-filter = A filter goes into the address, as it stands in the address of [the list]({ $list }) when you filter there: `embed.html?status=over`. One agency: `embed.html#us/va/…`. Without script the frame shows the whole map.

## What everyone must know before using the files.

data-before = Before you use them
data-before-empty = **Empty means not researched.** It never means none.
data-before-status = **A status is as old as its source.** The column `last_seen` says when a source was last known to show it.
data-before-dates = **Dates are as precise as the source.** `2019-04` is a month, `2019~` about a year, `2019?` in doubt, `2019/..` from then on (EDTF, ISO 8601-2). Import the columns as text, or a spreadsheet turns months into days.
data-before-formulas = **Apostrophes guard against formulas.** In CSV a text that begins with = + - @ or a tab, also after blanks or apostrophes, has one apostrophe in front, so that no spreadsheet runs it. Take that one away to get the text. Numbers have none. The JSON files hold every text untouched.
data-before-lists = **Lists in a cell** are joined by `{ $separator }` between blanks.
data-before-order = **Latitude or longitude first?** GeoJSON and KML put longitude first. Records put latitude first. CSV names its columns. Points have at most six decimals outside the JSON files.
data-before-seats = **Points are seats of agencies**, mostly the middle of a city; `precision` says which. No file holds the place of a camera.
data-before-placed = **{ $placed } of { $count ->
    [one] { $count } agency
   *[other] { $count } agencies
} have a point.** GeoJSON and KML hold the others too, without one.
data-before-encoding = **CSV is UTF-8** with commas, a first row of names and CRLF line ends (RFC 4180).

## The dictionary of the columns.

data-dictionary = What each column means
# The names of the tables follow, as links.
data-jump = Jump to:
data-properties = The properties in GeoJSON and the fields in KML are the columns of [agencies]({ $agencies }).
data-one-of = One of:
# What sort of text a cell holds; $example is a cell.
data-form-text = Text, such as `{ $example }`
data-form-id = Id, such as `{ $example }`
data-form-date = Date, such as `{ $example }`
data-form-link = Link, such as `{ $example }`
data-form-whole-number = Whole number, such as `{ $example }`
data-form-degrees = Degrees, such as `{ $example }`
data-form-list = List, such as `{ $example }`

## The schemas.

data-schemas = Schemas of the records
# The names of the kinds of records follow, as links.
data-schemas-which = The files from which all this is made are YAML. [Every key of every record]({ $records }) is explained; as JSON Schema (draft-07), for editors:

## The rule of evidence.

data-evidence = How strong the evidence is
data-evidence-rule = Each document that shows an event or a claim counts by its kind, and the strongest decides. A document that we know only through another counts as that other. Documents that show only the agency’s name and place do not count, nor do the agency’s answers. The level says what kind of paper there is, not who is right.
# $count is a number of agencies.
data-evidence-count = { $count ->
    [0] No agency
    [one] { $count } agency
   *[other] { $count } agencies
}
data-evidence-unverified = “Unverified” stands where the strongest evidence is a list, a page or a post. “Disputed” stands where the agency denies or disputes a claim.
data-evidence-publishers = Publishers are counted once each. Two publishers may still repeat a third: the count is not a count of witnesses.
data-evidence-help = [Help wanted]({ $address }): the agencies for which one more document would change the level.
