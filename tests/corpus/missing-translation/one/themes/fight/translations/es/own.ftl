case-one = Uno
