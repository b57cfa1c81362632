# The maps and their legend.

## What a map shows, for screen readers. $agencies is “29 agencies”.

map-nation = Map of the United States with { $agencies }. The list says the same in words.
map-world = Map of the world with { $agencies } outside the United States. The list says the same in words.
map-state = Map of { $place } with its counties: { $agencies }. The list says the same in words.
map-country = Map of { $place }: { $agencies }. The list says the same in words.
# The very small map on the page of an agency. $town is its town, its county or its name.
map-locator = { $town } within { $place }
map-locator-unplaced = Outline of { $place }; the agency is not placed

## What is told of a state, of an agency and of a circle when the pointer or the keyboard is there.

map-land = { $place }: { $agencies }
# $agency is its name, with the letters of the state where the map shows several; $meaning is “paused, or gone from the vendor’s list”.
map-mark = { $agency }: { $meaning }
map-cluster = { $count ->
    [one] { $place }: { $count } agency here
   *[other] { $place }: { $count } agencies here
}
map-county-unknown = County not known

## The legend, and what the map leaves out.

# $shape is “Red square”, $meaning “in use when last seen”.
map-legend = { $shape }: { $meaning } ({ $count })
map-legend-cluster = Circle: as many agencies as it says; it leads to their list
map-unplaced = { $count ->
    [one] { $count } agency could not be placed and is in [the list](#list) only.
   *[other] { $count } agencies could not be placed and are in [the list](#list) only.
}

## Beside the map.

map-timeline = How it grew, month by month
# A list of measures follows, each a link.
map-everywhere = Objections and changes in all states:
map-everywhere-abroad = Objections and changes in whole countries:
