// @ts-check
// The fields of a record on the page, made from the description of the records: what takes text, a date, a word of a few, a
// list, a record. A field that has no label in the words of the form is left to the file itself. Nothing typed is markup:
// every text goes in as text.

import { make } from './card.js';
import { chooser } from './contribute-documents.js';
import { fault, focusFirst, idOf, labelled, select } from './contribute-parts.js';

/** @typedef {import('./contribute-types').Field} Field */
/** @typedef {import('./contribute-types').Fields} Fields */
/** @typedef {import('./contribute-types').Takes} Takes */
/** @typedef {import('./contribute-types').Value} Value */
/** @typedef {import('./contribute-types').Context} Context */
/** @typedef {import('./contribute-types').Named} Named */

/** What is asked at once; the rest opens. @type {Record<string, string[]>} */
const FIRST = {
  agency: ['name', 'kind', 'city', 'partnerships'],
  partnership: ['vendor', 'program', 'history', 'claims'],
  'status event': ['status', 'date', 'sources'],
  claim: ['kind', 'text', 'amount', 'date', 'sources'],
  response: ['stance', 'text', 'sources'],
  citation: ['document', 'page', 'quote'],
  document: ['title', 'kind', 'publisher', 'published', 'url', 'archived'],
  'archived copy': ['url', 'date'],
  'how obtained': ['how', 'by'],
};
const DOCUMENTS = ['document', 'known_through', 'part_of'];
/** What an item has from its beginning. @type {Record<string, () => Fields>} */
const BEGUN = {
  partnership: () => ({ history: [event()] }),
  'status event': () => event(),
  claim: () => ({ sources: [{}] }),
  response: () => ({ sources: [{}] }),
};
const event = () => ({ sources: [{}] });

const dashed = (/** @type {string} */ name) => name.replace(/[ _]/g, '-');

/** The fields of a record. @param {string} name @param {Fields} values @param {(string | number)[]} path @param {Context} context */
export function fields(name, values, path, context) {
  const { say, known } = context;
  /** @type {HTMLElement[][]} */
  const [first, more] = [[], []];
  let used = false;
  for (const field of known.form.records[name]) {
    const label = say(`label-${dashed(name)}-${dashed(field.key)}`);
    if (!label) continue;
    const element = control(name, field, label, values, [...path, field.key], context);
    const at = FIRST[name]?.includes(field.key);
    (at || field.required ? first : more).push(element);
    if (!at && values[field.key]?.length) used = true;
  }
  if (!more.length) return first;
  const rest = make('details', '', { class: 'form-more' }, make('summary', say('more')), ...more);
  if (used) rest.setAttribute('open', '');
  return [...first, rest];
}

/** @param {string} record @param {Field} field @param {string} label @param {Fields} values @param {(string | number)[]} path @param {Context} context @returns {HTMLElement} */
function control(record, field, label, values, path, context) {
  const takes = plain(field.takes);
  const named = { label, hint: context.say(`hint-${dashed(record)}-${dashed(field.key)}`), required: field.required };
  if (takes.list) {
    const items = plain(takes.list[0]);
    return items.record ? list(items.record, field.key, named, values, path, context) : lines(field.key, named, values, path, context);
  }
  if (takes.record) return one(takes.record, field.key, named, values, path, context);
  if (DOCUMENTS.includes(field.key)) return chooser(field.key, named, values, path, context, (kind, inside, at) => fields(kind, inside, at, context));
  return single(field, takes, named, values, path, context);
}

/** Of two forms, the one that the form has: a text in one language, a citation with its parts. @param {Takes} takes @returns {Takes} */
function plain(takes) {
  if (!takes.either) return takes;
  return takes.either[1].languages ? takes.either[0] : takes.either[1];
}

/** @param {Field} field @param {Takes} takes @param {Named} named @param {Fields} values @param {(string | number)[]} path @param {Context} context */
function single(field, takes, named, values, path, context) {
  const { key } = field;
  const options = choices(key, takes, values, context);
  const input = options ? select(options, context.say('choose')) : typed(takes);
  input.value = typeof values[key] === 'string' ? values[key] : '';
  input.addEventListener('input', () => {
    values[key] = input.value;
    context.changed();
  });
  return labelled(input, named, path, context);
}

/** @param {Takes} takes */
function typed(takes) {
  if (takes.scalar === 'text') return /** @type {HTMLTextAreaElement} */ (make('textarea', '', { rows: '3' }));
  /** @type {Record<string, Record<string, string>>} */
  const kinds = { link: { inputmode: 'url', spellcheck: 'false' }, number: { inputmode: 'numeric', class: 'form-short' }, date: { class: 'form-short', placeholder: '2019-04-08' } };
  return /** @type {HTMLInputElement} */ (make('input', '', { type: 'text', autocomplete: 'off', ...kinds[takes.scalar ?? ''] }));
}

