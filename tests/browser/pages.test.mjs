// Every kind of page, in every language and theme: nothing runs over the edge of a small screen, landmarks and headings are
// there and in order, axe finds no barrier in light and dark, the markup is valid.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { HtmlValidate } from 'html-validate';

import { open, start } from './browser.mjs';
import { rules } from './markup.mjs';
import { serve } from './server.mjs';
import { address, kinds, language, specimens, text } from './site.mjs';

// What a site cannot be without. Other kinds are tested where the site has them.
const REQUIRED = ['home', 'agency', 'document', 'place', 'vendor', 'documents'];
// 320: the smallest screen of WCAG 1.4.10; 360: a common phone; 1440: a desk.
const WIDTHS = [320, 360, 1440];
const OTHER_WIDTHS = [320];
// Colours and widths do not depend on each other: two of the four pairs show each of them, and what a rule says of names and
// structure is the same in both, so that the second asks only what can differ (`SEEN`). A page in another language or theme is
// looked at in a third pair, and on the smallest screen.
const SEEN = { type: 'rule', values: ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size'] };
const ALL = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
const VIEWS = [{ width: 360, colorScheme: 'light', runOnly: ALL }, { width: 1440, colorScheme: 'dark', runOnly: SEEN }];
const OTHER_VIEWS = [{ width: 360, colorScheme: 'dark', runOnly: ALL }];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const validator = new HtmlValidate(rules);

// Another theme in another language has the words of the one and the rules of the other.
const chosen = specimens().filter((page) => page.theme === '' || page.language === language);
const hosts = new Map();
let browser;
before(async () => {
  browser = await start();
  for (const folder of new Set(chosen.map((page) => page.folder))) hosts.set(folder, await serve(folder));
});
after(() => Promise.all([browser?.close(), ...[...hosts.values()].map((host) => host.close())]));

test('the site has every kind of page that it cannot be without', () => {
  assert.deepEqual(REQUIRED.filter((kind) => !kinds.has(kind)), []);
});

// A page is looked at by one processor; the other need not wait for it.
describe('each page', { concurrency: 2 }, () => {
  for (const { name, kind, file, folder } of chosen) {
    describe(`${name} (${file})`, () => {
      test('is not wider than the screen, and has a title, its landmarks and its headings', () => withPage({ width: 1440, script: false }, async (page) => {
        await page.goto(address(file, folder));
        for (const width of name === kind ? WIDTHS : OTHER_WIDTHS) {
          await page.setViewportSize({ width, height: 900 });
          const { content, screen } = await page.evaluate(() => ({ content: document.documentElement.scrollWidth, screen: innerWidth }));
          assert.ok(content <= screen, `${content} px of content on a screen of ${screen} px`);
        }
        assert.ok((await page.title()).trim().length > 0, 'no title');
        const { levels, ...landmarks } = await page.evaluate(outline);
        // A page that leads on, and a frame of another's page.
        const whole = kind !== 'formerly' && kind !== 'embed';
        assert.deepEqual(whole ? landmarks : { h1: landmarks.h1 }, whole ? { main: 1, banner: 1, foot: 1, unnamed: 0, h1: 1 } : { h1: 1 });
        const skipped = whole ? levels.findIndex((level, at) => level > (levels[at - 1] ?? 0) + 1) : -1;
        assert.equal(skipped, -1, `after h${levels[skipped - 1] ?? 0} comes h${levels[skipped]}`);
      }));

      test('has no barrier that axe can find', () => withPage({ width: 360, script: true, origin: new URL(hosts.get(folder).url).origin }, async (page) => {
        // Browsers load no module from the disk.
        await page.goto(hosts.get(folder).url + file);
        // Run through the debugger's own door, so that the page's policy stays as it is.
        await page.evaluate(axe);
        for (const { width, colorScheme, runOnly } of name === kind ? VIEWS : OTHER_VIEWS) {
          await page.setViewportSize({ width, height: 900 });
          await page.emulateMedia({ colorScheme });
          assert.deepEqual(await barriers(page, runOnly), [], `${width} px, ${colorScheme}`);
        }
      }));

      test('is valid HTML', async () => {
        const report = await validator.validateString(text(file, folder), file);
        const found = report.results.flatMap((result) => result.messages)
          .map((message) => `${file}:${message.line}:${message.column}: ${message.message} [${message.ruleId}]`);
        assert.deepEqual(found.slice(0, 20), [], `${found.length} faults`);
      });
    });
  }
});

/** Runs `steps` on a new page, which must not ask another origin, break the policy or throw. */
async function withPage(options, steps) {
  const { context, faults } = await open(browser, options);
  try {
    await steps(await context.newPage());
    assert.deepEqual(faults, []);
  } finally {
    await context.close();
  }
}

/** Runs in the page: its landmarks and the levels of its headings. */
function outline() {
  const count = (selector) => document.querySelectorAll(selector).length;
  const regions = [...document.querySelectorAll('nav')];
  return {
    main: count('main'),
    banner: count('body > header'),
    foot: count('body > footer'),
    unnamed: regions.filter((region) => !(region.getAttribute('aria-label') ?? region.getAttribute('aria-labelledby'))).length,
    h1: count('h1'),
    levels: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((heading) => Number(heading.nodeName[1])),
  };
}

/** What axe calls violations of the rules in `only`: the rule, and the first places of each. */
async function barriers(page, only) {
  const { violations } = await page.evaluate((runOnly) => globalThis.axe.run(document, {
    runOnly,
    resultTypes: ['violations'],
    // axe would fetch the style sheet by script to look at orientation locks; the policy refuses that, as it should.
    preload: false,
  }), only);
  return violations.map(({ id, help, nodes }) =>
    `${id}: ${help} (${nodes.length}): ${nodes.slice(0, 3).map((node) => node.target.join(' ')).join(' | ')}`);
}
