// @ts-check
// Joins the rest: the atlas, the one state, and every part that the page has a place for.

import { load } from './atlas.js';
import { open } from './store.js';

/** Where a part goes, its module, its sheet. @type {[string, () => Promise<{ join: import('./types').Part }>, string][]} */
const PARTS = [
  ['[data-find]', () => import('./find.js'), 'find'],
  ['[data-filters]', () => import('./filters.js'), 'find'],
  ['[data-map]', () => import('./map.js'), 'map'],
  ['[data-time]', () => import('./time.js'), 'map'],
];

export async function start() {
  const wanted = PARTS.filter(([place]) => document.querySelector(place));
  for (const sheet of new Set(wanted.map(([, , sheet]) => sheet))) style(sheet);
  const modules = wanted.map(([place, module]) => module().then(({ join }) => ({ place, join })));
  for (const one of modules) one.catch(() => {});
  const store = open(await load());
  for (const one of modules) {
    const { place, join } = await one;
    for (const element of document.querySelectorAll(place)) if (element instanceof HTMLElement) join(element, store);
  }
  store.begin();
}

/** @param {string} name */
function style(name) {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = new URL(`../styles/${name}.css`, import.meta.url).href;
  document.head.append(link);
}
