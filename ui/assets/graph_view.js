// The picture of ties. Cytoscape draws the arrows and knows mouse and finger; the boxes are buttons above it,
// so that keyboard and screen reader reach them and their text is as sharp as the page's.

import cytoscape from "./vendor/cytoscape-3.34.4.esm.min.js";
import { filledBox } from "./box.js";
import { keepKeys, make } from "./elements.js";
import { bent, layered } from "./layered.js";
import { DASHES, dashesOf, legendOf, linesOf } from "./legend.js";
import { openMenu } from "./menu.js";
import { download, pngOf, svgOf } from "./saving.js";

const SMALLEST = 0.7; // the zoom that a picture opens with at least: text stays readable
const NARROW = 620; // pixels below which the picture runs downward
const LABEL = 7.2; // width of the words of a tie, in letters high
const AHEAD = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const views = new WeakMap();

export default function graphView({ parentElement, data, setStateValue, setTriggerValue }) {
  let view = views.get(parentElement);
  if (!view) views.set(parentElement, (view = new View(parentElement, setStateValue)));
  // each telling is marked, so that Python can tell a new one from one that it has heeded already
  view.tell = { keep: (name, is) => setStateValue(name, { is, at: Date.now() }), done: (action, about) => setTriggerValue("done", { action, about }) };
  view.show(data);
  return () => {
    view.close();
    views.delete(parentElement);
  };
}

class View {
  constructor(parent) {
    this.boxes = new Map(); // id → the button of a box
    this.dragged = {};
    this.off = new Set();
    this.chosen = { box: "", tie: "" };
    this.own = new Set(); // ids that the reader chose and the page has not answered yet
    this.build();
    parent.append(this.root);
    this.cy = cytoscape({
      container: this.canvas, minZoom: 0.15, maxZoom: 2.5, boxSelectionEnabled: false, autounselectify: true,
      style: [],
    });
    this.stage.icsgraph = this.cy; // for tests
    this.listen();
  }

  build() {
    const button = (name, words, act, title) => {
      const made = make("button", { type: "button", onclick: act, title: title ?? false }, words);
      if (title && name !== "undo") made.setAttribute("aria-label", title);
      return (this.buttons[name] = made);
    };
    this.buttons = {};
    this.bar = make("div", { class: "icv-bar", role: "toolbar", "aria-label": "Picture" },
      make("span", {},
        button("expand", "Show more", () => this.act("expand"), "Show more of the selected box"),
        button("hide", "Hide", () => this.act("hide"), "Hide the selected box"),
        button("start", "Start here", () => this.act("start"), "Start here: a path starts at the selected box"),
        button("end", "End here", () => this.act("end"), "End here: a path ends at the selected box"),
        button("undo", "Undo", () => this.tell.done("undo", ""), "Undo the last Show more or Hide")),
      make("span", {},
        button("out", "−", () => this.zoom(0.8), "Zoom out"), button("in", "+", () => this.zoom(1.25), "Zoom in"),
        button("fit", "Fit", () => this.fit(0), "Fit the whole picture"),
        button("tidy", "Tidy", () => this.tidy(), "Tidy: put dragged boxes back")),
      make("span", {},
        button("svg", "SVG", () => this.save("svg"), "Save as SVG"),
        button("png", "PNG", () => this.save("png"), "Save as PNG")));
    this.canvas = make("div", { class: "icv-canvas", "aria-hidden": "true" });
    this.overlay = make("div", { class: "icv-boxes", role: "group", "aria-label":
      "Boxes of the picture. Arrow keys move between them, Enter opens, M is the menu, Escape lets go." });
    this.stage = make("div", { class: "icv-stage" }, this.canvas, this.overlay);
    this.said = make("p", { class: "icv-said", "aria-live": "polite" });
    this.teller = make("div", { class: "icv-teller" },
      button("back", "◀", () => this.step(-1), "Previous step"),
      button("on", "▶", () => this.step(1), "Next step"), this.said);
    this.legend = make("ul", { class: "icv-legend", "aria-label": "Layers: press one to leave it out" });
    this.stage.style.visibility = "hidden"; // until all has its place
    this.root = make("div", { class: "icv" }, this.bar, this.stage, this.teller, this.legend);
    keepKeys(this.root);
  }

