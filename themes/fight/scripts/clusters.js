// @ts-check
// Marks that would cover each other, joined into circles. Pure; src/render/maps/clusters.rs has the same for the page
// without script.

/** @typedef {{ x: Float32Array, y: Float32Array, count: Int32Array, one: Int32Array, box: Float32Array }} Clusters */

/** Joins what lies nearer than `reach` to a first mark. `one` is a position in x and y: of the only mark, or of the first.
 * @param {Float32Array} x @param {Float32Array} y @param {number} reach @returns {Clusters} */
export function join(x, y, reach) {
  const grid = sorted(x, y, reach);
  const { start, live, items, columns, rows } = grid;
  const found = { x: new Float32Array(x.length), y: new Float32Array(x.length), count: new Int32Array(x.length), one: new Int32Array(x.length), box: new Float32Array(4 * x.length) };
  const done = new Uint8Array(x.length);
  let n = 0;
  for (let first = 0; first < x.length; first += 1) {
    if (done[first]) continue;
    const [cx, cy] = [x[first], y[first]];
    let [sx, sy, count, left, top, right, bottom] = [0, 0, 0, cx, cy, cx, cy];
    const [column, row] = grid.cell(cx, cy);
    for (let r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r += 1) for (let c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c += 1) {
      const at = r * columns + c;
      for (let p = start[at]; p < start[at] + live[at];) {
        const other = items[p];
        const [ox, oy] = [x[other], y[other]];
        if ((ox - cx) ** 2 + (oy - cy) ** 2 > reach * reach) { p += 1; continue; }
        done[other] = 1;
        live[at] -= 1;
        // What is taken is never looked at again: the last of the cell moves into its place.
        items[p] = items[start[at] + live[at]];
        sx += ox; sy += oy; count += 1;
        left = Math.min(left, ox); right = Math.max(right, ox); top = Math.min(top, oy); bottom = Math.max(bottom, oy);
      }
    }
    found.x[n] = sx / count; found.y[n] = sy / count; found.count[n] = count; found.one[n] = first;
    found.box.set([left, top, right, bottom], 4 * n);
    n += 1;
  }
  return { x: found.x.subarray(0, n), y: found.y.subarray(0, n), count: found.count.subarray(0, n), one: found.one.subarray(0, n), box: found.box };
}

/** The marks by cell of a grid. @param {Float32Array} x @param {Float32Array} y @param {number} side */
function sorted(x, y, side) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let n = 0; n < x.length; n += 1) {
    left = Math.min(left, x[n]); right = Math.max(right, x[n]); top = Math.min(top, y[n]); bottom = Math.max(bottom, y[n]);
  }
  const [columns, rows] = x.length ? [Math.floor((right - left) / side) + 1, Math.floor((bottom - top) / side) + 1] : [0, 0];
  const cell = (/** @type {number} */ px, /** @type {number} */ py) => [Math.floor((px - left) / side), Math.floor((py - top) / side)];
  const of = (/** @type {number} */ n) => { const [c, r] = cell(x[n], y[n]); return r * columns + c; };
  const live = new Int32Array(columns * rows);
  const start = new Int32Array(columns * rows);
  for (let n = 0; n < x.length; n += 1) live[of(n)] += 1;
  for (let at = 1; at < start.length; at += 1) start[at] = start[at - 1] + live[at - 1];
  const next = start.slice();
  const items = new Int32Array(x.length);
  for (let n = 0; n < x.length; n += 1) items[next[of(n)]++] = n;
  return { start, live, items, columns, rows, cell };
}
