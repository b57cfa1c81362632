// A reader who has only a keyboard: goes on with Tab, and looks at every stop whether its place can be seen and follows the
// one before it.

import assert from 'node:assert/strict';

// More stops than any page has before what a walk looks for.
const MOST_STOPS = 400;

/** Presses Tab until the stop is `wanted`, a selector. Every stop on the way must be seen, and stand after the last. */
export async function tabTo(page, wanted) {
  await page.evaluate(() => { globalThis.stop = undefined; });
  for (let stops = 1; stops <= MOST_STOPS; stops += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(look, wanted);
    if (stop.outside) continue; // from the last link through the window's own frame to the first
    assert.deepEqual(stop.faults, [], `${page.url()}: ${stop.name}`);
    if (stop.there) return stops;
  }
  return assert.fail(`${page.url()}: ${MOST_STOPS} stops, and none of them is ${wanted}`);
}

/** Enter on the stop, and the page that it leads to. */
export async function enter(page, wanted) {
  await Promise.all([page.waitForURL(wanted), page.keyboard.press('Enter')]);
}

/** Runs in the page: what a reader sees of the stop. */
function look(wanted) {
  const stop = document.activeElement;
  if (!stop || stop === document.body) {
    globalThis.stop = undefined;
    return { outside: true };
  }
  const before = globalThis.stop;
  globalThis.stop = stop;
  const box = stop.getBoundingClientRect();
  const style = getComputedStyle(stop);
  const faults = [];
  const ringed = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.borderImageSource !== 'none';
  if (!ringed && !stop.closest('svg')) faults.push('nothing shows where the focus is');
  if (!stop.matches(':focus-visible')) faults.push('the focus is not one that is shown');
  if (box.width < 1 || box.height < 1) faults.push('it has no size');
  if (box.bottom < 0 || box.top > innerHeight || box.right < 0 || box.left > innerWidth) faults.push('it is not on the screen');
  const [left, top] = [Math.max(box.left, 0), Math.max(box.top, 0)];
  const over = document.elementFromPoint((left + Math.min(box.right, innerWidth)) / 2, (top + Math.min(box.bottom, innerHeight)) / 2);
  const lines = stop.getClientRects().length > 1; // a link over two lines has nothing of its own in its middle
  if (over && !lines && !stop.contains(over) && !over.contains(stop)) faults.push(`${over.nodeName} lies over it`);
  if (before?.isConnected && !(before.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING)) faults.push('it stands before the last stop');
  return { faults, there: stop.matches(wanted), name: `${stop.nodeName.toLowerCase()} "${(stop.textContent ?? '').trim().slice(0, 60)}"` };
}
