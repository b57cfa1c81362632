home-kicker = One
