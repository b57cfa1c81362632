# El gráfico del crecimiento.

# Para lectores de pantalla. $total es el número al final de la línea; $month, «octubre de 2020»; $claims, cuántos círculos hay.
chart-label = { $claims ->
    [one] Agencias documentadas aquí como activas: una línea que sube hasta { $total }, en { $month }, y { $claims } total afirmado como círculo, un enlace a sus fuentes. La tabla da todos los valores.
   *[other] Agencias documentadas aquí como activas: una línea que sube hasta { $total }, en { $month }, y { $claims } totales afirmados como círculos, cada uno un enlace a sus fuentes. La tabla da todos los valores.
}
# Bajo el número al final de la línea.
chart-documented = documentadas aquí
# Lo que se dice de un círculo. $claimed es «al menos 200»; $by, un nombre.
chart-claim = { $date }: { $claimed } ({ $by })
