// The published style sheets are shorter than the theme's, and say the same: the browser reads both and tells its rules.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';

import { open, start } from './browser.mjs';
import { files, text } from './site.mjs';

const theme = resolve(import.meta.dirname, '../../themes/fight');
const sheets = files.filter((file) => /^assets\/styles\/.*\.css$/.test(file));

let browser, page;
before(async () => {
  browser = await start();
  page = await (await open(browser, { width: 800, script: true })).context.newPage();
});
after(() => browser?.close());

test('there are sheets', () => assert.ok(sheets.length > 0));

// Pages are read from either side: what has a left side of its own stands wrong where lines begin at the right.
const SIDES = /(?:margin|padding|border)-(?:left|right)\b|(?:text-align|float): *(?:left|right)|[;{ ]right: |[;{ ]left: (?!-17px)/;
const UNLIKE = /(?:padding|margin|inset): *[^\s;}]+ +([^\s;}]+) +[^\s;}]+ +([^\s;}]+)[;}]/g;

test('no sheet has a left side', () => {
  for (const sheet of sheets) {
    // Numbers alone are read: what is in brackets counts as one.
    let [rules, before] = [text(sheet), ''];
    while (rules !== before) [rules, before] = [rules.replace(/\([^()]*\)/g, 'x'), rules];
    assert.equal(SIDES.exec(rules)?.[0], undefined, sheet);
    for (const [all, right, left] of rules.matchAll(UNLIKE)) assert.equal(right, left, `${sheet}: ${all}`);
  }
});

for (const sheet of sheets) {
  test(`${sheet} says what the theme says`, async () => {
    const written = readFileSync(join(theme, sheet.slice('assets/'.length)), 'utf8');
    const [before, after] = await page.evaluate((sources) => sources.map((source) => {
      const rules = new CSSStyleSheet();
      rules.replaceSync(source);
      const plain = (rule) => rule.cssText.replace(/\s+/g, ' ').replace(/ ?([,>+~;{}/]) ?/g, '$1');
      const flat = (rule) => (rule.cssRules?.length ? [rule.cssText.split('{')[0].trim(), ...[...rule.cssRules].flatMap(flat)] : [plain(rule)]);
      return [...rules.cssRules].flatMap(flat).join('\n');
    }), [written, text(sheet)]);
    assert.ok(before.length > 100, 'the browser reads no rules');
    assert.equal(after, before);
  });
}
