// @ts-check
// What the find box answers: an agency with its status and source, the agencies of a place, or that none is documented
// there and which are nearest. All text is text.

import { GROUPS } from './atlas.js';
import { make } from './card.js';
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
    const close = make('button', '×', { 'aria-label': words('find-close') });
    close.onclick = () => {
      hide();
      store.seen = null;
      // What the box has set goes with its answer: no other part sets a place.
      store.change({ query: '', place: '' });
      element.querySelector('input')?.focus();
    };
    box.replaceChildren(...parts, close);
    box.hidden = false;
  }

  /** @param {number} i */
  function agency(i) {
    const [status, date, source] = [atlas.status(i), atlas.since(i), atlas.source(i)];
    return [
      make('h3', '', {}, make('span', '', { class: `mark mark-${GROUPS[atlas.group[i]]}` }), make('bdi', atlas.name(i))),
      make('p', `${atlas.place(i)}. ${date ? words('find-since', { status, date }) : status}.`),
      make('p', `${words('find-source')} `, {}, link(source.title, source.href)),
      go(link(words('find-page'), atlas.href(i), { class: 'button' })),
    ];
  }

  /** @param {import('./types').Look} at */
  function place(at) {
    const inside = members(at);
    if (inside.length === 0) return missing(at);
    if (inside.length === 1) return agency(inside[0]);
    const head = make('h3', words('find-in', { count: inside.length, place: at.name }));
    const region = atlas.regions.find(({ id }) => id === at.region);
    const ways = [];
    if (region && at.kind === 'state') ways.push(link(words('find-place'), region.href));
    if (document.getElementById('list')) ways.push(link(words('find-list'), '#list'));
    return [head, rows(inside.slice(0, LISTED).map((i) => ({ i, km: NaN })), inside.length - LISTED), go(...ways)];
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
    const add = make('p', '', {}, link(words('find-contribute'), atlas.contribute));
    const list = near.length ? [make('p', words('find-nearest')), rows(near, 0)] : [];
    return point ? [head, ...list, about, add] : [head, about, ...list, add];
  }

  /** @param {{ i: number, km: number }[]} agencies @param {number} more */
  function rows(agencies, more) {
    const list = make('ul', '', { role: 'list' }, ...agencies.map(({ i, km }) => make('li', '', {},
      link(atlas.name(i), atlas.href(i), { dir: 'auto' }),
      make('span', [atlas.place(i), Number.isNaN(km) ? atlas.status(i) : distanceWords(km, words)].join(' · ')))));
    if (more > 0) list.append(make('li', words('find-more', { count: more })));
    return list;
  }

  /** Where one may go from here, the last of it the map. @param {HTMLElement[]} ways */
  function go(...ways) {
    const map = document.querySelector('[data-map]');
    if (map) {
      const button = make('button', words('find-map'));
      button.onclick = () => {
        hide();
        map.scrollIntoView({ block: 'center' });
        /** @type {HTMLElement} */ (map.querySelector('.card:not([hidden])') ?? map.querySelector('.mapview')).focus({ preventScroll: true });
      };
      ways.push(button);
    }
    return make('p', '', { class: 'find-go' }, ...ways);
  }

  const hide = () => { box.hidden = true; };

  return { show, hide };
}

/** @param {string} text @param {string} href @param {Record<string, string>} [attributes] */
const link = (text, href, attributes) => make('a', text, { href, ...attributes });
