# Lo que puede hacer quien lee la página de una agencia.

## El título sobre las cartas, los guiones de llamada y la petición.

take-action-heading = { $count ->
    [one] { $count } cosa que puedes hacer ahora mismo
   *[other] { $count } cosas que puedes hacer ahora mismo
}
take-action-mail = Ábrela en tu programa de correo
take-action-how = Cómo hacerlo y por qué
take-action-share = Comparte esta página:
take-action-by-mail = Correo electrónico
take-action-report = Avisa de un error

## La petición, que va al servidor de quien publica la página.

petition-name = Tu nombre
petition-email = Tu correo electrónico
petition-postcode = Tu código postal
petition-sign = Firma
petition-sent = Tu nombre llega a quien publica esta página cuando pulsas el botón, y a nadie antes.
petition-privacy = Qué se hace con él

## Lo que muestran los registros, como frases de una carta. $source es el título de un documento.

# $status es un encabezado como «Activa».
fact-standing-dated = { $status } con { $vendor }, { $date } (fuente: { $source })
fact-standing = { $status } con { $vendor } (fuente: { $source })
fact-claim = { $text } (fuente: { $source })
