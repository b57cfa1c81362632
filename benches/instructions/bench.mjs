// How many instructions each stage takes, which is the same in every run on one machine, where time is not.
//
//     cargo build --release --locked
//     node benches/instructions/bench.mjs            compares with counts.json; fails where a stage takes 5 % more
//     UPDATE=1 node benches/instructions/bench.mjs   writes counts.json anew
//
// PLAINSIGHT names the binary (target/release/plainsight). It needs valgrind, whose Callgrind counts what one thread does,
// and writes down a part whenever a stage begins. The site is the test fixture `rich`, its agency and one of its documents
// so many times, without an address of its own: pictures to share are measured by the bench `pictures`. Counts change a little with the compiler and the processor: counts.json names the compiler it was made with.

import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const AGENCIES = 200;
const MORE = 0.05;
/** The function with which each stage begins, none of them one that the compiler puts into another. What is before is reading. */
const STAGES = {
  check: 'plainsight::check::check',
  resolve: 'plainsight::compile::examined::examined',
  plan: 'plainsight::plan::plan',
  render: 'plainsight::render::prepared::Earlier::prepare',
};

const root = resolve(import.meta.dirname, '../..');
const binary = process.env.PLAINSIGHT ?? join(root, 'target/release/plainsight');
const kept = join(import.meta.dirname, 'counts.json');
if (spawnSync('valgrind', ['--version']).status !== 0) stop('valgrind is missing; on Debian: apt-get install valgrind');

const folder = mkdtempSync(join(tmpdir(), 'plainsight-instructions-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const site = join(folder, 'site');
makeSite(site);

const parts = join(folder, 'parts');
const dumps = Object.values(STAGES).map((name) => `--dump-before=${name}`);
const build = spawnSync('valgrind', [
  '--tool=callgrind', `--callgrind-out-file=${parts}`, ...dumps, binary, 'build', '--site', site, '--out', join(folder, 'out'),
], { env: { ...process.env, RAYON_NUM_THREADS: '1' }, encoding: 'utf8', maxBuffer: 1 << 28 });
if (build.status !== 0) stop(`the build failed:\n${build.stderr.slice(-4000)}`);

// A part ends before a stage begins, and belongs to the stage before that; copies are looked at before `check`, which asks it too.
const names = ['read', ...Object.keys(STAGES)];
const counted = Object.fromEntries(names.map((name) => [name, 0]));
for (const file of readdirSync(folder).filter((name) => name.startsWith('parts'))) {
  const text = readFileSync(join(folder, file), 'utf8');
  const next = Object.values(STAGES).indexOf(text.match(/^desc: Trigger: --dump-before=(.+)$/m)?.[1] ?? '');
  counted[names.at(next) ?? ''] += Number(text.match(/^totals: (\d+)$/m)?.[1] ?? 0);
}
const unseen = names.filter((name) => counted[name] === 0);
if (unseen.length > 0) stop(`nothing was counted for ${unseen.join(', ')}: has each of ${Object.values(STAGES).join(', ')} a symbol?`);
const counts = Object.fromEntries(names.map((name) => [name, Math.round(counted[name] / 1e5) / 10]));

const compiler = execFileSync('rustc', ['--version'], { encoding: 'utf8' }).trim();
if (process.env.UPDATE) {
  writeFileSync(kept, `${JSON.stringify({ compiler, agencies: AGENCIES, millions: counts }, null, 2)}\n`);
  console.log(`written: ${JSON.stringify(counts)} million instructions`);
  process.exit(0);
}
const before = existsSync(kept) ? JSON.parse(readFileSync(kept, 'utf8')) : stop('there is no counts.json; UPDATE=1 writes it');
console.log(`| stage | million instructions | kept | |\n|---|--:|--:|--:|`);
let slower = 0;
for (const name of names) {
  const change = counts[name] / before.millions[name] - 1;
  if (change > MORE) slower += 1;
  console.log(`| ${name} | ${counts[name]} | ${before.millions[name]} | ${change < 0 ? '' : '+'}${(change * 100).toFixed(1)} % |`);
}
if (before.compiler !== compiler) console.log(`kept of ${before.compiler}; this is ${compiler}`);
if (slower > 0) stop(`${slower} of the stages take over ${MORE * 100} % more than before; mend it, or say why in the commit that runs this with UPDATE=1`);

/** @param {string} to */
function makeSite(to) {
  cpSync(join(root, 'tests/fixtures/sites/rich'), to, { recursive: true });
  const record = join(to, 'content/site.yaml');
  writeFileSync(record, readFileSync(record, 'utf8').replace(/^base_url:.*\n/m, ''));
  const agency = readFileSync(join(to, 'agencies/us/va/rich-police-department.yaml'), 'utf8').replace(/^formerly:.*\n/m, '').replace(/^(county|ori):.*\n/gm, '');
  const article = readFileSync(join(to, 'content/documents/article.yaml'), 'utf8').replace(/^(texts|copy|part_of):.*\n(  .*\n)*/gm, '');
  for (let number = 0; number < AGENCIES; number += 1) {
    const word = [...String(number)].map((figure) => 'abcdefghij'[figure]).join('');
    write(join(to, `agencies/us/va/town-${word}-police-department.yaml`), agency.replace(/^name:.*$/m, `name: Town ${word} Police Department`)
      .replace('Waynesboro', `Town ${word}`).replace('sources: [article]', `sources: [article-${word}]`));
    write(join(to, `content/documents/article-${word}.yaml`), article.replace(/^url:.*$/m, `url: https://article.example.org/${word}`));
  }
}

/** @param {string} path @param {string} text */
function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** @param {string} why @returns {never} */
function stop(why) {
  console.error(why);
  process.exit(1);
}
