// Whether three folders hold the same pages: title, description, and the body word by word, with every link's target and
// every id. How a generator spaces its HTML, writes a relative link or an entity makes no difference.
//
//     node equal.mjs FOLDER OTHER [OTHER…]     the pages that FOLDER and each OTHER should share
//
// Entries: `compared` (which pages those are), `difference` (the first place where two folders differ).

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const ROOT = 'https://compare.example.org/';
/** So many tokens before the first difference are shown with it. */
const BEFORE = 8;

/** The pages of agencies, documents and places, and home: all `.html` files below these. */
export function compared(folder) {
  const below = ['agencies', 'documents', 'places'].flatMap((part) => {
    const found = existsSync(join(folder, part)) ? readdirSync(join(folder, part), { recursive: true }) : [];
    return found.filter((file) => file.endsWith('.html')).map((file) => posix.join(part, file));
  });
  return ['index.html', ...below].sort();
}

/** What is different in `other`, in words; undefined when nothing is. */
export function difference(folder, other) {
  const [ours, theirs] = [compared(folder), compared(other)];
  const lone = ours.find((page, at) => page !== theirs[at]) ?? theirs[ours.length];
  if (lone !== undefined) {
    return `${lone}, or what stands in its place, is in one only of ${folder} (${ours.length} pages) and ${other} (${theirs.length})`;
  }
  for (const page of ours) {
    const [one, two] = [folder, other].map((root) => tokens(readFileSync(join(root, page), 'utf8'), page));
    const at = one.findIndex((token, place) => token !== two[place]);
    if (at >= 0 || one.length !== two.length) {
      const from = at < 0 ? Math.min(one.length, two.length) : at;
      const part = (list) => list.slice(Math.max(0, from - BEFORE), from + 3).join(' ');
      return `${page}, token ${from}:\n  ${folder}: ${part(one)}\n  ${other}: ${part(two)}`;
    }
  }
  return undefined;
}

/** Words, link targets from the site's root, ids and tags of a page, in their order. */
function tokens(html, page) {
  const found = [];
  // Comments, then tags with their attributes, then text; quotes protect what looks like a tag's end.
  for (const [part, name, attributes] of html.matchAll(/<!--.*?-->|<(\/?[a-z][a-z0-9]*)((?:[^>"']|"[^"]*"|'[^']*')*)>|[^<]+/gsi)) {
    if (part.startsWith('<!--')) continue;
    if (name === undefined) found.push(...decoded(part).split(/\s+/).filter(Boolean));
    else found.push(`<${name.toLowerCase()}>`, ...told(attributes, page));
  }
  return found;
}

function told(attributes, page) {
  const found = [];
  for (const [, name, quoted, single, bare] of attributes.matchAll(/([a-z-]+)=(?:"([^"]*)"|'([^']*)'|([^\s>]+))/gi)) {
    const value = decoded(quoted ?? single ?? bare);
    if (name === 'href') found.push(`href=${new URL(value, ROOT + page).href}`);
    else found.push(`${name}=${value}`);
  }
  return found.sort();
}

function decoded(text) {
  return text.replace(/&(?:#(x?)([0-9a-f]+)|([a-z]+));/gi, (entity, hex, code, name) => {
    if (name) return ENTITIES[name] ?? entity;
    return String.fromCodePoint(Number.parseInt(code, hex ? 16 : 10));
  });
}

if (process.argv[1] === import.meta.filename) {
  const [folder, ...others] = process.argv.slice(2);
  for (const other of others) console.log(difference(folder, other) ?? `${other}: equal`);
}
