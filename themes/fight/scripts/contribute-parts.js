// @ts-check
// Pieces of the form that its other modules share: a label with its field, the place of a fault, where the focus goes.

import { make } from './card.js';

/** @typedef {import('./contribute-types').Context} Context */
/** @typedef {import('./contribute-types').Named} Named */

/** The name that an element has for a place in a record. @param {(string | number)[]} path */
export const idOf = (path) => ['f', ...path].join('-').replace(/\+/g, 'n').replace(/[^\w-]/g, '');
/** A label, a hint, what is typed into, and the place of its fault. @param {HTMLElement} input @param {Named} named @param {(string | number)[]} path @param {Context} context */
export function labelled(input, { label, hint, required }, path, { say }) {
  const id = idOf(path);
  input.id = id;
  const described = [`${id}-fault`];
  /** @type {HTMLElement[]} */
  const parts = [make('label', label, { for: id })];
  if (required) {
    parts[0].append(' ', make('small', say('required'), { class: 'form-must' }));
    input.setAttribute('aria-required', 'true');
  }
  if (hint) {
    described.unshift(`${id}-hint`);
    parts.push(make('p', hint, { class: 'form-hint', id: `${id}-hint` }));
  }
  input.setAttribute('aria-describedby', described.join(' '));
  return make('div', '', { class: 'form-field' }, ...parts, input, fault(id));
}

/** Where the fault of a field is told. @param {string} id */
export function fault(id) {
  const place = make('p', '', { class: 'form-fault', id: `${id}-fault` });
  place.hidden = true;
  return place;
}

/** @param {[string, string][]} options @param {string} none */
export function select(options, none) {
  return /** @type {HTMLSelectElement} */ (make('select', '', {}, make('option', none, { value: '' }), ...options.map(([value, name]) => make('option', name, { value }))));
}

/** The first thing in `element` that can be typed into, or itself. @param {Element | null | undefined} element */
export function focusFirst(element) {
  const inside = element?.matches('button, input, select, textarea') ? element : element?.querySelector('input, select, textarea');
  if (inside instanceof HTMLElement) inside.focus();
}
