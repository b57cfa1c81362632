// The facts of a made-up site: so many agencies, and a third as many documents. The same for the same number, everywhere.
//
// Entry: `facts`. Its agencies have what records written by hand have: one to three steps of a history, up to three claims,
// most with a quotation and a page, some with the agency's answer; one agency in eight has a second vendor. One document
// more, a list, is cited by every agency that was ever active: sites of this sort have such a source.

import { Chance } from './chance.mjs';
import {
  ABOUT, ANSWERS, BEGINNINGS, CLAIMS, DOCUMENT_KINDS, ENDINGS, EVENTS, KINDS, PUBLISHERS, QUOTES, STATES, STATUSES, VENDORS,
} from './words.mjs';

const AGENCIES_PER_DOCUMENT = 3;
const ONE_IN_SO_MANY_HAS_TWO_VENDORS = 8;
const LIST = 'list-of-agencies';
/** The day on which every document was looked at: later than all that they tell. */
const RETRIEVED = '2021-01-31';

/** States by name, agencies and documents by id. With `edited`, the first agency has another date. */
export function facts(count, { edited = false } = {}) {
  const chance = new Chance(count);
  const papers = Array.from({ length: Math.ceil(count / AGENCIES_PER_DOCUMENT) }, (_, at) => paper(at + 1, chance));
  const agencies = Array.from({ length: count }, (_, at) => agency(at, papers[Math.floor(at / AGENCIES_PER_DOCUMENT)].id, chance));
  const documents = [list(), ...papers].sort(by('id'));
  agencies.sort(by('id'));
  if (edited) agencies[0].partnerships[0].history.at(-1).date = '2020-12-24';
  const states = STATES.slice(0, count).map(({ code, name }) => ({ code, name })).sort(by('name'));
  return { states, agencies, documents };
}

function by(key) {
  return (one, other) => (one[key] < other[key] ? -1 : 1);
}

function agency(at, document, chance) {
  const state = STATES[at % STATES.length];
  const round = Math.floor(at / STATES.length);
  const towns = BEGINNINGS.length * ENDINGS.length;
  // A stride that is prime to the number of towns goes through all of them before one comes again with another kind.
  const town = (round * 677) % towns;
  const city = BEGINNINGS[town % BEGINNINGS.length] + ENDINGS[Math.floor(town / BEGINNINGS.length)];
  const kind = KINDS[(Math.floor(round / towns) + at) % KINDS.length];
  const name = `${city} ${kind.ending}`;
  const around = (middle) => Number((middle + ((chance.below(2001) - 1000) / 1000) * state.spread).toFixed(4));
  const vendors = VENDORS.slice(0, at % ONE_IN_SO_MANY_HAS_TWO_VENDORS === 0 ? 2 : 1);
  return {
    id: `us/${state.code}/${name.toLowerCase().replaceAll('’', '').replaceAll(' ', '-')}`,
    name,
    kind: kind.code,
    city,
    state: state.code,
    point: [around(state.latitude), around(state.longitude)],
    partnerships: vendors.map((vendor) => ({
      ...vendor,
      history: history(document, chance),
      claims: Array.from({ length: chance.below(4) }, () => claim(document, chance)),
    })),
  };
}

function history(document, chance) {
  const steps = chance.from(1, 3);
  const first = chance.below(STATUSES.length - steps + 1);
  return STATUSES.slice(first, first + steps).map((status, step) => ({
    status,
    date: day(2018 + step, chance),
    text: chance.of(EVENTS),
    sources: status === 'active' ? [{ document }, { document: LIST }] : [{ document }],
  }));
}

function claim(document, chance) {
  const source = { document, page: chance.from(1, 9) };
  if (chance.below(4) > 0) source.quote = chance.of(QUOTES);
  const claim = { ...chance.of(CLAIMS), date: month(2019, chance), sources: [source] };
  if (chance.below(4) === 0) claim.response = { ...chance.of(ANSWERS), sources: [{ document }] };
  return claim;
}

function paper(number, chance) {
  return {
    id: `paper-${number}`,
    title: `Paper ${number} on the cameras of three agencies`,
    kind: chance.of(DOCUMENT_KINDS),
    publisher: chance.of(PUBLISHERS),
    written: day(2019, chance),
    retrieved: RETRIEVED,
    url: `https://papers.example.org/${number}.pdf`,
    archived: [{ url: `https://archive.example.org/2020/papers/${number}.pdf`, date: '2020-06-01' }],
    obtained: { how: 'public records request', by: chance.of(PUBLISHERS) },
    about: ABOUT,
  };
}

function list() {
  return {
    id: LIST,
    title: 'List of agencies in use of the vendor’s portal',
    kind: 'dataset',
    publisher: PUBLISHERS[0],
    written: '2020-10-01',
    retrieved: RETRIEVED,
    url: 'https://papers.example.org/list.csv',
    archived: [{ url: 'https://archive.example.org/2020/list.csv', date: '2020-10-07' }],
    obtained: { how: 'public records request', by: PUBLISHERS[1] },
    about: ABOUT,
  };
}

const two = (value) => String(value).padStart(2, '0');
const month = (year, chance) => `${year}-${two(chance.from(1, 12))}`;
const day = (year, chance) => `${month(year, chance)}-${two(chance.from(1, 28))}`;
