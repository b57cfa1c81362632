# La página de una agencia.

## Para buscadores. $place es «Waynesboro, Virginia»; $status, un encabezado como «Activa».

agency-description-dated = { $place }: { $status } con { $vendor }, { $date }. Lo que muestran los registros, con sus fuentes.
agency-description = { $place }: { $status } con { $vendor }. Lo que muestran los registros, con sus fuentes.
agency-description-unknown = { $place }: lo que dicen las fuentes sobre ella y { $vendor }. No consta ningún estado de una colaboración.

## En qué estado está.

# En letra pequeña, después de un estado en letra grande.
agency-when-seen = según la última fuente
# $status es un encabezado como «Activa»; $since y $seen son fechas: «8 de abril de 2019», «octubre de 2020»,
# «hacia 2019». Los dos puntos evitan el artículo, que unas fechas llevan y otras no.
agency-standing = { $status } con [{ $vendor }]({ $address }).
agency-standing-since = { $status } con [{ $vendor }]({ $address }); fecha: { $since }.
# $since queda abierta: «a partir de abril de 2019», «hasta 2020».
agency-standing-open = { $status } con [{ $vendor }]({ $address }) { $since }.
agency-standing-open-seen = { $status } con [{ $vendor }]({ $address }) { $since }; última fuente en que aparece: { $seen }.
agency-standing-seen = { $status } con [{ $vendor }]({ $address }); última fuente en que aparece: { $seen }.
agency-standing-since-seen = { $status } con [{ $vendor }]({ $address }); fecha: { $since }; última fuente en que aparece: { $seen }.
agency-standing-unknown = Lo que dicen las fuentes sobre la agencia y [{ $vendor }]({ $address }) está más abajo. Si se llegó a un acuerdo, y cuándo, está sin investigar.
agency-program = Programa
# El número del FBI, conocido por las siglas de su nombre en inglés.
agency-ori = Código de la agencia (ORI)

## Lo que muestran los registros.

agency-claims = Lo que muestran los registros
# $kind es un encabezado como «Cámaras gratis»; $amount, «15 cámaras».
agency-claim-amount = { $kind }: { $amount }
agency-amount-cameras = { $count ->
    [one] { $count } cámara
   *[other] { $count } cámaras
}
agency-amount-credit = ${ $count } por descarga
agency-amount-money = ${ $count }
agency-amount-discount = { $count } por ciento
agency-amount-requests = { $count ->
    [one] { $count } solicitud
   *[other] { $count } solicitudes
}
agency-answer = La respuesta de la agencia
# $stance es «lo niega», «sin respuesta».
agency-answer-stance = La respuesta de la agencia: { $stance }
agency-answer-dated = La respuesta de la agencia: { $stance }, { $date }
agency-answer-unknown = Sin investigar.

## Su historia.

agency-history = Historia
agency-date-unknown = Fecha sin investigar
# $words son las palabras de la fuente, en el idioma de la fuente.
agency-source-words = En palabras de la fuente: «{ $words }».

## Más abajo.

agency-identity = Lo que muestra el nombre y el lugar de la agencia:
agency-aliases = Otros nombres: { $names }.
agency-website = [La página de la propia agencia]({ $address }).
agency-edit = Edita esta ficha
agency-add = Agrega lo que sepas
agency-nearby = Más en el estado
# $agencies es «29 agencias».
agency-nearby-all = Todo { $place }: { $agencies }

## Lo que se querría saber y ninguna ficha dice.

agency-unknown-signed = Cuándo se firmó un acuerdo y qué dice
agency-unknown-requests = Solicitudes de grabaciones: cuántas fueron y cómo respondió la gente
agency-unknown-free = Cámaras gratis, créditos y descuentos
agency-unknown-vote = Si lo votó un órgano electo
agency-unknown-ended = Si ha terminado
