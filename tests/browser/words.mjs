// The words of the scripts, read from the theme's translation file: what the build makes of it, for tests that have no build.

import { readFileSync } from 'node:fs';

const file = new URL('../../themes/fight/translations/en/script.ftl', import.meta.url);

/** Key without `script-` to a text, or to the forms of its plural. */
export function words() {
  const found = {};
  let key;
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const message = /^script-([\w-]+) =\s*(.*)$/.exec(line);
    const form = /^\s+\.(\w+) = (.*)$/.exec(line);
    if (message) found[(key = message[1])] = placeholders(message[2]);
    else if (form) found[key] = { ...found[key] || {}, [form[1]]: placeholders(form[2]) };
  }
  return found;
}

const placeholders = (text) => text.replace(/\{ \$([\w-]+) \}/g, '{$1}');
