// @ts-check
// Loaded with the page, and all that is: shows the box, and brings the rest at the first sign of interest. Whatever fails,
// the page stays what it is without script.

const PARTS = '[data-find],[data-filters],[data-map],[data-time]';
const SIGNS = ['pointerover', 'touchstart', 'focusin'];
/** @type {[Element, Node[]][]} */
const plain = [];

for (const template of document.querySelectorAll('template[data-box]')) {
  const box = template.parentElement;
  if (!box || !(template instanceof HTMLTemplateElement)) continue;
  plain.push([box, [...box.childNodes]]);
  box.replaceChildren(template.content.cloneNode(true));
}

/** @param {Event} [event] */
function interest(event) {
  if (event && !(event.target instanceof Element && event.target.closest(PARTS))) return;
  for (const sign of SIGNS) removeEventListener(sign, interest, true);
  import('./start.js').then((all) => all.start()).catch(() => {
    for (const [box, nodes] of plain) box.replaceChildren(...nodes);
  });
}

if (document.querySelector(PARTS)) {
  for (const sign of SIGNS) addEventListener(sign, interest, { capture: true, passive: true });
  if (location.search.length > 1 || /^#[a-z]{2}\//.test(location.hash)) interest();
}
