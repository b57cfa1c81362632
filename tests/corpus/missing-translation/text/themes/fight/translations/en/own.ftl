case-own = One.
