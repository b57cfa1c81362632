// @ts-check
// The check of one record before it is sent: its form, by the description of its fields that the site publishes, and the
// rules that concern it alone or the names that it uses. `plainsight check` says the same, and more: `RULES` is what this
// checks, and tests/browser/contribute-rules.test.mjs holds both against the same records.

import { SCALARS, isSlug, point } from './contribute-values.js';

/** @typedef {import('./contribute-types').Fault} Fault */
/** @typedef {import('./contribute-types').Fields} Fields */
/** @typedef {import('./contribute-types').File} File */
/** @typedef {import('./contribute-types').Known} Known */
/** @typedef {import('./contribute-types').Takes} Takes */
/** @typedef {import('./contribute-types').Value} Value */

export const RULES = [
  'agency-place', 'bad-date', 'bad-id', 'bad-number', 'bad-ori', 'bad-point', 'bad-text', 'bad-url', 'empty-list', 'empty-partnership',
  'identity-source', 'missing-key', 'same-partnership', 'unfindable-document', 'unknown-choice', 'unknown-id', 'unknown-key',
  'wrong-type',
];

const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** Everything that is wrong with a file. `others` are ids of documents that are made with it. @param {File} file @param {Known} known @param {Set<string>} [others] */
export function check({ kind, id, record }, known, others = new Set()) {
  /** @type {Fault[]} */
  const faults = [];
  const tell = (/** @type {Fault['path']} */ path, /** @type {string} */ rule, words = rule, /** @type {Fault['values']} */ values = undefined) => {
    faults.push({ path, rule, words, values });
  };
  form(record, { record: kind }, [], known.form, tell);
  // What has faults of form is not blamed for what it lacks.
  const whole = faults.length === 0;
  if (kind === 'agency') agency(id, record, whole, known, tell);
  else if (whole && !['url', 'archived', 'documentcloud', 'copy', 'known_through', 'part_of'].some((key) => filled(record[key]))) tell(['url'], 'unfindable-document');
  names(record, { record: kind }, [], known, others, tell);
  // An agency whose place is not chosen yet is told so, and its name is not blamed for it.
  if (!id.replace(/^\//, '').split('/').every(isSlug)) tell([kind === 'agency' ? 'name' : 'title'], 'bad-id', 'name');
  return faults;
}

/** @typedef {(path: Fault['path'], rule: string, words?: string, values?: Fault['values']) => void} Tell */

/** The form of a value. @param {Value} value @param {Takes} takes @param {Fault['path']} path @param {import('./contribute-types').Form} known @param {Tell} tell */
function form(value, takes, path, known, tell) {
  if (takes.either) return form(value, either(value, takes.either), path, known, tell);
  if (takes.scalar === 'point') return told(point(value));
  if (takes.scalar || takes.choice) {
    if (typeof value !== 'string') return tell(path, 'wrong-type');
    if (takes.scalar) return told(SCALARS[takes.scalar]?.(value) ?? null);
    if (!known.choices[takes.choice ?? ''].includes(value)) tell(path, 'unknown-choice', value ? 'choice' : 'missing');
    return undefined;
  }
  if (takes.list) {
    const [items, least] = takes.list;
    if (!Array.isArray(value)) return tell(path, 'wrong-type');
    if (value.length < least) tell(path, 'empty-list', `none-${path.at(-1)}`);
    return value.forEach((item, at) => form(item, items, [...path, at], known, tell));
  }
  if (typeof value === 'string' || Array.isArray(value)) return tell(path, 'wrong-type');
  if (takes.languages) {
    const inside = takes.languages;
    if (!Object.keys(value).length || !Object.keys(value).every((key) => LANGUAGE.test(key))) return tell(path, 'wrong-type');
    return Object.entries(value).forEach(([language, text]) => form(text, inside, [...path, language], known, tell));
  }
  const fields = known.records[takes.record ?? ''];
  for (const key of Object.keys(value)) if (!fields.some((field) => field.key === key)) tell([...path, key], 'unknown-key');
  for (const { key, required, takes: inside } of fields) {
    if (key in value) form(value[key], inside, [...path, key], known, tell);
    else if (required) tell([...path, key], 'missing-key', inside.list ? `none-${key}` : 'missing');
  }
  return undefined;

  /** @param {import('./contribute-values').Wrong} wrong */
  function told(wrong) {
    if (wrong) tell(path, wrong.rule, wrong.words, wrong.values);
  }
}

/** Which of two forms a value has. @param {Value} value @param {[Takes, Takes]} forms */
function either(value, [short, long]) {
  return typeof value === 'string' ? short : long;
}

/** What an agency needs. @param {string} id @param {Fields} record @param {boolean} whole @param {Known} known @param {Tell} tell */
function agency(id, record, whole, known, tell) {
  const folder = id.split('/').slice(0, -1).join('/');
  const [country, region, ...deeper] = folder.split('/');
  const there = known.places.has(country) && (country !== 'us' || !region || known.places.has(folder));
  if (!there || deeper.length) tell(['place'], 'agency-place', 'place');
  if (typeof record.ori === 'string' && !/^[A-Z0-9]{9}$/.test(record.ori.trim())) tell(['ori'], 'bad-ori');
  if (!whole) return;
  const partnerships = /** @type {Fields[]} */ (record.partnerships);
  partnerships.forEach((partnership, at) => {
    if (!filled(partnership.history) && !filled(partnership.claims)) tell(['partnerships', at, 'history'], 'empty-partnership');
    const same = (/** @type {Fields} */ other) => other.vendor === partnership.vendor && other.program === partnership.program;
    if (partnerships.slice(0, at).some(same)) tell(['partnerships', at, 'vendor'], 'same-partnership');
  });
  if ((record.ori || record.website || filled(record.aliases)) && !filled(record.sources)) tell(['sources'], 'identity-source');
}

/** @param {Value | undefined} value */
const filled = (value) => (Array.isArray(value) ? value.length > 0 : Boolean(value));

/** The fields that name another record. */
const DOCUMENTS = ['document', 'known_through', 'part_of'];

/** Ids that name nothing. @param {Value | undefined} value @param {Takes} takes @param {Fault['path']} path @param {Known} known @param {Set<string>} others @param {Tell} tell */
function names(value, takes, path, known, others, tell) {
  if (value === undefined) return;
  const wrong = (/** @type {string} */ words) => tell(path, 'unknown-id', words);
  if (takes.either) names(value, either(value, takes.either), path, known, others, tell);
  else if (takes.list && Array.isArray(value)) value.forEach((item, at) => names(item, /** @type {[Takes, number]} */ (takes.list)[0], [...path, at], known, others, tell));
  else if (takes.record && typeof value === 'object' && !Array.isArray(value)) {
    for (const field of known.form.records[takes.record]) names(value[field.key], field.takes, [...path, field.key], known, others, tell);
    const vendor = known.vendors.get(String(value.vendor));
    if (takes.record === 'partnership' && vendor && typeof value.program === 'string' && !vendor.programs.has(value.program)) tell([...path, 'program'], 'unknown-id', 'unknown-program');
  } else if (takes.scalar === 'id' && typeof value === 'string' && isId(value)) {
    const key = path.at(-1);
    const cited = typeof key === 'number' && path.at(-2) === 'sources';
    if (key === 'vendor' && !known.vendors.has(value)) wrong('unknown-vendor');
    if ((cited || DOCUMENTS.includes(String(key))) && !known.documents.has(value) && !others.has(value)) wrong('unknown-document');
  }
}

const isId = (/** @type {string} */ text) => text.split('/').every(isSlug);
