# La página de un proveedor.

# Para buscadores. $agencies es «29 agencias».
vendor-description = { $vendor }: sus programas para la policía y lo que consta aquí de { $agencies }.

## La cabecera.

vendor-kicker = Proveedor
vendor-kicker-owned = Proveedor, propiedad de { $owner }
# Después de un número en letra grande, que es una parte de estas.
vendor-of-all = { $count ->
    [one] de { $count } agencia documentada aquí
   *[other] de { $count } agencias documentadas aquí
}
vendor-website = El sitio de { $vendor }

## Sus programas.

vendor-programs = Qué le ofrece a la policía
vendor-three-things = Un proveedor, un programa y una colaboración son tres cosas. Un programa puede terminar y sus cuentas seguir ahí.
vendor-program-agencies = Qué agencias
vendor-program-unknown = Sin investigar.
vendor-program-list = La lista

## Con quién colabora.

vendor-states = Por estado
vendor-states-caption = { $count ->
    [one] { $count } agencia. La página de cada agencia nombra sus fuentes.
   *[other] { $count } agencias. La página de cada agencia nombra sus fuentes.
}
vendor-state = Estado
vendor-agencies = Agencias
