# The list of all documents.

documents-description = Every document that this site rests on: what it is, how it was obtained, what it shows.
documents-heading = What it rests on
documents-lead = { $count ->
    [one] { $count } document
   *[other] { $count } documents
}. The number at the end of a line says how many statements of this site rest on that document.
