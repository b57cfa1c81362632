// @ts-check
// Files of exactly what is shown: the site's own data/agencies.csv and .geojson, without the rows that are not. So columns,
// order and the care against formulas are those of the whole file.

/** @param {import('./types').Atlas} atlas @param {'csv' | 'geojson'} form @param {Set<string>} kept ids */
export async function save(atlas, form, kept) {
  const answer = await fetch(atlas.file(`data/agencies.${form}`));
  if (!answer.ok) throw new Error(String(answer.status));
  const text = form === 'csv' ? csv(await answer.text(), kept) : geojson(await answer.json(), kept);
  const address = URL.createObjectURL(new Blob([text], { type: form === 'csv' ? 'text/csv' : 'application/geo+json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `agencies-${kept.size}.${form}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1e4);
}

/** The first row and those whose first cell is kept (RFC 4180: a line's end within quotation marks ends no row). @param {string} text @param {Set<string>} kept */
export function csv(text, kept) {
  const rows = text.match(/(?:"[^"]*"|[^"\r\n])+(?:\r\n|\n|$)/g) ?? [];
  return rows.filter((row, at) => at === 0 || kept.has(row.slice(0, row.indexOf(',')))).join('');
}

/** @param {{ features: { id: string }[] }} all @param {Set<string>} kept */
export function geojson(all, kept) {
  return JSON.stringify({ ...all, features: all.features.filter(({ id }) => kept.has(id)) });
}
