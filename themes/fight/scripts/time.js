// @ts-check
// The map through time: a slider of months, a button that plays it, and who claimed what beside what is documented here.

import { make } from './card.js';
import { index } from './atlas.js';

const DAY = 864e5;
/** The whole history plays in less than a quarter of a minute. */
const SPAN = 13000;

/** The last day of each month from one day to another, in days since 1970. @param {number} first @param {number} last */
export function months(first, last) {
  const found = [];
  const at = new Date(first * DAY);
  for (let day = -Infinity, month = at.getUTCMonth(); day < last; month += 1) {
    day = Date.UTC(at.getUTCFullYear(), month + 1, 0) / DAY;
    found.push(day);
  }
  return found;
}

/** A claim's day in days since 1970; a day past the end of its month is its last. @param {[number, number, number]} day */
export const dayOf = ([year, month, date]) => Math.min(Date.UTC(year, month - 1, date), Date.UTC(year, month, 0)) / DAY;

/** @param {HTMLElement} element @param {import('./types').Store} store */
export async function join(element, store) {
  const { atlas } = store;
  const { words } = atlas;
  const dated = atlas.from.filter((day) => day !== 0).sort();
  if (dated.length < 2) return;
  const { claims } = await index();
  const steps = months(dated[0], dated[dated.length - 1]);
  const undated = atlas.count - dated.length;
  const month = new Intl.DateTimeFormat(words.language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const when = (/** @type {number} */ at) => (at < steps.length ? month.format(steps[at] * DAY) : words('time-all'));

  const play = make('button', '', { class: 'time-play' });
  const range = /** @type {HTMLInputElement} */ (make('input', '', { type: 'range', min: '0', max: String(steps.length), step: '1', 'aria-label': words('time-slider') }));
  const figure = make('b', '', { class: 'time-count' });
  const date = make('span', '', { class: 'time-date' });
  const beside = make('p', '', { class: 'time-claim' });
  const ticks = make('div', '', { class: 'time-ticks', 'aria-hidden': 'true' });
  element.replaceChildren(
    make('p', '', { class: 'time-now' }, figure, date), make('div', '', { class: 'time-row' }, play, make('div', '', { class: 'time-track' }, range, ticks)), beside);
  element.setAttribute('role', 'group');
  element.setAttribute('aria-label', words('time-name'));

  /** @type {Map<number, string[]>} */
  const at = new Map();
  for (const claim of claims) {
    const step = steps.findIndex((day) => day >= dayOf(claim.day));
    if (step >= 0) at.set(step, [...(at.get(step) ?? []), claim.claimed.replace(/^\D+/, '')]);
  }
  let before = -9;
  for (const [step, numbers] of at) {
    // Months that follow each other share no line.
    const tick = make('span', numbers.join(' · '), { class: step - before < 3 ? 'low' : '' });
    if (step - before >= 3) before = step;
    tick.style.insetInlineStart = `${(step / steps.length) * 100}%`;
    ticks.append(tick);
  }

  let timer = 0;
  /** @param {number} at */
  const show = (at) => {
    range.value = String(at);
    store.until(at < steps.length ? steps[at] : null);
  };
  const stop = () => {
    clearInterval(timer);
    timer = 0;
    name();
    store.settle();
  };
  const start = () => {
    if (Number(range.value) >= steps.length) show(0);
    timer = window.setInterval(() => {
      const next = Number(range.value) + 1;
      show(next);
      if (next >= steps.length) stop();
    }, Math.min(500, SPAN / steps.length));
    name();
  };
  const name = () => {
    play.textContent = timer ? '❚❚' : '▶';
    play.setAttribute('aria-label', words(timer ? 'time-pause' : 'time-play'));
  };

  function tell() {
    const { until } = store.state;
    const found = until === null ? -1 : steps.findIndex((day) => day >= until);
    const at = found < 0 ? steps.length : found;
    if (range.value !== String(at)) range.value = String(at);
    range.setAttribute('aria-valuetext', `${when(at)}: ${words('time-here', { count: store.count })}`);
    figure.textContent = words.number(store.count);
    date.textContent = words(at < steps.length ? 'time-by' : store.count < atlas.count ? 'time-some' : 'time-end', { date: when(at), count: store.count });
    const past = claims.filter((claim) => at >= steps.length || dayOf(claim.day) <= steps[at]);
    const claim = past[past.length - 1];
    beside.textContent = '';
    if (claim) {
      const link = make('a', words('time-claim', { claimed: claim.claimed, by: claim.by, date: claim.date }), { href: atlas.file(claim.href) });
      beside.append(link, ` ${words('time-documented', { count: claim.documented })}`);
    }
    if (undated && at < steps.length) beside.append(` ${words('time-undated', { count: undated })}`);
  }

  range.addEventListener('input', () => { if (timer) stop(); show(Number(range.value)); });
  range.addEventListener('change', () => store.settle());
  play.addEventListener('click', () => (timer ? stop() : start()));
  store.on('shown', tell);
  name();
  tell();
  if (PLAY) {
    element.scrollIntoView({ block: 'end' });
    start();
  }
}

/** Asked for by the address, before the store writes its own. */
const PLAY = typeof location === 'object' && new URLSearchParams(location.search).has('play');
