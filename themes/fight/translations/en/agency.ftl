# The page of an agency.

## For search engines. $place is “Waynesboro, Virginia”, $status a heading such as “Active”.

agency-description-dated = { $place }: { $status } with { $vendor }, { $date }. What the records show, with sources.
agency-description = { $place }: { $status } with { $vendor }. What the records show, with sources.
agency-description-unknown = { $place }: what sources say of it and { $vendor }. No status of a partnership is documented.

## Where it stands.

# Small, after a status in large type.
agency-when-seen = when last seen
# $status is a heading such as “Active”, $since and $seen are dates: “April 8, 2019”, “October 2020”, “about 2019”.
agency-standing = { $status } with [{ $vendor }]({ $address }).
agency-standing-since = { $status } with [{ $vendor }]({ $address }) from { $since }.
# $since is open: “since April 2019”, “until 2020”.
agency-standing-open = { $status } with [{ $vendor }]({ $address }) { $since }.
agency-standing-open-seen = { $status } with [{ $vendor }]({ $address }) { $since }; last seen in a source of { $seen }.
agency-standing-seen = { $status } with [{ $vendor }]({ $address }); last seen in a source of { $seen }.
agency-standing-since-seen = { $status } with [{ $vendor }]({ $address }) from { $since }; last seen in a source of { $seen }.
agency-standing-unknown = What sources say about the agency and [{ $vendor }]({ $address }) stands below. Whether and when an agreement was made is not researched.
agency-program = Program
# The number of the FBI; its English name is known by these letters.
agency-ori = Agency code (ORI)

## What the records show.

agency-claims = What the records show
# $kind is a heading such as “Free cameras”, $amount “15 cameras”.
agency-claim-amount = { $kind }: { $amount }
agency-amount-cameras = { $count ->
    [one] { $count } camera
   *[other] { $count } cameras
}
agency-amount-credit = ${ $count } a download
agency-amount-money = ${ $count }
agency-amount-discount = { $count } per cent
agency-amount-requests = { $count ->
    [one] { $count } request
   *[other] { $count } requests
}
agency-answer = The agency’s answer
# $stance is “denied”, “no reply”.
agency-answer-stance = The agency’s answer: { $stance }
agency-answer-dated = The agency’s answer: { $stance }, { $date }
agency-answer-unknown = Not researched.

## Its history.

agency-history = History
agency-date-unknown = Date not researched
# $words are the source’s own, in the source’s language.
agency-source-words = In the source’s words: “{ $words }”.

## Below.

agency-identity = What shows the agency’s name and place:
agency-aliases = Other names: { $names }.
agency-website = [The agency’s own page]({ $address }).
agency-edit = Edit this record
agency-add = Add what you know
agency-nearby = More in the state
# $agencies is “29 agencies”.
agency-nearby-all = All of { $place }: { $agencies }

## What a reader would want to know and no record says.

agency-unknown-signed = When an agreement was signed, and what it says
agency-unknown-requests = Requests for footage: how many, and how residents answered
agency-unknown-free = Free cameras, credits and discounts
agency-unknown-vote = Whether an elected body voted on it
agency-unknown-ended = Whether it has ended
