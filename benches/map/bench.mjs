// The same points in three maps: Plainsight's own home page, MapLibre GL, Leaflet with markercluster. The two others have
// the states' shapes and no tiles, as Plainsight has.
//
//     cargo build --release
//     npm --prefix tests/browser ci && cd benches/map && npm ci
//     node bench.mjs                  10,000 and 100,000 points, three runs of each map in turn
//     node bench.mjs 10000            only these; RUNS=1 for a look
//
// PLAINSIGHT names the binary (target/release/plainsight), CHROMIUM the browser. Measured, medians of the runs:
// - first map: milliseconds from asking for the page to the frame that shows land and marks, over a line of 1.6 Mbit/s and
//   150 ms (the slow 4G of Lighthouse);
// - bytes: everything received by then, compressed by the host at gzip's level 6;
// - frames: the time between frames while a mouse pans and a wheel zooms in and out, on the machine's own line: the median
//   and the 95th percentile. For Plainsight after the script has come, which is the first sign of interest.
//
// There is no graphics card in a container: every map is drawn by the processor, the pages as the tests see them
// (`--disable-gpu`), MapLibre's WebGL by SwiftShader (`SOFTWARE`). A card would make its frames quicker, and neither its
// bytes nor its start. Frames are of a screen of 1280 × 800. Let nothing else run meanwhile.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { FLAGS, start } from '../../tests/browser/browser.mjs';
import { serve } from '../../tests/browser/server.mjs';
import { geoJson, points, states, writeSite } from './points.mjs';

const RUNS = Number(process.env.RUNS ?? 3);
const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10_000, 100_000];
const PLAINSIGHT = process.env.PLAINSIGHT ?? resolve(import.meta.dirname, '../../target/release/plainsight');
const SOFTWARE = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
const SLOW = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
const SCREEN = { width: 1280, height: 800 };
// The longest that a map may take before the run is given up.
const PATIENCE = 120_000;

const MAPS = [
  { name: 'Plainsight', page: 'index.html', painted: plainsightPainted, ready: plainsightReady, box: '.mapview', modifier: 'Control' },
  { name: 'MapLibre GL', page: 'maplibre.html', painted: otherPainted, ready: otherPainted, box: '#map', webgl: true },
  { name: 'Leaflet', page: 'leaflet.html', painted: otherPainted, ready: otherPainted, box: '#map' },
];

const room = mkdtempSync(join(tmpdir(), 'plainsight-maps-'));
process.on('exit', () => rmSync(room, { recursive: true, force: true }));
const rows = [];
for (const size of SIZES) rows.push(...await measure(size));
console.log(`\n${cpus()[0].model}, ${cpus().length} threads, drawn without a graphics card; medians of ${RUNS}`);
console.table(rows);

async function measure(size) {
  const folders = prepare(size);
  const found = new Map(MAPS.map(({ name }) => [name, []]));
  for (let run = 0; run < RUNS; run += 1) {
    for (const map of MAPS) {
      const host = await serve(map.name === 'Plainsight' ? folders.own : folders.others);
      try {
        const result = { ...await firstMap(host.url, map), ...await frames(host.url, map) };
        found.get(map.name).push(result);
        console.log(size, map.name, JSON.stringify(result));
      } finally {
        host.close();
      }
    }
  }
  return MAPS.map(({ name }) => summary(size, name, found.get(name)));
}

/** The built site, and a folder with the pages, the libraries and the points of the other two. */
function prepare(size) {
  const all = points(size);
  const [site, own, others] = ['site', 'own', 'others'].map((name) => join(room, `${name}-${size}`));
  writeSite(site, all);
  execFileSync(PLAINSIGHT, ['build', '--site', site, '--out', own], { stdio: ['ignore', 'inherit', 'inherit'] });
  rmSync(site, { recursive: true });
  cpSync(join(import.meta.dirname, 'pages'), others, { recursive: true });
  symlinkSync(join(import.meta.dirname, 'node_modules'), join(others, 'lib'));
  writeFileSync(join(others, 'points.json'), geoJson(all));
  writeFileSync(join(others, 'states.json'), states());
  return { own, others };
}