/** The options of a field that has some: word and name. @param {string} key @param {Takes} takes @param {Fields} values @param {Context} context @returns {[string, string][] | null} */
function choices(key, takes, values, { say, known }) {
  const { choice } = takes;
  if (choice) return known.form.choices[choice].map((word) => [word, say(`${dashed(choice)}-${word}`) || word]);
  if (key === 'vendor') return [...known.vendors].map(([id, { name }]) => [id, name]);
  if (key === 'program') return [...known.vendors].filter(([id]) => !values.vendor || id === values.vendor).flatMap(([, { programs }]) => [...programs]);
  return null;
}

/** A list of single values: one a line. @param {string} key @param {Named} named @param {Fields} values @param {(string | number)[]} path @param {Context} context */
function lines(key, named, values, path, context) {
  const input = /** @type {HTMLTextAreaElement} */ (make('textarea', '', { rows: '2' }));
  const there = values[key];
  input.value = Array.isArray(there) ? there.join('\n') : '';
  input.addEventListener('input', () => {
    values[key] = input.value.split('\n').map((line) => line.trim()).filter(Boolean);
    context.changed();
  });
  return labelled(input, named, path, context);
}

/** A list of records, and the button that adds one. @param {string} record @param {string} key @param {Named} named @param {Fields} values @param {(string | number)[]} path @param {Context} context */
function list(record, key, { label, hint, required }, values, path, context) {
  const { say } = context;
  const items = /** @type {Fields[]} */ (Array.isArray(values[key]) ? values[key] : (values[key] = []));
  const id = idOf(path);
  const box = make('fieldset', '', { class: `form-list form-list-${dashed(key)}`, id, tabindex: '-1' });
  if (required && !items.length) items.push(BEGUN[record]?.() ?? {});

  function draw() {
    const legend = make('legend', label);
    if (required) legend.append(' ', make('small', say('required'), { class: 'form-must' }));
    const add = make('button', say(items.length ? `again-${dashed(record)}` : `add-${dashed(record)}`), { type: 'button', class: 'form-add' });
    add.addEventListener('click', () => {
      items.push(BEGUN[record]?.() ?? {});
      draw();
      context.changed();
      focusFirst(box.querySelectorAll(':scope > .form-item')[items.length - 1]);
    });
    const hints = hint ? [make('p', hint, { class: 'form-hint' })] : [];
    box.replaceChildren(legend, ...hints, ...items.map(item), fault(id), add);
  }

  /** @param {Fields} values @param {number} at */
  function item(values, at) {
    const name = say(`item-${dashed(record)}`, { number: at + 1 });
    const inside = fields(record, values, [...path, at], context);
    const box = make('div', '', { class: 'form-item', role: 'group', 'aria-label': name, id: idOf([...path, at]), tabindex: '-1' });
    if (items.length > 1 || !required) {
      const remove = make('button', say('take-away'), { type: 'button', class: 'form-remove', 'aria-label': say('remove', { name }) });
      remove.addEventListener('click', () => {
        items.splice(at, 1);
        draw();
        context.changed();
        focusFirst(document.getElementById(id)?.querySelector(':scope > .form-add'));
      });
      box.append(make('div', '', { class: 'form-top' }, make('p', name, { class: 'form-name' }), remove));
    }
    box.append(...inside);
    return box;
  }

  draw();
  return box;
}

/** A record that may be there. @param {string} record @param {string} key @param {Named} named @param {Fields} values @param {(string | number)[]} path @param {Context} context */
function one(record, key, { label, hint }, values, path, context) {
  const { say } = context;
  const id = idOf(path);
  const box = make('fieldset', '', { class: 'form-list', id, tabindex: '-1' });

  function draw() {
    const there = values[key];
    const button = make('button', there ? say('remove', { name: label }) : say(`add-${dashed(record)}`), { type: 'button', class: there ? 'form-remove' : 'form-add' });
    button.addEventListener('click', () => {
      if (values[key]) delete values[key];
      else values[key] = BEGUN[record]?.() ?? {};
      draw();
      context.changed();
      focusFirst(values[key] ? box.querySelector('.form-item') : box.querySelector('button'));
    });
    const inside = there ? [make('div', '', { class: 'form-item' }, ...fields(record, /** @type {Fields} */ (there), path, context))] : [];
    const hints = hint ? [make('p', hint, { class: 'form-hint' })] : [];
    box.replaceChildren(make('legend', label), ...hints, ...inside, fault(id), button);
  }

  draw();
  return box;
}
