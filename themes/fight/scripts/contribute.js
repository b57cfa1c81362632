// @ts-check
// Loaded with contribute.html, and all that is: the two choices of the page lead to its guide, and with script they open a
// form in its place. What was typed before, or an address that names an agency, opens it at once. Whatever fails, the links
// lead to the guide.

const KEPT = 'plainsight-contribution';
const box = document.querySelector('[data-form]');

/** @param {string} kind @param {string} [at] */
async function open(kind, at = '') {
  if (!(box instanceof HTMLElement)) return;
  const { start } = await import('./contribute-form.js');
  await start(box, kind === 'document' ? 'document' : 'agency', at, KEPT);
}

/** @param {Element} link */
const guide = (link) => { location.hash = link.getAttribute('href') ?? ''; };

for (const link of document.querySelectorAll('[data-open]')) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    const kind = link.getAttribute('data-open') ?? '';
    open(kind, kind === 'document' ? '' : named()).catch((fault) => {
      console.error(fault);
      guide(link);
    });
  });
}

/** The place or agency that the address names. */
function named() {
  const hash = /^#([a-z]{2}\/[a-z0-9/-]+)$/.exec(location.hash)?.[1];
  return hash ?? new URLSearchParams(location.search).get('at') ?? '';
}

let kept = null;
try { kept = sessionStorage.getItem(KEPT); } catch { /* a browser that keeps nothing */ }
if (named() || kept) open(named() ? '' : kept ?? '', named()).catch(console.error);
