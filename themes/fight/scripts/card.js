// @ts-check
// The card of an agency, or of a state: in the map's corner, on a small screen a sheet at the foot.

import { GROUPS } from './atlas.js';

/** @template {keyof HTMLElementTagNameMap} T @param {T} tag @param {string} [text] @param {Record<string, string>} [attributes] @param {Node[]} inside @returns {HTMLElementTagNameMap[T]} */
export function make(tag, text = '', attributes = {}, ...inside) {
  const element = document.createElement(tag);
  element.textContent = text;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...inside);
  return element;
}

/** @param {HTMLElement} box @param {import('./types').Words} words @param {() => void} closed */
export function card(box, words, closed) {
  const element = make('section', '', { class: 'card', role: 'dialog', tabindex: '-1' });
  element.hidden = true;
  box.append(element);
  /** What had the focus, of HTML or of the map. @type {HTMLElement | null} */
  let before = null;

  /** @param {string} title @param {HTMLElement[]} inside @param {boolean} focus */
  function show(title, inside, focus) {
    const close = make('button', '×', { class: 'card-close', 'aria-label': words('map-close') });
    close.addEventListener('click', hide);
    element.setAttribute('aria-label', title);
    element.replaceChildren(make('h3', title), close, ...inside);
    if (focus && !element.contains(document.activeElement)) before = /** @type {HTMLElement} */ (document.activeElement);
    element.hidden = false;
    if (focus) element.focus({ preventScroll: true });
  }

  function hide() {
    if (element.hidden) return;
    const had = element.contains(document.activeElement);
    element.hidden = true;
    if (had) (before ?? box).focus({ preventScroll: true });
    closed();
  }

  return {
    element,
    hide,
    /** @param {import('./types').Atlas} atlas @param {number} i @param {boolean} focus */
    agency(atlas, i, focus) {
      const [place, stands, source] = [atlas.place(i), atlas.stands(i), atlas.source(i)];
      const status = make('p', '', { class: 'card-status' },
        make('span', '', { class: `mark mark-${GROUPS[atlas.group[i]]}`, 'aria-hidden': 'true' }),
        make('b', atlas.status(i)));
      if (stands) status.append(' ', stands);
      const lines = [make('p', place, { class: 'card-place' }), status];
      if (source.title) lines.push(make('p', `${words('map-source')} `, {}, make('a', source.title, { href: source.href })));
      if (atlas.map[i] < 0) lines.push(make('p', words('map-unplaced'), { class: 'muted' }));
      lines.push(make('p', '', {}, make('a', words('map-open'), { href: atlas.href(i), class: 'card-open' })));
      show(atlas.name(i), lines, focus);
      return [atlas.name(i), place, `${atlas.status(i)} ${stands}`].filter(Boolean).join(', ');
    },
    /** @param {string} title @param {string} href @param {() => void} zoom @param {boolean} focus */
    land(title, href, zoom, focus) {
      const closer = make('button', words('map-closer'), { class: 'card-button' });
      closer.addEventListener('click', () => { hide(); zoom(); });
      const open = href ? [make('a', words('map-page'), { href, class: 'card-open' })] : [];
      show(title, [make('p', '', { class: 'card-row' }, closer, ...open)], focus);
    },
  };
}
