"use strict";
// The situation without loading it anew: the map and the list filter each other, the address says how, news comes in.
document.addEventListener("DOMContentLoaded", () => {
  const board = document.querySelector(".board"), form = document.getElementById("choose"), figure = document.getElementById("map");
  if (!board || !form) return;
  const status = document.getElementById("found-status");
  let asking = null;

  const here = () => new URLSearchParams(location.search);
  const list = () => document.getElementById("found");

  /** The part of the page for these filters. */
  const fetched = async (params, signal) => {
    const answer = await fetch(`${casus.at("/situation/list")}?${params}`, { signal, headers: { "HX-Request": "true" } });
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    return new DOMParser().parseFromString(await answer.text(), "text/html");
  };

  const put = (part) => {
    const inList = list().contains(document.activeElement);
    for (const id of ["found", "places"]) {
      const made = part.getElementById(id);
      if (made) document.getElementById(id).replaceWith(document.adoptNode(made));
    }
    const told = list().querySelector(".news-of-map").textContent;
    figure.querySelector(".told").textContent = told;
    if (!map.same(JSON.parse(told))) charts.again(figure);
    if (inList) document.getElementById("found-title").focus({ preventScroll: true });
  };

  /** Shows what these filters find; the whole page is asked for where that fails. */
  const ask = async (params, { push = true } = {}) => {
    asking?.abort();
    asking = new AbortController();
    const address = casus.at("/") + (params.size ? `?${params}` : "");
    try {
      put(await fetched(params, asking.signal));
    } catch (error) {
      if (error.name !== "AbortError") location.assign(address);
      return;
    }
    if (push) history.pushState({ situation: true }, "", address);
    form.elements.box.value = params.get("box") ?? "";
    status.textContent = document.getElementById("found-title").textContent;
    news.taken();
  };

  const chosen = () => {
    const params = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (value) params.append(name, value);
    return params;
  };
  form.addEventListener("submit", (event) => { event.preventDefault(); event.stopImmediatePropagation(); ask(chosen()); }, true);
  form.addEventListener("change", () => ask(chosen()));
  board.addEventListener("click", (event) => {
    const link = event.target.closest("#found a, #places a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button || link.pathname !== casus.at("/")) return;
    event.preventDefault();
    ask(new URLSearchParams(link.search));
  });
  addEventListener("popstate", () => {
    const params = here();
    form.elements.type.value = params.get("type") ?? "";
    form.elements.either.value = params.get("either") ?? "";
    for (const one of form.querySelectorAll("[name=quad]")) one.checked = params.getAll("quad").includes(one.value);
    ask(params, { push: false });
  });

  figure.addEventListener("map:box", ({ detail }) => {
    const params = here();
    params.delete("after");
    if (detail) params.set("box", detail.join(","));
    else params.delete("box");
    if (String(params) !== String(here())) ask(params);
  });
  figure.addEventListener("map:place", ({ detail }) => {
    for (const line of list().querySelectorAll(".incident")) line.classList.toggle("at-hand", line.dataset.place === detail);
  });
  for (const [name, lit] of [["pointerover", true], ["focusin", true], ["pointerout", false], ["focusout", false]]) {
    board.addEventListener(name, (event) => {
      const line = event.target.closest?.(".incident");
      if (line) map.light(lit ? line.dataset.place : null);
    });
  }

  /** What came in since the page was made: shown at once to whoever looks at the top of the list, else only told of. */
  const news = (() => {
    const line = document.getElementById("news"), LEAST_MS = 5000;
    let last = 0, timer = 0;
    const ids = (root) => [...root.querySelectorAll("#found .incident")].map((one) => one.dataset.incident);
    const first = () => { const params = here(); params.delete("after"); return params; };
    const say = (words, label, does) => {
      line.replaceChildren(words, " ");
      const button = Object.assign(document.createElement("button"), { type: "button", className: "plain", textContent: label, onclick: does });
      line.append(button);
    };
    const anew = () => location.reload();
    const looking = () => {
      const top = list().getBoundingClientRect().top;
      return list().dataset.firstPage === "yes" && top > -40 && !list().contains(document.activeElement);
    };
    const look = async () => {
      last = Date.now();
      let part;
      try { part = await fetched(first()); } catch { return; } // the next news asks again
      const before = new Set(ids(document)), fresh = ids(part).filter((id) => !before.has(id));
      if (part.getElementById("found").dataset.day !== list().dataset.day && !here().get("day")) {
        say("The record now tells of a later day.", "Read the page anew", anew);
      } else if (list().dataset.firstPage !== "yes") {
        say("The record has changed.", "Show the newest incidents", () => ask(first()));
      } else if (looking()) {
        put(part);
        for (const id of fresh) document.querySelector(`[data-incident="${id}"]`)?.classList.add("new");
        if (fresh.length) say(`${charts.count(fresh.length, "new incident")} in the list.`, "Read the whole page anew", anew);
      } else if (fresh.length) {
        say(`${charts.count(fresh.length, "new incident")}.`, "Show", () => { ask(first()); list().scrollIntoView(); });
      }
    };
    document.addEventListener("casus:news", () => {
      clearTimeout(timer);
      timer = setTimeout(look, Math.max(300 + 1200 * Math.random(), last + LEAST_MS - Date.now()));
    });
    return { taken: () => line.replaceChildren() };
  })();
});
