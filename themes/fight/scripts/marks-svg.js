// @ts-check
// Marks as links, up to 4,000 of them, in place of those of the page, which may be shapes that hold many marks each. At rest each
// stands where it truly is, at a size that grows slower than the map; those that would cover each other stand side by side.

import { GROUPS } from './atlas.js';
import { size } from './view.js';

/** The shapes of marks.rs round 0, 2 units wide, by group. */
const SHAPES = ['M0 0h0', 'M-1-1h2v2h-2z', 'M-.7-1v2M.7-1v2', 'M-1-1l2 2m0-2l-2 2', 'M0 0h0'];

/** @param {SVGSVGElement} svg @param {import('./types').Atlas} atlas @param {import('./map-types').Places} places @param {import('./map-types').Sheet} sheet @param {number} unit @returns {import('./map-types').Marks} */
export function links(svg, atlas, places, sheet, unit) {
  const marks = made(svg, atlas, places);
  /** @type {Uint8Array} */
  let shown = new Uint8Array(atlas.count).fill(1);
  /** Where each mark is drawn, in pixels at the closeness `at`. @type {{ of: number[], x: ArrayLike<number>, y: ArrayLike<number>, at: number }} */
  let drawn = { of: [], x: [], y: [], at: 1 };

  /** @param {import('./map-types').View} view @param {number} n */
  const hit = (view, n) => ({ i: drawn.of[n], x: (drawn.x[n] / drawn.at - view.x) * view.k, y: (drawn.y[n] / drawn.at - view.y) * view.k, count: 1 });
  return {
    sift(next) {
      shown = next;
      marks.forEach((a, n) => { a.style.display = next[places.of[n]] ? '' : 'none'; });
    },
    lay({ k }) {
      const side = size(sheet, k, unit);
      const seen = [...marks.keys()].filter((n) => shown[places.of[n]]);
      // On the whole map each stays where the page has it: the gaps are those of view.rs, the steps those of spread.rs.
      drawn = { of: seen.map((n) => places.of[n]), ...fan(seen.map((n) => places.x[n] * k), seen.map((n) => places.y[n] * k), k > sheet.least ? side * 1.05 : k * (unit < 3 ? 2.1 : marks.length > 100 ? 8 : 10), sheet.least / 2), at: k };
      // A stroke of 2 is the side of a square: the style sheet's width in units of the shape.
      seen.forEach((n, at) => marks[n].setAttribute('transform', `translate(${drawn.x[at] / k} ${drawn.y[at] / k}) scale(${side / 2 / k})`));
    },
    frame() {},
    list: (view) => drawn.of.map((_, n) => hit(view, n)).filter(({ x, y }) => x > 0 && y > 0 && x < sheet.w && y < sheet.h).sort((one, other) => one.x - other.x),
    find(view, i) {
      const n = drawn.of.indexOf(i);
      return n < 0 ? null : hit(view, n);
    },
  };
}

/** A link with its shape for each place, in the layer of its group. @param {SVGSVGElement} svg @param {import('./types').Atlas} atlas @param {import('./map-types').Places} places @returns {SVGAElement[]} */
function made(svg, atlas, places) {
  const layers = GROUPS.map((group) => svg.querySelector(`.dots.${group}`));
  layers.forEach((layer) => layer?.replaceChildren());
  return Array.from(places.of, (i) => {
    const a = /** @type {SVGAElement} */ (document.createElementNS(svg.namespaceURI, 'a'));
    a.setAttribute('href', atlas.href(i));
    a.setAttribute('aria-label', `${atlas.name(i)}, ${atlas.place(i)}: ${atlas.status(i)}`);
    a.setAttribute('data-agency', `${i}`);
    a.innerHTML = `<path d="${SHAPES[atlas.group[i]]}"/>`;
    layers[atlas.group[i]]?.append(a);
    return a;
  });
}

// Drawn apart round their spot: src/render/maps/spread.rs has the same for the page without script.
const GOLDEN = 2.399963229728653;

/** Places no two of which are nearer than `gap`: who would cover another moves along a sunflower round its own spot. What is apart stays.
 * `step` is what places are rounded to. @param {ArrayLike<number>} x @param {ArrayLike<number>} y @param {number} gap @param {number} [step] @returns {{ x: Float32Array, y: Float32Array }} */
export function fan(x, y, gap, step = 1) {
  const to = { x: new Float32Array(x.length), y: new Float32Array(x.length) };
  /** @type {Map<number, number[]>} */
  const taken = new Map();
  /** @type {Map<number, number>} */
  const seeds = new Map();
  const round = (/** @type {number} */ at) => Math.round(at / step + 1e-4) * step;
  const cell = (/** @type {number} */ px, /** @type {number} */ py, dx = 0, dy = 0) => (Math.floor(px / gap) + dx) * 4194304 + Math.floor(py / gap) + dy;
  const covers = (/** @type {number} */ px, /** @type {number} */ py) => {
    for (let dx = -1; dx < 2; dx += 1) for (let dy = -1; dy < 2; dy += 1) {
      for (const other of taken.get(cell(px, py, dx, dy)) ?? []) if (Math.hypot(to.x[other] - px, to.y[other] - py) < gap * 0.9999) return true;
    }
    return false;
  };
  for (let n = 0; n < x.length; n += 1) {
    const home = cell(x[n], y[n]);
    let [px, py, seed] = [round(x[n]), round(y[n]), seeds.get(home) ?? 0];
    while (covers(px, py)) {
      seed += 1;
      const radius = gap * 0.62 * Math.sqrt(seed);
      px = round(x[n] + radius * Math.cos(seed * GOLDEN));
      py = round(y[n] + radius * Math.sin(seed * GOLDEN));
    }
    seeds.set(home, seed);
    to.x[n] = px;
    to.y[n] = py;
    const at = cell(px, py);
    taken.set(at, [...(taken.get(at) ?? []), n]);
  }
  return to;
}
