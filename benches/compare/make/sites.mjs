// The site folders of so many agencies: what lies in ../sites, and the facts in the form that each generator reads.
//
//     node make/sites.mjs 1000 FOLDER      FOLDER/plainsight, FOLDER/hugo and so on, for a look or a profile
//
// Entries: `writeSites`, and `editOne`, which changes the date of one agency as somebody would: in its record, or in the
// file that holds it.

import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { facts } from './facts.mjs';
import { writeAgency, writeRecords } from './records.mjs';
import { TERMS } from './terms.mjs';

const SITES = resolve(import.meta.dirname, '../sites');
const SHEET = 'plainsight/themes/compare/styles/plainsight.css';
const JOINING = ['views.mjs', 'notes.mjs', 'terms.mjs'];
/** Where the others look for data files and for what they copy, and which of them join records with views.mjs. */
const OTHERS = [
  { name: 'hugo', data: 'data', assets: 'static/assets' },
  { name: 'hugo-prepared', data: 'data', assets: 'static/assets', joins: true },
  { name: 'eleventy', data: 'records', assets: 'assets', joins: true },
  { name: 'eleventy-tuned', data: 'records', assets: 'assets', joins: true },
];

/** Writes the sites of `count` agencies into the new folder `room`. */
export function writeSites(count, room) {
  cpSync(SITES, room, { recursive: true });
  overlay(room, 'hugo', 'hugo-prepared');
  overlay(room, 'eleventy', 'eleventy-tuned');
  const found = facts(count);
  writeRecords(join(room, 'plainsight'), found);
  for (const { name, assets, joins } of OTHERS) {
    cpSync(join(SITES, SHEET), join(room, name, assets, 'styles/plainsight.css'));
    for (const file of joins ? JOINING : []) cpSync(join(import.meta.dirname, file), join(room, name, 'lib', file));
  }
  writeData(room, found);
}

/** A site with a few files of its own over those of another. The text of a page that it has anew moves to where that finds it. */
function overlay(room, below, above) {
  cpSync(join(SITES, below), join(room, above), { recursive: true });
  for (const file of readdirSync(join(SITES, above)).filter((name) => name.endsWith('.njk'))) {
    const [, text] = readFileSync(join(SITES, below, file), 'utf8').match(/^---\n.*?\n---\n(.*)$/s);
    writeFileSync(join(room, above, '_includes', file), text);
  }
  cpSync(join(SITES, above), join(room, above), { recursive: true });
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
