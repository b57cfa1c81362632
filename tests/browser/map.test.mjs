// The map with script, as a reader uses it: wheel, drag, pinch, buttons, keys; card, deep link, back; months; many agencies and
// many on one spot; and the same page without script.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { start } from './browser.mjs';
import { made, serve } from './made.mjs';
import { site } from './site.mjs';

const WAYNESBORO = 'us/va/waynesboro-police-department';
let browser;
before(async () => { browser = await start(); });
after(() => browser?.close());

/** A page of a served folder: `{ page, faults, close }`. */
async function visit(served, path, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, reducedMotion: 'reduce', ...options });
  const faults = [];
  context.on('request', (request) => request.url().startsWith(served.address) || request.url().startsWith('data:') || faults.push(`asks ${request.url()}`));
  context.on('response', (response) => response.status() >= 400 && faults.push(`${response.status()} ${response.url()}`));
  context.on('console', (message) => message.type() === 'error' && faults.push(`console: ${message.text()}`));
  context.on('weberror', (error) => faults.push(`throws: ${error.error().stack}`));
  const page = await context.newPage();
  await page.goto(served.address + path);
  return { page, faults, close: async () => { await context.close(); assert.deepEqual(faults, []); } };
}

/** The same with the map awake, as a pointer over it makes it. */
async function awake(served, path = 'index.html', options = {}) {
  const opened = await visit(served, path, options);
  await opened.page.locator('.mapview').first().scrollIntoViewIfNeeded();
  await opened.page.locator('.mapview').first().dispatchEvent('pointerover');
  await opened.page.waitForSelector('.mapview.live');
  await settled(opened.page);
  return { ...opened, box: opened.page.locator('.mapview').first() };
}

