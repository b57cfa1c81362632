// From saving a record to the browser's page that shows it, in the running preview.
//
//     cargo build --release
//     npm --prefix tests/browser ci
//     node benches/preview/bench.mjs                     the shipped site, nine pairs of saves
//     node benches/preview/bench.mjs SITE                another site folder: cargo bench --bench build -- 10000 SITE
//
// PLAINSIGHT names the binary (target/release/plainsight), CHROMIUM the browser, RUNS the number of pairs. The records are
// copied; the name of the first agency is changed in the copy, and its page, which is open, is watched until a frame with the
// new heading has been painted. It is then saved once more, while the rest of the site is still being made. After that the whole
// site is waited for. Let nothing else run meanwhile.

import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { start } from '../../tests/browser/browser.mjs';

const RUNS = Number(process.env.RUNS ?? 9);
const from = process.argv[2] ?? resolve(import.meta.dirname, '../..');
const binary = process.env.PLAINSIGHT ?? resolve(import.meta.dirname, '../../target/release/plainsight');

const folder = mkdtempSync(join(tmpdir(), 'plainsight-saves-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const part of ['agencies', 'content', 'themes']) if (existsSync(join(from, part))) cpSync(join(from, part), join(folder, part), { recursive: true });
const [record] = readdirSync(join(folder, 'agencies'), { recursive: true }).filter((file) => file.endsWith('.yaml')).sort();
const path = join(folder, 'agencies', record);
const written = readFileSync(path, 'utf8');

const preview = spawn(binary, ['serve', '--site', folder, '--port', '0'], { stdio: ['ignore', 'pipe', 'pipe'] });
let made = 0;
preview.stderr.on('data', (lines) => { made += String(lines).split('files into memory').length - 1; });
const address = await new Promise((ready) => { preview.stdout.once('data', (line) => ready(String(line).trim())); });

const browser = await start();
const page = await browser.newPage();
await page.goto(`${address}agencies/${record.replace(/yaml$/, 'html')}`);
await page.evaluate(() => {
  globalThis.painted = new Map();
  new MutationObserver(() => requestAnimationFrame(() => setTimeout(() => {
    const heading = document.querySelector('h1').textContent;
    if (!globalThis.painted.has(heading)) globalThis.painted.set(heading, Date.now());
  }))).observe(document.documentElement, { childList: true, subtree: true, characterData: true });
});
await page.waitForTimeout(1000);

const [shown, again, whole] = [[], [], []];
for (let run = 0; run < RUNS; run += 1) {
  const before = made;
  shown.push(await save(`Saved ${run} Police Department`));
  again.push(await save(`Saved ${run} Once More Police Department`));
  const saved = Date.now();
  while (made === before) await new Promise((later) => { setTimeout(later, 20); });
  whole.push(Date.now() - saved);
  // As people do; the preview looks through the folder meanwhile.
  await page.waitForTimeout(1500);
}
await browser.close();
preview.kill();

console.log(`${cpus()[0].model}, ${cpus().length} threads; medians of ${RUNS} (least to most)`);
console.log(`saved to painted:         ${told(shown)}`);
console.log(`saved once more, at once: ${told(again)}`);
console.log(`then to the whole site:   ${told(whole)}`);
process.exit(0);

/** Saves the record with this name, and gives the milliseconds until a frame with it has been painted. */
async function save(name) {
  writeFileSync(path, written.replace(/^name:.*$/m, `name: ${name}`));
  const saved = Date.now();
  await page.waitForFunction((wanted) => globalThis.painted.has(wanted), name, { polling: 5, timeout: 120_000 });
  return await page.evaluate((wanted) => globalThis.painted.get(wanted), name) - saved;
}

function told(times) {
  const sorted = [...times].sort((one, other) => one - other);
  return `${sorted[sorted.length >> 1]} ms (${sorted[0]} to ${sorted.at(-1)})`;
}
