# Una dirección que una agencia tuvo antes.

formerly-title = { $agencia } ha cambiado de dirección
formerly-description = La página de { $agency } tiene otra dirección.
formerly-heading = Esta página ha cambiado de dirección
formerly-now = La agencia está ahora en [{ $agency }]({ $address }).
