// The facts as Plainsight's records, one file each, in the form that `plainsight fmt` writes.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes every record into the site folder `site`. */
export function writeRecords(site, { agencies, documents }) {
  const folders = new Set([...agencies.map(({ id }) => `agencies/${dirname(id)}`), 'content/documents']);
  for (const folder of folders) mkdirSync(join(site, folder), { recursive: true });
  for (const agency of agencies) writeAgency(site, agency);
  for (const { id, ...document } of documents) writeFileSync(join(site, `content/documents/${id}.yaml`), record(document));
}

/** Writes the record of one agency. Its state is the folder. */
export function writeAgency(site, { id, state, ...agency }) {
  writeFileSync(join(site, `agencies/${id}.yaml`), record(agency));
}

function record(fields) {
  return `${lines(fields, '').join('\n')}\n`;
}

function lines(fields, indent) {
  return Object.entries(fields).flatMap(([key, value]) => {
    if (!Array.isArray(value)) {
      return typeof value === 'object' ? [`${indent}${key}:`, ...lines(value, `${indent}  `)] : [`${indent}${key}: ${scalar(value)}`];
    }
    if (key === 'point') return [`${indent}${key}: [${value.join(', ')}]`];
    return value.length > 0 ? [`${indent}${key}:`, ...value.flatMap((item) => listed(item, `${indent}  `))] : [];
  });
}

/** A citation of a whole document is its id alone. */
function listed(item, indent) {
  const keys = Object.keys(item);
  if (keys.length === 1 && keys[0] === 'document') return [`${indent}- ${item.document}`];
  const [first, ...rest] = lines(item, `${indent}  `);
  return [`${indent}- ${first.trimStart()}`, ...rest];
}

/** A colon before a blank needs quotes; nothing else in these texts does. */
function scalar(value) {
  return String(value).includes(': ') ? JSON.stringify(value) : value;
}
