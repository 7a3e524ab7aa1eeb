"""The shell: what stands above and beside every page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from graph.home import Home
from queries.view import View
from ui import address
from ui.hiding import Names, NamesHidden
from ui.opening import everybody
from ui.shell import collecting, details, guard, routes, scenarios, search, settings
from ui.visit import Visit
from ui.wording import in_words


def visit(view: View, home: Home, today: date) -> Visit:
    """What the page is drawn for, from the address. Hidden people are taken out of the address too."""
    names = Names()
    if settings.names_hidden():
        names = NamesHidden(everybody(view.store.info().content_key, view))
        _clean_address(names)
    return Visit(
        view=view,
        home=home,
        today=today,
        on=address.day() or today,
        entity=address.entity(),
        scope=address.several(address.SCOPE),
        names=names,
    )


def _clean_address(names: Names) -> None:
    """Put posts in place of people that the address names."""
    said = dict(st.query_params.to_dict())
    clean = {name: ",".join(map(names.entity, value.split(","))) for name, value in said.items()}
    if clean != said:
        st.query_params.from_dict({name: value for name, value in clean.items() if value})


def show(now: Visit, run: Callable[[], None]) -> None:
    """Draw the page with the shell around it."""
    st.session_state[routes.VISIT] = now
    routes.links()
    bar = _bar(now)
    search.remarks(now)
    _say_which_knowledge(now)
    scenarios.say(now)
    # The panel is drawn last and in a place of its own: a choice in a picture needs no second drawing,
    # and the picture stays where it is when the panel opens.
    with st.container(key="page-and-panel", horizontal=True, gap="medium"):
        with st.container(key="page"):
            guard.say(run, now.home)
        if address.text(address.OPEN):
            guard.say(lambda: details.panel(now), now.home)
    with bar:
        settings.show(now)


def _bar(now: Visit) -> DeltaGenerator:
    """What is chosen for every page; gives the place for what is drawn last."""
    bar = st.container(key="bar", horizontal=True, vertical_alignment="bottom", gap="small")
    with bar:
        search.picker(now).box()
        search.day(now)
        collecting.scope(now)
        collecting.basket(now)
    return bar


def _say_which_knowledge(now: Visit) -> None:
    """Say loudly when an earlier state of knowledge is shown."""
    view = now.view
    said = [f"as known on {in_words(view.known)}"] if view.known else []
    said += [f"by evidence published until {in_words(view.published_by)}"] if view.published_by else []
    if said:
        st.info(f"Everything here is shown {' and '.join(said)}.")
        st.button("Back to what is known now", on_click=address.go, kwargs={"known": "", "published_by": ""})
