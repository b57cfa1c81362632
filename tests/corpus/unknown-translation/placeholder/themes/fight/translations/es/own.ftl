case-own = Uno { $nombre }.
