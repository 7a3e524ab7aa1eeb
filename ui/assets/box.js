// What stands in a box, and what a screen reader adds to it.

import { make } from "./elements.js";

export function filledBox(made, box, data, names) {
  const ends = [box.id === data.start && "start of the path", box.id === data.end && "end of the path"];
  const flags = { "icv-many": box.count, "icv-faded": box.faded, "icv-unknown": box.unknown,
    "icv-end": ends.some(Boolean) };
  made.className = ["icv-box", ...Object.keys(flags).filter((one) => flags[one])].join(" ");
  made.replaceChildren(...[["strong", box.name], ["small", box.kind], ["span", box.note]]
    .filter(([, text]) => text).map(([tag, text]) => make(tag, {}, text)),
  make("em", { class: "icv-aside" }, aside(box, ends, data.ties.filter((tie) => tie.from === box.id), names)));
  made.setAttribute("aria-pressed", "false");
  return made;
}

function aside(box, ends, ties, names) {
  return [...ends, box.faded && "drawn pale", box.unknown && "not known",
    ...ties.slice(0, 4).map((tie) => `${tie.words} ${names[tie.to]}`),
    ties.length > 4 && `and ${ties.length - 4} further ties`].filter(Boolean).join("; ");
}
