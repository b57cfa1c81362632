# Piezas que comparten varias páginas.

## La marca de una nota en el texto, para lectores de pantalla: la página muestra solo el número.

note-mark = Nota { $number }

## Las notas al final de una página.

notes-heading = Fuentes
notes-original = Original
notes-look = Busca una copia archivada
# $date es el día en que la dirección ya no llevaba a nada.
notes-gone = (enlace muerto: { $date })
notes-archived = Copia archivada
# $title es el título del documento por el que se conoce este.
notes-known-through = Se conoce por [{ $title }]({ $address }).
notes-back = Volver al texto, nota { $number }

## Un lugar en un documento.

citation-page = pág. { $page }

## El camino desde el mapa hasta la página, para lectores de pantalla.

breadcrumb = Ruta de navegación

## Una tabla del texto que se desplaza hacia los lados, para lectores de pantalla.

prose-table = Tabla

## La tarjeta de una cosa que se puede hacer.

act-nth = { $nth } de { $total } cosas que puedes hacer ahora mismo

## Lo que no se sabe, como título.

not-researched = Sin investigar

## La búsqueda y los filtros, que solo muestran los scripts.

find-placeholder = Localidad, condado, estado, código postal
find-near = Cerca de mí
find-list = Lo que encaja
find-answer = Respuesta
find-hint = [Todas las agencias por estado]({ $list }). Se busca aquí; la dirección muestra tu elección.
filters-heading = Filtra y descarga

## La solidez de las pruebas, en la página de una agencia y en la regla.

evidence-heading = Pruebas
# $strength es un encabezado como «Noticias».
evidence-strength = Pruebas: { $strength }
evidence-sources = { $documents ->
    [one] { $documents } documento
   *[other] { $documents } documentos
} de { $publishers ->
    [one] { $publishers } editor
   *[other] { $publishers } editores
}
evidence-unverified = Sin verificar
evidence-disputed = En disputa
evidence-disputed-means = La agencia niega o discute una afirmación; su respuesta está al lado.
evidence-rule = [Cómo se decide]({ $address })

## Qué se ha cotejado de una cita: que sus palabras están en lo que aquí se conserva, nunca que sean ciertas.

checked-copy-page = Estas palabras están en la página { $page } de [nuestra copia]({ $address }) (SHA-256 { $digest }…).
checked-copy = Estas palabras están en [nuestra copia]({ $address }) (SHA-256 { $digest }…).
checked-text-page = Estas palabras están en la página { $page } del [texto de este documento que conservamos]({ $address }) (SHA-256 { $digest }…).
checked-text = Estas palabras están en el [texto de este documento que conservamos]({ $address }) (SHA-256 { $digest }…).
checked-excerpt-page = Estas palabras están en [nuestro extracto de este documento]({ $address }), de la página { $page } (SHA-256 { $digest }…).
checked-excerpt = Estas palabras están en [nuestro extracto de este documento]({ $address }) (SHA-256 { $digest }…).
checked-none = Sin cotejar con una copia.
checked-short = Demasiado breve para cotejarla con el texto que conservamos.
checked-transcribed = Transcrita a mano y sin cotejar:
