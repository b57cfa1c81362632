# Lo que dicen los scripts de las páginas. Cada mensaje pasa a assets/find/words.es.json, sin `script-`.

## Buscar

script-kind-of-agency = Agencia
script-kind-of-town = Localidad
script-kind-of-county = Condado
script-kind-of-state = Estado
script-kind-of-zip = Código postal
script-find-none = Nada con ese nombre. Prueba con una localidad, un condado, un estado o un código postal.
script-find-results =
    .one = { $count } resultado. Usa las flechas.
    .other = { $count } resultados. Usa las flechas.
script-find-page = Ver las pruebas
script-find-map = Ver en el mapa
script-find-list = Ver la lista
script-find-place = Mapa y fechas
script-find-source = Lo muestra
script-find-since = { $status } según la última fuente; inicio: { $date }
script-find-in =
    .one = { $count } agencia documentada en { $place }
    .other = { $count } agencias documentadas en { $place }
script-find-missing = { $place }: sin documentar aquí
script-find-unresearched = Lo que no está aquí está sin investigar, que no es lo mismo que ninguna.
script-find-nearest = Las más cercanas que están documentadas:
script-find-contribute = ¿Sabes algo? Añádelo
script-find-more =
    .one = y { $count } más
    .other = y { $count } más
script-find-close = Cerrar
script-zip = Código postal { $code }, { $state }
script-distance = { $miles } millas ({ $km } km)

## Cerca de mí

script-near-here = Cerca de ti
script-near-asking = Preguntando a tu navegador dónde estás …
script-near-refused = Tu navegador no tiene permiso para decir dónde estás. Escribe una localidad o un código postal.
script-near-unavailable = Tu navegador no puede decir dónde estás. Escribe una localidad o un código postal.
script-near-kept = Tu ubicación no sale de este dispositivo.

## Filtros

script-filter-vendor = Proveedor
script-filter-program = Programa
script-filter-status = Estado
script-filter-kind = Agencia
script-filter-claim = Lo que se afirma
script-filter-evidence = Pruebas
script-filter-strength = Solidez de las pruebas
script-filter-place = Lugar
script-filter-since = Desde
script-filter-until = Hasta
script-filter-any = Todo
script-filter-option = { $name } ({ $count })
script-filter-clear = Quitar todos
script-filter-remove = { $name }: quitar
script-filter-shown = Se muestran { $shown } de { $count } agencias
script-filter-all =
    .one = { $count } agencia
    .other = Se muestran todas: { $count } agencias
script-filter-nothing = Ninguna agencia cumple todo esto. Quita algún filtro.
script-save-csv = Descargar CSV
script-save-geojson = Descargar GeoJSON
script-save-failed = No se pudo obtener el archivo. Inténtalo de nuevo o descárgalo completo en la página de datos.

## Los estados y las clases de agencias, afirmaciones y documentos son los de terms.ftl.

