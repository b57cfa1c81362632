// @ts-check
// Loaded with the page, and all that is: shows the box, and brings the rest at the first sign of interest. Whatever fails,
// the page stays what it is without script.

const PARTS = '[data-find],[data-filters],[data-map],[data-time]';
const SIGNS = ['pointerover', 'touchstart', 'focusin'];
/** @type {Map<Element, Node[]>} */
const plain = new Map();
/** @param {Element} box */
const restore = (box) => {
  const nodes = plain.get(box);
  if (nodes) box.replaceChildren(...nodes);
};

for (const template of document.querySelectorAll('template[data-box]')) {
  const box = template.parentElement;
  if (!box || !(template instanceof HTMLTemplateElement)) continue;
  plain.set(box, [...box.childNodes]);
  box.replaceChildren(template.content.cloneNode(true));
  // Pressed before its part is there: the part does it when it comes.
  const near = /** @type {HTMLElement | null} */ (box.querySelector('[data-near]'));
  if (near) near.onclick = () => { near.dataset.near = 'pressed'; };
}

/** @param {Event} [event] */
function interest(event) {
  if (event && !(event.target instanceof Element && event.target.closest(PARTS))) return;
  for (const sign of SIGNS) removeEventListener(sign, interest, true);
  import('./start.js').then((all) => all.start(restore)).catch(() => [...plain.keys()].forEach(restore));
}

if (document.querySelector(PARTS)) {
  for (const sign of SIGNS) addEventListener(sign, interest, { capture: true, passive: true });
  if (location.search.length > 1 || /^#[a-z]{2}\//.test(location.hash)) interest();
}
