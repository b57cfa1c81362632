# The chart of growth.

# For screen readers. $total is the number at the end of the line, $month “October 2020”, $claims the number of circles.
chart-label = { $claims ->
    [one] Agencies documented here as active: a line that rises to { $total } by { $month }, and { $claims } claimed total as a circle, a link to its sources. The table gives every value.
   *[other] Agencies documented here as active: a line that rises to { $total } by { $month }, and { $claims } claimed totals as circles, each a link to its sources. The table gives every value.
}
# Under the number at the end of the line.
chart-documented = documented here
# What is told of a circle. $claimed is “at least 200”, $by a name.
chart-claim = { $date }: { $claimed } claimed by { $by }
