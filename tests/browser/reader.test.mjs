// A reader's way through the site, with script off, from the disk: home, a state, an agency, the document that a claim rests
// on, and the address where that document was published. Nothing on the way may ask another origin.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { open, start } from './browser.mjs';
import { address, kinds, pages, site } from './site.mjs';

const WIDTHS = [360, 1440];
// Beyond this number the marks of a map are shapes, and what lies under them is the links (render/maps/mod.rs).
const MOST_LINKS = 500;

const agencies = pages.filter((file) => file.startsWith('agencies/') && file !== kinds.get('formerly'));
const inside = (url) => decodeURI(new URL(url).pathname).slice(site.length + 1);

let browser;
before(async () => { browser = await start(); });
after(() => browser?.close());

for (const width of WIDTHS) {
  describe(`a reader at ${width} px, without script`, () => {
    let opened, page;
    before(async () => {
      opened = await open(browser, { width, script: false });
      page = await opened.context.newPage();
    });
    after(() => opened?.context.close());

    test('home shows the demand', async () => {
      await page.goto(address('index.html'));
      const demand = page.locator('h1.demand');
      assert.ok(await demand.isVisible(), 'the demand is not visible');
      assert.ok((await demand.innerText()).trim().length > 10, 'the demand says nothing');
      assert.ok(await page.locator('a.button-big').first().isVisible(), 'there is no large button');
    });

    test('home shows the map: a mark for each agency, and links', async () => {
      await page.goto(address('index.html'));
      const map = page.locator('main svg.map').first();
      const box = await map.boundingBox();
      assert.ok(box && box.width >= width * 0.8, `the map is ${box?.width ?? 0} px wide`);
      const links = (await hrefs(page, 'main svg.map a')).map(inside);
      const shapes = await map.locator('.dots path').evaluateAll((paths) => paths.map((path) => path.getAttribute('d')).join(''));
      const marks = shapes.match(/m/gi)?.length ?? 0;
      const unplaced = Math.max(3, agencies.length * 0.05);
      assert.ok(marks >= agencies.length - unplaced, `${marks} marks for ${agencies.length} agencies`);
      const states = agencies.map((agency) => agency.split('/').slice(1, 3).join('/'));
      const missing = [...new Set(states)].filter((state) => !links.includes(`places/${state}.html`));
      assert.deepEqual(missing, [], 'states of agencies that are no links');
      if (agencies.length <= MOST_LINKS) assert.ok(links.filter((link) => agencies.includes(link)).length >= agencies.length - unplaced);
    });

    test('home lists every agency', async () => {
      await page.goto(address('index.html'));
      const listed = new Set((await hrefs(page, 'main a:not(svg a)')).map(inside));
      const missing = agencies.filter((agency) => !listed.has(agency));
      assert.deepEqual(missing.slice(0, 5), [], `${missing.length} agencies are not in the list`);
    });

    test('home leads to a state, an agency, a document and its original', async () => {
      await page.goto(address('index.html'));
      await follow(page, (file) => file.startsWith('places/'));
      await follow(page, (file) => agencies.includes(file));
      assert.ok(await page.locator('h1').first().isVisible());
      assert.match(await page.locator('main').innerText(), /Not researched/i, 'an agency says nothing about what is missing');
      const documents = (await hrefs(page, 'main .notes a')).map(inside).filter((file) => file.startsWith('documents/'));
      assert.ok(documents.length > 0, 'an agency without a source');
      await follow(page, (file) => file.startsWith('documents/'), '.notes ');
      const originals = (await hrefs(page, 'main a')).filter((link) => /^https?:/.test(link));
      assert.ok(originals.length > 0, `${page.url()} has no link to where the document was published`);
    });

    test('a footnote mark leads to its note, and back', async () => {
      await page.goto(address(kinds.get('agency')));
      const mark = page.locator('main sup.fn a').first();
      await mark.click();
      const note = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
      assert.ok(await note.isVisible(), 'the note is not there');
      await note.locator('a.back').first().click();
      assert.ok(await page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`).isVisible(), 'the way back leads nowhere');
    });

    test('nothing asked another origin, broke the policy or threw', () => {
      assert.deepEqual(opened.faults, []);
    });
  });
}

/** Where the links of a selector lead, in full. */
function hrefs(page, selector) {
  return page.locator(selector).evaluateAll((links) =>
    links.map((link) => new URL(link.getAttribute('href') ?? '', document.baseURI).href));
}

/** Clicks the first link in the words of the page that leads to a wanted file, opening what hides it. */
async function follow(page, wanted, within = '') {
  const links = page.locator(`main ${within}a[href]:not(svg a)`);
  const targets = await links.evaluateAll((all) => all.map((link) => link.href));
  const at = targets.findIndex((target) => target.startsWith('file:') && wanted(inside(target.split('#')[0])));
  assert.notEqual(at, -1, `${page.url()} has no such link`);
  const link = links.nth(at);
  const folded = link.locator('xpath=ancestor::details[not(@open)]/summary');
  for (let each = 0, count = await folded.count(); each < count; each += 1) await folded.first().click();
  await Promise.all([page.waitForURL((url) => url.href === targets[at]), link.click()]);
}

for (const file of [kinds.get('agency'), `es/${kinds.get('agency')}`, 'index.html', kinds.get('document')]) {
  test(`with text of twice the size nothing of ${file} runs out of a small screen`, async () => {
    const { context } = await open(browser, { width: 360, script: false });
    const page = await context.newPage();
    await page.goto(address(file));
    await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
    const [size, wide] = await page.evaluate(() => [getComputedStyle(document.documentElement).fontSize, document.documentElement.scrollWidth]);
    assert.deepEqual([size, wide], ['32px', 360]);
    await context.close();
  });
}
