# Lo que rodea el contenido de cada página: cabecera, menú, pie.

## El nombre del idioma en el propio idioma.

language-name = Español

## La cabecera.

base-skip = Ir al contenido
base-menu = Principal
base-languages = Idioma

## El menú, que es también el camino desde el mapa («Mapa / Documentos / …») y el título de casi todas estas páginas.

menu-map = Mapa
menu-act = Actúa ya
menu-agencies = Agencias
menu-timeline = Cronología
menu-counts = Cifras
menu-resistance = Resistencia
menu-documents = Documentos
menu-data = Datos
menu-contribute = Agrega o corrige una agencia
menu-changes = Qué ha cambiado

## El pie.

base-report = Avisa de un error en esta página
base-edit = Edita esta ficha
base-more = Más
# Sigue el nombre de la licencia, como enlace.
base-licence = Fichas y textos:
base-nothing-loaded = Sin cookies, sin contadores, sin cargar nada de terceros.
base-published-by = Publica { $name }.
base-published-by-link = Publica [{ $name }]({ $address }).

## El canal de novedades, como lo muestran los programas que lo leen. $site es el título del sitio.

feed-title = { $site }: qué ha cambiado
# $place es el nombre de un estado o país.
feed-title-place = { $site }: cambios en { $place }
