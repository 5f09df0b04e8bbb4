"use strict";
// The marks of a figure by pointer and by keyboard. What draws a figure gives with it:
//   marks: in order, each { x, y, says: [lines], href } in units of the picture; r: how large; left, right: of a bucket
//   nearest: "x" where a mark stands for all above and below it
//   open(mark): what Enter and a click do, instead of following href
//   brush: { top, bottom, choose(first mark, last mark) }: dragging, or Shift and an arrow, chooses several, Enter takes them
//   chosen: [first, last] numbers of marks that are chosen already
//   more(mark): a promise of lines that are told besides
//   step(mark number, key): the number of the mark that an arrow leads to, where order alone does not tell
(() => {
  const NEAR = 28; // pixels
  const SVG = "http://www.w3.org/2000/svg";
  const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, PageDown: 10, PageUp: -10 };

  const part = (name, attributes) => {
    const made = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };

  charts.whenDrawn((figure, made) => {
    if (!made.marks?.length) return;
    const walk = walker(figure, made);
    const box = figure.querySelector(".drawing");
    box.tabIndex = 0;
    box.setAttribute("role", "application");
    box.setAttribute("aria-roledescription", "chart");
    box.setAttribute("aria-label", `${charts.title(figure)}. ${made.marks.length} marks: arrow keys walk them, Enter opens one`
      + (made.brush ? ", Shift with an arrow chooses several." : "."));
    box.classList.toggle("brushed", Boolean(made.brush));
    box.onkeydown = walk.key;
    box.onblur = walk.leave;
    byPointer(made.svg, made, walk);
  });

  /** Where somebody is in a figure: the mark at hand, and those that are chosen. */
  const walker = (figure, made) => {
    const { marks, svg, brush } = made;
    const tip = document.createElement("div");
    tip.className = "tip";
    tip.hidden = true;
    tip.setAttribute("aria-hidden", "true");
    figure.querySelector(".drawing").append(tip);
    const ring = part("g", { class: "walk" });
    svg.append(ring);
    const live = figure.querySelector(".live");
    let at = null;
    let anchor = null;
    let range = made.chosen || null;

    const paint = () => {
      ring.replaceChildren();
      if (brush && range) {
        const [left, right] = [marks[range[0]].left, marks[range[1]].right];
        ring.append(part("rect", { class: "chosen", x: left, y: brush.top, width: Math.max(right - left, 2), height: brush.bottom - brush.top }));
      }
      if (at === null) return;
      const mark = marks[at];
      const size = (mark.r || 4) + 4;
      ring.append(part("circle", { class: "ring", cx: mark.x, cy: mark.y, r: size }));
    };
    const lines = (told) => tip.replaceChildren(...told.map((line) => Object.assign(document.createElement("div"), { textContent: line })));
    const place = (mark) => {
      const scale = svg.clientWidth / svg.viewBox.baseVal.width || 1;
      const room = figure.querySelector(".drawing").clientWidth;
      const left = Math.max(0, Math.min(mark.x * scale + 12, room - tip.offsetWidth));
      tip.style.left = `${left}px`;
      tip.style.top = `${Math.max(0, mark.y * scale + 14)}px`;
    };
    const tell = (number, aloud) => {
      const mark = marks[number];
      lines(mark.says);
      tip.hidden = false;
      place(mark);
      const spoken = aloud ? `${mark.says.join(". ")}. ${number + 1} of ${marks.length}` : "";
      if (aloud) live.textContent = spoken;
      if (!made.more) return;
      setTimeout(async () => {
        if (at !== number) return;
        const more = await made.more(mark);
        if (at !== number || tip.hidden || !more.length) return;
        lines([...mark.says, ...more]);
        place(mark);
        if (aloud) live.textContent = `${spoken}. ${more.join(". ")}`;
      }, 150);
    };
    const go = (number, aloud) => {
      const same = at === number;
      at = number;
      paint();
      if (!same || tip.hidden) tell(at, aloud);
    };
    const leave = () => {
      at = null;
      tip.hidden = true;
      paint();
    };
    const choose = (one, other) => {
      range = [Math.min(one, other), Math.max(one, other)];
      paint();
    };
    const open = (number) => {
      const mark = marks[number];
      if (made.open) made.open(mark);
      else if (mark.href) location.assign(mark.href);
    };
    const take = () => {
      tip.hidden = true;
      brush.choose(marks[range[0]], marks[range[1]]);
    };
    const moved = (key) => {
      if (at === null) return key === "End" || STEPS[key] < 0 ? marks.length - 1 : 0;
      if (key === "Home") return 0;
      if (key === "End") return marks.length - 1;
      const next = made.step ? made.step(at, key) : at + STEPS[key];
      return Math.max(0, Math.min(next, marks.length - 1));
    };
    const key = (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key in STEPS || event.key === "Home" || event.key === "End") {
        const from = at;
        const to = moved(event.key);
        if (event.shiftKey && brush) {
          anchor ??= from ?? to;
          choose(anchor, to);
        } else anchor = null;
        go(to, true);
        if (anchor !== null) live.textContent = `${marks[range[0]].says[0]} to ${marks[range[1]].says[0]} chosen; Enter takes them`;
      } else if (event.key === "Enter" && anchor !== null) take();
      else if (event.key === "Enter" && at !== null) open(at);
      else if (event.key === "Escape") {
        anchor = null;
        range = made.chosen || null;
        leave();
      } else return;
      event.preventDefault();
    };
    paint();
    return { key, go, leave, choose, take, open, paint };
  };

  const byPointer = (svg, made, walk) => {
    const { marks, brush } = made;
    let from = null;
    const spot = (event) => {
      const box = svg.getBoundingClientRect();
      const scale = svg.viewBox.baseVal.width / box.width;
      return [(event.clientX - box.left) * scale, (event.clientY - box.top) * scale];
    };
    /** The number of the mark there, -1 for none. */
    const under = ([x, y], anywhere) => {
      const far = (mark) => (made.nearest === "x" ? Math.abs(mark.x - x) : Math.hypot(mark.x - x, mark.y - y) - (mark.r || 0));
      let best = 0;
      for (let number = 1; number < marks.length; number += 1) if (far(marks[number]) < far(marks[best])) best = number;
      return anywhere || made.nearest === "x" || far(marks[best]) < NEAR ? best : -1;
    };
    svg.addEventListener("pointermove", (event) => {
      const number = under(spot(event), from !== null);
      if (from !== null && number !== from) walk.choose(from, number);
      if (number < 0) walk.leave();
      else walk.go(number, false);
      svg.classList.toggle("over", number >= 0);
    });
    svg.addEventListener("pointerleave", () => { if (from === null) walk.leave(); });
    svg.addEventListener("pointerdown", (event) => {
      if (!brush || event.button) return;
      from = under(spot(event), true);
      svg.setPointerCapture(event.pointerId);
    });
    svg.addEventListener("pointercancel", () => { from = null; });
    svg.addEventListener("pointerup", (event) => {
      if (from === null) return;
      const to = under(spot(event), true);
      if (to !== from) walk.take();
      else walk.open(to);
      from = null;
    });
    if (!brush) svg.addEventListener("click", (event) => {
      const number = under(spot(event), false);
      if (number >= 0 && !event.target.closest("a")) walk.open(number);
    });
  };
})();
