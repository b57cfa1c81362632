// Sites that nobody wishes for, made on the spot: names without end, from right to left and of pictures; an agency without
// a place; 116 agencies on one spot; none at all, and one; a country of which no shape is built in.
//
// `build(name)` gives the folder of the built site; `sites` names them.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

import { binary } from './site.mjs';

const minimal = resolve(import.meta.dirname, '../fixtures/sites/minimal');
const scratch = mkdtempSync(join(tmpdir(), 'plainsight-odd-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

const record = (name, more = 'city: Waynesboro', status = 'active') =>
  `name: ${JSON.stringify(name)}\nkind: police\n${more}\npartnerships:\n  - vendor: lookout\n    history:\n      - status: ${status}\n        sources: [letter]\n`;

const LONG = 'Endless '.repeat(62).trim(); // 495 characters, with blanks
const UNBROKEN = 'A'.repeat(500);
const RIGHT_TO_LEFT = 'شرطة مدينة الأمثلة (وحدة 12)';
const PICTURES = '👮🏽‍♀️🚔 Police 🏳️‍🌈👩‍👩‍👧‍👦';

const crowd = Object.fromEntries(Array.from({ length: 116 }, (_, number) => [
  `us/va/same-spot-${number + 1}`, record(`Same Spot Police ${number + 1}`, 'point: [38.0685, -78.8895]', ['active', 'signed', 'ended', 'delisted'][number % 4]),
]));

/** Site to its agencies: id to record. */
export const sites = {
  none: {},
  one: { 'us/va/made-up-police-department': record('Made-up Police Department') },
  names: {
    'us/va/long': record(LONG), 'us/va/unbroken': record(UNBROKEN),
    'us/va/right-to-left': record(RIGHT_TO_LEFT), 'us/va/pictures': record(PICTURES),
  },
  placeless: { 'us/va/nowhere': record('Nowhere Police', ''), 'us/va/somewhere': record('Somewhere Police') },
  crowd,
  shapeless: { 'xk/made-up-police': record('Made-up Police of a country without shapes', 'point: [42.66, 21.16]') },
};

/** Builds the site and gives the folder. */
export function build(name) {
  const site = join(scratch, name, 'site');
  const out = join(scratch, name, 'public');
  cpSync(minimal, site, { recursive: true });
  rmSync(join(site, 'agencies'), { recursive: true });
  for (const [id, text] of Object.entries(sites[name])) {
    const file = join(site, 'agencies', `${id}.yaml`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text.replace(/\n\n+/g, '\n'));
  }
  execFileSync(binary(), ['build', '--site', site, '--out', out], { stdio: ['ignore', 'ignore', 'pipe'] });
  return out;
}
