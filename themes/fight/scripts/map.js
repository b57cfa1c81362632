// @ts-check
// The map with script, put together: a stage with its agencies, marks and ground on it, the view that moves (camera.js), what
// is pointed at (pointer.js), what opens (opening.js), and what gestures do (moves.js).

import { index } from './atlas.js';
import { camera } from './camera.js';
import { gestures } from './gestures.js';
import { links } from './marks-svg.js';
import { moves } from './moves.js';
import { opening } from './opening.js';
import { pointer } from './pointer.js';
import * as sums from './view.js';

const MOST = /** @type {Record<string, number>} */ ({ nation: 96, world: 300 });

/** @param {HTMLElement} figure @param {import('./types').Store} store */
export async function join(figure, store) {
  const stage = set(figure, store);
  const { box, svg, sheet, atlas, places, project, many, single } = stage;
  const unit = single ? 6.6 : 2;
  // The marks are made anew: what was in focus among them is the map now.
  if (svg.contains(document.activeElement)) box.focus();
  // What few sites need is fetched by those alone.
  const marks = many ? (await import('./marks-canvas.js')).canvas(box, atlas, places, sheet, unit) : links(svg, atlas, places, sheet, unit);
  for (const a of svg.querySelectorAll('a')) a.setAttribute('tabindex', '-1');
  /** @type {Promise<import('./map-types').Ground> | undefined} */
  let depth;
  const eye = camera(stage, {
    frame(view) {
      if (many) marks.frame(view);
      point.follow();
    },
    rest(view) {
      marks.lay(view);
      point.follow();
      if (view.k > sheet.least * 1.25) depth ??= import('./ground.js').then(({ ground }) => ground(stage, eye.soon));
      depth?.then((ground) => ground.rest(eye.view)).catch(() => {});
    },
  });
  const point = pointer(stage, marks, eye);
  const card = opening(stage, eye, point);
  gestures(box, moves(stage, marks, eye, point, card));

  store.on('chosen', card.chosen);
  store.on('look', card.look);
  store.on('shown', () => {
    marks.sift(store.shown);
    eye.soon();
  });
  new ResizeObserver(() => resize(stage, eye)).observe(box);
  if (stage.name === 'nation') {
    index().then(({ projection: parts }) => {
      project.of = sums.projection(parts);
      if (store.seen) card.look(store.seen);
    }).catch(() => {});
  }
  if (many) {
    marks.sift(store.shown);
    eye.soon();
    if (store.chosen >= 0) card.chosen(store.chosen);
  }
  box.classList.add('live');
  // Scripts that measure or show the map elsewhere: `figure.map.go({ x, y, k })`.
  Object.assign(figure, { map: { go: (/** @type {import('./map-types').View} */ to) => eye.go(sums.bound(sheet, to)), sheet, get view() { return eye.view; }, marks } });
}

/** The box as something to move in. @param {HTMLElement} figure @param {import('./types').Store} store @returns {import('./map-types').Stage} */
function set(figure, store) {
  const box = /** @type {HTMLElement} */ (figure.querySelector('.mapview'));
  const svg = /** @type {SVGSVGElement} */ (box.querySelector('svg.map'));
  const { atlas } = store;
  const name = figure.dataset.map ?? '';
  const { width, height } = svg.viewBox.baseVal;
  const project = { of: sums.projection(JSON.parse(box.dataset.projection ?? '[]')) };
  const places = placed(store, name, project.of);
  const many = !svg.querySelector('.dots') && places.of.length > 0;
  svg.style.aspectRatio = `${width} / ${height}`;
  box.tabIndex = 0;
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', `${svg.getAttribute('aria-label')} ${atlas.words('map-keys')}`);
  box.classList.toggle('many', many);
  const names = /** @type {SVGSVGElement} */ (document.createElementNS(svg.namespaceURI, 'svg'));
  names.setAttribute('class', 'names');
  names.setAttribute('aria-hidden', 'true');
  box.append(names);
  const sheet = sums.sheet(width, height, box.clientWidth, box.clientHeight, MOST[name] ?? 24);
  return { figure, box, svg, names, store, atlas, name, single: !(name in MOST), many, sheet, places, project, still: matchMedia('(prefers-reduced-motion: reduce)') };
}

/** Another size: the same middle, as close as before. @param {import('./map-types').Stage} stage @param {import('./map-types').Camera} eye */
function resize({ box, name, sheet }, eye) {
  if (box.clientWidth === sheet.w && box.clientHeight === sheet.h) return;
  const { x, y, k } = eye.view;
  const wide = k / sheet.least;
  const middle = [x + sheet.w / k / 2, y + sheet.h / k / 2];
  Object.assign(sheet, sums.sheet(sheet.width, sheet.height, box.clientWidth, box.clientHeight, MOST[name] ?? 24));
  eye.go(sums.around(sheet, middle[0], middle[1], wide * sheet.least));
}

/** The agencies of a map with their places on it. @param {import('./types').Store} store @param {string} sheet @param {import('./map-types').Project} project @returns {import('./map-types').Places} */
function placed({ atlas }, sheet, project) {
  const number = ['nation', 'world'].indexOf(sheet);
  /** @type {[number, number, number][]} */
  const found = [];
  for (let i = 0; i < atlas.count; i += 1) {
    if (number >= 0) { if (atlas.map[i] === number) found.push([i, atlas.x[i], atlas.y[i]]); continue; }
    const region = atlas.regions[atlas.region[i]].id;
    const at = (region === sheet || region.startsWith(`${sheet}/`)) && project(atlas.lat[i], atlas.lon[i]);
    if (at) found.push([i, ...at]);
  }
  return { of: Int32Array.from(found, ([i]) => i), x: Float32Array.from(found, ([, x]) => x), y: Float32Array.from(found, ([, , y]) => y) };
}
