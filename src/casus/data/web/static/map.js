"use strict";
// The map of the situation: a mark for each place on outlines of the world. What is chosen on it goes to the page by an
// event `map:box` of the figure, whose detail is [west, south, east, north], a point for one place, null for everywhere;
// `map:place` tells the key of the place at hand. map.light(key) marks a place, map.hint says where the pointer may zoom.
const map = (() => {
  const MOST_ZOOM = 400, CLOSEST_FIT = 20, LABELS = 16, SURE = 4, WAIT_MS = 450;
  let world = null; // outlines, fetched once
  let drawn = null; // what there is of the map that is drawn now

  const outlines = (address) => {
    world ??= fetch(address).then((answer) => answer.json()).then((told) => ({
      land: topojson.feature(told, told.objects.land),
      borders: topojson.mesh(told, told.objects.countries, (one, other) => one !== other),
    }));
    return world;
  };

  const isPoint = (box) => Boolean(box) && box[0] === box[2] && box[1] === box[3];
  const tell = (figure, name, detail) => figure.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));
  /** Of a mark; smaller where there are many. */
  const radius = (number, places) => Math.min(3.5 + 1.8 * Math.sqrt(number), 20) * Math.max(0.5, Math.min(1, Math.sqrt(60 / places)));
  const outline = (quad, r) => (quad < 3 ? `M${-r},0A${r},${r} 0 1 1 ${r},0A${r},${r} 0 1 1 ${-r},0Z` : `M0,${-1.2 * r}L${1.2 * r},0L0,${1.2 * r}L${-1.2 * r},0Z`);
  const says = (place, words) => [
    `${place.name}${place.area ? " as a whole" : ""}: ${charts.count(place.incidents, "incident")}`,
    ...place.quads.map((number, at) => `${number} ${words[at]}`).filter((line) => !line.startsWith("0 ")),
  ];

  /** West, south, east and north of what a rectangle of the picture shows, rounded outwards; null for the whole world. */
  const boxOf = (projection, [left, top], [right, bottom]) => {
    const lons = [], lats = [];
    const bound = (value, most, side) => Math.max(-most, Math.min(most, Number.isFinite(value) ? value : most * side));
    for (let step = 0; step <= 16; step += 1) {
      const x = left + (right - left) * step / 16, y = top + (bottom - top) * step / 16;
      for (const [px, py] of [[x, top], [x, bottom], [left, y], [right, y]]) {
        const [lon, lat] = projection.invert([px, py]);
        lons.push(bound(lon, 180, px < (left + right) / 2 ? -1 : 1));
        lats.push(bound(lat, 90, py < (top + bottom) / 2 ? 1 : -1));
      }
    }
    const [west, east] = d3.extent(lons), [south, north] = d3.extent(lats);
    if (east - west > 350 && north - south > 165) return null;
    return [Math.floor(west * 100) / 100, Math.floor(south * 100) / 100, Math.ceil(east * 100) / 100, Math.ceil(north * 100) / 100];
  };

  const corners = ([west, south, east, north]) => d3.range(9).flatMap((at) => {
    const lon = west <= east ? west + (east - west) * at / 8 : -180 + 45 * at;
    return [[lon, south], [lon, north]];
  });

  /** The transform with which these points of the picture fill a share of it. */
  const fitting = (points, width, height, share, closest) => {
    if (!points.length) return d3.zoomIdentity;
    const [left, right] = d3.extent(points, (one) => one[0]), [top, bottom] = d3.extent(points, (one) => one[1]);
    const scale = Math.max(1, Math.min(share * width / Math.max(right - left, 1e-6), share * height / Math.max(bottom - top, 1e-6), closest));
    return d3.zoomIdentity.translate(width / 2, height / 2).scale(scale).translate(-(left + right) / 2, -(top + bottom) / 2);
  };

  /** Names beside the largest marks, as far as there is room. */
  const label = (names, marks, width, height) => {
    const taken = marks.map((mark) => [mark.x - mark.r, mark.y - mark.r, mark.x + mark.r, mark.y + mark.r]);
    const written = [];
    const apart = (box) => (one) => one[2] < box[0] || one[0] > box[2] || one[3] < box[1] || one[1] > box[3];
    const free = (box, sure) => box[0] > 0 && box[1] > 0 && box[2] < width && box[3] < height
      && written.every(apart(box)) && (sure || taken.every(apart(box)));
    names.each(function (mark, rank) {
      const wide = 7 * this.textContent.length, gap = mark.r + 4;
      const right = [mark.x + gap, mark.y - 7, mark.x + gap + wide, mark.y + 7], left = [mark.x - gap - wide, mark.y - 7, mark.x - gap, mark.y + 7];
      const box = [right, left].find((one) => free(one)) ?? [right, left].find((one) => free(one, rank < SURE));
      this.setAttribute("visibility", box ? "visible" : "hidden");
      if (!box) return;
      written.push(box);
      this.setAttribute("x", box === right ? box[0] : box[2]);
      this.setAttribute("y", mark.y + 4);
      this.setAttribute("text-anchor", box === right ? "start" : "end");
    });
  };

  const draw = (told, width, figure) => {
    const height = Math.round(Math.max(240, Math.min(width * 0.56, 460)));
    const projection = d3.geoEqualEarth().fitExtent([[4, 4], [width - 4, height - 4]], { type: "Sphere" });
    const svg = d3.create("svg").attr("class", "map").attr("viewBox", `0 0 ${width} ${height}`).attr("width", width).attr("height", height);
    svg.append("clipPath").attr("id", "map-edge").append("rect").attr("width", width).attr("height", height);
    const inner = svg.append("g").attr("clip-path", "url(#map-edge)");
    inner.append("rect").attr("class", "sea").attr("width", width).attr("height", height);
    const ground = inner.append("g");
    const marks = d3.sort(told.places, (one) => -one.incidents).map((place) => (
      { place, from: projection([place.lon, place.lat]), x: 0, y: 0, r: radius(place.incidents, told.places.length), says: says(place, told.words) }));
    const spots = inner.append("g").selectAll("g").data(marks).join("g").attr("class", (mark) => `spot quad-${mark.place.quad}`);
    spots.append("path").attr("class", (mark) => (mark.place.quad % 2 ? "hollow" : "full")).attr("d", (mark) => outline(mark.place.quad, mark.r));
    spots.filter((mark) => mark.place.area).append("circle").attr("class", "area").attr("r", (mark) => 1.2 * mark.r + 3);
    spots.append("circle").attr("class", "lit").attr("r", (mark) => 1.2 * mark.r + 4);
    const names = inner.append("g").attr("class", "names").selectAll("text").data(marks.slice(0, LABELS)).join("text")
      .text((mark) => mark.place.name.replace(/, [A-Z]{3}$/, ""));
    if (!marks.length) inner.append("text").attr("class", "nowhere").attr("x", width / 2).attr("y", height / 2).attr("text-anchor", "middle").text("None of these incidents has a known place.");
    const place = (transform) => {
      ground.attr("transform", transform);
      for (const mark of marks) [mark.x, mark.y] = transform.apply(mark.from);
      spots.attr("transform", (mark) => `translate(${mark.x},${mark.y})`);
      label(names, marks, width, height);
    };
    const made = { figure, svg, spots, projection, width, height, places: told.places };
    zooming(made, place);
    fit(made, told.box);
    choose(made, told.box);
    outlines(figure.closest("[data-world]").dataset.world).then(({ land, borders }) => {
      const line = d3.geoPath(projection).digits(2);
      ground.append("path").attr("class", "land").attr("d", line(land));
      ground.append("path").attr("class", "borders").attr("d", line(borders));
    }, () => { world = null; }); // marks tell without outlines too
    drawn = made;
    return {
      svg: svg.node(), marks,
      open: (mark) => tell(figure, "map:box", mark.place.key === made.chosen ? null : mark.place.box.split(",").map(Number)),
      more: async (mark) => { tell(figure, "map:place", mark.place.key); return []; },
    };
  };

  /** Wheel (once the map has the focus), dragging, two fingers. What the reader has moved to is told after a moment. */
  const zooming = (made, place) => {
    const { figure, svg, projection, width, height } = made;
    let timer = 0;
    const seen = () => {
      const shown = d3.zoomTransform(svg.node());
      tell(figure, "map:box", shown.k <= 1.001 ? null : boxOf(projection, shown.invert([0, 0]), shown.invert([width, height])));
    };
    made.soon = () => { clearTimeout(timer); timer = setTimeout(seen, WAIT_MS); };
    let from = "";
    made.zoom = d3.zoom().scaleExtent([1, MOST_ZOOM]).translateExtent([[0, 0], [width, height]]).filter((event) => {
      if (made.brushing) return false;
      if (event.type === "wheel") return event.ctrlKey || figure.contains(document.activeElement);
      return event.type.startsWith("touch") ? event.touches.length > 1 : !event.button;
    }).on("start", ({ transform }) => { from = String(transform); })
      .on("zoom", ({ transform }) => place(transform))
      .on("end", ({ transform, sourceEvent }) => { if (sourceEvent && String(transform) !== from) made.soon(); });
    svg.call(made.zoom).on("dblclick.zoom", null);
    svg.on("pointerdown.focus", () => figure.querySelector(".drawing").focus({ preventScroll: true }));
  };

  /** Shows a box, or where the incidents are. */
  const fit = (made, box) => {
    const { svg, zoom, projection, width, height, places } = made;
    const area = box && !isPoint(box);
    const points = area ? corners(box) : places.map((one) => [one.lon, one.lat]);
    svg.call(zoom.transform, fitting(points.map((one) => projection(one)), width, height, area ? 1 : 0.76, area ? MOST_ZOOM : CLOSEST_FIT));
  };

  const choose = (made, box) => {
    made.chosen = isPoint(box) ? `${box[1]},${box[0]}` : null;
    made.spots.classed("chosen", (mark) => mark.place.key === made.chosen);
  };

  charts.kind("map", draw);
  return {
    /** The same places are shown with another choice; false where they are others and the map is to be drawn anew. */
    same: (told) => {
      if (!drawn || JSON.stringify(told.places) !== JSON.stringify(drawn.places)) return false;
      choose(drawn, told.box);
      return true;
    },
    light: (key) => drawn?.spots.classed("at-hand", (mark) => mark.place.key === key),
    by: (factor) => { drawn.svg.call(drawn.zoom.scaleBy, factor); drawn.soon(); },
    pan: (x, y) => { drawn.svg.call(drawn.zoom.translateBy, x / d3.zoomTransform(drawn.svg.node()).k, y / d3.zoomTransform(drawn.svg.node()).k); drawn.soon(); },
    all: () => { fit(drawn, null); tell(drawn.figure, "map:box", null); },
    /** The reader draws a rectangle; its area is chosen and shown. */
    brush: (ended) => {
      const { svg, figure, projection, width, height } = drawn;
      const shown = d3.zoomTransform(svg.node()), layer = svg.append("g").attr("class", "brush");
      const made = drawn;
      made.brushing = true;
      const end = () => { layer.remove(); made.brushing = false; };
      const brush = d3.brush().extent([[0, 0], [width, height]]).on("end", ({ selection }) => {
        end();
        ended();
        if (!selection) return;
        const box = boxOf(projection, shown.invert(selection[0]), shown.invert(selection[1]));
        if (box) fit(drawn, box);
        tell(figure, "map:box", box);
      });
      layer.call(brush);
      return end;
    },
  };
})();
