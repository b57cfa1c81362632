// @ts-check
// What the find box answers: an agency with its status and source, the agencies of a place, or that none is documented
// there and which are nearest. All text is text.

import { GROUPS } from './atlas.js';
import { normalise } from './match.js';
import { distanceWords, kilometres, nearest } from './near.js';

const LISTED = 5;

/** @param {HTMLElement} element @param {import('./types').Store} store */
export function answer(element, store) {
  const { atlas } = store;
  const { words } = atlas;
  const box = /** @type {HTMLElement} */ (element.querySelector('[data-answer]'));

  /** @param {import('./types').Look | string} at */
  function show(at) {
    const parts = typeof at === 'string' ? [make('p', at)] : at.agency >= 0 ? agency(at.agency) : place(at);
    const close = make('button', '×');
    close.ariaLabel = words('find-close');
    close.onclick = () => { hide(); element.querySelector('input')?.focus(); };
    box.replaceChildren(...parts, close);
    box.hidden = false;
  }

  /** @param {number} i */
  function agency(i) {
    const [status, date, source] = [atlas.status(i), atlas.since(i), atlas.source(i)];
    const mark = make('span', '');
    mark.className = `mark mark-${GROUPS[atlas.group[i]]}`;
    const head = make('h3', '');
    head.append(mark, make('bdi', atlas.name(i)));
    const shown = make('p', `${words('find-source')} `);
    shown.append(link(source.title, source.href));
    const go = make('p', '');
    go.className = 'find-go';
    const button = link(words('find-page'), atlas.href(i));
    button.className = 'button';
    go.append(button, ...mapLink());
    return [head, make('p', `${atlas.place(i)}. ${date ? words('find-since', { status, date }) : status}.`), shown, go];
  }

  /** @param {import('./types').Look} at */
  function place(at) {
    const inside = members(at);
    if (inside.length === 0) return missing(at);
    if (inside.length === 1) return agency(inside[0]);
    const head = make('h3', words('find-in', { count: inside.length, place: at.name }));
    const go = make('p', '');
    go.className = 'find-go';
    const region = atlas.regions.find(({ id }) => id === at.region);
    if (region && at.kind === 'state') go.append(link(words('find-place'), region.href));
    if (document.getElementById('list')) go.append(link(words('find-list'), '#list'));
    go.append(...mapLink());
    return [head, rows(inside.slice(0, LISTED).map((i) => ({ i, km: NaN })), inside.length - LISTED), go];
  }

  /** The agencies of a state, a county or a town. @param {import('./types').Look} at */
  function members(at) {
    const all = [...Array(atlas.count).keys()];
    const within = all.filter((i) => `${atlas.regions[atlas.region[i]].id}/`.startsWith(`${at.region}/`));
    const name = normalise(at.name.replace(/, [A-Z]{2}$/, ''));
    if (at.kind === 'state') return within;
    if (at.kind === 'county') return within.filter((i) => normalise(atlas.county(i)) === name);
    // Two towns of a state may have one name: thirty kilometres tell them apart.
    return at.kind !== 'town' ? [] : within.filter((i) => normalise(atlas.city(i)) === name && !(kilometres(at.lat, at.lon, atlas.lat[i], atlas.lon[i]) > 30));
  }

  /** @param {import('./types').Look} at */
  function missing(at) {
    // A ZIP code or a location has no agency of its own: the nearest ones are the answer.
    const point = at.kind === 'here' || at.kind === 'zip';
    const near = nearest(atlas, at.lat, at.lon, LISTED);
    const head = make('h3', point ? at.name : words('find-missing', { place: at.name }));
    const about = make('p', at.kind === 'here' ? words('near-kept') : words('find-unresearched'));
    const add = make('p', '');
    add.append(link(words('find-contribute'), atlas.contribute));
    const list = near.length ? [make('p', words('find-nearest')), rows(near, 0)] : [];
    return point ? [head, ...list, about, add] : [head, about, ...list, add];
  }

  /** @param {{ i: number, km: number }[]} agencies @param {number} more */
  function rows(agencies, more) {
    const list = make('ul', '');
    list.role = 'list';
    for (const { i, km } of agencies) {
      const item = make('li', '');
      const name = link(atlas.name(i), atlas.href(i));
      name.dir = 'auto';
      item.append(name, make('span', [atlas.place(i), Number.isNaN(km) ? atlas.status(i) : distanceWords(km, words)].join(' · ')));
      list.append(item);
    }
    if (more > 0) list.append(make('li', words('find-more', { count: more })));
    return list;
  }

  const mapLink = () => {
    const map = document.querySelector('[data-map]');
    if (!map) return [];
    const button = make('button', words('find-map'));
    button.onclick = () => { hide(); map.scrollIntoView({ block: 'center' }); };
    return [button];
  };

  const hide = () => { box.hidden = true; };

  return { show, hide };
}

/** @template {keyof HTMLElementTagNameMap} T @param {T} tag @param {string} text @returns {HTMLElementTagNameMap[T]} */
export function make(tag, text) {
  const made = document.createElement(tag);
  made.textContent = text;
  if (made instanceof HTMLButtonElement) made.type = 'button';
  return made;
}

/** @param {string} text @param {string} href */
export function link(text, href) {
  const made = make('a', text);
  made.href = href;
  return made;
}
