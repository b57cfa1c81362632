# The page of a vendor.

# For search engines. $agencies is “29 agencies”.
vendor-description = { $vendor }: its programs for police, and what is documented here of { $agencies }.

## The head.

vendor-kicker = Vendor
vendor-kicker-owned = Vendor, owned by { $owner }
# After a number in large type, which is a part of these.
vendor-of-all = { $count ->
    [one] of { $count } agency documented here
   *[other] of { $count } agencies documented here
}
vendor-website = { $vendor }’s own site

## Its programs.

vendor-programs = What it offers police
vendor-three-things = A vendor, a program and a partnership are three things. A program can end while its accounts remain.
vendor-program-agencies = Which agencies
vendor-program-unknown = Not researched.
vendor-program-list = The list

## Its partners.

vendor-states = By state
vendor-states-caption = { $count ->
    [one] { $count } agency. Each agency’s page names its sources.
   *[other] { $count } agencies. Each agency’s page names its sources.
}
vendor-state = State
vendor-agencies = Agencies
