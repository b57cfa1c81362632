# Se busca ayuda: lo que harían veinte minutos. En su propia página, en las de los estados y en las de las agencias.

menu-help-wanted = Se busca ayuda
help-wanted-description = Agencias con pruebas débiles y documentos sin copia, cada uno con algo que hacer en veinte minutos.
help-wanted-heading = Veinte minutos
# $count es un número de agencias.
help-wanted-agencies = { $count ->
    [0] No falta ningún documento
    [one] Falta un documento más sobre { $count } agencia
   *[other] Falta un documento más sobre { $count } agencias
}
help-wanted-agencies-how = Aquí la prueba es solo una lista o una página, o una sola fuente que no es un documento público, o una fuente que ya no está ([la regla]({ $rule })). Elige tu estado y luego una agencia; su página dice qué hacer. Tres cosas son las que más ayudan:
help-wanted-agreement = Una solicitud de documentos públicos: la carta está escrita, tú pones tu nombre.
help-wanted-minutes = El sitio del concejo tiene un buscador; busca el nombre del proveedor en órdenes del día y actas.
help-wanted-lost = Lo que ha muerto en la web puede estar vivo en un archivo.
help-archive = { $count ->
    [0] Todos los documentos tienen copia
    [one] { $count } documento no tiene copia
   *[other] { $count } documentos no tienen copia
}
help-archive-how = Un documento que está en un solo lugar se pierde con ese lugar. El número es cuánto de este sitio se apoya en él.
help-archive-step-save = Pulsa «Archiva esta página»: el Internet Archive hace una copia y muestra su dirección.
help-archive-step-record = Agrega esa dirección a la ficha del documento:
help-archive-save = Archiva esta página

## En la página de una agencia.

help-heading = Se busca ayuda: veinte minutos
help-agreement = Pide el acuerdo.
help-agreement-how = No se ha visto ningún acuerdo con { $vendor }. Está lista una carta que lo pide según la ley de documentos públicos.
help-agreement-letter = La carta y cómo enviarla
help-minutes = Busca las actas del concejo.
help-minutes-how = Busca «{ $vendor }» en las órdenes del día y las actas de { $place }. Sirve una votación, un informe o una factura; también el día en que no se encontró nada.
help-minutes-add = Agrega lo que encontraste
help-lost = Busca una copia de lo que ya no está.
help-lost-look = Busca en el archivo
help-lost-record = La ficha del documento

## En la página de un estado.

# $count es un número de agencias.
help-place = { $count ->
    [one] Se busca ayuda: { $count } agencia con pruebas débiles
   *[other] Se busca ayuda: { $count } agencias con pruebas débiles
}
help-place-how = A cada una le serviría un documento más; su página dice cuál y cómo conseguirlo en veinte minutos. [Todos los estados, y los documentos sin copia]({ $address }).
# $count es cuántas agencias no se nombran aquí; $list lleva a la lista de todas.
help-place-more = { $count ->
    [one] Otra está en [la lista de arriba]({ $list }); su página dice qué ayudaría.
   *[other] Otras { $count } están en [la lista de arriba]({ $list }); la página de cada una dice qué ayudaría.
}
