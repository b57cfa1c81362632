// The Nu Html Checker, the one that validator.nu runs, over one page of every kind in every language and theme, the style
// sheets and the drawings. It is one Java program and is started once. A warning fails as an error does, but for those of
// `PASSED`.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

import { specimens } from './site.mjs';

const jar = join(dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json')), 'build/dist/vnu.jar');

// What the checker says of things that are right, letter by letter, and why they are right.
const PASSED = [
  // Without the role, Safari's screen reader does not call a list without bullets a list.
  /^The “list” role is unnecessary for element “[uo]l”\.$/,
  // It takes `'self'` of a page on the disk for no origin at all. The crawl opens the pages, and there nothing is refused.
  /^Resource violates Content Security Policy \(meta tag\): external stylesheet “(\.\.\/)*assets\/styles\/[a-z-]+\.css” blocked by “style-src” directive\.$/,
  /^Resource violates Content Security Policy \(meta tag\): external script “(\.\.\/)*assets\/scripts\/[a-z-]+\.js” blocked by “script-src” directive\.$/,
  // A guess by the frequency of letters: a list of agencies is full of English names, and the words of sources stay as they
  // are, marked as English where they stand.
  /^This document appears to be written in English but the “html” start tag has “lang="[a-z-]+"”\. Consider using “lang="en"” \(or variant\) instead\.$/,
  // Properties of SVG 2 that every browser has; the checker's CSS does not know SVG's.
  /^CSS: “(vector-effect|paint-order)”: Property “\1” doesn't exist\.$/,
];

test('the Nu checker finds nothing in any kind of page, sheet or drawing', () => {
  const { folder, names } = gathered();
  try {
    const run = spawnSync('java', ['-jar', jar, '--format', 'json', '--also-check-css', '--also-check-svg', folder], { encoding: 'utf8', maxBuffer: 1 << 28 });
    assert.ok(!run.error, `java cannot be started (${run.error?.message}): install default-jre-headless`);
    assert.match(run.stderr, /^\{/, `the checker did not run: ${run.stderr.slice(0, 400)}`);
    const found = JSON.parse(run.stderr).messages
      .filter(({ message }) => !PASSED.some((known) => known.test(message)))
      .map((fault) => told(fault, names));
    assert.deepEqual(found.slice(0, 30), [], `${found.length} faults`);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** A folder with all that is to be checked, and which file of which site each name in it was. */
function gathered() {
  const folder = mkdtempSync(join(tmpdir(), 'plainsight-nu-'));
  const names = new Map();
  const take = (site, file) => {
    const name = `${names.size}-${file.replaceAll('/', '_')}`;
    names.set(name, `${file}${site.theme ? ` (theme ${site.theme})` : ''}`);
    copyFileSync(join(site.folder, file), join(folder, name));
  };
  const pages = specimens();
  for (const page of pages) take(page, page.file);
  for (const site of new Map(pages.map((page) => [page.folder, page])).values()) {
    const parts = readdirSync(join(site.folder, 'assets'), { recursive: true }).map((part) => `assets/${part}`.replaceAll('\\', '/'));
    for (const file of parts.filter((part) => /\.(css|svg)$/.test(part)).sort()) take(site, file);
  }
  return { folder, names };
}

/** A fault as a compiler tells it: file, line, column, sentence. */
function told({ url, lastLine, firstColumn, lastColumn, type, subType, message, extract }, names) {
  const name = decodeURIComponent(url).split('/').at(-1);
  const what = type === 'info' ? (subType ?? 'note') : type;
  return `${names.get(name) ?? name}:${lastLine ?? 0}:${firstColumn ?? lastColumn ?? 0}: ${what}: ${message} [${(extract ?? '').trim()}]`;
}
