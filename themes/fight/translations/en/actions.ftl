# What a reader can do: the list, and the page of each.

actions-description = { $count ->
    [one] { $count } thing you can do right now.
   *[other] { $count } things you can do right now.
}
actions-description-none = What you can do.
actions-heading = Do one of these today
actions-none = This site lists no actions yet.

## Find the agency first.

actions-find = First, find yours
actions-find-why = Every action is stronger with the name of your police and the document that shows the deal.
actions-find-button = Find your police

## The page of one action.

# $kind is “write” or “call”.
action-kicker = { $nth } of { $total } things you can do right now: { $kind }
action-others = What else you can do
