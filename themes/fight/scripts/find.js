// @ts-check
// The one box: town, county, state, ZIP code or agency (the combobox of ARIA 1.2). What is typed is looked up
// here; towns are fetched by their first letter, and what is chosen stands in the address. Steps: an index of agencies and states, once; towns by first letter; options as one types; the answer.

import { answer } from './answer.js';
import { make } from './card.js';
import { Index, plain } from './match.js';
import { here } from './near.js';
import { known } from './store.js';
import { towns } from './towns.js';

/** @typedef {import('./types').Look} Look */
/** @typedef {import('./types').Option} Option */

const MOST = 8;
/** Of one name, a state comes before an agency, an agency before a town. @type {Partial<Record<Option['as'], number>>} */
const BEFORE = { state: 0.12, agency: 0.05, town: 0.04 };

/** @type {import('./types').Part} */
export function join(element, store) {
  const { atlas } = store;
  const { words } = atlas;
  const input = /** @type {HTMLInputElement} */ (element.querySelector('[role=combobox]'));
  const list = /** @type {HTMLElement} */ (element.querySelector('[role=listbox]'));
  const told = /** @type {HTMLElement} */ (element.querySelector('[role=status]'));
  const near = /** @type {HTMLElement} */ (element.querySelector('[data-near]'));
  const { show, hide } = answer(element, store);
  const lookUp = search(store);
  /** @type {Option[]} */
  let options = [];
  let active = -1;
  // Whether options are wanted, even while there are none yet.
  let open = false;

  function type() {
    // What was answered before is no answer to this.
    hide();
    active = -1;
    open = true;
    options = lookUp.options(input.value);
    draw();
    // On a small screen the box goes up, so that what it offers can be seen.
    if (!list.hidden && list.getBoundingClientRect().bottom > innerHeight) element.scrollIntoView();
    for (const loading of lookUp.want(input.value)) loading.then(() => { if (open) again(); });
  }

  /** What was fetched meanwhile joins; the option that is marked stays so. */
  function again() {
    const marked = options[active];
    options = lookUp.options(input.value);
    active = marked ? options.findIndex(({ label, name }) => label === marked.label && name === marked.name) : -1;
    draw();
  }

  function draw() {
    const empty = !plain(input.value);
    list.replaceChildren(...options.map(row));
    if (!empty && !options.length && !lookUp.loading()) list.append(make('li', words('find-none')));
    list.hidden = !list.childElementCount;
    input.setAttribute('aria-expanded', String(options.length > 0));
    told.textContent = empty ? '' : options.length ? words('find-results', { count: options.length }) : words('find-none');
    mark();
  }

  /** @param {Option} option @param {number} at */
  function row(option, at) {
    const item = make('li', '', { id: `${list.id}-${at}`, role: 'option' },
      make('b', option.label, { dir: 'auto' }), make('span', option.where, { dir: 'auto' }), make('small', words(`kind-of-${option.as}`)));
    item.onpointerdown = (event) => event.preventDefault();
    item.onclick = () => choose(at);
    return item;
  }

  function mark() {
    options.forEach((_, at) => list.children[at].setAttribute('aria-selected', String(at === active)));
    if (active < 0) return input.removeAttribute('aria-activedescendant');
    input.setAttribute('aria-activedescendant', `${list.id}-${active}`);
    list.children[active].scrollIntoView({ block: 'nearest' });
  }

  function close() {
    open = false;
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    active = -1;
    mark();
  }

  /** @param {number} at */
  function choose(at) {
    const option = options[at];
    if (!option) return;
    input.value = option.label;
    close();
    told.textContent = '';
    const place = option.as === 'state' ? option.region : option.as === 'county' ? `${option.region}/${option.label}` : '';
    decide(option, { query: option.label, place: known(atlas, place) });
  }

  /** @param {Look} look @param {Partial<import('./types').Filter>} [filter] */
  function decide(look, filter) {
    store.look(look, filter);
    element.scrollIntoView({ block: 'nearest' });
  }

  /** @param {number} step */
  function move(step) {
    if (list.hidden) draw();
    open = true;
    active = (+(active < 0 && step < 0) + active + step + options.length) % options.length;
    mark();
  }

  input.addEventListener('input', type);
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && options.length) move(step);
    else if (event.key === 'Enter') choose(Math.max(0, active));
    else if (event.key === 'Escape' && !list.hidden) close();
    else return;
    event.preventDefault();
  });
  near.onclick = async () => {
    show(words('near-asking'));
    const found = await here();
    if (typeof found === 'string') show(words(found));
    else decide({ kind: 'here', name: words('near-here'), region: '', ...found, bounds: null, agency: -1 });
  };
  if (near.dataset.near) near.click();
  // What is chosen on the map is told there. Who asked here is answered here, and has the answer when the map comes after it.
  store.on('chosen', (i) => {
    input.value = store.state.query;
    if (store.seen) return;
    if (i < 0 || document.querySelector('[data-map]')) hide();
    else show(lookUp.agency(i));
  });
  store.on('look', show);

  const { query } = store.state;
  input.value ||= query;
  // What was chosen already is answered, not asked again.
  if (!input.value || store.seen || store.chosen >= 0) return;
  type();
  if (query) Promise.allSettled(lookUp.want(query)).then(() => { if (options.length === 1) choose(0); });
}

/** Everything that the box knows. @param {import('./types').Store} store */
function search({ atlas }) {
  const code = (/** @type {number} */ region) => atlas.regions[region].id.replace(/.*\//, '');
  /** @param {import('./types').Region} region @param {number} weight @returns {[string, number][]} */
  const named = ({ name, original }, weight) => [...new Set([name, original])].map((one) => [one, weight]);
  const agencies = new Index(atlas.count, (i) => [
    [atlas.name(i), 1], ...atlas.aliases(i).map((name) => /** @type {[string, number]} */ ([name, 0.9])),
    [atlas.city(i), 0.8], [atlas.county(i), 0.5], ...named(atlas.regions[atlas.region[i]], 0.4), [code(atlas.region[i]), 0.4],
  ]);
  const places = new Index(atlas.regions.length, (i) => [...named(atlas.regions[i], 1.1), [code(i), 1.1]]);
  const shards = towns(atlas);

  /** @param {number} i @returns {Look} */
  const agency = (i) => ({ kind: 'agency', name: atlas.place(i), region: atlas.regions[atlas.region[i]].id, lat: atlas.lat[i], lon: atlas.lon[i], bounds: null, agency: i });
  /** @param {number} i @returns {Look} */
  const state = (i) => ({ kind: 'state', name: atlas.regions[i].name, region: atlas.regions[i].id, lat: NaN, lon: NaN, bounds: null, agency: -1 });

  return {
    agency,
    want: shards.want,
    loading: shards.loading,
    /** @param {string} query @returns {Option[]} */
    options(query) {
      if (!plain(query)) return [];
      /** @type {Option[]} */
      const found = [
        ...agencies.search(query, 6).map(({ i, score }) => ({ ...agency(i), as: /** @type {const} */ ('agency'), label: atlas.name(i), where: atlas.place(i), score })),
        ...places.search(query, 2).map(({ i, score }) => ({ ...state(i), as: /** @type {const} */ ('state'), label: atlas.regions[i].name, where: '', score })),
        ...shards.search(query),
      ];
      const weight = (/** @type {Option} */ { score, as }) => score + (BEFORE[as] ?? 0);
      return found.sort((one, other) => weight(other) - weight(one)).slice(0, MOST);
    },
  };
}
