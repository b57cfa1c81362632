// What a first visit costs: the bytes of everything that a page asks for by itself, compressed as hosts do it (`LEVEL`), and
// that nothing moves when the font comes late. 1 KB is 1,024 bytes. On a phone the largest page of a kind must keep within
// its limit; on a desk, which alone fetches the font of the headings, the one of middle size.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';

import { open, start } from './browser.mjs';
import { LEVEL, serve } from './server.mjs';
import { build, files, kindOf, kinds, languageOf, pages, text } from './site.mjs';

const KB = 1024;
const MOST = { home: 90 * KB, agency: 14 * KB };
const MOST_SCRIPT = 25 * KB;
const WIDTHS = [360, 1440];
// A font that comes after the page has been drawn, as on a slow line.
const LATE = 700;

let browser, host;
before(async () => {
  browser = await start();
  // Published at an address, as it will be: a page then asks for more than one on the disk.
  host = await serve(build({ address: 'https://plainsight.example.org/map/' }), '/map/');
});
after(async () => {
  await browser?.close();
  host?.close();
});

for (const [kind, most] of Object.entries(MOST)) {
  for (const sizes of bySize(kind)) {
    for (const [file, width] of [[sizes.at(-1), 360], [sizes[sizes.length >> 1], 1440]]) {
      test(`${file} at ${width} px: at most ${most / KB} KB`, async (context) => {
        const asked = await firstLoad(file, width);
        const total = asked.reduce((sum, { bytes }) => sum + bytes, 0);
        const parts = asked.map(({ name, bytes }) => `${bytes} ${name}`).join(', ');
        context.diagnostic(`${file} at ${width} px: ${total} bytes: ${parts}`);
        assert.ok(total <= most, `${total} bytes, ${total - most} too many: ${parts}`);
      });
    }
  }
}

// What this site never loads: drawing and joining more than 4,000 marks. And what is fetched when it is asked for: a file to
// keep, the counties and names of a map that is zoomed.
const RARE = ['marks-canvas.js', 'sprites.js', 'clusters.js', 'save.js', 'ground.js'];
// The form for contributions, which one page alone loads, and all but the first of it when it is opened.
const FORM = /\/contribute(-\w+)?\.js$/;
const MOST_FORM = 18 * KB;

test('all scripts that come at the first sign of interest: at most 25 KB', (context) => {
  const usual = (file) => file.endsWith('.js') && !FORM.test(file) && !RARE.some((name) => file.endsWith(`/${name}`));
  const scripts = files.filter(usual).map((file) => ({ file, bytes: gzipSync(text(file), { level: LEVEL }).length }));
  const total = scripts.reduce((sum, { bytes }) => sum + bytes, 0);
  context.diagnostic(`${scripts.length} scripts, ${total} bytes`);
  assert.ok(total <= MOST_SCRIPT, `${total} bytes: ${scripts.map(({ file, bytes }) => `${bytes} ${file}`).join(', ')}`);
});

// What a slow line brings before it has to wait for the reader's word (ten packets, RFC 6928), less their heads.
const FIRST_WINDOW = 14 * KB;

test('the page of a state: at most 14 KB', (context) => {
  const states = pages.filter((file) => /^(\w+\/)?places\/us\/\w+\.html$/.test(file));
  const sizes = states.map((file) => ({ file, bytes: gzipSync(text(file), { level: LEVEL }).length })).sort((one, other) => other.bytes - one.bytes);
  context.diagnostic(`${sizes.length} pages, the largest ${sizes[0].bytes} bytes: ${sizes[0].file}`);
  assert.ok(sizes.length > 90 && sizes[0].bytes <= FIRST_WINDOW, `${sizes[0].bytes} bytes: ${sizes[0].file}`);
});

