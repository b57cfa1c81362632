# The home page.

## The head, under the demand.

# $site is the title of the site.
home-kicker = { $site }: a map on which every claim has its source

# The heading over the number that was told, and the page of counts behind it.
home-told-police = { $vendor } reportedly told police
home-told-public = { $vendor } told the public
home-told-others = Others counted
# Small, before a number in large type.
home-told-at-least = at least
home-told-about = about

home-documented-heading = Documented here
# After the number itself, in large type. $count only chooses the form.
home-documented = { $count ->
    [one] agency whose partnership a source shows, each with its own page
   *[other] agencies whose partnership a source shows, each with its own page
}
# These two go on with the sentence, each where there are any.
home-documented-unknown = ; { $count } more without a documented status
home-ended-heading = Ended, rejected or withdrawn
home-ended-figure = { $count }
home-ended = { $count ->
    [one] of these agencies, according to a source
   *[other] of these agencies, according to sources
}
home-ended-unknown = Not researched
home-ended-why = No source here shows an agency’s partnership ending. That it is gone from a list is not an end.

## The maps. What stands between stars is in the box.

home-map-heading = Built *in plain sight*
home-map-abroad = And in *other countries*
home-map-choose = Choose a state or a country for its own map.
home-map-skip = Skip the map, go to the list
home-map-marks = A mark is a town or a county, never a camera. Marks that would cover each other stand side by side.

## The list.

# $agencies is “1,498 agencies”, $states “46 states”, $countries “3 countries”.
home-list-total = { $agencies }.
home-list-total-states = { $agencies } in { $states }.
home-list-total-countries = { $agencies }, { $countries } in all.
home-list-total-both = { $agencies } in { $states }, { $countries } in all.
home-list-in-use = Where nothing is added, the partnership was active when last seen in a source.
home-list-absent = An agency or a state that is missing is not researched, which is not the same as “none”.
home-list-place = { $place }: map and dates
home-list-none = No agency is documented yet. [Add the first]({ $contribute }): one record and one source are enough.

## What documents say, what was done, what a reader can do.

home-quotes-heading = Word for word
home-measures-heading = They pushed back
home-measures-all = All objections, and what changed
home-acts-heading = { $count ->
    [one] { $count } thing you can do *right now*
   *[other] { $count } things you can do *right now*
}
home-acts-nth = { $nth } of { $count }
home-acts-all = All { $count } things you can do
