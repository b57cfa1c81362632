home-kicker = Ours: { $site }
home-documented-headding = Documented by us
