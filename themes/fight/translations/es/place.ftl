# La página de un estado o de un país.

# Para buscadores. $agencies es «29 agencias».
place-description = { $place }: { $agencies } en el mapa, cada una con su estado, sus fechas y sus fuentes.

## La cabecera.

# $agencies es «29 agencias»; $standings, una lista de la línea siguiente.
place-lead = { $agencies }. { $standings }.
# $meaning es «en uso según la última fuente». Entre dos de ellas va un punto y coma.
place-standing = { $count } con { $meaning }
# $agency es un nombre; $date, «8 de abril de 2019».
place-first = La primera con fecha: [{ $agency }]({ $address }), { $date }.
place-see = { $count ->
    [one] Ver { $count } agencia
   *[other] Ver las { $count } agencias
}
place-none = Aquí aún no hay ninguna agencia documentada: está sin investigar, que no es lo mismo que «ninguna».

## La lista.

place-unplaced = no está en el mapa
# $status es un encabezado como «Activa».
place-since = { $status }, { $date }
# $date queda abierta: «a partir de abril de 2019», «hasta 2020».
place-since-open = { $status } { $date }

## Bajo la lista.

place-measures = Medidas en { $place }
place-unknown = Sin investigar en { $place }
place-unknown-signed = Cuándo se firmó un acuerdo y qué dice: { $count } de { $total }
place-unknown-requests = Solicitudes de grabaciones: { $count } de { $total }
place-unknown-ended = Si ha terminado: { $count } de { $total }
place-add = Agrega una agencia en { $place }

## Lo que el sitio cambió sobre sus agencias.

place-changes = Cambios en { $place }
place-changes-all = El registro completo
place-changes-feed = Sigue los cambios en { $place } (Atom)
