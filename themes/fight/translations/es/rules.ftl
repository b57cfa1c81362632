# Las reglas con las que se comprueban las fichas. Lo que dice cada regla está una sola vez, en inglés, en la propia regla.

rules-title = Las reglas
rules-description = Cada regla con la que se comprueba una ficha: qué debe cumplirse, por qué, cómo se corrige, y una ficha que la incumple.
rules-lead = Cada ficha se comprueba antes de publicarse. Estas son todas las reglas, con el motivo de cada una.
rules-other = [Cómo agregar o corregir una ficha]({ $contribute }). [Cada clave de cada ficha]({ $records }).
rules-all = Todas las reglas
rules-people = Para proteger a las personas
rules-record = Una sola ficha
rules-records = Varias fichas juntas
rules-form = Cómo se escribe una ficha
rules-files = Los archivos
rules-site = El sitio terminado
# Si incumplir una regla impide la publicación.
rules-error = Error: el sitio no se publica hasta que esto se corrija
rules-warning = Aviso: el sitio se publica, y la comprobación lo dice
rules-example = Un archivo que la incumple
# Sigue el mensaje de la comprobación, como cita.
rules-told = La comprobación dice:
