# The words of the field: statuses, kinds of agencies, claims, documents, measures.

## A status as a heading.

status-considering = Considering
status-approved = Approved
status-signed = Signed
status-active = Active
status-paused = Paused
status-not-renewed = Not renewed
status-ended = Ended
status-rejected = Rejected
status-withdrawn = Withdrawn by the vendor
status-delisted = Gone from the vendor’s list
status-reinstated = In use again

## The kind of an agency.

agency-kind-police = Police department
agency-kind-sheriff = Sheriff’s office
agency-kind-constable = Constable’s office
agency-kind-marshal = Marshal’s office
agency-kind-district-attorney = District attorney
agency-kind-state = State agency
agency-kind-county-police = County police
agency-kind-tribal = Tribal police
agency-kind-campus = Campus police
agency-kind-school = School police
agency-kind-transit = Transit police
agency-kind-federal = Federal agency
agency-kind-fire = Fire department
agency-kind-other = Public agency

## The kind of a claim, as a heading.

claim-kind-free-cameras = Free cameras
claim-kind-download-credit = Credit for downloads
claim-kind-subsidy = Subsidy
claim-kind-officer-discount = Discount for officers
claim-kind-portal-access = Portal access
claim-kind-promotion-duty = Duty to promote
claim-kind-named-roles = Named roles
claim-kind-confidentiality = Duty of confidentiality
claim-kind-scripted-press = Scripted press
claim-kind-heat-map = Heat maps
claim-kind-sting-operation = Sting operation
claim-kind-footage-requests = Requests for footage
claim-kind-statement = Statement
claim-kind-other = Record

## How an agency answered.

stance-confirmed = confirmed
stance-denied = denied
stance-disputed = disputed
stance-declined = declined to comment
stance-no-reply = no reply

## The kind of a document.

document-kind-mou = Agreement
document-kind-contract = Contract
document-kind-email = E-mail
document-kind-memo = Notes
document-kind-council-record = Council record
document-kind-court-filing = Court filing
document-kind-news = News article
document-kind-press-release = Press release
document-kind-vendor-page = Vendor’s page
document-kind-dataset = Dataset
document-kind-letter = Letter
document-kind-social-post = Social post
document-kind-records-release = Released public records
document-kind-other = Document

## A kind of document, as the heading of a list.

document-kinds-mou = Agreements
document-kinds-contract = Contracts
document-kinds-email = E-mails
document-kinds-memo = Notes
document-kinds-council-record = Council records
document-kinds-court-filing = Court filings
document-kinds-news = News articles
document-kinds-press-release = Press releases
document-kinds-vendor-page = Vendors’ pages
document-kinds-dataset = Datasets
document-kinds-letter = Letters
document-kinds-social-post = Social posts
document-kinds-records-release = Released public records
document-kinds-other = Other documents

## The kind of a measure.

measure-kind-ban = Ban
measure-kind-moratorium = Moratorium
measure-kind-ordinance = Ordinance
measure-kind-resolution = Resolution
measure-kind-oversight-letter = Letter of oversight
measure-kind-lawsuit = Lawsuit
measure-kind-campaign = Campaign
measure-kind-policy-change = Change of the vendor’s rules
measure-kind-other = Measure

## Where a measure stands.

measure-status-proposed = Proposed
measure-status-passed = Passed or published
measure-status-in-force = In force
measure-status-rejected = Turned down
measure-status-repealed = No longer in force

## What sort of action it is.

action-kind-petition = Sign
action-kind-call = Call
action-kind-letter = Write
action-kind-records-request = Ask for records
action-kind-other = Help

## What sort of change it is.

change-kind-added = Added
change-kind-corrected = Corrected
change-kind-removed = Taken down

## On what basis a total is claimed.

basis-vendor-to-police = The vendor, to police, as reported
basis-vendor-public = The vendor, in public
basis-press = Journalists
basis-advocates = Advocates
basis-records = Counted from records

## A group of standings, as the legend says it.

group-in-use = In use when last seen
group-agreed = Agreed or under way
group-unclear = Paused, or gone from the vendor’s list
group-over = Over
group-unknown = Status not documented

## What several pages say.

find-your-police = Find your police

## Numbers of things.

agencies = { $count ->
    [one] { $count } agency
   *[other] { $count } agencies
}
states = { $count ->
    [one] { $count } state
   *[other] { $count } states
}
states-and-territories = { $count ->
    [one] { $count } state or territory
   *[other] { $count } states and territories
}
countries = { $count ->
    [one] { $count } country
   *[other] { $count } countries
}

## The mark of a group on the map, as the legend says it.

group-shape-in-use = Red square
group-shape-agreed = Red frame
group-shape-unclear = Two bars
group-shape-over = Cross
group-shape-unknown = Dot

## What a group means, within a sentence.

group-meaning-in-use = in use when last seen
group-meaning-agreed = agreed or under way
group-meaning-unclear = paused, or gone from the vendor’s list
group-meaning-over = ended, rejected or withdrawn
group-meaning-unknown = status not documented

## Measures on the map.

group-shape-measure = White shield
group-meaning-measure = measure against it: a ban, an ordinance, a lawsuit
group-shape-bare = Dimmed
group-meaning-bare = no agency documented
# $kind is a kind of measure, $status where it stands.
map-measure = { $kind } ({ $status }): { $title }

## How strong the evidence is, as a heading, and what it means.

strength-primary = Agreement or public record
strength-internal = Papers from inside
strength-news = News reports
strength-party = The vendor’s or agency’s own word
strength-listed = Lists and pages alone
strength-means-primary = At least one agreement, contract, court filing, council record or released public record shows it.
strength-means-internal = An e-mail, memo or letter from inside shows it; no agreement or public record has been seen.
strength-means-news = Reports by others show it; no paper of the agency or the vendor has been seen.
strength-means-party = The vendor or the agency says so in public; nothing else has been seen.
strength-means-listed = A list, a page or a post names it; no paper and no report has been read for this site.
