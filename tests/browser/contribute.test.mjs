// Adding an agency without a terminal: by keyboard with script, with a document that is there and with a new one; what is
// wrong is told beside its field and can be mended; nothing leaves the page before the last link; and without script the page
// is a guide. The files that come out pass `plainsight check`.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { open, start } from './browser.mjs';
import { tabTo } from './keyboard.mjs';
import { made } from './made.mjs';
import { serve } from './server.mjs';
import { binary } from './site.mjs';

const REPOSITORY = 'https://github.com/someone/somewhere';
const SITE = `title: Ring and the police
summary: Who has partnered with Ring.
languages: [en, es]
demand: {before: Your police may have a deal., boxed: Ask., text: Find yours., button: Find your police}
licence: {name: CC BY 4.0, url: "https://creativecommons.org/licenses/by/4.0/"}
contact: {name: The desk, email: desk@example.org}
`;
const AGENCIES = [{ name: 'Department 000000', region: 'va', at: [38.07, -78.89] }];
const FIRST = '#f--partnerships-0-history-0';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser, host, bare;
before(async () => {
  browser = await start();
  host = await serve(made(AGENCIES, { 'content/site.yaml': `${SITE}repository: ${REPOSITORY}\n` }));
  bare = await serve(made(AGENCIES));
});
after(async () => {
  await browser?.close();
  host?.close();
  bare?.close();
});

/** Runs `steps` on the page for contributions, which asks no other origin, breaks no policy and throws nothing. */
async function withPage(steps, { at = () => host, file = 'contribute.html', ...more } = {}) {
  const { context, faults } = await open(browser, { width: 1280, script: true, origin: new URL(at().url).origin, ...more });
  try {
    const page = await context.newPage();
    await page.goto(at().url + file);
    await steps(page, context);
    assert.deepEqual(faults, []);
  } finally {
    await context.close();
  }
}

/** Goes to a field with Tab and types. */
async function type(page, field, text) {
  await tabTo(page, field);
  await page.keyboard.type(text);
}

/** Presses the button of the check. */
async function check(page) {
  await tabTo(page, '.form > .buttons button');
  await page.keyboard.press('Enter');
}

/** Opens the form by keyboard and fills in the agency itself. */
async function agency(page, name = 'Waynesboro Police Department') {
  await tabTo(page, '[data-open=agency]');
  await page.keyboard.press('Enter');
  await page.locator('.form').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H2', 'the focus goes to the form');
  await type(page, '#f--name', name);
  await type(page, '#f--kind', 'Police d');
  await type(page, '#f--place', 'Virg');
  await type(page, '#f--city', 'Waynesboro');
  await type(page, `${FIRST}-status`, 'Sig');
  await type(page, `${FIRST}-date`, '2019-02-25');
}

/** What the links of the editor say: path and text of each file, in order. */
async function linked(page) {
  const links = await page.locator('.form-ready a.button').evaluateAll((all) => all.map((link) => link.href));
  return links.map((href) => {
    const address = new URL(href);
    assert.ok(href.startsWith(`${REPOSITORY}/new/main?`) && href.length <= 6000, href);
    return { path: address.searchParams.get('filename'), text: address.searchParams.get('value') };
  });
}

