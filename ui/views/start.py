"""Start: what one may want to find out, as cards that lead to the page with the answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import streamlit as st

from ui import address
from ui.asking_form import PREFIX
from ui.page import Page
from ui.shell import further, routes
from ui.visit import Visit
from ui.wording import plain


@dataclass(frozen=True)
class Card:
    """One card: what is asked, and where the answer is.

    Attributes:
        asks: the question, in the words of those who have it.
        says: what one will see.
        page: the page with the answer.
        question: the question of the catalogue behind it; a card whose question is not there is left out.
        about: parameter of the question that is filled with what was searched for.
        state: what else the link says.
    """

    asks: str
    says: str
    page: str
    question: str
    about: str
    state: Mapping[str, str] = field(default_factory=dict)


CARDS = (
    Card(
        "Who answers to whom, up to Parliament?",
        "The line of accountability with the provision behind every step.",
        "chain", "accountability_chain", "start",
    ),
    Card(
        "Who holds the budget, and who signs off?",
        "Legal person, post and provision; then the money in and out.",
        "budget", "budget_holders", "budget",
    ),
    Card(
        "Who sits on the board?",
        "Seats and posts, who fills them, and when each was last seen.",
        "boards", "board_members", "body",
    ),
    Card(
        "Who leads the primary care networks?",
        "Networks of a board with their clinical directors and practices.",
        "ask", "networks_of_a_board", "icb", {"q": "networks_of_a_board"},
    ),
    Card(
        "What must be there by law, and whom can we name?",
        "Bodies and posts that the law requires, found or not.",
        "ask", "requirements_of_law", "body", {"q": "requirements_of_law"},
    ),
    Card(
        "What did the board receive, year by year?",
        "Allocations by stream, per head and against target.",
        "ask", "allocations_of_a_board", "icb", {"q": "allocations_of_a_board"},
    ),
    Card(
        "What surrounds this body?",
        "Funding, accountability, contract, regulation and membership side by side.",
        "ask", "five_lists", "body", {"q": "five_lists"},
    ),
    Card(
        "Can it sign, employ and be sued?",
        "Whether the body is a legal person, and who acts for it if not.",
        "ask", "legal_person", "body", {"q": "legal_person"},
    ),
)  # fmt: skip
IN_A_ROW = 4


def show(visit: Visit) -> None:
    """The page."""
    st.title("What do you want to find out?", anchor=False)
    match = visit.named(visit.entity)
    about = (
        f"about **{plain(match.name)}**"
        if match
        else "about any body: search for it above, or choose a card first"
    )
    st.markdown(f"Each card answers one question {about}. Every answer has its evidence.")
    cards = [card for card in CARDS if further.known(card.question)]
    for at in range(0, len(cards), IN_A_ROW):
        for place, card in zip(st.columns(IN_A_ROW), cards[at : at + IN_A_ROW], strict=False):
            with place.container(border=True, height="stretch", key=f"card-{card.question}"):
                _card(visit, card)
    with st.container(horizontal=True):
        routes.link("chain", "How are two of them connected?", mode="between")
        routes.link("national", "The national picture")
        routes.link("ask", "All questions")
        routes.link("data", "What is known, and how old it is")


def _card(visit: Visit, card: Card) -> None:
    fitting = further.fits(card.question, card.about, visit.entity) if visit.entity else False
    given = {f"{PREFIX}{card.about}": visit.entity} if fitting and card.page == "ask" else {}
    routes.link(card.page, card.asks, **{**card.state, **given, address.OPEN: ""})
    st.markdown(card.says)


PAGE = Page(
    title="Start",
    address="start",
    order=0,
    purpose="What one may want to find out.",
    show=show,
)
