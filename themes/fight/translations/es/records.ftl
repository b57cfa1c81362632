# La referencia de las fichas. Qué contiene cada clave se dice una sola vez, en inglés, junto a la propia clave.

records-title = Las fichas
records-description = Cada clave de cada ficha: qué contiene, si es obligatoria, cómo se escribe.
records-lead = Un archivo por ficha, escrito en YAML. La carpeta es el lugar, el nombre del archivo es el identificador. Aquí está cada clave.
records-other = ¿Es tu primera vez? [Agrega una agencia desde tu navegador]({ $contribute }). ¿Escribes un programa? [Llévate los archivos]({ $data }).
records-rules = Qué se comprueba y cómo se corrige: [las reglas]({ $rules }).
records-kinds = Clases de fichas
records-required = obligatoria
# Sigue lo que es cada entrada de la lista.
records-list = Una lista. Cada entrada:
# Entre dos formas que puede tener un valor.
records-or = O bien:
# Sigue la clave con un ejemplo de su valor.
records-example = Por ejemplo
