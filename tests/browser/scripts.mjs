// The theme's scripts as Node sees them, and an atlas for them.
//
// Node takes a `.js` file for a module only where a package.json says so, which the theme has no use for: the tests import a
// copy that has one.

import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { words } from './words.mjs';

const copy = mkdtempSync(join(tmpdir(), 'plainsight-scripts-'));
process.on('exit', () => rmSync(copy, { recursive: true, force: true }));
cpSync(new URL('../../themes/fight/scripts', import.meta.url), copy, { recursive: true });
writeFileSync(join(copy, 'package.json'), '{ "type": "module" }');

/** A module of the theme by its name. */
export const script = (name) => import(pathToFileURL(join(copy, `${name}.js`)).href);

/** An atlas of agencies `{ name, region, city, county, lat, lon, group, standing, from, kind, … }`, as the build would write it. */
export async function atlasOf(agencies, regions = [['us', 'United States'], ['us/va', 'Virginia'], ['us/wi', 'Wisconsin']]) {
  const { decode, slug, speak } = await script('atlas');
  const cell = (name, other) => agencies.map((agency) => agency[name] ?? other);
  const facet = (name) => {
    const options = [...new Set(cell(name, []).flat())].sort();
    return { options: options.map((id) => [id, null]), sets: cell(name, []).map((ids) => [ids].flat().map((id) => options.indexOf(id))), of: agencies.map((_, i) => i) };
  };
  const counties = [...new Set(cell('county', '').filter(Boolean))];
  const columns = {
    count: agencies.length,
    pages: ['agencies/{}.html', 'places/{}.html', 'documents/{}.html', 'contribute.html'],
    name: cell('name'), slug: Object.fromEntries(agencies.flatMap(({ name, slug: own }, i) => (own && own !== slug(name) ? [[i, own]] : []))),
    aliases: Object.fromEntries(agencies.flatMap(({ aliases }, i) => (aliases ? [[i, aliases]] : []))),
    regions, runs: agencies.flatMap(({ region = 'us/va' }) => [regions.findIndex(([id]) => id === region), 1]),
    city: cell('city', 0), counties, county: cell('county', '').map((name) => counties.indexOf(name) + 1),
    lat: cell('lat', null).map((at) => at && at * 1e4), lon: cell('lon', null).map((at) => at && at * 1e4),
    x: cell('x', null), y: cell('y', null), map: cell('map', '-').join(''),
    group: cell('group', 0).join(''), standing: cell('standing', '-').join(''),
    from: cell('from', 0), to: {}, since: Object.fromEntries(agencies.flatMap(({ since }, i) => (since === undefined ? [] : [[i, since]]))),
    documents: [['list', 'A list']], source: cell('source', 0),
    facets: { vendor: facet('vendor'), program: facet('program'), status: facet('status'), kind: facet('kind'), claim: facet('claim'), evidence: facet('evidence'), strength: facet('strength') },
  };
  return decode(columns, speak(words(), 'en'), 'https://example.org/map/');
}
