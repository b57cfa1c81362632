// The one state and its mirror in the address; decoding; files of what is shown; distances.

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { atlasOf, script } from './scripts.mjs';

const { day, iso, open, read, sift, write } = await script('store');
const { csv, geojson } = await script('save');
const { distanceWords, kilometres, nearest } = await script('near');
const { dateWords, slug } = await script('atlas');

const DAY_2019_04_08 = 17994;
const atlas = await atlasOf([
  { name: 'Alder Police', region: 'us/va', city: 'Alder', county: 'Ash County', lat: 38, lon: -78, from: DAY_2019_04_08, vendor: ['ring'], program: ['ring/neighbors'], status: ['active'], standing: 'd', kind: ['police'], evidence: ['mou', 'news'] },
  { name: "Birch Sheriff's Office", region: 'us/va', county: 'Ash County', lat: 38.5, lon: -78, from: 18300, group: 3, vendor: ['ring'], program: ['ring/neighbors'], status: ['ended'], standing: 'g', kind: ['sheriff'], claim: ['free-cameras'] },
  { name: 'Cedar Police', region: 'us/wi', group: 4, vendor: ['lookout'], kind: ['police'], slug: 'cedar-city-police', aliases: ['CPD'] },
  { name: 'Federal Bureau', region: 'us', lat: 38.9, lon: -77, group: 1, since: '2019~', kind: ['federal'] },
]);

let address, listeners;
beforeEach(() => {
  address = { pathname: '/map/index.html', search: '', hash: '', log: [] };
  listeners = {};
  const go = (how) => (_state, _title, to) => {
    const url = new URL(to, `https://example.org${address.pathname}`);
    Object.assign(address, { search: url.search, hash: url.hash });
    address.log.push(`${how} ${url.search}${url.hash}`);
  };
  Object.assign(globalThis, {
    location: address,
    // The page itself, not a frame.
    parent: globalThis,
    self: globalThis,
    history: { replaceState: go('replace'), pushState: go('push') },
    addEventListener: (name, listener) => { listeners[name] = listener; },
  });
});

const shown = (store) => [...store.shown].join('');

test('columns decode to ids, addresses, places and words', () => {
  assert.deepEqual([0, 1, 2, 3].map(atlas.id), ['us/va/alder-police', 'us/va/birch-sheriffs-office', 'us/wi/cedar-city-police', 'us/federal-bureau']);
  assert.equal(atlas.indexOf('us/wi/cedar-city-police'), 2);
  assert.equal(atlas.indexOf('us/wi/cedar-police'), -1);
  assert.equal(atlas.href(0), 'https://example.org/map/agencies/us/va/alder-police.html');
  assert.deepEqual([0, 1, 2, 3].map((i) => atlas.place(i)), ['Alder, VA', 'Ash County, VA', 'Wisconsin', 'United States']);
  assert.deepEqual([0, 1, 2, 3].map(atlas.status), ['Active', 'Ended', 'Status not documented', 'Status not documented']);
  assert.deepEqual([0, 2, 3].map(atlas.since), ['April 8, 2019', '', 'about 2019']);
  assert.ok(Number.isNaN(atlas.lat[2]));
  assert.deepEqual(atlas.aliases(2), ['CPD']);
});

test('ids are made from names as the build makes them', () => {
  assert.equal(slug("St. John's / Sheriff’s Office  "), 'st-johns-sheriffs-office');
  assert.equal(slug('Ñuñoa'), 'u-oa');
});

test('every kind of date has words', () => {
  const say = (date) => dateWords(date, atlas.words);
  assert.deepEqual(['2019', '2019-04', '2019-04-08', '2019-04?', '2019%', '2019/..', '../2020-01', '2019/2020'].map(say),
    ['2019', 'April 2019', 'April 8, 2019', 'perhaps April 2019', 'perhaps about 2019', 'since 2019', 'until January 2020', '2019 to 2020']);
});

test('each filter leaves what it says', () => {
  const cases = [
    ['', '1111'], ['?vendor=ring', '1100'], ['?program=ring/neighbors', '1100'], ['?status=in-use', '1000'], ['?status=over', '0100'],
    ['?status=ended', '0100'], ['?status=unknown', '0010'], ['?kind=police', '1010'], ['?claim=free-cameras', '0100'], ['?evidence=mou', '1000'],
    ['?place=us/va', '1100'], ['?place=us', '1111'], ['?place=us/va/Ash%20County', '1100'], ['?place=us/va/Other%20County', '1111'],
    ['?since=2019-04-08', '1100'], ['?since=2019-04-09', '0100'], ['?until=2019-04-08', '1000'], ['?until=2019', '1000'], ['?since=2020&until=2020-02', '0100'],
    ['?vendor=ring&kind=sheriff', '0100'], ['?vendor=lookout&kind=sheriff', '0000'],
  ];
  for (const [search, expected] of cases) {
    const mask = new Uint8Array(4);
    const count = sift(atlas, read(atlas, search), mask);
    assert.equal(mask.join(''), expected, search);
    assert.equal(count, [...expected].filter((one) => one === '1').length, search);
  }
});

