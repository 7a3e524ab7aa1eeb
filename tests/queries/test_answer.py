"""The published schema of answers, and what an answer says when it is asked wrongly."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError

from queries.answer import Answer, answer_schema
from queries.asking import WrongParameters, ask
from queries.library import NoSuchQuestion, question, questions


def _answer(england_home: Any, name: str, on: date) -> Answer:
    store, example = england_home.home.store(england_home.key), questions()[name].example
    assert example
    return ask(name, questions()[name], store, dict(example.given), on)


def test_the_schema_is_a_json_schema() -> None:
    Draft202012Validator.check_schema(answer_schema())


@pytest.mark.parametrize("on", [date(2015, 1, 1), date(2020, 1, 15), date(2026, 5, 1)])
@pytest.mark.parametrize("name", questions())
def test_every_answer_is_as_the_schema_says(england_home: Any, name: str, on: date) -> None:
    answer = json.loads(_answer(england_home, name, on).model_dump_json())

    Draft202012Validator(answer_schema(), format_checker=Draft202012Validator.FORMAT_CHECKER).validate(answer)


@pytest.mark.parametrize("part", ["rows", "evidence", "missing", "on", "does_not_show"])
def test_an_answer_without_a_part_is_not_as_the_schema_says(england_home: Any, part: str) -> None:
    answer = json.loads(_answer(england_home, "successors", date(2026, 5, 1)).model_dump_json())
    del answer[part]

    with pytest.raises(ValidationError):
        Draft202012Validator(answer_schema()).validate(answer)


def test_an_answer_read_back_is_the_same(england_home: Any) -> None:
    answer = _answer(england_home, "accountability_chain", date(2026, 5, 1))

    assert Answer.model_validate_json(answer.model_dump_json()) == answer


def test_an_answer_says_how_to_ask_again(england_home: Any) -> None:
    store = england_home.home.store(england_home.key)
    one = questions()["shared_leadership"]
    answer = ask(
        "shared_leadership", one, store, {"icb": "icb:QHL"}, date(2026, 5, 1), published_by=date(2026, 4, 1)
    )

    assert answer.again == (
        "icsgraph ask shared-leadership --icb icb:QHL --on 2026-05-01 --published-by 2026-04-01"
    )


def test_the_weakest_hop_is_the_confidence_of_an_answer(england_home: Any) -> None:
    answer = _answer(england_home, "accountability_chain", date(2026, 5, 1))
    ranks = [hop.confidence.rank for path in answer.paths for hop in path.hops]

    assert answer.confidence is not None
    assert answer.confidence.rank >= max(ranks)


def test_a_way_that_crosses_layers_says_so_in_words(england_home: Any) -> None:
    store = england_home.home.store(england_home.key)
    asked = {"start": "region:Y60"}
    answer = ask("accountability_chain", questions()["accountability_chain"], store, asked, date(2026, 5, 1))

    assert all(("crosses layers" in path.says) == (len(path.layers) > 1) for path in answer.paths)
    assert any(len(path.layers) > 1 for path in answer.paths)


@pytest.mark.parametrize(
    ("name", "given", "word"),
    [
        ("successors", {}, "body"),
        ("successors", {"body": "icb:QNQ", "colour": "red"}, "colour"),
        ("number_of_ccgs", {"stated": "many"}, "stated"),
        ("boards_of_a_region", {"before": "yesterday"}, "before"),
    ],
)
def test_a_question_that_is_not_told_what_it_needs_names_the_parameter(
    england_home: Any, name: str, given: dict[str, Any], word: str
) -> None:
    store = england_home.home.store(england_home.key)

    with pytest.raises(WrongParameters, match=f"--{word}: .*{questions()[name].number} takes"):
        ask(name, questions()[name], store, given, date(2026, 5, 1))


@pytest.mark.parametrize(
    "wanted", ["Q36", "q36", "shared_leadership", "shared-leadership", "Shared-Leadership"]
)
def test_a_question_is_found_by_number_or_name(wanted: str) -> None:
    assert question(wanted)[1].number == "Q36"


def test_a_question_that_is_not_there_points_to_the_list() -> None:
    with pytest.raises(NoSuchQuestion, match="icsgraph questions"):
        question("Q99")