/** A site of another address with a page that holds this one in a frame. */
async function hosting(embedded) {
  const folder = mkdtempSync(join(tmpdir(), 'plainsight-host-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'index.html'), `<!doctype html><title>Host</title><link rel="icon" href="data:,"><iframe src="${embedded}" width="900" height="700"></iframe>`);
  return serve(folder);
}

const view = (page) => page.evaluate(() => ({ ...document.querySelector('[data-map]').map.view }));
const least = (page) => page.evaluate(() => document.querySelector('[data-map]').map.sheet.least);
/** Until the drawing rests and says what the view is. */
const settled = async (page) => { await page.waitForTimeout(500); };
const chosen = (page) => page.evaluate(() => decodeURIComponent(location.hash.slice(1)));
const card = (page) => page.locator('.card').first();
/** Where an agency is drawn, in the window. */
const spotOf = (page, id) => page.evaluate((id) => {
  const { map } = document.querySelector('[data-map]');
  const a = [...document.querySelectorAll('[data-agency]')].find((one) => one.getAttribute('href').includes(id));
  const hit = map.marks.find(map.view, Number(a.dataset.agency));
  const box = document.querySelector('.mapview').getBoundingClientRect();
  return { x: box.x + hit.x, y: box.y + hit.y };
}, id);
/** How many marks stand on a map without script: one shape holds those of a group, with a step for each. */
const drawn = (page) => page.locator('.dots path').evaluateAll((all) => all.reduce((sum, path) => sum + path.getAttribute('d').split(/m/i).length - 1, 0));
const same = (one, other) => { for (const axis of ['x', 'y', 'k']) near(one[axis], other[axis], 0.01); };
const near = (one, other, within) => assert.ok(Math.abs(one - other) <= within, `${one} is not near ${other}`);

describe('the map of the shipped site', () => {
  let served;
  before(async () => { served = await serve(site); });
  after(() => served?.close());

  // Both lay marks apart, spread.rs and marks-svg.js, and must come to the same.
  for (const file of ['index.html', 'places/us/il.html']) {
    test(`marks stay where they are when script takes them over, on ${file}`, async () => {
      const asleep = await visit(served, file, { javaScriptEnabled: false });
      const paths = await asleep.page.locator('.map .dots path').evaluateAll((all) => all.map((path) => path.getAttribute('d')));
      await asleep.close();
      const before = paths.flatMap((path) => {
        let [x, y] = [0, 0];
        return [...path.matchAll(/([Mm])(-?[\d.]+) ?(-?[\d.]+)h0/g)].map(([, step, dx, dy]) => ([x, y] = step === 'M' ? [+dx, +dy] : [x + +dx, y + +dy]));
      });
      const { page, close } = await awake(served, file);
      const after = await page.locator('.map .dots a').evaluateAll((all) => all.map((a) => a.getAttribute('transform').match(/translate\((\S+) (\S+)\)/).slice(1).map(Number)));
      await close();
      assert.equal(after.length, before.length);
      const moved = after.filter(([x, y]) => !before.some(([bx, by]) => Math.hypot(bx - x, by - y) <= 0.51));
      assert.deepEqual(moved, [], `${moved.length} marks moved`);
    });
  }

  test('without script nothing is there that needs it, and every state is a link under its marks', async () => {
    const { page, close } = await visit(served, 'index.html', { javaScriptEnabled: false });
    assert.equal(await page.locator('.controls').count(), 0);
    assert.ok(await drawn(page) > 1400);
    assert.equal(await page.locator('.dots a').count(), 0);
    assert.equal(await page.locator('[data-time] a').innerText(), 'How it grew, month by month');
    await page.locator('.map a[href$="us/va.html"]').click({ force: true });
    assert.match(page.url(), /places\/us\/va\.html$/);
    await page.locator('.dots a[href*="waynesboro-police"]').click({ force: true });
    assert.match(page.url(), /waynesboro-police-department\.html$/);
    await close();
  });

  test('buttons and keys zoom and move, and the map never leaves its sheet', async () => {
    const { page, box, close } = await awake(served);
    const whole = await view(page);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await settled(page);
    near((await view(page)).k, whole.k * 1.7, 0.01);
    await page.getByRole('button', { name: 'Zoom out' }).click();
    await page.getByRole('button', { name: 'Zoom out' }).click();
    await settled(page);
    same(await view(page), whole);
    await box.focus();
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    const closer = await view(page);
    near(closer.k, whole.k * 1.7 * 1.7, 0.01);
    await page.keyboard.press('ArrowRight');
    assert.ok((await view(page)).x > closer.x);
    for (let press = 0; press < 60; press += 1) await page.keyboard.press('ArrowLeft');
    assert.equal((await view(page)).x, 0);
    await page.keyboard.press('0');
    await settled(page);
    same(await view(page), whole);
    await close();
  });

  test('a wheel scrolls the page until the map is asked for, and says so', async () => {
    const { page, box, close } = await awake(served);
    const { x, y, width, height } = await box.boundingBox();
    await page.mouse.move(x + width / 2, y + height / 2);
    const whole = await view(page);
    await page.mouse.wheel(0, -100);
    await page.waitForTimeout(200);
    same(await view(page), whole);
    assert.ok(await page.locator('.hint').isVisible());
    assert.notEqual((await box.boundingBox()).y, y, 'the page has scrolled');
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -100);
    await page.keyboard.up('Control');
    await settled(page);
    assert.ok((await view(page)).k > whole.k, 'Ctrl and wheel zoom');
    await box.focus();
    const before = await view(page);
    await page.mouse.wheel(0, -100);
    await settled(page);
    assert.ok((await view(page)).k > before.k, 'a map in focus zooms by the wheel');
    for (let turn = 0; turn < 8; turn += 1) await page.mouse.wheel(0, 100);
    await settled(page);
    same(await view(page), whole);
    const top = (await box.boundingBox()).y;
    await page.mouse.wheel(0, 100);
    await page.waitForTimeout(200);
    assert.notEqual((await box.boundingBox()).y, top, 'a whole map lets the page scroll on');
    await close();
  });

  test('double click zooms to the point, and a drag moves what is under the pointer with it', async () => {
    const { page, box, close } = await awake(served);
    const { x, y } = await box.boundingBox();
    const whole = await view(page);
    await page.mouse.dblclick(x + 500, y + 330);
    await settled(page);
    const closer = await view(page);
    near(closer.k, whole.k * 2, 0.01);
    near(closer.x + 500 / closer.k, whole.x + 500 / whole.k, 0.5);
    const url = page.url();
    await page.mouse.move(x + 500, y + 330);
    await page.mouse.down();
    for (let step = 1; step <= 10; step += 1) await page.mouse.move(x + 500 - step * 12, y + 330 - step * 4);
    await page.mouse.up();
    await settled(page);
    const moved = await view(page);
    near(moved.x, closer.x + 120 / closer.k, 10 / closer.k);
    near(moved.y, closer.y + 40 / closer.k, 10 / closer.k);
    assert.equal(page.url(), url, 'a drag chooses nothing');
    await close();
  });

  test('two fingers pinch, one finger scrolls the page until the map is zoomed', async () => {
    const { page, box, close } = await awake(served, 'index.html', { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true });
    assert.equal(await box.evaluate((element) => getComputedStyle(element).touchAction), 'pan-y');
    const { x, y, width, height } = await box.boundingBox();
    const [cx, cy] = [x + width / 2, y + height / 2];
    const whole = await view(page);
    const hand = await page.context().newCDPSession(page);
    const fingers = (apart) => [{ x: cx - apart, y: cy, id: 1 }, { x: cx + apart, y: cy, id: 2 }];
    await hand.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(20) });
    for (let apart = 25; apart <= 80; apart += 5) await hand.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(apart) });
    await hand.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await settled(page);
    const closer = await view(page);
    near(closer.k / whole.k, 4, 0.6);
    assert.equal(await page.evaluate(() => visualViewport.scale), 1, 'the page itself is not zoomed');
    assert.equal(await box.evaluate((element) => getComputedStyle(element).touchAction), 'none');
    await hand.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: cx, y: cy }] });
    for (let step = 10; step <= 60; step += 10) await hand.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: cx - step, y: cy }] });
    await hand.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await settled(page);
    assert.ok((await view(page)).x > closer.x, 'one finger moves a zoomed map');
    await close();
  });

  test('a tap beside a mark chooses it on the map of a state, and on the national map once it is closer', async () => {
    for (const [file, presses] of [['places/us/va.html', 0], ['index.html', 1]]) {
      const { page, close } = await awake(served, file, { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });
      for (let press = 0; press < presses; press += 1) await page.getByRole('button', { name: 'Zoom in' }).first().tap();
      await settled(page);
      const spot = await page.evaluate(() => {
        const { map } = document.querySelector('[data-map]');
        const box = document.querySelector('.mapview').getBoundingClientRect();
        const hits = map.marks.list(map.view).filter(({ x, y }) => x > 30 && y > 30 && x < box.width - 60 && y < box.height - 60);
        return { x: box.x + hits[0].x - 8, y: box.y + hits[0].y };
      });
      await page.touchscreen.tap(spot.x, spot.y);
      await card(page).waitFor({ timeout: 3000 });
      assert.match(await chosen(page), /^us\/\w\w\//, file);
      await close();
    }
  });

  test('a tap on the whole national map chooses a state', async () => {
    const { page, close } = await awake(served, 'index.html', { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });
    const land = await page.locator('svg.map a[href="places/us/nd.html"] path').boundingBox();
    await page.touchscreen.tap(land.x + land.width / 2, land.y + land.height / 2);
    assert.match(await card(page).innerText(), /North Dakota/i);
    assert.ok(await card(page).evaluate((element) => element.contains(document.activeElement)), 'the focus is in the card');
    await close();
  });

  test('a click on a mark opens its card, Escape closes it and gives the focus back; Ctrl still opens the page', async () => {
    const { page, box, close } = await awake(served);
    await page.evaluate(() => document.querySelector('[data-map]').map.go({ x: 770, y: 265, k: 20 }));
    await settled(page);
    const mark = await spotOf(page, 'waynesboro-police');
    await page.mouse.click(mark.x, mark.y);
    assert.equal(await chosen(page), WAYNESBORO);
    const said = await card(page).innerText();
    for (const words of [/Waynesboro\s+Police Department/i, /Waynesboro, VA/, /Active when last seen, from April 8, 2019/, /Shown by/]) assert.match(said, words);
    assert.equal(await card(page).getByRole('link', { name: 'All that is known' }).getAttribute('href'), `${served.address}agencies/${WAYNESBORO}.html`);
    assert.match(await card(page).locator('p a').first().getAttribute('href'), /\/documents\/[\w-]+\.html$/);
    assert.ok(await card(page).evaluate((element) => element.contains(document.activeElement)), 'the focus is in the card');
    await page.keyboard.press('Escape');
    assert.ok(!(await card(page).isVisible()));
    assert.equal(await chosen(page), '');
    assert.ok(await box.evaluate((element) => element.contains(document.activeElement)), 'the focus is back on the map');
    const [opened] = await Promise.all([page.context().waitForEvent('page'), (async () => {
      await page.keyboard.down('Control');
      await page.mouse.click(mark.x, mark.y);
      await page.keyboard.up('Control');
    })()]);
    await opened.waitForURL(/waynesboro-police-department\.html$/);
    await close();
  });

  test('keys go from mark to mark, and Enter opens a card', async () => {
    const { page, box, close } = await awake(served);
    await page.evaluate(() => document.querySelector('[data-map]').map.go({ x: 770, y: 265, k: 20 }));
    await settled(page);
    await box.focus();
    const names = [];
    for (let press = 0; press < 3; press += 1) {
      await page.keyboard.press('.');
      names.push(await page.locator('.told').innerText());
    }
    assert.equal(new Set(names).size, 3, names.join(' | '));
    await page.keyboard.press(',');
    assert.equal(await page.locator('.told').innerText(), names[1]);
    await page.keyboard.press('Enter');
    assert.ok(await card(page).isVisible());
    assert.ok(names[1].startsWith((await card(page).getAttribute('aria-label'))));
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.className), 'card-close');
    await page.keyboard.press('Enter');
    assert.ok(await box.evaluate((element) => element === document.activeElement));
    assert.equal(await page.locator('svg.map a[tabindex="-1"]').count(), await page.locator('svg.map a').count(), 'the map is one stop');
    await close();
  });

  test('in the frame of another site what is opened leaves no step in its history, and the address still says it', async () => {
    const host = await hosting(`${served.address}embed.html`);
    const { page, close } = await visit({ address: 'http://127.0.0.1' }, host.address.slice('http://127.0.0.1'.length));
    const frame = page.frameLocator('iframe');
    await frame.locator('.mapview').first().dispatchEvent('pointerover');
    await frame.locator('.mapview.live').first().waitFor();
    const steps = await page.evaluate(() => history.length);
    const [, inner] = page.frames();
    for (const id of [WAYNESBORO, 'us/ca/los-angeles-police-department']) {
      await frame.locator(`.dots a[href*="${id}"]`).dispatchEvent('click');
      await frame.locator('.card').first().waitFor();
      assert.equal(new URL(inner.url()).hash, `#${id}`);
    }
    assert.equal(await page.evaluate(() => history.length), steps);
    await close();
    host.close();
  });

  test('in a frame without script a state of the map opens in the whole window', async () => {
    const host = await hosting(`${served.address}embed.html`);
    const { page, close } = await visit({ address: 'http://127.0.0.1' }, host.address.slice('http://127.0.0.1'.length), { javaScriptEnabled: false });
    await page.frameLocator('iframe').locator('svg.map a[href="places/us/nd.html"] path').click({ force: true });
    await page.waitForURL(`${served.address}places/us/nd.html`, { timeout: 5000 }).finally(close);
    host.close();
  });

  test('a deep link opens with the card shown, back closes it, and an unknown one does nothing', async () => {
    const { page, close } = await visit(served, `index.html#${WAYNESBORO}`);
    await card(page).waitFor();
    await settled(page);
    assert.match(await card(page).innerText(), /Waynesboro, VA/);
    assert.ok((await view(page)).k > (await least(page)) * 5);
    const { top, bottom } = await page.locator('.here').first().evaluate((element) => element.getBoundingClientRect());
    assert.ok(top > 0 && bottom < 900, 'its place is in sight');
    const other = await page.evaluate(() => {
      const { map } = document.querySelector('[data-map]');
      const box = document.querySelector('.mapview').getBoundingClientRect();
      const hit = map.marks.list(map.view).find(({ x, y }) => x > 700 && x < 1000 && y > 200 && y < 600);
      return { x: box.x + hit.x, y: box.y + hit.y };
    });
    await page.mouse.click(other.x, other.y);
    assert.notEqual(await chosen(page), WAYNESBORO);
    await page.goBack();
    assert.equal(await chosen(page), WAYNESBORO);
    await page.waitForFunction(() => /Waynesboro/.test(document.querySelector('.card')?.getAttribute('aria-label') ?? ''));
    await close();
    const unknown = await visit(served, 'index.html#us/va/<img src=x onerror=alert(1)>');
    await settled(unknown.page);
    assert.ok(!(await card(unknown.page).isVisible()));
    await unknown.close();
  });

  test('a state says what it has, and leads closer or to its page', async () => {
    const { page, close } = await awake(served);
    await page.locator('svg.map a[href="places/us/nd.html"] path').click({ position: { x: 60, y: 40 } });
    assert.match(await card(page).innerText(), /North Dakota/i);
    assert.match(await card(page).locator('.card-open').getAttribute('href'), /places\/us\/nd\.html$/);
    await card(page).getByRole('button', { name: 'Zoom in' }).click();
    await settled(page);
    assert.ok((await view(page)).k > (await least(page)) * 2);
    await close();
  });

  test('counties and names come with depth, only for what is in sight, and none covers another', async () => {
    const asked = [];
    const { page, close } = await awake(served);
    page.on('request', (request) => { if (request.url().includes('/assets/map/us-')) asked.push(/us-(\w\w)/.exec(request.url())[1]); });
    await page.evaluate(() => document.querySelector('[data-map]').map.go({ x: 770, y: 265, k: 20 }));
    await page.waitForFunction(() => document.querySelectorAll('.names text').length > 20);
    await settled(page);
    assert.ok(asked.includes('va') && !asked.includes('ca'), asked.join(' '));
    assert.ok(await page.locator('.depth').count() > 0);
    const boxes = await page.locator('.names text').evaluateAll((all) => all.map((text) => [text.textContent, text.getBoundingClientRect()]).map(([name, { left, right, top, bottom }]) => ({ name, left, right, top, bottom })));
    for (const one of boxes) for (const other of boxes) {
      const apart = one === other || one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top;
      assert.ok(apart, `${one.name} covers ${other.name}`);
    }
    assert.ok(boxes.some(({ name }) => name === 'Waynesboro') && boxes.some(({ name }) => /County$/.test(name)));
    await close();
  });

  test('months play: the marks follow, claims stand beside what is documented, and it can be stopped', async () => {
    const { page, close } = await awake(served);
    const slider = page.locator('[data-time] input');
    await slider.waitFor();
    const visible = () => page.locator('.dots a').evaluateAll((all) => all.filter((a) => a.style.display !== 'none').length);
    const all = await visible();
    await slider.focus();
    await page.keyboard.press('Home');
    assert.ok(await visible() < 20);
    assert.match(await slider.getAttribute('aria-valuetext'), /^\w+ \d{4}: [\d,]+ agenc/);
    await slider.fill('17');
    const then = await visible();
    assert.ok(then > 300 && then < all);
    assert.match(await page.locator('.time-claim').innerText(), /405 claimed by Ring.*\n?.*documented here as active by that day/);
    await page.keyboard.press('End');
    assert.equal(await visible(), all);
    await page.getByRole('button', { name: 'Play how it grew' }).click();
    await page.waitForTimeout(1300);
    await page.getByRole('button', { name: 'Pause' }).click();
    const stopped = await slider.inputValue();
    assert.ok(Number(stopped) > 0 && Number(stopped) < 20);
    await page.waitForTimeout(700);
    assert.equal(await slider.inputValue(), stopped);
    await close();
  });

  test('the address can ask for the play', async () => {
    const { page, close } = await visit(served, 'index.html?play');
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    await close();
  });

  test('motion is for those who welcome it', async () => {
    for (const reducedMotion of ['reduce', 'no-preference']) {
      const { page, close } = await awake(served, 'index.html', { reducedMotion });
      const whole = (await view(page)).k;
      const steps = await page.evaluate(() => new Promise((done) => {
        const seen = new Set();
        document.querySelector('.controls button').click();
        const look = (left) => { seen.add(document.querySelector('[data-map]').map.view.k); left ? requestAnimationFrame(() => look(left - 1)) : done(seen.size); };
        requestAnimationFrame(() => look(20));
      }));
      assert.ok(reducedMotion === 'reduce' ? steps <= 2 : steps > 3, `${reducedMotion}: ${steps} steps from ${whole}`);
      await close();
    }
  });

  test('on paper a map that was zoomed is its drawing alone, in its place', async () => {
    const { page, box, close } = await awake(served);
    await page.evaluate(() => document.querySelector('[data-map]').map.go({ x: 770, y: 265, k: 20 }));
    await page.waitForFunction(() => document.querySelectorAll('.names text').length > 20);
    await box.focus();
    await page.keyboard.press('.');
    await page.keyboard.press('ArrowRight');
    await page.locator('.map').first().evaluate((map) => { map.style.transform = 'translate(50px,20px)'; });
    await page.emulateMedia({ media: 'print' });
    for (const over of ['.names', '.here', '.tip']) assert.ok(!(await page.locator(over).first().isVisible()), `${over} is printed`);
    assert.equal(await page.locator('.map').first().evaluate((map) => getComputedStyle(map).transform), 'none');
    await close();
  });

  test('a state has its own map with script', async () => {
    const { page, close } = await awake(served, 'places/us/va.html');
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.waitForFunction(() => document.querySelectorAll('.names text').length > 5);
    const off = await page.evaluate(() => {
      const { map } = document.querySelector('[data-map]');
      const hit = map.marks.list(map.view)[0];
      const link = document.querySelector(`[data-agency="${hit.i}"] path`).getBoundingClientRect();
      const box = document.querySelector('.mapview').getBoundingClientRect();
      return Math.hypot(link.x + link.width / 2 - box.x - hit.x, link.y + link.height / 2 - box.y - hit.y);
    });
    assert.ok(off < 2, `a mark is ${off} px from where it should be`);
    await close();
  });

  test('awake, close up and with a card open it has no barrier that axe can find, and every target is large enough', async () => {
    for (const width of [360, 1440]) {
      const { page, close } = await awake(served, `index.html#${WAYNESBORO}`, { viewport: { width, height: 900 } });
      await card(page).waitFor();
      await page.waitForFunction(() => document.querySelectorAll('.names text').length > 0);
      await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
      const found = await page.evaluate(() => globalThis.axe.run({ include: [['[data-map]']] }, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], preload: false }));
      assert.deepEqual(found.violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 120)).join(' | ')}`), [], `at ${width} px`);
      const small = await page.locator('.mapview button, .mapview .card a, [data-time] button, [data-time] input').evaluateAll((all) => all.filter((one) => {
        const { width: wide, height } = one.getBoundingClientRect();
        return wide > 0 && Math.min(wide, height) < 24 && getComputedStyle(one).display !== 'inline';
      }).map((one) => one.outerHTML.slice(0, 80)));
      assert.deepEqual(small, []);
      await close();
    }
  });

  test('in a frame the map works, filters by its address, and leads out of the frame', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page: data, close } = await visit(served, 'data.html', { javaScriptEnabled });
      const code = await data.locator('pre.embed-code').textContent();
      assert.match(code, /<iframe src="[^"]*embed\.html/);
      await close();
      const folder = mkdtempSync(join(tmpdir(), 'plainsight-host-'));
      writeFileSync(join(folder, 'index.html'), `<!doctype html><title>Another site</title><iframe src="${served.address}embed.html?status=unknown" width="900" height="700"></iframe>`);
      const host = await serve(folder);
      const context = await browser.newContext({ javaScriptEnabled });
      const page = await context.newPage();
      const thrown = [];
      context.on('weberror', (error) => thrown.push(error.error().stack));
      await page.goto(host.address);
      const frame = await (await page.locator('iframe').elementHandle()).contentFrame();
      await frame.waitForLoadState();
      if (javaScriptEnabled) {
        await frame.waitForSelector('.mapview.live');
        const marks = await frame.locator('.dots a').evaluateAll((all) => all.filter((a) => a.style.display !== 'none').length);
        assert.ok(marks > 0 && marks < 10, `${marks} marks`);
      } else {
        assert.ok(await drawn(frame) > 1400);
      }
      // Out of the frame: the whole window goes there.
      await frame.locator('a.button').click();
      await page.waitForURL(`${served.address}index.html#list`);
      assert.deepEqual(thrown, []);
      await context.close();
      host.close();
      rmSync(folder, { recursive: true });
    }
  });
});

