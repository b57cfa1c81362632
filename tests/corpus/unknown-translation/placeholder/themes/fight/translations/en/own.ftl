case-own = One { $name }.
