# What every page has around its content: masthead, menu, footer.

## The language by its own name: what readers of other languages choose it by.

language-name = English

## The masthead.

base-skip = Skip to the content
base-menu = Main
base-languages = Language

## The menu, which is also the way down from the map (“Map / Documents / …”) and the title of most of these pages.

menu-map = Map
menu-act = Act now
menu-agencies = Agencies
menu-timeline = Timeline
menu-counts = Counts
menu-resistance = Resistance
menu-documents = Documents
menu-data = Data
menu-contribute = Add or correct an agency
menu-changes = What changed

## The footer.

base-more = More
base-report = Report an error on this page
base-edit = Edit this record
# The name of the licence follows, as a link.
base-licence = Records and words:
base-nothing-loaded = No cookies, no counters, nothing loaded from anyone else.
base-published-by = Published by { $name }.
base-published-by-link = Published by [{ $name }]({ $address }).

## The feed, as programs that read feeds list it. $site is the title of the site.

feed-title = { $site }: what changed
# $place is the name of a state or country.
feed-title-place = { $site }: changes in { $place }