  listen() {
    const { cy } = this;
    cy.on("render viewport position", () => this.follow());
    cy.on("tap", "node", ({ target }) => this.choose({ box: target.id(), tie: "" }, true));
    cy.on("tap", "edge", ({ target }) => this.choose({ box: "", tie: target.id() }, true));
    cy.on("tap", (event) => event.target === cy && this.choose({ box: "", tie: "" }, true));
    cy.on("dbltap", "node", ({ target }) => this.act("expand", target.id()));
    cy.on("cxttap taphold", "node", ({ target, renderedPosition }) => this.menu(target.id(), renderedPosition));
    cy.on("mouseover mouseout", "node", ({ type, target }) =>
      this.boxes.get(target.id())?.classList.toggle("icv-over", type === "mouseover"));
    cy.on("mouseover mouseout", ({ type, target }) => {
      this.stage.style.cursor = type === "mouseover" && target !== cy ? "pointer" : "";
    });
    cy.on("dragfree", "node", ({ target }) => this.drop(target));
    this.stage.addEventListener("contextmenu", (event) => event.preventDefault());
    this.stage.addEventListener("wheel", (event) => {
      if (!event.ctrlKey && !event.metaKey) event.stopPropagation(); // the page scrolls; Ctrl zooms
    }, { capture: true });
    this.overlay.addEventListener("keydown", (event) => this.key(event));
    // colours of the theme are read anew when they change: the style sheet gives them a short transition
    this.root.addEventListener("transitionend", (event) => event.target === this.root && this.paint());
    this.watch = new ResizeObserver(() => this.resized());
    this.watch.observe(this.stage);
  }

  close() {
    clearTimeout(this.resizing);
    this.watch.disconnect();
    this.cy.destroy();
    this.root.remove();
  }

  // What Python sends: elements are compared, so that zoom and dragged places stay.
  show(data) {
    const before = this.data;
    this.data = data;
    this.names = Object.fromEntries(data.boxes.map((box) => [box.id, box.name]));
    if (!before) {
      this.dragged = data.dragged?.at ? data.dragged : {};
      this.off = new Set(data.off);
    }
    const alike = before && JSON.stringify([before.boxes, before.ties, before.start, before.end]) ===
      JSON.stringify([data.boxes, data.ties, data.start, data.end]);
    if (!alike) {
      this.held = this.laidOut && this.hold();
      this.change();
    }
    if (!alike || JSON.stringify(before.ways) !== JSON.stringify(data.ways)) this.retell();
    this.buttons.undo.disabled = !data.can_undo;
    this.buttons.undo.textContent = data.hidden ? `Undo (${data.hidden} hidden)` : "Undo";
    // what comes back of the reader's own clicks is no new wish of the page
    if (data.asked === (this.chosen.box || this.chosen.tie)) this.own.clear();
    const wish = data.asked !== before?.asked && !this.own.has(data.asked);
    if (!before || (wish && data.asked)) this.choose(data.selected, false);
    else if (!alike) this.choose(this.chosen, false);
  }

  change() {
    const { boxes, ties } = this.data;
    for (const [id, made] of this.boxes) if (!(id in this.names)) { made.remove(); this.boxes.delete(id); }
    for (const box of boxes) this.boxes.set(box.id, this.boxDrawn(box));
    this.overlay.append(...boxes.map((box) => this.boxes.get(box.id))); // reading order is Python's
    const wanted = new Set([...boxes, ...ties].map((one) => one.id));
    this.cy.batch(() => {
      this.cy.elements().filter((one) => !wanted.has(one.id())).remove();
      this.cy.add(boxes.filter((box) => this.cy.getElementById(box.id).empty())
        .map((box) => ({ group: "nodes", data: { id: box.id } })));
      this.cy.edges().remove(); // few, and a tie may now join others
      this.cy.add(ties.map((tie) => ({ group: "edges", data: { id: tie.id, source: tie.from, target: tie.to,
        words: [tie.words, tie.note].filter(Boolean).join("\n"), colour: this.data.layers[tie.layer].colour,
        dashes: dashesOf(tie) } })));
    });
    this.listLayers();
    this.sift();
    this.arrange();
  }

