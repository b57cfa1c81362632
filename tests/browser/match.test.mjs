// What people type finds what they mean.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { script } from './scripts.mjs';

const { Index, distance, normalise, plain } = await script('match');

const NAMES = [
  ['Waynesboro Police Department', 'Waynesboro', 'Augusta County', 'Virginia', 'VA'],
  ['St. Louis Metropolitan Police Department', 'Saint Louis', 'Saint Louis city', 'Missouri', 'MO'],
  ["Albemarle County Sheriff's Office", 'Charlottesville', 'Albemarle County', 'Virginia', 'VA'],
  ['Cañon City Police Department', 'Cañon City', 'Fremont County', 'Colorado', 'CO'],
  ['San José Police Department', 'San Jose', 'Santa Clara County', 'California', 'CA'],
  ['Green Bay Police Department', 'Green Bay', 'Brown County', 'Wisconsin', 'WI'],
  ["O'Fallon Police Department", "O'Fallon", 'Saint Charles County', 'Missouri', 'MO'],
  ['Police of the people with a name ' + 'of many words '.repeat(36), '', '', 'Virginia', 'VA'],
  ['שרטה תל אביב', '', '', 'Israel', 'IL'],
  ['🚓 Emoji Police', 'Emojiville', '', 'Virginia', 'VA'],
  ['Sioux Falls Police Department', 'Sioux Falls', 'Minnehaha County', 'South Dakota', 'SD'],
  ['Houston Police Department', 'Houston', 'Harris County', 'Texas', 'TX'],
  ['Winston-Salem Police Department', 'Winston-Salem', 'Forsyth County', 'North Carolina', 'NC'],
];
const index = new Index(NAMES.length, (i) => NAMES[i].map((text, at) => [text, [1, 0.8, 0.5, 0.4, 0.4][at]]));
const first = (query) => NAMES[index.search(query, 5)[0]?.i]?.[0];

for (const [query, name] of [
  ['waynesboro', 0], ['Waynesboro', 0], ['wayn', 0], ['waynsboro', 0], ['wanyesboro', 0], ['waynesborro', 0], ['waynsb', 0],
  ['police waynesboro', 0], ['va waynesboro police', 0], ['waynesboro pd', 0], ['Waynesboro Police Dept.', 0], ['waynesboro, virginia', 0],
  ['st louis', 1], ['St. Louis PD', 1], ['saint louis', 1], ['louis st', 1],
  ['albemarle co sheriff', 2], ['Albemarle Co. Sheriff', 2], ["albemarle sheriff's department", 2], ['sheriff albermarle', 2],
  ['canon city', 3], ['cañon', 3], ['CAÑON', 3], ['san jose', 4], ['san josé pd', 4], ['sanjose', undefined],
  ['green bay', 5], ['grene bay', 5], ['bay gren', 5], ['ofallon', 6], ["o'fallon", 6], ['o fallon', 6],
  ['שרטה', 8], ['emoji', 9], ['🚓 emoji', 9], ['sioux falls sd', 10], ['huoston', 11], ['winston salem', 12], ['salem winston', 12],
]) {
  test(`"${query}" finds ${name === undefined ? 'nothing' : NAMES[name][0].slice(0, 40)}`, () => {
    assert.equal(first(query), name === undefined ? undefined : NAMES[name][0]);
  });
}

test('a word that nothing has finds nothing, whatever common words stand beside it', () => {
  for (const query of ['zzyzx', 'zzyzx police', 'police department of xqjk', '', '   ', '🚓', '<img onerror=alert(1)>', '%', '.*']) {
    assert.deepEqual(index.search(query, 5).map(({ i }) => NAMES[i][0]), [], query);
  }
});

test('common words alone find whoever has them', () => {
  assert.ok(index.search('police', 20).length >= 9);
  assert.equal(first('sheriffs'), NAMES[2][0]);
});

test('very long queries are cut, not refused', () => {
  assert.equal(first(`waynesboro ${'x'.repeat(5000)}`), undefined);
  assert.equal(first(`waynesboro${' '.repeat(5000)}`), NAMES[0][0]);
});

test('accents, case, signs and apostrophes are gone', () => {
  assert.equal(plain("  Ñuñoa—St. John's  ÆØ ẞ "), 'nunoa st johns aeo ss');
  assert.equal(normalise('St. Louis Co. PD'), 'saint louis county police');
  assert.equal(normalise('CO'), 'co', 'a word alone is a code, not an abbreviation');
});

test('distance counts insertions, deletions, substitutions and swaps up to the limit, against the beginning of a word', () => {
  const far = [['waynsboro', 'waynesboro', 1], ['wanyesboro', 'waynesboro', 1], ['wxynesboro', 'waynesboro', 1], ['wayn', 'waynesboro', 0],
    ['wyan', 'waynesboro', 1], ['abcdef', 'ghijkl', 3], ['springfeild', 'springfield', 1], ['pringfield', 'springfield', 1]];
  assert.deepEqual(far.map(([typed, word]) => distance(typed, word, 2)), far.map(([, , expected]) => expected));
});

test('distance agrees with the plain definition on random words', () => {
  const random = seeded(7);
  const word = () => Array.from({ length: 3 + Math.floor(random() * 7) }, () => 'abcd'[Math.floor(random() * 4)]).join('');
  for (let round = 0; round < 3000; round += 1) {
    const [typed, whole] = [word(), word()];
    const expected = Math.min(...Array.from({ length: whole.length + 1 }, (_, end) => reference(typed, whole.slice(0, end))));
    assert.equal(distance(typed, whole, 2), Math.min(expected, 3), `${typed} ${whole}`);
  }
});

/** Optimal string alignment, as the textbook has it. */
function reference(one, other) {
  const rows = Array.from({ length: one.length + 1 }, (_, y) => Array.from({ length: other.length + 1 }, (_, x) => (y === 0 ? x : x === 0 ? y : 0)));
  for (let y = 1; y <= one.length; y += 1) {
    for (let x = 1; x <= other.length; x += 1) {
      rows[y][x] = Math.min(rows[y - 1][x] + 1, rows[y][x - 1] + 1, rows[y - 1][x - 1] + (one[y - 1] === other[x - 1] ? 0 : 1));
      if (y > 1 && x > 1 && one[y - 1] === other[x - 2] && one[y - 2] === other[x - 1]) rows[y][x] = Math.min(rows[y][x], rows[y - 2][x - 2] + 1);
    }
  }
  return rows[one.length][other.length];
}

function seeded(seed) {
  let state = seed;
  return () => ((state = (state * 1103515245 + 12345) % 2147483648) / 2147483648);
}
