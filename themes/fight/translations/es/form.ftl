# El formulario de la página para colaborar. Cada mensaje pasa a assets/find/form.es.json, sin `form-`. El nombre de un campo es
# `form-label-<ficha>-<clave>`; un campo sin nombre no está en el formulario.

## Alrededor del formulario.

form-title-agency = Agrega una agencia
form-title-document = Agrega un documento
form-promise = Completa lo que sepas y deja lo demás. Mientras escribes no se envía nada.
form-kept = Se guarda en esta pestaña hasta que la cierres.
form-kept-before = Esto es lo que escribiste antes, guardado en esta pestaña.
form-clear = Vaciar el formulario
form-required = necesario
form-choose = Elige …
form-more = Más, si lo sabes
form-remove = { $name }: quitar
form-take-away = Quitar
form-check = Revísalo

## El archivo junto al formulario.

form-preview = El archivo que estás haciendo
form-preview-why = No tienes que escribir ni una línea: lo hace el formulario.
form-preview-of = El archivo { $file }

## Una agencia.

form-label-agency-name = Nombre de la agencia
form-hint-agency-name = Completo, como se llama ella misma: Waynesboro Police Department
form-label-agency-kind = Clase de agencia
form-label-place = Estado o país
form-hint-place = Para una agencia de todo un país, elige el país, al final de la lista.
form-label-agency-city = Ciudad o localidad
form-hint-agency-city = Donde tiene su sede. Déjalo vacío si es la agencia de un condado o de un estado.
form-label-agency-county = Condado
form-hint-agency-county = Con esa palabra en inglés: Augusta County
form-label-agency-point = Latitud y longitud
form-hint-agency-point = Solo si el mapa no conoce la localidad: 38.0685, -78.8895. La sede, nunca una cámara.
form-label-agency-ori = ORI
form-hint-agency-ori = Los nueve caracteres con los que la nombra el FBI: VA1290000
form-label-agency-website = Su propia página web
form-hint-agency-website = La dirección entera, desde https://
form-label-agency-aliases = Otros nombres
form-hint-agency-aliases = Uno por línea
form-label-agency-sources = Fuentes del nombre mismo
form-hint-agency-sources = Hacen falta para un ORI, una página web u otro nombre.
form-label-agency-partnerships = La colaboración

## Una colaboración.

form-label-partnership-vendor = Empresa
form-label-partnership-program = Programa
form-hint-partnership-program = Si la fuente dice cuál
form-label-partnership-history = Qué pasó
form-hint-partnership-history = Cada paso con la fuente que lo muestra.
form-label-partnership-claims = Qué se dice de ella
form-hint-partnership-claims = Cámaras gratuitas, descuentos, secreto, peticiones de grabaciones … cada cosa con su fuente.
form-item-partnership = Colaboración { $number }
form-add-partnership = Agrega una colaboración
form-again-partnership = Agrega otra colaboración

## Un paso de su historia.

form-label-status-event-status = En qué estado quedó
form-label-status-event-date = Fecha
form-hint-status-event-date = Tan exacta como la fuente: 2019, 2019-04 o 2019-04-08
form-label-status-event-wording = Las palabras de la propia fuente
form-hint-status-event-wording = Active Date
form-label-status-event-text = Qué pasó, con tus palabras
form-label-status-event-sources = Fuentes
form-item-status-event = Suceso { $number }
form-add-status-event = Agrega un suceso
form-again-status-event = Agrega otro suceso

## Una afirmación y su respuesta.

form-label-claim-kind = De qué trata
form-label-claim-text = La afirmación, con tus palabras
form-hint-claim-text = Una o dos frases sencillas: lo que dice la fuente y nada más.
form-label-claim-amount = El número que contiene
form-hint-claim-amount = Cámaras, dólares, peticiones: solo cifras
form-label-claim-date = Fecha
form-label-claim-sources = Fuentes
form-label-claim-response = Qué dice la agencia sobre ello
form-item-claim = Afirmación { $number }
form-add-claim = Agrega una afirmación
form-again-claim = Agrega otra afirmación
form-label-response-stance = Cómo respondió
form-label-response-text = Su respuesta, con tus palabras
form-label-response-date = Fecha
form-label-response-sources = Fuentes
form-add-response = Agrega la respuesta de la agencia

## Una fuente.

form-label-citation-document = Documento
form-hint-citation-document = Escribe algunas palabras de su título.
form-label-citation-page = Página
form-hint-citation-page = Como cuenta el archivo, desde 1
form-label-citation-locator = Otro lugar del documento
form-hint-citation-locator = Una fila, un apartado, un minuto
form-label-citation-quote = Sus palabras
form-hint-citation-quote = Una frase, letra por letra y en su idioma
form-item-citation = Fuente { $number }
form-add-citation = Agrega una fuente
form-again-citation = Agrega otra fuente
form-document-found =
    .one = { $count } documento. Usa las flechas.
    .other = { $count } documentos. Usa las flechas.
form-document-none = Ningún documento con ese nombre.
form-document-add = No está en la lista: describe un documento nuevo
form-document-new = Un documento nuevo
form-document-other = Elige otro documento
form-document-same = El nuevo: { $title }

## Un documento.

