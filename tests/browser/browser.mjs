// A browser that keeps a record of what a page should not do: ask another origin, break its own security policy, throw.
//
// `open(options)` gives a context with `faults`, which a test reads at its end.

import { chromium } from 'playwright-core';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

// A container has no sandbox and no graphics, and a test has no business with the browser's own updates.
export const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];

/** Starts the Chromium that is on PATH. */
export function start(more = []) {
  return chromium.launch({ executablePath: executable(), headless: true, args: [...FLAGS, ...more] });
}

/** Opens a context of the browser, `width` CSS pixels wide, with script or without, for the site at `origin` or on the disk. */
export async function open(browser, { width, script, origin, ...more }) {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    javaScriptEnabled: script,
    reducedMotion: 'reduce',
    ...more,
  });
  const faults = [];
  const local = (url) => /^(file|data|blob|about):/.test(url) || (origin !== undefined && url.startsWith(`${origin}/`));
  context.on('request', (request) => local(request.url()) || faults.push(`asks ${request.url()}`));
  context.on('requestfailed', (request) => {
    const why = request.failure()?.errorText;
    // An icon that was still on its way when the test went to the next page.
    if (why !== 'net::ERR_ABORTED') faults.push(`cannot load ${request.url()}: ${why}`);
  });
  context.on('console', (message) => message.type() === 'error' && faults.push(`console: ${message.text()}`));
  context.on('weberror', (error) => faults.push(`throws: ${error.error()}`));
  return { context, faults };
}

/** The Chromium that CHROMIUM names, or the one on PATH. */
export function executable() {
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const found = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((file) => existsSync(file));
  const chosen = process.env.CHROMIUM ?? found;
  if (!chosen) throw new Error('no Chromium on PATH: install the package `chromium`, or name the program in CHROMIUM');
  return chosen;
}
