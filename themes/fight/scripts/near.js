// @ts-check
// Distances, and where the reader is: asked of the browser, used here, sent nowhere.

/** Kilometres along a great circle (haversine). @param {number} lat1 @param {number} lon1 @param {number} lat2 @param {number} lon2 */
export function kilometres(lat1, lon1, lat2, lon2) {
  const turn = Math.PI / 180;
  const a = Math.sin(((lat2 - lat1) * turn) / 2) ** 2;
  const b = Math.sin(((lon2 - lon1) * turn) / 2) ** 2 * Math.cos(lat1 * turn) * Math.cos(lat2 * turn);
  return 12742.02 * Math.asin(Math.min(1, Math.sqrt(a + b)));
}

/** The agencies nearest to a point, with kilometres. @param {import('./types').Atlas} atlas @param {number} lat @param {number} lon @param {number} most */
export function nearest(atlas, lat, lon, most) {
  /** @type {{ i: number, km: number }[]} */
  const found = [];
  for (let i = 0; i < atlas.count; i += 1) {
    const km = kilometres(lat, lon, atlas.lat[i], atlas.lon[i]);
    if (Number.isNaN(km) || (found.length === most && km >= found[most - 1].km)) continue;
    const at = found.findIndex((other) => km < other.km);
    found.splice(at < 0 ? found.length : at, 0, { i, km });
    if (found.length > most) found.pop();
  }
  return found;
}

/** '12 miles (19 km)' @param {number} km @param {import('./types').Words} words */
export function distanceWords(km, words) {
  const round = (/** @type {number} */ far) => (far < 10 ? Math.round(far * 10) / 10 : Math.round(far));
  return words('distance', { miles: words.number(round(km / 1.609344)), km: words.number(round(km)) });
}

/** Where the reader is, or the key of the words that say why not. @returns {Promise<{ lat: number, lon: number } | string>} */
export function here() {
  if (!navigator.geolocation) return Promise.resolve('near-unavailable');
  return new Promise((tell) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => tell({ lat: coords.latitude, lon: coords.longitude }),
      ({ code }) => tell(code === 1 ? 'near-refused' : 'near-unavailable'),
      { timeout: 15e3, maximumAge: 6e5 },
    );
  });
}
