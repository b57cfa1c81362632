// A crawl of the site as it is published, under a path, with script: one page of every kind in every language and theme, a
// sample of the others, and every page of the small sites of tests/fixtures. Every request is recorded. One to another
// origin fails, and so do an answer that is not there, a breach of the pages' own policy, and anything that throws or that
// the console calls an error. So does a link to a page that the host does not have.

import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { open, start } from './browser.mjs';
import { publish, serve } from './server.mjs';
import { build, filesIn, kindOf, specimens } from './site.mjs';

const fixtures = resolve(import.meta.dirname, '../fixtures/sites');
// Besides one of every kind: every page whose place in the list is a multiple of this.
const EVERY = 60;
const AT = '/some/where/';
const ADDRESS = `https://map.example.org${AT}`;

const published = new Map();
for (const { folder, file, name } of specimens()) {
  if (!published.has(folder)) published.set(folder, { name: name.includes(', ') ? name.split(', ').at(-1) : 'the shipped site', chosen: new Set() });
  published.get(folder).chosen.add(file);
}

for (const [folder, { name, chosen }] of published) {
  const sample = filesIn(folder).filter((file) => file.endsWith('.html')).filter((_, at) => at % EVERY === 0);
  crawl(name, folder, [...new Set([...chosen, ...sample])], () => serve(folder, AT));
}

for (const fixture of readdirSync(fixtures).filter((each) => existsSync(join(fixtures, each, 'content/site.yaml')))) {
  const folder = build({ from: join(fixtures, fixture), address: ADDRESS });
  crawl(`the fixture ${fixture}`, folder, filesIn(folder).filter((file) => file.endsWith('.html')), () => publish(folder, ADDRESS));
}

function crawl(name, folder, chosen, put) {
  describe(`${name}: ${chosen.length} pages`, () => {
    let host, browser, seen;
    before(async () => {
      host = await put();
      browser = await start(host.flags);
      seen = await watch(browser, host.url, (file) => kindOf(file, folder) === 'formerly');
    });
    after(async () => {
      await browser?.close();
      host?.close();
    });

    test('every page loads in peace, from its own origin, within its policy', async () => {
      for (const file of chosen) await seen.visit(file);
      assert.deepEqual(seen.faults.slice(0, 30), [], `${seen.faults.length} faults`);
      assert.ok(seen.asked >= chosen.length, `${seen.asked} requests for ${chosen.length} pages: the record is not complete`);
    });

    test('every link of these pages is answered', async () => {
      await seen.visit('index.html');
      const refused = await seen.refused([...seen.links.keys()]);
      const dead = refused.map((target) => `${seen.links.get(target)} -> ${target}`);
      assert.ok(seen.links.size > 0, 'no page has a link');
      assert.deepEqual(dead.slice(0, 20), [], `${dead.length} dead links`);
    });

    if (chosen.includes('embed.html')) {
      test('the map in a frame of another page, its filter in its address', async () => {
        const known = seen.faults.length;
        await seen.frame('embed.html?vendor=ring#us/va');
        assert.deepEqual(seen.faults.slice(known), []);
      });
    }

    // Last, because its answer would be a fault of any other page.
    test('an address that is not there is answered by the site’s own page', async () => {
      const { status, text } = await seen.missing('no/such/page.html');
      assert.equal(status, 404);
      assert.match(text, /page-404/);
    });
  });
}

/** A context that records what its pages ask for and what goes wrong, and every link inside the site that they show. */
async function watch(browser, url, forwards) {
  const origin = new URL(url).origin;
  const { context, faults } = await open(browser, { width: 1280, script: true, origin });
  const links = new Map();
  const seen = { context, faults, links, asked: 0, at: '' };
  context.on('request', () => { seen.asked += 1; });
  context.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${seen.at}: ${response.status()} for ${response.url()}`);
  });
  await context.exposeBinding('breach', (_, what) => { faults.push(`${seen.at}: policy: ${what}`); });
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => globalThis.breach(`${event.violatedDirective} refuses ${event.blockedURI}`));
  });
  const page = await context.newPage();
  seen.visit = async (file) => {
    seen.at = file;
    await page.goto(url + file, { waitUntil: 'load' });
    // A forwarding page must have led on, before the next one is asked for.
    if (forwards(file)) await page.waitForURL((now) => now.href !== url + file);
    for (const target of await targets(page)) {
      const bare = target.split('#')[0];
      if (bare.startsWith(url)) links.set(bare, links.get(bare) ?? file);
      else if (bare.startsWith(origin)) faults.push(`${file}: leads out of the site's own path: ${target}`);
    }
  };
  // Asked by the page itself, whose policy lets it ask its own origin.
  seen.refused = (addresses) => page.evaluate(async (all) => {
    const bad = [];
    for (let at = 0; at < all.length; at += 20) {
      await Promise.all(all.slice(at, at + 20).map(async (one) => (await fetch(one, { method: 'HEAD' })).ok || bad.push(one)));
    }
    return bad;
  }, addresses);
  seen.missing = (file) => page.evaluate(async (one) => {
    const answer = await fetch(one);
    return { status: answer.status, text: await answer.text() };
  }, url + file);
  seen.frame = async (file) => {
    seen.at = file;
    await page.route(`${origin}/frame`, (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><html lang="en"><title>Frame</title><iframe title="Map" src="${url}${file}" width="800" height="600"></iframe>` }));
    await page.goto(`${origin}/frame`, { waitUntil: 'load' });
    const inside = page.frames().at(-1);
    assert.ok(await inside.locator('svg.map, canvas').first().isVisible(), 'there is no map in the frame');
  };
  return seen;
}

function targets(page) {
  return page.evaluate(() => [...document.querySelectorAll('a[href]')].map((link) => new URL(link.getAttribute('href'), document.baseURI).href));
}