/** What `plainsight check` says of a site with these files. */
function checked(files) {
  const folder = mkdtempSync(join(tmpdir(), 'plainsight-typed-'));
  try {
    const all = [{ path: 'content/site.yaml', text: SITE }, { path: 'content/documents/list.yaml', text: 'title: The list\nkind: vendor-page\nurl: "https://example.org/list"\n' },
      { path: 'content/vendors/ring.yaml', text: 'name: Ring\nabout: {text: A maker of cameras., sources: [list]}\nprograms:\n  - {id: neighbors, name: Neighbors, about: {text: An app., sources: [list]}}\n' }, ...files];
    for (const { path, text } of all) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    // It fails where a record has a fault.
    return execFileSync(binary(), ['check', '--site', folder], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('with script, by keyboard', () => {
  test('an agency, shown by a document that is there', () => withPage(async (page) => {
    await agency(page);
    await page.locator('.form-known', { hasText: 'on the map' }).waitFor();
    await type(page, `${FIRST}-sources-0-document`, 'lis');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    assert.match(await page.locator('.form-chosen').innerText(), /The list/);
    await type(page, `${FIRST}-sources-0-page`, '1');
    await type(page, `${FIRST}-sources-0-quote`, 'He said: "yes" #1');
    await check(page);
    assert.ok(await page.locator('.form-ready').evaluate((way) => way === document.activeElement), 'the focus goes to the way on');
    const files = await linked(page);
    assert.deepEqual(files, [{
      path: 'agencies/us/va/waynesboro-police-department.yaml',
      text: `name: Waynesboro Police Department
kind: police
city: Waynesboro
partnerships:
  - vendor: ring
    history:
      - status: signed
        date: 2019-02-25
        sources:
          - document: list
            page: 1
            quote: "He said: \\"yes\\" #1"
`,
    }]);
    assert.equal(await page.locator('.form-preview pre').innerText().then((text) => text.trimEnd()), files[0].text.trimEnd(), 'the file beside it is the same');
    checked(files);
  }));

  test('an agency and its new document: two files, the document first', () => withPage(async (page) => {
    await agency(page);
    await tabTo(page, `${FIRST}-sources-0 .form-document > .form-add`);
    await page.keyboard.press('Enter');
    await page.keyboard.type('Minutes of the council: Ring');
    await type(page, '#f-n1-kind', 'Council');
    await type(page, '#f-n1-published', '2019-03');
    await type(page, '#f-n1-url', 'https://example.org/minutes?id=1#p2');
    await tabTo(page, '.form-list-history > .form-add');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Act');
    await tabTo(page, `#f--partnerships-0-history-1-sources-0 .form-document > .form-add`);
    assert.match(await page.evaluate(() => document.activeElement.textContent), /Minutes of the council/, 'the new document can be cited again');
    await page.keyboard.press('Enter');
    await check(page);
    const files = await linked(page);
    assert.deepEqual(files.map(({ path }) => path), ['content/documents/minutes-of-the-council-ring-2019.yaml', 'agencies/us/va/waynesboro-police-department.yaml']);
    assert.equal(files[0].text, 'title: "Minutes of the council: Ring"\nkind: council-record\npublished: 2019-03\nurl: https://example.org/minutes?id=1#p2\n');
    assert.equal(files[1].text.match(/- minutes-of-the-council-ring-2019\n/g).length, 2);
    checked(files);
  }));

  test('a document alone', () => withPage(async (page) => {
    await tabTo(page, '[data-open=document]');
    await page.keyboard.press('Enter');
    await page.locator('.form').waitFor();
    await type(page, '#f--title', 'A contract');
    await type(page, '#f--kind', 'Contr');
    await check(page);
    assert.match(await page.locator('#f--url-fault').innerText(), /How can a reader find it/);
    await page.keyboard.type('https://example.org/contract.pdf');
    await check(page);
    const files = await linked(page);
    assert.deepEqual(files.map(({ path }) => path), ['content/documents/a-contract.yaml']);
    checked(files);
  }));

  test('what is wrong is told beside its field and above the button, and goes when it is mended', () => withPage(async (page) => {
    await tabTo(page, '[data-open=agency]');
    await page.keyboard.press('Enter');
    await page.locator('.form').waitFor();
    await type(page, `${FIRST}-date`, '04/05/2019');
    await check(page);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'f--name', 'the focus goes to the first');
    const name = page.locator('#f--name');
    assert.equal(await name.getAttribute('aria-invalid'), 'true');
    const described = (await name.getAttribute('aria-describedby')).split(' ');
    const texts = await page.evaluate((ids) => ids.map((id) => document.getElementById(id)?.textContent), described);
    assert.deepEqual(texts, ['In full, as it calls itself: Waynesboro Police Department', 'Fill this in.']);
    assert.match(await page.locator(`${FIRST}-date-fault`).innerText(), /Write the year first/);
    assert.deepEqual(await page.locator('.form-told li a').allInnerTexts(), ['Name of the agency', 'Kind of agency', 'State or country', 'What it became', 'Date', 'Document']);
    assert.match(await page.locator('.form-told h3').innerText(), /^6 things/i);
    await page.keyboard.type('A Police');
    assert.ok(await page.locator('#f--name-fault').isHidden(), 'it goes as one types');
    assert.equal(await page.locator('.form-told li').count(), 5);
    await tabTo(page, '.form-told a[href="#f--partnerships-0-history-0-date"]');
    await page.keyboard.press('Enter');
    assert.equal(`#${await page.evaluate(() => document.activeElement.id)}`, `${FIRST}-date`, 'a line of the summary leads to its field');
    assert.equal(await page.locator('.form-ready a').count(), 0);
  }));

  test('a file that is too long for a link: the file to copy, and the empty file', () => withPage(async (page, context) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await agency(page);
    await type(page, `${FIRST}-sources-0-document`, 'list');
    await page.keyboard.press('Enter');
    await page.locator(`${FIRST}-sources-0-quote`).fill('é'.repeat(2000));
    await check(page);
    const [link] = await page.locator('.form-ready a.button').evaluateAll((all) => all.map(({ href }) => href));
    assert.equal(link, `${REPOSITORY}/new/main?filename=agencies%2Fus%2Fva%2Fwaynesboro-police-department.yaml`);
    assert.match(await page.locator('.form-ready').innerText(), /too long for a link/);
    await tabTo(page, '.form-ways button');
    await page.keyboard.press('Enter');
    await page.locator('.form-done', { hasText: 'Copied' }).waitFor();
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^name: Waynesboro[\s\S]*é{90}/);
  }));

  test('what is typed is text, is kept when the page is loaded again, and can be cleared', () => withPage(async (page) => {
    const markup = '<img src=x onerror=alert(1)>"\'&';
    await agency(page, markup);
    await page.reload();
    await page.locator('.form').waitFor();
    assert.equal(await page.locator('#f--name').inputValue(), markup);
    assert.match(await page.locator('.form-kept').innerText(), /typed before/);
    assert.equal(await page.locator('[data-form-room] img').count(), 0);
    assert.match(await page.locator('.form-preview pre').innerText(), /<img src=x/);
    await page.locator('.form-kept button').click();
    assert.equal(await page.locator('#f--name').inputValue(), '');
    await page.reload();
    assert.ok(await page.locator('[data-form-room]').isHidden(), 'nothing is kept after that');
  }));

  test('what is typed of a document is there again after an agency, and what is cleared was never typed', () => withPage(async (page) => {
    const choose = (kind) => page.locator(`[data-open=${kind}]`).click();
    const title = page.locator('[id="f--title"]');
    await choose('document');
    await title.fill('The agreement');
    await choose('agency');
    await page.locator('[id="f--name"]').fill('Department of Somewhere');
    await choose('document');
    await title.waitFor();
    assert.equal(await title.inputValue(), 'The agreement');
    assert.match(await page.locator('.form-kept').innerText(), /typed before/);
    await page.locator('.form-kept button').click();
    assert.equal(await title.inputValue(), '');
    assert.doesNotMatch(await page.locator('.form-kept').innerText(), /typed before/);
    await choose('agency');
    assert.equal(await page.locator('[id="f--name"]').inputValue(), 'Department of Somewhere');
  }));

  test('from the page of an agency: it is known, and its record is opened instead of a new one', () => withPage(async (page) => {
    const href = await page.locator('.mend a').last().getAttribute('href');
    await page.goto(new URL(href, page.url()).href);
    await page.locator('.form').waitFor();
    assert.deepEqual(await page.evaluate(() => ['name', 'kind', 'place'].map((key) => document.getElementById(`f--${key}`).value)), ['Department 000000', 'police', 'us/va']);
    assert.match(await page.locator('.form-known').first().innerText(), /here already/);
    await type(page, `${FIRST}-status`, 'End');
    await type(page, `${FIRST}-sources-0-document`, 'list');
    await page.keyboard.press('Enter');
    await check(page);
    assert.equal(await page.locator('.form-ready a.button').getAttribute('href'), `${REPOSITORY}/edit/main/agencies/us/va/department-000000.yaml`);
  }, { file: 'agencies/us/va/department-000000.html' }));

  test('an address that names no place is looked up and passed over', () => withPage(async (page) => {
    await page.locator('.form').waitFor();
    assert.equal(await page.locator('#f--place').inputValue(), '');
    assert.equal(await page.locator('[data-form-room] img, [data-form-room] script').count(), 0);
  }, { file: `contribute.html?at=${encodeURIComponent('us/va/<img src=x onerror=alert(1)>')}` }));

  test('a site that names no repository: the file to save or to copy', () => withPage(async (page) => {
    await agency(page);
    await type(page, `${FIRST}-sources-0-document`, 'list');
    await page.keyboard.press('Enter');
    await check(page);
    assert.equal(await page.locator('.form-ready a.button').count(), 0);
    assert.match(await page.locator('.form-ready').innerText(), /pull request/);
    const [file] = await Promise.all([page.waitForEvent('download'), page.locator('.form-ways button').nth(1).click()]);
    assert.equal(file.suggestedFilename(), 'waynesboro-police-department.yaml');
    assert.match(readFileSync(await file.path(), 'utf8'), /^name: Waynesboro Police Department\n/);
  }, { at: () => bare }));
});

