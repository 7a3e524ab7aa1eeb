"""Boards and clinical leaders: seats and posts of a body, who sits there, and who sits in several places."""

from __future__ import annotations

import streamlit as st

from graph.relationships import Layer
from graph.stores.names import Match
from queries.answer import Answer
from ui import exporting, tables
from ui.page import Page
from ui.rows import row_table
from ui.shell import blocks, details, further, pictures, search, taking_away
from ui.tables import Table
from ui.visit import Visit
from ui.wording import in_words, plain

MEMBERS, NETWORKS, LAW = "board_members", "networks_of_a_board", "requirements_of_law"
MOST_DRAWN = 60


def show(visit: Visit) -> None:
    """The page."""
    st.title("Boards and clinical leaders", anchor=False)
    bodies = [visit.entity] if visit.entity else list(visit.scope)
    if not bodies:
        st.markdown("Search above for a body, or put bodies into the scope, to see their boards.")
    for body in bodies:
        _body(visit, body)
    _several(visit)
    further.links(visit, {Layer.MEMBERSHIP, Layer.APPOINTMENT}, but={MEMBERS, NETWORKS, LAW})


def _body(visit: Visit, body: str) -> None:
    match = visit.named(body)
    if match is None:
        st.warning(f"There is nothing with the id “{plain(body)}” in this graph.")
        return
    st.header(f"{plain(match.name)} on {in_words(visit.on)}", anchor=False)
    if not match.possible(visit.on):
        search.offer_other_day(match, visit.on)
        return
    _section(visit, MEMBERS, "body", match, "Seats and posts")
    _section(visit, NETWORKS, "icb", match, "Networks and their clinical directors")
    _section(visit, LAW, "body", match, "What must be there by law, and who can be named")


def _section(visit: Visit, name: str, parameter: str, body: Match, heading: str) -> None:
    """The answer to one question about the body, if it can be asked of it."""
    if not further.fits(name, parameter, body.id):
        return
    answer = visit.ask(name, {parameter: body.id})
    st.subheader(heading, anchor=False)
    if answer.rows:
        blocks.show_table(row_table(answer.rows), heading)
    for one in answer.missing:
        st.info(plain(tables.missing_in_words(one)))
    _grounds(visit, f"{body.name}: {heading}", answer)


def _grounds(visit: Visit, title: str, answer: Answer) -> None:
    """Details, files, evidence and limits. On a page with several bodies the title tells them apart."""
    hops = [hop for path in answer.paths for hop in path.hops]
    details.choose(visit, pictures.closer(hops), title)
    rows = {"Answer": answer.rows, "Evidence": exporting.evidence_rows(answer.evidence)}
    taking_away.show(visit, title, rows)
    with st.expander(f"{title}: evidence and limits"):
        blocks.grounds(answer, "the board")


def _several(visit: Visit) -> None:
    """Everybody in several posts or seats; the scope keeps those with one of its bodies among them."""
    found = visit.several_seats()
    rows: Table = [
        {
            "Who": one.name,
            "Posts and seats": "; ".join(one.place_names),
            "Last seen": "; ".join(in_words(day) if day else "term still runs" for day in one.last_seen),
        }
        for one in found
    ]
    blocks.section("In several posts or seats at once", rows)
    if not rows:
        st.markdown("Nobody is known to hold several posts or seats on this day.")
    taking_away.show(visit, "In several posts or seats", {"People": rows})


PAGE = Page(
    title="Boards and clinical leaders",
    address="boards",
    order=30,
    purpose="Who sits on which board, by which rule and since when; who leads networks; who sits on several.",
    show=show,
)
