// "Are my police on it, what is the evidence, what can I do?", with nothing but a keyboard and no script: home, the list, an
// agency, a note, the document that the note names, back, and something to do; and with script, by the find box to the letter
// on the agency's page. On the way: where the focus is can always be seen, and the stops are in the order of the page.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { open, start } from './browser.mjs';
import { enter, tabTo } from './keyboard.mjs';
import { serve } from './server.mjs';
import { address, kinds, site } from './site.mjs';

const WIDTHS = [360, 1440];
const agency = kinds.get('agency');
const inside = (folder) => (url) => url.pathname.includes(`/${folder}/`);

let browser;
before(async () => { browser = await start(); });
after(() => browser?.close());

for (const width of WIDTHS) {
  describe(`by keyboard at ${width} px, without script`, () => {
    let opened, page;
    before(async () => {
      opened = await open(browser, { width, script: false });
      page = await opened.context.newPage();
    });
    after(() => opened?.context.close());

    test('the first stop of home leads past the menu', async () => {
      await page.goto(address('index.html'));
      assert.equal(await tabTo(page, 'a.skip'), 1);
      await enter(page, /#main$/);
      await tabTo(page, 'main a');
    });

    test('find: the large button, the state, the agency', async () => {
      await tabTo(page, 'a.button-big');
      await enter(page, /#list$/);
      const state = `details:has(a[href="${agency}"]) > summary`;
      await tabTo(page, state);
      await page.keyboard.press('Enter');
      await tabTo(page, `a[href="${agency}"]`);
      await enter(page, (url) => url.pathname.endsWith(agency));
      assert.ok(await page.locator('h1').isVisible());
    });

    test('source: the mark of a note, the note, the document', async () => {
      await tabTo(page, 'main .fn a');
      await enter(page, /#n\d+$/);
      const note = new URL(page.url()).hash.slice(1);
      assert.ok(await page.locator(`[id="${note}"]`).isVisible(), 'the note is not there');
      assert.equal(await tabTo(page, `[id="${note}"] a`), 1, 'the next stop is not in the note');
      await tabTo(page, '.notes a[href*="documents/"]');
      await enter(page, inside('documents'));
      assert.ok(await page.locator('h1').isVisible());
      assert.match(await page.locator('main a[href^="http"]').first().getAttribute('href'), /^https?:/, 'no link to the original');
    });

    test('back: the agency, at the note', async () => {
      await page.goBack();
      assert.ok(new URL(page.url()).pathname.endsWith(agency));
      assert.match(page.url(), /#n\d+$/);
    });

    test('action: what one can do, and how', async () => {
      await page.goto(address(agency));
      await tabTo(page, 'a.masthead-act');
      await enter(page, /\/actions\.html/);
      await tabTo(page, 'main a.button');
      await enter(page, inside('actions'));
      assert.ok((await page.locator('main').innerText()).length > 200, 'the page says next to nothing');
    });

    test('nothing asked another origin, broke the policy or threw', () => {
      assert.deepEqual(opened.faults, []);
    });
  });
}

describe('by keyboard, with script', () => {
  let host, opened, page;
  before(async () => {
    host = await serve(site);
    opened = await open(browser, { width: 1440, script: true, origin: new URL(host.url).origin });
    page = await opened.context.newPage();
  });
  after(async () => {
    await opened?.context.close();
    host?.close();
  });

  test('find: a few letters, the first suggestion, the answer, the agency', async () => {
    await page.goto(host.url);
    await tabTo(page, '[data-find] input[role=combobox]');
    await page.keyboard.type('waynesboro police');
    await page.locator('#find-list [role=option]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    assert.match(await page.locator('[data-answer]').innerText(), /Waynesboro Police Department[\s\S]*Active/i);
    await tabTo(page, '[data-answer] a.button');
    await enter(page, /waynesboro-police-department\.html$/);
  });

  test('source: the mark of a note, the note, the document, and back', async () => {
    await tabTo(page, 'main .fn a');
    await enter(page, /#n\d+$/);
    await tabTo(page, '.notes a[href*="documents/"]');
    await enter(page, inside('documents'));
    assert.ok(await page.locator('h1').isVisible());
    await page.goBack();
    assert.match(page.url(), /#n\d+$/);
  });

  test('action: the letter on the agency’s page opens, filled in', async () => {
    await page.goto(page.url().split('#')[0]);
    await tabTo(page, '#act summary');
    await page.keyboard.press('Enter');
    const letter = page.locator('#act details[open] pre').first();
    assert.ok(await letter.isVisible(), 'the letter does not open');
    assert.match(await letter.innerText(), /Waynesboro Police Department/);
    await tabTo(page, '#act details[open] a.button');
  });

  test('nothing asked another origin, broke the policy or threw', () => {
    assert.deepEqual(opened.faults, []);
  });
});
