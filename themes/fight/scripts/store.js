// @ts-check
// The one state: the filter, what it leaves, the chosen agency, what was asked for. The address says the first and the third: the
// filter in its query, the agency after `#`. What comes from the address is looked up among what is known, and ignored where it
// is not.

import { GROUPS } from './atlas.js';

/** @typedef {import('./types').Filter} Filter */
/** @typedef {import('./types').Atlas} Atlas */

const DAY = 864e5;
/** @type {Filter} */
const EMPTY = { query: '', vendor: '', program: '', status: '', kind: '', claim: '', evidence: '', strength: '', place: '', since: null, until: null };
/** Filters whose options the atlas knows by the same name, which the address has too. */
export const FACETS = /** @type {const} */ (['vendor', 'program', 'kind', 'claim', 'evidence', 'strength']);

/** The filter that a query string means. @param {Atlas} atlas @param {string} search @returns {Filter} */
export function read(atlas, search) {
  const said = new URLSearchParams(search);
  const state = { ...EMPTY, query: (said.get('q') ?? '').slice(0, 200) };
  for (const name of FACETS) {
    const id = said.get(name) ?? '';
    if (atlas[name].options.some((option) => option.id === id)) state[name] = id;
  }
  const status = said.get('status') ?? '';
  if (GROUPS.includes(status) || atlas.status_.options.some((option) => option.id === status)) state.status = status;
  state.place = known(atlas, said.get('place') ?? '');
  state.since = day(said.get('since'), false);
  state.until = day(said.get('until'), true);
  return state;
}

/** The query string of a filter: '' or '?…'. @param {Filter} state */
export function write(state) {
  const said = new URLSearchParams();
  if (state.query) said.set('q', state.query);
  for (const name of /** @type {const} */ ([...FACETS, 'status', 'place'])) if (state[name]) said.set(name, state[name]);
  for (const name of /** @type {const} */ (['since', 'until'])) {
    const at = state[name];
    if (at !== null) said.set(name, iso(at));
  }
  const text = said.toString().replaceAll('%2F', '/');
  return text && `?${text}`;
}

/** 2019-04-08 @param {number} at */
export const iso = (at) => new Date(at * DAY).toISOString().slice(0, 10);

/** The first or last day that '2019', '2019-04' or '2019-04-08' means; null for anything else. @param {string | null} text @param {boolean} last */
export function day(text, last) {
  const found = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text ?? '');
  if (!found) return null;
  const [year, month, date] = [Number(found[1]), Number(found[2] ?? (last ? 12 : 1)), Number(found[3] ?? 0)];
  if (month < 1 || month > 12 || date > 31) return null;
  const at = new Date(0);
  if (date) at.setUTCFullYear(year, month - 1, date);
  else at.setUTCFullYear(year, last ? month : month - 1, last ? 0 : 1);
  return Math.floor(at.getTime() / DAY);
}

/** Marks what the filter leaves, and counts it. @param {Atlas} atlas @param {Filter} state @param {Uint8Array} shown */
export function sift(atlas, state, shown) {
  /** @type {((i: number) => boolean)[]} */
  const tests = [];
  for (const name of FACETS) {
    const facet = atlas[name];
    const option = facet.options.findIndex(({ id }) => id === state[name]);
    if (state[name]) tests.push((i) => facet.has(i, option));
  }
  const group = GROUPS.indexOf(state.status);
  const status = atlas.status_.options.findIndex(({ id }) => id === state.status);
  if (state.status) tests.push(group >= 0 ? (i) => atlas.group[i] === group : (i) => atlas.status_.has(i, status));
  if (state.place) tests.push(within(atlas, state.place));
  const { since, until } = state;
  if (since !== null) tests.push((i) => atlas.from[i] !== 0 && atlas.from[i] >= since);
  if (until !== null) tests.push((i) => atlas.from[i] !== 0 && atlas.from[i] <= until);
  let count = 0;
  for (let i = 0; i < atlas.count; i += 1) count += shown[i] = tests.every((test) => test(i)) ? 1 : 0;
  return count;
}

