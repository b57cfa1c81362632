// @ts-check
// Towns and counties by their first letter, ZIP codes by their first digit: assets/find/places/*.json, which
// src/render/find/places.rs describes. Each is fetched once, when something is typed that begins so.

import { called, json } from './atlas.js';
import { Index, normalise } from './match.js';

/** @typedef {import('./types').Option} Option */

/** @param {import('./types').Atlas} atlas */
export function towns(atlas) {
  /** @type {Map<string, (query: string) => Option[]>} */
  const shards = new Map();
  /** What is on its way. @type {Map<string, Promise<void>>} */
  const asked = new Map();
  const known = atlas.regions.some(({ id }) => id === 'us');

  /** The shards in which a query may be found. @param {string} query */
  function keys(query) {
    if (!known) return [];
    const zip = /^\s*(\d)\d{2,4}\s*$/.exec(query);
    if (zip) return [zip[1]];
    const words = normalise(query).split(' ').filter((word) => /^[a-z]/.test(word));
    return query.trim().length < 2 ? [] : [...new Set(words.slice(0, 2).map((word) => word[0]))];
  }

  return {
    loading: () => asked.size > shards.size,
    /** What a query waits for. @param {string} query @returns {Promise<void>[]} */
    want(query) {
      return keys(query).filter((key) => !shards.has(key)).map((key) => {
        const loading = asked.get(key) ?? json(`assets/find/places/${key}.json`).then(key < 'a' ? zips : names)
          .catch(() => () => []).then((search) => { shards.set(key, search); });
        asked.set(key, loading);
        return loading;
      });
    },
    /** @param {string} query @returns {Option[]} */
    search: (query) => keys(query).flatMap((key) => shards.get(key)?.(query) ?? []),
  };

  /** What the page's language calls each state. @param {[string, string][]} states */
  function inWords(states) {
    return states.map(([code, name]) => called(atlas.words, `us/${code.toLowerCase()}`, name));
  }

  /** @param {any} columns @returns {(query: string) => Option[]} */
  function names({ states, name, state, county, counties, lat, lon }) {
    const code = (/** @type {number} */ i) => states[state[i]][0];
    const own = inWords(states);
    const index = new Index(name.length, (i) => [[name[i], 1], [own[state[i]], 0.4], [states[state[i]][1], 0.4], [code(i), 0.4], [counties[county[i]] ?? '', 0.3]]);
    return (query) => index.search(query, 4).map(({ i, score }) => {
      // A county names no county.
      const as = county[i] < 0 ? 'county' : 'town';
      return option(as, name[i], `${name[i]}, ${code(i)}`, [counties[county[i]], own[state[i]]].filter(Boolean).join(', '), code(i), lat[i], lon[i], score);
    });
  }

  /** @param {any} columns @returns {(query: string) => Option[]} */
  function zips({ states, zip, state, lat, lon }) {
    let last = 0;
    const own = inWords(states);
    const codes = zip.map((/** @type {number} */ step) => String((last += step)).padStart(5, '0'));
    return (query) => {
      const begin = codes.findIndex((/** @type {string} */ code) => code >= query.trim());
      const found = codes.slice(begin, begin + 4).filter((/** @type {string} */ code) => begin >= 0 && code.startsWith(query.trim()));
      return found.map((/** @type {string} */ code, /** @type {number} */ at) => {
        const i = begin + at;
        const [letters, name] = [states[state[i]][0], own[state[i]]];
        return option('zip', code, atlas.words('zip', { code, state: name }), name, letters, lat[i], lon[i], 2);
      });
    };
  }
}

/**
 * @param {Option['as']} as @param {string} label @param {string} name @param {string} where
 * @param {string} code @param {number} lat @param {number} lon @param {number} score @returns {Option}
 */
function option(as, label, name, where, code, lat, lon, score) {
  return { kind: as, as, label, name, where, region: `us/${code.toLowerCase()}`, lat: lat / 100, lon: lon / 100, bounds: null, agency: -1, score };
}
