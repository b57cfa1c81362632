// What a keystroke in the find box costs, in Chromium, on a built site: from the key to the options, and the frame after it.
//
//     cargo bench --bench build -- 10000 SITE && plainsight build --site SITE --out OUT
//     PLAINSIGHT_OUT=OUT node benches/find/keystrokes.mjs
//
// Time is measured, not tested: the promise is 16 ms a keystroke at 10,000 agencies.

import { open, start } from '../../tests/browser/browser.mjs';
import { serve } from '../../tests/browser/serve.mjs';

const QUERIES = ['waynesboro police department', 'waynsboro plice', 'albemarle county sheriff', 'st louis pd', 'police', 'springfield vermont', 'zzyzx qjkwv', 'wanyesbroo'];

const [browser, host] = await Promise.all([start(), serve()]);
const { context } = await open(browser, { width: 1440, script: true, origin: host.origin });
const page = await context.newPage();
await page.goto(host.address('index.html'));
const ready = await page.evaluate(async () => {
  const begun = performance.now();
  document.querySelector('#find-q').focus();
  while (!document.querySelector('.filter-form select')) await new Promise((next) => setTimeout(next, 5));
  return performance.now() - begun;
});
const times = [];
for (const query of QUERIES) {
  for (let round = 0; round < 3; round += 1) {
    times.push(...await page.evaluate(async (words) => {
      const box = document.querySelector('#find-q');
      const spent = [];
      for (let end = 1; end <= words.length; end += 1) {
        box.value = words.slice(0, end);
        const begun = performance.now();
        box.dispatchEvent(new InputEvent('input', { bubbles: true }));
        document.querySelector('#find-list').getBoundingClientRect();
        spent.push(performance.now() - begun);
        await new Promise((next) => setTimeout(next, 30));
      }
      return spent;
    }, query));
  }
}
times.sort((one, other) => one - other);
const at = (part) => times[Math.min(times.length - 1, Math.floor(times.length * part))].toFixed(1);
console.log(`from focus to all parts ready: ${ready.toFixed(0)} ms`);
console.log(`${times.length} keystrokes: median ${at(0.5)} ms, 95% ${at(0.95)} ms, 99% ${at(0.99)} ms, most ${at(1)} ms`);
await browser.close();
await host.close();