form-label-document-title = Título
form-hint-document-title = Como está en el documento, o una descripción sencilla
form-label-document-kind = Clase de documento
form-label-document-authors = Autores
form-hint-document-authors = Uno por línea. Cargos públicos y autores, nunca un particular.
form-label-document-publisher = Publicado por
form-label-document-written = Escrito o firmado
form-hint-document-written = 2019, 2019-04 o 2019-04-08
form-label-document-published = Publicado el
form-hint-document-published = 2019, 2019-04 o 2019-04-08
form-label-document-retrieved = Lo consultaste el
form-hint-document-retrieved = 2019-04-08
form-label-document-url = Dirección web
form-hint-document-url = Desde https://. ¿No está en la web? Entonces di más abajo cómo se puede encontrar.
form-label-document-archived = Copias en archivos web
form-hint-document-archived = Las páginas desaparecen. Pide a web.archive.org/save que la guarde y pon aquí la dirección de la copia.
form-label-archived-copy-url = Dirección de la copia
form-label-archived-copy-date = Fecha de la copia
form-item-archived-copy = Copia { $number }
form-add-archived-copy = Agrega una copia archivada
form-again-archived-copy = Agrega otra copia
form-label-document-documentcloud = Número en DocumentCloud
form-label-document-known-through = El documento que habla de él
form-hint-document-known-through = Si él mismo no está publicado
form-label-document-part-of = El documento del que forma parte
form-label-document-obtained = Cómo llegó a conocerse
form-label-how-obtained-how = La vía
form-hint-how-obtained-how = Una solicitud de registros públicos, un escrito judicial, una página pública
form-label-how-obtained-by = Por quién
form-label-how-obtained-date = Cuándo
form-add-how-obtained = Di cómo llegó a conocerse
form-label-document-about = Qué es, con tus palabras
form-label-document-redactions = Qué está tachado y por quién
form-label-document-rights = Condiciones de uso

## Lo que sabe el sitio.

form-already = Esta agencia ya está aquí. Aun así puedes anotar lo que falta:
form-alike = ¿Es una de estas?
form-town-found = { $town }, { $state }: está en el mapa.
form-town-unknown = El mapa no conoce { $town } en { $state }. Revisa cómo se escribe o da el condado. Si no, aparece en la lista sin marca.
form-town-which = Hay más de una { $town } en { $state }. ¿En qué condado?

## Lo que está mal.

form-faults =
    .one = Falta algo o está mal
    .other = { $count } cosas faltan o están mal
form-fault-missing = Complétalo.
form-fault-choice = Elige una opción de la lista.
form-fault-name = El nombre necesita letras o cifras, 80 como máximo: será la dirección de la página.
form-fault-place = Elige dónde está la agencia.
form-fault-lines = Escríbelo en una sola línea.
form-fault-long = Como máximo { $most } caracteres; son { $length }.
form-fault-invisible = Contiene un carácter que no se ve. Escribe el texto de nuevo en vez de copiarlo.
form-fault-number = Solo cifras, como 15.
form-fault-id = Solo minúsculas, cifras y guiones.
form-fault-date-ambiguous = ¿El día o el mes primero? Escribe el año primero: 2019-04-08.
form-fault-date-form = Escríbela como 2019, 2019-04 o 2019-04-08.
form-fault-date-time = Solo el día, sin la hora.
form-fault-date-day = Ese día no existe en el calendario.
form-fault-date-empty = Termina antes de empezar.
form-fault-url-scheme = Copia la dirección entera, que empieza por https://.
form-fault-url-long = Como máximo 2000 caracteres.
form-fault-url-sign = Copia la dirección del navegador: esta tiene un signo que las direcciones no llevan.
form-fault-url-host = Esta dirección no lleva a un sitio público.
form-fault-point = Dos números de grados, primero la latitud: 38.0685, -78.8895
form-fault-point-nowhere = 0, 0 está en el mar. Déjalo vacío si no lo sabes.
form-fault-point-swapped = La latitud va primero; parecen estar al revés.
form-fault-bad-ori = Nueve mayúsculas y cifras: VA1290000
form-fault-none-sources = Agrega una fuente: lo que no se puede mostrar no se publica.
form-fault-none-partnerships = Agrega una colaboración.
form-fault-empty-partnership = Agrega qué pasó o qué se dice de ella, con su fuente.
form-fault-same-partnership = Esta colaboración está dos veces. Júntalas en una.
form-fault-identity-source = Agrega una fuente para el ORI, la página web o los otros nombres.
form-fault-unfindable-document = ¿Cómo puede encontrarlo un lector? Da su dirección, una copia archivada, su número en DocumentCloud o el documento que habla de él.
form-fault-unknown-document = Elige un documento de la lista o describe uno nuevo.
form-fault-unknown-vendor = Elige una empresa de la lista.
form-fault-unknown-program = Esta empresa no tiene ese programa.
form-fault-taken = Un documento con este título y año ya está aquí: elígelo de la lista.
form-fault-other = Aquí hay algo mal ({ $key }).

## Cómo seguir.

form-ready = Está listo
form-two = Son dos archivos. Envía primero el documento: la ficha de la agencia lo nombra.
form-file-agency = La agencia
form-file-document = El documento
form-github = Ábrelo en GitHub
form-github-empty = Abre un archivo vacío en GitHub
form-github-edit = Abre su ficha en GitHub
form-github-then = Se abre en otra pestaña. Allí pulsa «Commit changes» y después «Propose changes». Necesitas una cuenta gratuita de GitHub. Alguien lo lee y se revisa otra vez.
form-exists = Esta agencia tiene una ficha. Copia las líneas de arriba, abre su ficha y pon allí lo que falta.
form-long = Este archivo es demasiado largo para un enlace. Cópialo primero, abre después el archivo vacío y pégalo allí.
form-copy = Copia el archivo
form-copied = Copiado.
form-not-copied = Tu navegador no lo permitió. Marca el texto del archivo y cópialo.
form-save = Guarda el archivo
form-send = Guarda o copia el archivo y envíalo a quienes publican este sitio, o como solicitud de cambio (pull request) a su repositorio.
form-send-to = Escribe a { $name }
