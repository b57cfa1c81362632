// A host for the built site, as hosts of static files are: under a path, compressed, cached for a short while, with the
// site's own page for what is not there.
//
// - `serve(folder, at)`: plain, under the path `at` (`/map/`) of a free port; gives the address and a way to stop;
// - `publish(folder, address)`: over TLS and HTTP/2, as a site of that address; gives what a browser must be told to find it.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createSecureServer } from 'node:http2';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json', '.geojson': 'application/geo+json', '.svg': 'image/svg+xml', '.png': 'image/png',
  '.woff2': 'font/woff2', '.csv': 'text/csv; charset=utf-8', '.txt': 'text/plain; charset=utf-8', '.xml': 'application/xml',
  '.kml': 'application/vnd.google-earth.kml+xml', '.pdf': 'application/pdf',
};
const COMPRESSED = /^(text\/|application\/(json|geo\+json|xml|vnd\.google-earth)|image\/svg)/;

/** The level that hosts use by default: nginx 1 to 6, most others 6. Sizes in the tests are those of this level. */
export const LEVEL = 6;

/** Serves `folder` at `at` of a free port on this machine. */
export async function serve(folder, at = '/') {
  const server = await listen(createServer(answers(folder, at)));
  return { url: `http://127.0.0.1:${server.address().port}${at}`, close: () => stop(server) };
}

/** Serves `folder` as the site of `address` (`https://example.org/map/`), to a browser that is started with `flags`. */
export async function publish(folder, address) {
  const { hostname, pathname } = new URL(address);
  const server = await listen(createSecureServer({ ...certificate(hostname), allowHTTP1: true }, answers(folder, pathname)));
  const flags = ['--ignore-certificate-errors', `--host-resolver-rules=MAP ${hostname} 127.0.0.1:${server.address().port}`];
  return { url: address, flags, close: () => stop(server) };
}

async function listen(server) {
  await new Promise((ready) => { server.listen(0, '127.0.0.1', ready); });
  return server;
}

function stop(server) {
  server.closeAllConnections?.();
  server.close();
  server.unref();
}

function answers(folder, at) {
  const packed = new Map();
  return async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const found = path.startsWith(at) && !path.includes('..') ? await page(folder, path.slice(at.length)) : undefined;
    const { file, bytes } = found ?? (await page(folder, '404.html')) ?? { file: '.txt', bytes: Buffer.from('not found') };
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const headers = { 'content-type': type, 'cache-control': 'public, max-age=600', etag: tag(bytes), vary: 'accept-encoding' };
    if (found && request.headers['if-none-match'] === headers.etag) return response.writeHead(304, headers).end();
    const status = found ? 200 : 404;
    // What only the body would tell is left out (RFC 9110, 9.3.2): thousands of files are asked for by their heads alone.
    if (request.method === 'HEAD') return response.writeHead(status, headers).end();
    const squeeze = COMPRESSED.test(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    if (squeeze && !packed.has(headers.etag)) packed.set(headers.etag, gzipSync(bytes, { level: LEVEL }));
    const body = squeeze ? packed.get(headers.etag) : bytes;
    response.writeHead(status, { ...headers, ...(squeeze && { 'content-encoding': 'gzip' }), 'content-length': body.length });
    return response.end(body);
  };
}

/** A key and a certificate for `hostname`, for this run only. */
function certificate(hostname) {
  const folder = mkdtempSync(join(tmpdir(), 'plainsight-host-'));
  const [key, cert] = ['key.pem', 'cert.pem'].map((name) => join(folder, name));
  execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2',
    '-subj', `/CN=${hostname}`, '-addext', `subjectAltName=DNS:${hostname}`, '-keyout', key, '-out', cert], { stdio: 'ignore' });
  const pair = { key: readFileSync(key), cert: readFileSync(cert) };
  rmSync(folder, { recursive: true });
  return pair;
}

async function page(folder, path) {
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  const bytes = await readFile(join(folder, file)).catch(() => undefined);
  return bytes && { file, bytes };
}

const tag = (bytes) => `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`;
