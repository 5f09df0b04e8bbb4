"use strict";
// Buttons and keys of the map: closer, further, where all is, an area drawn by hand.
charts.whenDrawn((figure, made, first) => {
  if (figure.dataset.kind !== "map") return;
  const box = figure.querySelector(".drawing");
  box.setAttribute("aria-label", `${box.getAttribute("aria-label")} Plus and minus zoom, Shift with an arrow moves, 0 shows where all incidents are.`);
  if (!first) return;
  const PAN = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };
  const KEYS = { "+": () => map.by(1.6), "=": () => map.by(1.6), "-": () => map.by(1 / 1.6), 0: () => map.all() };
  box.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const does = event.shiftKey && PAN[event.key] ? () => map.pan(...PAN[event.key]) : KEYS[event.key];
    if (!does) return;
    does();
    event.preventDefault();
    event.stopImmediatePropagation();
  }, true);

  const tools = document.createElement("p");
  tools.className = "tools";
  let undo = null;
  const button = (text, title, does) => {
    const made = Object.assign(document.createElement("button"), { type: "button", textContent: text, title, onclick: does });
    made.setAttribute("aria-label", title);
    tools.append(made);
    return made;
  };
  button("+", "Closer", () => map.by(1.6));
  button("\u2212", "Further", () => map.by(1 / 1.6));
  button("All", "Show where all incidents are", () => map.all());
  const area = button("Area", "Draw an area with the pointer", () => {
    if (undo) undo();
    undo = undo ? null : map.brush(() => { undo = null; area.setAttribute("aria-pressed", "false"); });
    area.setAttribute("aria-pressed", String(Boolean(undo)));
  });
  area.setAttribute("aria-pressed", "false");
  figure.querySelector("figcaption").after(tools);
});
