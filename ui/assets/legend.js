// The legend: every layer of the picture with its meaning, and what dashes mean.

import { make } from "./elements.js";

export const DASHES = { law: [7, 5], doubt: [2, 4] };
const SIGNS = { law: "by law, not found in a source", doubt: "not certain on this day",
  gap: "not known; the box says why" };

export function dashesOf(tie) {
  return !tie.certain ? "doubt" : tie.by_law ? "law" : "";
}

function signs(ties) {
  return Object.keys(DASHES).filter((one) => ties.some((tie) => dashesOf(tie) === one));
}

// Entries for the page; pressing a layer calls toggle(name, button).
export function legendOf(data, off, toggle) {
  const layer = (name) => {
    const { words, meaning, colour } = data.layers[name];
    const line = make("i", { "aria-hidden": "true" });
    line.style.borderColor = colour;
    const made = make("button", { type: "button", "aria-pressed": String(!off.has(name)),
      onclick: () => toggle(name, made) }, line, make("b", {}, words));
    return make("li", {}, made, make("span", {}, ` ${meaning}`));
  };
  const sign = (kind) => make("li", {}, make("i", { class: `icv-${kind}`, "aria-hidden": "true" }), SIGNS[kind]);
  const gaps = data.boxes.some((box) => box.unknown) ? ["gap"] : [];
  return [...new Set(data.ties.map((tie) => tie.layer))].map(layer).concat([...signs(data.ties), ...gaps].map(sign));
}

// The same as lines for a file: {words, colour, dashes}.
export function linesOf(data, ties) {
  const layers = [...new Set(ties.map((tie) => tie.layer))].map((name) => data.layers[name]);
  return [...layers.map(({ words, meaning, colour }) => ({ colour, words: `${words}: ${meaning}` })),
    ...signs(ties).map((one) => ({ colour: "#1f2329", words: SIGNS[one], dashes: DASHES[one].join(" ") }))];
}
