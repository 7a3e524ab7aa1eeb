"""Bodies side by side: has, lacks, different, not known; figures of merged bodies are added, not of split."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pydantic import Field

from graph.relationships import Layer
from graph.stores.store import Store
from queries.answer import Answer, Missing, Searched
from queries.comparing import NotComparable, ask_of_each, compared_by
from queries.comparison import compare, flat
from queries.library import question, questions
from queries.question import AnswerRow, Parameters, Question
from queries.rolled_up import RolledUp
from queries.view import View, open_view

ON = date(2026, 4, 2)
A, B = ("icb:a", "NHS Aldshire ICB"), ("icb:b", "NHS Boldshire ICB")
TABLES = Path(__file__).parents[2] / "loaders/england/tables"
YEAR_END, AS_IS = date(2025, 3, 31), date(2026, 4, 2)


class Row(AnswerRow):
    seat: str = Field(description="the seat")
    held_by: str | None = Field(description="who holds it")
    amount_pence: int | None = Field(default=None, description="how much")
    amount_kind: str = Field(default="", description="of which kind")
    by_law: bool = Field(default=False, description="by law")


def made(**more: Any) -> Question:
    return Question(
        number="Q98", asks="Who sits there?", why_it_matters="A test.", does_not_show="Anything.",
        reviewed=ON, layers=(Layer.MEMBERSHIP,), searches=(), parameters=Parameters, row=Row,
        cypher="RETURN 1 AS seat", **more,
    )  # fmt: skip


def answer(*rows: Row, missing: tuple[str, ...] = ()) -> Answer:
    return Answer(
        question="Q98", asks="", params={}, on=ON, known=None, published_by=None,
        rows=tuple(row.model_dump() for row in rows), paths=(), evidence=(), confidence=None, certain=True,
        conflicts=(), searched=Searched(datasets=(), entities={}),
        missing=tuple(Missing(what=one, why="not loaded") for one in missing),
        does_not_show="", evidence_until=None, again="",
    )  # fmt: skip


def said(one: Answer, other: Answer, **more: Any) -> dict[str, tuple[str, str, str]]:
    found = flat(compare(made(**more), [(*A, one), (*B, other)], ON))
    return {row["seat"]: (row["compared"], row[A[1]], row[B[1]]) for row in found}


def test_what_both_have_is_the_same_or_different():
    one = answer(Row(seat="Chair, NHS Aldshire ICB", held_by="Ada Example"), Row(seat="Nurse", held_by="Cy"))
    other = answer(
        Row(seat="Chair, NHS Boldshire ICB", held_by="Ben Example"), Row(seat="Nurse", held_by="Cy")
    )
    assert said(one, other) == {
        "Chair": ("different", "held by: Ada Example", "held by: Ben Example"),
        "Nurse": ("the same", "held by: Cy", "held by: Cy"),
    }


def test_a_value_that_nobody_knows_is_not_a_difference():
    one, other = answer(Row(seat="Chair", held_by="Ada")), answer(Row(seat="Chair", held_by=None))
    assert said(one, other)["Chair"][0] == "not known of all"
    not_known = answer(Row(seat="Chair", held_by="holder not known"))
    assert said(one, not_known)["Chair"][0] == "not known of all"


def test_a_body_lacks_only_what_is_known_to_be_all():
    nurse = Row(seat="Nurse", held_by="Cy")
    one, other = answer(nurse, Row(seat="Chair", held_by="Ada")), answer(nurse)
    assert said(one, other)["Chair"] == ("only some have it", "held by: Ada", "lacks")
    gaps = answer(nurse, missing=("who else sits there",))
    assert said(one, gaps)["Chair"] == ("not known of all", "held by: Ada", "not known")
    assert said(one, gaps, whole=True)["Chair"] == ("only some have it", "held by: Ada", "lacks")
    assert said(one, answer())["Chair"][2] == "not known"
    assert said(one, answer(), whole=True)["Chair"][2] == "not known"


def test_what_law_makes_for_one_kind_is_lacking_in_another():
    law = Row(seat="Audit committee", held_by=None, by_law=True)
    other = answer(Row(seat="Electors", held_by=None, by_law=True), missing=("names",))
    assert said(answer(law), other)["Audit committee"][2] == "lacks"


def test_amounts_of_two_kinds_are_never_in_one_row():
    one = answer(Row(seat="Pool", held_by="", amount_pence=100, amount_kind="plan"))
    other = answer(Row(seat="Pool", held_by="", amount_pence=200, amount_kind="payment"))
    rows = flat(compare(made(), [(*A, one), (*B, other)], ON))
    assert [(row["amount_kind"], row["compared"]) for row in rows] == [
        ("plan", "only some have it"), ("payment", "only some have it"),
    ]  # fmt: skip


def test_what_no_loaded_row_decides_is_not_the_same():
    one = answer(Row(seat="Chair", held_by="unknown"))
    assert said(one, one)["Chair"][0] == "not known of all"


def test_a_question_about_no_body_cannot_be_compared():
    with pytest.raises(NotComparable, match="not asked of a body"):
        compared_by(question("Q37")[1], {})


def test_of_a_service_and_a_board_the_boards_are_compared():
    assert compared_by(question("Q41")[1], {"service": "service:dental"}) == "icb"
    assert compared_by(question("Q41")[1], {}) == "icb"


def table(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader((TABLES / f"{name}.csv").read_text(encoding="utf-8").splitlines()))


def rolled(store: Store, view: View, number: str, *bodies: str) -> list[Any]:
    found = ask_of_each(View(store, view.names), question(number)[0], {}, bodies, YEAR_END, AS_IS)
    return [found, flat(found)]


@pytest.fixture(scope="module")
def view(england_home: Any) -> View:
    return open_view(england_home.home)


def test_two_whole_predecessors_are_added_for_the_board_of_today(england: Store, view: View):
    found, rows = rolled(england, view, "Q58", "icb:Z9B2Z")
    # 1,762,827 and 2,774,346 registered people, 183 and 354 practices, in the table of 2024/25
    assert rows[0]["NHS West and North London Integrated Care Board"] == (
        "registered population: 4,537,173, gp practices: 537"
    )
    assert "2 of 2 predecessors" in found.bodies[0].of


def test_money_is_added_within_one_year_and_kind(england: Store, view: View):
    _, rows = rolled(england, view, "Q44", "icb:Z9B2Z")
    cells = {
        (row["financial_year"], row["what"]): row["NHS West and North London Integrated Care Board"]
        for row in rows
    }
    # running costs, draft: £24,680,000 of QMJ and £34,939,000 of QRV
    assert cells["2024/25", "running_cost"] == "figure: £59,619,000"
    # a figure per head, which only one of the two has, is added to nothing
    assert (
        cells["2024/25", "Primary medical allocation per registered patient"]
        == "figure: known of 1 of 2 only"
    )


@pytest.mark.parametrize("board", ["icb:S9B9J", "icb:QRL"])
def test_a_split_board_is_not_put_together_and_the_reason_is_said(england: Store, view: View, board: str):
    found, rows = rolled(england, view, "Q58", board)
    assert rows == []
    assert "NHS Frimley Integrated Care Board" in found.bodies[0].refused
    assert "no key" in found.bodies[0].refused


def test_a_refused_body_is_not_known_beside_another():
    found = compare(
        made(), [(*A, answer(Row(seat="Chair", held_by="Ada"))), (*B, RolledUp(refused="split"))], ON
    )
    assert flat(found)[0][B[1]] == "not known"


def test_populations_side_by_side_are_those_of_the_table(view: View):
    found = ask_of_each(view, "population_of_a_board", {}, ["icb:QRV", "icb:QMJ"], YEAR_END)
    (row,) = flat(found)
    assert row["compared"] == "different"
    assert row["NHS North West London Integrated Care Board"].startswith("registered population: 2,774,346")


BESIDE = {"service": "service:dental", "budget": "national_body:nhs_england", "start": "trust:RDZ",
          "member": "trust:RDZ", "board": "icb:QVV", "question": "Q10",
          "decision": "contract award", "amount": "100000"}  # fmt: skip


def _needed(name: str) -> set[str]:
    """What else a question has to be told when boards are compared by it."""
    fields, by = questions()[name].parameters.model_fields, compared_by(questions()[name], {})
    return {one for one, field in fields.items() if field.is_required()} - {by}


OF_BOARDS = [
    name
    for name, one in questions().items()
    if any("icb" in mark.kinds for mark in one.entity_parameters().values()) and _needed(name) <= set(BESIDE)
]


@pytest.mark.parametrize("name", OF_BOARDS)
def test_a_question_of_a_board_can_be_compared(view: View, name: str):
    beside = {one: BESIDE[one] for one in _needed(name)}
    found = ask_of_each(view, name, beside, ["icb:QVV", "icb:QSL"], ON)
    keys = [tuple(row.key.values()) for row in found.rows]
    assert len(keys) == len(set(keys))
    assert {one.id for one in found.bodies} == {"icb:QVV", "icb:QSL"}
    assert found.rows or all(one.answer and one.answer.missing for one in found.bodies)
    for row in found.rows:
        states = [cell.state for cell in row.cells]
        assert "has" in states
        assert (row.verdict in ("the same", "different")) <= (set(states) == {"has"})
