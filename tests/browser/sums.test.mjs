// The map's sums, without a browser: views and their bounds, marks apart and joined, projections, months.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { script } from './scripts.mjs';
import { text } from './site.mjs';

const { join } = await script('clusters');
const { fan } = await script('marks-svg');
const view = await script('view');
const { projection } = view;

const sheet = view.sheet(975, 610, 1440, 900, 96);
const close = (one, other, within = 1e-6) => assert.ok(Math.abs(one - other) <= within, `${one} is not ${other}`);

test('the whole map stands in the middle, and nothing leads out of it', () => {
  const whole = view.whole(sheet);
  close(whole.k, 900 / 610);
  close(whole.y, 0);
  close(whole.x, (975 - 1440 / whole.k) / 2);
  assert.deepEqual(view.pan(sheet, whole, 500, -500), whole);
  assert.deepEqual(view.zoom(sheet, whole, 0.1, 3, 3), whole);
  const corner = view.pan(sheet, { x: 100, y: 100, k: 10 }, 1e9, 1e9);
  assert.deepEqual([corner.x, corner.y], [0, 0]);
  assert.equal(view.zoom(sheet, whole, 1e9, 0, 0).k, 96);
});

test('what is under the pointer stays under it', () => {
  const before = { x: 300, y: 200, k: 4 };
  const after = view.zoom(sheet, before, 2, 700, 300);
  close(after.x + 700 / after.k, before.x + 700 / before.k);
  close(after.y + 300 / after.k, before.y + 300 / before.k);
});

test('a flight ends where it should and does not wander', () => {
  const [from, to] = [view.whole(sheet), view.around(sheet, 800, 290, 30)];
  assert.deepEqual(view.between(sheet, from, to, 1), to);
  const way = [0, 0.25, 0.5, 0.75, 1].map((t) => view.between(sheet, from, to, t).k);
  assert.deepEqual(way, [...way].sort((one, other) => one - other));
});

test('marks on one spot are fanned out, and nothing is drawn from its place without need', () => {
  const { x, y } = fan(new Array(116).fill(50), new Array(116).fill(60), 14.7);
  for (let one = 0; one < 116; one += 1) for (let other = 0; other < one; other += 1) {
    assert.ok(Math.hypot(x[one] - x[other], y[one] - y[other]) >= 14.69, `${one} covers ${other}`);
  }
  assert.ok(Math.max(...x) < 50 + 14.7 * 8, 'the fan stays round its spot');
  const apart = fan([10, 100], [10, 10], 14);
  assert.deepEqual([...apart.x], [10, 100]);
});

test('circles lose no mark, and hold only what is near', () => {
  const count = 20000;
  const x = Float32Array.from({ length: count }, (_, n) => (n * 37) % 975);
  const y = Float32Array.from({ length: count }, (_, n) => (n * 53) % 610);
  for (const reach of [40, 10, 1]) {
    const found = join(x, y, reach);
    assert.equal(found.count.reduce((sum, n) => sum + n, 0), count);
    for (let at = 0; at < found.x.length; at += 1) {
      const [left, top, right, bottom] = found.box.subarray(4 * at, 4 * at + 4);
      assert.ok(right - left <= 2 * reach + 1e-3 && bottom - top <= 2 * reach + 1e-3);
      assert.ok(found.x[at] >= left - 1e-2 && found.x[at] <= right + 1e-2);
    }
  }
  assert.equal(join(new Float32Array(0), new Float32Array(0), 5).x.length, 0);
  assert.equal(join(new Float32Array(300).fill(5), new Float32Array(300).fill(5), 5).count[0], 300);
});

test('scripts lay out every agency where the build does', async () => {
  const { decode, speak } = await script('atlas');
  const atlas = decode(JSON.parse(text('assets/find/agencies.json')), speak({}, 'en'), 'https://example.org/');
  const project = projection(JSON.parse(text('assets/map/index.json')).projection);
  let compared = 0;
  for (let i = 0; i < atlas.count; i += 1) {
    if (atlas.map[i] !== 0) continue;
    const [x, y] = project(atlas.lat[i], atlas.lon[i]);
    close(x, atlas.x[i], 0.02);
    close(y, atlas.y[i], 0.02);
    compared += 1;
  }
  assert.ok(compared > 1400, `${compared} compared`);
  assert.equal(project(48.85, 2.35), null, 'Paris is not on it');
});

test('months run from the first to the last, each by its last day', async () => {
  const { dayOf, months } = await script('time');
  const day = (text) => Date.parse(text) / 864e5;
  assert.deepEqual(months(day('2019-12-30'), day('2020-03-01')), ['2019-12-31', '2020-01-31', '2020-02-29', '2020-03-31'].map(day));
  assert.equal(dayOf([2019, 4, 31]), day('2019-04-30'));
  assert.equal(dayOf([2019, 4, 9]), day('2019-04-09'));
});
