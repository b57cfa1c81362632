# Las palabras del tema: estados, tipos de agencias, afirmaciones, documentos, medidas.

## Un estado como encabezado. Habla de la colaboración o de la agencia: en femenino.

status-considering = En consideración
status-approved = Aprobada
status-signed = Firmada
status-active = Activa
status-paused = En pausa
status-not-renewed = No renovada
status-ended = Terminada
status-rejected = Rechazada
status-withdrawn = Retirada por el proveedor
status-delisted = Fuera de la lista del proveedor
status-reinstated = De nuevo en uso

## El tipo de una agencia.

agency-kind-police = Departamento de policía
agency-kind-sheriff = Oficina del sheriff
agency-kind-constable = Oficina del constable
agency-kind-marshal = Oficina del marshal
agency-kind-district-attorney = Fiscalía de distrito
agency-kind-state = Agencia estatal
agency-kind-county-police = Policía del condado
agency-kind-tribal = Policía tribal
agency-kind-campus = Policía universitaria
agency-kind-school = Policía escolar
agency-kind-transit = Policía de transporte
agency-kind-federal = Agencia federal
agency-kind-fire = Departamento de bomberos
agency-kind-other = Agencia pública

## El tipo de una afirmación, como encabezado.

claim-kind-free-cameras = Cámaras gratis
claim-kind-download-credit = Crédito por descargas
claim-kind-subsidy = Subsidio
claim-kind-officer-discount = Descuento para agentes
claim-kind-portal-access = Acceso al portal
claim-kind-promotion-duty = Obligación de promocionar
claim-kind-named-roles = Cargos designados
claim-kind-confidentiality = Deber de confidencialidad
claim-kind-scripted-press = Guion para la prensa
claim-kind-heat-map = Mapas de calor
claim-kind-sting-operation = Operación encubierta
claim-kind-footage-requests = Solicitudes de grabaciones
claim-kind-statement = Declaración
claim-kind-other = Registro

## Cómo respondió una agencia.

stance-confirmed = lo confirma
stance-denied = lo niega
stance-disputed = lo cuestiona
stance-declined = no quiso hacer comentarios
stance-no-reply = sin respuesta

## El tipo de un documento.

document-kind-mou = Acuerdo
document-kind-contract = Contrato
document-kind-email = Correo electrónico
document-kind-memo = Notas
document-kind-council-record = Acta del concejo
document-kind-court-filing = Escrito judicial
document-kind-news = Artículo de prensa
document-kind-press-release = Comunicado de prensa
document-kind-vendor-page = Página del proveedor
document-kind-dataset = Conjunto de datos
document-kind-letter = Carta
document-kind-social-post = Publicación en redes sociales
document-kind-records-release = Registros públicos entregados
document-kind-other = Documento

## Un tipo de documento, como encabezado de una lista.

document-kinds-mou = Acuerdos
document-kinds-contract = Contratos
document-kinds-email = Correos electrónicos
document-kinds-memo = Notas
document-kinds-council-record = Actas de concejos
document-kinds-court-filing = Escritos judiciales
document-kinds-news = Artículos de prensa
document-kinds-press-release = Comunicados de prensa
document-kinds-vendor-page = Páginas de proveedores
document-kinds-dataset = Conjuntos de datos
document-kinds-letter = Cartas
document-kinds-social-post = Publicaciones en redes sociales
document-kinds-records-release = Registros públicos entregados
document-kinds-other = Otros documentos

## El tipo de una medida.

measure-kind-ban = Prohibición
measure-kind-moratorium = Moratoria
measure-kind-ordinance = Ordenanza
measure-kind-resolution = Resolución
measure-kind-oversight-letter = Carta de supervisión
measure-kind-lawsuit = Demanda judicial
measure-kind-campaign = Campaña
measure-kind-policy-change = Cambio de reglas del proveedor
measure-kind-other = Medida

## En qué estado está una medida. Habla de la medida: en femenino.

measure-status-proposed = Propuesta
measure-status-passed = Aprobada o publicada
measure-status-in-force = En vigor
measure-status-rejected = Rechazada
measure-status-repealed = Ya no está en vigor

## Qué clase de acción es.

action-kind-petition = Firma
action-kind-call = Llama
action-kind-letter = Escribe
action-kind-records-request = Pide los registros
action-kind-other = Ayuda

## Qué clase de cambio es. Habla de cualquier cosa del sitio: en sustantivos.

change-kind-added = Novedad
change-kind-corrected = Corrección
change-kind-removed = Retirada

## En qué se apoya un total que se ha afirmado.

basis-vendor-to-police = El proveedor, a la policía, según se informó
basis-vendor-public = El proveedor, en público
basis-press = Periodistas
basis-advocates = Organizaciones civiles
basis-records = Contado a partir de registros

## Un grupo de estados, como lo dice la leyenda.

group-in-use = En uso según la última fuente
group-agreed = Acordada o en trámite
group-unclear = En pausa, o fuera de la lista del proveedor
group-over = Terminada
group-unknown = Estado no documentado

## La marca de un grupo en el mapa, como la dice la leyenda.

group-shape-in-use = Cuadrado rojo
group-shape-agreed = Marco rojo
group-shape-unclear = Dos barras
group-shape-over = Cruz
group-shape-unknown = Punto

## Lo que significa un grupo, dentro de una frase: «27 con colaboración en uso…», «Cruz: colaboración terminada…».

group-meaning-in-use = colaboración en uso según la última fuente
group-meaning-agreed = colaboración acordada o en trámite
group-meaning-unclear = colaboración en pausa, o fuera de la lista del proveedor
group-meaning-over = colaboración terminada, rechazada o retirada
group-meaning-unknown = estado no documentado

## Lo que dicen varias páginas.

find-your-police = Encuentra a tu policía

## Cantidades de cosas.

agencies = { $count ->
    [one] { $count } agencia
   *[other] { $count } agencias
}
states = { $count ->
    [one] { $count } estado
   *[other] { $count } estados
}
states-and-territories = { $count ->
    [one] { $count } estado o territorio
   *[other] { $count } estados y territorios
}
countries = { $count ->
    [one] { $count } país
   *[other] { $count } países
}

## Medidas en el mapa.

group-shape-measure = Escudo blanco
group-meaning-measure = medida en contra: una prohibición, una ordenanza, una demanda
group-shape-bare = Atenuado
group-meaning-bare = ninguna agencia documentada
# $kind es un tipo de medida; $status, en qué estado está.
map-measure = { $kind } ({ $status }): { $title }

## La solidez de las pruebas, como encabezado, y lo que significa.

strength-primary = Acuerdo o documento público
strength-internal = Documentos internos
strength-news = Noticias
strength-party = La palabra del proveedor o de la agencia
strength-listed = Solo listas y páginas
strength-means-primary = La muestra al menos un acuerdo, contrato, escrito judicial, acta municipal o documento público divulgado.
strength-means-internal = La muestra un correo, una nota o una carta interna; no se ha visto ningún acuerdo ni documento público.
strength-means-news = La muestran noticias de terceros; no se ha visto ningún documento de la agencia ni del proveedor.
strength-means-party = El proveedor o la agencia lo dicen en público; no se ha visto nada más.
strength-means-listed = La nombra una lista, una página o una publicación; no se ha leído ningún documento ni reportaje para este sitio.
