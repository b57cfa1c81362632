// @ts-check
// Marks as links, up to 4,000 of them: those that the page has already, or of shapes that hold many marks each. At rest each
// stands where it truly is, at a size that grows slower than the map; those that would cover each other stand side by side.

import { GROUPS } from './atlas.js';
import { size } from './view.js';

/** The shapes of marks.rs round 0, 2 units wide, by group. */
const SHAPES = ['M0 0h0', 'M-1-1h2v2h-2z', 'M-.7-1v2M.7-1v2', 'M-1-1l2 2m0-2l-2 2', 'M0 0h0'];

/** @param {SVGSVGElement} svg @param {import('./types').Atlas} atlas @param {import('./map-types').Places} places @param {import('./map-types').Sheet} sheet @param {number} unit @returns {import('./map-types').Marks} */
export function links(svg, atlas, places, sheet, unit) {
  const marks = own(svg, atlas, places);
  let rest = marks.length > 0;
  if (!rest) marks.push(...made(svg, atlas, places));
  /** @type {Uint8Array} */
  let shown = new Uint8Array(atlas.count).fill(1);
  /** Where each mark is drawn, in pixels at the closeness `at`. @type {{ of: number[], x: ArrayLike<number>, y: ArrayLike<number>, at: number }} */
  let drawn = { of: [], x: [], y: [], at: 1 };

  /** @type {import('./map-types').Marks} */
  const painter = {
    sift(next) {
      shown = next;
      for (const [a, , n] of marks) a.style.display = next[places.of[n]] ? '' : 'none';
    },
    lay({ k }) {
      const side = size(sheet, k, unit);
      const seen = marks.filter(([, , n]) => shown[places.of[n]]);
      const { x, y } = fan(seen.map(([, , n]) => places.x[n] * k), seen.map(([, , n]) => places.y[n] * k), 1.05 * (k > sheet.least ? side : unit * k));
      drawn = { of: seen.map(([, , n]) => places.of[n]), x, y, at: k };
      // On the whole map everything stands where the page has it, and is as the page was made until something else has been seen.
      if (rest && k <= sheet.least && seen.length === marks.length) return;
      if (rest) for (const [, path, n] of marks) path.setAttribute('d', SHAPES[atlas.group[places.of[n]]]);
      rest = false;
      svg.classList.add('laid');
      // A stroke of 2 is the side of a square: the style sheet's width in units of the shape.
      const scale = (side / 2 / k).toPrecision(4);
      seen.forEach(([, path], at) => path.setAttribute('transform', `translate(${(x[at] / k).toFixed(3)} ${(y[at] / k).toFixed(3)}) scale(${scale})`));
    },
    frame() {},
    list: (view) => drawn.of.map((_, n) => hit(view, n)).filter(({ x, y }) => x > 0 && y > 0 && x < sheet.w && y < sheet.h).sort((one, other) => one.x - other.x),
    find(view, i) {
      const n = drawn.of.indexOf(i);
      return n < 0 ? null : hit(view, n);
    },
  };
  /** @param {import('./map-types').View} view @param {number} n */
  const hit = (view, n) => ({ i: drawn.of[n], x: (drawn.x[n] / drawn.at - view.x) * view.k, y: (drawn.y[n] / drawn.at - view.y) * view.k, count: 1 });
  return painter;
}

/** A link, its shape, and its number among the places. @typedef {[SVGAElement, SVGPathElement, number]} Mark */

/** The links of the page, in the order of ids, as it was laid out: so a mark seldom changes its side.
 * @param {SVGSVGElement} svg @param {import('./types').Atlas} atlas @param {import('./map-types').Places} places @returns {Mark[]} */
function own(svg, atlas, places) {
  /** @type {Map<string, number>} */
  const known = new Map();
  places.of.forEach((i, n) => known.set(atlas.href(i), n));
  /** @type {Mark[]} */
  const marks = [];
  for (const a of /** @type {NodeListOf<SVGAElement>} */ (svg.querySelectorAll('.dots a'))) {
    const n = known.get(new URL(a.href.baseVal, document.baseURI).href);
    const path = a.querySelector('path');
    if (n === undefined || !path) continue;
    a.dataset.agency = String(places.of[n]);
    a.setAttribute('tabindex', '-1');
    marks.push([a, path, n]);
  }
  return marks.sort((one, other) => one[2] - other[2]);
}

/** Links in place of the shapes, in the same layers. @param {SVGSVGElement} svg @param {import('./types').Atlas} atlas @param {import('./map-types').Places} places @returns {Mark[]} */
function made(svg, atlas, places) {
  const make = (/** @type {string} */ name) => document.createElementNS(svg.namespaceURI, name);
  const layers = GROUPS.map((group) => svg.querySelector(`.dots.${group}`));
  layers.forEach((layer) => layer?.replaceChildren());
  return Array.from(places.of, (i, n) => {
    const a = /** @type {SVGAElement} */ (make('a'));
    const path = /** @type {SVGPathElement} */ (make('path'));
    for (const [name, value] of Object.entries({ href: atlas.href(i), 'aria-label': `${atlas.name(i)}, ${atlas.place(i)}`, tabindex: '-1', 'data-agency': i })) a.setAttribute(name, String(value));
    path.setAttribute('d', SHAPES[atlas.group[i]]);
    a.append(path);
    layers[atlas.group[i]]?.append(a);
    return [a, path, n];
  });
}

// Drawn apart round their spot: src/render/maps/spread.rs has the same for the page without script.
const GOLDEN = 2.399963229728653;

/** Places no two of which are nearer than `gap`: who would cover another moves along a sunflower round its own spot. What is apart stays.
 * @param {ArrayLike<number>} x @param {ArrayLike<number>} y @param {number} gap @returns {{ x: Float32Array, y: Float32Array }} */
export function fan(x, y, gap) {
  const to = { x: new Float32Array(x.length), y: new Float32Array(x.length) };
  /** @type {Map<number, number[]>} */
  const taken = new Map();
  /** @type {Map<number, number>} */
  const seeds = new Map();
  const cell = (/** @type {number} */ px, /** @type {number} */ py) => Math.floor(px / gap) * 4194304 + Math.floor(py / gap);
  const covers = (/** @type {number} */ px, /** @type {number} */ py) => {
    for (let dx = -gap; dx <= gap; dx += gap) for (let dy = -gap; dy <= gap; dy += gap) {
      for (const other of taken.get(cell(px + dx, py + dy)) ?? []) if (Math.hypot(to.x[other] - px, to.y[other] - py) < gap) return true;
    }
    return false;
  };
  for (let n = 0; n < x.length; n += 1) {
    const home = cell(x[n], y[n]);
    let [px, py, seed] = [x[n], y[n], seeds.get(home) ?? 0];
    const first = seed;
    while (covers(px, py)) {
      seed += 1;
      const radius = gap * 0.62 * Math.sqrt(seed);
      px = x[n] + radius * Math.cos(seed * GOLDEN);
      py = y[n] + radius * Math.sin(seed * GOLDEN);
    }
    if (seed > first) seeds.set(home, seed);
    to.x[n] = px;
    to.y[n] = py;
    const here = cell(px, py);
    const list = taken.get(here);
    if (list) list.push(n);
    else taken.set(here, [n]);
  }
  return to;
}
