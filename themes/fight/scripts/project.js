// @ts-check
// The formulas of src/geo/projection.rs, with its numbers: degrees to units of a map.

const RADIANS = Math.PI / 180;

/** @param {import('./map-types').Numbers[]} parts @returns {import('./map-types').Project} */
export const projection = (parts) => (lat, lon) => {
  for (const { formula, scale, left, top, frame: [west, north, east, south] } of parts) {
    const [right, up] = formula.length > 3 ? conic(formula, lat, lon) : azimuthal(formula, lat, lon);
    const [x, y] = [scale * right + left, top - scale * up];
    if (x >= west && x <= east && y >= north && y <= south) return [x, y];
  }
  return null;
};

/** @param {number} meridian @param {number} lon */
const from = (meridian, lon) => ((((lon - meridian + 180) % 360) + 360) % 360 - 180) * RADIANS;

/** @param {number[]} numbers @param {number} lat @param {number} lon */
function conic([meridian, cone, constant, apex], lat, lon) {
  const radius = Math.sqrt(Math.max(0, constant - 2 * cone * Math.sin(lat * RADIANS))) / cone;
  const angle = from(meridian, lon) * cone;
  return [radius * Math.sin(angle), apex - radius * Math.cos(angle)];
}

/** @param {number[]} numbers @param {number} lat @param {number} lon */
function azimuthal([meridian, sine, cosine], lat, lon) {
  const [turn, high] = [from(meridian, lon), lat * RADIANS];
  const [a, b] = [Math.sin(high), Math.cos(high) * Math.cos(turn)];
  const stretch = Math.sqrt(2 / Math.max(1e-9, 1 + sine * a + cosine * b));
  return [stretch * Math.cos(high) * Math.sin(turn), stretch * (cosine * a - sine * b)];
}