describe('the form for everyone', () => {
  for (const file of ['contribute.html', 'es/contribute.html']) {
    for (const [width, colorScheme] of [[320, 'light'], [1440, 'dark'], [320, 'dark'], [1440, 'light']]) {
      test(`${file}, ${width} px, ${colorScheme}: no barrier that axe can find, no wider than the screen`, () => withPage(async (page) => {
        await page.locator('[data-open=agency]').click();
        await page.locator('.form').waitFor();
        await page.locator('.form-list-claims > .form-add').click();
        await page.locator(`${FIRST}-sources-0 .form-document > .form-add`).click();
        for (const fold of await page.locator('.form-more > summary').all()) if (await fold.isVisible()) await fold.click();
        for (const state of ['open', 'with faults']) {
          if (state === 'with faults') await page.locator('.form > .buttons button').click();
          await page.evaluate(axe);
          const { violations } = await page.evaluate(() => globalThis.axe.run(document, {
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'], preload: false,
          }));
          assert.deepEqual(violations.map(({ id, nodes }) => `${state}: ${id}: ${nodes.slice(0, 3).map(({ target }) => target.join(' ')).join(' | ')}`), []);
          const { content, screen } = await page.evaluate(() => ({ content: document.documentElement.scrollWidth, screen: innerWidth }));
          assert.ok(content <= screen, `${state}: ${content} px of content on a screen of ${screen} px`);
        }
        const words = await page.locator('[data-form-room]').innerText();
        if (file.startsWith('es/')) assert.doesNotMatch(words, /\b(needed|Choose|Add|Fill)\b/, 'English on a Spanish page');
      }, { file, width, colorScheme }));
    }
  }
});

