// Elements of the page. Text from data only ever becomes text, never markup.

const SVG = "http://www.w3.org/2000/svg";

function filled(made, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(name, value);
  }
  made.append(...children.filter((one) => one !== null && one !== ""));
  return made;
}

export function make(tag, attributes = {}, ...children) {
  return filled(document.createElement(tag), attributes, children);
}

export function draw(tag, attributes = {}, ...children) {
  return filled(document.createElementNS(SVG, tag), attributes, children);
}

// Keys pressed inside stay inside: Streamlit has shortcuts of one letter (r, c) for the whole page.
export function keepKeys(element) {
  for (const kind of ["keydown", "keyup", "keypress"]) {
    element.addEventListener(kind, (event) => event.stopPropagation());
  }
}
