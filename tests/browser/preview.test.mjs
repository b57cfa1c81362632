// The preview as someone at a desk has it: a record is saved, and the page that is open shows it, where it was; a record is
// broken, and a sheet says where, with a link into the editor; it is mended, and the sheet goes.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { open, start } from './browser.mjs';
import { binary } from './site.mjs';

const repository = resolve(import.meta.dirname, '../..');
const RECORD = 'agencies/us/va/alder-police-department.yaml';
const PAGE = 'agencies/us/va/alder-police-department.html';

let browser, preview;
before(async () => {
  browser = await start();
  preview = await show();
});
after(async () => {
  await browser?.close();
  preview?.end();
});

describe('a page follows its record', () => {
  let opened, page;
  before(async () => {
    opened = await open(browser, { width: 360, script: true, origin: preview.origin });
    page = await opened.context.newPage();
    await page.goto(preview.address(PAGE));
    await page.evaluate(() => { window.sameDocument = true; });
  });
  after(() => opened?.context.close());

  test('in place: scroll and focus stay', async () => {
    await page.locator('main a').last().focus();
    await page.evaluate(() => scrollTo({ top: 400, behavior: 'instant' }));
    preview.change(RECORD, (text) => text.replace('name: Alder', 'name: Aspen'));
    await page.locator('h1', { hasText: 'Aspen' }).waitFor();
    assert.match(await page.title(), /Aspen/);
    assert.equal(await page.evaluate(() => Math.round(scrollY)), 400);
    assert.ok(await page.evaluate(() => window.sameDocument), 'the page was loaded again');
    assert.ok(await page.evaluate(() => document.activeElement?.closest('main')), 'the focus is lost');
  });

  test('it becomes what a reader who comes later is given', async () => {
    const later = await opened.context.newPage();
    await later.goto(preview.address(PAGE));
    const markup = () => document.querySelector('main').innerHTML;
    assert.equal(await page.evaluate(markup), await later.evaluate(markup));
    await later.close();
  });

  test('a change of another page touches nothing', async () => {
    const asked = [];
    page.on('response', (response) => asked.push(`${response.status()} ${new URL(response.url()).pathname}`));
    preview.change('agencies/us/va/birch-police-department.yaml', (text) => text.replace('kind: police', 'kind: campus'));
    await page.waitForResponse((response) => response.url().endsWith(PAGE));
    assert.deepEqual(asked, [`304 /${PAGE}`]);
    page.removeAllListeners('response');
  });

  test('a change of a style sheet is loaded, and no page', async () => {
    const sheet = 'themes/fight/styles/plainsight.css';
    preview.write(sheet, `${readFileSync(join(repository, sheet), 'utf8')}\nh1 { outline: 7px solid red; }\n`);
    await page.waitForFunction(() => getComputedStyle(document.querySelector('h1')).outlineWidth === '7px');
    assert.ok(await page.evaluate(() => window.sameDocument), 'the page was loaded again');
    assert.equal(await page.locator('link[rel="stylesheet"][href*="plainsight.css"]').count(), 1);
  });

  test('nothing was forbidden, asked elsewhere or thrown', () => assert.deepEqual(opened.faults, []));
});