describe('without script', () => {
  test('the two choices lead to the guide, which has a whole record and every link that one needs', () => withPage(async (page) => {
    for (const kind of ['agency', 'document']) {
      await tabTo(page, `a[href="#add-${kind}"]`);
      await page.keyboard.press('Enter');
      assert.ok(await page.locator(`#add-${kind}`).isVisible());
      assert.equal(new URL(page.url()).hash, `#add-${kind}`);
    }
    assert.ok(await page.locator('[data-form-room]').isHidden());
    const hrefs = await page.locator('main a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    for (const end of ['new/main/agencies/us', 'new/main/content/documents', ...['add-agency', 'add-document', 'report-error'].map((name) => `issues/new?template=${name}.yml`)]) {
      assert.ok(hrefs.includes(`${REPOSITORY}/${end}`), `${end} is not among ${hrefs.join(' ')}`);
    }
    assert.match(await page.locator('#add-agency ~ pre').first().innerText(), /^name: [\s\S]*sources:/);
  }, { script: false }));

  test('every page says where to tell of an error, and leads to its record where it is made from one', () => withPage(async (page) => {
    for (const [file, record] of [['vendors/ring.html', 'content/vendors/ring.yaml'], ['documents/list.html', 'content/documents/list.yaml'], ['index.html', 'content/site.yaml'], ['timeline.html', null], ['places/us/va.html', null],
      ['agencies/us/va/department-000000.html', 'agencies/us/va/department-000000.yaml'], ['es/documents/list.html', 'content/documents/list.yaml']]) {
      await page.goto(host.url + file);
      const hrefs = await page.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      assert.ok(hrefs.some((href) => href.startsWith(`${REPOSITORY}/issues/new?template=report-error.yml&title=`)), `${file}: no link for errors`);
      if (record) assert.ok(hrefs.includes(`${REPOSITORY}/edit/main/${record}`), `${file}: no link to its record`);
    }
  }, { script: false }));
});
