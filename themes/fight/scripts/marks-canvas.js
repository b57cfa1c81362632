// @ts-check
// Marks on a canvas, for more than the page can hold as links: circles with counts that split as the map comes closer, and
// close up every agency by itself, fanned out where several share a spot. Circles are joined once for each step.

import { join } from './clusters.js';
import { fan } from './marks-svg.js';
import { size } from './view.js';

const REACH = 60;
const COLOURS = ['#ff341e', '#ff341e', '#d9dde3', '#d9dde3', '#fff'];

/** @param {HTMLElement} box @param {import('./types').Atlas} atlas @param {import('./map-types').Places} places @param {import('./map-types').Sheet} sheet @param {number} unit @returns {import('./map-types').Marks} */
export function canvas(box, atlas, places, sheet, unit) {
  const element = document.createElement('canvas');
  element.className = 'marks';
  box.append(element);
  const pen = /** @type {CanvasRenderingContext2D} */ (element.getContext('2d'));
  /** @type {Map<string, HTMLCanvasElement>} */
  const sprites = new Map();
  let sharp = 1;
  /** The agencies that are shown: positions in places. */
  let seen = Int32Array.from(places.of, (_, n) => n);
  let [x, y] = [places.x, places.y];
  /** @type {Map<number, import('./clusters.js').Clusters>} */
  const steps = new Map();
  /** @type {{ x: Float32Array, y: Float32Array } | undefined} */
  let apart;
  const close = () => sheet.most * 0.6;

  /** @param {number} k */
  function step(k) {
    const level = Math.max(0, Math.floor(Math.log2(k / sheet.least) + 0.3));
    let found = steps.get(level);
    if (!found) steps.set(level, found = join(x, y, REACH / (sheet.least * 2 ** level)));
    return found;
  }

  /** Everything in sight. @param {import('./map-types').View} view @param {(x: number, y: number, n: number, count: number, at: number) => void} each */
  function visit({ x: left, y: top, k }, each) {
    const edge = 30;
    if (k >= close()) {
      // Side by side at the closest; between here and there they keep their distance on the screen.
      const most = sheet.most;
      apart ??= fan(x.map((at) => at * most), y.map((at) => at * most), 14.7);
      for (let n = 0; n < x.length; n += 1) {
        const px = (x[n] - left) * k + apart.x[n] - x[n] * most;
        const py = (y[n] - top) * k + apart.y[n] - y[n] * most;
        if (px > -edge && py > -edge && px < sheet.w + edge && py < sheet.h + edge) each(px, py, n, 1, -1);
      }
      return;
    }
    const all = step(k);
    for (let at = 0; at < all.x.length; at += 1) {
      const px = (all.x[at] - left) * k;
      const py = (all.y[at] - top) * k;
      if (px > -edge && py > -edge && px < sheet.w + edge && py < sheet.h + edge) each(px, py, all.one[at], all.count[at], at);
    }
  }

  /** @param {number} n @param {number} count @param {number} side */
  function sprite(n, count, side) {
    const group = atlas.group[places.of[seen[n]]];
    const key = count > 1 ? `${count}` : `${group} ${side}`;
    let found = sprites.get(key);
    if (!found) {
      if (sprites.size > 3000) sprites.clear();
      sprites.set(key, found = count > 1 ? circle(count) : mark(group, side));
    }
    return found;
  }

  /** @param {number} wide @returns {[HTMLCanvasElement, CanvasRenderingContext2D]} */
  function sheetOf(wide) {
    const small = document.createElement('canvas');
    small.width = small.height = Math.ceil(wide * sharp);
    const brush = /** @type {CanvasRenderingContext2D} */ (small.getContext('2d'));
    brush.scale(sharp, sharp);
    brush.translate(wide / 2, wide / 2);
    return [small, brush];
  }

  /** @param {number} count */
  function circle(count) {
    const radius = radiusOf(count);
    const [small, brush] = sheetOf(2 * radius + 2);
    brush.beginPath();
    brush.arc(0, 0, radius, 0, 7);
    brush.fillStyle = '#b42414';
    brush.fill();
    brush.strokeStyle = brush.fillStyle = '#fff';
    brush.stroke();
    brush.font = `700 ${count > 9999 ? 11 : 13}px system-ui, sans-serif`;
    brush.textAlign = 'center';
    brush.textBaseline = 'middle';
    brush.fillText(atlas.words.number(count), 0, 0.5);
    return small;
  }

  /** @param {number} group @param {number} side */
  function mark(group, side) {
    const [small, brush] = sheetOf(side + 4);
    const half = side / 2;
    brush.strokeStyle = brush.fillStyle = COLOURS[group];
    brush.lineWidth = side * 0.3;
    brush.beginPath();
    if (group === 0) brush.fillRect(-half, -half, side, side);
    else if (group === 1) {
      brush.fillStyle = '#17181a';
      brush.rect(-half * 0.85, -half * 0.85, side * 0.85, side * 0.85);
      brush.fill();
    } else if (group === 2) {
      for (const at of [-0.6, 0.6]) { brush.moveTo(half * at, -half); brush.lineTo(half * at, half); }
    } else if (group === 3) {
      brush.moveTo(-half, -half); brush.lineTo(half, half); brush.moveTo(half, -half); brush.lineTo(-half, half);
    } else { brush.arc(0, 0, half, 0, 7); brush.fill(); }
    if (group > 0 && group < 4) brush.stroke();
    return small;
  }

  /** @type {import('./map-types').Marks} */
  const painter = {
    sift(shown) {
      seen = Int32Array.from(places.of.keys()).filter((n) => shown[places.of[n]]);
      x = Float32Array.from(seen, (n) => places.x[n]);
      y = Float32Array.from(seen, (n) => places.y[n]);
      steps.clear();
      apart = undefined;
    },
    lay(view) { painter.frame(view); },
    frame(view) {
      const now = Math.min(2, devicePixelRatio);
      const [wide, high] = [Math.round(sheet.w * now), Math.round(sheet.h * now)];
      if (element.width !== wide || element.height !== high || sharp !== now) {
        [sharp, element.width, element.height] = [now, wide, high];
        sprites.clear();
      } else pen.clearRect(0, 0, wide, high);
      const side = Math.round(Math.max(7, size(sheet, view.k, unit)));
      visit(view, (px, py, n, count) => {
        const drawn = sprite(n, count, side);
        pen.drawImage(drawn, Math.round(px * sharp - drawn.width / 2), Math.round(py * sharp - drawn.height / 2));
      });
    },
    list(view) {
      /** @type {import('./map-types').Hit[]} */
      const hits = [];
      visit(view, (px, py, n, count, at) => {
        const bounds = at < 0 ? undefined : /** @type {[number, number, number, number]} */ ([...step(view.k).box.subarray(4 * at, 4 * at + 4)]);
        hits.push({ i: places.of[seen[n]], x: px, y: py, count, bounds });
      });
      return hits.sort((one, other) => one.x - other.x);
    },
    find(view, i) {
      const n = seen.findIndex((at) => places.of[at] === i);
      if (n < 0) return null;
      /** @type {import('./map-types').Hit | null} */
      let found = null;
      if (view.k >= close()) visit(view, (px, py, one) => { if (one === n) found = { i, x: px, y: py, count: 1 }; });
      return found ?? { i, x: (x[n] - view.x) * view.k, y: (y[n] - view.y) * view.k, count: 1 };
    },
  };
  return painter;
}

/** @param {number} count */
export const radiusOf = (count) => Math.min(29, 9 + 5 * Math.log10(count) + (count > 999 ? 4 : 2));
