# ¿Cuántas? Lo que se ha afirmado sobre el total, junto a lo que está documentado.

counts-title = ¿Cuántas?
# $claims es una lista: «al menos 200, 405, unas 1,300».
counts-description = Qué se ha afirmado sobre el número de agencias, quién lo dijo y cuándo: { $claims }.
counts-heading = ¿Cuántas? *Depende de quién lo diga*
counts-chart = Círculos: lo que se afirmó, el día en que se afirmó. Línea: agencias que ese día, según consta aquí, ya estaban activas.

## La tabla.

counts-table = Afirmado y documentado
counts-caption = «Documentado» es el número de agencias de este sitio que ese día ya estaban activas.
counts-day = Día
counts-claimed = Afirmado
counts-documented = Documentado
counts-by = Quién lo dijo y de qué

## Por qué difieren las cifras.

counts-why = Por qué difieren
counts-why-signed = **Firmada no es activa.** Primero viene el acuerdo; la agencia puede empezar a usarlo semanas después. Una empresa que cuenta sus acuerdos puede tener más que una lista de agencias activas.
counts-why-things = **No son las mismas cosas.** Algunas cifras incluyen departamentos de bomberos, ciudades o filas de una tabla. Lee qué se contó antes de comparar.
counts-why-have = **Lo que tenemos.** { $all ->
    [one] { $all } agencia está documentada aquí
   *[other] { $all } agencias están documentadas aquí
}; de { $dated } de ellas una fuente da la fecha, o solo el mes, desde la que estaban activas.
# $month es «octubre de 2020».
counts-why-last = La última de esas fechas es de { $month }, así que ninguna afirmación posterior puede contrastarse con este sitio.
counts-why-dates = Una fecha sin día cuenta al final de su mes o de su año. Si una agencia sigue activa es algo que no se ha investigado, salvo que su página lo diga.
counts-timeline = Cómo creció el número, mes a mes
