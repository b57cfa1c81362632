// The form's check in the browser and `plainsight check` say the same of a record: of every agency and document of the corpus,
// and of every record of the shipped site. And the files that the form writes say, read by Plainsight, what was typed.

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import { parse } from 'yaml';

import { script } from './scripts.mjs';
import { binary, filesIn, text } from './site.mjs';

const tests = resolve(import.meta.dirname, '..');
const { RULES, check } = await script('contribute-check');
const { content, documentId, editor, files, MOST_BYTES, path } = await script('contribute-files');
const { isSlug, slug } = await script('contribute-values');
const { write } = await script('contribute-yaml');

const folder = mkdtempSync(join(tmpdir(), 'plainsight-contribute-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

// What no form can make: it writes YAML itself.
const OF_THE_TEXT = ['no-value', 'yaml-syntax', 'yaml-feature', 'duplicate-key', 'not-a-record', 'not-text', 'byte-order-mark'];
const KINDS = [['agency', 'agencies/'], ['document', 'content/documents/']];

/** A site folder: `files` over the base of the corpus. */
function site(name, more = {}, base = join(tests, 'corpus/base')) {
  const at = join(folder, name);
  cpSync(base, at, { recursive: true });
  for (const [file, value] of Object.entries(more)) {
    mkdirSync(dirname(join(at, file)), { recursive: true });
    writeFileSync(join(at, file), value);
  }
  return at;
}

function build(at) {
  execFileSync(binary(), ['build', '--site', at, '--out', join(at, 'public')], { stdio: ['ignore', 'ignore', 'pipe'] });
  return (file) => JSON.parse(readFileSync(join(at, 'public', file), 'utf8'));
}

/** What the form knows, from the file that the site publishes for it. */
function knownOf(records, documents = []) {
  return {
    form: records.form,
    places: new Map(records.places),
    vendors: new Map(records.vendors.map(([id, name, programs]) => [id, { name, programs: new Map(programs) }])),
    documents: new Map([...records.documents.map(([id, title]) => [id, { title }]), ...documents.map((id) => [id, { title: id }])]),
    agency: () => false,
  };
}

/** The record of a file as the form would hold it: every value is text. `undefined` where the file is no YAML. */
function read(source) {
  try {
    const record = parse(source, { schema: 'failsafe', logLevel: 'silent' });
    return record && typeof record === 'object' ? record : undefined;
  } catch {
    return undefined;
  }
}

const idOf = (file, begins) => file.slice(begins.length).replace(/\.yaml$/, '');

describe('of one record, the browser and the command line say the same', () => {
  const base = build(site('base'))('assets/find/records.json');
  const seen = new Set();
  let compared = 0;

  for (const rule of readdirSync(join(tests, 'corpus')).filter((name) => RULES.includes(name))) {
    test(rule, () => {
      for (const name of readdirSync(join(tests, 'corpus', rule))) {
        const at = join(tests, 'corpus', rule, name);
        const own = filesIn(at);
        // The form writes no comments.
        if (/comment/.test(name)) continue;
        if (own.some((file) => file.startsWith('content/vendors'))) continue;
        const whole = site(`${rule}-${name}`, {});
        cpSync(at, whole, { recursive: true });
        const { stdout } = spawnSync(binary(), ['check', '--site', whole, '--format', 'json'], { encoding: 'utf8', maxBuffer: 1 << 26 });
        const told = stdout.trim().split('\n').filter(Boolean).map((line) => JSON.parse(line));
        const documents = own.filter((file) => /^content\/documents\/.*\.yaml$/.test(file)).map((file) => idOf(file, 'content/documents/'));
        for (const [kind, begins] of KINDS) {
          for (const file of own.filter((one) => one.startsWith(begins) && one.endsWith('.yaml'))) {
            const theirs = told.filter(({ location }) => location.file === file).map((fault) => fault.rule);
            const record = read(readFileSync(join(at, file), 'utf8'));
            if (!record || theirs.some((one) => OF_THE_TEXT.includes(one))) continue;
            const ours = check({ kind, id: idOf(file, begins), record }, knownOf(base, documents)).map((fault) => fault.rule);
            const claimed = (rules) => [...new Set(rules.filter((one) => RULES.includes(one)))].sort();
            assert.deepEqual(claimed(ours), claimed(theirs), `${rule}/${name}/${file}`);
            claimed(ours).forEach((one) => seen.add(one));
            compared += 1;
          }
        }
      }
    });
  }

  test('most rules were broken by one of them', () => {
    assert.ok(compared >= 40, `${compared} records compared`);
    assert.deepEqual(RULES.filter((rule) => !seen.has(rule)), [], 'no record breaks these');
  });

  test('no record of the shipped site has a fault', () => {
    const known = knownOf(JSON.parse(text('assets/find/records.json')));
    let count = 0;
    for (const [kind, begins] of KINDS) {
      for (const file of filesIn(join(tests, '..', begins)).filter((one) => one.endsWith('.yaml'))) {
        const record = read(readFileSync(join(tests, '..', begins, file), 'utf8'));
        assert.deepEqual(check({ kind, id: idOf(file, ''), record }, known), [], file);
        count += 1;
      }
    }
    assert.ok(count > 1000, `${count}`);
  });
});

describe('what the form writes, read by Plainsight, is what was typed', () => {
  const NASTY = ['NO', 'no', 'null', '~', 'true', '02134', '1e3', '0x1F', '2019-04-08', '1_000', '.5', '---', '- a', '...', '"quoted"', "it's", "'", '"', '\\', '\\n', 'a: b', 'a:', ': a', 'a #b', '#a', '&a', '*a', '!a',
    '%a', '@a', '`a`', '|', '>', '?', '? a', '{a: b}', '[a]', 'a, b', 'é 漢字', '🚓 police', 'شرطة المدينة', '<script>alert(1)</script>', '${a}', '{{ a }}', '=', '<<', 'a  b', 'a\nb', 'a\n\nb', '- a\n- b', '# a\nb: c', 'key: |\n text',
    `${'long words '.repeat(30)}end`, `${'a: #b '.repeat(30)}`.trim(), 'x'.repeat(300), `- ${'words '.repeat(40)}end`, `# ${'words '.repeat(40)}end`, 'ends with a colon:', 'a\n  b', 'a\n b\nc', 'y', '0', '12:30', '1.5'];
  const SIGNS = [...'abc :#-\'"\\{}[],&*!|>%@`?~=0123456789 éñ漢🚓ع'];

  /** The same in every run. */
  function made(count) {
    let seed = 20190408;
    const next = (most) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % most;
    };
    return Array.from({ length: count }, () => Array.from({ length: 1 + next(160) }, () => SIGNS[next(SIGNS.length)]).join('').trim()).filter(Boolean);
  }

  test('texts that hurt, as claims, quotations, names and titles', () => {
    const texts = [...NASTY, ...made(300)];
    const records = build(site('again'))('assets/find/records.json');
    const line = texts.filter((one) => !one.includes('\n'));
    const draft = {
      kind: 'agency', place: 'us/va', fresh: {},
      record: {
        name: 'NO: "null" #1', kind: 'police', aliases: line, sources: [{ document: 'agreement' }],
        partnerships: [{ vendor: 'lookout', claims: texts.map((one) => ({ kind: 'other', text: one, sources: [{ document: 'agreement', page: '1', quote: one }] })) }],
      },
    };
    const [file] = files(draft);
    assert.deepEqual(check(file, knownOf(records)), []);
    const written = content(file, knownOf(records));
    const built = build(site('nasty', { [path(file)]: written }));
    const agency = built('data/agencies.json').agencies.find(({ id }) => id === file.id);
    assert.equal(agency.name, 'NO: "null" #1');
    assert.deepEqual(agency.aliases, line);
    const { claims } = agency.partnerships[0];
    assert.deepEqual(claims.map((claim) => claim.text), texts);
    assert.deepEqual(claims.map((claim) => claim.sources[0].quote), texts);
  });

  test('a document with everything that the form asks for', () => {
    const records = build(site('document'))('assets/find/records.json');
    const known = knownOf(records);
    const record = {
      title: 'Agreement: the "city" & Ring', kind: 'mou', authors: ['A. B.', 'NO'], publisher: 'null', written: '2019-02', published: '2019-02-25', retrieved: '2020~',
      url: 'https://example.org/a?b=c:d&e=%20#f', archived: [{ url: 'https://web.archive.org/web/2019/https://example.org/a:', date: '2019' }], documentcloud: '0123',
      known_through: 'agreement', obtained: { how: 'asked', by: 'the press', date: '2019/..' }, about: 'What it is: a deal.', rights: 'yes',
    };
    const [file] = files({ kind: 'document', place: '', record, fresh: {} });
    assert.equal(file.id, 'agreement-the-city-ring-2019');
    assert.deepEqual(check(file, known), []);
    const built = build(site('document-built', { [path(file)]: content(file, known) }));
    const [found] = built('data/documents.json').documents.filter(({ id }) => id === file.id);
    for (const key of ['title', 'kind', 'publisher', 'written', 'published', 'retrieved', 'url', 'documentcloud', 'about', 'rights']) assert.equal(found[key], record[key], key);
    assert.deepEqual(found.authors, record.authors);
    assert.equal(found.archived[0].url, record.archived[0].url);
  });

  test('it is written as people write it', () => {
    const { form } = build(site('style'))('assets/find/records.json');
    const record = { kind: 'police', name: 'Waynesboro Police Department', city: 'Waynesboro', point: ['38.0685', '-78.8895'], partnerships: [{ vendor: 'lookout', history: [{ status: 'signed', date: '2019-02-25', sources: ['agreement', { document: 'agreement', page: '1', quote: 'Ring: yes' }] }] }] };
    assert.equal(write(record, 'agency', form), `name: Waynesboro Police Department
kind: police
city: Waynesboro
point: [38.0685, -78.8895]
partnerships:
  - vendor: lookout
    history:
      - status: signed
        date: 2019-02-25
        sources:
          - agreement
          - document: agreement
            page: 1
            quote: "Ring: yes"
`);
  });
});

describe('ids and addresses', () => {
  test('an id is what Plainsight would propose', () => {
    for (const [name, expected] of [['Manatee County Sheriff’s Office', 'manatee-county-sheriffs-office'], ['  Cañon City — Police  ', 'canon-city-police'], ['St. Charles Police Dept.', 'st-charles-police-dept'], ['漢字', ''], ['CON', ''], ['x'.repeat(200), 'x'.repeat(80)]]) {
      assert.equal(slug(name), expected);
      assert.ok(!expected || isSlug(expected));
    }
  });

  test('a new document is named by its title and its year, and citations follow', () => {
    const draft = { kind: 'agency', place: 'us/va', fresh: { '+1': { title: 'Council minutes', published: '2021-03' } }, record: { name: 'A Police', partnerships: [{ history: [{ sources: [{ document: '+1', page: '3' }, { document: '+1' }] }] }] } };
    const [document, agency] = files(draft);
    assert.equal(document.id, 'council-minutes-2021');
    assert.deepEqual(agency.record.partnerships[0].history[0].sources, [{ document: 'council-minutes-2021', page: '3' }, 'council-minutes-2021']);
    assert.equal(documentId({ title: 'Minutes of 2021', published: '2021' }), 'minutes-of-2021');
  });

  test('the editor is given the file while the address is short enough, and its name after that', () => {
    const at = (value) => editor('https://github.com/a/b', 'main', 'agencies/us/va/a.yaml', value);
    const short = at('name: "A & B" #+?\n');
    assert.ok(short.filled);
    assert.equal(new URL(short.href).searchParams.get('value'), 'name: "A & B" #+?\n');
    assert.equal(new URL(short.href).searchParams.get('filename'), 'agencies/us/va/a.yaml');
    const rest = MOST_BYTES - at('').href.length;
    assert.ok(at('x'.repeat(rest)).filled && at('x'.repeat(rest)).href.length === MOST_BYTES);
    const long = at('é'.repeat(1100));
    assert.ok(!long.filled && long.href.length < 200 && !long.href.includes('value='), long.href);
  });
});
