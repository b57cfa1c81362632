// Every link on the disk: breadth-first from home, as a crawler of the published site goes. Every page can be reached,
// every link and fragment leads somewhere, and nothing that a page loads by itself comes from another origin.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { posix } from 'node:path';

import { files, kindOf, pages, text } from './site.mjs';

// Pages that hosts, frames and old links ask for by name, not pages of this site.
const APART = new Set(['404.html', 'embed.html']);
// Addresses of 404.html are below the site's own address, because a host shows it at any depth.
const known = new Set(files);
const ATTRIBUTE = /\s(href|src|srcset|poster|action|data|xlink:href)=("[^"]*"|'[^']*'|[^\s>"']+)/g;
const LOADS = /<(?:script|img|iframe|audio|video|source|embed|object|image|use)\b|<link\b[^>]*\brel="?(?:stylesheet|icon|preload|modulepreload|manifest|prefetch|preconnect)/;

const linksOf = new Map(pages.map((page) => [page, links(page)]));

test('every link leads to a file of the site', () => {
  const dead = [];
  for (const [page, links] of linksOf) {
    if (page === '404.html') continue;
    for (const { path } of links) if (path !== undefined && !known.has(path)) dead.push(`${page} -> ${path}`);
  }
  assert.deepEqual(dead.slice(0, 20), [], `${dead.length} dead links`);
});

test('every fragment names something on its page', () => {
  const ids = new Map(pages.map((page) => [page, new Set([...text(page).matchAll(/\sid=("[^"]*"|[^\s>]+)/g)].map((found) => bare(found[1])))]));
  const dead = [];
  for (const [page, links] of linksOf) {
    for (const { path, fragment } of links) {
      if (fragment && ids.has(path) && !ids.get(path).has(fragment)) dead.push(`${page} -> ${path}#${fragment}`);
    }
  }
  assert.deepEqual(dead.slice(0, 20), [], `${dead.length} dead fragments`);
});

test('every page can be reached from home', () => {
  const reached = new Set(['index.html']);
  for (const page of reached) for (const { path } of linksOf.get(page) ?? []) if (linksOf.has(path)) reached.add(path);
  const lost = pages.filter((page) => !reached.has(page) && !APART.has(page) && !['formerly', 'embed'].includes(kindOf(page)));
  assert.deepEqual(lost.slice(0, 20), [], `${lost.length} pages cannot be reached`);
});

test('no page loads anything from another origin', () => {
  const foreign = [];
  for (const page of pages) {
    for (const [tag] of text(page).matchAll(/<[a-z][^>]*>/gi)) {
      if (LOADS.test(tag) && /\s(?:href|src|srcset|poster|data|xlink:href)=["']?(?:https?:)?\/\//.test(tag)) foreign.push(`${page}: ${tag}`);
    }
  }
  for (const sheet of files.filter((file) => file.endsWith('.css'))) {
    for (const [found] of text(sheet).matchAll(/(?:@import|url\()[^;)]*/g)) if (/\/\//.test(found) && !/data:/.test(found)) foreign.push(`${sheet}: ${found}`);
  }
  assert.deepEqual(foreign.slice(0, 20), []);
});

test('no page carries a script or a style of its own', () => {
  const own = pages.filter((page) => /<style\b|\sstyle=|\son[a-z]+=["']|<script(?![^>]*\b(?:src|type="application\/))/i.test(text(page).replace(/<[a-z-]+\/?>/gi, '')));
  assert.deepEqual(own.slice(0, 20), [], 'the policy of the pages would refuse it');
});

/** The links of a page inside the site: path from the root, and fragment. */
function links(page) {
  const found = [];
  for (const [tag] of text(page).matchAll(/<[a-z][^>]*>/gi)) {
    for (const [, , quoted] of tag.matchAll(ATTRIBUTE)) {
      const value = bare(quoted);
      if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(value)) continue;
      const [address, fragment] = value.split('#');
      const path = address === '' ? page : posix.normalize(posix.join(posix.dirname(page), decodeURI(address.split('?')[0])));
      found.push({ path: path.endsWith('/') ? `${path}index.html` : path, fragment: fragment && decodeURIComponent(fragment) });
    }
  }
  return found;
}

/** An attribute's value without quotes and character references. */
function bare(quoted) {
  return quoted.replace(/^["']|["']$/g, '').replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}