describe('a broken record', () => {
  let opened, page;
  before(async () => {
    opened = await open(browser, { width: 1440, script: true, origin: preview.origin });
    page = await opened.context.newPage();
    await page.goto(preview.address(PAGE));
  });
  after(() => opened?.context.close());

  test('is told over the last good site, with a link to the place', async () => {
    preview.change(RECORD, (text) => text.replace('vendor: lookout', 'vendor: <img src=x onerror=alert(1)>'));
    const sheet = page.locator('plainsight-faults');
    await sheet.getByText('The last good site is still shown').waitFor();
    assert.ok(await page.locator('h1', { hasText: 'Police Department' }).isVisible());
    const link = await sheet.getByRole('link', { name: 'Open in the editor' }).first().getAttribute('href');
    assert.equal(link, `vscode://file${preview.folder}/${RECORD}:5:13`);
    assert.equal(await sheet.getByText(`${RECORD}:5:13`).count(), 1);
    assert.equal(await sheet.locator('img').count(), 0, 'a record became markup');
    assert.ok(await sheet.getByText('<img src=x onerror=alert(1)>').first().isVisible());
  });

  test('does not hide the page from who wants to see it', async () => {
    await page.locator('plainsight-faults').getByRole('button', { name: 'Hide' }).click();
    assert.equal(await page.locator('plainsight-faults').count(), 0);
    await page.reload();
    await page.locator('plainsight-faults').getByText('The last good site').waitFor();
  });

  test('is forgotten when it is mended', async () => {
    preview.change(RECORD, (text) => text.replace(/vendor: .*/, 'vendor: lookout'));
    await page.locator('plainsight-faults').waitFor({ state: 'detached' });
  });

  test('nothing was forbidden, asked elsewhere or thrown', () => assert.deepEqual(opened.faults, []));
});

