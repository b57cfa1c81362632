# What a reader can do about one agency, on its own page.

## The heading above letters, call scripts and the petition.

take-action-heading = { $count ->
    [one] { $count } thing you can do right now
   *[other] { $count } things you can do right now
}
take-action-mail = Open it in your mail program
take-action-how = How to do it, and why
take-action-share = Share this page:
take-action-by-mail = E-mail
take-action-report = Report an error

## The petition, which goes to the publisher's own server.

petition-name = Your name
petition-email = Your e-mail address
petition-postcode = Your ZIP code
petition-sign = Sign
petition-sent = Your name goes to the publisher of this page when you press the button, and to nobody before.
petition-privacy = What happens with it

## What the records show, as sentences of a letter. $source is the title of a document.

# $status is a heading such as “Active”.
fact-standing-dated = { $status } with { $vendor }, { $date } (source: { $source })
fact-standing = { $status } with { $vendor } (source: { $source })
fact-claim = { $text } (source: { $source })
