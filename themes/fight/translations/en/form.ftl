# The form of the page for contributions. Each message becomes a word of assets/find/form.en.json, without `form-`. What a field
# is called is `form-label-<record>-<key>`; a field without a label is not in the form.

## Around the form.

form-title-agency = Add an agency
form-title-document = Add a document
form-promise = Fill in what you know and leave the rest. Nothing is sent while you type.
form-kept = Kept in this tab until you close it.
form-kept-before = This is what you typed before, kept in this tab.
form-clear = Clear the form
form-required = needed
form-choose = Choose …
form-more = More, if you know it
form-remove = { $name }: take away
form-take-away = Take away
form-check = Check it

## The file beside the form.

form-preview = The file you are making
form-preview-why = You need not write a line of it: the form does.
form-preview-of = The file { $file }

## An agency.

form-label-agency-name = Name of the agency
form-hint-agency-name = In full, as it calls itself: Waynesboro Police Department
form-label-agency-kind = Kind of agency
form-label-place = State or country
form-hint-place = An agency of a whole country: choose the country, at the end of the list.
form-label-agency-city = City or town
form-hint-agency-city = Where its headquarters are. Leave it out for the agency of a county or a state.
form-label-agency-county = County
form-hint-agency-county = With that word: Augusta County
form-label-agency-point = Latitude and longitude
form-hint-agency-point = Only where the map does not know the town: 38.0685, -78.8895. The headquarters, never a camera.
form-label-agency-ori = ORI
form-hint-agency-ori = The nine characters by which the FBI names it: VA1290000
form-label-agency-website = Its own web page
form-hint-agency-website = The whole address, from https:// on
form-label-agency-aliases = Other names
form-hint-agency-aliases = One a line
form-label-agency-sources = Sources for the name itself
form-hint-agency-sources = Needed for an ORI, a web page or another name.
form-label-agency-partnerships = The partnership

## A partnership.

form-label-partnership-vendor = Company
form-label-partnership-program = Program
form-hint-partnership-program = If the source says which
form-label-partnership-history = What happened
form-hint-partnership-history = Each step with the source that shows it.
form-label-partnership-claims = What is said about it
form-hint-partnership-claims = Free cameras, discounts, secrecy, requests for footage … each with its source.
form-item-partnership = Partnership { $number }
form-add-partnership = Add a partnership
form-again-partnership = Add another partnership

## A step of its history.

form-label-status-event-status = What it became
form-label-status-event-date = Date
form-hint-status-event-date = As exact as the source: 2019, 2019-04 or 2019-04-08
form-label-status-event-wording = The source’s own words for it
form-hint-status-event-wording = Active Date
form-label-status-event-text = What happened, in your words
form-label-status-event-sources = Sources
form-item-status-event = Event { $number }
form-add-status-event = Add an event
form-again-status-event = Add another event

## A claim and the answer to it.

form-label-claim-kind = What it is about
form-label-claim-text = The claim, in your words
form-hint-claim-text = One or two plain sentences: what the source says and no more.
form-label-claim-amount = The number in it
form-hint-claim-amount = Cameras, dollars, requests: digits alone
form-label-claim-date = Date
form-label-claim-sources = Sources
form-label-claim-response = What the agency says about it
form-item-claim = Claim { $number }
form-add-claim = Add a claim
form-again-claim = Add another claim
form-label-response-stance = How it answered
form-label-response-text = Its answer, in your words
form-label-response-date = Date
form-label-response-sources = Sources
form-add-response = Add the agency’s answer

## A source.

form-label-citation-document = Document
form-hint-citation-document = Type some words of its title.
form-label-citation-page = Page
form-hint-citation-page = As the file counts, from 1
form-label-citation-locator = Another place in it
form-hint-citation-locator = A row, a section, a minute
form-label-citation-quote = Its words
form-hint-citation-quote = One sentence, letter by letter
form-item-citation = Source { $number }
form-add-citation = Add a source
form-again-citation = Add another source
form-document-found =
    .one = { $count } document. Use the arrow keys.
    .other = { $count } documents. Use the arrow keys.
form-document-none = No document by that name.
form-document-add = It is not in the list: describe a new document
form-document-new = A new document
form-document-other = Choose another document
form-document-same = The new one: { $title }

## A document.

