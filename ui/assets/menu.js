// A menu beside a box: arrow keys, Escape, and the focus goes back to where it was.

import { make } from "./elements.js";

export function openMenu(stage, title, items, at, after) {
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
  stage.append(menu);
  const room = { x: stage.clientWidth - menu.offsetWidth - 4, y: stage.clientHeight - menu.offsetHeight - 4 };
  menu.style.left = `${Math.max(4, Math.min(at.x, room.x))}px`;
  menu.style.top = `${Math.max(4, Math.min(at.y, room.y))}px`;
  document.addEventListener("pointerdown", outside, true);
  buttons[0].focus();
  return close;
}
