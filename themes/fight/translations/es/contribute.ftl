# Cómo agregar o corregir una agencia o un documento.

contribute-description = Cómo agregar una agencia o un documento, y cómo corregirlos. Necesitas un navegador y una fuente.

## Lo que se puede agregar.

contribute-choose = ¿Qué tienes?
contribute-choose-agency = Una agencia
contribute-choose-agency-what = Una policía, un sheriff, un campus: quién colaboró, desde cuándo y qué lo muestra. Son cinco minutos.
contribute-choose-document = Un documento
contribute-choose-document-what = Un acuerdo, actas, un correo, un artículo que otros puedan citar.
contribute-choose-error = Un error
contribute-choose-error-what = Algo aquí está mal o se quedó viejo.
contribute-issue = ¿Prefieres responder preguntas? [Completa el formulario en GitHub]({ $address }).

## Errores.

contribute-error = Avísanos de un error
contribute-error-how = Di la página, la frase y qué muestra lo contrario. Las correcciones se anotan donde todo el mundo puede verlas.
contribute-error-report = Avisa de un error
contribute-error-write = Escribe a { $name }
contribute-error-request = Envía una solicitud de cambio (pull request) al repositorio de este sitio.

## Una agencia, paso a paso.

contribute-agency = Agrega una agencia
contribute-agency-file = Cada agencia es un pequeño archivo de texto. No necesitas ningún programa: solo una fuente.
contribute-look = **Mira primero.** [Busca en la lista]({ $list }). Si la agencia ya está, corrige su ficha.
contribute-source = **Ten un documento.** Un acuerdo firmado, actas del concejo, un correo electrónico entregado, un artículo de prensa, una página del proveedor. Si no está entre nuestros documentos, agrégalo antes, como se explica abajo.
contribute-make = **Crea el archivo.** Su lugar dice dónde está la agencia: `agencies/us/va/waynesboro-police-department.yaml` está en Estados Unidos, Virginia. El nombre del archivo es el de la agencia en minúsculas y con guiones. Será la dirección de la página para siempre.
contribute-new-file = [Empieza un archivo nuevo]({ $address }).
contribute-fill = **Complétalo.** Copia el ejemplo y cámbialo. Conserva los espacios al comienzo de las líneas: dicen qué pertenece a qué. Deja fuera lo que no sepas.
contribute-send-button = **Envíalo.** Pulsa «Propose changes». La ficha se revisa sola: si algo está mal, se te dice la línea y cómo arreglarlo.
contribute-send-request = **Envíalo.** Envía una solicitud de cambio (pull request) al repositorio de este sitio. La ficha se revisa sola: si algo está mal, se te dice la línea y cómo arreglarlo.
contribute-send-to = **Envíalo.** Envía una solicitud de cambio (pull request) al repositorio de este sitio, o manda el archivo a [{ $name }]({ $address }). La ficha se revisa sola: si algo está mal, se te dice la línea y cómo arreglarlo.
contribute-agency-example = Una agencia, completa
contribute-agency-words = Las palabras bajo `history` son lo que pasó, cada cosa con su fecha y sus fuentes. Una fecha es tan exacta como la fuente: `2019`, `2019-04` o `2019-04-08`. [Cada campo y cada palabra que admite]({ $records }).
contribute-rules = Qué busca la comprobación, regla por regla, cada una con una ficha que la incumple: [las reglas]({ $rules }).

## Un documento.

contribute-document = Agrega un documento
contribute-document-file = Un archivo en `content/documents/`. Su nombre es su identificador, como `waynesboro-ring-mou-2019`: eso es lo que las agencias escriben bajo `sources`.
contribute-document-archive = Pide a la [Wayback Machine](https://web.archive.org/save) que guarde una copia de la página web y escribe su dirección bajo `archived`. Di cómo llegó a conocerse el documento y a través de quién.

## Lo que está en la lista y lo que no.

contribute-list = Qué incluimos
contribute-list-agencies = Agencias públicas que tienen o tuvieron una colaboración, o a las que se les ofreció. Las votaciones en contra también cuentan.
contribute-list-documents = Lo que muestra un documento, con la página y las palabras. Ninguna afirmación sin fuente.
contribute-list-answers = La respuesta de la agencia, junto a la afirmación.
contribute-not = Qué no incluimos
contribute-not-persons = Particulares: ni nombres de residentes o agentes, ni direcciones, ni teléfonos. Táchalos antes.
contribute-not-cameras = Dónde está una cámara. Ni grabaciones ni publicaciones.
contribute-not-guesses = Suposiciones. Donde nadie ha mirado dice «sin investigar».
