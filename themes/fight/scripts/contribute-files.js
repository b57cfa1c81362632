// @ts-check
// From what was typed to files: each with its path, its record without what is empty, and its text; and the addresses at
// which the repository's editor opens with the file filled in.

import { slug } from './contribute-values.js';
import { write } from './contribute-yaml.js';

/** @typedef {import('./contribute-types').Draft} Draft */
/** @typedef {import('./contribute-types').Fields} Fields */
/** @typedef {import('./contribute-types').File} File */
/** @typedef {import('./contribute-types').Known} Known */
/** @typedef {import('./contribute-types').Value} Value */

/** GitHub answers longer addresses with an error. */
export const MOST_BYTES = 6000;
const MOST_TITLE = 60;

/** The files of a draft, documents first, each under its name in the draft: '' or '+1'. @param {Draft} draft @returns {(File & { name: string })[]} */
export function files(draft) {
  const ids = new Map(Object.entries(draft.fresh).map(([name, record]) => [name, documentId(record)]));
  const fresh = Object.entries(draft.fresh).map(([name, record]) => ({ name, kind: /** @type {const} */ ('document'), id: ids.get(name) ?? '', record: whole(record, ids) }));
  const record = whole(draft.record, ids);
  const id = draft.kind === 'document' ? documentId(draft.record) : `${draft.place}/${slug(text(record.name))}`;
  return [...fresh, { name: '', kind: draft.kind, id, record }];
}

/** @param {Value | undefined} value */
const text = (value) => (typeof value === 'string' ? value : '');

/** An id for a document: the beginning of its title, and the year. @param {Fields} record */
export function documentId(record) {
  const words = slug(text(record.title)).split('-');
  let id = words.shift() ?? '';
  for (const word of words) {
    if (id.length + word.length >= MOST_TITLE) break;
    id += `-${word}`;
  }
  const year = /\d{4}/.exec(text(record.written) || text(record.published) || text(record.retrieved))?.[0];
  return id && year && !id.split('-').includes(year) ? `${id}-${year}` : id;
}

/** A record without what is empty; an item that was begun stays, so that what it lacks is told. @param {Fields} record @param {Map<string, string>} ids @returns {Fields} */
function whole(record, ids) {
  /** @type {Fields} */
  const found = {};
  for (const [key, value] of Object.entries(record)) {
    const inside = part(key, value, ids);
    if (inside !== '' && !(Array.isArray(inside) && inside.length === 0)) found[key] = inside;
  }
  return found;
}

/** @param {string} key @param {Value} value @param {Map<string, string>} ids @returns {Value} */
function part(key, value, ids) {
  if (typeof value === 'string') return key === 'point' && value.trim() ? degrees(value) : ids.get(value) ?? value.trim();
  if (!Array.isArray(value)) return whole(value, ids);
  const items = value.map((item) => part('', item, ids)).filter((item) => item !== '');
  return key === 'sources' ? items.map(short) : items;
}

/** A citation that is an id alone. @param {Value} item */
function short(item) {
  if (typeof item === 'string' || Array.isArray(item)) return item;
  return Object.keys(item).join() === 'document' ? item.document : item;
}

/** @param {string} value */
const degrees = (value) => value.replace(/[[\]°]/g, ' ').trim().split(/[\s,;]+/);

/** The place of a file in the site folder. @param {File} file */
export const path = ({ kind, id }) => (kind === 'agency' ? `agencies/${id}.yaml` : `content/documents/${id}.yaml`);

/** The text of a file. @param {File} file @param {Known} known */
export const content = ({ kind, record }, known) => write(record, kind, known.form);

/** The editor with the file in it, or, where its address would be too long, with the name alone. @param {string} repository @param {string} branch @param {string} file @param {string} value */
export function editor(repository, branch, file, value) {
  const named = `${repository}/new/${encodeURIComponent(branch)}?filename=${encodeURIComponent(file)}`;
  const href = `${named}&value=${encodeURIComponent(value)}`;
  return href.length <= MOST_BYTES ? { href, filled: true } : { href: named, filled: false };
}