script-status-in-use = { group-in-use }
script-status-agreed = { group-agreed }
script-status-unclear = { group-unclear }
script-status-over = { group-over }
script-status-unknown = { group-unknown }
script-status-none = { group-unknown }
script-status-considering = { status-considering }
script-status-approved = { status-approved }
script-status-signed = { status-signed }
script-status-active = { status-active }
script-status-paused = { status-paused }
script-status-not-renewed = { status-not-renewed }
script-status-ended = { status-ended }
script-status-rejected = { status-rejected }
script-status-withdrawn = { status-withdrawn }
script-status-delisted = { status-delisted }
script-status-reinstated = { status-reinstated }
script-kind-police = { agency-kind-police }
script-kind-sheriff = { agency-kind-sheriff }
script-kind-constable = { agency-kind-constable }
script-kind-marshal = { agency-kind-marshal }
script-kind-district-attorney = { agency-kind-district-attorney }
script-kind-state = { agency-kind-state }
script-kind-county-police = { agency-kind-county-police }
script-kind-tribal = { agency-kind-tribal }
script-kind-campus = { agency-kind-campus }
script-kind-school = { agency-kind-school }
script-kind-transit = { agency-kind-transit }
script-kind-federal = { agency-kind-federal }
script-kind-fire = { agency-kind-fire }
script-kind-other = { agency-kind-other }
script-claim-free-cameras = { claim-kind-free-cameras }
script-claim-download-credit = { claim-kind-download-credit }
script-claim-subsidy = { claim-kind-subsidy }
script-claim-officer-discount = { claim-kind-officer-discount }
script-claim-portal-access = { claim-kind-portal-access }
script-claim-promotion-duty = { claim-kind-promotion-duty }
script-claim-named-roles = { claim-kind-named-roles }
script-claim-confidentiality = { claim-kind-confidentiality }
script-claim-scripted-press = { claim-kind-scripted-press }
script-claim-heat-map = { claim-kind-heat-map }
script-claim-sting-operation = { claim-kind-sting-operation }
script-claim-footage-requests = { claim-kind-footage-requests }
script-claim-statement = { claim-kind-statement }
script-claim-other = { claim-kind-other }
script-evidence-mou = { document-kind-mou }
script-evidence-contract = { document-kind-contract }
script-evidence-email = { document-kind-email }
script-evidence-memo = { document-kind-memo }
script-evidence-council-record = { document-kind-council-record }
script-evidence-court-filing = { document-kind-court-filing }
script-evidence-news = { document-kind-news }
script-evidence-press-release = { document-kind-press-release }
script-evidence-vendor-page = { document-kind-vendor-page }
script-evidence-dataset = { document-kind-dataset }
script-evidence-letter = { document-kind-letter }
script-evidence-social-post = { document-kind-social-post }
script-evidence-records-release = { document-kind-records-release }
script-evidence-other = { document-kind-other }
script-strength-primary = { strength-primary }
script-strength-internal = { strength-internal }
script-strength-news = { strength-news }
script-strength-party = { strength-party }
script-strength-listed = { strength-listed }

## Fechas

script-date-about = hacia { $date }
script-date-perhaps = quizá { $date }
script-date-perhaps-about = quizá hacia { $date }
script-date-since = desde { $from }
script-date-until = hasta { $to }
script-date-from-to = de { $from } a { $to }

## El mapa

script-map-keys = Con el mapa enfocado: las flechas lo mueven, más y menos lo acercan y alejan, 0 lo muestra entero, el punto y la coma van de agencia en agencia, Intro abre una.
script-map-in = Acercar
script-map-out = Alejar
script-map-reset = El mapa entero
script-map-hint = Haz clic en el mapa o mantén Ctrl para acercarlo con la rueda
script-map-many = { $count } agencias aquí
script-map-close = Cerrar
script-map-from = según la última fuente; inicio: { $date }
script-map-source = Lo muestra
script-map-open = Todo lo que se sabe
script-map-unplaced = No se pudo situar en el mapa.
script-map-closer = Acercar
script-map-page = Su propia página

## El mapa a través del tiempo

script-time-name = El mapa a través del tiempo
script-time-slider = Mes
script-time-play = Mira cómo creció
script-time-pause = Pausa
script-time-all = todas las fechas
script-time-by =
    .one = agencia hasta el final de { $date }
    .other = agencias hasta el final de { $date }
script-time-end =
    .one = agencia en total, con fecha y sin ella
    .other = agencias en total, con fecha y sin ella
script-time-some =
    .one = agencia de tu selección, con fecha y sin ella
    .other = agencias de tu selección, con fecha y sin ella
script-time-here =
    .one = { $count } agencia
    .other = { $count } agencias
script-time-claim = { $date }: { $claimed } ({ $by }).
script-time-documented =
    .one = { $count } que ese día, según consta aquí, ya estaba activa.
    .other = { $count } que ese día, según consta aquí, ya estaban activas.
script-time-undated =
    .one = { $count } agencia no tiene fecha y solo se muestra al final.
    .other = { $count } agencias no tienen fecha y solo se muestran al final.
