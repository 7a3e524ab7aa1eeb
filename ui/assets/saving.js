// The picture as a file: SVG written from where things stand, PNG made of that. Always dark on light.

import { draw } from "./elements.js";

const INK = "#1f2329", SOFT = "#555b66", PAPER = "#ffffff";
const FAMILY = "Arial, Helvetica, 'Liberation Sans', sans-serif";
const measure = document.createElement("canvas").getContext("2d");

function wrapped(text, width, font) {
  measure.font = font;
  const lines = [""];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = lines.at(-1) ? `${lines.at(-1)} ${word}` : word;
    if (!lines.at(-1) || measure.measureText(longer).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.filter(Boolean);
}

function words(text, x, y, size, more = {}) {
  return draw("text", { x, y, "font-size": size, fill: INK, ...more }, text);
}

function boxDrawn(box, { x, y, width, height }, size) {
  const room = width - 1.2 * size, left = x - width / 2 + 0.6 * size;
  const parts = [[box.name, `bold ${size}px ${FAMILY}`, { "font-weight": "bold" }],
    [box.kind, `${0.86 * size}px ${FAMILY}`, { fill: SOFT, "font-size": 0.86 * size }],
    [box.note, `${0.86 * size}px ${FAMILY}`, { "font-size": 0.86 * size }]];
  const lines = parts.flatMap(([text, font, more]) => wrapped(text, room, font).map((one) => [one, more]));
  const step = 1.3 * size, top = y - (lines.length * step) / 2 + size;
  return draw("g", { class: "box" },
    draw("rect", { x: x - width / 2, y: y - height / 2, width, height, rx: 6, fill: PAPER, stroke: SOFT,
      "stroke-width": box.end ? 2.5 : 1, "stroke-dasharray": box.unknown ? "5 4" : null }),
    ...lines.map(([one, more], at) => words(one, left, top + at * step, size, more)));
}

function tieDrawn(tie, { points, middle, width }, size) {
  const [before, tip] = points.slice(-2);
  const turn = (Math.atan2(tip.y - before.y, tip.x - before.x) * 180) / Math.PI;
  const font = `${0.86 * size}px ${FAMILY}`;
  const lines = [...wrapped(tie.words, width, font), ...wrapped(tie.note, width, font)];
  return draw("g", { class: "tie" },
    draw("path", { d: `M${points.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}`, fill: "none",
      stroke: tie.colour, "stroke-width": 2, "stroke-dasharray": tie.dashes }),
    draw("path", { d: "M0 0l-9 -5v10z", fill: tie.colour, transform: `translate(${tip.x} ${tip.y}) rotate(${turn})` }),
    ...lines.map((one, at) => words(one, middle.x, middle.y + (at - (lines.length - 1) / 2) * 1.2 * size,
      0.86 * size, { "text-anchor": "middle", "dominant-baseline": "middle", stroke: PAPER, "stroke-width": 4,
        "paint-order": "stroke" })));
}

// boxes: [[box, {x, y, width, height}]]; ties: [[tie, {points, middle, width}]]; legend: [{words, colour, dashes}].
// Letters are a little smaller than on the page, as those that every machine has are wider.
export function svgOf({ boxes, ties, legend, caption, says, title, bounds, size: onPage }) {
  const size = 0.92 * onPage;
  const margin = 24, row = 1.6 * size, foot = bounds.y2 + margin;
  const left = bounds.x1 - margin, top = bounds.y1 - margin;
  const width = Math.max(bounds.x2 - bounds.x1 + 2 * margin, 420);
  const height = foot - top + (legend.length + caption.length + 1) * row;
  const entries = legend.flatMap((one, at) => [
    draw("path", { d: `M${left + margin} ${foot + at * row}h32`, stroke: one.colour, "stroke-width": 2,
      "stroke-dasharray": one.dashes }),
    words(one.words, left + margin + 42, foot + at * row + size / 3, 0.86 * size)]);
  const lines = caption.map((one, at) =>
    words(one, left + margin, foot + (legend.length + at + 0.4) * row, 0.86 * size, { fill: SOFT }));
  const made = draw("svg", { xmlns: "http://www.w3.org/2000/svg", role: "img", width, height,
    viewBox: `${left} ${top} ${width} ${height}`, "font-family": FAMILY },
    draw("title", {}, title), draw("desc", {}, says),
    draw("rect", { x: left, y: top, width, height, fill: PAPER }),
    ...ties.map((one) => tieDrawn(...one, size)), ...boxes.map((one) => boxDrawn(...one, size)), ...entries, ...lines);
  return { text: new XMLSerializer().serializeToString(made), width, height };
}

export async function pngOf({ text, width, height }) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  const scale = Math.min(2, 8000 / Math.max(width, height));
  [canvas.width, canvas.height] = [width * scale, height * scale];
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}

export function download(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}
