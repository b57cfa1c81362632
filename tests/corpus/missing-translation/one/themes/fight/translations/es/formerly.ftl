# Una dirección que una agencia tuvo antes.

formerly-title = { $agency } ha cambiado de dirección
formerly-description = La página de { $agency } tiene otra dirección.
formerly-now = La agencia está ahora en [{ $agency }]({ $address }).
