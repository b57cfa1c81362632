// @ts-check
// The form: an agency or a document, as fields, with the file that they make beside it. Steps: what the site knows is fetched;
// what was typed before is taken up; each change is kept for this tab and shown; the check tells faults beside their fields,
// or gives the way on. Nothing is sent from here: the last step is a link, a copy or a file.

import { json, load, speak } from './atlas.js';
import { make } from './card.js';
import { check } from './contribute-check.js';
import { fields } from './contribute-fields.js';
import { files } from './contribute-files.js';
import { already, town } from './contribute-hints.js';
import { focusFirst, idOf, labelled, select } from './contribute-parts.js';
import { preview, ready } from './contribute-ready.js';

/** @typedef {import('./contribute-types').Draft} Draft */
/** @typedef {import('./contribute-types').Fault} Fault */
/** @typedef {import('./contribute-types').Known} Known */

/** @type {Promise<{ known: Known, say: import('./contribute-types').Say, atlas: import('./types').Atlas }> | undefined} */
let fetched;

/** @param {HTMLElement} box @param {Draft['kind']} kind @param {string} at a place or an agency @param {string} key under which is kept which kind was typed last */
export async function start(box, kind, at, key) {
  fetched ??= know();
  const { known, say, atlas } = await fetched;
  const room = /** @type {HTMLElement} */ (box.querySelector('[data-form-room]'));
  const kept = keep(key, kind, at);
  const before = kept.read();
  const draft = before ?? begun(kind, at, known, atlas);
  room.replaceChildren(...open({ box, at, draft, known, say, atlas, kept, restored: draft === before }));
  room.hidden = false;
  for (const choice of box.querySelectorAll('[data-open]')) {
    if (choice.getAttribute('data-open') === draft.kind) choice.setAttribute('aria-current', 'true');
    else choice.removeAttribute('aria-current');
  }
  room.querySelector('h2')?.focus();
}

/** Everything that the form needs to know of the site. */
async function know() {
  const language = document.documentElement.lang || 'en';
  const [records, words, atlas] = await Promise.all([json('assets/find/records.json'), json(`assets/find/form.${language}.json`), load()]);
  /** @type {Known} */
  const known = {
    form: records.form,
    places: new Map(records.places),
    vendors: new Map(records.vendors.map((/** @type {[string, string, [string, string][]]} */ [id, name, programs]) => [id, { name, programs: new Map(programs) }])),
    documents: new Map(records.documents.map((/** @type {[string, string, string, string | null]} */ [id, title, kind, date]) => [id, { title, kind, date: date ?? '' }])),
    agency: (id) => atlas.indexOf(id) >= 0,
  };
  return { known, say: speak(words, language), atlas };
}

/** An empty draft, but for what the address says and what can only be one thing. @param {Draft['kind']} kind @param {string} at @param {Known} known @param {import('./types').Atlas} atlas @returns {Draft} */
function begun(kind, at, known, atlas) {
  if (kind === 'document') return { kind, place: '', record: {}, fresh: {} };
  const there = atlas.indexOf(at);
  const place = there < 0 ? at : at.replace(/\/[^/]*$/, '');
  const vendor = known.vendors.size === 1 ? [...known.vendors.keys()][0] : '';
  /** @type {import('./contribute-types').Fields} */
  const named = there < 0 ? {} : { name: atlas.name(there), kind: atlas.kind.options.find((_, option) => atlas.kind.has(there, option))?.id ?? '', city: atlas.city(there) };
  return { kind, place: known.places.has(place) ? place : '', record: { ...named, partnerships: [{ vendor, history: [{ sources: [{}] }] }] }, fresh: {} };
}

/** What is typed, kept while the tab is open: one draft of each kind and of each agency, so that none is lost for another. @param {string} key @param {Draft['kind']} kind @param {string} at */
function keep(key, kind, at) {
  const own = `${key} ${kind} ${at}`;
  return {
    /** @returns {Draft | null} */
    read() {
      try {
        const draft = JSON.parse(sessionStorage.getItem(own) ?? 'null');
        return draft?.kind === kind && typeof draft.place === 'string' && draft.record && draft.fresh ? draft : null;
      } catch { return null; }
    },
    /** @param {Draft} draft */
    write(draft) {
      try {
        sessionStorage.setItem(own, JSON.stringify(draft));
        sessionStorage.setItem(key, kind);
      } catch { /* a browser that keeps nothing */ }
    },
    clear() {
      try { for (const one of [own, key]) sessionStorage.removeItem(one); } catch { /* likewise */ }
    },
  };
}

/**
 * @param {{ box: HTMLElement, at: string, draft: Draft, known: Known, say: import('./contribute-types').Say, atlas: import('./types').Atlas, kept: ReturnType<typeof keep>, restored: boolean }} given
 * @returns {HTMLElement[]}
 */
