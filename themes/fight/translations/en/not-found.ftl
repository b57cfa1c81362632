# The page for addresses that lead nowhere.

not-found-title = Not on the map
not-found-description = This page does not exist.
not-found-heading = This page is *not on the map*
not-found-why = It may never have existed, or its address was mistyped. An agency’s address stays for good: if it has moved, the old one leads to the new one.
not-found-find = Find your police
not-found-tell = Tell us what is missing
