"use strict";
// The charts of a dyad or a party: net intensity with counts and tension, and the mix of types; choosing days in them.
(() => {
  const { colours, day, spanWords, signed, count } = charts;
  const QUADS = ["verbal cooperation", "material cooperation", "verbal conflict", "material conflict"];
  const QUANTITIES = { conflict: "conflict", cooperation: "cooperation", count: "incidents", net: "net intensity" };
  const DAY_MS = 86_400_000;

  /** Puts the chosen days into the address and the parts of the page that hang on them into the page. */
  const choose = (first, last, over) => {
    const address = new URL(location.href);
    address.searchParams.set("since", first);
    address.searchParams.set("until", last);
    address.searchParams.set("over", over);
    for (const name of ["page", "way", "type", "quad", "every"]) address.searchParams.delete(name);
    address.hash = "";
    const path = address.pathname + address.search;
    fillIn(first, last);
    if (!document.getElementById("chosen")) location.assign(path);
    else {
      htmx.ajax("GET", path, { target: "#chosen", select: "#chosen", swap: "outerHTML" }).then(() => {
        if (!history.state?.htmx) history.replaceState({ htmx: true }, "");
        history.pushState({ htmx: true }, "", path); // htmx asks for the page again when somebody goes back to it
        document.getElementById("chosen-title").focus();
      });
    }
  };
  /** Tells the form and the chart which days are chosen. */
  const fillIn = (first, last) => {
    const form = document.getElementById("days");
    if (form) [form.elements.since.value, form.elements.until.value] = [first, last];
    const figure = document.getElementById("net");
    const block = figure.querySelector(".told");
    block.textContent = JSON.stringify({ ...JSON.parse(block.textContent), chosen: [first, last] });
    charts.again(figure);
  };

  const known = new Map();
  /** What happened in a bucket, in a few lines, asked for once. */
  const more = (base) => async (mark) => {
    if (!mark.row.count) return [];
    const address = `${base}${base.includes("?") ? "&" : "?"}since=${mark.row.first}&until=${mark.row.last}`;
    if (!known.has(address)) known.set(address, fetch(address).then((answer) => (answer.ok ? answer.json() : { lines: [] }), () => ({ lines: [] })));
    return (await known.get(address)).lines;
  };

  const says = (row) => [
    spanWords(row.first, row.last),
    row.count ? `net ${signed(row.net)}, 90 % within ${signed(row.low)} to ${signed(row.high)}` : "no incidents",
    ...(row.count ? [`${count(row.count, "incident")}: ${row.quads.map((number, at) => (number ? `${number} ${QUADS[at]}` : "")).filter(Boolean).join(", ")}`] : []),
    `tension ${Math.round(row.tension)}`,
    ...(row.changes.length ? [`another level of ${row.changes.map((one) => QUANTITIES[one]).join(", ")} from here on`] : []),
  ];

  /** Where the axis of time has words; no hours, since nothing here is shorter than a day. */
  const ticks = (rows, width) => {
    const most = Math.max(2, Math.floor(width / 90));
    return (rows.at(-1).to - rows[0].from) / DAY_MS <= most ? d3.utcDay : most;
  };

  charts.kind("net", (told, width) => {
    const rows = told.rows.map((row) => {
      const [from, to] = [day(row.first), new Date(day(row.last).getTime() + DAY_MS)];
      return { ...row, from, to, middle: new Date((from.getTime() + to.getTime()) / 2) };
    });
    const x = { type: "utc", domain: [rows[0].from, rows.at(-1).to] };
    const quiet = { ...x, axis: null };
    const busy = rows.filter((row) => row.count);
    const name = (text) => Plot.text([text], { frameAnchor: "top-left", dx: 4, dy: -2, fill: colours.faint });
    const changes = rows.filter((row) => row.changes.length);
    const turned = Plot.ruleX(changes, { x: "from", stroke: colours.ink, strokeDasharray: "4 3" });
    const net = charts.plot({
      height: changes.length ? 216 : 200, marginBottom: 6, marginTop: changes.length ? 34 : 18, x: quiet, y: { label: null, ticks: 5, tickFormat: signed, nice: true },
      marks: [
        Plot.rect(busy, { x1: "from", x2: "to", y1: "low", y2: "high", fill: colours.rule, fillOpacity: 0.8 }),
        Plot.ruleY([0], { stroke: colours.faint }),
        turned,
        ...[0, 1].map((line) => Plot.text(changes.filter((row, at) => at % 2 === line), { x: "from", frameAnchor: "top", dx: 3, dy: 12 * line - 16, textAnchor: "start", lineAnchor: "top", text: (row) => `\u25b2 ${row.changes.map((one) => QUANTITIES[one]).join(", ")}`, fill: colours.ink })),
        Plot.line(rows, { x: "middle", y: "net", stroke: colours.ink, strokeWidth: 1.5 }),
        Plot.dot(busy, { x: "middle", y: "net", r: 2.5, fill: colours.ink }),
        name("net intensity"),
      ],
    }, width);
    const bars = rows.flatMap((row) => {
      const [verbalGood, material, verbalBad, deeds] = row.quads;
      return [
        { row, quad: 1, y1: 0, y2: verbalGood }, { row, quad: 2, y1: verbalGood, y2: verbalGood + material },
        { row, quad: 3, y1: 0, y2: -verbalBad }, { row, quad: 4, y1: -verbalBad, y2: -verbalBad - deeds },
      ].filter((bar) => bar.y1 !== bar.y2);
    });
    const most = Math.max(1, ...bars.map((bar) => Math.abs(bar.y2)));
    const counts = charts.plot({
      height: 120, marginBottom: 6, marginTop: 18, x: quiet, y: { label: null, ticks: Math.min(5, most), tickFormat: (number) => `${Math.abs(number)}` },
      marks: [
        ...[1, 2, 3, 4].map((quad) => Plot.rect(bars.filter((bar) => bar.quad === quad), { x1: (bar) => bar.row.from, x2: (bar) => bar.row.to, y1: "y1", y2: "y2", insetLeft: 1.5, insetRight: 1.5, insetTop: 1, ...charts.area(quad) })),
        Plot.ruleY([0], { stroke: colours.faint }),
        turned,
        name("incidents"),
      ],
    }, width);
    const tension = charts.plot({
      height: 104, marginTop: 18, marginBottom: 36, x: { ...x, label: null, ticks: ticks(rows, width) }, y: { label: null, domain: [0, 100], ticks: [0, 50, 100] },
      marks: [
        Plot.ruleY([0], { stroke: colours.rule }),
        turned,
        Plot.line(rows, { x: "middle", y: "tension", stroke: colours.ink, strokeWidth: 1 }),
        name("tension"),
      ],
    }, width);
    const [across, up] = [net.scale("x").apply, net.scale("y").apply];
    const marks = rows.map((row) => ({ row, x: across(row.middle), y: up(row.net), r: 3, left: across(row.from), right: across(row.to), says: says(row) }));
    const svg = charts.stack([net, counts, tension], 0);
    let chosen;
    if (told.chosen) {
      const inside = rows.map((row, at) => (row.last >= told.chosen[0] && row.first <= told.chosen[1] ? at : -1)).filter((at) => at >= 0);
      if (inside.length) chosen = [inside[0], inside.at(-1)];
    }
    const take = (one, other) => choose(one.row.first, other.row.last, told.over);
    return {
      svg, marks, nearest: "x", chosen, more: more(told.more), open: (mark) => take(mark, mark),
      brush: { top: 12, bottom: Number(svg.getAttribute("height")) - 36, choose: take },
    };
  });

  charts.kind("types", (told, width) => {
    const bars = told.types.flatMap((one) => told.ways.map((way, at) => ({ ...one, way, number: one.numbers[at], href: one.links[at] })));
    const shown = bars.filter((bar) => bar.number);
    const narrow = width < 520;
    const ways = told.ways.filter((way) => shown.some((bar) => bar.way === way));
    const facets = narrow ? { fy: { domain: ways, label: null, axis: null } } : { fx: { domain: ways, label: null, padding: 0.12, axis: "top", tickSize: 0 } };
    const facet = narrow ? { fy: "way" } : { fx: "way" };
    const types = told.types.map((one) => one.type);
    const high = types.length * 20;
    const svg = charts.plot({
      ...facets, marginLeft: 96, marginTop: narrow ? 20 : 26, marginRight: 28, marginBottom: 8,
      height: narrow ? ways.length * (high + 30) : high + 40,
      x: { axis: null, domain: [0, Math.max(...shown.map((bar) => bar.number))] }, y: { domain: types, label: null, tickSize: 0, padding: 0.25 },
      marks: [
        ...[1, 2, 3, 4].map((quad) => Plot.barX(shown.filter((bar) => bar.quad === quad), { x: "number", y: "type", ...facet, ...charts.area(quad) })),
        Plot.text(shown, { x: "number", y: "type", ...facet, text: "number", dx: 4, textAnchor: "start", fill: colours.ink }),
        ...(narrow ? [Plot.text(ways, { fy: (way) => way, frameAnchor: "top-left", dy: -16, text: (way) => way, fill: colours.ink })] : []),
      ],
    }, width);
    const scale = (name) => svg.scale(name)?.apply;
    const half = svg.scale("y").bandwidth / 2;
    const marks = shown.map((bar) => ({
      x: scale("x")(bar.number) + (narrow ? 0 : scale("fx")(bar.way) - svg.scale("fx").range[0]),
      y: scale("y")(bar.type) + half + (narrow ? scale("fy")(bar.way) - svg.scale("fy").range[0] : 0),
      r: 5, says: [`${bar.type}, ${bar.way}`, count(bar.number, "incident")], href: bar.href,
    }));
    return { svg, marks };
  });

  document.addEventListener("htmx:beforeRequest", (event) => {
    const days = event.target.dataset?.chosen?.split("..");
    if (days) fillIn(...days);
  });
})();
