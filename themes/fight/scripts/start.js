// @ts-check
// Joins the rest: the atlas, the one state, and every part that the page has a place for.

import { load } from './atlas.js';
import { open } from './store.js';

/** Where a part goes, and its module. @type {[string, () => Promise<{ join: import('./types').Part }>][]} */
const PARTS = [
  ['[data-find]', () => import('./find.js')],
  ['[data-filters]', () => import('./filters.js')],
  ['[data-map]', () => import('./map.js')],
  ['[data-time]', () => import('./time.js')],
];

/** `restore` gives a place back what it was without script: where one part fails, the others go on. @param {(place: Element) => void} restore */
export async function start(restore) {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = new URL('../styles/live.css', import.meta.url).href;
  document.head.append(link);
  const wanted = PARTS.filter(([place]) => document.querySelector(place));
  const modules = wanted.map(([, module]) => module().catch(() => null));
  const store = open(await load());
  for (const [at, [place]] of wanted.entries()) {
    const part = await modules[at];
    for (const element of document.querySelectorAll(place)) {
      try {
        if (element instanceof HTMLElement) part?.join(element, store);
        if (!part) restore(element);
      } catch (fault) {
        console.error(fault);
        restore(element);
      }
    }
  }
  store.begin();
}
