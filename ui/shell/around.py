"""The shell: what stands above and beside every page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import streamlit as st

from graph.home import Home
from queries.view import View
from ui import address
from ui.hiding import Names, NamesHidden
from ui.opening import everybody
from ui.shell import collecting, details, guard, routes, search, settings
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
    _bar(now)
    search.remarks(now)
    _say_which_knowledge(now)
    is_open = bool(address.text(address.OPEN))
    # Two columns always, or the picture would be made anew when the panel opens.
    page, beside = st.columns([7, 4] if is_open else [1, 1e-6], gap="medium" if is_open else None)
    with page:
        guard.say(run, now.home)
    if is_open:
        with beside:
            guard.say(lambda: details.panel(now), now.home)


def _bar(now: Visit) -> None:
    with st.container(key="bar", horizontal=True, vertical_alignment="bottom", gap="small"):
        search.picker(now).box()
        search.day(now)
        collecting.scope(now)
        collecting.basket(now)
        settings.show(now)


def _say_which_knowledge(now: Visit) -> None:
    """Say loudly when an earlier state of knowledge is shown."""
    view = now.view
    said = [f"as known on {in_words(view.known)}"] if view.known else []
    said += [f"by evidence published until {in_words(view.published_by)}"] if view.published_by else []
    if said:
        st.info(f"Everything here is shown {' and '.join(said)}.")
        st.button("Back to what is known now", on_click=address.go, kwargs={"known": "", "published_by": ""})
