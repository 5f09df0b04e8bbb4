"use strict";
// Who deals with whom: a layout that is at rest before it is drawn and the same each time; who is chosen is told beside it.
(() => {
  const TICKS = 320, LETTER = 6.8, HIGH = 14, SURE = 8, MOST_PARTNERS = 40, SHAPES = "○●◇◆";
  const layouts = new WeakMap();
  let show = null; // the party at hand, by its code

  const address = (...path) => casus.at(`/${path.map(encodeURIComponent).join("/").replaceAll("%3A", ":")}`);
  const days = (told) => `?${new URLSearchParams({ since: told.since, until: told.until })}`;
  const colour = (edge) => (edge.quad ? charts.colours.quad(edge.quad) : charts.colours.faint);

  /** Where everybody is, in units of their own. */
  const layout = (told, figure) => {
    if (layouts.has(figure)) return layouts.get(figure);
    const many = Math.sqrt(told.nodes.length), most = d3.max(told.nodes, (one) => one.incidents);
    const radius = d3.scaleSqrt([0, most], [many > 10 ? 2.5 : 3, Math.max(11, 22 - many)]);
    const nodes = told.nodes.map((one) => ({ ...one, size: radius(one.incidents), near: new Map() }));
    const by = new Map(nodes.map((one) => [one.code, one]));
    const edges = told.edges.map((one) => ({ ...one, source: by.get(one.one), target: by.get(one.other) }));
    for (const edge of edges) {
      edge.source.near.set(edge.target, edge);
      edge.target.near.set(edge.source, edge);
    }
    const strongest = d3.max(edges, (one) => one.incidents);
    const simulation = d3.forceSimulation(nodes)
      .force("link", d3.forceLink(edges).distance((one) => 50 + 60 * (1 - Math.sqrt(one.incidents / strongest)) + one.source.size + one.target.size)
        .strength((one) => (0.2 + 0.4 * Math.sqrt(one.incidents / strongest)) / Math.min(one.source.near.size, one.target.near.size)))
      .force("charge", d3.forceManyBody().strength((one) => -120 - 25 * one.size).distanceMax(900))
      .force("apart", d3.forceCollide((one) => one.size + 7).strength(0.9))
      .force("x", d3.forceX().strength(0.035 + 0.05 / many))
      .force("y", d3.forceY().strength(0.055 + 0.08 / many))
      .stop();
    simulation.tick(TICKS);
    const made = { nodes, edges, thick: d3.scaleSqrt([0, strongest], [0.5, many > 10 ? 6 : 9]), by };
    layouts.set(figure, made);
    return made;
  };

  /** Names of the largest as far as there is room, and of those at hand. */
  const label = (texts, nodes, at, width, height, wanted) => {
    const taken = [];
    const clear = ([left, top, right, bottom]) => left > 0 && right < width && top > 0 && bottom < height
      && taken.every((one) => one[2] < left || one[0] > right || one[3] < top || one[1] > bottom);
    const free = ([left, top, right, bottom]) => clear([left, top, right, bottom])
      && nodes.every((one) => at(one)[0] + one.r < left || at(one)[0] - one.r > right || at(one)[1] + one.r < top || at(one)[1] - one.r > bottom);
    const order = d3.sort(nodes, (one) => [wanted(one) ? 0 : 1], (one) => -one.incidents);
    const places = new Map();
    for (const [rank, node] of order.entries()) {
      const [x, y] = at(node), wide = LETTER * node.name.length, gap = node.r + 3;
      const spots = [
        [x - wide / 2, y + gap, x + wide / 2, y + gap + HIGH], [x - wide / 2, y - gap - HIGH, x + wide / 2, y - gap],
        [x + gap, y - HIGH / 2, x + gap + wide, y + HIGH / 2], [x - gap - wide, y - HIGH / 2, x - gap, y + HIGH / 2],
      ];
      const spot = spots.find(free) ?? (rank < SURE || wanted(node) ? spots.find(clear) : null);
      if (!spot) continue;
      taken.push(spot);
      places.set(node, spot);
    }
    texts.attr("visibility", (one) => (places.has(one) ? "visible" : "hidden"))
      .attr("x", (one) => (places.has(one) ? (places.get(one)[0] + places.get(one)[2]) / 2 : 0))
      .attr("y", (one) => (places.has(one) ? places.get(one)[3] - 3 : 0));
  };

  const says = (node, told) => [
    `${node.name}: ${charts.count(node.incidents, "incident")}, net ${charts.signed(node.net)}`,
    charts.count(node.partners, "partner"),
    ...(node.code === told.around ? ["in the middle"] : []),
  ];

  charts.kind("network", (told, width, figure) => {
    const { nodes, edges, thick, by } = layout(told, figure);
    const height = Math.round(Math.max(320, Math.min(width * 0.8, 680)));
    const shrink = Math.max(0.55, Math.min(1, width / 800));
    for (const node of nodes) node.r = shrink * node.size;
    const svg = d3.create("svg").attr("class", "net").attr("viewBox", `0 0 ${width} ${height}`).attr("width", width).attr("height", height);
    svg.append("clipPath").attr("id", "net-edge").append("rect").attr("width", width).attr("height", height);
    const inner = svg.append("g").attr("clip-path", "url(#net-edge)");
    const fit = fitting(nodes, width, height);
    const lines = inner.append("g").selectAll("line").data(edges).join("line").attr("class", "dealing").attr("stroke", colour).attr("stroke-width", (one) => shrink * thick(one.incidents));
    const dots = inner.append("g").selectAll("circle").data(nodes).join("circle").attr("class", "party").attr("r", (one) => one.r);
    const texts = inner.append("g").selectAll("text").data(nodes).join("text").attr("class", "name").attr("text-anchor", "middle").text((one) => one.name);
    const marks = nodes.map((node) => ({ node, x: 0, y: 0, r: node.r, says: says(node, told), href: address("actors", node.code) }));
    let shown = d3.zoomIdentity, hand = null;
    const at = (node) => shown.apply(fit(node));
    const near = (node) => hand && (node === hand || hand.near.has(node));
    const place = () => {
      for (const mark of marks) [mark.x, mark.y] = at(mark.node);
      lines.attr("x1", (one) => at(one.source)[0]).attr("y1", (one) => at(one.source)[1]).attr("x2", (one) => at(one.target)[0]).attr("y2", (one) => at(one.target)[1]);
      dots.attr("cx", (one) => at(one)[0]).attr("cy", (one) => at(one)[1]);
      label(texts, nodes, at, width, height, near);
    };
    const light = (node) => {
      hand = node;
      lines.classed("dim", (one) => hand && one.source !== hand && one.target !== hand);
      dots.classed("dim", (one) => hand && !near(one)).classed("at-hand", (one) => one === hand);
      texts.classed("dim", (one) => hand && !near(one));
      place();
    };
    const choose = (node) => {
      show = node.code;
      light(node);
      tell(node, told);
    };
    const zoom = d3.zoom().scaleExtent([1, 12]).translateExtent([[0, 0], [width, height]]).filter((event) => {
      if (event.type === "wheel") return event.ctrlKey || figure.contains(document.activeElement);
      return event.type.startsWith("touch") ? event.touches.length > 1 : !event.button;
    }).on("zoom", ({ transform }) => { shown = transform; place(); });
    svg.call(zoom).on("dblclick.zoom", null).on("pointerdown.focus", () => figure.querySelector(".drawing").focus({ preventScroll: true }));
    figure.zoomBy = (factor) => svg.call(zoom.scaleBy, factor);
    figure.zoomOut = () => svg.call(zoom.transform, d3.zoomIdentity);
    figure.choose = (code) => choose(by.get(code));
    place();
    const before = by.get(show ?? told.around);
    if (before) light(before);
    const box = figure.querySelector(".drawing");
    return {
      svg: svg.node(), marks,
      open: (mark) => { if (box.dataset.by === "key" || show === mark.node.code) location.assign(mark.href); else choose(mark.node); },
      more: async (mark) => { if (box.dataset.by === "key") choose(mark.node); return []; },
      step: (number, key) => next(marks, number, key),
    };
  });

  /** From units of the layout to the picture. */
  const fitting = (nodes, width, height) => {
    const [left, right] = d3.extent(nodes, (one) => one.x), [top, bottom] = d3.extent(nodes, (one) => one.y);
    const room = 34, wide = Math.max(right - left, 1), high = Math.max(bottom - top, 1);
    const x = (width - 2 * room) / wide, y = (height - 2 * room) / high, least = Math.min(x, y);
    const kx = Math.min(x, least * 1.6), ky = Math.min(y, least * 1.6);
    return (node) => [width / 2 + kx * (node.x - (left + right) / 2), height / 2 + ky * (node.y - (top + bottom) / 2)];
  };

  /** Where an arrow leads: to the partner that lies that way, else to the nearest party that does. */
  const next = (marks, number, key) => {
    const from = marks[number], ways = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
    if (!ways[key]) return number + (key === "PageDown" ? 10 : -10);
    const [wx, wy] = ways[key];
    let best = number, least = Infinity;
    marks.forEach((to, at) => {
      const dx = to.x - from.x, dy = to.y - from.y, along = dx * wx + dy * wy, across = Math.abs(dx * wy) + Math.abs(dy * wx);
      if (at === number || along <= 0 || across > 1.2 * along) return;
      const far = (along + 2 * across) * (from.node.near.has(to.node) ? 1 : 4);
      if (far < least) [best, least] = [at, far];
    });
    return best;
  };

  /** The partners of a party, as links. */
  const tell = (node, told) => {
    const make = (name, properties, ...children) => {
      const made = Object.assign(document.createElement(name), properties);
      made.append(...children);
      return made;
    };
    const around = new URLSearchParams(location.search);
    around.set("around", node.code);
    const line = ([other, edge]) => {
      const words = edge.quad ? told.words[edge.quad - 1] : "mixed";
      const mark = make("span", { className: edge.quad ? `mark-quad quad-${edge.quad}` : "mark-quad", title: words },
        make("span", { ariaHidden: "true" }, edge.quad ? SHAPES[edge.quad - 1] : "–"), make("span", { className: "unseen" }, words));
      return make("li", {}, mark, " ", make("a", { href: address("dyads", node.code, other.code) + days(told) }, other.name), " ",
        make("span", { className: "faint" }, `${charts.count(edge.incidents, "incident")}, net ${charts.signed(edge.net)}`));
    };
    const partners = d3.sort([...node.near], ([, edge]) => -edge.incidents);
    document.getElementById("partners").replaceChildren(
      make("h2", {}, make("a", { href: address("actors", node.code) }, node.name)),
      make("p", {}, `${charts.count(node.partners, "partner")}${partners.length < node.partners ? `, of whom ${partners.length} are drawn` : ""} · `, make("a", { href: `${casus.at("/network")}?${around}` }, "Only around this party")),
      make("ol", {}, ...partners.slice(0, MOST_PARTNERS).map(line)),
      ...(partners.length > MOST_PARTNERS ? [make("p", { className: "faint" }, `And ${partners.length - MOST_PARTNERS} more.`)] : []),
    );
  };

  charts.whenDrawn((figure, made, first) => {
    if (figure.dataset.kind !== "network" || !first) return;
    const box = figure.querySelector(".drawing");
    for (const name of ["keydown", "pointermove", "pointerdown"]) box.addEventListener(name, () => { box.dataset.by = name === "keydown" ? "key" : "pointer"; }, true);
    box.addEventListener("keydown", (event) => {
      const does = { "+": () => figure.zoomBy(1.5), "=": () => figure.zoomBy(1.5), "-": () => figure.zoomBy(1 / 1.5), 0: figure.zoomOut }[event.key];
      if (!does || event.ctrlKey || event.metaKey || event.altKey) return;
      does();
      event.preventDefault();
    });
    const tools = document.createElement("p");
    tools.className = "tools";
    for (const [text, title, does] of [["+", "Closer", () => figure.zoomBy(1.5)], ["\u2212", "Further", () => figure.zoomBy(1 / 1.5)], ["All", "Show all parties", () => figure.zoomOut()]]) {
      const button = Object.assign(document.createElement("button"), { type: "button", textContent: text, title, onclick: does });
      button.setAttribute("aria-label", title);
      tools.append(button);
    }
    figure.querySelector("figcaption").after(tools);
    const find = document.getElementById("find");
    const found = () => {
      const name = find.elements.party.value.trim().toLowerCase();
      const nodes = made.marks.map((mark) => mark.node);
      return name && (nodes.find((one) => one.name.toLowerCase() === name || one.code.toLowerCase() === name));
    };
    find.addEventListener("input", () => { const node = found(); if (node) figure.choose(node.code); });
    find.addEventListener("submit", (event) => {
      event.preventDefault();
      const name = find.elements.party.value.trim().toLowerCase();
      const node = found() || made.marks.map((mark) => mark.node).find((one) => name && one.name.toLowerCase().startsWith(name));
      if (node) figure.choose(node.code);
    });
  });
})();
