// Lighthouse, as a phone, on the site as it will be published: under an address, over TLS and HTTP/2, compressed. What it
// says of accessibility, best practices and search engines is the same in every run and stands here; that nothing moves is
// in weight.test.mjs, without its traces; what it says of time is measured by benches/lighthouse, which also looks at every
// page in every language: here it is an agency's page, since the others differ in words only. What it says of barriers is what
// axe says, with fewer rules; on the home page, where that takes it a minute, pages.test.mjs alone asks.

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
    const categories = CATEGORIES.filter((name) => kind !== 'home' || name !== 'accessibility');
    test(`100 for ${categories.join(', ')}`, async () => {
      const { scores, faults } = await audit(visit, file, categories);
      assert.deepEqual(faults, []);
      assert.deepEqual(scores, Object.fromEntries(categories.map((name) => [name, 100])));
    });
  });
}
