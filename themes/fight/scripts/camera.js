// @ts-check
// Where the view is, and how it comes elsewhere. While it moves the drawing is only shifted and scaled as a whole (a layer of
// its own, no layout); at rest it is drawn anew, sharp.

import * as sums from './view.js';

const REST = 140;

/** @param {import('./map-types').Stage} stage @param {import('./map-types').Layers} layers @returns {import('./map-types').Camera} */
export function camera({ box, svg, names, sheet, still }, layers) {
  let view = sums.whole(sheet);
  /** What the svg shows by itself. */
  let drawn = view;
  let [frame, timer, flight] = [0, 0, 0];
  const shift = (/** @type {string} */ by) => { svg.style.transform = names.style.transform = by; };

  /** @param {import('./map-types').View} next */
  function go(next) {
    view = next;
    box.classList.toggle('zoomed', view.k > sheet.least * 1.01);
    if (!frame) frame = requestAnimationFrame(paint);
  }

  /** Moves there, in a quarter of a second where motion is welcome. @param {import('./map-types').View} to */
  function fly(to) {
    stop();
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

  function stop() { cancelAnimationFrame(flight); }

  function paint() {
    frame = 0;
    const scale = view.k / drawn.k;
    // A long way closer or farther: drawn anew on the way, before marks are as large as towns.
    if (scale > 2.5 || scale < 0.4) return settle();
    shift(`translate(${(drawn.x - view.x) * view.k}px,${(drawn.y - view.y) * view.k}px) scale(${scale})`);
    layers.frame(view);
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
    shift('');
    layers.rest(view);
  }

  return { get view() { return view; }, go, fly, stop, soon };
}
