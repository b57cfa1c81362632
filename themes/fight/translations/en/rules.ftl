# The rules that records are checked by. What each rule says stands once, in English, in the rule itself.

rules-title = The rules
rules-description = Every rule that a record is checked by: what must hold, why, how to mend it, and a record that breaks it.
rules-lead = Every record is checked before it is published. These are all the rules, with the reason for each.
rules-other = [How to add or correct a record]({ $contribute }). [Every key of every record]({ $records }).
rules-all = All rules
rules-people = To protect people
rules-record = One record
rules-records = Several records together
rules-form = How a record is written
rules-files = The files
rules-site = The finished site
# Whether breaking a rule stops the publication.
rules-error = Error: the site is not published before this is mended
rules-warning = Warning: the site is published, and says so when it is checked
rules-example = A file that breaks it
# The message of the check follows, as a quotation.
rules-told = The check says:
