# La cronología.

timeline-description = Cómo crecieron las colaboraciones, mes a mes, y cómo llegaron a conocerse.
timeline-heading = Cómo se construyó
timeline-chart = Línea: agencias documentadas aquí, según el día en que cada una pasó a estar activa. Círculos: lo que se afirmó sobre el total. [Quién afirmó qué]({ $counts }).
timeline-play = [Míralo avanzar en el mapa]({ $play }).

## El gráfico como tabla.

timeline-table = Lo mismo en números
timeline-table-label = Agencias que pasaron a estar activas, por mes
timeline-table-caption = Agencias que pasaron a estar activas; la página de cada una nombra su fuente
timeline-month = Mes
timeline-new = Nuevas
timeline-total = En total

## Un año.

timeline-active = { $count ->
    [one] { $count } agencia pasó a estar activa
   *[other] { $count } agencias pasaron a estar activas
}.

## Lo que pasó un día.

# $claimed es «al menos 200».
timeline-claimed = Se afirmó: { $claimed }
# $status es un encabezado como «Activa».
timeline-several = { $status }: { $count ->
    [one] { $count } agencia
   *[other] { $count } agencias
}
# Tras una lista de nombres: «A, B, C y 12 más».
timeline-more = y { $count } más
