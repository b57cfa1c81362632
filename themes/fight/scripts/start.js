// @ts-check
// Joins the rest: the atlas, the one state, and every part that the page has a place for.

import { load } from './atlas.js';
import { open } from './store.js';

/** Each is a module of its name, for the places of a page that bear it. */
const PARTS = ['find', 'filters', 'map', 'time'];
/** @param {string} name @returns {NodeListOf<HTMLElement>} */
const places = (name) => document.querySelectorAll(`[data-${name}]`);

/** `restore` gives a place back what it was without script: where one part fails, the others go on. @param {(place: Element) => void} restore */
export async function start(restore) {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = new URL('../styles/live.css', import.meta.url).href;
  document.head.append(link);
  const wanted = PARTS.filter((name) => places(name).length);
  const modules = wanted.map((name) => import(`./${name}.js`).catch(() => null));
  const store = open(await load());
  for (const [at, name] of wanted.entries()) {
    const part = await modules[at];
    for (const element of places(name)) {
      try {
        if (part) part.join(element, store);
        else restore(element);
      } catch (fault) {
        console.error(fault);
        restore(element);
      }
    }
  }
  store.begin();
}