test('what the address says and nobody knows is ignored', () => {
  for (const search of ['?vendor=<img src=x onerror=alert(1)>', '?status=__proto__', '?kind=constructor', '?since=yesterday', '?until=2019-13', '?place=../../etc', '?place=us/zz', '?program[]=1', '?%E0%A4%A', '?=&&&']) {
    assert.equal(write({ ...read(atlas, search), query: '' }), '', search);
  }
  assert.equal(read(atlas, '?q=<img src=x onerror=alert(1)>').query, '<img src=x onerror=alert(1)>', 'a query is text');
});

test('a filter survives its way through the address', () => {
  for (const search of ['?q=waynesboro', '?vendor=ring&program=ring/neighbors&status=ended', '?kind=police&place=us/va/Ash+County', '?since=2019-01-01&until=2019-12-31']) {
    assert.equal(write(read(atlas, search)), search);
  }
});

test('days', () => {
  assert.equal(iso(DAY_2019_04_08), '2019-04-08');
  assert.deepEqual([day('2019-04-08', false), day('2019-04', true), day('2019', false), day('2020-02', true)].map(iso), ['2019-04-08', '2019-04-30', '2019-01-01', '2020-02-29']);
  assert.deepEqual(['', '2019-4', 'x', '2019-99', null].map((text) => day(text, false)), [null, null, null, null, null]);
});

test('a change is told, counted and written into the address; clear takes it all away', () => {
  const store = open(atlas);
  let told = 0;
  store.on('shown', () => { told += 1; });
  store.begin();
  store.change({ kind: 'police' });
  assert.deepEqual([told, store.count, shown(store), address.search], [2, 2, '1010', '?kind=police']);
  store.until(DAY_2019_04_08);
  assert.equal(address.search, '?kind=police', 'the slider does not write at every step');
  store.settle();
  assert.equal(address.search, '?kind=police&until=2019-04-08');
  store.clear();
  assert.deepEqual([store.count, address.search], [4, '']);
  assert.ok(address.log.every((entry) => entry.startsWith('replace')), 'filters add nothing to the history');
});

test('a chosen agency stands in the address and in the history, and going back unchooses it', () => {
  const store = open(atlas);
  const chosen = [];
  store.on('chosen', (i) => chosen.push(i));
  store.begin();
  store.change({ vendor: 'ring' });
  store.choose(1);
  assert.deepEqual([address.search, address.hash, address.log.at(-1)], ['?vendor=ring', '#us/va/birch-sheriffs-office', 'push ?vendor=ring#us/va/birch-sheriffs-office']);
  Object.assign(address, { search: '?vendor=ring', hash: '' });
  listeners.popstate();
  assert.deepEqual([store.chosen, store.count, chosen], [-1, 2, [1, -1]]);
});

test('an address opens with its filter and its agency; a place of the page is left alone', () => {
  Object.assign(address, { search: '?vendor=ring', hash: '#us/va/alder-police' });
  const chosen = [];
  const store = open(atlas);
  store.on('chosen', (i) => chosen.push(i));
  store.begin();
  assert.deepEqual([chosen, shown(store)], [[0], '1100']);
  Object.assign(address, { search: '', hash: '#list' });
  const other = open(atlas);
  other.begin();
  other.change({ kind: 'police' });
  assert.equal(address.hash, '#list');
  Object.assign(address, { hash: '#%E0%A4%A' });
  assert.equal(open(atlas).chosen, -1);
});

test('a file of what is shown holds the first row and exactly the kept ones, whatever stands in their cells', () => {
  const table = 'id,name,about\r\nus/a,"A, ""quoted""\r\nus/b,not a row",x\r\nus/b,B,\'=1+1\r\nus/c,C,\r\n';
  assert.equal(csv(table, new Set(['us/a'])), 'id,name,about\r\nus/a,"A, ""quoted""\r\nus/b,not a row",x\r\n');
  assert.equal(csv(table, new Set(['us/b', 'us/c'])), 'id,name,about\r\nus/b,B,\'=1+1\r\nus/c,C,\r\n');
  assert.equal(csv(table, new Set()), 'id,name,about\r\n');
  assert.equal(csv(table, new Set(['us/a', 'us/b', 'us/c'])), table);
  const kept = JSON.parse(geojson({ type: 'FeatureCollection', features: [{ id: 'us/a' }, { id: 'us/b' }] }, new Set(['us/b'])));
  assert.deepEqual(kept, { type: 'FeatureCollection', features: [{ id: 'us/b' }] });
});

test('distances are those of the sphere, and the nearest come first', () => {
  assert.ok(Math.abs(kilometres(38.0685, -78.8895, 38.9072, -77.0369) - 186.3) < 1);
  assert.equal(kilometres(10, 20, 10, 20), 0);
  assert.ok(Math.abs(kilometres(0, 179.5, 0, -179.5) - 111.2) < 0.2, 'across the date line');
  assert.deepEqual(nearest(atlas, 38.4, -78, 2).map(({ i }) => i), [1, 0]);
  assert.equal(nearest(atlas, 38.4, -78, 9).length, 3, 'what has no place is near nothing');
  assert.equal(distanceWords(5, atlas.words), '3.1\u{a0}miles (5\u{a0}km)');
  assert.equal(distanceWords(1609.344, atlas.words), '1,000\u{a0}miles (1,609\u{a0}km)');
});
