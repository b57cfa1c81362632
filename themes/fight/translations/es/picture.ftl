# Palabras en las imágenes que otros sitios muestran junto a un enlace.

# $status es un encabezado como «Activa».
picture-standing = { $status } con { $vendor }
picture-unknown = { $vendor }: estado no documentado
picture-seen = vista por última vez en una fuente de { $date }
picture-told-police = Según se informó, { $vendor } dijo a la policía: { $number }
picture-told-public = { $vendor } dijo al público: { $number }
picture-told-others = Otros contaron: { $number }
picture-documented = Documentado aquí: { $agencies }

## Lo que muestra la imagen, para quien no la ve.

picture-map = Mapa de { $name }
picture-nation = los Estados Unidos
picture-world = el mundo
