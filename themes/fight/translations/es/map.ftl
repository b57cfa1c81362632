# Los mapas y su leyenda.

## Lo que muestra un mapa, para lectores de pantalla. $agencies es «29 agencias».

map-nation = Mapa de Estados Unidos con { $agencies }. La lista dice lo mismo con palabras.
map-world = Mapa del mundo con { $agencies } fuera de Estados Unidos. La lista dice lo mismo con palabras.
map-state = Mapa de { $place } con sus condados: { $agencies }. La lista dice lo mismo con palabras.
map-country = Mapa de { $place }: { $agencies }. La lista dice lo mismo con palabras.
# El mapa muy pequeño de la página de una agencia. $town es su localidad, su condado o su nombre.
map-locator = { $town } dentro de { $place }
map-locator-unplaced = Contorno de { $place }; la agencia no está ubicada

## Lo que se dice de un estado, de una agencia y de un círculo cuando el puntero o el teclado está ahí.

map-land = { $place }: { $agencies }
# $agency es su nombre, con las letras del estado si el mapa muestra varios; $meaning es «colaboración en pausa, o fuera de la lista del proveedor».
map-mark = { $agency }: { $meaning }
map-cluster = { $count ->
    [one] { $place }: { $count } agencia aquí
   *[other] { $place }: { $count } agencias aquí
}
map-county-unknown = Condado desconocido

## La leyenda, y lo que falta en el mapa.

# $shape es «Cuadrado rojo»; $meaning, «colaboración en uso según la última fuente».
map-legend = { $shape }: { $meaning } ({ $count })
map-legend-cluster = Círculo: tantas agencias como dice; lleva a su lista
map-unplaced = { $count ->
    [one] { $count } agencia no se pudo ubicar y solo está en [la lista](#list).
   *[other] { $count } agencias no se pudieron ubicar y solo están en [la lista](#list).
}

## Junto al mapa.

map-timeline = Cómo creció, mes a mes
# Sigue una lista de medidas, cada una un enlace.
map-everywhere = Objeciones y cambios en todos los estados:
map-everywhere-abroad = Objeciones y cambios en países enteros:
