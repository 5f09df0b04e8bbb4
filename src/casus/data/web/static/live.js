"use strict";
// News of the record: tells the page by an event `casus:news` that the record has changed since the page was made.
// A page that is hidden does not listen; when the desk goes away it is asked again, less and less often.
(() => {
  const FIRST_MS = 2000, LONGEST_MS = 120000;
  const page = document.querySelector("[data-state]");
  let known = page ? page.dataset.state : null;
  let source = null, wait = FIRST_MS, timer = 0;

  const close = () => { clearTimeout(timer); if (source) source.close(); source = null; };

  const later = () => {
    close();
    timer = setTimeout(open, wait * (0.75 + Math.random() / 2));
    wait = Math.min(2 * wait, LONGEST_MS);
  };

  function open() {
    close();
    if (document.hidden) return;
    source = new EventSource(casus.at("/live"));
    source.addEventListener("state", (event) => {
      const state = JSON.parse(event.data), before = known;
      wait = FIRST_MS;
      known = state;
      if (before !== null && before !== state) document.dispatchEvent(new CustomEvent("casus:news", { detail: { state } }));
    });
    source.addEventListener("end", later);
    source.addEventListener("error", later);
  }

  document.addEventListener("visibilitychange", () => { if (document.hidden) close(); else open(); });
  addEventListener("pagehide", close);
  addEventListener("pageshow", (event) => { if (event.persisted) open(); });
  open();
})();
