# La página de las direcciones que no llevan a ninguna parte.

not-found-title = No está en el mapa
not-found-description = Esta página no existe.
not-found-heading = Esta página *no está en el mapa*
not-found-why = Puede que nunca haya existido o que la dirección tenga un error. La dirección de una agencia es para siempre: si cambió, la vieja lleva a la nueva.
not-found-find = Encuentra a tu policía
not-found-tell = Cuéntanos qué falta
