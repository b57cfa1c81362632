// Find, filters and files with script, in a browser, on the shipped site: by keyboard, with errors, from the address.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';

import { open, start } from './browser.mjs';
import { serve } from './serve.mjs';
import { pages, text } from './site.mjs';

const BOX = '#find-q';
const OPTIONS = '#find-list [role=option]';
const COUNT = '.filter-state [role=status]';
const total = pages.filter((page) => page.startsWith('agencies/')).length;
const number = (count) => new Intl.NumberFormat('en').format(count);

let browser, host;
before(async () => { [browser, host] = await Promise.all([start(), serve()]); });
after(() => Promise.all([browser?.close(), host?.close()]));

describe('before anything is asked for', () => {
  test('home loads one small script, and nothing moves when the rest comes', () => visit('', async (page) => {
    const loaded = () => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname).filter((path) => /\.(js|json)$/.test(path)));
    assert.deepEqual(await loaded(), ['/assets/scripts/boot.js']);
    await page.evaluate(async () => {
      // What the font of the demand moves is the demand's affair: it is there, or the page does without it.
      await document.fonts.load('1em "Plainsight Caps"');
      await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 100)));
      globalThis.moved = [];
      new PerformanceObserver((list) => globalThis.moved.push(...list.getEntries().filter((entry) => !entry.hadRecentInput).map(({ value }) => value)))
        .observe({ type: 'layout-shift' });
    });
    await page.locator(BOX).focus();
    await page.locator('select[name=kind]').waitFor({ state: 'attached' });
    await page.waitForTimeout(400);
    assert.deepEqual(await page.evaluate(() => globalThis.moved), [], 'layout shifts');
  }));

  for (const width of [360, 1440]) {
    test(`the room kept for the box and the filters is the room they take, at ${width} px`, async () => {
      const heights = async (script) => {
        const { context } = await open(browser, { width, script: true, origin: host.origin });
        const page = await context.newPage();
        if (!script) await page.route('**/*.js', (route) => route.abort());
        await page.goto(host.address('index.html'));
        if (script) await page.locator(BOX).waitFor();
        const found = await page.evaluate(() => ['.find', '.filters', 'main'].map((place) => document.querySelector(place).getBoundingClientRect().height));
        await context.close();
        return found;
      };
      assert.deepEqual(await heights(true), await heights(false));
    });
  }

  test('without script there is the large button, and no empty room', async () => {
    const { context, faults } = await open(browser, { width: 1440, script: false, origin: host.origin });
    const page = await context.newPage();
    await page.goto(host.address('index.html'));
    assert.equal(await page.locator(BOX).count(), 0);
    assert.ok(await page.locator('.find a.button-big').isVisible());
    assert.equal(await page.locator('.filters').evaluate((place) => place.getBoundingClientRect().height), 0);
    assert.deepEqual(faults, []);
    await context.close();
  });

  test('where the rest cannot be fetched, the page is what it is without script', async () => {
    const { context } = await open(browser, { width: 1440, script: true, origin: host.origin });
    const page = await context.newPage();
    await page.route('**/agencies.json', (route) => route.abort());
    await page.goto(host.address('index.html'));
    await page.locator(BOX).focus();
    await page.locator('.find a.button-big').waitFor();
    assert.equal(await page.locator(BOX).count(), 0);
    await context.close();
  });
});

