// The site under test: built once for each test file into a folder of its own, once for all of them in the folder that
// PLAINSIGHT_BUILT names (tests/run removes it), or the folder that PLAINSIGHT_OUT names.
//
// - `site`: where it is, and the files in it;
// - `kinds`: one page of every kind, the largest where there are several, because the largest breaks first;
// - `specimens`: the same in every language of the site and every theme of the repository;
// - `build`: the shipped site in another way: with an address, with another theme.

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const repository = resolve(import.meta.dirname, '../..');

/** The folder of the built site. */
export const site = process.env.PLAINSIGHT_OUT ?? build();

/** Every file of the site, relative to it, with forward slashes, in order. */
export const files = filesIn(site);

/** Every page of the site. */
export const pages = files.filter((file) => file.endsWith('.html'));

/** The text of a file of the site. */
export const text = (file, folder = site) => read(folder, file);

/** The address of a page, as a reader who opens it from the disk has it. */
export const address = (file, folder = site) => pathToFileURL(join(folder, file)).href;

/** The kind that a page gives itself: `page-agency` on its body. */
export const kindOf = (file, folder = site) => /<body[^>]*class="?[^">]*\bpage-([\w-]+)/.exec(read(folder, file))?.[1];

/** The language that a page gives itself. */
export const languageOf = (file, folder = site) => /<html[^>]*\blang="?([\w-]+)/.exec(read(folder, file))?.[1];

/** The language of the home page. */
export const language = languageOf('index.html');

/** One page of every kind, in the language of the home page: kind to file. */
export const kinds = new Map(largestOfEachKind(site).filter((page) => page.language === language).map(({ kind, file }) => [kind, file]));

/**
 * One page of every kind in every language and every theme: `{ name, theme, language, kind, file, folder }`. In the site's own
 * theme and first language it is the largest; elsewhere, where markup and rules are the same, one of middle size.
 */
export function specimens() {
  const others = otherThemes().map((theme) => ({ theme, folder: build({ theme }) }));
  return [{ theme: '', folder: site }, ...others].flatMap((edition) => ofEachKind(edition.folder).map((sizes) => {
    const first = edition.theme === '' && sizes[0].language === language;
    const page = sizes.at(first ? -1 : sizes.length >> 1);
    const name = [page.kind, page.language === language ? '' : page.language, edition.theme].filter(Boolean).join(', ');
    return { ...edition, ...page, name };
  }));
}

/**
 * Builds the shipped site, or another, and gives its folder, which goes when the process does unless it is shared.
 * @param {{ address?: string, theme?: string, from?: string }} [wish] where it will be published, a theme in place of its
 *   own, another site folder
 */
export function build({ address: base, theme, from: other } = {}) {
  const { folder, mine } = other ? ownFolder() : sharedFolder(`${theme ?? 'shipped'}${base ? ` at ${encodeURIComponent(base)}` : ''}`);
  const out = join(folder, 'public');
  if (!mine) return awaited(out);
  const from = theme ? withTheme(theme, join(folder, 'site')) : (other ?? repository);
  const options = base ? ['--base-url', base] : [];
  execFileSync(binary(), ['build', '--site', from, '--out', out, ...options], { stdio: ['ignore', 'ignore', 'inherit'] });
  return out;
}

function ownFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'plainsight-browser-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return { folder, mine: true };
}

/** A folder that several processes know by its name, and whether it is this one that has to fill it. */
function sharedFolder(name) {
  if (!process.env.PLAINSIGHT_BUILT) return ownFolder();
  const folder = join(process.env.PLAINSIGHT_BUILT, name);
  try {
    mkdirSync(folder);
    return { folder, mine: true };
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return { folder, mine: false };
  }
}

/** An output folder that another process builds: it is there as a whole or not at all. */
function awaited(out) {
  for (let seconds = 0; !existsSync(out); seconds += 1) {
    if (seconds > 600) throw new Error(`${out} was begun by another test file and never finished`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000);
  }
  return out;
}

/** The themes of the repository that the shipped site does not wear. */
function otherThemes() {
  const worn = /^theme:\s*(\S+)/m.exec(read(repository, 'content/site.yaml'))?.[1] ?? 'fight';
  return readdirSync(join(repository, 'themes')).filter((name) => name !== worn && !name.startsWith('.') && !name.includes('.'));
}

/** A copy of the shipped site that wears another theme. */
function withTheme(theme, copy) {
  mkdirSync(copy);
  for (const part of ['agencies', 'content', 'themes']) cpSync(join(repository, part), join(copy, part), { recursive: true });
  const settings = join(copy, 'content/site.yaml');
  const text = readFileSync(settings, 'utf8').replace(/^theme:.*\n/m, '');
  writeFileSync(settings, `${text.trimEnd()}\ntheme: ${theme}\n`);
  return copy;
}

/** The newest binary there is: what was changed last is what should be tested. */
export function binary() {
  const places = [process.env.PLAINSIGHT, ...['debug', 'release'].map((profile) => join(repository, 'target', profile, 'plainsight'))];
  const found = places.filter((place) => place && existsSync(place));
  if (found.length === 0) throw new Error('no plainsight binary: run `cargo build` first, or name one in PLAINSIGHT');
  return process.env.PLAINSIGHT ?? found.sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs)[0];
}

/** Every file of a folder, relative to it, with forward slashes, in order. */
export function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).replaceAll('\\', '/'))
    .sort();
}

function read(folder, file) {
  return readFileSync(join(folder, file), 'utf8');
}

function largestOfEachKind(folder) {
  return ofEachKind(folder).map((sizes) => sizes.at(-1));
}

/** The pages of each kind and language, from the smallest to the largest. */
function ofEachKind(folder) {
  const sorted = new Map();
  for (const file of filesIn(folder).filter((each) => each.endsWith('.html'))) {
    const page = { kind: kindOf(file, folder) ?? file, language: languageOf(file, folder), file, size: statSync(join(folder, file)).size };
    const key = `${page.language} ${page.kind}`;
    sorted.set(key, [...(sorted.get(key) ?? []), page]);
  }
  return [...sorted].sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, pages]) => pages.sort((one, other) => one.size - other.size));
}
