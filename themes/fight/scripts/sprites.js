// @ts-check
// The pictures that a canvas of marks is put together from, each drawn once: a mark of each group at one size, a circle of each
// count.

const COLOURS = ['#ff341e', '#ff341e', '#d9dde3', '#d9dde3', '#fff'];
/** Counts beyond these are as many as a screen shows in a long while. */
const KEPT = 3000;

/** @param {import('./types').Words} words */
export function sprites(words) {
  let [sharp, side] = [1, 7];
  /** @type {Map<number, HTMLCanvasElement>} */
  const circles = new Map();
  /** By group. @type {HTMLCanvasElement[]} */
  let marks = [];

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
    brush.fillText(words.number(count), 0, 0.5);
    if (circles.size > KEPT) circles.clear();
    circles.set(count, small);
    return small;
  }

  /** @param {number} group */
  function mark(group) {
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

  return {
    /** How sharp the screen is, and how large marks are from now on. @param {number} now @param {number} wide */
    at(now, wide) {
      if (now !== sharp) circles.clear();
      if (now !== sharp || wide !== side) marks = [];
      [sharp, side] = [now, wide];
    },
    circle: (/** @type {number} */ count) => circles.get(count) ?? circle(count),
    mark: (/** @type {number} */ group) => (marks[group] ??= mark(group)),
  };
}

/** @param {number} count */
export const radiusOf = (count) => Math.min(29, 9 + 5 * Math.log10(count) + (count > 999 ? 4 : 2));
