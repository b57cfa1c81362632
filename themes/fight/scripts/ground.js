// @ts-check
// Counties and the names of places: this once a reader looks closer, and then a state at a time when it comes into view.

import { index, json } from './atlas.js';

/** @typedef {[string, number, number, number]} Name name, degrees north and east, size */
/** @typedef {{ finer: number, border: string, counties: Name[], places: Name[] }} Depth */

const SVG = 'http://www.w3.org/2000/svg';

/** What `make` gives for a key, made once. @template T @param {(key: string) => T} make */
const once = (make, kept = /** @type {Map<string, T>} */ (new Map())) => (/** @type {string} */ key) => {
  if (!kept.has(key)) kept.set(key, make(key));
  return /** @type {T} */ (kept.get(key));
};
const fetched = once((code) => /** @type {Promise<Depth | null>} */ (json(`assets/map/us-${code}.json`).catch(() => null)));

/** @param {import('./map-types').Stage} stage @param {() => void} again @returns {import('./map-types').Ground} */
export function ground({ name, single, box, svg, names, sheet, project }, again) {
  const lands = [...svg.querySelectorAll('path.land')].filter((path) => path instanceof SVGPathElement);
  const boxes = lands.map((path) => path.getBBox());
  /** @type {Map<string, Depth>} */
  const have = new Map();
  /** @type {string[]} */
  let states = [];
  /** @type {Name[]} */
  let large = [];

  /** The shapes of the page are a nation's states: what is in view is fetched. @param {import('./map-types').View} view */
  async function inView({ x, y, k }) {
    const seen = states.filter((_, at) => {
      const land = boxes[at];
      return land.x < x + sheet.w / k && land.x + land.width > x && land.y < y + sheet.h / k && land.y + land.height > y;
    });
    for (const code of seen) if (!have.has(code)) await arrive(code);
  }

  /** @param {string} code */
  async function arrive(code) {
    const depth = await fetched(code);
    if (!depth || have.has(code)) return;
    have.set(code, depth);
    const land = lands[states.indexOf(code)];
    if (land) {
      const path = document.createElementNS(SVG, 'path');
      path.setAttribute('class', `${land.getAttribute('class')} depth`);
      path.setAttribute('d', depth.border);
      path.setAttribute('transform', `scale(${1 / depth.finer})`);
      land.after(path);
      land.classList.add('covered');
    }
    again();
  }

  /** The names that find room, the largest first. @param {import('./map-types').View} view @param {boolean} deep */
  function label(view, deep) {
    const grid = new Set();
    /** @type {SVGTextElement[]} */
    const written = [];
    const most = Math.max(8, (sheet.w * sheet.h) / 14000);
    const depths = deep ? [...have.values()] : [{ places: large, counties: [] }];
    for (const kind of /** @type {const} */ (['places', 'counties'])) {
      const all = depths.flatMap((depth) => /** @type {Name[]} */ (depth[kind])).sort((one, other) => other[3] - one[3]);
      let count = 0;
      for (const [name, lat, lon, size] of all) {
        if (count >= most) break;
        const at = project.of(lat, lon);
        if (!at) continue;
        const [x, y] = [(at[0] - view.x) * view.k, (at[1] - view.y) * view.k];
        if (x < 0 || y < 8 || x > sheet.w || y > sheet.h - 8) continue;
        const county = kind === 'counties';
        const wide = name.length * (county ? 7.5 : 6.6);
        if (county && size * view.k * 1.2 < wide) continue;
        const left = county ? x - wide / 2 : x + 9;
        if (left + wide > sheet.w || taken(grid, left, y, wide)) continue;
        const text = document.createElementNS(SVG, 'text');
        text.setAttribute('class', kind);
        text.setAttribute('x', left.toFixed(1));
        text.setAttribute('y', (y + 4).toFixed(1));
        text.textContent = name;
        written.push(text);
        count += 1;
      }
    }
    names.replaceChildren(...written);
  }

  if (name === 'nation') {
    index().then((all) => {
      [states, large] = [all.states, all.places];
      again();
    }).catch(() => {});
  }

  return {
    rest(view) {
      const deep = single ? view.k > sheet.least * 1.3 : name === 'nation' && view.k >= 8;
      box.classList.toggle('deep', deep);
      if (deep && single) arrive(name.slice(3));
      else if (deep) inView(view);
      if (deep || view.k > sheet.least * 1.8) label(view, deep);
      else names.replaceChildren();
    },
  };
}

/** Whether something stands there already; if not, it does now. @param {Set<number>} grid cells of 8 by 20 pixels @param {number} left @param {number} y @param {number} wide */
function taken(grid, left, y, wide) {
  /** @type {number[]} */
  const cells = [];
  for (let row = Math.floor((y - 9) / 9); row <= Math.floor((y + 9) / 9); row += 1) {
    for (let column = Math.floor((left - 6) / 8); column <= Math.floor((left + wide + 6) / 8); column += 1) cells.push(row * 4096 + column);
  }
  if (cells.some((cell) => grid.has(cell))) return true;
  cells.forEach((cell) => grid.add(cell));
  return false;
}
