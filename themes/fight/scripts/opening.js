// @ts-check
// What opens: the card of an agency or of a state; a circle comes closer; what was found or stands in the address is gone to.

import { card, make } from './card.js';
import * as sums from './view.js';

/** @typedef {[number, number, number, number]} Bounds */

/** @param {import('./map-types').Stage} stage @param {import('./map-types').Camera} eye @param {import('./map-types').Pointer} point @returns {import('./map-types').Opening} */
export function opening({ figure, box, sheet, store, atlas, places, project, single, many, still }, eye, point) {
  const told = make('p', '', { class: 'told', role: 'status' });
  box.append(told);
  const shown = card(box, atlas.words, () => { point.mark(null); if (store.chosen >= 0) store.choose(-1); });
  const mine = new Set(places.of);
  const first = figure === document.querySelector('[data-map]');
  let focusing = false;

  /** At least so much closer that the circle splits. @param {Bounds} bounds */
  function closer(bounds) {
    const to = sums.fit(sheet, bounds);
    const least = sums.around(sheet, (bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2, eye.view.k * 2);
    return to.k > least.k ? to : least;
  }

  /** The map into the window, where most of it is out of it. */
  function show() {
    const { top, bottom } = figure.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) box.scrollIntoView({ block: 'center', behavior: still.matches ? 'auto' : 'smooth' });
  }

  /** @param {number} i */
  function chosen(i) {
    const unplaced = i >= 0 && atlas.map[i] < 0 && first;
    if (i < 0 || !(mine.has(i) || unplaced)) return shown.hide();
    told.textContent = shown.agency(atlas, i, focusing);
    if (unplaced) return;
    point.mark({ i, x: 0, y: 0, count: 1 });
    if (focusing) return;
    // Who asked in the find box is answered there.
    if (i !== store.seen?.agency) show();
    const n = places.of.indexOf(i);
    const enough = single ? sheet.least * 3 : Math.max(sheet.least * 14, 12);
    eye.fly(sums.around(sheet, places.x[n], places.y[n], Math.max(eye.view.k, many ? sheet.most : Math.min(sheet.most, enough))));
  }

  return {
    element: shown.element,
    hide: shown.hide,
    chosen,
    tell(text) { told.textContent = text; },
    open(hit) {
      point.hush();
      if (hit.count > 1) return eye.fly(hit.bounds ? closer(hit.bounds) : sums.zoom(sheet, eye.view, 3, hit.x, hit.y));
      focusing = true;
      if (store.chosen === hit.i) chosen(hit.i);
      else store.choose(hit.i);
      focusing = false;
    },
    land(target) {
      const a = /** @type {SVGAElement | null} */ (/** @type {unknown} */ (target.closest('a')));
      if (!a || !target.closest('path.land')) return false;
      const whole = /** @type {SVGPathElement} */ (a.querySelector('path.land')).getBBox();
      const to = sums.fit(sheet, [whole.x, whole.y, whole.x + whole.width, whole.y + whole.height]);
      shown.land(a.querySelector('title')?.textContent ?? '', a.href.baseVal, () => eye.fly(to), true);
      return true;
    },
    look({ lat, lon, agency, bounds }) {
      const middle = project.of(lat, lon);
      if (!middle || agency >= 0) return;
      if (!bounds) return eye.fly(sums.around(sheet, ...middle, Math.max(eye.view.k, sheet.least * 12)));
      const [south, west, north, east] = bounds;
      const corners = [[south, west], [south, east], [north, west], [north, east]].map(([lat, lon]) => project.of(lat, lon)).filter((at) => at !== null);
      const [xs, ys] = [0, 1].map((axis) => [...corners, middle].map((at) => at[axis]));
      eye.fly(sums.fit(sheet, [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]));
    },
  };
}
