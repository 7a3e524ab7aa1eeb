"""Who holds the budget: holder, post and provision first, then the money one level at a time."""

from __future__ import annotations

import streamlit as st

from graph.relationships import Layer
from queries.flows import Flows, financial_year, middle_of
from ui import address, exporting, flow_tables
from ui.page import Page
from ui.rows import named_in, row_table
from ui.shell import blocks, details, further, routes, search, taking_away
from ui.visit import Visit
from ui.wording import in_words, plain

HOLDERS, RECEIVED, TRAIL = "budget_holders", "allocations_of_a_board", "money_trail"
YEAR = "year"
_LEVELS = 12
"""Neighbours that a step to the next level is offered for."""


def show(visit: Visit) -> None:
    """The page."""
    st.title("Who holds the budget", anchor=False)
    match = visit.named(visit.entity)
    if match is None:
        st.markdown(
            "Search above for a board, council, trust or pooled fund: who holds its money, and who signs off?"
        )
        further.links(visit, {Layer.FUNDING}, but={HOLDERS})
        return
    st.header(f"{plain(match.name)} on {in_words(visit.on)}", anchor=False)
    if not match.possible(visit.on):
        search.offer_other_day(match, visit.on)
        return
    _holders(visit)
    routes.link("chain", "Who signs off: the line of accountability for this money")
    _money(visit)
    _received(visit)
    further.links(visit, {Layer.FUNDING}, but={HOLDERS, RECEIVED})


def _holders(visit: Visit) -> None:
    """Which legal person and which post, by which provision, up to what limit."""
    if not further.fits(HOLDERS, "budget", visit.entity):
        st.info("A budget is held by a body or is a pooled fund: search for one of these.")
        return
    answer = visit.ask(HOLDERS, {"budget": visit.entity})
    st.subheader("Who holds it, and by which provision", anchor=False)
    if answer.rows:
        blocks.show_table(row_table(answer.rows), "Who holds the budget")
    details.choose(visit, named_in(answer.rows), "holders")
    rows = {"Holders": answer.rows, "Evidence": exporting.evidence_rows(answer.evidence)}
    taking_away.show(visit, "Who holds the budget", rows)
    with st.expander("Evidence, gaps and limits"):
        blocks.grounds(answer, "the budget")


def _money(visit: Visit) -> None:
    """Money in and out of one year, in lists of like amounts."""
    st.subheader("Money in and out, one level", anchor=False)
    year = _choose_year(visit)
    with st.spinner("Reading the amounts"):
        lists = visit.flows(visit.entity, middle_of(year) if year else visit.on)
    if not lists:
        st.markdown("No flow of money of this body is known.")
        return
    st.markdown("Amounts as published. Unlike amounts stand in lists of their own and are never added.")
    for several in lists:
        _flows(several)
    _levels(lists)
    taking_away.show(visit, "Money in and out", {"Flows": flow_tables.rows(lists)})


def _choose_year(visit: Visit) -> str:
    """The year that the address names, else that of the day, else the newest before it with amounts."""
    years = visit.money_years(visit.entity)
    now = financial_year(visit.on)
    if not years:
        return ""
    before = [one for one in years if one <= now]
    here = address.text(YEAR) if address.text(YEAR) in years else (before or years)[-1]
    if now not in years:
        st.markdown(f"No amount of {now} is published in what is loaded.")
    st.session_state[YEAR] = here
    st.segmented_control("Financial year", years, key=YEAR, required=True, on_change=_year_chosen)
    return here


def _year_chosen() -> None:
    address.go(year=st.session_state[YEAR])


def _flows(several: Flows) -> None:
    words = flow_tables.heading(several)
    st.markdown(f"**{plain(words)}**")
    if several.amount_kind:
        st.html(flow_tables.bars(several))
    with st.expander("The same as a table", expanded=not several.amount_kind):
        blocks.show_table(flow_tables.table(several), words)


def _levels(lists: list[Flows]) -> None:
    """Links to the next level up or down the money."""
    others = {one.other: one.other_name for several in lists for one in several.flows}
    st.markdown("To the next level:")
    with st.container(horizontal=True):
        for other, name in list(others.items())[:_LEVELS]:
            routes.link("budget", name, entity=other, open="")


def _received(visit: Visit) -> None:
    if further.fits(RECEIVED, "icb", visit.entity):
        answer = visit.ask(RECEIVED, {"icb": visit.entity})
        blocks.section("What it was allotted over the years", row_table(answer.rows))
        taking_away.show(visit, "Allotted over the years", {"Allotted": answer.rows})


PAGE = Page(
    title="Who holds the budget",
    address="budget",
    order=20,
    purpose="Which legal person and which post hold the money, by which provision, and where it comes from.",
    show=show,
)
