"use strict";
// The event at hand: hovered or focused in the text or in the panel, its parts are marked in the text.
(() => {
  const KINDS = ["actor", "recipient", "source", "reports", "date", "place", "status", "toll"];
  const text = document.querySelector(".text");
  const panel = document.querySelector(".panel");
  const entries = new Map([...document.querySelectorAll(".events > li[data-number]")].map((one) => [one.dataset.number, one]));
  let marked = [];

  const clear = () => {
    for (const [one, names] of marked) one.classList.remove(...names);
    marked = [];
  };
  const put = (one, ...names) => {
    one.classList.add(...names);
    marked.push([one, names]);
  };
  const show = (number) => {
    clear();
    if (!number) return;
    for (const one of text.querySelectorAll(`[data-of~="trigger-${number}"]`)) put(one, "on");
    for (const kind of KINDS) for (const one of text.querySelectorAll(`[data-of~="${kind}-${number}"]`)) put(one, "on", kind);
    if (entries.has(number)) put(entries.get(number), "on");
  };
  /** The number of the event that an element is of: of a trigger, the shortest that covers it. */
  const numberAt = (element) => {
    const entry = element.closest?.(".events > li[data-number]");
    if (entry) return entry.dataset.number;
    const trigger = element.closest?.(".trigger");
    const entered = trigger && document.getElementById(trigger.getAttribute("href").slice(1));
    return entered?.dataset.number;
  };
  for (const name of ["mouseover", "focusin"]) document.addEventListener(name, (event) => {
    const number = numberAt(event.target);
    if (!number) return;
    show(number);
    if (!panel.contains(event.target)) bring(entries.get(number));
  });

  /** Brings an entry into sight where the panel scrolls by itself, without moving the page. */
  const bring = (entry) => {
    if (!entry || panel.scrollHeight <= panel.clientHeight) return;
    const [box, own] = [panel.getBoundingClientRect(), entry.getBoundingClientRect()];
    if (own.top < box.top || own.bottom > box.bottom) panel.scrollTop += own.top - box.top - box.height / 3;
  };

  /** An entry that a trigger leads to is shown in the panel, which stands beside the text or below it. */
  const arrive = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    const at = id && document.getElementById(id);
    if (!at) return;
    if (id.startsWith("p-")) at.focus({ preventScroll: true });
    else if (at.matches(".trigger")) at.focus({ preventScroll: true });
    const entry = /^[pe]-/.test(id) && document.getElementById(`p-${id.slice(2)}`);
    if (!entry) return;
    show(entry.dataset.number);
    bring(entry);
  };
  addEventListener("hashchange", arrive);
  arrive();

  // Escape closes an explanation that is open, else the marks; from an entry it leads back to the text.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const entry = event.target.closest?.(".events > li[data-number]");
    const open = entry?.querySelector(".explained:not(:empty)");
    if (open) {
      close(entry);
      entry.querySelector(".explain").focus();
    } else {
      clear();
      if (entry) document.getElementById(`e-${entry.id.slice(2)}`)?.focus();
    }
  });

  const close = (entry) => {
    entry.querySelector(".explained").replaceChildren();
    const button = entry.querySelector(".explain");
    button.setAttribute("aria-expanded", "false");
    button.textContent = "Explain";
  };
  document.addEventListener("htmx:beforeRequest", (event) => {
    const entry = event.target.closest?.(".events > li");
    if (!event.target.matches?.(".explain") || !entry.querySelector(".explained:not(:empty)")) return;
    event.preventDefault();
    close(entry);
  });
  document.addEventListener("htmx:afterSwap", (event) => {
    const button = event.target.closest?.(".events > li")?.querySelector(".explain");
    if (!button) return;
    button.setAttribute("aria-expanded", "true");
    button.textContent = "Close the explanation";
  });
  const failed = (event) => {
    const entry = event.target.closest?.(".events > li");
    if (!event.target.matches?.(".explain")) return;
    const again = event.detail.xhr?.getResponseHeader("Retry-After");
    const said = document.createElement("p");
    said.setAttribute("role", "alert");
    said.textContent = again ? `Others are having texts coded; try again in ${again} seconds.` : "It cannot be explained now.";
    entry.querySelector(".explained").replaceChildren(said);
  };
  document.addEventListener("htmx:responseError", failed);
  document.addEventListener("htmx:sendError", failed);
})();
