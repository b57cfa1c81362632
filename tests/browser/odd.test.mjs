// What nobody wishes for must look right all the same: nothing wider than the screen, nothing over anything else.
//
// SHOTS names a folder for screenshots, to be looked at.

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';

import { open, start } from './browser.mjs';
import { build, sites } from './odd.mjs';

const WIDTHS = [320, 1440];

let browser;
before(async () => { browser = await start(); });
after(() => browser?.close());

for (const name of Object.keys(sites)) {
  describe(`a site of ${name}`, () => {
    let out;
    before(() => { out = build(name); });
    for (const width of WIDTHS) {
      test(`fits ${width} px`, async () => {
        const { context, faults } = await open(browser, { width, script: false });
        const page = await context.newPage();
        for (const file of looked(out)) {
          await page.goto(pathToFileURL(join(out, file)).href);
          const { wide, over } = await page.evaluate(measure);
          assert.ok(wide <= width, `${file} is ${wide} px wide`);
          assert.deepEqual(over, [], `${file}: headings stand over each other`);
          if (process.env.SHOTS) {
            await page.screenshot({ path: join(process.env.SHOTS, `${name}-${width}-${file.replaceAll('/', '-')}.png`), fullPage: true });
          }
        }
        await context.close();
        assert.deepEqual(faults, []);
      });
    }
  });
}

/** The pages on which names stand. */
function looked(out) {
  const pages = readdirSync(out, { recursive: true }).map((file) => relative('.', String(file)).replaceAll('\\', '/'));
  const named = pages.filter((file) => /^(agencies|places)\/.*\.html$/.test(file)).sort();
  return ['index.html', 'timeline.html', 'data.html', 'embed.html', ...named.slice(0, 6)];
}

/** Run in the page: how wide it is, and which texts that should stand one below the other do not. */
function measure() {
  // A heading inside a summary is one with it.
  const boxes = [...document.querySelectorAll('h1, h2, h3, summary:not(:has(h1, h2, h3))')]
    .map((element) => ({ text: element.textContent.slice(0, 40), box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.width && box.height);
  const over = [];
  for (const [index, one] of boxes.entries()) {
    for (const other of boxes.slice(index + 1)) {
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      if (across > 4 && down > 4) over.push(`${one.text} / ${other.text}`);
    }
  }
  return { wide: document.documentElement.scrollWidth, over };
}
