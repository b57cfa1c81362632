// @ts-check
// A record as the text of its file: keys in the order of the reference, two blanks for each level, quotation marks where a
// reader of YAML could take the text for something else. What is empty is left out.

/** @typedef {import('./contribute-types').Fields} Fields */
/** @typedef {import('./contribute-types').Form} Form */
/** @typedef {import('./contribute-types').Takes} Takes */
/** @typedef {import('./contribute-types').Value} Value */

/** Longer text is folded below its key. */
const WIDTH = 100;
/** What YAML in one of its versions reads as no text: the truth, nothing, numbers. */
const NO_TEXT = /^(y|n|yes|no|on|off|true|false|null|nan|inf|[-+.]?\d[\d_.,:eExXoOa-fA-F+-]*)$/i;
/** What can stand without quotation marks: words, and signs that begin nothing in YAML. */
const PLAIN = /^[\p{L}\p{N}(][\p{L}\p{M}\p{N} .,;/()'’‘“”–—+=$€&!?*_-]*$/u;

/** @param {Fields} record @param {string} name @param {Form} form */
export function write(record, name, form) {
  return lines(record, { record: name }, form).map((line) => `${line}\n`).join('');
}

/** @param {Value} value @param {Takes} takes @param {Form} form @returns {string[]} */
function lines(value, takes, form) {
  if (typeof value === 'string') return [];
  if (Array.isArray(value)) {
    const items = takes.list?.[0] ?? {};
    return value.flatMap((item) => {
      const [first, ...rest] = typeof item === 'string' ? single(item, chosen(item, items)) : lines(item, chosen(item, items), form);
      // Begun, and nothing in it yet.
      return [`- ${first ?? '{}'}`, ...rest.map(deeper)];
    });
  }
  const fields = form.records[takes.record ?? ''];
  const order = fields ? fields.map(({ key }) => key) : Object.keys(value);
  return order.filter((key) => value[key] !== undefined).flatMap((key) => {
    const inside = fields?.find((field) => field.key === key)?.takes ?? takes.languages ?? {};
    const one = value[key];
    const kind = chosen(one, inside);
    if (typeof one === 'string') {
      const [first, ...rest] = single(one, kind);
      return [`${key}: ${first}`, ...rest.map(deeper)];
    }
    if (kind.scalar === 'point') return [`${key}: [${/** @type {string[]} */ (one).join(', ')}]`];
    return [`${key}:`, ...lines(one, kind, form).map(deeper)];
  });
}

const deeper = (/** @type {string} */ line) => (line ? `  ${line}` : '');

/** @param {Value} value @param {Takes} takes @returns {Takes} */
function chosen(value, takes) {
  return takes.either ? takes.either[typeof value === 'string' ? 0 : 1] : takes;
}

/** One value: on the line of its key, and below it. @param {string} value @param {Takes} takes @returns {string[]} */
function single(value, takes) {
  const text = value.trim();
  // Their forms are checked, and hold nothing that YAML would take for a sign.
  if (takes.choice || ['number', 'yes or no', 'id', 'date'].includes(takes.scalar ?? '')) return [/^[\w./~?%-]+$/.test(text) ? text : quoted(text)];
  if (takes.scalar === 'link') return [/^https?:\/\/[\w./?=&%~:@!$'()*+,;#-]+$/i.test(text) && !text.endsWith(':') ? text : quoted(text)];
  const words = !text.includes('\n') && !/ {2}|[\t\r\u0085\u2028\u2029]/.test(text);
  if (words && text.length > WIDTH) return ['>-', ...folded(text)];
  if (PLAIN.test(text) && !NO_TEXT.test(text)) return [text];
  return text.includes('\n') && blockable(text) ? ['|-', ...text.split('\n')] : [quoted(text)];
}

/** Lines that mean one: a line's end is a blank. @param {string} text */
function folded(text) {
  /** @type {string[]} */
  const found = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line && line.length + word.length >= WIDTH) {
      found.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...found, line];
}

/** Whether each line can stand as it is: none begins or ends with a blank, none is empty twice. @param {string} text */
const blockable = (text) => text.split('\n').every((line) => line === line.trim()) && !/[\r\u0085\u2028\u2029\t]/.test(text);

/** In quotation marks, everything that means something escaped. @param {string} text */
function quoted(text) {
  // JSON's escapes are YAML's; line ends of Unicode that JSON lets pass are not.
  return JSON.stringify(text).replace(/[\u0085\u2028\u2029\ufeff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
