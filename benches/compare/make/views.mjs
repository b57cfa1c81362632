// The facts as pages: every page ready to be written down, with its links, its notes numbered, its dates in words, its lists
// joined and counted. Plainsight works this out by itself, Eleventy runs this file as part of its build. Hugo has no
// language but its templates: there it is done by ../sites/hugo/layouts/_partials/view.
//
// Entry: `views`. The fields have the names that Plainsight's templates know. Addresses are from the site's root.

import { Notes } from './notes.mjs';
import { counted, date, number, TERMS } from './terms.mjs';

/** Agencies that rest on one document are one line each when they are more than this. */
const WHOLE = 40;
/** So many of the next agencies of its state stand on the page of an agency. */
const NEARBY = 4;

/** Every page that all sites have: `{ agencies, documents, places, home }`. */
export function views({ states, agencies, documents }) {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const inside = new Map(states.map((state) => [state.code, { ...state, agencies: [] }]));
  // How many the state had before it is an agency's place in its list.
  const places = agencies.map((agency) => inside.get(agency.state).agencies.push(agency) - 1);
  const rests = restsOn(agencies);
  const full = [...inside.values()];
  return {
    agencies: agencies.map((agency, at) => agencyPage(agency, places[at], inside.get(agency.state), byId)),
    documents: documents.map((document) => documentPage(document, rests.get(document.id) ?? new Map(), full)),
    places: [country(full, agencies.length), ...full.map(statePage)],
    home: home(full, agencies.length),
  };
}

const toAgency = (agency) => ({ text: agency.name, href: `/agencies/${agency.id}.html` });
const toState = (state) => ({ text: state.name, href: `/places/us/${state.code}.html` });
const TO_HOME = { text: 'Map', href: '/index.html' };
const TO_COUNTRY = { text: TERMS.country, href: '/places/us.html' };

function agencyPage(agency, at, state, documents) {
  const notes = new Notes(documents);
  const partnerships = agency.partnerships.map((partnership) => partnershipView(partnership, notes));
  const place = `${agency.city}, ${state.name}`;
  const [{ vendor, standing }] = partnerships;
  const all = state.agencies;
  return {
    path: `agencies/${agency.id}`,
    title: `${agency.name}, ${place}`,
    description: `${place}: ${standing.status} with ${vendor}, ${standing.since.words}. What the records show, with sources.`,
    breadcrumbs: [TO_HOME, TO_COUNTRY, toState(state)],
    name: agency.name,
    kind: TERMS.agency[agency.kind],
    place,
    partnerships,
    nearby: Array.from({ length: Math.min(NEARBY, all.length - 1) }, (_, step) => toAgency(all[(at + 1 + step) % all.length])),
    region: { text: `All of ${state.name}: ${counted(all.length)}`, href: toState(state).href },
    notes: notes.list(),
  };
}

function partnershipView({ vendor, program, history, claims }, notes) {
  return {
    vendor: TERMS.vendor[vendor],
    program: TERMS.program[program],
    standing: standing(history.at(-1), notes),
    claims: claims.map((claim) => ({
      kind: TERMS.claim[claim.kind],
      text: claim.text,
      date: date(claim.date),
      quotes: claim.sources.flatMap(({ quote }) => quote ?? []),
      marks: notes.cite(claim.sources),
      response: claim.response && { ...answer(claim.response), marks: notes.cite(claim.response.sources) },
    })),
    history: history.map(({ status, date: day, text, sources }) => ({
      status: TERMS.status[status], date: date(day), text, marks: notes.cite(sources),
    })),
  };
}

function standing({ status, date: day, sources }, notes) {
  const seen = sources.map(({ document }) => notes.document(document).retrieved).sort().at(-1);
  return { status: TERMS.status[status], since: date(day), last_seen: date(seen).words, marks: notes.cite(sources) };
}

const answer = ({ stance, text }) => ({ stance: TERMS.stance[stance], text });

