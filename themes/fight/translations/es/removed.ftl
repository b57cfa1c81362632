# Lo que queda en la dirección de una agencia cuya ficha se retiró.

removed-title = { $agency }: ficha retirada
removed-description = La ficha de { $agency } se retiró. Cuándo y por qué.
removed-kicker = Ficha retirada
# $date es «22 de noviembre de 2026».
removed-lead = Este sitio retiró la ficha de esta agencia: { $date }. Ya no afirma nada sobre ella.
removed-why = Por qué
removed-means = La agencia no está en ninguna lista, ningún mapa ni ningún archivo de este sitio. La dirección queda, para que los enlaces digan qué pasó: [el cambio en el registro]({ $log }).
removed-contribute = Dinos lo que deberíamos saber
