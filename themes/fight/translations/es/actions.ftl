# Lo que se puede hacer: la lista y la página de cada cosa.

actions-description = { $count ->
    [one] { $count } cosa que puedes hacer ahora mismo.
   *[other] { $count } cosas que puedes hacer ahora mismo.
}
actions-description-none = Lo que puedes hacer.
actions-heading = Haz una de estas hoy
actions-none = Este sitio no tiene acciones todavía.

## Primero, encontrar la agencia.

actions-find = Primero, encuentra la tuya
actions-find-why = Toda acción tiene más fuerza con el nombre de tu policía y el documento que muestra el trato.
actions-find-button = Encuentra a tu policía

## La página de una acción.

# $kind es «escribe» o «llama».
action-kicker = { $nth } de { $total } cosas que puedes hacer ahora mismo: { $kind }
action-others = Qué más puedes hacer
