// Lighthouse's performance of the published site as a phone has it: simulated slow 4G (1.6 Mbit/s, 150 ms) and a processor
// slower than this one. What it says of time differs from run to run, so that it stands here and not in a test.
//
//     cargo build --release
//     npm --prefix tests/browser ci
//     PLAINSIGHT=target/release/plainsight node benches/lighthouse/bench.mjs          RUNS=1 for a look
//
// How much slower: Lighthouse's four makes a phone of the middle of a fast desk. Of a slower machine, by the index that
// Lighthouse measures of it, two do (https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md, "Calibrating
// the CPU slowdown"). SLOWER=4 asks for four on any machine.
//
// A page of each kind that a reader comes to first, the largest, in every language; medians of three runs, and the promises:
// 100 for performance, nothing that moves, the largest thing painted within 1.2 s. A promise that is not kept is said, and
// fails nothing. Let nothing else run meanwhile.

import { cpus } from 'node:os';

import { audit, launch, shown } from '../../tests/browser/lighthouse.mjs';

const RUNS = Number(process.env.RUNS ?? 3);
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const LATEST = 1200;
/** The least index of a fast desk, by Lighthouse's own table. */
const FAST = 1500;

const visit = await launch();
const { index } = await audit(visit, shown()[0].file, ['seo']);
const slower = Number(process.env.SLOWER ?? (index < FAST ? 2 : 4));
const rows = [];
for (const { kind, language, file } of shown({ largest: true })) {
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await audit(visit, file, CATEGORIES, slower));
  rows.push(row(`${language} ${kind}`, runs));
}
visit.close();

console.log(`${cpus()[0].model}, ${cpus().length} threads, index ${Math.round(index)}; a processor ${slower} times slower; medians of ${RUNS}`);
console.table(rows.map(({ faults, ...shownRow }) => shownRow));
for (const { page, faults } of rows) if (faults.length > 0) console.log(`${page}: ${faults.join('; ')}`);
const late = rows.filter((one) => one.performance < 100 || one['LCP, ms'] > LATEST || one.CLS > 0);
console.log(late.length === 0 ? 'Every promise is kept.' : `Not kept: ${late.map(({ page }) => page).join(', ')}`);

function row(page, runs) {
  const scores = Object.fromEntries(CATEGORIES.map((name) => [name, middle(runs.map((run) => run.scores[name]))]));
  const time = (name) => Math.round(middle(runs.map((run) => run.audits[name].numericValue)));
  return {
    page, ...scores, 'FCP, ms': time('first-contentful-paint'), 'LCP, ms': time('largest-contentful-paint'), 'TBT, ms': time('total-blocking-time'),
    CLS: Number(middle(runs.map((run) => run.audits['cumulative-layout-shift'].numericValue)).toFixed(4)), faults: runs.at(-1).faults,
  };
}

function middle(numbers) {
  return [...numbers].sort((one, other) => one - other)[numbers.length >> 1];
}
