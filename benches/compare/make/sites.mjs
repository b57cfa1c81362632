// The site folders of so many agencies: what lies in ../sites, and the facts in the form that each generator reads.
//
//     node make/sites.mjs 1000 FOLDER      FOLDER/plainsight, FOLDER/hugo and so on, for a look or a profile
//
// Entries: `writeSites`, and `editOne`, which changes the date of one agency as somebody would: in its record, or in the
// file that holds it.

import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { facts } from './facts.mjs';
import { writeAgency, writeRecords } from './records.mjs';
import { TERMS } from './terms.mjs';

const SITES = resolve(import.meta.dirname, '../sites');
const SHEET = 'plainsight/themes/compare/styles/plainsight.css';
/** Where the others look for data files and for what they copy, and which of them join records with views.mjs. */
const OTHERS = [
  { name: 'hugo', data: 'data', assets: 'static/assets' },
  { name: 'hugo-prepared', data: 'data', assets: 'static/assets', joins: true },
  { name: 'eleventy', data: 'records', assets: 'assets', joins: true },
];

/** Writes the sites of `count` agencies into the new folder `room`. */
export function writeSites(count, room) {
  cpSync(SITES, room, { recursive: true });
  // What it has of its own lies over the other.
  for (const folder of ['hugo', 'hugo-prepared']) cpSync(join(SITES, folder), join(room, 'hugo-prepared'), { recursive: true });
  const found = facts(count);
  writeRecords(join(room, 'plainsight'), found);
  for (const { name, assets, joins } of OTHERS) {
    cpSync(join(SITES, SHEET), join(room, name, assets, 'styles/plainsight.css'));
    if (joins) for (const file of ['views', 'notes', 'terms']) cpSync(join(import.meta.dirname, `${file}.mjs`), join(room, name, `lib/${file}.mjs`));
  }
  writeData(room, found);
}

/** Changes one agency in the sites of `count` agencies, or changes it back. */
export function editOne(count, room, edited) {
  const found = facts(count, { edited });
  writeAgency(join(room, 'plainsight'), found.agencies[0]);
  writeData(room, found);
}

/** One file of each kind: the quickest form of data for those who read it. */
function writeData(room, found) {
  for (const [file, content] of Object.entries({ ...found, terms: TERMS })) {
    const text = JSON.stringify(content);
    for (const { name, data } of OTHERS) {
      mkdirSync(join(room, name, data), { recursive: true });
      writeFileSync(join(room, name, data, `${file}.json`), text);
    }
  }
}

if (process.argv[1] === import.meta.filename) {
  const [count, room] = process.argv.slice(2);
  if (!Number(count) || !room) throw new Error('node make/sites.mjs AGENCIES FOLDER');
  writeSites(Number(count), room);
}
