# El buscador y los filtros, que solo trae el script.

find-placeholder = Localidad, condado, estado, código postal
find-near = Cerca de mí
find-list = Lo que encaja
find-answer = Respuesta
find-all = Todas las agencias por estado
find-kept = Lo que escribes no sale de este dispositivo.
find-filter = Filtrar y descargar
