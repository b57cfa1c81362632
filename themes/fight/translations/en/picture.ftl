# Words on the pictures that other sites show beside a link.

# $status is a heading such as “Active”.
picture-standing = { $status } with { $vendor }
picture-unknown = { $vendor }: status not documented
picture-seen = last seen in a source of { $date }
picture-told-police = { $vendor } reportedly told police: { $number }
picture-told-public = { $vendor } told the public: { $number }
picture-told-others = Others counted: { $number }
picture-documented = Documented here: { $agencies }

## What the picture shows, for those who do not see it.

picture-map = Map of { $name }
picture-nation = the United States
picture-world = the world
