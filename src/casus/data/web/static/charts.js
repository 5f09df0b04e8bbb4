"use strict";
// Figures. Each is drawn from the JSON that stands in it, anew when its width changes; walk.js makes its marks reachable,
// picture.js gives it away as SVG. A page registers how its kinds of figures are drawn: charts.kind("net", draw), with
// draw(told, width, figure) giving { svg, marks, brush, open, nearest }; see walk.js for all but the first.
// Colours are the variables of desk.css, so that light and dark need no drawing anew.
const charts = (() => {
  const NAME = "casus-plot"; // of all plots, so that Plot's style element has one text, whose hash the policy names
  const kinds = new Map();
  const widths = new WeakMap();
  const ready = [];

  const colours = {
    ink: "var(--ink)", faint: "var(--faint)", rule: "var(--rule)", paper: "var(--paper)", shade: "var(--shade)",
    mark: "var(--mark)", quad: (number) => `var(--quad-${number})`,
  };

  /** How a mark of a quad class looks: a circle is cooperation, a diamond conflict; hollow is words, filled is deeds. */
  const shape = (quad) => ({
    symbol: quad < 3 ? "circle" : "diamond2",
    stroke: colours.quad(quad),
    fill: quad % 2 ? colours.paper : colours.quad(quad),
  });

  /** How an area of a quad class looks: words are an outline, deeds are filled. */
  const area = (quad) => ({ ...shape(quad), symbol: undefined, strokeWidth: 1.5 });

  /** A plot as wide as asked, with the one class name. */
  const plot = (options, width) => Plot.plot({ marginTop: 8, marginRight: 8, marginBottom: 22, marginLeft: 44, ...options, width, className: NAME });

  /** Plots under one another as one picture of the height of all. */
  const stack = (plots, gap = 12) => {
    const [first, ...rest] = plots;
    const wide = Number(first.getAttribute("width"));
    let high = Number(first.getAttribute("height"));
    for (const one of rest) {
      const group = document.createElementNS(first.namespaceURI, "g");
      group.setAttribute("transform", `translate(0,${high + gap})`);
      for (const part of [...one.childNodes]) if (part.nodeName !== "style") group.append(part);
      one.top = high + gap;
      first.append(group);
      high += gap + Number(one.getAttribute("height"));
    }
    first.setAttribute("height", high);
    first.setAttribute("viewBox", `0 0 ${wide} ${high}`);
    return first;
  };

  /** An ISO day as a time of UTC, so that no zone of the browser moves it. */
  const day = (iso) => new Date(`${iso}T00:00:00Z`);
  const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
  const dayWords = (iso) => {
    const [year, month, number] = iso.split("-");
    return `${Number(number)} ${MONTHS[month - 1]} ${year}`;
  };
  const spanWords = (first, last) => (first === last ? dayWords(first) : `${dayWords(first)} to ${dayWords(last)}`);
  const signed = (number) => {
    const cut = Math.round(number * 10) / 10;
    return cut > 0 ? `+${cut}` : cut < 0 ? `\u2212${-cut}` : "0";
  };
  const count = (number, word, many = `${word}s`) => `${number.toLocaleString("en")} ${number === 1 ? word : many}`;

  const title = (figure) => figure.querySelector("figcaption .title").textContent.trim();

  const draw = (figure) => {
    const box = figure.querySelector(".drawing");
    const make = kinds.get(figure.dataset.kind);
    const width = Math.floor(box.clientWidth);
    if (!make || !width || widths.get(figure) === width) return;
    const first = !widths.has(figure);
    widths.set(figure, width);
    try {
      const made = make(JSON.parse(figure.querySelector(".told").textContent), width, figure);
      // A picture is one thing to a reader; Plot names its parts.
      for (const part of made.svg.querySelectorAll("[aria-label]")) part.removeAttribute("aria-label");
      made.svg.setAttribute("role", "img");
      made.svg.setAttribute("aria-label", title(figure));
      box.replaceChildren(made.svg);
      figure.classList.add("drawn");
      for (const then of ready) then(figure, made, first);
    } catch (error) {
      // The table says it all.
      figure.querySelector(".twin")?.setAttribute("open", "");
      console.error(error);
    }
  };

  const seen = new ResizeObserver((changes) => {
    requestAnimationFrame(() => { for (const change of changes) draw(change.target.closest(".chart")); });
  });
  /** Draws the figures that are not drawn yet: at the beginning, and when a part of the page is put in. */
  const start = () => {
    for (const box of document.querySelectorAll(".chart:not(.watched) .drawing")) {
      box.closest(".chart").classList.add("watched");
      draw(box.closest(".chart"));
      seen.observe(box);
    }
  };
  document.addEventListener("DOMContentLoaded", start);
  document.addEventListener("htmx:load", start);
  // Of a figure in a closed <details>, or beyond the fold, the width comes with the observer.

  return {
    kind: (name, make) => kinds.set(name, make),
    whenDrawn: (then) => ready.push(then),
    again: (figure) => { widths.set(figure, 0); draw(figure); },
    NAME, colours, shape, area, plot, stack, day, dayWords, spanWords, signed, count, title,
  };
})();
