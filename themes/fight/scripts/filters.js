// @ts-check
// Filters: a choice for whatever more than one value exists of, each with its count; what they leave is announced, the list
// of the page follows, and it can be taken along as a file.

import { GROUPS } from './atlas.js';
import { make } from './card.js';
import { FACETS, iso, sift } from './store.js';

/** @typedef {'vendor' | 'program' | 'status' | 'kind' | 'claim' | 'evidence' | 'strength'} Name */
const NAMES = /** @type {Name[]} */ (['status', ...FACETS]);
/** So few that their names may stand open. */
const FEW = 40;

/** @type {import('./types').Part} */
export function join(element, store) {
  const { atlas } = store;
  const { words } = atlas;
  const form = /** @type {HTMLElement} */ (element.querySelector('[data-form]'));
  const told = /** @type {HTMLElement} */ (element.querySelector('[role=status]'));
  const here = element.dataset.filters ?? '';
  const own = atlas.regions.map(({ id }) => !here || `${id}/`.startsWith(`${here}/`));
  const ours = [...Array(atlas.count).keys()].filter((i) => own[atlas.region[i]]);
  const spare = new Uint8Array(atlas.count);
  const list = follow(store);

  const selects = NAMES.map((name) => ({ name, options: optionsOf(name).filter((option) => ours.some(option.has)) }))
    .filter(({ options }) => options.length > 1)
    .map(({ name, options }) => ({ name, options, select: choice(name, options) }));
  const dates = ours.some((i) => atlas.from[i]) ? [date('since'), date('until')] : [];
  const chips = /** @type {HTMLElement} */ (element.querySelector('[data-chips]'));
  const files = make('div', '', { class: 'files' }, ...['csv', 'geojson'].map(file));
  form.replaceChildren(...selects.map(({ select }) => field(select, select.name)), ...dates.map((input) => field(input, input.name)), files);

  /** @param {Name} name @returns {{ id: string, name: string, has(i: number): boolean }[]} */
  function optionsOf(name) {
    const facet = name === 'status' ? atlas.status_ : atlas[name];
    const single = facet.options.map(({ id, name }, at) => ({ id, name, has: (/** @type {number} */ i) => facet.has(i, at) }));
    if (name !== 'status') return single;
    const groups = GROUPS.map((id, at) => ({ id, name: words(`status-${id}`), has: (/** @type {number} */ i) => atlas.group[i] === at }));
    // A group of one status is that status.
    return [...groups.filter(({ has }) => ours.some(has)), ...(single.length > 1 ? single : [])];
  }

  /** @param {string} name @param {{ id: string }[]} options */
  function choice(name, options) {
    const select = make('select', '', { name }, new Option(words('filter-any'), ''), ...options.map(({ id }) => new Option('', id)));
    select.onchange = () => store.change({ [name]: select.value });
    return select;
  }

  /** @param {'since' | 'until'} name */
  function date(name) {
    const input = make('input', '', { type: 'date', name });
    input.onchange = () => { if (!input.validity.badInput) store.change({ [name]: input.value ? Date.parse(input.value) / 864e5 : null }); };
    return input;
  }

  /** @param {HTMLElement} control @param {string} name */
  function field(control, name) { return make('label', words(`filter-${name}`), {}, control); }

  /** @param {string} form */
  function file(form) {
    const button = make('button', words(`save-${form}`));
    button.onclick = () => {
      const kept = new Set(ours.filter((i) => store.shown[i]).map(atlas.id));
      const saved = import('./save.js').then(({ save }) => save(atlas, /** @type {'csv' | 'geojson'} */ (form), kept));
      saved.catch(() => { told.textContent = words('save-failed'); });
    };
    return button;
  }

  function chosen() {
    const { state } = store;
    const names = NAMES.filter((name) => state[name]).map((name) => ({ name, words: optionsOf(name).find(({ id }) => id === state[name])?.name ?? '' }));
    const days = /** @type {const} */ (['since', 'until']).filter((name) => state[name] !== null)
      .map((name) => ({ name, words: `${words(`filter-${name}`)} ${words.day(Number(state[name]))}` }));
    return [...(state.place ? [{ name: 'place', words: placeWords(state.place) }] : []), ...names, ...days];
  }

  /** @param {string} place */
  function placeWords(place) {
    const region = atlas.regions.find(({ id }) => id === place) ?? atlas.regions.find(({ id }) => id === place.slice(0, place.lastIndexOf('/')));
    return region?.id === place ? region.name : [place.slice(place.lastIndexOf('/') + 1), region?.name].join(', ');
  }

  function draw() {
    const { state } = store;
    for (const { name, options, select } of selects) {
      // What each option would leave, the other filters staying as they are.
      sift(atlas, { ...state, [name]: '' }, spare);
      options.forEach(({ name: text, has }, at) => {
        const count = ours.reduce((sum, i) => sum + (spare[i] && has(i) ? 1 : 0), 0);
        select.options[at + 1].text = words('filter-option', { name: text, count });
        select.options[at + 1].disabled = count === 0 && select.options[at + 1].value !== state[name];
      });
      select.value = state[name];
    }
    for (const input of dates) {
      const at = state[/** @type {'since' | 'until'} */ (input.name)];
      input.value = at === null ? '' : iso(at);
    }
    const active = chosen();
    const focused = [...chips.children].findIndex((chip) => chip === document.activeElement);
    chips.replaceChildren(...active.map(({ name, words: text }) => {
      const chip = make('button', text, { 'aria-label': words('filter-remove', { name: text }) });
      chip.onclick = () => store.change({ [name]: name === 'since' || name === 'until' ? null : '' });
      return chip;
    }));
    if (active.length) {
      const all = make('button', words('filter-clear'), { class: 'clear' });
      all.onclick = store.clear;
      chips.append(all);
    }
    // Who took one away by keyboard goes on from the next.
    if (focused >= 0) /** @type {HTMLElement} */ (chips.children[focused] ?? element.querySelector('summary')).focus();
    const count = ours.reduce((sum, i) => sum + store.shown[i], 0);
    told.textContent = active.length === 0 ? words('filter-all', { count: ours.length })
      : count ? words('filter-shown', { shown: count, count: ours.length }) : words('filter-nothing');
    list.show(active.length > 0, count);
  }

  // The slider of time moves at every frame; reading and writing a long list need not.
  let waiting = 0;
  store.on('shown', () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(draw, 60);
  });
}