  boxDrawn(box) {
    const made = this.boxes.get(box.id) ?? this.watched(make("button", { type: "button", tabindex: "-1", "data-id": box.id,
      onclick: (event) => event.detail === 0 && this.choose({ box: box.id, tie: "" }, true),
      onfocus: () => this.reach(box.id) }));
    return filledBox(made, box, this.data, this.names);
  }

  watched(made) {
    this.watch.observe(made);
    return made;
  }

  shown(id) { return !this.boxes.get(id)?.hidden; }

  // Leaves out the layers that are switched off, and boxes that nothing but those had joined.
  sift() {
    const { cy, data } = this;
    cy.batch(() => {
      for (const tie of data.ties) {
        cy.getElementById(tie.id).style("display", this.off.has(tie.layer) ? "none" : "element");
      }
      for (const box of data.boxes) {
        const tied = data.ties.filter((tie) => tie.from === box.id || tie.to === box.id);
        const gone = tied.length > 0 && tied.every((tie) => this.off.has(tie.layer)) && box.id !== data.start;
        this.boxes.get(box.id).hidden = gone;
        cy.getElementById(box.id).style("display", gone ? "none" : "element");
      }
    });
    this.rove();
  }

  // Lays everything out anew, as soon as there is something to measure.
  arrange() {
    const width = this.stage.clientWidth;
    // a hidden tab has no width, and the style sheet may come after the script
    this.waiting = !width || getComputedStyle(this.stage).position !== "relative";
    if (this.waiting) return;
    const { cy, data } = this;
    this.width = width;
    this.size = parseFloat(getComputedStyle(this.root).fontSize);
    const ties = data.ties.filter(({ from, to, layer }) =>
      this.shown(from) && this.shown(to) && !this.off.has(layer));
    const found = this.fitting((across, compact) => {
      this.root.classList.toggle("icv-compact", compact);
      this.sizes = this.measured();
      return layered(this.sizes, ties, (tie) => this.labelRoom(tie, across), across);
    });
    this.across = found.across;
    const own = this.dragged.across === this.across ? this.dragged.at : {};
    this.bends = found.bends;
    cy.batch(() => {
      for (const [id, place] of Object.entries(found.places)) {
        cy.getElementById(id).data(this.sizes[id]).position(own[id] ? { x: own[id][0], y: own[id][1] } : place);
      }
      for (const tie of ties) this.bend(cy.getElementById(tie.id), own);
    });
    this.paint();
    this.frame();
    this.laidOut = true;
    this.stage.style.visibility = "";
  }

  measured() {
    const here = this.data.boxes.filter(({ id }) => this.shown(id)).map(({ id }) => [id, this.boxes.get(id)]);
    return Object.fromEntries(here.map(([id, { offsetWidth: width, offsetHeight: height }]) => [id, { width, height }]));
  }

  // Whether boxes are as large as they were laid out: letters of another width may come later.
  fits() {
    return JSON.stringify(this.sizes) === JSON.stringify(this.measured());
  }

  // From left to right, with narrower boxes where need be; downward on a telephone, and where only so all
  // of it can be read at once.
  fitting(laid) {
    if (this.width < NARROW) return laid(false, false);
    const roomy = ({ width }) => (this.width - 40) / width >= SMALLEST;
    const across = laid(true, false);
    if (roomy(across)) return across;
    const compact = laid(true, true);
    if (roomy(compact)) return compact;
    const down = laid(false, false);
    return roomy(down) && (this.tallest(false) - 40) / down.height >= SMALLEST ? down : laid(true, true);
  }

