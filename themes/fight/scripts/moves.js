// @ts-check
// What the gestures of gestures.js do, and the buttons that do the same.

import { make } from './card.js';
import * as sums from './view.js';

/** @param {import('./map-types').Stage} stage @param {import('./map-types').Marks} marks @param {import('./map-types').Camera} eye @param {import('./map-types').Pointer} point @param {import('./map-types').Opening} card @returns {import('./map-types').Moves} */
export function moves({ box, sheet, atlas: { words }, many, single }, marks, eye, point, card) {
  const hint = make('p', words('map-hint'), { class: 'hint', 'aria-hidden': 'true' });
  hint.hidden = true;
  let hinted = 0;

  /** @type {import('./map-types').Moves} */
  const all = {
    pan(dx, dy) { eye.stop(); eye.go(sums.pan(sheet, eye.view, dx, dy)); },
    zoom(factor, x, y, slowly) {
      eye.stop();
      eye[slowly ? 'fly' : 'go'](sums.zoom(sheet, eye.view, factor, x, y));
    },
    reset: () => eye.fly(sums.whole(sheet)),
    step(by) {
      const hits = marks.list(eye.view);
      const { cursor } = point;
      const at = hits.findIndex((hit) => cursor && hit.i === cursor.i && hit.count === cursor.count);
      const next = hits[(at < 0 ? (by > 0 ? 0 : hits.length - 1) : at + by + hits.length) % hits.length];
      if (!next) return;
      point.mark(next);
      point.say(next, 'keys');
      card.tell(point.name(next));
    },
    enter() { if (point.cursor) card.open(point.cursor); },
    leave() {
      if (!card.element.hidden) return card.hide();
      point.hush();
      point.mark(null);
    },
    tap(x, y, event) {
      const target = /** @type {Element} */ (event.target);
      const { pointerType } = /** @type {PointerEvent} */ (event);
      const own = target.closest('[data-agency]');
      if (target.closest('.measures')) return false;
      // A link that a key or a screen reader follows has no place of the pointer.
      if (own instanceof SVGElement && (event.detail === 0 || pointerType === 'mouse')) {
        const i = Number(own.dataset.agency);
        card.open(marks.find(eye.view, i) ?? { i, x, y, count: 1 });
        return true;
      }
      const touch = pointerType === 'touch';
      // On a whole country marks stand too close for a finger that meets none of them: it chooses a state.
      const hit = touch && !own && !many && !single && all.whole() ? null : point.near(x, y, touch ? 24 : many ? 12 : 6);
      box.focus({ preventScroll: true });
      if (hit) card.open(hit);
      else if (!card.land(target)) {
        card.hide();
        return false;
      }
      return true;
    },
    hover(x, y) {
      const hit = point.near(x, y, 8);
      if (hit) point.say(hit, 'mouse');
      else all.away();
      box.classList.toggle('over', Boolean(hit));
    },
    away: () => point.hush('mouse'),
    hint() {
      hint.hidden = false;
      clearTimeout(hinted);
      hinted = window.setTimeout(() => { hint.hidden = true; }, 1600);
    },
    whole: () => eye.view.k <= sheet.least * 1.01,
  };

  const middle = (/** @type {number} */ factor) => () => all.zoom(factor, sheet.w / 2, sheet.h / 2, true);
  const controls = make('div', '', { class: 'controls' });
  for (const [key, sign, act] of /** @type {[string, string, () => void][]} */ ([['in', '+', middle(1.7)], ['out', '−', middle(1 / 1.7)], ['reset', '⤢', all.reset]])) {
    const button = make('button', sign, { 'aria-label': words(`map-${key}`) });
    button.addEventListener('click', act);
    controls.append(button);
  }
  box.append(hint, controls);
  return all;
}
