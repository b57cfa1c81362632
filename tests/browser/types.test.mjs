// The scripts of the theme hold what their types say: `tsc --checkJs --strict`, nothing emitted.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { test } from 'node:test';

test('the scripts pass the strict type checker', () => {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  let told = '';
  try {
    execFileSync(process.execPath, [tsc, '-p', new URL('tsconfig.json', import.meta.url).pathname], { encoding: 'utf8' });
  } catch (fault) {
    told = fault.stdout;
  }
  assert.equal(told, '');
});
