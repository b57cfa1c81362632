# Help wanted: what twenty minutes would do. On the page of its own, on pages of states and of agencies.

menu-help-wanted = Help wanted
help-wanted-description = Agencies with weak evidence and documents without a copy, each with something to do in twenty minutes.
help-wanted-heading = Twenty minutes
# $count is a number of agencies.
help-wanted-agencies = { $count ->
    [0] No agency needs another document
    [one] One more document is wanted for { $count } agency
   *[other] One more document is wanted for { $count } agencies
}
help-wanted-agencies-how = Here the evidence is a list or a page alone, or one source that is no public record, or a source that is gone ([the rule]({ $rule })). Choose your state, then an agency; its page says what to do. Three things help most:
help-wanted-agreement = A public records request: the letter is written, you add your name.
help-wanted-minutes = The council’s site has a search; look for the vendor’s name in agendas and minutes.
help-wanted-lost = What is dead on the web may be alive in an archive.
help-archive = { $count ->
    [0] Every document has a copy
    [one] { $count } document has no copy
   *[other] { $count } documents have no copy
}
help-archive-how = A document that stands in one place is gone when that place is. The number is how much of this site rests on it.
help-archive-step-save = Press “Archive this page”: the Internet Archive takes a copy and shows its address.
help-archive-step-record = Add that address to the document’s record:
help-archive-save = Archive this page

## On the page of an agency.

help-heading = Help wanted: twenty minutes
help-agreement = Ask for the agreement.
help-agreement-how = No agreement with { $vendor } has been seen. A letter that asks for it under the public records law is ready.
help-agreement-letter = The letter, and how to send it
help-minutes = Find the council minutes.
help-minutes-how = Search the agendas and minutes of { $place } for “{ $vendor }”. A vote, a report or an invoice counts; so does the day on which nothing was found.
help-minutes-add = Add what you found
help-lost = Look for a copy of what is gone.
help-lost-look = Search the archive
help-lost-record = The document’s record

## On the page of a state.

# $count is a number of agencies.
help-place = { $count ->
    [one] Help wanted: { $count } agency with weak evidence
   *[other] Help wanted: { $count } agencies with weak evidence
}
help-place-how = One more document would help each of these; its page says which, and how to get it in twenty minutes. [All states, and documents without a copy]({ $address }).
# $count is how many agencies are not named here; $list leads to the list of all of them.
help-place-more = { $count ->
    [one] One more is in [the list above]({ $list }); its page says what would help.
   *[other] { $count } more are in [the list above]({ $list }); the page of each says what would help.
}
