# How many? What has been claimed about the total, beside what is documented.

counts-title = How many?
# $claims is a list: “at least 200, 405, about 1,300”.
counts-description = What has been claimed about the number of partners, by whom and when: { $claims }.
counts-heading = How many? *Depends who says*
counts-chart = Circles: what was claimed, on the day it was claimed. Line: agencies documented here as active by that day.

## The table.

counts-table = Claimed and documented
counts-caption = “Documented” is the number of agencies here that had gone active by that day.
counts-day = Day
counts-claimed = Claimed
counts-documented = Documented
counts-by = By whom, of what

## Why the numbers differ.

counts-why = Why they differ
counts-why-signed = **Signed is not active.** An agreement comes first; the day on which an agency goes live can be weeks later. A company that counts its agreements may have more of them than a list of active agencies.
counts-why-things = **Not the same things.** Some counts hold fire departments, cities or rows of a table. Read what was counted before you compare.
counts-why-have = **What we have.** { $all ->
    [one] { $all } agency is documented here
   *[other] { $all } agencies are documented here
}; for { $dated } of them a source gives the date, or the month alone, from which they were active.
# $month is “October 2020”.
counts-why-last = The last such date is in { $month }, so that no later claim can be checked against this site.
counts-why-dates = A date without a day counts at the end of its month or year. Whether an agency is still active is not researched unless its page says so.
counts-timeline = How the number grew, month by month
