# The page of a state or a country.

# For search engines. $agencies is “29 agencies”.
place-description = { $place }: { $agencies } on the map, each with its status, its dates and its sources.

## The head.

# $agencies is “29 agencies”, $standings a list of the line below.
place-lead = { $agencies }: { $standings }.
# $meaning is “in use when last seen”. Between two of them stands a semicolon.
place-standing = { $count } { $meaning }
# $agency is a name, $date “April 8, 2019”.
place-first = The first with a date: [{ $agency }]({ $address }), { $date }.
place-see = { $count ->
    [one] See the { $count } agency
   *[other] See the { $count } agencies
}
place-none = No agency is documented here yet: not researched, which is not the same as “none”.

## The list.

place-unplaced = not on the map
# $status is a heading such as “Active”.
place-since = { $status } from { $date }
# $date is open: “since April 2019”, “until 2020”.
place-since-open = { $status } { $date }

## Below the list.

place-measures = Measures: { $place }
place-unknown = Not researched: { $place }
place-unknown-signed = When an agreement was signed, and what it says: { $count } of { $total }
place-unknown-requests = Requests for footage: { $count } of { $total }
place-unknown-ended = Whether it has ended: { $count } of { $total }
place-add = Add an agency: { $place }

## What the site changed about its agencies.

place-changes = Changes: { $place }
place-changes-all = The whole log
place-changes-feed = Follow changes: { $place } (Atom)
