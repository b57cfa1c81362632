// Pages from the records of the folder `records`, joined by `lib/views.mjs` (make/views.mjs, copied when the site is made) and
// written down in Nunjucks: README.md says why.

import { readFileSync } from 'node:fs';

import { TERMS } from './lib/terms.mjs';
import { views } from './lib/views.mjs';

const read = (name) => JSON.parse(readFileSync(new URL(`records/${name}.json`, import.meta.url), 'utf8'));

export default function configure(eleventy) {
  const pages = views({ states: read('states'), agencies: read('agencies'), documents: read('documents') });
  for (const [name, content] of Object.entries({ ...pages, site: TERMS.site })) eleventy.addGlobalData(name, content);
  eleventy.addPassthroughCopy('assets');
  return { templateFormats: ['njk'] };
}