form-label-document-title = Title
form-hint-document-title = As it stands on the document, or a plain description
form-label-document-kind = Kind of document
form-label-document-authors = Authors
form-hint-document-authors = One a line. Officials and authors, never a private person.
form-label-document-publisher = Published by
form-label-document-written = Written or signed
form-hint-document-written = 2019, 2019-04 or 2019-04-08
form-label-document-published = Published on
form-hint-document-published = 2019, 2019-04 or 2019-04-08
form-label-document-retrieved = You looked at it on
form-hint-document-retrieved = 2019-04-08
form-label-document-url = Web address
form-hint-document-url = From https:// on. Is it not on the web? Then say below how it can be found.
form-label-document-archived = Copies in web archives
form-hint-document-archived = Pages vanish. Ask web.archive.org/save to keep it, and put the copy’s address here.
form-label-archived-copy-url = Address of the copy
form-label-archived-copy-date = Date of the copy
form-item-archived-copy = Copy { $number }
form-add-archived-copy = Add an archived copy
form-again-archived-copy = Add another copy
form-label-document-documentcloud = Number on DocumentCloud
form-label-document-known-through = The document that tells of it
form-hint-document-known-through = Where it is not published itself
form-label-document-part-of = The document that it is part of
form-label-document-obtained = How it became known
form-label-how-obtained-how = The way
form-hint-how-obtained-how = A request for public records, a court filing, a public page
form-label-how-obtained-by = By whom
form-label-how-obtained-date = When
form-add-how-obtained = Say how it became known
form-label-document-about = What it is, in your words
form-label-document-redactions = What is blacked out, and by whom
form-label-document-rights = Terms of use

## What the site knows.

form-already = This agency is here already. You can still write down what is missing:
form-alike = Is it one of these?
form-town-found = { $town }, { $state }: on the map.
form-town-unknown = The map does not know { $town } in { $state }. Check the spelling, or give the county. Otherwise it is listed without a mark.
form-town-which = There is more than one { $town } in { $state }. Which county?

## What is wrong.

form-faults =
    .one = One thing is missing or wrong
    .other = { $count } things are missing or wrong
form-fault-missing = Fill this in.
form-fault-choice = Choose one of the list.
form-fault-name = The name needs letters or digits, at most 80 of them: it becomes the address of the page.
form-fault-place = Choose where the agency is.
form-fault-lines = Write it on one line.
form-fault-long = At most { $most } characters; these are { $length }.
form-fault-invisible = There is a character in it that cannot be seen. Type the text anew instead of copying it.
form-fault-number = Digits alone, such as 15.
form-fault-id = Small letters, digits and hyphens only.
form-fault-date-ambiguous = Day or month first? Write the year first: 2019-04-08.
form-fault-date-form = Write it as 2019, 2019-04 or 2019-04-08.
form-fault-date-time = The day alone, without the time.
form-fault-date-day = The calendar has no such day.
form-fault-date-empty = It ends before it begins.
form-fault-url-scheme = Copy the whole address, beginning with https://.
form-fault-url-long = At most 2,000 characters.
form-fault-url-sign = Copy the address from the browser: this one has a sign in it that addresses do not have.
form-fault-url-host = This address does not lead to a public site.
form-fault-point = Two numbers of degrees, latitude first: 38.0685, -78.8895
form-fault-point-nowhere = 0, 0 lies in the sea. Leave it empty if you do not know.
form-fault-point-swapped = Latitude comes first; these seem to be the other way round.
form-fault-bad-ori = Nine capital letters and digits: VA1290000
form-fault-none-sources = Add a source: what cannot be shown is not published.
form-fault-none-partnerships = Add a partnership.
form-fault-empty-partnership = Add what happened, or what is said about it, with its source.
form-fault-same-partnership = This partnership is there twice. Put both into one.
form-fault-identity-source = Add a source for the ORI, the web page or the other names.
form-fault-unfindable-document = How can a reader find it? Give its address, an archived copy, its number on DocumentCloud, or the document that tells of it.
form-fault-unknown-document = Choose a document of the list, or describe a new one.
form-fault-unknown-vendor = Choose a company of the list.
form-fault-unknown-program = This company has no such program.
form-fault-taken = A document of this title and year is here already: choose it from the list.
form-fault-other = Something is wrong here ({ $key }).

## The way on.

form-ready = It is ready
form-two = There are two files. Send the document first: the agency’s record names it.
form-file-agency = The agency
form-file-document = The document
form-github = Open it on GitHub
form-github-empty = Open an empty file on GitHub
form-github-edit = Open its record on GitHub
form-github-then = It opens in a tab of its own. There press “Commit changes”, then “Propose changes”. You need a free GitHub account. Someone reads it, and the check runs once more.
form-exists = This agency has a record. Copy the lines above, open its record, and put in what is missing there.
form-long = This file is too long for a link. Copy it first, then open the empty file and paste it there.
form-copy = Copy the file
form-copied = Copied.
form-not-copied = Your browser did not allow it. Mark the text of the file and copy it.
form-save = Save the file
form-send = Save or copy the file, and send it to those who publish this site or as a pull request to its repository.
form-send-to = Write to { $name }
