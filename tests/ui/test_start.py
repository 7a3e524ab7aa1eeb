"""The cards of Start: each has rows for every board, from the bundled tables alone."""

from __future__ import annotations

from datetime import date

import pytest

from graph.home import Home
from queries.asking import ask
from queries.coverage import _BOARDS
from queries.library import questions
from ui.page import pages
from ui.views.start import CARDS, Card

ON = date(2026, 4, 2)
ASKED = [card for card in CARDS if card.question in questions()]


def test_there_are_eight_and_each_leads_to_a_page() -> None:
    assert len(CARDS) == 8
    assert {card.page for card in CARDS} <= {one.address for one in pages()}
    assert ASKED


@pytest.mark.parametrize("card", ASKED, ids=lambda card: card.question)
def test_a_card_has_rows_for_every_board(filled_home: Home, card: Card) -> None:
    store = filled_home.store()
    boards = [row["id"] for row in store.ask(_BOARDS, {"on": ON})]
    assert len(boards) == 36
    question = questions()[card.question]
    without = [
        board for board in boards if not ask(card.question, question, store, {card.about: board}, ON).rows
    ]
    assert without == []