function open({ box, at, draft, known, say, atlas, kept, restored }) {
  const shown = preview(say);
  const told = make('div', '', { class: 'form-told', tabindex: '-1' });
  const way = make('div', '', { class: 'form-ready', tabindex: '-1' });
  let asked = false;
  const context = { say, known, draft, changed };

  const clear = make('button', say('clear'), { type: 'button', class: 'form-remove' });
  clear.addEventListener('click', () => {
    kept.clear();
    Object.assign(draft, begun(draft.kind, at, known, atlas));
    note.replaceChildren(say('kept'), clear);
    form.replaceChildren(...body());
    asked = false;
    changed();
    kept.clear();
    title.focus();
  });
  const title = make('h2', say(`title-${draft.kind}`), { tabindex: '-1' });
  const note = make('p', say(restored ? 'kept-before' : 'kept'), { class: 'form-kept' }, clear);
  const form = make('form', '', { novalidate: '', class: 'form', 'aria-label': say(`title-${draft.kind}`) });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    asked = true;
    go(true);
  });

  function body() {
    const record = fields(draft.kind, draft.record, [''], context);
    const own = draft.kind === 'agency' ? agency(record) : record;
    return [...own, told, make('p', '', { class: 'buttons' }, make('button', say('check'), { class: 'button' })), way];
  }

  /** The name, the state, and what the site knows of both, before the rest. @param {HTMLElement[]} record */
  function agency(record) {
    const where = select([...known.places], say('choose'));
    where.value = draft.place;
    where.addEventListener('input', () => {
      draft.place = where.value;
      changed();
    });
    const place = labelled(where, { label: say('label-place'), hint: say('hint-place'), required: true }, ['', 'place'], context);
    const at = (/** @type {string} */ key) => record.findIndex((element) => element.querySelector(`#${idOf(['', key])}`));
    record[at('name')]?.append(already(context, atlas));
    record[at('city')]?.append(town(context, atlas, form));
    record.splice(at('city') < 0 ? 1 : at('city'), 0, place);
    return record;
  }

  function changed() {
    kept.write(draft);
    shown.draw(draft, known);
    for (const hint of form.querySelectorAll('[data-hint]')) hint.dispatchEvent(new Event('refresh'));
    if (asked) go(false);
  }

  /** Checks, tells what is wrong, or gives the way on. @param {boolean} focus */
  function go(focus) {
    const all = files(draft);
    const others = new Set(all.filter(({ name }) => name).map(({ id }) => id));
    const faults = all.flatMap((file) => [
      ...check(file, known, others).map((fault) => ({ ...fault, path: [file.name, ...fault.path] })),
      ...(file.kind === 'document' && known.documents.has(file.id) ? [{ rule: 'taken', words: 'taken', path: [file.name, 'title'] }] : []),
    ]);
    const first = tell(faults);
    way.replaceChildren(...(faults.length ? [] : ready(box, draft, known, say, atlas)));
    if (!focus) return;
    if (first) focusFirst(first.matches('fieldset, [role=group]') ? first.querySelector('input, select, textarea, button') : first);
    else way.focus();
  }

  /** Shows each fault beside its field, and all of them above the button; gives the first field that has one. @param {Fault[]} faults */
  function tell(faults) {
    for (const old of form.querySelectorAll('.form-fault')) if (old instanceof HTMLElement) [old.hidden, old.textContent] = [true, ''];
    for (const old of form.querySelectorAll('[aria-invalid]')) old.removeAttribute('aria-invalid');
    /** @type {Map<Element, string>} */
    const found = new Map();
    for (const { path, words, values } of faults) {
      const element = nearest(path);
      if (element && !found.has(element)) found.set(element, say(`fault-${words}`, values) || say('fault-other', { key: String(path.at(-1)) }));
    }
    const order = [...found.keys()].sort((one, other) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
    for (const element of order) {
      const place = document.getElementById(`${element.id}-fault`);
      if (place) [place.hidden, place.textContent] = [false, found.get(element) ?? ''];
      if (element.matches('input, select, textarea')) element.setAttribute('aria-invalid', 'true');
      for (let fold = element.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true;
    }
    const links = order.map((element) => make('li', '', {}, make('a', name(element), { href: `#${element.id}` }), document.createTextNode(' '), make('span', found.get(element))));
    told.replaceChildren(...(links.length ? [make('h3', say('faults', { count: links.length })), make('ul', '', {}, ...links)] : []));
    return order[0];
  }

  /** What a field is called. @param {Element} element */
  function name(element) {
    const label = form.querySelector(`label[for="${element.id}"]`) ?? element.querySelector(':scope > legend, .form-name');
    return label?.firstChild?.textContent ?? element.getAttribute('aria-label') ?? '';
  }

  /** The field at a place of the record, or what it would be in. @param {(string | number)[]} path */
  function nearest(path) {
    for (let length = path.length; length > 1; length -= 1) {
      const element = document.getElementById(idOf(path.slice(0, length)));
      if (element && document.getElementById(`${element.id}-fault`)) return element;
    }
    return form.querySelector('input, select');
  }

  told.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target.closest('a')?.getAttribute('href') : null;
    if (!target) return;
    event.preventDefault();
    const element = document.getElementById(target.slice(1));
    focusFirst(element?.matches('fieldset') ? element.querySelector('input, select, textarea, button') : element);
  });

  // The hints ask for elements of the form, which must be in the page by then.
  form.append(...body());
  queueMicrotask(() => {
    shown.draw(draft, known);
    for (const hint of form.querySelectorAll('[data-hint]')) hint.dispatchEvent(new Event('refresh'));
  });
  return [make('div', '', { class: 'form-head' }, title, make('p', say('promise'))), make('div', '', { class: 'form-beside' }, make('div', '', {}, note, form), shown.element)];
}
