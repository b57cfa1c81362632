// @ts-check
// The map with script: one view that gestures move, marks and ground that follow it, and a card. While the view moves the
// drawing is only shifted and scaled as a whole (a layer of its own, no layout); at rest it is drawn anew, sharp.

import { card, make } from './card.js';
import { gestures } from './gestures.js';
import { ground, index } from './ground.js';
import { links } from './marks-svg.js';
import * as sums from './view.js';

const REST = 140;
const MOST = /** @type {Record<string, number>} */ ({ nation: 96, world: 300 });

/** @param {HTMLElement} figure @param {import('./types').Store} store */
export async function join(figure, store) {
  const box = /** @type {HTMLElement} */ (figure.querySelector('.mapview'));
  const svg = /** @type {SVGSVGElement} */ (box.querySelector('svg.map'));
  const { atlas } = store;
  const { words } = atlas;
  const sheetName = figure.dataset.map ?? '';
  const single = !(sheetName in MOST);
  const { width, height } = svg.viewBox.baseVal;
  const sheet = sums.sheet(width, height, box.clientWidth, box.clientHeight, MOST[sheetName] ?? 24);
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const numbers = /** @type {import('./map-types').Numbers[]} */ (JSON.parse(box.dataset.projection ?? '[]'));
  /** @type {import('./map-types').Project} */
  let project = sums.projection(numbers);
  const places = placed(store, sheetName, project);
  const mine = new Set(places.of);
  const many = !svg.querySelector('.dots') && mine.size > 0;
  const unit = single ? 6.6 : 2;
  let view = sums.whole(sheet);
  /** What the svg shows by itself. */
  let drawn = view;
  let [frame, timer, flight] = [0, 0, 0];
  /** What the keyboard is at. @type {import('./map-types').Hit | null} */
  let cursor = null;

  svg.style.aspectRatio = `${width} / ${height}`;
  for (const a of svg.querySelectorAll('a')) a.setAttribute('tabindex', '-1');
  box.tabIndex = 0;
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', `${svg.getAttribute('aria-label')} ${words('map-keys')}`);
  // What few sites need is fetched by those alone.
  const marks = many ? (await import('./marks-canvas.js')).canvas(box, atlas, places, sheet, unit) : links(svg, atlas, places, sheet, unit);
  box.classList.toggle('many', many);
  const depth = ground(box, svg, sheet, soon);
  const here = make('span', '', { class: 'here', 'aria-hidden': 'true' });
  const tip = make('span', '', { class: 'tip', 'aria-hidden': 'true' });
  const hint = make('p', words('map-hint'), { class: 'hint', 'aria-hidden': 'true' });
  const told = make('p', '', { class: 'told', role: 'status' });
  const controls = make('div', '', { class: 'controls' });
  for (const [key, sign, act] of /** @type {[string, string, () => void][]} */ ([
    ['in', '+', () => moves.zoom(1.7, sheet.w / 2, sheet.h / 2, true)],
    ['out', '−', () => moves.zoom(1 / 1.7, sheet.w / 2, sheet.h / 2, true)],
    ['reset', '⤢', () => moves.reset()],
  ])) {
    const button = make('button', sign, { type: 'button', 'aria-label': words(`map-${key}`) });
    button.addEventListener('click', act);
    controls.append(button);
  }
  here.hidden = tip.hidden = hint.hidden = true;
  box.append(here, tip, hint, controls, told);
  const shown = card(box, words, () => { mark(null); if (store.chosen >= 0) store.choose(-1); });

  /** @param {import('./map-types').View} next */
  function go(next) {
    view = next;
    box.classList.toggle('zoomed', view.k > sheet.least * 1.01);
    if (!frame) frame = requestAnimationFrame(paint);
  }

  /** Moves there, in a quarter of a second where motion is welcome. @param {import('./map-types').View} to */
  function fly(to) {
    cancelAnimationFrame(flight);
    if (still.matches) return go(to);
    const [from, start] = [view, performance.now()];
    const span = Math.min(900, 250 + 120 * Math.abs(Math.log2(to.k / from.k)));
    const step = () => {
      const t = Math.min(1, (performance.now() - start) / span);
      go(sums.between(sheet, from, to, 1 - (1 - t) ** 3));
      if (t < 1) flight = requestAnimationFrame(step);
    };
    flight = requestAnimationFrame(step);
  }

  function paint() {
    frame = 0;
    const scale = view.k / drawn.k;
    // A long way closer or farther: drawn anew on the way, before marks are as large as towns.
    if (scale > 2.5 || scale < 0.4) settle();
    else svg.style.transform = depth.names.style.transform = `translate(${(drawn.x - view.x) * view.k}px,${(drawn.y - view.y) * view.k}px) scale(${scale})`;
    if (many) marks.frame(view);
    follow();
    soon();
  }

  function soon() {
    clearTimeout(timer);
    timer = window.setTimeout(settle, REST);
  }

  /** At rest: everything sharp and in its place. */
  function settle() {
    const { x, y, k } = drawn = view;
    svg.setAttribute('viewBox', `${x} ${y} ${sheet.w / k} ${sheet.h / k}`);
    svg.style.transform = depth.names.style.transform = '';
    marks.lay(view);
    follow();
    const deep = single ? k > sheet.least * 1.3 : sheetName === 'nation' && k >= 8;
    box.classList.toggle('deep', deep);
    if (deep && single) depth.arrive(sheetName.slice(3));
    else if (deep) depth.inView(view);
    if (deep || k > sheet.least * 1.8) depth.label(view, deep);
    else depth.clear();
  }

  /** The frame round what is chosen, or what the keyboard is at, goes with it. */
  function follow() {
    const at = cursor && (cursor.count > 1 ? { ...cursor, ...onScreen(cursor) } : marks.find(view, cursor.i));
    here.hidden = !at;
    if (at) here.style.transform = `translate(${at.x}px,${at.y}px)`;
    if (!tip.hidden && at && tip.dataset.at === 'cursor') point(at.x, at.y);
  }

  /** @param {import('./map-types').Hit} hit a circle, whose middle was kept in units of the map */
  const onScreen = ({ bounds }) => (bounds ? { x: ((bounds[0] + bounds[2]) / 2 - view.x) * view.k, y: ((bounds[1] + bounds[3]) / 2 - view.y) * view.k } : {});

  /** @param {import('./map-types').Hit | null} hit */
  function mark(hit) {
    cursor = hit;
    follow();
  }

  /** The nearest mark within reach of a pixel. @param {number} x @param {number} y @param {number} reach */
  function near(x, y, reach) {
    let best = null;
    let least = Infinity;
    for (const hit of marks.list(view)) {
      const far = Math.hypot(hit.x - x, hit.y - y) - (hit.count > 1 ? 14 : 0);
      if (far < least && far <= reach) [best, least] = [hit, far];
    }
    return best;
  }

  /** @param {import('./map-types').Hit} hit */
  const name = (hit) => (hit.count > 1 ? words('map-many', { count: hit.count }) : `${atlas.name(hit.i)}, ${atlas.place(hit.i)}`);

  /** @param {string} text @param {number} x @param {number} y @param {string} at */
  function label(text, x, y, at) {
    if (tip.textContent !== text) tip.textContent = text;
    tip.dataset.at = at;
    tip.hidden = false;
    point(x, y);
  }

  /** @param {number} x @param {number} y */
  function point(x, y) {
    tip.style.insetBlockStart = `${Math.max(4, y - 44)}px`;
    tip.style.left = `${x}px`;
    // A name never runs out of the map.
    tip.style.transform = `translateX(${-100 * Math.min(1, Math.max(0, x / sheet.w))}%)`;
  }

  /** Opens what was hit: the card of an agency; a circle comes closer. @param {import('./map-types').Hit} hit */
  function open(hit) {
    tip.hidden = true;
    if (hit.count > 1) return fly(hit.bounds ? closer(hit.bounds) : sums.zoom(sheet, view, 3, hit.x, hit.y));
    focusing = true;
    if (store.chosen === hit.i) chosen(hit.i);
    else store.choose(hit.i);
    focusing = false;
  }
  let focusing = false;

  /** At least so much closer that the circle splits. @param {[number, number, number, number]} bounds */
  function closer(bounds) {
    const to = sums.fit(sheet, bounds);
    const least = sums.around(sheet, (bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2, view.k * 2);
    return to.k > least.k ? to : least;
  }

  /** @param {number} i */
  function chosen(i) {
    const unplaced = i >= 0 && atlas.map[i] < 0 && figure === document.querySelector('[data-map]');
    if (i < 0 || !(mine.has(i) || unplaced)) return shown.hide();
    told.textContent = shown.agency(atlas, i, focusing);
    if (unplaced) return;
    mark({ i, x: 0, y: 0, count: 1 });
    if (focusing) return;
    show();
    const n = places.of.indexOf(i);
    fly(sums.around(sheet, places.x[n], places.y[n], Math.max(view.k, many ? sheet.most : Math.min(sheet.most, single ? sheet.least * 3 : Math.max(sheet.least * 14, 12)))));
  }

  /** The map into the window, where most of it is out of it. */
  function show() {
    const { top, bottom } = figure.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) box.scrollIntoView({ block: 'center', behavior: still.matches ? 'auto' : 'smooth' });
  }

  /** @param {Element} target */
  function land(target) {
    const path = target.closest('path');
    const a = /** @type {SVGAElement | null} */ (/** @type {unknown} */ (target.closest('a')));
    if (!a || !path?.matches('.land')) return false;
    const title = a.querySelector('title')?.textContent ?? '';
    const whole = /** @type {SVGPathElement} */ (a.querySelector('path.land')).getBBox();
    shown.land(title, a.href.baseVal, () => fly(sums.fit(sheet, [whole.x, whole.y, whole.x + whole.width, whole.y + whole.height])), true);
    return true;
  }

  /** @type {import('./map-types').Moves} */
  const moves = {
    pan(dx, dy) { cancelAnimationFrame(flight); go(sums.pan(sheet, view, dx, dy)); },
    zoom(factor, x, y, slowly) {
      cancelAnimationFrame(flight);
      const to = sums.zoom(sheet, view, factor, x, y);
      slowly ? fly(to) : go(to);
    },
    reset: () => fly(sums.whole(sheet)),
    step(by) {
      const hits = marks.list(view);
      const at = hits.findIndex((hit) => cursor && hit.i === cursor.i && hit.count === cursor.count);
      const next = hits[(at < 0 ? (by > 0 ? 0 : hits.length - 1) : at + by + hits.length) % hits.length];
      if (!next) return;
      mark(next);
      label(name(next), next.x, next.y, 'cursor');
      told.textContent = name(next);
    },
    enter() { if (cursor) open(cursor); },
    leave() {
      if (!shown.element.hidden) return shown.hide();
      tip.hidden = true;
      mark(null);
    },
    tap(x, y, event) {
      const target = /** @type {Element} */ (event.target);
      const own = target.closest('[data-agency]');
      if (target.closest('.measures')) return false;
      // A link that a key or a screen reader follows has no place of the pointer.
      if (own instanceof SVGElement && (event.detail === 0 || /** @type {PointerEvent} */ (event).pointerType === 'mouse')) {
        const i = Number(own.dataset.agency);
        open(marks.find(view, i) ?? { i, x, y, count: 1 });
        return true;
      }
      const touch = /** @type {PointerEvent} */ (event).pointerType === 'touch';
      const hit = !touch || many || view.k > sheet.least * 2 ? near(x, y, touch ? 24 : many ? 12 : 6) : null;
      if (hit) open(hit);
      if (!hit && !land(target)) shown.hide();
      box.focus({ preventScroll: true });
      if (!shown.element.hidden && !hit) shown.element.focus({ preventScroll: true });
      return true;
    },
    hover(x, y) {
      const hit = near(x, y, 8);
      if (hit) label(name(hit), hit.x, hit.y, 'mouse');
      else moves.away();
      box.classList.toggle('over', Boolean(hit));
    },
    away() { if (tip.dataset.at === 'mouse') tip.hidden = true; },
    hint() {
      hint.hidden = false;
      clearTimeout(hinted);
      hinted = window.setTimeout(() => { hint.hidden = true; }, 1600);
    },
    whole: () => view.k <= sheet.least * 1.01,
  };
  let hinted = 0;
  gestures(box, moves);

  store.on('chosen', chosen);
  store.on('shown', () => {
    marks.sift(store.shown);
    soon();
  });
  store.on('look', (look) => {
    const middle = project(look.lat, look.lon);
    if (!middle || look.agency >= 0) return;
    show();
    if (!look.bounds) return fly(sums.around(sheet, ...middle, Math.max(view.k, sheet.least * 12)));
    const [south, west, north, east] = look.bounds;
    const corners = [[south, west], [south, east], [north, west], [north, east]].map(([lat, lon]) => project(lat, lon)).filter((at) => at !== null);
    const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
    fly(sums.fit(sheet, [Math.min(...xs, middle[0]), Math.min(...ys, middle[1]), Math.max(...xs, middle[0]), Math.max(...ys, middle[1])]));
  });
  new ResizeObserver(() => {
    if (box.clientWidth === sheet.w && box.clientHeight === sheet.h) return;
    const wide = view.k / sheet.least;
    const middle = [view.x + sheet.w / view.k / 2, view.y + sheet.h / view.k / 2];
    Object.assign(sheet, sums.sheet(width, height, box.clientWidth, box.clientHeight, MOST[sheetName] ?? 24));
    go(sums.around(sheet, middle[0], middle[1], wide * sheet.least));
  }).observe(box);

  if (single) depth.begin([], project, []);
  else if (sheetName === 'nation') {
    index().then(({ states, places: large, projection: parts }) => {
      project = sums.projection(parts);
      depth.begin(states, project, large);
      soon();
    }).catch(() => {});
  }
  if (many) {
    marks.sift(store.shown);
    soon();
    if (store.chosen >= 0) chosen(store.chosen);
  }
  box.classList.add('live');
  // Scripts that measure or show the map elsewhere: `figure.map.go({ x, y, k })`.
  Object.assign(figure, { map: { go: (/** @type {import('./map-types').View} */ to) => go(sums.bound(sheet, to)), sheet, get view() { return view; }, marks } });
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
