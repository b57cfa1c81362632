# What is left at the address of an agency whose record was taken down.

removed-title = { $agency }: taken down
removed-description = The record of { $agency } was taken down. When and why.
removed-kicker = Record taken down
# $date is “November 22, 2026”.
removed-lead = This site took the record of this agency down on { $date }. It makes no claim about the agency any more.
removed-why = Why
removed-means = The agency is in no list, on no map and in no file of this site. The address stays, so that links say what happened: [the change in the log]({ $log }).
removed-contribute = Tell us what we should know
