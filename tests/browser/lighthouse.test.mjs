// Lighthouse, as a phone, on the site as it will be published: under an address, over TLS and HTTP/2, compressed. What it
// says of accessibility, best practices and search engines is the same in every run and stands here; that nothing moves is
// in weight.test.mjs, without its traces; what it says of time is measured by benches/lighthouse, which also looks at every
// page in every language: here it is an agency's page, since the others differ in words only, and the home page takes 80 s.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { audit, launch, shown } from './lighthouse.mjs';
import { language } from './site.mjs';

const CATEGORIES = ['accessibility', 'best-practices', 'seo'];

let visit;
before(async () => { visit = await launch(); });
after(() => visit?.close());

for (const { kind, file } of shown().filter((page) => page.language === language || page.kind === 'agency')) {
  describe(`${kind} (${file})`, () => {
    test('100 for accessibility, best practices and search engines', async () => {
      const { scores, faults } = await audit(visit, file, CATEGORIES);
      assert.deepEqual(faults, []);
      assert.deepEqual(scores, { accessibility: 100, 'best-practices': 100, seo: 100 });
    });
  });
}
