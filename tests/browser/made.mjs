// Sites made for a test, and a server for the folders of sites: modules do not load from the disk.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';

import { binary } from './site.mjs';
import { words } from './words.mjs';

const SITE = `title: Ring and the police
summary: Who has partnered with Ring.
languages: [en]
demand: {before: Your police may have a deal., boxed: Ask., text: Find yours., button: Find your police}
licence: {name: CC BY 4.0, url: "https://creativecommons.org/licenses/by/4.0/"}
`;
const VENDOR = `name: Ring
about: {text: A maker of cameras., sources: [list]}
programs:
  - {id: neighbors, name: Neighbors, about: {text: An app., sources: [list]}}
`;
const DOCUMENT = 'title: The list\nkind: other\nurl: "https://example.org/list"\nretrieved: 2020-10-07\n';
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml', '.woff2': 'font/woff2' };

/** The built folder of a site of these agencies: `{ name, region, at: [lat, lon], status, date }`; `more` are other files. */
export function made(agencies, more = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'plainsight-made-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const files = { 'content/site.yaml': SITE, 'content/vendors/ring.yaml': VENDOR, 'content/documents/list.yaml': DOCUMENT, ...more };
  agencies.forEach((agency, number) => { files[`agencies/us/${agency.region ?? 'va'}/department-${String(number).padStart(6, '0')}.yaml`] = record(agency, number); });
  const made = new Set();
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    if (!made.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
    made.add(dirname(file));
    writeFileSync(file, text);
  }
  execFileSync(binary(), ['build', '--site', folder, '--out', join(folder, 'public')], { stdio: ['ignore', 'ignore', 'pipe'] });
  return join(folder, 'public');
}

function record({ name, at, status = 'active', date = '2020-01-01' }, number) {
  const place = at ? `point: [${at[0].toFixed(4)}, ${at[1].toFixed(4)}]\n` : '';
  return `name: ${name ?? `Department ${String(number).padStart(6, '0')}`}\nkind: police\n${place}sources: [list]\npartnerships:\n`
    + `  - vendor: ring\n    program: neighbors\n    history:\n      - {status: ${status}, ${date ? `date: ${date}, ` : ''}sources: [list]}\n`;
}

/** Serves a folder on a port of its own: `{ address, close }`. */
export async function serve(folder) {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://site').pathname);
    try {
      const bytes = await readFile(join(folder, path.endsWith('/') ? `${path}index.html` : path));
      response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'text/html' }).end(bytes);
    } catch {
      if (/^\/assets\/find\/words\./.test(path)) response.writeHead(200, { 'content-type': TYPES['.json'] }).end(JSON.stringify(words()));
      else response.writeHead(404).end();
    }
  });
  await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}
