# La página de un documento.

## Sobre la página, para buscadores. $kind es «Acuerdo», $from quien lo publica, una fecha o ambas cosas.

document-description = { $kind }: { $from }. Qué es y qué se apoya en él.
document-description-plain = { $kind }. Qué es y qué se apoya en él.

## Cuánto se apoya en él.

document-rests-none = Nada de este sitio se apoya todavía en este documento.
document-rests = { $statements ->
    [one] { $statements } afirmación se apoya
   *[other] { $statements } afirmaciones se apoyan
} en este documento.
document-rests-agencies = { $statements ->
    [one] { $statements } afirmación se apoya
   *[other] { $statements } afirmaciones se apoyan
} en este documento, sobre { $agencies ->
    [one] { $agencies } agencia
   *[other] { $agencies } agencias
}.

## Lo que se sabe de él.

document-about = Sobre el documento
document-kind = Tipo
document-authors = { $count ->
    [one] Autor
   *[other] Autores
}
document-publisher = Publicado por
document-written = Escrito
document-published = Publicado
document-retrieved = Consultado
document-original = Dirección original
document-gone = Dirección muerta desde
document-archived = Copias archivadas
document-copy = Nuestra copia
document-copy-open = Abrir nuestra copia
document-copy-open-pages = Abrir nuestra copia, { $count ->
    [one] { $count } página
   *[other] { $count } páginas
}
document-texts = Su texto
document-texts-open = Leer el texto que conservamos
document-excerpt = Extracto
document-excerpt-open = Leer el extracto que conservamos
document-known-through = Se conoce por
document-part-of = Forma parte de
document-obtained = Cómo se obtuvo
# $how es una frase de la propia ficha, $by un nombre.
document-obtained-by = { $how }, por { $by }
document-redactions = Partes tachadas
document-rights = Derechos
document-complete = Completa esta ficha

## Lo que no se sabe de él.

document-unknown-author = Quién lo escribió y quién lo publicó
document-unknown-date = Cuándo se escribió y se publicó
document-unknown-original = Dónde está publicado el original
document-unknown-archive = Una copia en un archivo web
document-unknown-copy = Una copia propia
document-unknown-obtained = Cómo llegó a conocerse y a través de quién
document-unknown-redactions = Si se tachó algo
document-unknown-rights = En qué condiciones puede usarse

## Lo que se apoya en él.

document-rests-heading = Qué se apoya en él
# $shown es lo que dirían casi todas las líneas: «activa, nombre y lugar».
document-rests-most = Lo que muestra de cada agencia, si su línea no dice otra cosa: { $shown }.
document-rests-dates = La fecha junto a cada nombre es la de lo que se apoya en el documento, solo o con otras fuentes.
document-rests-others = El resto de este sitio
document-rests-nothing = Nada todavía.

## Qué clase de cosa se apoya en él.

rests-identity = Nombre y lugar
rests-answer = La respuesta de la agencia: { $stance }
rests-vendor = Proveedor
rests-program = Programa
rests-count = Cifra
rests-measure = Resistencia
rests-page = Página
rests-action = Acción
rests-change = Cambio
rests-part = Parte de él
rests-known-through = Se conoce por él
