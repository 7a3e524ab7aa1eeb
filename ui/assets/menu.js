// A menu beside a box: arrow keys, Escape, and the focus goes back to where it was.

import { make } from "./elements.js";

// at: where in the frame; the menu may reach beyond it.
export function openMenu(frame, title, items, at, after) {
  const buttons = items.map(([words, act]) =>
    make("button", { type: "button", role: "menuitem", tabindex: "-1", onclick: () => close(act) }, words));
  const menu = make("div", { class: "icv-menu", role: "menu", "aria-label": title }, ...buttons);
  const close = (act) => {
    menu.remove();
    document.removeEventListener("pointerdown", outside, true);
    after();
    if (act) act();
  };
  const outside = (event) => { if (!menu.contains(event.target)) close(); };
  const move = { ArrowDown: 1, ArrowUp: -1 };
  menu.addEventListener("keydown", (event) => {
    const here = buttons.indexOf(document.activeElement);
    if (event.key === "Escape" || event.key === "Tab") close();
    else if (event.key in move) buttons.at((here + move[event.key]) % buttons.length).focus();
    else if (event.key === "Home") buttons[0].focus();
    else if (event.key === "End") buttons.at(-1).focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  frame.append(menu);
  menu.style.left = `${Math.max(4, Math.min(at.x, frame.clientWidth - menu.offsetWidth - 4))}px`;
  menu.style.top = `${Math.max(4, at.y)}px`;
  document.addEventListener("pointerdown", outside, true);
  menu.scrollIntoView({ block: "nearest" });
  buttons[0].focus();
  return close;
}
