"""The form of a question, read off its parameters."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

import pytest
from pydantic import Field

from queries.library import questions
from queries.question import Names, OneOf, Parameters, Question
from ui.asking_form import Box, boxes, given, lacking


class Everything(Parameters):
    """One of each sort."""

    body: Annotated[str, Names(("icb",))] = Field(description="the body")
    other: Annotated[str | None, Names()] = Field(default=None, description="another")
    before: date = Field(default=date(2026, 3, 31), description="the day")
    planned: bool = Field(default=False, description="also what is planned")
    most: int | None = Field(default=None, description="how many")
    stream: Literal["core", "primary"] = Field(default="core", description="which stream")
    words: str = Field(description="words")
    colour: Annotated[str, OneOf(("blue", "green"))] = Field(default="blue", description="which colour")


@pytest.fixture
def several() -> list[Box]:
    question = next(iter(questions().values()))
    return boxes(Question.model_construct(**(dict(question) | {"parameters": Everything})))


def test_every_sort_of_parameter_has_its_box(several: list[Box]) -> None:
    assert {one.name: one.what for one in several} == {
        "body": "entity", "other": "entity", "before": "day", "planned": "yes or no", "most": "number",
        "stream": "choice", "words": "text", "colour": "choice",
    }  # fmt: skip
    assert [one.name for one in several if one.needed] == ["body", "words"]
    assert several[0].kinds == ("icb",)
    assert several[5].options == ("core", "primary")
    assert several[7].options == ("blue", "green")
    assert several[2].default == date(2026, 3, 31)


def test_what_is_lacking_is_named_by_its_label(several: list[Box]) -> None:
    assert lacking(several, {"p_body": "icb:QX1"}) == ["Words"]
    assert given(several, {"p_body": "icb:QX1", "p_most": "", "on": "x"}) == {"body": "icb:QX1"}


@pytest.mark.parametrize("name", questions())
def test_every_question_of_the_catalogue_has_a_form(name: str) -> None:
    assert all(one.help for one in boxes(questions()[name]))
