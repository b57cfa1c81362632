# What the site's own template asks for.
case-one = One
case-two = Two.