test('the form for contributions: at most 18 KB of script, on no other page', (context) => {
  const sizes = files.filter((file) => FORM.test(file)).map((file) => gzipSync(text(file), { level: LEVEL }).length);
  const total = sizes.reduce((sum, bytes) => sum + bytes, 0);
  context.diagnostic(`${sizes.length} scripts, ${total} bytes`);
  assert.ok(sizes.length > 5 && total <= MOST_FORM, `${total} bytes`);
  const others = pages.filter((file) => kindOf(file) !== 'contribute' && /scripts\/contribute/.test(text(file)));
  assert.deepEqual(others, []);
});

// Most of the time each waits for the font: three at once.
describe('nothing moves while a page loads, the font late', { concurrency: 3 }, () => {
  for (const [kind, file] of kinds) {
    if (kind === 'formerly') continue; // leads on at once
    for (const width of WIDTHS) {
      test(`${kind} at ${width} px`, async () => {
        assert.deepEqual(await shifts(file, width), []);
      });
    }
  }
});

/** The pages of a kind, the smallest first, for each language. */
function bySize(kind) {
  const spoken = new Map();
  for (const file of pages.filter((page) => kindOf(page) === kind)) {
    spoken.set(languageOf(file), [...(spoken.get(languageOf(file)) ?? []), file]);
  }
  return [...spoken.values()].map((all) => all.sort((one, other) => text(one).length - text(other).length));
}

// A link to a note that is far below lands on it, whatever the browser has laid out by then.
describe('a link to the last note lands on it', { concurrency: 3 }, () => {
  for (const kind of ['home', 'place', 'agency', 'timeline']) {
    for (const width of WIDTHS) {
      test(`${kind} at ${width} px`, async () => {
        const { context } = await open(browser, { width, script: true, origin: new URL(host.url).origin, reducedMotion: 'no-preference' });
        const page = await context.newPage();
        await page.goto(host.url + kinds.get(kind));
        const note = await page.evaluate(() => [...document.querySelectorAll('.notes > li')].at(-1).id);
        await page.evaluate((id) => document.querySelector(`a[href="#${id}"]`).click(), note);
        // Until it rests in the window, or does not come there.
        const top = [];
        for (let tries = 0; tries < 60 && !(top.at(-1) >= 0 && top.at(-1) < 700 && top.slice(-3).every((one) => one === top.at(-1))); tries += 1) {
          await page.waitForTimeout(100);
          top.push(await page.evaluate((id) => Math.round(document.getElementById(id).getBoundingClientRect().top), note));
        }
        assert.ok(top.at(-1) >= 0 && top.at(-1) < 700, `it stands at ${top.join(', ')}`);
        await context.close();
      });
    }
  }
});


/** What a page asks for before anyone touches it: name and compressed bytes. */
async function firstLoad(file, width) {
  const { context, page } = await visit(width);
  const asked = [];
  context.on('response', (response) => asked.push(
    response.body().then((body) => ({ name: new URL(response.url()).pathname.split('/').at(-1) || '/', bytes: packed(response, body) })),
  ));
  await page.goto(host.url + file, { waitUntil: 'networkidle' });
  const sizes = await Promise.all(asked);
  await context.close();
  return sizes;
}

function packed(response, body) {
  return response.headers()['content-encoding'] === 'gzip' ? gzipSync(body, { level: LEVEL }).length : body.length;
}

/** Where something on the page moved by itself while it loaded. */
async function shifts(file, width) {
  const { context, page } = await visit(width);
  await context.route(/\.woff2$/, async (route) => {
    await new Promise((over) => { setTimeout(over, LATE); });
    await route.continue();
  });
  await page.addInitScript(() => {
    globalThis.moved = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const what = entry.sources.map(({ node }) => node?.nodeName?.toLowerCase() + (node?.className ? `.${node.className}` : ''));
        globalThis.moved.push(`${entry.value.toFixed(4)}: ${what.join(', ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(host.url + file, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready.then(() => new Promise((drawn) => { requestAnimationFrame(() => requestAnimationFrame(drawn)); })));
  const moved = await page.evaluate(() => globalThis.moved);
  await context.close();
  return moved;
}

async function visit(width) {
  const { context } = await open(browser, { width, script: true, origin: new URL(host.url).origin });
  return { context, page: await context.newPage() };
}
