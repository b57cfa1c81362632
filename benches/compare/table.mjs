// The table of one size, in Markdown: medians, and ratios in the same run.

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { medians } from './cost.mjs';
import { compared } from './equal.mjs';

const HEAD = [
  '| | files | MB | wall, s | ÷ `cp -r` | CPU, s | ÷ Plainsight | peak MB | after an edit: wall, s | CPU, s |',
  '|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|',
];

/** `costs` are lists by name; `outputs` the folders of the generators, in their order, Plainsight's first. */
export function table(size, { builds, rebuilds, copies }, outputs) {
  const own = medians([...builds.values()][0]);
  const copy = medians([...copies.values()][0]);
  const row = (name, weight, cost, memory, again) => `| ${[
    name,
    ...weight,
    cost.wall.toFixed(2),
    (cost.wall / copy.wall).toFixed(2),
    cost.computing.toFixed(2),
    (cost.computing / own.computing).toFixed(2),
    memory,
    ...again,
  ].join(' | ')} |`;
  const built = [...builds].map(([name, costs], at) => {
    const [cost, again, { files, bytes }] = [medians(costs), medians(rebuilds.get(name)), weigh(outputs[at])];
    return row(name, [counted(files), megabytes(bytes)], cost, cost.memory.toFixed(0), [again.wall.toFixed(2), again.computing.toFixed(2)]);
  });
  // The memory of a copy is less than that of the program that measures it, which is what the kernel would tell.
  const copied = [...copies].map(([name, costs]) => row(name, ['', ''], medians(costs), '', ['', '']));
  return [caption(size, outputs[0]), '', ...HEAD, ...built, ...copied].join('\n');
}

function caption(size, output) {
  const pages = compared(output);
  const equal = pages.reduce((sum, page) => sum + statSync(join(output, page)).size, 0);
  const { files, bytes } = weigh(output);
  return `${counted(size)} agencies: ${counted(pages.length)} pages (${megabytes(equal)} MB) that are equal in all of them, word by word and `
    + `link by link. Plainsight alone also checks every record and link, and writes ${counted(files - pages.length)} other files `
    + `(${megabytes(bytes - equal)} MB): tables to download, maps, search, the other pages of its sites.`;
}

function weigh(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = entries.reduce((sum, entry) => sum + statSync(join(entry.parentPath ?? entry.path, entry.name)).size, 0);
  return { files: entries.length, bytes };
}

const counted = (number) => number.toLocaleString('en-US');
const megabytes = (bytes) => (bytes / 1e6).toFixed(1);