describe('5,000 agencies, 116 of them on one spot', () => {
  const spot = [38.07, -78.89];
  let served;
  before(async () => {
    const grid = Array.from({ length: 4884 }, (_, number) => ({ at: [36.7 + ((number * 7919) % 4884) / 4884 * 1.2, -82 + (number / 4884) * 4.5], status: ['active', 'signed', 'paused', 'ended'][number % 4] }));
    served = await serve(made([...grid, ...Array.from({ length: 116 }, () => ({ at: spot }))], {
      'content/measures/ban.yaml': 'title: Richmond bans it\nkind: ban\nstatus: in-force\ndate: 2020-01-01\ncountry: us\nregion: va\npoint: [37.54, -77.43]\ntext: A ban.\nsources: [list]\n',
    }));
  });
  after(() => served?.close());

  const hits = (page) => page.evaluate(() => {
    const { map } = document.querySelector('[data-map]');
    return map.marks.list(map.view);
  });

  test('what is answered before the canvas is there stays, and its card opens', async () => {
    const { page, close } = await visit(served, 'index.html');
    let release;
    const held = new Promise((done) => { release = done; });
    await page.route('**/marks-canvas.js', async (route) => { await held; await route.continue(); });
    await page.locator('#find-q').focus();
    await page.locator('#find-q').pressSequentially('department 004711');
    await page.locator('#find-list [role=option]').first().click();
    const answer = page.locator('[data-answer]');
    const [name, top] = [await answer.locator('h3').innerText(), await page.evaluate(() => scrollY)];
    release();
    await page.locator('.card h3', { hasText: new RegExp(name, 'i') }).waitFor({ timeout: 5000 });
    assert.ok(await answer.isVisible(), 'the answer is gone');
    assert.equal(await page.evaluate(() => scrollY), top, 'the map came into the window');
    await close();
  });

  test('circles hold all of them, and split', async () => {
    const { page, box, close } = await awake(served);
    const first = await hits(page);
    const placed = await page.evaluate(() => document.querySelector('[data-map]').map.marks.list(document.querySelector('[data-map]').map.view).reduce((sum, hit) => sum + hit.count, 0));
    assert.equal(placed, 5000);
    assert.ok(first.length < 60, `${first.length} circles`);
    const edge = await box.boundingBox();
    const largest = first.reduce((one, other) => (other.count > one.count ? other : one));
    await page.mouse.click(edge.x + largest.x, edge.y + largest.y);
    await settled(page);
    const then = await hits(page);
    assert.ok(Math.max(...then.map(({ count }) => count)) < largest.count);
    assert.ok(then.length > 5);
    const painted = await page.locator('canvas.marks').evaluate((canvas) => canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.some((value, at) => at % 4 === 3 && value > 0));
    assert.ok(painted, 'nothing is drawn');
    await close();
  });

  test('close up every agency on the spot has a mark of its own, and each opens its card', async () => {
    const { page, box, close } = await awake(served);
    await page.evaluate(() => {
      const { map } = document.querySelector('[data-map]');
      map.go({ x: 798.8 - map.sheet.w / 192, y: 292.3 - map.sheet.h / 192, k: 96 });
    });
    await settled(page);
    const marks = (await hits(page)).filter(({ count }) => count === 1);
    assert.ok(marks.length >= 116, `${marks.length} marks`);
    for (const one of marks) for (const other of marks) {
      assert.ok(one === other || Math.hypot(one.x - other.x, one.y - other.y) >= 13, 'one mark covers another');
    }
    const edge = await box.boundingBox();
    const opened = new Set();
    for (const mark of marks.filter(({ x, y }) => x > 420 && x < edge.width - 80 && y > 20 && y < edge.height - 20).slice(0, 12)) {
      await page.mouse.click(edge.x + mark.x, edge.y + mark.y);
      opened.add(await chosen(page));
    }
    assert.equal(opened.size, 12, [...opened].join(' '));
    await close();
  });

  test('the keyboard reaches a circle and opens it', async () => {
    const { page, box, close } = await awake(served);
    await box.focus();
    const before = (await view(page)).k;
    for (let press = 0; press < 9 && !/agencies here/.test(await page.locator('.told').innerText()); press += 1) await page.keyboard.press('.');
    assert.match(await page.locator('.told').innerText(), /^[\d,]+ agencies here$/);
    await page.keyboard.press('Enter');
    await settled(page);
    assert.ok((await view(page)).k >= before * 1.9);
    await close();
  });

  test('a ban has its own mark, with and without script', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page, close } = await visit(served, 'index.html', { javaScriptEnabled });
      assert.equal(await page.locator('.measures a').getAttribute('href'), 'measures.html#ban');
      assert.equal(await page.locator('.measures a title').textContent(), 'Ban (In force): Richmond bans it');
      assert.match(await page.locator('.legend').first().innerText(), /White shield: measure against it/);
      await close();
    }
  });
});

describe('116 agencies on one spot, as links', () => {
  let served;
  before(async () => { served = await serve(made(Array.from({ length: 116 }, (_, number) => ({ at: [38.07, -78.89], status: ['active', 'signed', 'paused', 'ended'][number % 4] })))); });
  after(() => served?.close());

  test('each can be seen and reached close up', async () => {
    const { page, close } = await awake(served);
    await page.evaluate(() => {
      const { map } = document.querySelector('[data-map]');
      map.go({ x: 798.8 - map.sheet.w / 192, y: 292.3 - map.sheet.h / 192, k: 96 });
    });
    await settled(page);
    const marks = await page.evaluate(() => {
      const box = document.querySelector('.mapview').getBoundingClientRect();
      const { map } = document.querySelector('[data-map]');
      return map.marks.list(map.view).map(({ x, y }) => ({ x: x + box.x, y: y + box.y }));
    });
    assert.equal(marks.length, 116);
    const opened = new Set();
    for (const { x, y } of marks) {
      await page.mouse.click(x, y);
      opened.add(await chosen(page));
    }
    assert.equal(opened.size, 116);
    await close();
  });
});
