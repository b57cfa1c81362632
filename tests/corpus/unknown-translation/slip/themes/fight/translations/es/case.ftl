# Con un descuido en el nombre.
formerly-headding = Esta página ha cambiado de dirección
