# The timeline.

timeline-description = How the partnerships grew, month by month, and how they became known.
timeline-heading = How it was built
timeline-chart = Line: agencies documented here, by the day on which each went active. Circles: what was claimed about the total. [Who claimed what]({ $counts }).
timeline-play = [Play it on the map]({ $play }).

## The chart as a table.

timeline-table = The same in numbers
timeline-table-label = Agencies that went active, by month
timeline-table-caption = Agencies that went active; each agency’s page names its source
timeline-month = Month
timeline-new = New
timeline-total = In all

## A year.

timeline-active = { $count ->
    [one] { $count } agency went active
   *[other] { $count } agencies went active
}.

## What happened on a day.

# $claimed is “at least 200”.
timeline-claimed = Claimed: { $claimed }
# $status is a heading such as “Active”.
timeline-several = { $status }: { $count ->
    [one] { $count } agency
   *[other] { $count } agencies
}
# After a list of names: “A, B, C and 12 more”.
timeline-more = and { $count } more
