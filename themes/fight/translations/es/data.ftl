# Los archivos para programas y lo que significan sus columnas. Qué contiene una tabla o una columna se dice una sola vez,
# en inglés, junto a la propia columna.

data-description = Todas las fichas de este sitio como tablas, mapas y JSON, con lo que significa cada columna.
data-heading = Llévate los datos
data-lead = { $count ->
    [one] { $count } agencia
   *[other] { $count } agencias
}, cada afirmación con su documento. Compruébalos, ponlos en un mapa, imprímelos. Nombra la fuente cuando los uses.

## Los archivos.

data-files = Archivos
data-file-agencies-geojson = Las agencias para programas de mapas.
data-file-agencies-kml = Las agencias para Google Earth y otros programas de mapas.
data-file-agencies-json = Todo sobre las agencias, sin pérdida.
data-file-documents-json = Todo sobre los documentos, sin pérdida.
data-file-datapackage = Qué son las tablas, para programas: un paquete de datos Frictionless.
data-rows = { $count ->
    [one] { $count }{ "\u00A0" }fila
   *[other] { $count }{ "\u00A0" }filas
}
data-entries = { $count ->
    [one] { $count }{ "\u00A0" }entrada
   *[other] { $count }{ "\u00A0" }entradas
}

## Las condiciones.

data-terms = Condiciones
data-terms-use = Úsalos para lo que quieras; nombra este sitio. Los documentos tienen sus propias condiciones: mira la columna `rights`.
data-cite = Cómo citar
data-cite-document = Cita también el documento cuando repitas una sola afirmación. Su página en este sitio tiene su dirección y sus copias archivadas.
# Las partes de una línea que se puede copiar: título, quién publica, fecha, licencia, dirección.
data-citation-title = «{ $title }»
data-citation-date = a fecha de { $date }

## El mapa en páginas de otros.

data-embed = Inserta este mapa
data-embed-how = Pon esto en tu página. No se carga nada de nadie más que de este sitio; los enlaces se abren fuera del marco.
data-embed-address = Pon la dirección de este sitio donde están los puntos.
# El nombre de un recuadro con HTML para copiar, para lectores de pantalla.
data-embed-code = HTML para tu página
data-embed-filter = Un filtro va en la dirección, tal como aparece en la dirección de [la lista]({ $list }) cuando filtras allí: `embed.html?status=over`. Una sola agencia: `embed.html#us/va/…`. Sin scripts, el marco muestra el mapa completo.

## Lo que hay que saber antes de usar los archivos.

data-before = Antes de usarlos
data-before-empty = **Vacío significa sin investigar.** Nunca significa que no haya.
data-before-status = **Un estado es tan viejo como su fuente.** La columna `last_seen` dice cuándo se supo por última vez que una fuente lo mostraba.
data-before-dates = **Las fechas son tan exactas como la fuente.** `2019-04` es un mes, `2019~` un año aproximado, `2019?` dudoso, `2019/..` de entonces en adelante (EDTF, ISO 8601-2). Importa las columnas como texto, o la hoja de cálculo convertirá meses en días.
data-before-formulas = **Los apóstrofos protegen de las fórmulas.** En CSV, un texto que empieza con = + - @ o un tabulador, también tras espacios o apóstrofos, lleva un apóstrofo delante para que ninguna hoja de cálculo lo ejecute. Quítalo para obtener el texto. Los números no lo llevan. Los archivos JSON conservan cada texto intacto.
data-before-lists = **Las listas dentro de una celda** se unen con `{ $separator }` entre espacios.
data-before-order = **¿Primero la latitud o la longitud?** GeoJSON y KML ponen primero la longitud. Las fichas ponen primero la latitud. CSV nombra sus columnas. Los puntos tienen seis decimales como máximo fuera de los archivos JSON.
data-before-seats = **Los puntos son sedes de agencias**, casi siempre el centro de una ciudad; `precision` dice cuál. Ningún archivo contiene el lugar de una cámara.
data-before-placed = **{ $placed } de { $count ->
    [one] { $count } agencia
   *[other] { $count } agencias
} tienen un punto.** GeoJSON y KML contienen también las demás, sin punto.
data-before-encoding = **CSV es UTF-8** con comas, una primera fila de nombres y finales de línea CRLF (RFC 4180).

## El diccionario de las columnas.

data-dictionary = Qué significa cada columna
# Siguen los nombres de las tablas, como enlaces.
data-jump = Ve a:
data-properties = Las propiedades en GeoJSON y los campos en KML son las columnas de [agencies]({ $agencies }).
data-one-of = Una de estas palabras:
# Qué clase de texto contiene una celda; $example es una celda.
data-form-text = Texto, como `{ $example }`
data-form-id = Identificador, como `{ $example }`
data-form-date = Fecha, como `{ $example }`
data-form-link = Enlace, como `{ $example }`
data-form-whole-number = Número entero, como `{ $example }`
data-form-degrees = Grados, como `{ $example }`
data-form-list = Lista, como `{ $example }`

## Los esquemas.

data-schemas = Esquemas de las fichas
# Siguen los nombres de las clases de fichas, como enlaces.
data-schemas-which = Los archivos de los que sale todo esto son YAML. [Cada clave de cada ficha]({ $records }) está explicada; como JSON Schema (draft-07), para editores:

## La regla de las pruebas.

data-evidence = Qué solidez tienen las pruebas
data-evidence-rule = Cada documento que muestra un hecho o una afirmación cuenta por su clase, y el más sólido decide. Un documento que solo conocemos por otro cuenta como ese otro. No cuentan los que solo muestran el nombre y el lugar de la agencia, ni las respuestas de la agencia. El nivel dice qué clase de documento hay, no quién tiene razón.
# $count es un número de agencias.
data-evidence-count = { $count ->
    [0] Ninguna agencia
    [one] { $count } agencia
   *[other] { $count } agencias
}
data-evidence-unverified = «Sin verificar» está donde la prueba más sólida es una lista, una página o una publicación. «En disputa», donde la agencia niega o discute una afirmación.
data-evidence-publishers = Cada editor se cuenta una vez. Dos editores pueden repetir a un tercero: el número no es un número de testigos.
data-evidence-help = [Se busca ayuda]({ $address }): las agencias para las que un documento más cambiaría el nivel.