  // How high the picture may be; a telephone scrolls the page anyway.
  tallest(across) {
    return this.data.height * (across ? 1 : this.width < NARROW ? 3 : 1.4);
  }

  labelRoom(tie, across) {
    const letters = 0.5 * 0.86 * this.size, words = [tie.words, tie.note].filter(Boolean);
    const width = Math.min(LABEL * this.size, Math.max(...words.map((one) => one.length)) * letters + 12);
    const lines = words.reduce((sum, one) => sum + Math.ceil((one.length * letters * 1.1) / width), 0);
    return { width: width + (across ? 20 : 0), height: lines * 1.15 * this.size + (across ? 4 : 22) };
  }

  // A bend belongs to where the layout put things: a tie of a dragged box runs straight.
  bend(edge, own) {
    const [from, to] = [edge.source(), edge.target()];
    if (own[from.id()] || own[to.id()] || from.same(to)) return edge.style("curve-style", "bezier");
    const { weights, distances } = bent(from.position(), to.position(), this.bends[edge.id()]);
    return edge.style({ "curve-style": "round-segments", "segment-weights": weights,
      "segment-distances": distances, "segment-radii": 12, "edge-distances": "node-position" });
  }

  // Boxes of which the first that is still there keeps its place on the screen while others come and go.
  hold() {
    const node = this.cy.getElementById(this.acted ?? this.chosen.box);
    return [...node, ...node.neighborhood("node")].map((one) => ({ id: one.id(), at: { ...one.renderedPosition() } }));
  }

  frame() {
    const { cy } = this;
    const bounds = cy.nodes(":visible").boundingBox(), wide = this.stage.clientWidth - 40;
    const zoom = Math.max(SMALLEST, Math.min(1, wide / bounds.w));
    const height = Math.min(this.tallest(this.across), Math.max(170, bounds.h * zoom + 40));
    this.stage.style.height = `${Math.round(height)}px`;
    cy.resize();
    const held = this.laidOut && this.held?.find(({ id }) => cy.getElementById(id).nonempty());
    this.held = null;
    if (!held) return this.fit(SMALLEST);
    const now = cy.getElementById(held.id).renderedPosition();
    cy.panBy({ x: held.at.x - now.x, y: Math.min(Math.max(held.at.y, 30), height - 30) - now.y });
  }

  // Where all is in view there is nothing to push about: a finger scrolls the page instead.
  release() {
    const { cy } = this, all = cy.nodes(":visible").renderedBoundingBox();
    const whole = all.x1 > 0 && all.y1 > 0 && all.x2 < cy.width() && all.y2 < cy.height();
    if (cy.userPanningEnabled() === whole) cy.userPanningEnabled(!whole);
  }

  fit(smallest) {
    const { cy } = this, all = cy.nodes(":visible");
    if (all.empty()) return;
    cy.fit(all, 18);
    if (cy.zoom() > 1) { cy.zoom(1); cy.center(all); }
    if (cy.zoom() >= smallest) return;
    cy.zoom(smallest);
    cy.center(all);
    const start = cy.getElementById(this.data.start), bounds = all.boundingBox();
    const [room, tall] = [cy.width() / smallest, cy.height() / smallest];
    if (start.empty()) return;
    const { x, y } = start.position(), pan = { ...cy.pan() };
    // centred on the start, as far as that does not show more margin than picture
    const middle = (at, low, high, span) =>
      high - low <= span ? (low + high) / 2 : Math.min(Math.max(at, low - 18 + span / 2), high + 18 - span / 2);
    pan.x = cy.width() / 2 - smallest * middle(x, bounds.x1, bounds.x2, room);
    pan.y = cy.height() / 2 - smallest * middle(y, bounds.y1, bounds.y2, tall);
    cy.pan(pan);
  }

