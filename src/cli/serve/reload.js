// @ts-check
// Keeps a page of the preview in step with the records: takes over what changed of it and leaves the rest, with its scroll,
// its focus and what is open, alone; shows what is wrong while there is no newer site.
(() => {
  const own = /** @type {HTMLScriptElement} */ (document.currentScript).dataset;
  const PLACE = 'plainsight-place';
  /** @type {EventSource | undefined} */
  let events;
  /** @type {HTMLElement | undefined} */
  let sheet;
  /** @type {string | null} */
  let told = null;
  let turn = Promise.resolve();

  /** @typedef {{ generation: string, styles: string, scripts: string, pictures: string, faults: string | null }} Build */

  /** Scripts of the page's own live in it: they do not outlive a change of it, and hold what they have fetched. */
  const isLively = () => document.querySelector('script[src]:not([src^="/_plainsight/"])') !== null;
  /** A page of the preview's own: it tells of builds and faults, which no page of the site does. */
  const isOwn = () => document.body.classList.contains('own');
  /** @param {Node | null} node */
  const isOurs = (node) => node !== null && node.nodeName.startsWith('PLAINSIGHT-');

  /** @param {Build} build */
  async function follow(build) {
    show(build.faults);
    const isNewer = build.generation !== own.generation;
    if (!isNewer && !isOwn()) return;
    const isStandIn = isOwn() && location.pathname !== '/_plainsight/';
    if (isNewer && (isStandIn || build.pictures !== own.pictures || (isLively() && build.scripts !== own.scripts))) return reload();
    if (build.styles !== own.styles) restyle(build.styles);
    const answer = await fetch(location.pathname, { headers: { 'If-None-Match': `"${own.page}"` }, cache: 'no-store' });
    if (answer.status !== 304) {
      if (isLively() || !(answer.headers.get('content-type') ?? '').startsWith('text/html')) return reload();
      take(new DOMParser().parseFromString(await answer.text(), 'text/html'));
    }
    const { generation, styles, scripts, pictures } = build;
    Object.assign(own, { generation, styles, scripts, pictures });
  }

  /** Makes this page what the page `next` is. @param {Document} next */
  function take(next) {
    const script = /** @type {HTMLScriptElement | null} */ (next.querySelector('script[data-page]'));
    own.page = script?.dataset.page ?? '';
    const bar = /** @type {HTMLTemplateElement | null} */ (next.querySelector('plainsight-preview > template'));
    const shadow = document.querySelector('plainsight-preview')?.shadowRoot;
    if (bar && shadow) morphWithin(shadow, bar.content);
    document.title = next.title;
    attributes(document.documentElement, next.documentElement);
    sheets(next);
    morph(document.body, next.body);
  }

  /** Style sheets that only one of the two pages has. @param {Document} next */
  function sheets(next) {
    /** @param {Document} page */
    const of = (page) => new Map([...page.querySelectorAll('link[rel="stylesheet"]')].map((link) => {
      const { pathname } = new URL(link.getAttribute('href') ?? '', location.href);
      return [pathname, link];
    }));
    const [old, wanted] = [of(document), of(next)];
    for (const [path, link] of wanted) if (!old.has(path)) document.head.append(link);
    for (const [path, link] of old) if (!wanted.has(path)) link.remove();
  }

  /** Loads the style sheets again; the old ones stay until the new ones are there. @param {string} name */
  function restyle(name) {
    for (const link of /** @type {NodeListOf<HTMLLinkElement>} */ (document.querySelectorAll('link[rel="stylesheet"]'))) {
      const next = /** @type {HTMLLinkElement} */ (link.cloneNode());
      const address = new URL(link.href);
      address.searchParams.set('at', name);
      next.href = address.href;
      next.onload = next.onerror = () => link.remove();
      link.after(next);
    }
  }

  /** @param {Node} old @param {Node} next */
  function morph(old, next) {
    if (old.isEqualNode(next)) return;
    const same = old instanceof Element && next instanceof Element && old.nodeName === next.nodeName && old.id === next.id;
    if (!same) return void /** @type {ChildNode} */ (old).replaceWith(next);
    attributes(old, next);
    morphWithin(old, next);
  }

  /** @param {Element} old @param {Element} next */
  function attributes(old, next) {
    // What a reader opened stays open.
    const kept = old.nodeName === 'DETAILS' ? 'open' : '';
    for (const { name, value } of next.attributes) if (name !== kept && old.getAttribute(name) !== value) old.setAttribute(name, value);
    for (const { name } of [...old.attributes]) if (name !== kept && !next.hasAttribute(name)) old.removeAttribute(name);
  }

  /** @param {ParentNode & Node} old @param {ParentNode & Node} next */
  function morphWithin(old, next) {
    const end = [...old.childNodes].find(isOurs) ?? null;
    let at = old.firstChild;
    for (const wanted of [...next.childNodes].filter((node) => !isOurs(node))) {
      if (wanted instanceof Element) {
        while (at && at !== end && !(at instanceof Element)) at = removed(at);
        const later = at === end ? undefined : equal(at, wanted);
        while (later && at !== later) at = removed(at);
        const added = !later && at !== end && at && equal(wanted.nextSibling, at);
        if (at === end || !at || added) old.insertBefore(wanted, at);
        else {
          const kept = at;
          at = at.nextSibling;
          morph(kept, wanted);
        }
      } else if (at && at !== end && at.nodeType === wanted.nodeType) {
        if (at.nodeValue !== wanted.nodeValue) at.nodeValue = wanted.nodeValue;
        at = at.nextSibling;
      } else old.insertBefore(wanted, at);
    }
    while (at && at !== end) at = removed(at);
  }

  /** Removes a node and gives the one that followed it. @param {ChildNode | null} node */
  function removed(node) {
    const next = node?.nextSibling ?? null;
    node?.remove();
    return next;
  }

  /** The first of the next siblings, from `node` on, that is equal to `wanted`. @param {ChildNode | null} node @param {Node} wanted */
  function equal(node, wanted) {
    for (let tries = 64; node && tries > 0; node = node.nextSibling, tries -= 1) if (node.isEqualNode(wanted)) return node;
    return undefined;
  }

  /** Shows faults, or nothing when there are none. @param {string | null} faults their HTML, in which the records' words are escaped */
  function show(faults) {
    // What was hidden stays hidden until there is something else to say.
    if (faults === told) return;
    told = faults;
    sheet?.remove();
    sheet = undefined;
    if (!faults || isOwn()) return;
    sheet = document.createElement('plainsight-faults');
    const shadow = sheet.attachShadow({ mode: 'open' });
    shadow.innerHTML =
      '<link rel="stylesheet" href="/_plainsight/preview.css">' +
      '<section class="sheet told" role="region" aria-label="Faults" tabindex="0" lang="en" dir="ltr">' +
      `<button type="button">Hide</button>${faults}</section>`;
    shadow.querySelector('button')?.addEventListener('click', () => sheet?.remove());
    document.body.append(sheet);
  }

  /** Loads the page again, and has it where it was. */
  function reload() {
    stop();
    const open = [...document.querySelectorAll('details')].map((details) => details.open);
    const focus = document.activeElement && document.activeElement !== document.body ? way(document.activeElement) : '';
    sessionStorage.setItem(PLACE, JSON.stringify({ path: location.pathname, top: scrollY, left: scrollX, open, focus }));
    location.reload();
  }

  /** Where the page was before it was loaded again. */
  function settle() {
    const kept = JSON.parse(sessionStorage.getItem(PLACE) ?? 'null');
    sessionStorage.removeItem(PLACE);
    if (kept?.path !== location.pathname) return;
    const details = [...document.querySelectorAll('details')];
    if (details.length === kept.open.length) details.forEach((one, number) => { one.open = kept.open[number]; });
    const focus = kept.focus && document.querySelector(kept.focus);
    if (focus instanceof HTMLElement) focus.focus({ preventScroll: true });
    const scroll = () => scrollTo({ top: kept.top, left: kept.left, behavior: 'instant' });
    scroll();
    if (document.readyState !== 'complete') addEventListener('load', scroll, { once: true });
  }

  /** The way to an element from the root, as a selector. @param {Element} element @returns {string} */
  function way(element) {
    const parent = element.parentElement;
    if (element.id) return `#${CSS.escape(element.id)}`;
    return parent ? `${way(parent)} > :nth-child(${[...parent.children].indexOf(element) + 1})` : ':root';
  }

  function stop() {
    events?.close();
    events = undefined;
  }

  // A browser opens six connections to a host: pages that nobody sees must not hold one.
  function listen() {
    if (events || document.hidden) return;
    // The page that is looked at is made first.
    events = new EventSource(`/_plainsight/events?page=${location.pathname}`);
    events.addEventListener('build', ({ data }) => { turn = turn.then(() => follow(JSON.parse(data))).catch(() => {}); });
  }

  document.addEventListener('visibilitychange', () => (document.hidden ? stop() : listen()));
  addEventListener('pagehide', stop);
  addEventListener('pageshow', listen);
  settle();
  listen();
})();
