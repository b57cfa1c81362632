// The site under test: built once for each test file into a folder of its own, or the folder that PLAINSIGHT_OUT names.
//
// - `site`: where it is, and the files in it;
// - `kinds`: one page of every kind, the largest where there are several, because the largest breaks first.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const repository = resolve(import.meta.dirname, '../..');

/** The folder of the built site. */
export const site = process.env.PLAINSIGHT_OUT ?? build();

/** Every file of the site, relative to it, with forward slashes, in order. */
export const files = readdirSync(site, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(site, join(entry.parentPath ?? entry.path, entry.name)).replaceAll('\\', '/'))
  .sort();

/** Every page of the site. */
export const pages = files.filter((file) => file.endsWith('.html'));

/** The text of a file of the site. */
export const text = (file) => readFileSync(join(site, file), 'utf8');

/** The address of a page, as a reader who opens it from the disk has it. */
export const address = (file) => pathToFileURL(join(site, file)).href;

/** The kind that a page gives itself: `page-agency` on its body. */
export const kindOf = (file) => /<body[^>]*class="?[^">]*\bpage-([\w-]+)/.exec(text(file))?.[1];

/** One page of every kind: kind to file. */
export const kinds = largestOfEachKind();

function build() {
  const out = join(mkdtempSync(join(tmpdir(), 'plainsight-browser-')), 'public');
  process.on('exit', () => rmSync(join(out, '..'), { recursive: true, force: true }));
  execFileSync(binary(), ['build', '--site', repository, '--out', out], { stdio: ['ignore', 'ignore', 'inherit'] });
  return out;
}

/** The newest binary there is: what was changed last is what should be tested. */
export function binary() {
  const places = [process.env.PLAINSIGHT, ...['debug', 'release'].map((profile) => join(repository, 'target', profile, 'plainsight'))];
  const found = places.filter((place) => place && existsSync(place));
  if (found.length === 0) throw new Error('no plainsight binary: run `cargo build` first, or name one in PLAINSIGHT');
  return process.env.PLAINSIGHT ?? found.sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs)[0];
}

function largestOfEachKind() {
  const size = (file) => statSync(join(site, file)).size;
  const chosen = new Map();
  for (const file of pages) {
    const kind = kindOf(file) ?? file;
    if (!chosen.has(kind) || size(file) > size(chosen.get(kind))) chosen.set(kind, file);
  }
  return new Map([...chosen].sort());
}
