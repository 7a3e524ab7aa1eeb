// A search box that suggests: a combobox with a list, as the WAI-ARIA pattern has it.

import { keepKeys, make } from "./elements.js";

const PAUSE = 120; // milliseconds without a key before Python is asked
const boxes = new WeakMap();

export default function typeAhead({ parentElement, data, key, setStateValue, setTriggerValue }) {
  let box = boxes.get(parentElement);
  if (!box) boxes.set(parentElement, (box = new Box(parentElement, key)));
  box.tell = { typed: (text) => setStateValue("typed", text), chosen: (id) => setTriggerValue("chosen", id) };
  box.show(data);
  return () => {
    box.close();
    boxes.delete(parentElement);
  };
}

class Box {
  constructor(parent, key) {
    this.id = `icta-${key}`;
    this.options = [];
    this.asked = "";
    this.label = make("label", { class: "icta-label", for: this.id });
    this.input = make("input", { class: "icta-input", id: this.id, type: "text", role: "combobox",
      autocomplete: "off", autocapitalize: "off", spellcheck: "false", "aria-autocomplete": "list",
      "aria-expanded": "false", "aria-controls": `${this.id}-list`, "aria-describedby": `${this.id}-help` });
    this.list = make("ul", { class: "icta-list", id: `${this.id}-list`, role: "listbox", hidden: "" });
    this.help = make("p", { class: "icta-help", id: `${this.id}-help` });
    this.said = make("p", { class: "icta-said", role: "status" });
    this.root = make("div", { class: "icta" }, this.label, make("div", { class: "icta-field" }, this.input,
      this.list), this.help, this.said);
    parent.append(this.root);
    keepKeys(this.root);
    this.input.addEventListener("input", () => this.typing());
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.input.addEventListener("focus", () => this.input.select());
    this.input.addEventListener("blur", () => this.fold());
    // the box keeps the focus while a suggestion is pressed
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
  }

  close() {
    clearTimeout(this.timer);
    this.root.remove();
  }

  show(data) {
    this.label.textContent = this.list.ariaLabel = data.label;
    this.input.placeholder = data.placeholder;
    this.help.textContent = data.help;
    if (data.text !== this.text) {
      this.text = this.input.value = data.text;
      this.fold();
    }
    // an answer to what is no longer typed is left aside
    const typed = this.input.value.trim();
    if (this.open && data.typed === typed && typed) this.offer(data.suggestions, typed);
  }

  typing() {
    const typed = this.input.value.trim();
    clearTimeout(this.timer);
    this.open = Boolean(typed);
    this.hasty = false;
    if (!typed) return this.fold();
    this.root.classList.add("icta-busy");
    this.timer = setTimeout(() => this.tell.typed(typed), PAUSE);
  }

  offer(suggestions, typed) {
    this.root.classList.remove("icta-busy");
    this.options = suggestions.map((one, at) => make("li", { class: "icta-option", role: "option",
      id: `${this.id}-${at}`, "aria-selected": "false", "data-id": one.id, onclick: () => this.choose(at),
      onpointermove: () => this.mark(at) },
      make("strong", {}, one.name), make("small", {}, [one.kind, one.note].filter(Boolean).join(" · "))));
    const none = make("li", { class: "icta-none" }, `Nothing is called “${typed}”. Codes have to be whole.`);
    this.list.replaceChildren(...(this.options.length ? this.options : [none]));
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", String(this.options.length > 0));
    this.mark(-1);
    const { length } = this.options;
    if (this.hasty && length) return this.choose(0);
    this.said.textContent = length ? `${length} suggestion${length > 1 ? "s" : ""}` : none.textContent;
  }

  fold() {
    clearTimeout(this.timer);
    this.hasty = false;
    this.open = false;
    this.list.hidden = true;
    this.options = [];
    this.root.classList.remove("icta-busy");
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
    this.said.textContent = "";
  }

  mark(at) {
    this.at = at;
    this.options.forEach((one, nth) => one.setAttribute("aria-selected", String(nth === at)));
    const one = this.options[at];
    if (!one) return this.input.removeAttribute("aria-activedescendant");
    this.input.setAttribute("aria-activedescendant", one.id);
    one.scrollIntoView({ block: "nearest" });
  }

  choose(at) {
    const one = this.options[at];
    this.input.value = one.querySelector("strong").textContent;
    this.fold();
    this.tell.chosen(one.dataset.id);
  }

  key(event) {
    const { length } = this.options, key = event.key;
    if ((key === "ArrowDown" || key === "ArrowUp") && length) {
      const by = key === "ArrowDown" ? 1 : -1;
      this.mark(this.at < 0 ? (by > 0 ? 0 : length - 1) : (this.at + by + length) % length);
    } else if (key === "ArrowDown" && this.input.value.trim()) this.typing();
    else if (key === "Enter" && this.root.classList.contains("icta-busy")) this.hasty = true;
    else if (key === "Enter" && length) this.choose(Math.max(0, this.at));
    else if (key === "Escape" && !this.list.hidden) this.fold();
    else if (key === "Escape") this.input.value = "";
    else return;
    event.preventDefault();
  }
}