/** A place in which there are agencies, or that has a page; '' for any other. @param {Atlas} atlas @param {string} place */
export function known(atlas, place) {
  const lies = within(atlas, place);
  const page = atlas.regions.some(({ id }) => id === place);
  return page || (place && atlas.region.some((_, i) => lies(i))) ? place : '';
}

/** A region with all that lies in it, or a county of one. @param {Atlas} atlas @param {string} place @returns {(i: number) => boolean} */
function within(atlas, place) {
  const wanted = atlas.regions.map(({ id }) => id === place || id.startsWith(`${place}/`));
  if (wanted.includes(true)) return (i) => wanted[atlas.region[i]];
  const cut = place.lastIndexOf('/');
  const region = atlas.regions.findIndex(({ id }) => id === place.slice(0, cut));
  return (i) => atlas.region[i] === region && atlas.county(i) === place.slice(cut + 1);
}

/** @param {Atlas} atlas @returns {import('./types').Store & { begin(): void }} */
export function open(atlas) {
  /** @type {Record<string, ((value: any) => void)[]>} */
  const listeners = { shown: [], chosen: [], look: [] };
  const tell = (/** @type {string} */ event, /** @type {any} */ value) => listeners[event].forEach((listener) => listener(value));
  const chosenBy = (/** @type {string} */ hash) => atlas.indexOf(unescaped(hash.slice(1)));
  const address = () => (store.chosen < 0 ? keptHash() : `#${atlas.id(store.chosen)}`);
  // `#list` is a place of the page, which no filter takes away.
  const keptHash = () => (chosenBy(location.hash) < 0 ? location.hash : '');
  let state = read(atlas, location.search);

  const store = {
    atlas,
    get state() { return state; },
    shown: new Uint8Array(atlas.count).fill(1),
    count: atlas.count,
    chosen: chosenBy(location.hash),
    change(/** @type {Partial<Filter>} */ part) {
      state = { ...state, ...part };
      refresh();
      store.settle();
    },
    until(/** @type {number | null} */ until) {
      state = { ...state, until };
      refresh();
    },
    settle() {
      history.replaceState(store.seen, '', `${location.pathname}${write(state)}${address()}`);
    },
    clear() { store.change(EMPTY); },
    choose(/** @type {number} */ i) {
      if (i === store.chosen) return;
      store.seen = null;
      store.chosen = i;
      step();
      tell('chosen', i);
    },
    /** Kept with each step of the history. @type {import('./types').Look | null} */
    seen: history.state && { ...history.state, agency: chosenBy(location.hash) },
    look(/** @type {import('./types').Look} */ at, /** @type {Partial<Filter>} */ part) {
      state = { ...state, ...part };
      store.seen = at;
      store.chosen = at.agency;
      step();
      follow();
    },
    on(/** @type {string} */ event, /** @type {(value?: any) => void} */ listener) { listeners[event].push(listener); },
    /** Once all parts listen: what the address says. */
    begin() { store.seen || store.chosen >= 0 ? follow() : refresh(); },
  };

  /** All that the state is, told. */
  function follow() {
    refresh();
    tell('chosen', store.chosen);
    if (store.seen) tell('look', store.seen);
  }

  // In a frame a step back is the host page's own: what is opened there leaves no step behind.
  function step() {
    history[parent === self ? 'pushState' : 'replaceState'](store.seen, '', `${location.pathname}${write(state)}${address()}`);
  }

  function refresh() {
    store.count = sift(atlas, state, store.shown);
    tell('shown', undefined);
  }

  addEventListener('popstate', () => {
    state = read(atlas, location.search);
    store.seen = history.state;
    store.chosen = chosenBy(location.hash);
    follow();
  });
  return store;
}

/** @param {string} text */
function unescaped(text) {
  try { return decodeURIComponent(text); } catch { return text; }
}
