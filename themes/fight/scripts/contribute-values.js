// @ts-check
// Single values of a record: whether a date is one, whether a link is one … One function for each type of
// src/record/scalars, with the same answers; tests/browser/contribute-rules.test.mjs holds the two against each other. Each
// gives the words of what is wrong, or ''.

import { slug as plain } from './atlas.js';

/** @typedef {import('./contribute-types').Fault} Fault */
/** @typedef {{ rule: string, words: string, values?: Record<string, string | number> } | null} Wrong */

const MOST_LINE = 500;
const MOST_PROSE = 5000;
const MOST_NUMBER = 1e9;
const MOST_SLUG = 80;

/** No reader can see these (src/record/scalars/text.rs says why each). */
const INVISIBLE = /(?!\n)\p{Cc}|[\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc\ufdd0-\ufdef]|[\u{e000}-\u{f8ff}]|[\u{e0000}-\u{10ffff}]|[\ufffe\uffff]|[\u{1fffe}\u{1ffff}\u{2fffe}\u{2ffff}\u{3fffe}\u{3ffff}\u{4fffe}\u{4ffff}\u{5fffe}\u{5ffff}\u{6fffe}\u{6ffff}\u{7fffe}\u{7ffff}\u{8fffe}\u{8ffff}\u{9fffe}\u{9ffff}\u{afffe}\u{affff}\u{bfffe}\u{bffff}\u{cfffe}\u{cffff}\u{dfffe}\u{dffff}]/u;

/** @type {Record<string, (text: string) => Wrong>} By the name that src/record gives the type. */
export const SCALARS = {
  'line of text': (text) => prose(text, MOST_LINE) ?? (/[\n\r]/.test(text.trim()) ? { rule: 'bad-text', words: 'lines' } : null),
  text: (text) => prose(text, MOST_PROSE),
  date,
  link,
  id: (text) => (text.split('/').every(isSlug) ? null : { rule: 'bad-id', words: 'id' }),
  number: (text) => (/^[0-9]+$/.test(text) && Number(text) <= MOST_NUMBER ? null : { rule: 'bad-number', words: 'number' }),
  'yes or no': (text) => (text === 'true' || text === 'false' ? null : { rule: 'unknown-choice', words: 'choice' }),
};

/** @param {string} text @param {number} most @returns {Wrong} */
function prose(text, most) {
  const trimmed = text.trim();
  if (!trimmed) return { rule: 'no-value', words: 'missing' };
  if (INVISIBLE.test(trimmed)) return { rule: 'bad-text', words: 'invisible' };
  const length = [...trimmed].length;
  return length > most ? { rule: 'bad-text', words: 'long', values: { length, most } } : null;
}

/** EDTF level 0 with `~`, `?`, `%` and open ends: src/date.rs. @param {string} text @returns {Wrong} */
export function date(text) {
  const sides = text.split('/');
  if (sides.length > 2) return { rule: 'bad-date', words: 'date-ambiguous' };
  const read = sides.map((side) => (sides.length === 2 && side === '..' ? 'open' : partial(side)));
  for (const side of read) if (typeof side === 'string' && side !== 'open') return { rule: 'bad-date', words: side };
  if (sides.length === 1) return null;
  const [from, to] = read;
  if (from === 'open' && to === 'open') return { rule: 'bad-date', words: 'date-empty' };
  const backwards = typeof from === 'object' && typeof to === 'object' && to.last < from.first;
  return backwards ? { rule: 'bad-date', words: 'date-empty' } : null;
}

/** The first and last day that a date can mean, or the words of why it is none. @param {string} text */
function partial(text) {
  const [, plain, mark] = /^([\s\S]*?)([~?%]*)$/.exec(text) ?? ['', '', ''];
  if (mark.length > 1) return 'date-form';
  if (/[T:Z]/.test(plain)) return 'date-time';
  const parts = plain.split('-');
  const digits = parts.every((part) => /^[0-9]*$/.test(part));
  const widths = parts.map((part) => part.length).join(' ');
  if (!digits || !['4', '4 2', '4 2 2'].includes(widths)) return digits && parts.length === 3 ? 'date-ambiguous' : 'date-form';
  const [year, month, day] = parts.map(Number);
  const days = month === undefined ? 31 : new Date(Date.UTC(year < 100 ? 2000 + year % 4 : year, month, 0)).getUTCDate();
  const real = year >= 1 && (month === undefined || (month >= 1 && month <= 12)) && (day === undefined || (day >= 1 && day <= days));
  const number = (/** @type {number} */ m, /** @type {number} */ d) => (year * 100 + m) * 100 + d;
  return real ? { first: number(month ?? 1, day ?? 1), last: number(month ?? 12, day ?? 31) } : 'date-day';
}

/** A public address of the web: src/record/scalars/url.rs. @param {string} text @returns {Wrong} */
function link(text) {
  const rest = /^https?:\/\/([\s\S]*)$/i.exec(text)?.[1];
  if (rest === undefined) return { rule: 'bad-url', words: 'url-scheme' };
  if (text.length > 2000) return { rule: 'bad-url', words: 'url-long' };
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u0020\u007f"<>`\\]/.test(text) || /[^\u0000-\u007f]/.test(text) || /%(?![0-9a-f]{2})/i.test(text)) return { rule: 'bad-url', words: 'url-sign' };
  const authority = rest.split(/[/?#]/)[0];
  const host = /^(?=[a-z0-9.-]*\.)(?!\.)(?!.*\.\.)([a-z0-9.-]+[a-z0-9-])(:[0-9]*)?$/i.exec(authority)?.[1];
  return host && !/^[0-9]*$/.test(host.split('.').at(-1) ?? '') ? null : { rule: 'bad-url', words: 'url-host' };
}

/** Latitude and longitude: src/record/scalars/place.rs. @param {import('./contribute-types').Value} value @returns {Wrong} */
export function point(value) {
  const wrong = (/** @type {string} */ words) => ({ rule: 'bad-point', words });
  if (!Array.isArray(value) || value.length !== 2) return wrong('point');
  const [lat, lon] = value.map((degrees) => (typeof degrees === 'string' && /^-?([0-9]+\.?[0-9]*|\.[0-9]+)$/.test(degrees) ? Number(degrees) : NaN));
  if (Number.isNaN(lat + lon)) return wrong('point');
  if (lat === 0 && lon === 0) return wrong('point-nowhere');
  if (Math.abs(lat) <= 90 && Math.abs(lon) <= 180) return null;
  return wrong(Math.abs(lat) <= 180 && Math.abs(lon) <= 90 ? 'point-swapped' : 'point');
}

/** Whether a part of an id can be one: no file name that hurts. @param {string} text */
export function isSlug(text) {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= MOST_SLUG && !isDevice(text);
}

const isDevice = (/** @type {string} */ text) => /^(con|prn|aux|nul|(com|lpt)[0-9])$/.test(text);

/** An id for a text: accents dropped; '' when nothing of it can be one. @param {string} text */
export function slug(text) {
  const found = plain(text.normalize('NFKD').replace(/\p{M}+/gu, '')).slice(0, MOST_SLUG).replace(/-+$/, '');
  return isDevice(found) ? '' : found;
}
