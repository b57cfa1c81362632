// Joins the records into pages before Hugo runs, so that its templates only write them down. The adapter and the templates
// are those of the site beside it, which does all of it in Hugo.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

import { views } from './lib/views.mjs';

const read = (name) => JSON.parse(readFileSync(`data/${name}.json`, 'utf8'));
const pages = views({ states: read('states'), agencies: read('agencies'), documents: read('documents') });
mkdirSync('data/pages', { recursive: true });
for (const [name, content] of Object.entries(pages)) writeFileSync(`data/pages/${name}.json`, JSON.stringify(content));
