"use strict";
// The reports of an incident over time: a line a publisher, a mark a report, in the shape and colour of the incident's class.
(() => {
  const ROW = 22;
  const GAP = 13; // pixels between marks of one time
  const MOST_ROWS = 24;
  const UNKNOWN = "unknown";

  const timeOf = (at) => {
    if (!at) return null;
    const time = new Date(at.length > 10 ? at : `${at}T00:00:00Z`);
    return Number.isNaN(time.getTime()) ? null : time;
  };

  charts.kind("reports", (told, width) => {
    const reports = told.reports.map((one) => ({ ...one, time: timeOf(one.at), row: one.publisher || UNKNOWN }));
    const rows = [...new Set(reports.map((one) => one.row))];
    const kept = rows.length > MOST_ROWS ? [...rows.slice(0, MOST_ROWS - 1), "others"] : rows;
    for (const one of reports) if (!kept.includes(one.row)) one.row = "others";
    const left = Math.min(170, Math.round(width * 0.32));
    const high = kept.length * ROW;
    const span = d3.extent(reports.filter((one) => one.time), (one) => one.time);
    const day = 864e5;
    const domain = span[0] ? [new Date(+span[0] - day / 2), new Date(+span[1] + day)] : [new Date(0), new Date(day)];
    const undated = reports.some((one) => !one.time) ? 44 : 0;
    const x = d3.scaleUtc(domain, [left, width - 12 - undated]);
    const y = d3.scalePoint(kept, [ROW / 2 + 6, high - ROW / 2 + 6]);

    // Reports of one publisher and time stand side by side.
    const taken = new Map();
    for (const one of reports) {
      const base = one.time ? x(one.time) : width - undated / 2 - 8;
      const key = `${one.row} ${Math.round(base / GAP)}`;
      const before = taken.get(key) || 0;
      taken.set(key, before + 1);
      Object.assign(one, { x: Math.min(base + before * GAP, width - 8), y: y(one.row) });
    }
    const byNumber = new Map(reports.map((one) => [one.number, one]));

    const svg = d3.create("svg").attr("class", charts.NAME).attr("width", width).attr("height", high + 34).attr("viewBox", `0 0 ${width} ${high + 34}`);
    svg.append("g").selectAll("line").data(kept).join("line").attr("x1", left).attr("x2", width - 8).attr("y1", y).attr("y2", y).attr("stroke", charts.colours.rule);
    svg.append("g").selectAll("text").data(kept).join("text").attr("x", left - 10).attr("y", y).attr("dy", ".32em").attr("text-anchor", "end").attr("fill", charts.colours.ink)
      .attr("font-size", 12).text((name) => (name.length * 6.5 > left - 12 ? `${name.slice(0, Math.floor((left - 12) / 6.5) - 1)}…` : name));
    if (span[0]) {
      const axis = svg.append("g").attr("transform", `translate(0,${high + 10})`).attr("fill", charts.colours.faint).attr("font-size", 12);
      const days = (domain[1] - domain[0]) / day;
      const ticks = x.ticks(days < 3 ? d3.utcDay.every(1) : Math.max(2, Math.floor((width - left) / 90)));
      axis.selectAll("g").data(ticks.filter((tick) => x(tick) < width - 24)).join("g").attr("transform", (tick) => `translate(${x(tick)},0)`).call((tick) => {
        tick.append("line").attr("y2", 4).attr("stroke", charts.colours.faint);
        tick.append("text").attr("y", 16).attr("text-anchor", "middle").text(d3.utcFormat(days > 700 ? "%Y" : days > 60 ? "%b %Y" : "%-d %b"));
      });
      if (undated) axis.append("text").attr("x", width - undated / 2 - 8).attr("y", 16).attr("text-anchor", "middle").text("no date");
    }
    const look = charts.shape(told.quad);
    const symbol = look.symbol === "circle" ? d3.symbolCircle : d3.symbolDiamond2;
    const hanging = reports.filter((one) => one.copy && byNumber.has(one.original));
    svg.append("g").selectAll("path").data(hanging).join("path").attr("fill", "none").attr("stroke", charts.colours.faint)
      .attr("d", (one) => { const from = byNumber.get(one.original); return `M${from.x},${from.y}L${one.x},${one.y}`; });
    const marks = svg.append("g").selectAll("g").data(reports).join("g").attr("transform", (one) => `translate(${one.x},${one.y})`);
    marks.append("path").attr("d", (one) => d3.symbol(symbol, one.copy ? 22 : 72)()).attr("fill", look.fill).attr("stroke", look.stroke).attr("stroke-width", 1.5);
    marks.filter((one) => one.background).append("path").attr("d", "M-6,-7q-4,7 0,14M6,-7q4,7 0,14").attr("fill", "none").attr("stroke", charts.colours.ink);
    const says = (one) => [
      `${one.publisher || "publisher unknown"}, ${one.at || "no date stated"}`, one.title,
      `${one.copy ? `a copy${one.original ? ` of report ${one.original}` : ""}, not counted` : "independent"}${one.background ? ", as something earlier" : ""}; confidence ${one.confidence.toFixed(2)}`,
    ];
    return { svg: svg.node(), marks: reports.map((one) => ({ x: one.x, y: one.y, r: one.copy ? 3 : 5, says: says(one), href: one.to })) };
  });
})();
