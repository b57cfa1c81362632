# What the scripts of the pages say. Each message becomes a word of assets/find/words.en.json, without `script-`.

## Find

script-kind-of-agency = Agency
script-kind-of-town = Town
script-kind-of-county = County
script-kind-of-state = State
script-kind-of-zip = ZIP code
script-find-none = Nothing by that name. Try a town, a county, a state or a ZIP code.
script-find-results =
    .one = { $count } result. Use the arrow keys.
    .other = { $count } results. Use the arrow keys.
script-find-page = See the evidence
script-find-map = See it on the map
script-find-list = See the list
script-find-place = Map and dates
script-find-source = Shown by
script-find-since = { $status } when last seen, from { $date }
script-find-in =
    .one = { $count } agency documented in { $place }
    .other = { $count } agencies documented in { $place }
script-find-missing = { $place }: not documented here
script-find-unresearched = What is not here is not researched, which is not the same as none.
script-find-nearest = The nearest that are documented:
script-find-contribute = You know something? Add it
script-find-more =
    .one = and { $count } more
    .other = and { $count } more
script-find-close = Close
script-zip = ZIP { $code }, { $state }
script-distance = { $miles } miles ({ $km } km)

## Near me

script-near-here = Near you
script-near-asking = Asking your browser where you are …
script-near-refused = Your browser was not allowed to say where you are. Type a town or a ZIP code instead.
script-near-unavailable = Your browser cannot say where you are. Type a town or a ZIP code instead.
script-near-kept = Your location stays on this device.

## Filters

script-filter-vendor = Vendor
script-filter-program = Program
script-filter-status = Status
script-filter-kind = Agency
script-filter-claim = What is claimed
script-filter-evidence = Evidence
script-filter-strength = Strength of evidence
script-filter-place = Place
script-filter-since = From
script-filter-until = Until
script-filter-any = All
script-filter-option = { $name } ({ $count })
script-filter-clear = Clear all
script-filter-remove = { $name }: take away
script-filter-shown = { $shown } of { $count } agencies shown
script-filter-all =
    .one = { $count } agency
    .other = All { $count } agencies shown
script-filter-nothing = No agency fits all of this. Take something away.
script-save-csv = Download CSV
script-save-geojson = Download GeoJSON
script-save-failed = The file could not be fetched. Try again, or take the whole of it from the data page.

## Statuses, kinds of agencies, claims and documents are those of terms.ftl.

script-status-in-use = { group-in-use }
script-status-agreed = { group-agreed }
script-status-unclear = { group-unclear }
script-status-over = { group-over }
script-status-unknown = { group-unknown }
script-status-none = { group-unknown }
script-status-considering = { status-considering }
script-status-approved = { status-approved }
script-status-signed = { status-signed }
script-status-active = { status-active }
script-status-paused = { status-paused }
script-status-not-renewed = { status-not-renewed }
script-status-ended = { status-ended }
script-status-rejected = { status-rejected }
script-status-withdrawn = { status-withdrawn }
script-status-delisted = { status-delisted }
script-status-reinstated = { status-reinstated }

script-kind-police = { agency-kind-police }
script-kind-sheriff = { agency-kind-sheriff }
script-kind-constable = { agency-kind-constable }
script-kind-marshal = { agency-kind-marshal }
script-kind-district-attorney = { agency-kind-district-attorney }
script-kind-state = { agency-kind-state }
script-kind-county-police = { agency-kind-county-police }
script-kind-tribal = { agency-kind-tribal }
script-kind-campus = { agency-kind-campus }
script-kind-school = { agency-kind-school }
script-kind-transit = { agency-kind-transit }
script-kind-federal = { agency-kind-federal }
script-kind-fire = { agency-kind-fire }
script-kind-other = { agency-kind-other }

script-claim-free-cameras = { claim-kind-free-cameras }
script-claim-download-credit = { claim-kind-download-credit }
script-claim-subsidy = { claim-kind-subsidy }
script-claim-officer-discount = { claim-kind-officer-discount }
script-claim-portal-access = { claim-kind-portal-access }
script-claim-promotion-duty = { claim-kind-promotion-duty }
script-claim-named-roles = { claim-kind-named-roles }
script-claim-confidentiality = { claim-kind-confidentiality }
script-claim-scripted-press = { claim-kind-scripted-press }
script-claim-heat-map = { claim-kind-heat-map }
script-claim-sting-operation = { claim-kind-sting-operation }
script-claim-footage-requests = { claim-kind-footage-requests }
script-claim-statement = { claim-kind-statement }
script-claim-other = { claim-kind-other }

script-evidence-mou = { document-kind-mou }
script-evidence-contract = { document-kind-contract }
script-evidence-email = { document-kind-email }
script-evidence-memo = { document-kind-memo }
script-evidence-council-record = { document-kind-council-record }
script-evidence-court-filing = { document-kind-court-filing }
script-evidence-news = { document-kind-news }
script-evidence-press-release = { document-kind-press-release }
script-evidence-vendor-page = { document-kind-vendor-page }
script-evidence-dataset = { document-kind-dataset }
script-evidence-letter = { document-kind-letter }
script-evidence-social-post = { document-kind-social-post }
script-evidence-records-release = { document-kind-records-release }
script-evidence-other = { document-kind-other }
script-strength-primary = { strength-primary }
script-strength-internal = { strength-internal }
script-strength-news = { strength-news }
script-strength-party = { strength-party }
script-strength-listed = { strength-listed }

## Dates

script-date-about = about { $date }
script-date-perhaps = perhaps { $date }
script-date-perhaps-about = perhaps about { $date }
script-date-since = since { $from }
script-date-until = until { $to }
script-date-from-to = { $from } to { $to }

## The map

script-map-keys = With the map in focus: arrow keys move it, plus and minus zoom, 0 shows all of it, full stop and comma go from agency to agency, Enter opens one.
script-map-in = Zoom in
script-map-out = Zoom out
script-map-reset = The whole map
script-map-hint = Click the map, or hold Ctrl, to zoom with the wheel
script-map-many = { $count } agencies here
script-map-close = Close
script-map-from = when last seen, from { $date }
script-map-source = Shown by
script-map-open = All that is known
script-map-unplaced = It could not be placed on the map.
script-map-closer = Zoom in
script-map-page = Its own page

## The map through time

script-time-name = The map through time
script-time-slider = Month
script-time-play = Play how it grew
script-time-pause = Pause
script-time-all = all dates
script-time-by =
    .one = agency by the end of { $date }
    .other = agencies by the end of { $date }
script-time-end =
    .one = agency in all, with and without a date
    .other = agencies in all, with and without a date
script-time-some =
    .one = agency of your selection, with and without a date
    .other = agencies of your selection, with and without a date
script-time-here =
    .one = { $count } agency
    .other = { $count } agencies
script-time-claim = { $date }: { $claimed } claimed by { $by }.
script-time-documented =
    .one = { $count } documented here as active by that day.
    .other = { $count } documented here as active by that day.
script-time-undated =
    .one = { $count } agency has no date and is shown at the end only.
    .other = { $count } agencies have no date and are shown at the end only.
