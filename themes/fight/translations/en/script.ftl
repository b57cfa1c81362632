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
script-find-since = { $status }, { $date }
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
script-distance = { $miles } miles ({ $km } km)

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

## Statuses

script-status-in-use = In use when last seen
script-status-agreed = Agreed or under way
script-status-unclear = Paused, or gone from the vendor’s list
script-status-over = Over
script-status-unknown = Status not documented
script-status-none = Status not documented
script-status-considering = Considering
script-status-approved = Approved
script-status-signed = Signed
script-status-active = Active
script-status-paused = Paused
script-status-not-renewed = Not renewed
script-status-ended = Ended
script-status-rejected = Rejected
script-status-withdrawn = Withdrawn by the vendor
script-status-delisted = Gone from the vendor’s list
script-status-reinstated = In use again

## Kinds of agencies

script-kind-police = Police department
script-kind-sheriff = Sheriff’s office
script-kind-constable = Constable’s office
script-kind-marshal = Marshal’s office
script-kind-district-attorney = District attorney
script-kind-state = State agency
script-kind-county-police = County police
script-kind-tribal = Tribal police
script-kind-campus = Campus police
script-kind-school = School police
script-kind-transit = Transit police
script-kind-federal = Federal agency
script-kind-fire = Fire department
script-kind-other = Public agency

## Kinds of claims

script-claim-free-cameras = Free cameras
script-claim-download-credit = Credit for downloads
script-claim-subsidy = Subsidy
script-claim-officer-discount = Discount for officers
script-claim-portal-access = Portal access
script-claim-promotion-duty = Duty to promote
script-claim-named-roles = Named roles
script-claim-confidentiality = Secrecy
script-claim-scripted-press = Scripted press
script-claim-heat-map = Heat maps
script-claim-sting-operation = Sting operation
script-claim-footage-requests = Requests for footage
script-claim-statement = Statement
script-claim-other = Record

## Kinds of documents

script-evidence-mou = Agreement
script-evidence-contract = Contract
script-evidence-email = E-mail
script-evidence-memo = Notes
script-evidence-council-record = Council record
script-evidence-court-filing = Court filing
script-evidence-news = News article
script-evidence-press-release = Press release
script-evidence-vendor-page = Vendor’s page
script-evidence-dataset = Dataset
script-evidence-letter = Letter
script-evidence-social-post = Social post
script-evidence-records-release = Released public records
script-evidence-other = Document

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
script-map-from = from { $date }
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
script-time-all = today
script-time-by =
    .one = agency by the end of { $date }
    .other = agencies by the end of { $date }
script-time-end =
    .one = agency in all, with and without a date
    .other = agencies in all, with and without a date
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
