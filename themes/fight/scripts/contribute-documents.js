// @ts-check
// Choosing a document: a box that searches those of the site (the combobox of ARIA 1.2), or a new one, written where it is
// needed. A new one belongs to the draft, and citations name it '+1' until its title gives it an id.

import { make } from './card.js';
import { documentId } from './contribute-files.js';
import { fault, focusFirst, idOf, labelled } from './contribute-parts.js';
import { Index, plain } from './match.js';

/** @typedef {import('./contribute-types').Fields} Fields */
/** @typedef {import('./contribute-types').Context} Context */
/** @typedef {import('./contribute-types').Named} Named */

const MOST = 8;
/** @type {WeakMap<import('./contribute-types').Known, { ids: string[], index: Index }>} */
const indices = new WeakMap();

/** Every document, to be searched by title and id. @param {import('./contribute-types').Known} known */
function indexOf(known) {
  const ready = indices.get(known);
  if (ready) return ready;
  const all = [...known.documents];
  const index = new Index(all.length, (i) => [[all[i][1].title, 1], [all[i][0].replaceAll('-', ' '), 0.9], [all[i][1].date.slice(0, 4), 0.5]]);
  const made = { ids: all.map(([id]) => id), index };
  indices.set(known, made);
  return made;
}

/**
 * @param {string} key @param {Named} named @param {Fields} values @param {(string | number)[]} path @param {Context} context
 * @param {(kind: string, values: Fields, path: (string | number)[]) => HTMLElement[]} inside
 */
export function chooser(key, named, values, path, context, inside) {
  const { say, known, draft } = context;
  const box = make('div', '', { class: 'form-document' });
  const id = idOf(path);

  /** @param {string} chosen @param {boolean} [focus] */
  function set(chosen, focus = true) {
    const before = values[key];
    values[key] = chosen;
    if (typeof before === 'string' && before.startsWith('+') && !cited(draft.record, before)) delete draft.fresh[before];
    draw();
    context.changed();
    if (focus) focusFirst(chosen.startsWith('+') ? box.querySelector('.form-item') : box.querySelector('input, button'));
  }

  function draw() {
    const chosen = typeof values[key] === 'string' ? values[key] : '';
    const fresh = draft.fresh[chosen];
    if (fresh) box.replaceChildren(...written(fresh, chosen));
    else if (chosen) box.replaceChildren(...shown(chosen));
    else box.replaceChildren(search(), ...ways());
  }

  /** @param {Fields} fresh @param {string} chosen */
  function written(fresh, chosen) {
    const remove = make('button', say('document-other'), { type: 'button', class: 'form-remove' });
    remove.addEventListener('click', () => set(''));
    const group = make('div', '', { class: 'form-item', role: 'group', 'aria-label': say('document-new') }, make('div', '', { class: 'form-top' }, make('p', say('document-new'), { class: 'form-name' }), remove), ...inside('document', fresh, [chosen]));
    return [group, fault(id)];
  }

  /** @param {string} chosen */
  function shown(chosen) {
    const document = known.documents.get(chosen);
    const change = make('button', say('document-other'), { type: 'button', class: 'form-remove', id });
    change.addEventListener('click', () => set(''));
    return [make('p', named.label, { class: 'form-name' }), make('p', '', { class: 'form-chosen' }, make('b', document?.title ?? chosen), make('code', chosen)), change, fault(id)];
  }

  /** A new document, or one that was begun for another source. */
  function ways() {
    if (draft.kind !== 'agency' || key !== 'document') return [];
    const begun = Object.entries(draft.fresh).map(([name, record]) => button(say('document-same', { title: String(record.title ?? '') || documentId(record) || name }), () => set(name)));
    const add = button(say('document-add'), () => {
      const name = `+${1 + Math.max(0, ...Object.keys(draft.fresh).map((one) => Number(one.slice(1))))}`;
      draft.fresh[name] = {};
      set(name);
    });
    return [...begun, add];
  }

  function search() {
    const input = /** @type {HTMLInputElement} */ (make('input', '', { type: 'text', role: 'combobox', autocomplete: 'off', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': `${id}-list` }));
    const options = make('ul', '', { role: 'listbox', id: `${id}-list`, class: 'form-options', 'aria-label': named.label });
    const told = make('p', '', { class: 'unseen', role: 'status' });
    options.hidden = true;
    combine(input, options, told, context, (chosen) => set(chosen));
    const field = labelled(input, named, path, context);
    field.append(options, told);
    return field;
  }

  draw();
  return box;
}

/** Whether a citation names a new document. @param {import('./contribute-types').Value} value @param {string} name @returns {boolean} */
function cited(value, name) {
  if (typeof value === 'string') return value === name;
  return Object.values(value).some((inside) => cited(inside, name));
}

/** @param {string} text @param {() => void} does */
function button(text, does) {
  const made = make('button', text, { type: 'button', class: 'form-add' });
  made.addEventListener('click', does);
  return made;
}

/** What is typed, and what it may mean. @param {HTMLInputElement} input @param {HTMLElement} options @param {HTMLElement} told @param {Context} context @param {(id: string) => void} choose */
function combine(input, options, told, { say, known }, choose) {
  const { ids, index } = indexOf(known);
  /** @type {string[]} */
  let found = [];
  let active = -1;

  function draw() {
    active = -1;
    found = plain(input.value) ? index.search(input.value, MOST).map(({ i }) => ids[i]) : ids.slice(0, MOST);
    options.replaceChildren(...found.map(row));
    options.hidden = !found.length;
    input.setAttribute('aria-expanded', String(found.length > 0));
    // What is offered can be seen.
    if (options.getBoundingClientRect().bottom > innerHeight) input.scrollIntoView({ block: 'start' });
    told.textContent = found.length ? say('document-found', { count: found.length }) : say('document-none');
    mark();
  }

  /** @param {string} id @param {number} at */
  function row(id, at) {
    const document = known.documents.get(id);
    const kind = say(`document-kind-${document?.kind}`);
    const item = make('li', '', { role: 'option', id: `${options.id}-${at}` }, make('b', document?.title ?? id), make('span', [kind, document?.date].filter(Boolean).join(', ')));
    item.addEventListener('pointerdown', (event) => event.preventDefault());
    item.addEventListener('click', () => choose(id));
    return item;
  }

  function mark() {
    found.forEach((_, at) => options.children[at].setAttribute('aria-selected', String(at === active)));
    if (active < 0) return input.removeAttribute('aria-activedescendant');
    input.setAttribute('aria-activedescendant', `${options.id}-${active}`);
    options.children[active].scrollIntoView({ block: 'nearest' });
  }

  function close() {
    options.hidden = true;
    input.setAttribute('aria-expanded', 'false');
  }

  input.addEventListener('input', draw);
  input.addEventListener('click', () => { if (options.hidden) draw(); });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      if (options.hidden) draw();
      if (found.length) active = (active + step + (active < 0 && step < 0 ? 1 : 0) + found.length) % found.length;
      mark();
    } else if (event.key === 'Enter' && !options.hidden && found.length && (active >= 0 || plain(input.value))) choose(found[Math.max(0, active)]);
    else if (event.key === 'Escape' && !options.hidden) close();
    else if (event.key !== 'Enter') return;
    event.preventDefault();
  });
}
