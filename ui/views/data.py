"""Data and evidence: what is loaded and how old, what is missing, disputed or refused, any claim."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from urllib.parse import parse_qs, urlsplit

import streamlit as st

from queries.coverage import Covered, coverage
from queries.disputes import all_conflicts, all_unknowns
from queries.view import View
from ui import address, data_state, tables
from ui.page import Page
from ui.rows import row_table
from ui.shell import blocks, details, taking_away
from ui.visit import Visit
from ui.wording import in_words, plain

PART = "part"


def show(visit: Visit) -> None:
    """The page."""
    st.title("Data and evidence", anchor=False)
    here = address.text(PART)
    here = here if here in _PARTS else "datasets"
    st.session_state[PART] = here
    st.segmented_control(
        "What to show", list(_PARTS), key=PART, format_func=lambda one: _PARTS[one][0],
        on_change=_part_chosen, label_visibility="collapsed", required=True,
    )  # fmt: skip
    _PARTS[here][1](visit)


def _part_chosen() -> None:
    address.go(part=st.session_state[PART])


def _datasets(visit: Visit) -> None:
    info = visit.view.store.info()
    until = f" The evidence reaches until {in_words(info.evidence_until)}." if info.evidence_until else ""
    st.markdown(
        f"{len(info.datasets)} datasets, {info.nodes:,} things and {info.relationships:,} ties between "
        f"them.{until} Version of the data: {plain(info.content_key)}."
    )
    rows = data_state.dataset_rows(visit.home, visit.view, visit.today)
    for loaded, heading in ((True, "Loaded, with their age"), (False, "Can be loaded too")):
        shown = [one for one in data_state.on_screen(rows) if (one["edition"] is not None) is loaded]
        blocks.section(heading, row_table(shown))
    blocks.section("Licences", row_table(data_state.licences(rows)))
    taking_away.show(visit, "Datasets", {"Datasets": rows})


@st.cache_data(max_entries=16, show_spinner="Looking through every board", hash_funcs={View: lambda view: ""})
def _covered(content_key: str, on: date, view: View) -> list[Covered]:
    return coverage(view.store, on)


def _coverage(visit: Visit) -> None:
    st.markdown(
        f"What is known of every integrated care board on {in_words(visit.on)}. “By law only” means that "
        "the law requires it and no publication that is loaded names it."
    )
    covered = _covered(visit.view.store.info().content_key, visit.on, visit.view)
    everywhere = data_state.coverage_of_all(covered)
    blocks.section("All boards", row_table(everywhere))
    boards = list(dict.fromkeys((visit.entity, *visit.scope)))
    here = data_state.coverage_of_boards(covered, boards, visit.on)
    if here:
        blocks.section("The boards you work with", row_table(here))
    else:
        st.markdown("Search for a board above, or put boards into the scope, to see each matter of theirs.")
    every = data_state.coverage_of_boards(covered, [one.icb_id for one in covered], visit.on)
    taking_away.show(visit, "Coverage", {"All boards": everywhere, "Each board": every})


def _conflicts(visit: Visit) -> None:
    found = [(name, visit.names.model(one)) for name, one in all_conflicts(visit.view.store, visit.on)]
    st.markdown(f"Where publications disagree about {in_words(visit.on)}, and which one is followed.")
    table = tables.conflict_table(one for _, one in found)
    rows = [{"Of": visit.names.text(name)} | row for (name, _), row in zip(found, table, strict=True)]
    blocks.show_table(rows, "Conflicts") if rows else st.info("Nothing that is loaded disagrees on this day.")
    sought = [visit.names.model(one) for one in all_unknowns(visit.view.store, visit.on)]
    blocks.section("Looked for and not found", tables.missing_table(sought))
    details.choose(visit, {one.about: visit.names.text(name) for name, one in found}, "conflicts")
    taking_away.show(visit, "Conflicts", {"Conflicts": rows, "Not found": tables.missing_table(sought)})


def _refusals(visit: Visit) -> None:
    rows = [
        {name: visit.names.text(said) for name, said in row.items()}
        for row in data_state.refusal_rows(visit.home, visit.view)
    ]
    st.markdown("Rows, or parts of rows, that were not taken in, each with its reason.")
    blocks.show_table(row_table(rows), "Refused rows") if rows else st.info(
        "Nothing was refused, or the ledger is elsewhere."
    )
    taking_away.show(visit, "Refused rows", {"Refused rows": rows})


def _claim(visit: Visit) -> None:
    st.markdown(
        "Every statement has a lasting link: open it from the Details of a step, copy its citation, or "
        "put a link or an id here. Its evidence, its citation and a form to report its row open beside."
    )
    st.text_input(
        "Link or id of a statement, body, post or piece of evidence", key="claim", on_change=_looked_up
    )


def _looked_up() -> None:
    text = str(st.session_state["claim"]).strip()
    opened = parse_qs(urlsplit(text).query).get(address.OPEN, [text])[0] if "?" in text else text
    address.go(open=opened)


def _earlier(visit: Visit) -> None:
    st.markdown(
        "The graph as it would have been: built from what had been loaded by a day, or only from what was "
        "published by a day. It holds on every page until it is taken back."
    )
    for name, label in (
        (address.KNOWN, "As known on"),
        (address.PUBLISHED_BY, "Only evidence published by"),
    ):
        now = address.day(name)
        st.date_input(
            label, now, key=f"{name}-{now}", format="DD/MM/YYYY", min_value=address.FIRST_DAY,
            max_value=visit.today, on_change=_day_chosen, args=(name, f"{name}-{now}"), width=220,
        )  # fmt: skip


def _day_chosen(name: str, key: str) -> None:
    chosen = st.session_state[key]
    address.go(**{name: chosen.isoformat() if chosen else ""})


_PARTS: dict[str, tuple[str, Callable[[Visit], None]]] = {
    "datasets": ("Datasets", _datasets),
    "coverage": ("Coverage", _coverage),
    "conflicts": ("Conflicts and gaps", _conflicts),
    "refusals": ("Refused rows", _refusals),
    "claim": ("Any statement", _claim),
    "earlier": ("What was known when", _earlier),
}

PAGE = Page(
    title="Data and evidence",
    address="data",
    order=60,
    purpose="What is loaded and how old it is, what is missing or disputed, and the proof of any statement.",
    show=show,
)
