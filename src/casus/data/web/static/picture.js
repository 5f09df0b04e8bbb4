"use strict";
// A figure as a file of SVG that looks the same elsewhere: colours and letters as attributes, a title and where it is from.
(() => {
  const SVG = "http://www.w3.org/2000/svg";
  const DRAWN = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-opacity", "stroke-linejoin", "stroke-linecap", "opacity", "paint-order", "visibility"];
  const WRITTEN = ["font-family", "font-size", "font-weight", "font-style", "text-anchor"];
  const HEAD = 34;
  const FOOT = 24;

  const words = (text, x, y, style) => {
    const made = document.createElementNS(SVG, "text");
    for (const [name, value] of Object.entries({ x, y, "font-family": style.fontFamily, "font-size": 12, ...style.more })) made.setAttribute(name, value);
    made.textContent = text;
    return made;
  };

  const settle = (from, to) => {
    const style = getComputedStyle(from);
    const every = [...DRAWN, ...WRITTEN];
    const named = from.matches("text, tspan") ? every : from.matches("g") ? every.filter((name) => to.hasAttribute(name)) : DRAWN;
    for (const name of named) {
      const value = style.getPropertyValue(name);
      if (value && value !== "normal" && !(name === "opacity" && value === "1")) to.setAttribute(name, value);
    }
    for (const name of ["class", "style", "tabindex", "role"]) to.removeAttribute(name);
    for (const name of [...to.attributes].map((one) => one.name)) if (/^(aria-|data-|on)/.test(name) || /href$/.test(name) && !to.getAttribute(name).startsWith("#")) to.removeAttribute(name);
  };

  /** The text of the file. */
  const made = (figure) => {
    const from = figure.querySelector(".drawing svg");
    const [, , wide, high] = from.getAttribute("viewBox").split(/[ ,]+/).map(Number);
    const body = getComputedStyle(document.body);
    const faint = getComputedStyle(figure.querySelector(".downloads"));
    const copy = from.cloneNode(true);
    const [olds, news] = [[from, ...from.querySelectorAll("*")], [copy, ...copy.querySelectorAll("*")]];
    olds.forEach((old, number) => settle(old, news[number]));
    news.forEach((one, number) => { if (olds[number].matches("style, .walk, .unseen")) one.remove(); });
    const file = document.createElementNS(SVG, "svg");
    const full = high + HEAD + FOOT;
    for (const [name, value] of Object.entries({ width: wide, height: full, viewBox: `0 0 ${wide} ${full}` })) file.setAttribute(name, value);
    const name = document.createElementNS(SVG, "title");
    name.textContent = charts.title(figure);
    const paper = document.createElementNS(SVG, "rect");
    for (const [key, value] of Object.entries({ width: wide, height: full, fill: body.backgroundColor })) paper.setAttribute(key, value);
    const group = document.createElementNS(SVG, "g");
    group.setAttribute("transform", `translate(0,${HEAD})`);
    for (const [key, value] of Object.entries({ "font-family": body.fontFamily, "font-size": 12 })) group.setAttribute(key, value);
    for (const key of ["fill", "text-anchor"]) if (from.hasAttribute(key)) group.setAttribute(key, getComputedStyle(from).getPropertyValue(key));
    group.append(...copy.childNodes);
    file.append(
      name, paper,
      words(name.textContent, 8, 20, { fontFamily: body.fontFamily, more: { "font-weight": 600, "font-size": 14, fill: body.color } }),
      group,
      words(figure.dataset.source, 8, full - 8, { fontFamily: body.fontFamily, more: { fill: faint.color } }),
    );
    return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(file)}\n`;
  };

  const named = (figure) => {
    const path = decodeURI(location.pathname).slice(casus.root.length);
    return [...path.split("/"), figure.id].filter(Boolean).join("-").replace(/[^\p{L}\p{N}._-]+/gu, "-") + ".svg";
  };

  charts.whenDrawn((figure, drawn, first) => {
    const button = figure.querySelector("[data-download=svg]");
    if (!button) return;
    button.hidden = false;
    if (first) button.addEventListener("click", () => {
      const address = URL.createObjectURL(new Blob([made(figure)], { type: "image/svg+xml" }));
      Object.assign(document.createElement("a"), { href: address, download: named(figure) }).click();
      setTimeout(() => URL.revokeObjectURL(address), 10_000);
    });
  });
})();
