"""Scope and basket: the bodies one works with, what was collected, and both saved by name."""

from __future__ import annotations

import streamlit as st

from ui import address
from ui.saved_lists import Kind, NotSaved, SavedLists
from ui.shell import routes
from ui.visit import Visit
from ui.wording import kind_in_words, plain

BASKET = "basket"
_SCOPE_TEXT = "scope-text"


def scope(visit: Visit) -> None:
    """The bodies one works with; pages that go through bodies go through these."""
    held = len(visit.bodies)
    with st.popover(f"Scope: {held}" if held else "Scope: all"):
        st.markdown("The bodies you work with. Pages that go through bodies go through these.")
        _add_to_scope(visit)
        for one in visit.bodies:
            name, button = st.columns([4, 1], vertical_alignment="center")
            name.markdown(plain(one.name))
            others = tuple(each for each in visit.scope if each != one.id)
            button.button(
                "Remove", key=f"out-{one.id}", help=f"Take {one.name} out", on_click=_scope_to, args=(others,)
            )
        if visit.scope:
            st.button("Clear the scope", on_click=_scope_to, args=((),))
        _saved(visit, "scope", visit.scope, _scope_to)


def _add_to_scope(visit: Visit) -> None:
    here = visit.named(visit.entity)
    if here and here.id not in visit.scope:
        st.button(f"Add {here.name}", on_click=_scope_to, args=((*visit.scope, here.id),))
    text = st.text_input("Add a body", key=_SCOPE_TEXT, placeholder="Name or code")
    for one in visit.offers(text)[:5] if text else []:
        st.button(
            f"Add {one.name} ({kind_in_words(one.id)})",
            key=f"in-{one.id}",
            on_click=_scope_to,
            args=((*visit.scope, one.id),),
        )


def _scope_to(ids: tuple[str, ...]) -> None:
    st.session_state[_SCOPE_TEXT] = ""
    address.go(scope=",".join(dict.fromkeys(ids)))


def basket(visit: Visit) -> None:
    """What was collected, for a session later on."""
    held: tuple[str, ...] = st.session_state.setdefault(BASKET, ())
    shown = [(one, match) for one in held if (match := visit.named(one))]
    with st.popover(f"Basket: {len(shown)}"):
        st.markdown("What you collect here waits for a later session." if not shown else "Collected:")
        for one, match in shown:
            routes.link("chain", match.name, entity=one)
        if shown:
            st.button("Empty the basket", on_click=_basket_to, args=((),))
        _saved(visit, "basket", held, _basket_to)


def add_button(visit: Visit, entity: str) -> None:
    """A button that puts an entity into the basket, or takes it out."""
    held: tuple[str, ...] = st.session_state.setdefault(BASKET, ())
    if entity in held:
        others = tuple(one for one in held if one != entity)
        st.button("Take out of the basket", key=f"basket-{entity}", on_click=_basket_to, args=(others,))
    else:
        st.button("Add to the basket", key=f"basket-{entity}", on_click=_basket_to, args=((*held, entity),))


def _basket_to(ids: tuple[str, ...]) -> None:
    st.session_state[BASKET] = tuple(dict.fromkeys(ids))


def _saved(visit: Visit, kind: Kind, ids: tuple[str, ...], use: object) -> None:
    """Saved lists to choose from, and a form to save this one."""
    lists = SavedLists(visit.home)
    for name, several in lists.all(kind).items():
        chosen, gone = st.columns([4, 1], vertical_alignment="center")
        chosen.button(f"{name} ({len(several)})", key=f"use-{kind}-{name}", on_click=use, args=(several,))  # type: ignore[arg-type]
        gone.button(
            "Remove",
            key=f"forget-{kind}-{name}",
            help=f"Forget {name}",
            on_click=lists.remove,
            args=(kind, name),
        )
    if not ids:
        return
    with st.form(f"save-{kind}", border=False, clear_on_submit=True):
        name = st.text_input("Save under a name", placeholder="My territory")
        if st.form_submit_button("Save"):
            try:
                lists.save(kind, name, ids)
            except NotSaved as error:
                st.error(plain(f"{error}"))
            else:
                st.rerun()
