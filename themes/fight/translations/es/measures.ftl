# La resistencia: medidas en contra.

measures-description = Quién se ha opuesto, cuándo y dónde, y qué cambiaron las empresas, todo con sus fuentes.
measures-heading = Quién *se opuso*
measures-where = Dónde
measures-everywhere = Todo el país
measures-agencies = Agencias

## Lo que no se sabe.

measures-unknown = Votaciones, prohibiciones y rupturas en tu localidad que no aparecen aquí. No significa que no las haya habido. [Agrega una]({ $contribute }).
measures-next = Di no tú también