describe('the map, whose script does not outlive a change', () => {
  let opened, page;
  before(async () => {
    opened = await open(browser, { width: 1440, script: true, origin: preview.origin });
    page = await opened.context.newPage();
    await page.goto(preview.address('index.html?q=birch#list'));
    await page.evaluate(() => { window.sameDocument = true; });
  });
  after(() => opened?.context.close());

  test('is loaded again at the same address and place, with what was open', async () => {
    const details = page.locator('main details').first();
    await details.evaluate((one) => { one.open = !one.open; });
    const [isOpen, top] = await page.evaluate(() => {
      scrollTo({ top: 700, behavior: 'instant' });
      return [document.querySelector('main details').open, Math.round(scrollY)];
    });
    preview.change(RECORD, (text) => text.replace(/name: \w+/, 'name: Linden'));
    await page.waitForFunction(() => !window.sameDocument && document.readyState === 'complete');
    assert.match(page.url(), /index\.html\?q=birch#list$/);
    assert.ok(await page.locator('main', { hasText: 'Linden' }).count());
    assert.equal(await details.evaluate((one) => one.open), isOpen);
    await page.waitForFunction((wanted) => Math.abs(scrollY - wanted) <= 1, top);
  });

  test('nothing was forbidden, asked elsewhere or thrown', () => assert.deepEqual(opened.faults, []));
});

describe('a59: a browser that was away during five builds', () => {
  test('follows once, and keeps its scroll', async () => {
    const { context } = await open(browser, { width: 360, script: true, origin: preview.origin });
    const page = await context.newPage();
    await page.goto(preview.address(PAGE));
    await page.evaluate(() => scrollTo({ top: 300, behavior: 'instant' }));
    const asked = [];
    page.on('response', (response) => new URL(response.url()).pathname.endsWith(PAGE) && asked.push(response.status()));
    // Away: the stream is closed, as when a tab is hidden or a machine sleeps.
    const be = (hidden) => page.evaluate((away) => {
      Object.defineProperty(document, 'hidden', { configurable: true, value: away });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
    await be(true);
    for (const name of ['Acorn', 'Burdock', 'Clover', 'Dogwood', 'Elder']) {
      preview.change(RECORD, (text) => text.replace(/name: \w+/, `name: ${name}`));
      await preview.shows(PAGE, name);
    }
    await be(false);
    await page.locator('h1', { hasText: 'Elder' }).waitFor();
    assert.deepEqual(asked, [200]);
    assert.equal(await page.evaluate(() => Math.round(scrollY)), 300);
    await context.close();
  });
});

describe('a page that is looked at', () => {
  test('shows its record before the other pages are made, and they follow', async () => {
    const large = await show(400);
    const { context } = await open(browser, { width: 360, script: true, origin: large.origin });
    const page = await context.newPage();
    await page.goto(large.address(PAGE));
    // The stream of events is there, by which the preview knows that the page is looked at.
    await page.waitForTimeout(500);
    const before = large.built();
    large.change(RECORD, (text) => text.replace('name: Alder', 'name: Aspen'));
    await page.locator('h1', { hasText: 'Aspen' }).waitFor();
    assert.equal(large.built(), before, 'the whole site was made first');
    await large.shows('places/us/va.html', 'Aspen');
    assert.equal(large.built(), before + 1);
    assert.match(await page.locator('h1').innerText(), /aspen/i);
    await context.close();
    large.end();
  });
});

describe('what the preview adds', () => {
  for (const width of [360, 1440]) {
    test(`the bar at ${width} px: the page's files, and the page of the preview`, async () => {
      const { context, faults } = await open(browser, { width, script: false, origin: preview.origin });
      const page = await context.newPage();
      await page.goto(preview.address(PAGE));
      const bar = page.locator('plainsight-preview .bar');
      const box = await bar.boundingBox();
      assert.ok(box && box.y + box.height <= 901 && box.width === width, `the bar is not at the foot of the window: ${JSON.stringify(box)}`);
      const first = bar.locator('a.first');
      assert.equal(await first.getAttribute('href'), `vscode://file${preview.folder}/${RECORD}:1:1`);
      await bar.locator('summary').click();
      assert.ok(await bar.getByText('content/documents/first-list.yaml').isVisible());
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width, 'the page scrolls sideways');
      await bar.locator('a.home').click();
      assert.equal(await page.locator('h1').textContent(), 'The preview');
      assert.ok(await page.getByRole('row', { name: /^agency 3/ }).isVisible());
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width, 'the page scrolls sideways');
      assert.deepEqual(faults, []);
      await context.close();
    });
  }
});

/** A preview of a copy of the fixture site, with so many agencies `more`. */
async function show(more = 0) {
  const folder = mkdtempSync(join(tmpdir(), 'plainsight-preview-'));
  cpSync(join(repository, 'tests/fixtures/sites/preview'), folder, { recursive: true });
  const record = readFileSync(join(folder, RECORD), 'utf8');
  for (let number = 0; number < more; number += 1) {
    writeFileSync(join(folder, `agencies/us/va/made-${number}-police-department.yaml`), record.replace(/^name: .*/, `name: Made ${number} Police Department`));
  }
  const child = spawn(binary(), ['serve', '--site', folder, '--port', '0'], { stdio: ['ignore', 'pipe', 'pipe'] });
  let built = 0;
  child.stderr.on('data', (lines) => {
    built += String(lines).split('files into memory').length - 1;
    if (process.env.TELL) process.stderr.write(lines);
  });
  const origin = await new Promise((ready, failed) => {
    child.stdout.once('data', (line) => ready(String(line).trim().replace(/\/$/, '')));
    child.once('exit', () => failed(new Error('the preview ended')));
  });
  const address = (file) => `${origin}/${file}`;
  const write = (file, text) => {
    const path = join(folder, file);
    cpSync(join(folder, 'content/site.yaml'), `${path}.new`, { recursive: true });
    writeFileSync(`${path}.new`, text);
    renameSync(`${path}.new`, path);
  };
  return {
    folder, origin, address, write,
    /** How often it has told that the whole site was made. */
    built: () => built,
    /** Changes a file as an editor does that saves by renaming. */
    change: (file, change) => write(file, change(readFileSync(join(folder, file), 'utf8'))),
    /** Waits until a page holds a text. */
    async shows(file, wanted) {
      for (let tries = 0; !(await (await fetch(address(file))).text()).includes(wanted); tries += 1) {
        if (tries > 300) throw new Error(`${file} never shows ${wanted}`);
        await new Promise((later) => { setTimeout(later, 100); });
      }
    },
    end() {
      child.kill('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
