# The map for other sites to show in a frame.

embed-title = Map
embed-list = { $count ->
    [one] { $count } agency, with sources
   *[other] All { $count } agencies, with sources
}
