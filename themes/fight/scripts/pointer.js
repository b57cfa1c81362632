// @ts-check
// What is pointed at: the frame round what is chosen or what the keys are at, and the name beside the pointer.

import { make } from './card.js';

/** @typedef {import('./map-types').Hit} Hit */

/** @param {import('./map-types').Stage} stage @param {import('./map-types').Marks} marks @param {import('./map-types').Camera} eye @returns {import('./map-types').Pointer} */
export function pointer({ box, sheet, atlas }, marks, eye) {
  const here = make('span', '', { class: 'here', 'aria-hidden': 'true' });
  const tip = make('span', '', { class: 'tip', 'aria-hidden': 'true' });
  here.hidden = tip.hidden = true;
  box.append(here, tip);
  /** @type {Hit | null} */
  let cursor = null;

  /** A circle, whose middle was kept in units of the map. @param {Hit} hit */
  const onScreen = ({ bounds }) => (bounds ? { x: ((bounds[0] + bounds[2]) / 2 - eye.view.x) * eye.view.k, y: ((bounds[1] + bounds[3]) / 2 - eye.view.y) * eye.view.k } : {});

  /** @param {number} x @param {number} y */
  function put(x, y) {
    tip.style.insetBlockStart = `${Math.max(4, y - 44)}px`;
    tip.style.left = `${x}px`;
    // A name never runs out of the map.
    tip.style.transform = `translateX(${-100 * Math.min(1, Math.max(0, x / sheet.w))}%)`;
  }

  function follow() {
    const at = cursor && (cursor.count > 1 ? { ...cursor, ...onScreen(cursor) } : marks.find(eye.view, cursor.i));
    here.hidden = !at;
    if (at) here.style.transform = `translate(${at.x}px,${at.y}px)`;
    if (!tip.hidden && at && tip.dataset.at === 'keys') put(at.x, at.y);
  }

  return {
    get cursor() { return cursor; },
    follow,
    mark(hit) {
      cursor = hit;
      follow();
    },
    name: (hit) => (hit.count > 1 ? atlas.words('map-many', { count: hit.count }) : `${atlas.name(hit.i)}, ${atlas.place(hit.i)}`),
    say(hit, by) {
      const text = this.name(hit);
      if (tip.textContent !== text) tip.textContent = text;
      tip.dataset.at = by;
      tip.hidden = false;
      put(hit.x, hit.y);
    },
    hush(by) { if (!by || tip.dataset.at === by) tip.hidden = true; },
    near(x, y, reach) {
      let best = null;
      let least = Infinity;
      for (const hit of marks.list(eye.view)) {
        const far = Math.hypot(hit.x - x, hit.y - y) - (hit.count > 1 ? 14 : 0);
        if (far < least && far <= reach) [best, least] = [hit, far];
      }
      return best;
    },
  };
}
