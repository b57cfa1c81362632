// Measuring a command from outside (cost.py), and medians.

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const MEASURE = join(import.meta.dirname, 'cost.py');

/** Runs a command in a folder to its end: `{ wall, computing, memory }`. It must succeed. */
export function cost([program, ...rest], folder) {
  return JSON.parse(execFileSync('python3', [MEASURE, program, ...rest], { cwd: folder, encoding: 'utf8' }));
}

/** The median of each column. */
export function medians(costs) {
  const of = (column) => {
    const values = costs.map((one) => one[column]).sort((one, other) => one - other);
    return (values[Math.floor((values.length - 1) / 2)] + values[Math.floor(values.length / 2)]) / 2;
  };
  return { wall: of('wall'), computing: of('computing'), memory: of('memory') };
}
