// @ts-check
// Fetches and decodes assets/find/agencies.json, whose columns src/render/find/agencies.rs describes, and the words.

/** @typedef {import('./types').Atlas} Atlas */
/** @typedef {{ options: [string, string | null][], sets: number[][], of: number[] }} Sets */

export const GROUPS = ['in-use', 'agreed', 'unclear', 'over', 'unknown'];
const STATUSES = ['considering', 'approved', 'signed', 'active', 'paused', 'not-renewed', 'ended', 'rejected', 'withdrawn', 'delisted', 'reinstated'];
const DAY = 864e5;
const ROOT = new URL('../../', import.meta.url);
/** The folder of the pages in this page's language. */
const HOME = () => new URL('.', new URL(document.body.dataset.home ?? ROOT, location.href));

/** @returns {Promise<Atlas>} */
export async function load() {
  const language = document.documentElement.lang || 'en';
  const [columns, words] = await Promise.all([
    json('assets/find/agencies.json'),
    json(`assets/find/words.${language}.json`),
  ]);
  return decode(columns, speak(words, language), HOME().href);
}

/** A file of this language's own. @param {string} path */
export const own = (path) => json(path, HOME());

/** @type {Promise<import('./map-types').MapIndex> | undefined} */
let asked;

/** What the nation's map and its history need. @returns {Promise<import('./map-types').MapIndex>} */
export const index = () => (asked ??= own('assets/map/index.json'));

