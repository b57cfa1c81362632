# El mapa que otros sitios muestran en un marco.

embed-title = Mapa
embed-list = { $count ->
    [one] { $count } agencia, con fuentes
   *[other] Las { $count } agencias, con fuentes
}
