# Fechas y números.

## Lo que separa los grupos de tres cifras: commas (comas), points (puntos), spaces (espacios) o nothing (nada). Comas,
## como en Estados Unidos y México.

number-grouping = commas

## Los nombres de los meses, tal como van en una fecha.

month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre

## Una fecha, tan exacta como la fuente: un día, un mes; el año va solo.

date-day = { $day } de { $month } de { $year }
date-month = { $month } de { $year }

## Lo que la fuente deja abierto. La fecha va sin artículo.

date-about = hacia { $date }
date-perhaps = quizá { $date }
date-perhaps-about = quizá hacia { $date }
date-between = entre { $from } y { $to }
date-since = a partir de { $from }
date-until = hasta { $to }

## Lo que se ha afirmado sobre el total, cuando la fuente da un número que no es exacto.

claimed-at-least = al menos { $count }
claimed-about = cerca de { $count }
