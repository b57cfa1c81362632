// @ts-check
// What is in sight: pure sums. A view never leaves its sheet, so that nobody gets lost.

/** @typedef {import('./map-types').View} View */
/** @typedef {import('./map-types').Sheet} Sheet */

/** @param {number} width @param {number} height @param {number} w @param {number} h @param {number} most @returns {Sheet} */
export function sheet(width, height, w, h, most) {
  const least = Math.min(w / width, h / height) || 1;
  return { width, height, w, h, least, most: Math.max(most, least * 8) };
}

/** The whole sheet. @param {Sheet} s @returns {View} */
export const whole = (s) => bound(s, { x: 0, y: 0, k: s.least });

/** The nearest view that shows only the sheet. @param {Sheet} s @param {View} v @returns {View} */
export function bound(s, v) {
  const k = Math.min(s.most, Math.max(s.least, v.k));
  return { k, x: within(v.x, s.width, s.w / k), y: within(v.y, s.height, s.h / k) };
}

/** @param {number} at @param {number} length @param {number} seen */
const within = (at, length, seen) => (seen >= length ? (length - seen) / 2 : Math.min(length - seen, Math.max(0, at)));

/** Closer by `factor`; what is under the pixel stays there. @param {Sheet} s @param {View} v @param {number} factor @param {number} px @param {number} py */
export function zoom(s, v, factor, px, py) {
  const k = Math.min(s.most, Math.max(s.least, v.k * factor));
  return bound(s, { k, x: v.x + px / v.k - px / k, y: v.y + py / v.k - py / k });
}

/** @param {Sheet} s @param {View} v @param {number} dx @param {number} dy pixels that the map is drawn along */
export const pan = (s, v, dx, dy) => bound(s, { ...v, x: v.x - dx / v.k, y: v.y - dy / v.k });

/** A point in the middle. @param {Sheet} s @param {number} x @param {number} y @param {number} k */
export const around = (s, x, y, k) => bound(s, { k, x: x - s.w / k / 2, y: y - s.h / k / 2 });

/** A box of the map with room about it. @param {Sheet} s @param {number[]} box left, top, right, bottom */
export function fit(s, [left, top, right, bottom]) {
  const k = 0.8 * Math.min(s.w / Math.max(right - left, 1e-6), s.h / Math.max(bottom - top, 1e-6));
  return around(s, (left + right) / 2, (top + bottom) / 2, Math.min(k, s.most));
}

/** Part of the way; closeness grows evenly to the eye. @param {View} a @param {View} b @param {number} t @param {Sheet} s */
export function between(s, a, b, t) {
  if (t >= 1) return b;
  const k = a.k * (b.k / a.k) ** t;
  // The share of the way that keeps a point of both views still.
  const share = Math.abs(b.k - a.k) < 1e-9 ? t : (1 / a.k - 1 / k) / (1 / a.k - 1 / b.k);
  const mid = (/** @type {'x' | 'y'} */ axis) => a[axis] + (b[axis] - a[axis]) * share;
  return bound(s, { k, x: mid('x'), y: mid('y') });
}

/** The side of a mark in pixels: small on the whole map, large enough to hit close up. @param {Sheet} s @param {number} k @param {number} unit its side at rest, in units */
export const size = (s, k, unit) => Math.min(14, Math.max(unit * s.least, 1.5) * (k / s.least) ** 0.75);

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
