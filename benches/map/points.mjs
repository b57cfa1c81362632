// The points that all three maps show, and what is made of them: a site for Plainsight, GeoJSON for the others.
//
// - `points(count)`: agencies at the gazetteer's populated places of the United States, over and over, each time a little
//   further off; no chance in it, so that every run and every machine has the same;
// - `writeSite`, `writeGeoJson`: the same points in the form that each map reads; `states`: the states' shapes.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const geography = resolve(import.meta.dirname, '../../src/geo/data');
// Puerto Rico's and other territories' records have folders of their own; the states are enough for a comparison.
const LEFT_OUT = new Set(['PR', 'GU', 'VI', 'AS', 'MP']);
// Degrees between one round over the gazetteer and the next: about a kilometre.
const STEP = 0.01;

/** `count` points: `{ state, name, lat, lon }`. */
export function points(count) {
  const places = readFileSync(join(geography, 'places.tsv'), 'utf8').trim().split('\n').map((line) => line.split('\t'))
    .filter(([state]) => !LEFT_OUT.has(state));
  const stride = Math.max(1, Math.floor(places.length / count));
  return Array.from({ length: count }, (_, number) => {
    const [state, place, , lat, lon] = places[(number * stride) % places.length];
    const round = Math.floor((number * stride) / places.length);
    return { state: state.toLowerCase(), name: `${place} Police Department ${number}`, lat: Number(lat) + round * STEP, lon: Number(lon) + round * STEP };
  });
}

/** Writes a site folder with an agency at each point. */
export function writeSite(folder, all) {
  const put = (path, text) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  put('content/site.yaml', 'title: Points\nsummary: Points for a benchmark.\nlanguages: [en]\ntheme: fight\n'
    + 'demand: {before: Find, boxed: them., text: A benchmark., button: Find}\nlicence: {name: CC0, url: "https://creativecommons.org/publicdomain/zero/1.0/"}\n');
  put('content/vendors/ring.yaml', 'name: Ring\nabout: {text: A maker of cameras., sources: [list]}\nprograms:\n  - {id: neighbors, name: Neighbors, about: {text: An app., sources: [list]}}\n');
  put('content/documents/list.yaml', 'title: The list\nkind: vendor-page\nurl: "https://example.org/list"\nretrieved: 2020-10-07\n');
  all.forEach(({ state, name, lat, lon }, number) => put(`agencies/us/${state}/department-${number}.yaml`,
    `name: ${JSON.stringify(name)}\nkind: police\npoint: [${lat.toFixed(4)}, ${lon.toFixed(4)}]\nsources: [list]\npartnerships:\n`
    + '  - vendor: ring\n    program: neighbors\n    history:\n      - {status: active, date: 2020-01-01, sources: [list]}\n'));
}

/** The points as GeoJSON, with what a mark of Plainsight's map has: name and address. */
export function geoJson(all) {
  return collection(all.map(({ state, name, lat, lon }, number) => ({
    type: 'Feature',
    properties: { name, href: `agencies/us/${state}/department-${number}.html` },
    geometry: { type: 'Point', coordinates: [Number(lon.toFixed(4)), Number(lat.toFixed(4))] },
  })));
}

/** The states' shapes as GeoJSON: the very ones that Plainsight draws, out of quantised TopoJSON. */
export function states() {
  const { transform: { scale, translate }, arcs, objects } = JSON.parse(readFileSync(join(geography, 'us-states.json'), 'utf8'));
  const lines = arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]].map((degrees) => Number(degrees.toFixed(4))));
  });
  const line = (at) => (at < 0 ? [...lines[~at]].reverse() : lines[at]);
  const ring = (parts) => parts.flatMap((at, nth) => line(at).slice(nth ? 1 : 0));
  const shapes = objects.states.geometries.map(({ arcs: pieces }) => pieces.map((rings) => rings.map(ring)));
  return collection(shapes.map((coordinates) => ({ type: 'Feature', properties: {}, geometry: { type: 'MultiPolygon', coordinates } })));
}

function collection(features) {
  return JSON.stringify({ type: 'FeatureCollection', features });
}
