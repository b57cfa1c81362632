# Dates and numbers.

## What stands between groups of three digits: commas, points, spaces or nothing.

number-grouping = commas

## The names of the months, as they stand in a date.

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## A date, as exact as the source: a day, a month; a year stands alone.

date-day = { $month } { $day }, { $year }
date-month = { $month } { $year }

## What the source leaves open.

date-about = about { $date }
date-perhaps = perhaps { $date }
date-perhaps-about = perhaps about { $date }
date-between = { $from } to { $to }
date-since = since { $from }
date-until = until { $to }

## What has been claimed about the total, where the source gives a number that is not exact.

claimed-at-least = at least { $count }
claimed-about = about { $count }