/** What rests on each document: by its id, agencies with what it shows of each, in the order of the site. */
function restsOn(agencies) {
  const rests = new Map();
  const add = (agency, sources, what, day, text) => {
    for (const { document, page } of sources) {
      if (!rests.has(document)) rests.set(document, new Map());
      const shown = rests.get(document);
      if (!shown.has(agency)) shown.set(agency, []);
      shown.get(agency).push({ what, when: day && date(day), text, locator: page && `p. ${page}` });
    }
  };
  for (const agency of agencies) {
    for (const { history, claims } of agency.partnerships) {
      for (const event of history) add(agency, event.sources, TERMS.status[event.status], event.date, event.text);
      for (const claim of claims) {
        add(agency, claim.sources, TERMS.claim[claim.kind], claim.date, claim.text);
        if (!claim.response) continue;
        const { stance, text } = answer(claim.response);
        add(agency, claim.response.sources, `The agency’s answer: ${stance}`, undefined, text);
      }
    }
  }
  return rests;
}

function documentPage(document, rests, states) {
  const [kind, written] = [TERMS.document[document.kind], date(document.written)];
  const few = rests.size <= WHOLE ? [...rests] : [];
  return {
    path: `documents/${document.id}`,
    title: document.title,
    description: `${kind}: ${document.publisher}, ${written.words}. What it is and what rests on it.`,
    kind,
    about: document.about,
    facts: known(document, kind, written),
    rests: {
      agencies: few.map(([agency, shown]) => ({ link: toAgency(agency), kind: TERMS.agency[agency.kind], shown })),
      regions: rests.size <= WHOLE ? [] : byState(rests, states),
    },
  };
}

function known({ publisher, retrieved, url, archived, obtained }, kind, written) {
  const host = (address) => address.split('/')[2];
  return [
    { name: 'Kind', text: kind },
    { name: 'Publisher', text: publisher },
    { name: 'Written', date: written },
    { name: 'Retrieved', date: date(retrieved) },
    { name: 'Original address', links: [{ text: host(url), href: url }] },
    { name: 'Archived copies', links: archived.map((copy) => ({ text: host(copy.url), href: copy.url, date: date(copy.date) })) },
    { name: 'How obtained', text: obtained.how, by: obtained.by },
  ];
}

function byState(rests, states) {
  const regions = states.map((state) => {
    const inside = state.agencies.filter((agency) => rests.has(agency));
    const lines = inside.map((agency) => {
      const { text, href } = toAgency(agency);
      return { name: text, href, date: rests.get(agency).find(({ when }) => when).when.iso };
    });
    return { name: state.name, count: number(lines.length), lines };
  });
  return regions.filter(({ lines }) => lines.length > 0);
}

function placePage(path, title, count, breadcrumbs) {
  const agencies = counted(count);
  const description = `${title}: ${agencies} on the map, each with its status, its dates and its sources.`;
  return { path, title, description, breadcrumbs, agencies };
}

const linked = (states) => states.map((state) => ({ name: state.name, href: toState(state).href, count: number(state.agencies.length) }));

function country(states, total) {
  return { ...placePage('places/us', TERMS.country, total, [TO_HOME]), states: linked(states), rows: [] };
}

function statePage(state) {
  const rows = state.agencies.map((agency) => {
    const { status, date: since } = strongest(agency).history.at(-1);
    const { text, href } = toAgency(agency);
    return { href, name: text, place: agency.city, status: TERMS.status[status], since: date(since) };
  });
  return { ...placePage(`places/us/${state.code}`, state.name, state.agencies.length, [TO_HOME, TO_COUNTRY]), states: [], rows };
}

/** The partnership that decides where an agency stands. */
function strongest({ partnerships }) {
  const rank = ({ history }) => TERMS.rank[history.at(-1).status];
  return partnerships.reduce((found, other) => (rank(other) < rank(found) ? other : found));
}

function home(states, total) {
  return { total: `${counted(total)} in ${number(states.length)} states and territories.`, groups: linked(states) };
}