/** Milliseconds and bytes until the map is drawn, on a slow line. */
function firstMap(url, { page: file, painted, webgl }) {
  return inBrowser(webgl, async (page, session) => {
    let bytes = 0;
    session.on('Network.loadingFinished', ({ encodedDataLength }) => { bytes += encodedDataLength; });
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', SLOW);
    await page.goto(url + file, { waitUntil: 'commit', timeout: PATIENCE });
    const milliseconds = await painted(page);
    return { milliseconds, bytes };
  });
}

/** The times between frames while the map is moved. */
function frames(url, { page: file, ready, box, modifier, webgl }) {
  return inBrowser(webgl, async (page) => {
    await page.goto(url + file, { waitUntil: 'load', timeout: PATIENCE });
    await ready(page);
    const { x, y, width, height } = await page.locator(box).first().boundingBox();
    const [midX, midY] = [x + width / 2, y + Math.min(height, SCREEN.height - y) / 2];
    await page.mouse.move(midX, midY);
    await page.evaluate(() => {
      globalThis.gaps = [];
      let last = performance.now();
      const tick = (now) => { globalThis.gaps.push(now - last); last = now; globalThis.ticking = requestAnimationFrame(tick); };
      requestAnimationFrame((now) => { last = now; requestAnimationFrame(tick); });
    });
    for (let turn = 0; turn < 3; turn += 1) {
      await wheel(page, modifier, -120);
      await pan(page, midX, midY, turn % 2 ? -1 : 1);
    }
    for (let turn = 0; turn < 3; turn += 1) {
      await wheel(page, modifier, 120);
      await pan(page, midX, midY, turn % 2 ? 1 : -1);
    }
    const gaps = await page.evaluate(() => { cancelAnimationFrame(globalThis.ticking); return globalThis.gaps; });
    return { gaps: gaps.length, median: at(gaps, 0.5), late: at(gaps, 0.95) };
  });
}

async function wheel(page, modifier, by) {
  if (modifier) await page.keyboard.down(modifier);
  for (let step = 0; step < 8; step += 1) {
    await page.mouse.wheel(0, by);
    await page.waitForTimeout(30);
  }
  if (modifier) await page.keyboard.up(modifier);
  await page.waitForTimeout(300);
}

async function pan(page, x, y, sign) {
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 40; step += 1) {
    await page.mouse.move(x + sign * step * 6, y + sign * step * 3);
    await page.waitForTimeout(8);
  }
  await page.mouse.up();
  await page.waitForTimeout(200);
}

/** The map of the page itself: its shapes and marks are in the HTML, and are drawn when its sheets are there. */
async function plainsightPainted(page) {
  await page.waitForFunction(() => document.readyState !== 'loading' && document.querySelector('main svg.map')?.getBoundingClientRect().height > 100, undefined, { timeout: PATIENCE });
  return page.evaluate(() => new Promise((drawn) => { requestAnimationFrame(() => requestAnimationFrame(() => drawn(performance.now()))); }));
}

async function plainsightReady(page) {
  await page.locator('.mapview').first().scrollIntoViewIfNeeded();
  await page.evaluate(() => document.querySelector('.mapview').scrollIntoView({ block: 'start' }));
  await page.locator('.mapview').first().hover();
  await page.waitForSelector('.mapview.live', { timeout: PATIENCE });
  await page.waitForTimeout(500);
}

async function otherPainted(page) {
  await page.waitForFunction(() => globalThis.painted !== undefined, undefined, { timeout: PATIENCE });
  return page.evaluate(() => globalThis.painted);
}

async function inBrowser(webgl, steps) {
  const browser = await (webgl ? start(SOFTWARE, FLAGS.filter((flag) => flag !== '--disable-gpu')) : start());
  try {
    const page = await browser.newPage({ viewport: SCREEN });
    page.setDefaultTimeout(PATIENCE);
    page.on('console', (message) => message.type() === 'error' && console.error(`${page.url()}: ${message.text()}`));
    page.on('pageerror', (error) => console.error(`${page.url()}: ${error}`));
    return await steps(page, await page.context().newCDPSession(page));
  } finally {
    await browser.close();
  }
}

function summary(size, map, runs) {
  const middle = (name) => at(runs.map((run) => run[name]), 0.5);
  return { points: size, map, 'first map, ms': Math.round(middle('milliseconds')), 'KB by then': Math.round(middle('bytes') / 1024),
    'median frame, ms': Number(middle('median').toFixed(1)), '95 %, ms': Number(middle('late').toFixed(1)) };
}

function at(numbers, share) {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
