case-own = One.
case-own = Another.
