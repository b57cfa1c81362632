// @ts-check
// The files of a draft as they stand, and the way on once nothing is wrong with them: the repository's editor with the file
// in it, or the file to copy or to save, and to whom.

import { make } from './card.js';
import { content, editor, files, path } from './contribute-files.js';

/** @typedef {import('./contribute-types').Draft} Draft */
/** @typedef {import('./contribute-types').Known} Known */
/** @typedef {import('./contribute-types').Say} Say */

/** The files, drawn anew at each change. @param {Say} say */
export function preview(say) {
  const element = make('aside', '', { class: 'form-preview', 'aria-label': say('preview') });
  return {
    element,
    /** @param {Draft} draft @param {Known} known */
    draw(draft, known) {
      const shown = files(draft).map((file) => make('figure', '', {},
        make('figcaption', '', {}, make('code', path(file).replace('//', '/…/'))),
        make('pre', '', { class: 'dark', role: 'group', tabindex: '0', 'aria-label': say('preview-of', { file: path(file) }) }, make('code', content(file, known)))));
      element.replaceChildren(make('h3', say('preview')), make('p', say('preview-why'), { class: 'form-hint' }), ...shown);
    },
  };
}

/** @param {HTMLElement} box @param {Draft} draft @param {Known} known @param {Say} say @param {import('./types').Atlas} atlas */
export function ready(box, draft, known, say, atlas) {
  const { repository = '', branch = 'main', contact = '', contactName = '' } = box.dataset;
  const all = files(draft);
  const there = draft.kind === 'agency' ? atlas.indexOf(all[all.length - 1].id) : -1;
  const steps = all.map((file) => step(file, file.kind === 'agency' && there >= 0));
  const end = repository ? [make('p', say('github-then'))] : [make('p', say('send'))];
  if (!repository && contact) end.push(make('p', '', { class: 'buttons' }, make('a', say('send-to', { name: contactName }), { class: 'button button-plain', href: contact })));
  return [make('h3', say('ready')), ...(all.length > 1 ? [make('p', say('two'))] : []), make('ol', '', {}, ...steps), ...end];

  /** @param {import('./contribute-types').File} file @param {boolean} exists */
  function step(file, exists) {
    const [name, text] = [path(file), content(file, known)];
    const told = make('span', '', { role: 'status', class: 'form-done' });
    const copy = make('button', say('copy'), { type: 'button', class: 'form-add' });
    copy.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(text);
        told.textContent = say('copied');
      } catch {
        told.textContent = say('not-copied');
      }
    });
    const save = make('button', say('save'), { type: 'button', class: 'form-add' });
    save.addEventListener('click', () => download(name.replace(/.*\//, ''), text));
    const item = make('li', '', {}, make('p', say(file.kind === 'agency' ? 'file-agency' : 'file-document'), { class: 'form-name' }), make('code', name));
    if (repository) item.append(...link(name, text, exists));
    item.append(make('p', '', { class: 'form-ways' }, copy, save, told));
    return item;
  }

  /** @param {string} name @param {string} text @param {boolean} exists */
  function link(name, text, exists) {
    const outside = { class: 'button', target: '_blank', rel: 'noopener' };
    if (exists) {
      const href = `${repository}/edit/${encodeURIComponent(branch)}/${name}`;
      return [make('p', say('exists')), make('p', '', { class: 'buttons' }, make('a', say('github-edit'), { ...outside, href }))];
    }
    const { href, filled } = editor(repository, branch, name, text);
    const why = filled ? [] : [make('p', say('long'))];
    return [...why, make('p', '', { class: 'buttons' }, make('a', say(filled ? 'github' : 'github-empty'), { ...outside, href }))];
  }
}

/** @param {string} name @param {string} text */
function download(name, text) {
  const href = URL.createObjectURL(new Blob([text], { type: 'text/yaml' }));
  make('a', '', { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 1e4);
}
