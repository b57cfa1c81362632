// The site under test behind a web server of its own: browsers load no module from the disk.

import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';

import { site } from './site.mjs';

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.geojson': 'application/geo+json', '.csv': 'text/csv', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.png': 'image/png' };

/** Starts the server: its origin, the address of a file, every path that was asked for, and its end. */
export async function serve(folder = site) {
  const asked = [];
  const server = createServer(({ url }, answer) => {
    const path = normalize(decodeURIComponent(new URL(url, 'http://host').pathname)).replace(/\/$/, '/index.html').slice(1);
    asked.push(path);
    const file = join(folder, path);
    const found = !path.startsWith('..') && existsSync(file) ? readFileSync(file) : undefined;
    answer.writeHead(found === undefined ? 404 : 200, { 'content-type': `${TYPES[extname(path)] ?? 'application/octet-stream'}; charset=utf-8` });
    answer.end(found);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    asked,
    address: (file) => `${origin}/${file}`,
    close: () => new Promise((done) => { server.closeAllConnections(); server.close(done); }),
  };
}
