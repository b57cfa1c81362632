// @ts-check
// What the site knows while one types: agencies of that name, and whether the town is on the map.

import { make } from './card.js';
import { idOf } from './contribute-parts.js';
import { Index, normalise, plain } from './match.js';
import { slug } from './contribute-values.js';
import { towns } from './towns.js';

/** @typedef {import('./contribute-types').Context} Context */

/** How alike a name must be to be shown. */
const ALIKE = 0.95;

/** @param {() => (Node | string)[]} draw @returns {HTMLElement} */
function hint(draw) {
  const element = make('p', '', { class: 'form-known', role: 'status', 'data-hint': '' });
  element.addEventListener('refresh', () => {
    const parts = draw();
    element.hidden = !parts.length;
    element.replaceChildren(...parts);
  });
  return element;
}

/** Agencies that are here already, by the name that is typed. @param {Context} context @param {import('./types').Atlas} atlas */
export function already({ say, draft }, atlas) {
  const index = new Index(atlas.count, (i) => [[atlas.name(i), 1], ...atlas.aliases(i).map((name) => /** @type {[string, number]} */ ([name, 0.9]))]);
  let before = '';
  return hint(() => {
    const name = String(draft.record.name ?? '');
    const same = atlas.indexOf(`${draft.place}/${slug(name)}`);
    if (same >= 0) return [say('already'), ' ', make('a', atlas.name(same), { href: atlas.href(same) })];
    if (normalise(name).split(' ').length < 2) return [];
    const near = index.search(name, 12).filter(({ i, score }) => score >= ALIKE && (!draft.place || atlas.id(i).startsWith(`${draft.place}/`))).slice(0, 3);
    before = name;
    return near.length && before ? [say('alike'), ...near.flatMap(({ i }) => [' ', make('a', `${atlas.name(i)} (${atlas.place(i)})`, { href: atlas.href(i) })])] : [];
  });
}

/** Whether the town is known, and in which counties. @param {Context} context @param {import('./types').Atlas} atlas @param {HTMLElement} form */
export function town({ say, draft, known }, atlas, form) {
  const places = towns(atlas);
  const element = hint(() => {
    const city = String(draft.record.city ?? '').trim();
    const [country, code] = draft.place.split('/');
    if (city.length < 2 || country !== 'us' || !code) return [];
    const waiting = places.want(city);
    if (waiting.length) {
      Promise.allSettled(waiting).then(() => element.dispatchEvent(new Event('refresh')));
      return [];
    }
    const found = places.search(`${city} ${code}`).filter((option) => option.as === 'town' && option.region === draft.place && same(option.label, city));
    const state = known.places.get(draft.place) ?? '';
    const counties = found.map(({ where }) => where.split(', ')[0]);
    if (found.length === 1) return [say('town-found', { town: city, state })];
    if (!found.length) return [say('town-unknown', { town: city, state })];
    return String(draft.record.county ?? '') ? [say('town-found', { town: city, state })] : [say('town-which', { town: city, state }), ...counties.flatMap((county) => [' ', choice(county)])];
  });

  /** @param {string} county */
  function choice(county) {
    const button = make('button', county, { type: 'button', class: 'form-choice' });
    button.addEventListener('click', () => {
      const field = form.querySelector(`#${idOf(['', 'county'])}`);
      if (!(field instanceof HTMLInputElement)) return;
      field.value = county;
      field.dispatchEvent(new Event('input'));
      const fold = field.closest('details');
      if (fold) fold.open = true;
      field.focus();
    });
    return button;
  }
  return element;
}

/** @param {string} one @param {string} other */
const same = (one, other) => plain(one) === plain(other) || normalise(one) === normalise(other);
