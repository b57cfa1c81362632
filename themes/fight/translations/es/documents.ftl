# La lista de todos los documentos.

documents-description = Todos los documentos en que se apoya este sitio: qué son, cómo se obtuvieron, qué muestran.
documents-heading = En qué se apoya
documents-lead = { $count ->
    [one] { $count } documento
   *[other] { $count } documentos
}. El número al final de cada línea dice cuántas afirmaciones de este sitio se apoyan en ese documento.
