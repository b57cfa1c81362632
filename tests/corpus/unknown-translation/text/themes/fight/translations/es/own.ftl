case-own = Uno.