describe('find', () => {
  test('by keyboard alone: an agency, its status and source, its page', () => visit('', async (page) => {
    for (let tabs = 0; tabs < 30 && !(await page.locator(`${BOX}:focus`).count()); tabs += 1) await page.keyboard.press('Tab');
    await page.keyboard.type('waynesboro police');
    await page.locator(OPTIONS).first().waitFor();
    assert.equal(await page.locator(BOX).getAttribute('aria-expanded'), 'true');
    await page.keyboard.press('ArrowDown');
    const active = await page.locator(BOX).getAttribute('aria-activedescendant');
    assert.match(await page.locator(`[id="${active}"][aria-selected=true]`).innerText(), /Waynesboro Police Department[\s\S]*Waynesboro, VA[\s\S]*Agency/);
    await page.keyboard.press('Enter');
    const answer = page.locator('[data-answer]');
    assert.match(await answer.innerText(), /Waynesboro Police Department[\s\S]*Active when last seen, from April 8, 2019[\s\S]*Neighbors Active Agency Map/i);
    assert.equal(new URL(page.url()).hash, '#us/va/waynesboro-police-department');
    assert.equal(await page.locator(BOX).getAttribute('aria-expanded'), 'false');
    const link = answer.locator('a.button');
    for (let tabs = 0; tabs < 10 && !(await link.evaluate((one) => one === document.activeElement)); tabs += 1) await page.keyboard.press('Tab');
    await Promise.all([page.waitForURL(/agencies\/us\/va\/waynesboro-police-department\.html$/), page.keyboard.press('Enter')]);
    assert.match(await page.locator('h1').innerText(), /Waynesboro Police Department/i);
    await page.goBack();
    await page.locator('.card h3', { hasText: 'Waynesboro Police Department' }).waitFor();
  }));

  test('the two letters of a state mean the state before towns that begin so', () => visit('', async (page) => {
    await type(page, 'va');
    await page.locator(OPTIONS, { hasText: 'Town' }).first().waitFor();
    assert.match(await page.locator(OPTIONS).first().innerText(), /^Virginia\s+State/);
  }));

  for (const [typed, expected] of [
    ['waynsboro', /^Waynesboro Police Department/], ['cañon city', /^Canon City|^Cañon City/i], ['police green bay', /^Green Bay Police/],
    ['albemarle co', /^Albemarle County/], ['st. louis county', /^(Saint|St\.) Louis County/i], ['virginia', /^Virginia\s+State/],
    ['wisconson', /^Wisconsin\s+State/],
  ]) {
    test(`"${typed}" is understood`, () => visit('', async (page) => {
      await type(page, typed);
      // Towns come when their letter has been fetched.
      const among = () => page.locator(OPTIONS).evaluateAll((all) => all.slice(0, 3).map((option) => option.innerText));
      for (let tries = 0; tries < 40 && !(await among()).some((option) => expected.test(option)); tries += 1) await page.waitForTimeout(50);
      const found = await among();
      assert.ok(found.some((option) => expected.test(option)), found.join('\n'));
    }));
  }

  for (const [typed, option, answered] of [
    ['waynesboro police', /Waynesboro Police Department/, /Waynesboro Police Department/i],
    ['springfield vermont', /Windsor County/, /Springfield, VT: not documented here/i],
  ]) {
    test(`what is answered before the map is there stays, and the map shows it: "${typed}"`, () => visit('', async (page) => {
      let release;
      const held = new Promise((done) => { release = done; });
      await page.route('**/map.js', async (route) => { await held; await route.continue(); });
      await page.locator(BOX).focus();
      await page.locator(BOX).pressSequentially(typed);
      await page.locator(OPTIONS, { hasText: option }).click();
      const answer = page.locator('[data-answer]');
      assert.match(await answer.innerText(), answered);
      const top = await page.evaluate(() => scrollY);
      release();
      await page.waitForFunction(() => {
        const { map } = document.querySelector('[data-map]');
        return map && map.view.k > map.sheet.least * 2;
      }, undefined, { timeout: 5000 });
      assert.ok(await answer.isVisible(), 'the answer is gone');
      assert.equal(await page.evaluate(() => scrollY), top, 'the map came into the window');
    }));
  }

  test('a ZIP code leads to the nearest agencies, with their distances', () => visit('', async (page) => {
    await type(page, '22980');
    await page.keyboard.press('Enter');
    const answer = await page.locator('[data-answer]').innerText();
    assert.match(answer, /ZIP 22980, Virginia[\s\S]*Waynesboro Police Department\s+Waynesboro, VA · [\d.]+\smiles \([\d.]+\skm\)/i);
  }));

  test('a town without a documented agency is said to be not researched, with the nearest ones and the way to add one', () => visit('', async (page) => {
    await type(page, 'springfield vermont');
    await page.locator(OPTIONS, { hasText: 'Windsor County' }).waitFor();
    await page.keyboard.press('Enter');
    const answer = page.locator('[data-answer]');
    assert.match(await answer.innerText(), /Springfield, VT: not documented here[\s\S]*not researched, which is not the same as none[\s\S]*miles \(/i);
    assert.equal(await answer.locator('li').count(), 5);
    assert.equal(await answer.locator('a[href$="contribute.html"]').count(), 1);
  }));

  test('a state is filtered, listed and named in the address', () => visit('', async (page) => {
    await type(page, 'virginia');
    await page.locator(OPTIONS, { hasText: /^VirginiaState$/ }).click();
    assert.match(await page.locator('[data-answer]').innerText(), /agencies documented in Virginia/i);
    assert.equal(new URL(page.url()).searchParams.get('place'), 'us/va');
    const inside = pages.filter((file) => file.startsWith('agencies/us/va/')).length;
    await page.locator(COUNT, { hasText: `${inside} of ${number(total)}` }).waitFor({ state: 'attached' });
  }));

  test('what the box offers lies over what follows, and nothing scrolls sideways', async () => {
    for (const width of [360, 1024, 1920]) {
      const { context } = await open(browser, { width, script: true, origin: host.origin, viewport: { width, height: 700 } });
      const page = await context.newPage();
      await page.goto(host.address('index.html'));
      await type(page, 'springfield');
      await page.locator('#find-list').evaluate((list) => scrollBy({ top: list.getBoundingClientRect().bottom - innerHeight, behavior: 'instant' }));
      assert.ok(await page.locator('#find-list').evaluate((list) => {
        const { left, bottom } = list.getBoundingClientRect();
        return list.contains(document.elementFromPoint(left + 20, bottom - 12));
      }), `its foot is hidden at ${width} px`);
      const sizes = await page.evaluate(() => [document.documentElement, document.querySelector('.hero')].map((one) => one.scrollWidth));
      assert.ok(sizes.every((size) => size <= width), `${sizes} at ${width} px`);
      await context.close();
    }
  });

  test('a county is the filter until its answer is closed, and the months say that they count a selection', () => visit('', async (page) => {
    await type(page, 'los angeles county');
    await page.locator(OPTIONS, { hasText: /^Los Angeles County.*County$/ }).click();
    await page.locator('.time-date', { hasText: 'of your selection' }).waitFor({ timeout: 5000 });
    assert.equal(new URL(page.url()).searchParams.get('place'), 'us/ca/Los Angeles County');
    await page.locator('[data-answer] > button').click();
    await page.locator('.time-date', { hasText: 'agencies in all' }).waitFor({ timeout: 5000 });
    assert.equal(new URL(page.url()).search, '');
  }));

  test('near me: nearest agencies where the browser says where it is', async () => {
    const { context, faults } = await open(browser, { width: 360, script: true, origin: host.origin, permissions: ['geolocation'], geolocation: { latitude: 38.07, longitude: -78.89 } });
    const page = await context.newPage();
    await page.goto(host.address('index.html'));
    await page.locator(BOX).focus();
    await page.locator('select[name=kind]').waitFor({ state: 'attached' });
    await page.locator('[data-near]').click();
    await page.locator('[data-answer] li').first().waitFor();
    assert.match(await page.locator('[data-answer]').innerText(), /Near you[\s\S]*Waynesboro Police Department[\s\S]*stays on this device/i);
    assert.ok(!host.asked.some((path) => path.includes('38.07')), 'the location was sent');
    assert.deepEqual(faults, []);
    await context.close();
  });

  test('near me: a tap before the rest is there is answered when it comes', async () => {
    const { context, faults } = await open(browser, { width: 360, script: true, origin: host.origin, hasTouch: true, isMobile: true, permissions: ['geolocation'], geolocation: { latitude: 38.07, longitude: -78.89 } });
    const page = await context.newPage();
    await page.route('**/start.js', async (route) => { await page.waitForTimeout(500); await route.continue(); });
    await page.goto(host.address('index.html'));
    await page.locator('[data-near]').tap();
    await page.locator('[data-answer] li').first().waitFor({ timeout: 5000 });
    assert.deepEqual(faults, []);
    await context.close();
  });

  test('near me: a refusal is told in words', () => visit('', async (page) => {
    await page.locator(BOX).focus();
    await page.locator('select[name=kind]').waitFor({ state: 'attached' });
    await page.locator('[data-near]').click();
    await page.locator('[data-answer]', { hasText: 'was not allowed to say where you are' }).waitFor();
  }));

  test('Escape closes the list and keeps the words', () => visit('', async (page) => {
    await type(page, 'green');
    await page.keyboard.press('Escape');
    assert.ok(await page.locator('#find-list').isHidden());
    assert.equal(await page.locator(BOX).inputValue(), 'green');
  }));
});

describe('the address', () => {
  test('a query of markup is text', () => visit('?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E%22%3E%3Cscript%3Ealert(2)%3C/script%3E', async (page) => {
    page.on('dialog', (dialog) => { throw new Error(`a dialog: ${dialog.message()}`); });
    await page.locator('select[name=kind]').waitFor({ state: 'attached' });
    await page.waitForTimeout(300);
    assert.equal(await page.locator(BOX).inputValue(), '<img src=x onerror=alert(1)>"><script>alert(2)</script>');
    assert.equal(await page.locator('main img, main script').count(), 0);
  }));

  test('a query runs the find, and the only thing found is opened', () => visit('?q=22980', async (page) => {
    await page.locator('[data-answer] h3', { hasText: 'ZIP 22980' }).waitFor();
  }));

  test('a query that may mean several shows them', () => visit('?q=waynesboro', async (page) => {
    await page.locator(OPTIONS, { hasText: 'Franklin County, Pennsylvania' }).waitFor();
    assert.ok(await page.locator('[data-answer]').isHidden());
  }));

  test('a filter from the address is set, counted, listed; what nobody knows is ignored', () => visit('?kind=sheriff&vendor=%3Cb%3E&status=nonsense&since=never', async (page) => {
    await page.locator(COUNT, { hasText: 'of' }).waitFor({ state: 'attached' });
    const [, shown] = /^([\d,]+) of /.exec(await page.locator(COUNT).innerText());
    assert.equal(await page.locator('select[name=kind]').inputValue(), 'sheriff');
    const listed = await page.locator('#list .index li').evaluateAll((rows) => rows.filter((row) => !row.hidden).length);
    assert.equal(number(listed), shown);
    const counts = await page.locator('#list .index details:not([hidden]) > summary b').allInnerTexts();
    assert.equal(number(counts.reduce((sum, count) => sum + Number(count.replace(',', '')), 0)), shown);
  }));

  test('each option says what it would leave, and leaves it', () => visit('', async (page) => {
    await page.locator(BOX).focus();
    await page.locator('.filters summary').click();
    const select = page.locator('select[name=kind]');
    await select.waitFor();
    // The counts come after the names.
    await select.locator('option', { hasText: /\([\d,]+\)$/ }).nth(2).waitFor({ state: 'attached' });
    const option = await select.locator('option').nth(2).innerText();
    const [, count] = /\(([\d,]+)\)$/.exec(option);
    await select.selectOption({ index: 2 });
    await page.locator(COUNT, { hasText: `${count} of ${number(total)} agencies shown` }).waitFor();
    assert.match(page.url(), /[?&]kind=/);
    await page.locator('.chips .clear').click();
    await page.locator(COUNT, { hasText: `All ${number(total)} agencies shown` }).waitFor();
    assert.equal(new URL(page.url()).search, '');
    assert.equal(await page.locator('#list .index li[hidden]').count(), 0);
  }));

  test('an agency in the address opens; going back closes it', () => visit('?kind=police', async (page) => {
    await page.locator(COUNT, { hasText: ' of ' }).waitFor({ state: 'attached' });
    await type(page, 'waynesboro police');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#us\/va\/waynesboro-police-department$/);
    await page.goBack();
    assert.ok(await page.locator('[data-answer]').isHidden());
    assert.equal(new URL(page.url()).hash, '');
    assert.match(page.url(), /kind=police/);
  }));

  test('back and forward show each choice whole, and no list opens by itself', () => visit('', async (page) => {
    const answer = (words) => page.locator('[data-answer] h3', { hasText: words }).waitFor({ timeout: 5000 });
    await type(page, 'waynesboro police');
    await page.keyboard.press('Enter');
    await answer(/Waynesboro Police/i);
    await page.locator(BOX).fill('');
    await type(page, 'los angeles county');
    await page.locator(OPTIONS, { hasText: /^Los Angeles County.*County$/ }).click();
    await page.goBack();
    await answer(/Waynesboro Police/i);
    assert.match(page.url(), /\?q=Waynesboro\+Police\+Department#us\/va\/waynesboro-police-department$/);
    assert.equal(await page.locator(BOX).inputValue(), 'Waynesboro Police Department');
    await page.goForward();
    await answer(/in Los Angeles County/i);
    assert.equal(await page.locator(BOX).inputValue(), 'Los Angeles County');
    assert.equal(new URL(page.url()).hash, '');
    await page.reload();
    await answer(/in Los Angeles County/i);
    assert.ok(await page.locator('#find-list').isHidden());
  }));

  test('Escape closes a card that the address opened', () => visit('#us/va/waynesboro-police-department', async (page) => {
    await page.locator('.card h3').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.card').first().waitFor({ state: 'hidden' });
    assert.equal(new URL(page.url()).hash, '');
  }));

  test('who takes filters away by keyboard, or goes to the map, keeps the focus', () => visit('?kind=police&status=in-use', async (page) => {
    const focused = (place) => page.waitForFunction((place) => document.activeElement.matches(place), place, { timeout: 5000 });
    await page.locator('.chips button').nth(1).waitFor();
    await page.locator('.chips button').first().press('Enter');
    await page.locator('.chips button').nth(2).waitFor({ state: 'detached' });
    await focused('.chips button');
    await page.locator('.chips .clear').press('Enter');
    await focused('.filters summary');
    await type(page, 'waynesboro police');
    await page.keyboard.press('Enter');
    await page.locator('.find-go button').press('Enter');
    await focused('.card');
  }));

  test('the page of a state filters its own list', () => visit('', async (page) => {
    await page.goto(host.address('places/us/ca.html?kind=sheriff'));
    const inside = pages.filter((file) => file.startsWith('agencies/us/ca/')).length;
    await page.locator(COUNT, { hasText: ` of ${inside} agencies shown` }).waitFor();
    const [, shown] = /^(\d+) of /.exec(await page.locator(COUNT).innerText());
    assert.equal(await page.locator('.roll li').evaluateAll((rows) => rows.filter((row) => row.offsetParent).length), Number(shown));
  }));
});

describe('files of what is shown', () => {
  for (const form of ['csv', 'geojson']) {
    test(`${form}: as many agencies as the count says, each as in the whole file`, () => visit('?kind=sheriff&place=us/va', async (page) => {
      await page.locator(COUNT, { hasText: ' of ' }).waitFor({ state: 'attached' });
      await page.locator('.filters summary').click();
      const [, shown] = /^(\d+) of /.exec(await page.locator(COUNT).innerText());
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('.files button', { hasText: form === 'csv' ? 'CSV' : 'GeoJSON' }).click(),
      ]);
      assert.equal(download.suggestedFilename(), `agencies-${shown}.${form}`);
      const saved = readFileSync(await download.path(), 'utf8');
      const whole = text(`data/agencies.${form}`);
      if (form === 'csv') {
        const rows = saved.trimEnd().split('\r\n');
        assert.equal(rows.length, Number(shown) + 1);
        assert.ok(rows.every((row) => whole.includes(`${row}\r\n`)), 'a row that the whole file has not');
      } else {
        const { features } = JSON.parse(saved);
        assert.equal(features.length, Number(shown));
        assert.ok(features.every(({ properties }) => properties.kind === 'sheriff' && properties.region === 'va'));
      }
    }));
  }
});

/** Opens home with a query string in a new window, which must not ask another origin, break the policy or throw. */
async function visit(search, steps) {
  const { context, faults } = await open(browser, { width: 1440, script: true, origin: host.origin, permissions: [] });
  try {
    const page = await context.newPage();
    await page.goto(host.address(`index.html${search}`));
    await steps(page);
    assert.deepEqual(faults, []);
  } finally {
    await context.close();
  }
}

async function type(page, words) {
  await page.locator(BOX).focus();
  await page.locator('select[name=kind]').waitFor({ state: 'attached' });
  await page.locator(BOX).pressSequentially(words);
  await page.locator(OPTIONS).first().waitFor();
  await page.waitForTimeout(150);
}