/** @param {string} path @returns {Promise<any>} */
export async function json(path, base = ROOT) {
  const answer = await fetch(new URL(path, base));
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

/** @param {any} columns @param {import('./types').Words} words @param {string} root @returns {Atlas} */
export function decode(columns, words, root) {
  const { count, name: names, pages, city, facets } = columns;
  const [agencyPage, regionPage, documentPage, contribute] = pages;
  const file = (/** @type {string} */ path) => new URL(path, root).href;
  const page = (/** @type {string} */ form, /** @type {string} */ id) => file(form.replace('{}', () => id));
  const regions = columns.regions.map((/** @type {[string, string]} */ [id, original]) => ({ id, name: called(words, id, original), original, href: page(regionPage, id) }));
  const region = new Uint16Array(count);
  for (let run = 0, i = 0; run < columns.runs.length; run += 2) {
    region.fill(columns.runs[run], i, (i += columns.runs[run + 1]));
  }
  const id = (/** @type {number} */ i) => `${regions[region[i]].id}/${columns.slug[i] ?? slug(names[i])}`;
  const number = (/** @type {(number | null)[]} */ cells, /** @type {number} */ part) => Float32Array.from(cells, (cell) => (cell === null ? NaN : cell / part));
  const sign = (/** @type {string} */ cells, /** @type {number} */ first) => Int8Array.from(cells, (cell) => (cell === '-' ? -1 : cell.charCodeAt(0) - first));
  const standing = sign(columns.standing, 97);
  const from = Int32Array.from(columns.from);
  const to = new Float64Array(count).fill(Infinity);
  for (const [i, day] of Object.entries(columns.to)) to[Number(i)] = Number(day);
  /** @type {Map<string, number> | undefined} */
  let positions;

  return {
    count,
    name: (i) => names[i],
    aliases: (i) => columns.aliases[i] ?? [],
    id,
    indexOf(wanted) {
      positions ??= new Map(names.map((/** @type {string} */ _, /** @type {number} */ i) => [id(i), i]));
      return positions.get(wanted) ?? -1;
    },
    href: (i) => page(agencyPage, id(i)),
    region,
    regions,
    city: (i) => (typeof city[i] === 'number' ? names[i].slice(0, city[i]) : city[i]),
    county: (i) => columns.counties[columns.county[i] - 1] ?? '',
    place(i) {
      const { id: code, name } = regions[region[i]];
      const town = this.city(i) || this.county(i);
      return [town, code.startsWith('us/') && town ? code.slice(3).toUpperCase() : name].filter(Boolean).join(', ');
    },
    lat: number(columns.lat, 1e4),
    lon: number(columns.lon, 1e4),
    x: number(columns.x, 100),
    y: number(columns.y, 100),
    map: sign(columns.map, 48),
    group: Uint8Array.from(columns.group, Number),
    status: (i) => words(standing[i] < 0 ? 'status-none' : `status-${STATUSES[standing[i]]}`),
    since(i) {
      const written = columns.since[i];
      return written === undefined ? (from[i] ? words.day(from[i]) : '') : dateWords(written, words);
    },
    stands(i) {
      const date = this.since(i);
      return date && (columns.since[i]?.includes('..') ? date : words('map-from', { date }));
    },
    from,
    to,
    vendor: facet(facets.vendor, 'vendor', words),
    program: facet(facets.program, 'program', words),
    status_: facet(facets.status, 'status', words),
    kind: facet(facets.kind, 'kind', words),
    claim: facet(facets.claim, 'claim', words),
    evidence: facet(facets.evidence, 'evidence', words),
    strength: facet(facets.strength, 'strength', words),
    source(i) {
      const [document, title] = columns.documents[columns.source[i]] ?? ['', ''];
      return { title, href: page(documentPage, document) };
    },
    contribute: file(contribute),
    file,
    words,
  };
}

/** What the words call a place of this id, else its English name. @param {import('./types').Words} words @param {string} id @param {string} original */
export const called = (words, id, original) => words(`region-${id.replace('/', '-')}`) || original;

/** What most ids end in. @param {string} name */
export function slug(name) {
  return name.replace(/['’.]/g, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
}

/** @param {Sets} sets @param {string} kind @param {import('./types').Words} words @returns {import('./types').Facet} */
function facet({ options, sets, of }, kind, words) {
  const holds = sets.map((set) => new Set(set));
  return {
    options: options.map(([id, name]) => ({ id, name: name ?? words(`${kind}-${id}`) })),
    has: (i, option) => holds[of[i]].has(option),
  };
}

/** A date as records write it (EDTF) in words. @param {string} written @param {import('./types').Words} words */
export function dateWords(written, words) {
  const [from, to] = written.split('/');
  if (to === undefined) return one(from);
  const open = from === '..' ? 'until' : to === '..' ? 'since' : 'from-to';
  return words(`date-${open}`, { from: one(from), to: one(to) });

  /** @param {string} part */
  function one(part) {
    const found = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?([~?%]?)$/.exec(part);
    if (!found) return part;
    const [, year, month, day, doubt] = found;
    const at = new Date(0);
    at.setUTCFullYear(Number(year), month ? Number(month) - 1 : 0, day ? Number(day) : 1);
    /** @type {Intl.DateTimeFormatOptions} */
    const form = { year: 'numeric', timeZone: 'UTC' };
    if (month) form.month = 'long';
    if (day) form.day = 'numeric';
    const plain = new Intl.DateTimeFormat(words.language, form).format(at);
    const kinds = { '~': 'date-about', '?': 'date-perhaps', '%': 'date-perhaps-about' };
    return doubt ? words(kinds[/** @type {'~'} */ (doubt)], { date: plain }) : plain;
  }
}

/** @param {Record<string, string | Record<string, string>>} messages @param {string} language @returns {import('./types').Words} */
export function speak(messages, language) {
  // As the pages write them, and not as the browser would: src/render/words/scripts.rs says why.
  const sign = String(messages['number-sign'] ?? ',');
  const number = (/** @type {number} */ n) => String(n).replace('.', sign === ',' ? '.' : ',').replace(/\B(?=(\d{3})+$)/g, sign);
  const plural = new Intl.PluralRules(language);
  const days = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  const word = (/** @type {string} */ key, /** @type {Record<string, string | number>} */ values = {}) => {
    const found = messages[key] ?? '';
    const form = typeof found === 'string' ? found : found[plural.select(Number(values.count))] ?? found.other ?? '';
    return form.replace(/\{\s*\$?([\w-]+)\s*\}/g, (all, name) => {
      const value = values[name];
      return value === undefined ? all : typeof value === 'number' ? number(value) : value;
    });
  };
  return Object.assign(word, { language, number, day: (/** @type {number} */ day) => days.format(day * DAY) });
}
