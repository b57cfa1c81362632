// Lighthouse against the published site: `launch` the browser and the host, `audit` a page, `close`. `shown` are the pages
// that are looked at: one of each kind that a reader comes to first, in every language of the site.

import * as chrome from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { defaultSettings } from 'lighthouse/core/config/constants.js';

import { executable, FLAGS } from './browser.mjs';
import { publish } from './server.mjs';
import { build, kindOf, languageOf, pages, text } from './site.mjs';

const ADDRESS = 'https://plainsight.example.org/map/';
const KINDS = ['home', 'place', 'agency', 'document', 'timeline', '404'];

/** The pages that are looked at: of each kind and language the one of middle size, or the `largest`. */
export function shown({ largest = false } = {}) {
  const sorted = new Map();
  for (const file of pages) {
    const [kind, language] = [kindOf(file), languageOf(file)];
    const key = `${KINDS.indexOf(kind)} ${language}`;
    if (KINDS.includes(kind)) sorted.set(key, [...(sorted.get(key) ?? []), { kind, language, file, length: text(file).length }]);
  }
  return [...sorted].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, all]) => {
    all.sort((one, other) => one.length - other.length);
    return all.at(largest ? -1 : all.length >> 1);
  });
}

/** The published site and a browser that finds it. */
export async function launch() {
  const host = await publish(build({ address: ADDRESS }), ADDRESS);
  const browser = await chrome.launch({ chromePath: executable(), chromeFlags: ['--headless', ...FLAGS, ...host.flags], logLevel: 'silent' });
  return { url: host.url, port: browser.port, close: () => { browser.kill(); host.close(); } };
}

/**
 * Scores of a page by category, and each audit of them that is not perfect; the slow line of a phone is simulated, and a
 * processor `slower` so many times (Lighthouse's own four without).
 */
export async function audit({ url, port }, file, categories, slower) {
  const settings = { onlyCategories: categories, disableFullPageScreenshot: true };
  if (slower !== undefined) settings.throttling = { ...defaultSettings.throttling, cpuSlowdownMultiplier: slower };
  const config = { extends: 'lighthouse:default', settings };
  const { lhr } = await lighthouse(url + file, { port, output: 'json', logLevel: 'silent' }, config);
  if (lhr.runtimeError) throw new Error(`${file}: ${lhr.runtimeError.message}`);
  const scores = Object.fromEntries(categories.map((id) => [id, Math.round((lhr.categories[id]?.score ?? 0) * 100)]));
  const counted = categories.flatMap((id) => lhr.categories[id].auditRefs.filter(({ weight }) => weight > 0).map((one) => one.id));
  const faults = counted.map((id) => lhr.audits[id])
    .filter((one) => one.score !== null && one.score < 1)
    .map((one) => `${one.id}: ${one.title} ${one.displayValue ?? ''} ${one.explanation ?? ''} ${places(one)}`.trim());
  return { scores, faults, audits: lhr.audits, index: lhr.environment.benchmarkIndex };
}

function places({ details }) {
  return (details?.items ?? []).slice(0, 3).map((item) => item.node?.selector ?? item.description ?? item.source ?? '').join(' | ');
}
