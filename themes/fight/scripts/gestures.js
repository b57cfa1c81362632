// @ts-check
// What fingers, mouse and keys mean. A page must still scroll: the wheel is the map's only with Ctrl, or once the map has the
// focus, and a finger is the page's until the map is zoomed in. Two fingers are always the map's.

/** @param {HTMLElement} box @param {import('./map-types').Moves} on */
export function gestures(box, on) {
  /** @type {Map<number, { x: number, y: number }>} */
  const down = new Map();
  let [moved, startX, startY] = [false, 0, 0];
  let last = { time: 0, x: 0, y: 0 };
  const at = (/** @type {MouseEvent} */ event) => {
    const edge = box.getBoundingClientRect();
    return { x: event.clientX - edge.left, y: event.clientY - edge.top };
  };
  const ours = (/** @type {Event} */ event) => event.target === box || (event.target instanceof SVGElement && !event.target.closest('button'));

  box.addEventListener('pointerdown', (event) => {
    if (!ours(event) || (event.pointerType === 'mouse' && event.button !== 0)) return;
    if (!down.size) {
      moved = false;
      [startX, startY] = [event.clientX, event.clientY];
    }
    down.set(event.pointerId, at(event));
  });
  box.addEventListener('pointermove', (event) => {
    const before = down.get(event.pointerId);
    const now = at(event);
    if (!before) {
      if (event.pointerType === 'mouse') ours(event) ? on.hover(now.x, now.y) : on.away();
      return;
    }
    if (!moved && down.size < 2 && Math.hypot(event.clientX - startX, event.clientY - startY) < 5) return;
    if (!moved) {
      moved = true;
      on.away();
      for (const pointer of down.keys()) box.setPointerCapture(pointer);
    }
    if (down.size > 1) pinch(event.pointerId, before, now);
    else on.pan(now.x - before.x, now.y - before.y);
    down.set(event.pointerId, now);
  });
  for (const end of /** @type {const} */ (['pointerup', 'pointercancel'])) box.addEventListener(end, (event) => down.delete(event.pointerId));
  box.addEventListener('pointerleave', () => on.away());
  box.addEventListener('dragstart', (event) => event.preventDefault());
  // Two fingers: without this the browser would scroll with them.
  box.addEventListener('touchstart', (event) => { if (event.touches.length > 1) event.preventDefault(); }, { passive: false });

  box.addEventListener('click', (event) => {
    if (!ours(event) || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    const { x, y } = at(event);
    const twice = event.timeStamp - last.time < 350 && Math.hypot(x - last.x, y - last.y) < 30;
    last = twice || moved ? { time: 0, x, y } : { time: event.timeStamp, x, y };
    if (moved || on.tap(x, y, event)) event.preventDefault();
    if (twice && !moved) on.zoom(2, x, y, true);
    moved = false;
  }, true);

  box.addEventListener('wheel', (event) => {
    const asked = event.ctrlKey || event.metaKey;
    if (!asked && !box.contains(document.activeElement)) return on.hint();
    if (!asked && event.deltaY > 0 && on.whole()) return;
    event.preventDefault();
    const turned = event.deltaY * (event.deltaMode ? 16 : 1);
    const { x, y } = at(event);
    on.zoom(Math.exp(-Math.max(-50, Math.min(50, turned)) * 0.01), x, y);
  }, { passive: false });

  box.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const link = event.key === 'Enter' && event.target !== box;
    const move = ours(event) && !link && KEYS[event.key];
    if (!move) return;
    event.preventDefault();
    move(on, box.clientWidth / 2, box.clientHeight / 2);
  });

  // What the address opened has not the focus: Escape closes it from anywhere, unless a list takes it.
  document.addEventListener('keydown', (event) => { if (event.key === 'Escape' && !event.defaultPrevented) on.leave(); });

  /** @param {number} id @param {{ x: number, y: number }} before @param {{ x: number, y: number }} now */
  function pinch(id, before, now) {
    const [, other] = [...down].find(([pointer]) => pointer !== id) ?? [0, now];
    const apart = (/** @type {{ x: number, y: number }} */ one) => Math.max(20, Math.hypot(one.x - other.x, one.y - other.y));
    on.pan((now.x - before.x) / 2, (now.y - before.y) / 2);
    on.zoom(apart(now) / apart(before), (now.x + other.x) / 2, (now.y + other.y) / 2);
  }
}

const STEP = 90;
/** @type {Record<string, (on: import('./map-types').Moves, x: number, y: number) => void>} */
const KEYS = {
  ArrowLeft: (on) => on.pan(STEP, 0),
  ArrowRight: (on) => on.pan(-STEP, 0),
  ArrowUp: (on) => on.pan(0, STEP),
  ArrowDown: (on) => on.pan(0, -STEP),
  '+': (on, x, y) => on.zoom(1.7, x, y, true),
  '=': (on, x, y) => on.zoom(1.7, x, y, true),
  '-': (on, x, y) => on.zoom(1 / 1.7, x, y, true),
  _: (on, x, y) => on.zoom(1 / 1.7, x, y, true),
  0: (on) => on.reset(),
  '.': (on) => on.step(1),
  ',': (on) => on.step(-1),
  Enter: (on) => on.enter(),
};
