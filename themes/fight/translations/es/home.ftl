# La página de inicio.

## La cabecera, bajo la exigencia.

# $site es el título del sitio.
home-kicker = { $site }: un mapa en el que cada afirmación tiene su fuente

# El título sobre la cifra que se dijo; lleva a la página de cifras.
home-told-police = Según se informó, { $vendor } le dijo a la policía
home-told-public = { $vendor } dijo en público
home-told-others = Otros contaron
# En letra pequeña, delante de una cifra en letra grande.
home-told-at-least = al menos
home-told-about = cerca de

home-documented-heading = Documentadas aquí
# Después de la cifra misma, en letra grande. $count solo elige la forma.
home-documented = { $count ->
    [one] agencia cuya colaboración muestra una fuente, con su propia página
   *[other] agencias cuya colaboración muestra una fuente, cada una con su propia página
}
# Estas dos continúan la frase, cada una si las hay.
home-documented-unknown = ; { $count } más sin estado documentado
home-ended-heading = Terminadas, rechazadas o retiradas
home-ended-figure = { $count }
home-ended = { $count ->
    [one] de estas agencias, según una fuente
   *[other] de estas agencias, según sus fuentes
}
home-ended-unknown = Sin investigar
home-ended-why = Ninguna fuente muestra aquí que la colaboración de una agencia haya terminado. Desaparecer de una lista no es terminar.

## Los mapas. Lo que está entre asteriscos va en el recuadro.

home-map-heading = Lo construyen *a plena vista*
home-map-abroad = Y en *otros países*
home-map-choose = Elige un estado o un país para ver su propio mapa.
home-map-skip = Saltar el mapa e ir a la lista
home-map-marks = Una marca es una localidad o un condado, nunca una cámara. Las marcas que se taparían se muestran una junto a otra.

## La lista.

# $agencies es «1,498 agencias», $states «46 estados», $countries «3 países».
home-list-total = { $agencies }.
home-list-total-states = { $agencies } en { $states }.
home-list-total-countries = { $agencies }; { $countries } en total.
home-list-total-both = { $agencies } en { $states }; { $countries } en total.
home-list-in-use = Si no se agrega nada, la colaboración estaba activa en la última fuente en que aparece.
home-list-absent = Una agencia o un estado que falta está sin investigar, que no es lo mismo que «ninguno».
home-list-place = { $place }: mapa y fechas
home-list-none = Aún no hay ninguna agencia documentada. [Agrega la primera]({ $contribute }): bastan una ficha y una fuente.

## Lo que dicen los documentos, lo que se ha hecho y lo que puede hacer quien lee.

home-quotes-heading = Palabra por palabra
home-measures-heading = Hay quien se opone
home-measures-all = Todas las objeciones, y qué cambió
home-acts-heading = { $count ->
    [one] { $count } cosa que puedes hacer *ahora mismo*
   *[other] { $count } cosas que puedes hacer *ahora mismo*
}
home-acts-nth = { $nth } de { $count }
home-acts-all = Las { $count } cosas que puedes hacer
