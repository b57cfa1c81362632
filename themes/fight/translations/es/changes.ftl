# El registro de cambios del propio sitio.

changes-description = Qué ha agregado, corregido y retirado este sitio, y por qué.
changes-heading = El registro, lo más nuevo primero
changes-none = Todavía no hay nada registrado.
