"""What is not known, over the whole catalogue and the bundled England: Q60 says it of every question."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from graph.stores.store import Store
from queries.asking import WrongParameters, ask
from queries.library import questions
from queries.questions.missing_facts import OUT_OF_SCOPE

ON = date(2026, 4, 2)


def unknown(store: Store, **given: Any) -> list[dict[str, Any]]:
    return list(ask("missing_facts", questions()["missing_facts"], store, given, ON).rows)


@pytest.mark.parametrize("name", questions())
def test_every_question_of_the_catalogue_has_an_answer(england_home: Any, name: str) -> None:
    store = england_home.home.store(england_home.key)  # on one engine: each asks up to forty times
    rows = unknown(store, question=questions()[name].number)
    assert len(rows) > 1
    assert [row["fact"] for row in rows if row["state"] == "out of scope"] == [OUT_OF_SCOPE]
    missing = [row for row in rows if row["state"] == "missing"]
    assert all(row["fact"] and row["why"] for row in missing)
    assert len(missing) == len({(row["fact"], row["why"]) for row in missing})


OF_A_BOARD = [
    (name, parameter)
    for name, one in questions().items()
    for parameter in [one for one, field in one.parameters.model_fields.items() if field.is_required()][:1]
    if "icb" in getattr(one.entity_parameters().get(parameter), "kinds", ())
    and sum(field.is_required() for field in one.parameters.model_fields.values()) == 1
]


@pytest.mark.parametrize(("name", "parameter"), OF_A_BOARD)
def test_of_a_board_it_says_what_the_question_itself_says(england: Store, name: str, parameter: str) -> None:
    question = questions()[name]
    answer = ask(name, question, england, {parameter: "icb:QVV"}, ON)
    facts = [row["fact"] for row in unknown(england, question=question.number, body="icb:QVV")]
    assert [one.what for one in answer.missing] == facts[: len(answer.missing)]


def test_no_board_has_its_clinical_directors_or_its_limits(england: Store) -> None:
    """Domain section 2, gold of Q60: directors of networks, boards' lists and limits are not published."""
    at = {question: [row["at"] for row in unknown(england, question=question)] for question in ("Q10", "Q12")}
    assert at["Q10"][0] == "36 of 36 (integrated care board)"
    assert "36 of 36 (integrated care board)" in at["Q12"]


def test_a_body_of_a_kind_that_the_question_is_not_asked_of_is_refused(england: Store) -> None:
    with pytest.raises(WrongParameters, match="Q10 is not asked of this NHS trust"):
        unknown(england, question="Q10", body="trust:RDZ")
