// Reloads a preview page when a newer site is there, and shows what is wrong while there is none.
(() => {
  const own = document.currentScript.dataset.generation;
  let events;
  let overlay;

  const show = (faults) => {
    overlay?.remove();
    overlay = undefined;
    if (!faults) return;
    overlay = document.createElement('pre');
    // As text, never as markup: it quotes the records.
    overlay.textContent = faults;
    overlay.setAttribute('role', 'alert');
    overlay.tabIndex = 0;
    overlay.style.cssText =
      'position:fixed;inset:auto 0 0 0;z-index:2147483647;max-height:60vh;overflow:auto;margin:0;padding:1rem;' +
      'font:14px/1.4 monospace;white-space:pre;text-align:left;color:#fff;background:#252525;border-top:6px solid #ff341e';
    document.body.append(overlay);
  };

  const stop = () => {
    events?.close();
    events = undefined;
  };

  // A browser opens six connections to a host: pages that nobody sees must not hold one.
  const listen = () => {
    if (events || document.hidden) return;
    events = new EventSource('/_plainsight/events');
    events.addEventListener('build', (event) => {
      const build = JSON.parse(event.data);
      if (build.generation === own) return show(build.faults);
      stop();
      location.reload();
    });
  };

  document.addEventListener('visibilitychange', () => (document.hidden ? stop() : listen()));
  addEventListener('pagehide', stop);
  addEventListener('pageshow', listen);
  listen();
})();
