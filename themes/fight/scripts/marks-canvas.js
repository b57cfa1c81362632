// @ts-check
// Marks on a canvas, for more than the page can hold as links: circles with counts that split as the map comes closer, and
// close up every agency by itself, fanned out where several share a spot. What a frame needs is made before it is needed:
// circles are joined once for each step while the page has nothing to do, and drawn marks are kept, so that a frame only
// copies pictures.

import { join } from './clusters.js';
import { fan } from './marks-svg.js';
import { sprites } from './sprites.js';
import { size } from './view.js';

const REACH = 60;
/** Pixels beyond the edge at which a mark still shows. */
const EDGE = 30;
/** Width of a mark close up, with what keeps it apart from the next. */
const GAP = 14.7;
const idle = globalThis.requestIdleCallback ?? ((/** @type {() => void} */ then) => setTimeout(then, 50));

/** @param {HTMLElement} box @param {import('./types').Atlas} atlas @param {import('./map-types').Places} places @param {import('./map-types').Sheet} sheet @param {number} unit @returns {import('./map-types').Marks} */
export function canvas(box, atlas, places, sheet, unit) {
  const element = document.createElement('canvas');
  element.className = 'marks';
  box.append(element);
  const pen = /** @type {CanvasRenderingContext2D} */ (element.getContext('2d'));
  const stock = sprites(atlas.words);
  let sharp = 1;
  /** The agencies that are shown: positions in places. */
  let seen = Int32Array.from(places.of, (_, n) => n);
  let [x, y] = [places.x, places.y];
  let group = Uint8Array.from(places.of, (i) => atlas.group[i]);
  /** Circles by step, for a sheet whose whole is `made` close. @type {import('./clusters.js').Clusters[]} */
  let steps = [];
  let made = sheet.least;
  /** How far from its place each is drawn close up, in pixels. @type {{ x: Float32Array, y: Float32Array } | undefined} */
  let apart;
  const close = () => sheet.most * 0.6;
  const levelOf = (/** @type {number} */ k) => Math.max(0, Math.floor(Math.log2(k / sheet.least) + 0.3));

  /** @param {number} level */
  function step(level) {
    if (made !== sheet.least) [made, steps] = [sheet.least, []];
    return (steps[level] ??= join(x, y, REACH / (sheet.least * 2 ** level)));
  }

  /** Side by side at the closest; between here and there they keep their distance on the screen. */
  function fanned() {
    if (apart) return apart;
    const most = sheet.most;
    const to = fan(x.map((at) => at * most), y.map((at) => at * most), GAP);
    for (let n = 0; n < x.length; n += 1) {
      to.x[n] -= x[n] * most;
      to.y[n] -= y[n] * most;
    }
    return (apart = to);
  }

  let turn = 0;
  /** All steps ahead, one at a time, unless the filter changes meanwhile. */
  function prepare() {
    const [mine, last] = [(turn += 1), levelOf(close())];
    const next = (/** @type {number} */ level) => {
      if (mine !== turn) return;
      if (level > last) return void fanned();
      step(level);
      idle(() => next(level + 1));
    };
    idle(() => next(0));
  }

  /** Draws what is in sight, or hands it to `each`. @param {import('./map-types').View} view @param {(x: number, y: number, n: number, count: number, at: number) => void} each */
  function visit({ x: left, y: top, k }, each) {
    const [right, bottom] = [sheet.w + EDGE, sheet.h + EDGE];
    const near = k >= close();
    const all = near ? { x, y, one: undefined, count: undefined } : step(levelOf(k));
    const off = near ? fanned() : undefined;
    for (let at = 0; at < all.x.length; at += 1) {
      const px = (all.x[at] - left) * k + (off ? off.x[at] : 0);
      const py = (all.y[at] - top) * k + (off ? off.y[at] : 0);
      if (px > -EDGE && py > -EDGE && px < right && py < bottom) each(px, py, all.one ? all.one[at] : at, all.count ? all.count[at] : 1, off ? -1 : at);
    }
  }

  /** @param {number} px @param {number} py @param {number} n @param {number} count */
  function draw(px, py, n, count) {
    const drawn = count > 1 ? stock.circle(count) : stock.mark(group[n]);
    pen.drawImage(drawn, Math.round(px * sharp - drawn.width / 2), Math.round(py * sharp - drawn.height / 2));
  }

  prepare();
  return {
    sift(shown) {
      seen = Int32Array.from(places.of.keys()).filter((n) => shown[places.of[n]]);
      x = Float32Array.from(seen, (n) => places.x[n]);
      y = Float32Array.from(seen, (n) => places.y[n]);
      group = Uint8Array.from(seen, (n) => atlas.group[places.of[n]]);
      steps = [];
      apart = undefined;
      prepare();
    },
    lay(view) { this.frame(view); },
    frame(view) {
      sharp = Math.min(2, devicePixelRatio);
      const [wide, high] = [Math.round(sheet.w * sharp), Math.round(sheet.h * sharp)];
      if (element.width !== wide || element.height !== high) [element.width, element.height] = [wide, high];
      else pen.clearRect(0, 0, wide, high);
      stock.at(sharp, Math.round(Math.max(7, size(sheet, view.k, unit))));
      visit(view, draw);
    },
    list(view) {
      /** @type {import('./map-types').Hit[]} */
      const hits = [];
      visit(view, (px, py, n, count, at) => {
        const bounds = at < 0 ? undefined : /** @type {[number, number, number, number]} */ ([...step(levelOf(view.k)).box.subarray(4 * at, 4 * at + 4)]);
        hits.push({ i: places.of[seen[n]], x: px, y: py, count, bounds });
      });
      return hits.sort((one, other) => one.x - other.x);
    },
    find({ x: left, y: top, k }, i) {
      const n = seen.findIndex((at) => places.of[at] === i);
      if (n < 0) return null;
      const off = k >= close() ? fanned() : undefined;
      return { i, x: (x[n] - left) * k + (off ? off.x[n] : 0), y: (y[n] - top) * k + (off ? off.y[n] : 0), count: 1 };
    },
  };
}