  zoom(by) {
    const { cy } = this;
    cy.zoom({ level: cy.zoom() * by, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
  }

  tidy() {
    this.dragged = {};
    this.tell.keep("dragged", {});
    this.again();
  }

  drop(node) {
    const at = this.dragged.across === this.across ? this.dragged.at : {};
    const { x, y } = node.position();
    this.dragged = { across: this.across, at: { ...at, [node.id()]: [Math.round(x), Math.round(y)] } };
    this.cy.batch(() => node.connectedEdges().forEach((edge) => this.bend(edge, this.dragged.at)));
    this.tell.keep("dragged", this.dragged);
  }

  again() {
    this.laidOut = false;
    this.arrange();
  }

  resized() {
    const width = this.stage.clientWidth;
    clearTimeout(this.resizing);
    if (width && this.waiting) this.again();
    else if (width && (Math.abs(width - this.width) > 1 || !this.fits())) {
      this.resizing = setTimeout(() => this.again(), 120);
    }
  }

  // Keeps the boxes where Cytoscape has them.
  follow() {
    const { x, y } = this.cy.pan();
    this.overlay.style.transform = `translate(${x}px,${y}px) scale(${this.cy.zoom()})`;
    for (const node of this.cy.nodes()) {
      const at = node.position(), made = this.boxes.get(node.id());
      if (made) made.style.transform = `translate(${at.x}px,${at.y}px) translate(-50%,-50%)`;
    }
    this.release();
  }

  paint() {
    const theme = getComputedStyle(this.root);
    const [ink, paper] = [theme.color, theme.backgroundColor];
    this.cy.style([
      { selector: "node", style: { shape: "round-rectangle", "background-opacity": 0, "border-width": 0,
        width: "data(width)", height: "data(height)", "overlay-opacity": 0 } },
      { selector: "edge", style: { width: 2, "line-color": "data(colour)", "target-arrow-color": "data(colour)",
        "target-arrow-shape": "triangle", label: "data(words)", color: ink, "font-size": 0.86 * this.size,
        "font-family": theme.fontFamily, "text-wrap": "wrap", "text-max-width": LABEL * this.size,
        "text-background-color": paper, "text-background-opacity": 0.92, "text-background-padding": 2,
        "overlay-opacity": 0, "arrow-scale": 1.1, "loop-direction": "-45deg" } },
      { selector: "edge[dashes = 'law']", style: { "line-style": "dashed", "line-dash-pattern": DASHES.law } },
      { selector: "edge[dashes = 'doubt']", style: { "line-style": "dashed", "line-dash-pattern": DASHES.doubt } },
      { selector: "edge.pale", style: { opacity: 0.16 } },
      { selector: "edge.chosen", style: { width: 4, "font-weight": "bold", "z-index": 9 } },
    ]).update();
  }

  // Selection: the whole path through what was chosen stands out, the rest is faded.
  choose(chosen, byReader) {
    const one = this.cy.getElementById(chosen.box || chosen.tie);
    this.chosen = one.nonempty() ? chosen : { box: "", tie: "" };
    this.at = -1;
    this.light(one, one.nonempty() ? one.union(one.isEdge() ? one.connectedNodes() : one) : one);
    for (const [id, made] of this.boxes) made.setAttribute("aria-pressed", String(id === this.chosen.box));
    const box = this.data.boxes.find(({ id }) => id === this.chosen.box);
    this.buttons.expand.disabled = !box;
    this.buttons.hide.disabled = !box || box.id === this.data.start;
    for (const name of ["start", "end"]) this.buttons[name].disabled = !box || box.count > 0 || box.unknown;
    if (box) this.rove(box.id);
    if (!byReader) return;
    this.acted = box?.id;
    const tie = this.data.ties.find(({ id }) => id === this.chosen.tie);
    const words = box ? `Selected: ${box.name}.` : tie ? `Selected: ${this.sentence(tie)}.` : "";
    this.said.textContent = words || this.intro();
    this.tellChosen();
  }

  tellChosen() {
    this.own.add(this.chosen.box || this.chosen.tie);
    this.tell.keep("selected", this.chosen);
  }

  light(through, strong) {
    const lit = through.nonempty() &&
      through.union(through.nodes().union(through.edges().sources()).predecessors())
        .union(through.nodes().union(through.edges().targets()).successors()).union(through.connectedNodes());
    this.cy.batch(() => {
      this.cy.edges().forEach((edge) => {
        edge.toggleClass("pale", Boolean(lit) && !lit.has(edge)).toggleClass("chosen", strong.has(edge));
      });
    });
    for (const [id, made] of this.boxes) {
      made.classList.toggle("icv-pale", Boolean(lit) && !lit.has(this.cy.getElementById(id)));
    }
  }

  sentence(tie) {
    return `${this.names[tie.from]} ${tie.words} ${this.names[tie.to]}${tie.note && ` (${tie.note})`}`;
  }

  act(action, id = this.chosen.box) {
    const box = this.data.boxes.find((one) => one.id === id);
    if (!box) return;
    this.acted = id;
    this.said.textContent = { expand: "Showing more …", hide: `${box.name} is hidden.` }[action] ?? "";
    this.tell.done(action, id);
  }

  menu(id, at) {
    const box = this.data.boxes.find((one) => one.id === id);
    const items = [[box.count ? "Open this box" : "Show what touches it", () => this.act("expand", id)]];
    if (id !== this.data.start) items.push(["Hide", () => this.act("hide", id)]);
    if (!box.count && !box.unknown) items.push(["Start here", () => this.act("start", id)],
      ["End here", () => this.act("end", id)]);
    for (const tie of this.data.ties) {
      if ((tie.from === id || tie.to === id) && !this.off.has(tie.layer)) {
        items.push([`Evidence: ${this.sentence(tie)}`, () => this.choose({ box: "", tie: tie.id }, true)]);
      }
    }
    this.closeMenu?.();
    const spot = { x: at.x, y: at.y + this.stage.offsetTop };
    this.closeMenu = openMenu(this.root, box.name, items, spot, () => {
      this.closeMenu = null;
      this.boxes.get(id)?.focus({ preventScroll: true });
    });
  }

  // Keyboard: one box at a time can be reached by Tab; arrows lead to the nearest box that way.
  key(event) {
    const id = event.target.dataset.id;
    if (!id || event.ctrlKey || event.metaKey || event.altKey) return;
    const node = this.cy.getElementById(id), at = node.renderedPosition(), key = event.key;
    if (key in AHEAD) this.boxes.get(this.nearest(node, ...AHEAD[key]))?.focus({ preventScroll: true });
    else if (key === "Enter" || key === " ") this.open(id);
    else if (key === "m" || key === "ContextMenu" || (key === "F10" && event.shiftKey)) this.menu(id, at);
    else if (key === "Escape") this.choose({ box: "", tie: "" }, true);
    else if (key === "Home") this.boxes.get(this.data.start)?.focus({ preventScroll: true });
    else if (key === "+" || key === "-") this.zoom(key === "+" ? 1.25 : 0.8);
    else return;
    event.preventDefault();
  }

  open(id) {
    const many = this.data.boxes.find((box) => box.id === id).count > 0;
    if (many) this.act("expand", id);
    else this.choose({ box: id, tie: "" }, true);
  }

  nearest(node, dx, dy) {
    const from = node.position(), near = node.closedNeighborhood();
    let best = { far: Infinity };
    for (const other of this.cy.nodes(":visible")) {
      const { x, y } = other.position(), along = (x - from.x) * dx + (y - from.y) * dy;
      const beside = Math.abs((x - from.x) * dy + (y - from.y) * dx);
      if (along <= 1) continue;
      const far = (along + 2 * beside) * (near.has(other) ? 0.5 : 1);
      if (far < best.far) best = { far, id: other.id() };
    }
    return best.id;
  }

  reach(id) {
    this.rove(id);
    const { cy } = this, box = cy.getElementById(id).renderedBoundingBox();
    const x = box.x1 < 0 ? 20 - box.x1 : box.x2 > cy.width() ? cy.width() - box.x2 - 20 : 0;
    const y = box.y1 < 0 ? 20 - box.y1 : box.y2 > cy.height() ? cy.height() - box.y2 - 20 : 0;
    if (x || y) cy.panBy({ x, y });
    this.stage.scrollTo(0, 0); // the browser may have scrolled to what was focused
  }

  rove(id) {
    const here = [id, this.roving, this.data.start, this.data.boxes[0]?.id]
      .find((one) => this.boxes.has(one) && this.shown(one));
    this.roving = here;
    for (const [one, made] of this.boxes) made.tabIndex = one === here ? 0 : -1;
  }

  // Narration: every step of every way, one after the other.
  retell() {
    this.steps = this.data.ways.flatMap((way, at) => way.map((step, nth) => ({ ...step, way: at, says:
      `${this.data.ways.length > 1 ? `Way ${at + 1} of ${this.data.ways.length}, s` : "S"}tep ${nth + 1} of ${
        way.length}: ${step.says}` })));
    this.at = -1;
    this.buttons.back.hidden = this.buttons.on.hidden = !this.steps.length;
    this.said.textContent = this.intro();
  }

  intro() {
    const { length } = this.steps;
    return length ? `Told in ${length} step${length > 1 ? "s" : ""}: press ▶ for the first.` : "";
  }

  step(by) {
    if (!this.steps.length) return;
    const at = Math.max(0, Math.min(this.steps.length - 1, this.at + by));
    this.choose({ box: "", tie: "" }, false);
    this.at = at;
    const { tie, way, says } = this.steps[at], edge = this.cy.getElementById(tie);
    const whole = this.cy.collection(this.data.ways[way].map((one) => this.cy.getElementById(one.tie)[0])
      .filter(Boolean));
    const lit = whole.union(whole.connectedNodes());
    this.cy.batch(() => this.cy.edges().forEach((one) => {
      one.toggleClass("pale", !lit.has(one)).toggleClass("chosen", one.id() === tie);
    }));
    for (const [id, made] of this.boxes) {
      made.classList.toggle("icv-pale", !lit.has(this.cy.getElementById(id)));
    }
    this.said.textContent = says;
    if (edge.nonempty()) { this.chosen = { box: "", tie }; this.reach(edge.target().id()); }
    this.tellChosen();
  }

  listLayers() {
    this.legend.replaceChildren(...legendOf(this.data, this.off, (name, made) => this.toggle(name, made)));
  }

  toggle(name, button) {
    if (!this.off.delete(name)) this.off.add(name);
    button.setAttribute("aria-pressed", String(!this.off.has(name)));
    this.held = this.hold();
    this.sift();
    this.arrange();
    this.tell.keep("off", [...this.off]);
  }

  async save(kind) {
    const { cy, data, size } = this;
    const boxes = data.boxes.filter(({ id }) => this.shown(id)).map((box) => {
      const node = cy.getElementById(box.id);
      return [{ ...box, end: box.id === data.start || box.id === data.end },
        { ...node.position(), width: node.data("width"), height: node.data("height") }];
    });
    const ties = data.ties.filter(({ id }) => cy.getElementById(id).visible()).map((tie) => {
      const edge = cy.getElementById(tie.id), ways = edge.segmentPoints() ?? edge.controlPoints() ?? [];
      return [{ ...tie, colour: data.layers[tie.layer].colour, dashes: DASHES[dashesOf(tie)]?.join(" ") },
        { points: [edge.sourceEndpoint(), ...ways, edge.targetEndpoint()], middle: edge.midpoint(),
          width: LABEL * size }];
    });
    const title = this.names[data.start] ?? "Picture";
    const told = this.steps.length ? this.steps.map(({ says }) => says) : data.ties.map((tie) => this.sentence(tie));
    const made = svgOf({ boxes, ties, legend: linesOf(data, ties.map(([tie]) => tie)), caption: data.caption,
      title, says: told.join(". "), bounds: cy.elements(":visible").boundingBox(), size });
    const blob = kind === "svg" ? new Blob([made.text], { type: "image/svg+xml" }) : await pngOf(made);
    download(blob, `${title.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "").slice(0, 60)}.${kind}`);
  }
}