/** The list of the page: names that are filtered out are hidden, counts follow. @param {import('./types').Store} store */
function follow({ atlas, shown }) {
  /** @type {Map<string, number> | undefined} */
  let positions;
  /** @type {{ box: HTMLElement, count: Element | null, was: string, rows: [HTMLElement, number][] }[] | undefined} */
  let boxes;

  function read() {
    positions = new Map([...Array(atlas.count).keys()].map((i) => [atlas.href(i), i]));
    const found = document.querySelectorAll('#list .index details, #list .state, #list .roll');
    boxes = [...found].filter((box) => box instanceof HTMLElement).map((box) => {
      const count = box.querySelector('b');
      const rows = [...box.querySelectorAll('li')].map((row) => /** @type {[HTMLElement, number]} */ ([row, positions?.get(row.querySelector('a')?.href ?? '') ?? -1]));
      return { box, count, was: count?.textContent ?? '', rows: box.classList.contains('state') ? byRegion(box) : rows };
    });
    return boxes;
  }

  /** A state that only counts its agencies: the page has no row for each. @param {HTMLElement} box @returns {[HTMLElement, number][]} */
  function byRegion(box) {
    const href = box.querySelector('a')?.href;
    const region = atlas.regions.findIndex((one) => one.href === href);
    return [...atlas.region.keys()].filter((i) => atlas.region[i] === region).map((i) => [document.createElement('i'), i]);
  }

  return {
    /** @param {boolean} filtered @param {number} count */
    show(filtered, count) {
      if (!filtered && !boxes) return;
      for (const { box, count: figure, was, rows } of boxes ?? read()) {
        let left = 0;
        for (const [row, i] of rows) {
          const kept = i < 0 || shown[i] === 1;
          if (row.hidden === kept) row.hidden = !kept;
          left += kept ? 1 : 0;
        }
        box.hidden = left === 0;
        if (figure) figure.textContent = filtered ? atlas.words.number(left) : was;
        if (box instanceof HTMLDetailsElement && filtered && count <= FEW) box.open = true;
      }
    },
  };
}
