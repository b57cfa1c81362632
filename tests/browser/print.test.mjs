// Paper: a page of an agency, taken to a council meeting, is two sheets with every source's whole address.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { open, start } from './browser.mjs';
import { address, kinds } from './site.mjs';

const PAPERS = ['A4', 'Letter'];

let browser, opened, page;
before(async () => {
  browser = await start();
  opened = await open(browser, { width: 1440, script: false });
  page = await opened.context.newPage();
  await page.goto(address(kinds.get('agency')));
});
after(() => browser?.close());

for (const format of PAPERS) {
  test(`the longest page of an agency is two sheets of ${format}`, async () => {
    const pdf = (await page.pdf({ format, printBackground: false, preferCSSPageSize: false })).toString('latin1');
    const sheets = pdf.match(/\/Type\s*\/Page\b/g)?.length;
    assert.ok(sheets && sheets <= 2, `${kinds.get('agency')} is ${sheets} sheets`);
  });
}

test('on paper every source has its whole address', async () => {
  await page.emulateMedia({ media: 'print' });
  // Where nobody has looked for a copy, the link is no source.
  const said = await page.locator('.notes a[href^="http"]:not(.look a)').evaluateAll((links) =>
    links.map((link) => [link.getAttribute('href'), getComputedStyle(link, '::after').content, link.getClientRects().length > 0]));
  assert.ok(said.length > 0, 'no source has an address');
  for (const [href, content, shown] of said) {
    assert.ok(shown, `${href} is not printed`);
    assert.ok(content.includes(href) || content.includes('attr(href)'), `${href} is printed as ${content}`);
  }
  await page.emulateMedia({ media: 'screen' });
});

test('what only a screen can use is not printed', async () => {
  await page.emulateMedia({ media: 'print' });
  for (const selector of ['#act', '.masthead nav', '.nearby']) {
    assert.equal(await page.locator(selector).first().isVisible(), false, `${selector} is printed`);
  }
  await page.emulateMedia({ media: 'screen' });
});
