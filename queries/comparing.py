"""Asking one question of several bodies, to put the answers side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from queries.answer import Answer
from queries.asking import ask
from queries.comparison import Comparison, compare, key_columns
from queries.library import question
from queries.question import Question
from queries.rolled_up import RolledUp, roll_up
from queries.supposed_rows import names
from queries.view import View

SYSTEMS = frozenset({"icb", "ics", "stp", "trust", "council"})
"""Kinds of bodies that people compare; a question that takes a service too is compared by these."""


class NotComparable(Exception):
    """A question cannot be asked of several bodies; the message says why."""


def compared_by(question: Question, given: Mapping[str, Any]) -> str:
    """The parameter that names the body, when several are compared.

    Raises:
        NotComparable: when the question is about no body, or all that it is about are given.
    """
    left = [name for name in question.entity_parameters() if not given.get(name)]
    if not left:
        raise NotComparable(f"{question.number} is not asked of a body: there is nothing to compare by")
    kinds = question.entity_parameters()
    systems = (name for name in left if not kinds[name].kinds or SYSTEMS & {*kinds[name].kinds})
    return next(systems, left[0])


def ask_of_each(
    view: View,
    name: str,
    given: Mapping[str, Any],
    bodies: Sequence[str],
    on: date,
    as_is: date | None = None,
) -> Comparison:
    """Ask a question of several bodies and put the answers side by side.

    Args:
        view: the graph; under a scenario what would be is compared.
        name: name of the question.
        given: its other parameters.
        bodies: ids of two bodies or more; one does where it is put together from others.
        on: the day asked about.
        as_is: a later day, for whose bodies figures of ``on`` are put together; None: bodies as they were.

    Raises:
        NotComparable: when the question is about no body.
        WrongParameters, StoreError: see `queries.asking.ask`.
    """
    known_as, asked = question(name)
    parameter = compared_by(asked, given)

    def answer(body: str) -> Answer:
        return ask(
            known_as, asked, view.store, {**given, parameter: body}, on, known=view.known,
            published_by=view.published_by, scenario=view.scenario,
        )  # fmt: skip

    columns, called = key_columns(asked), names(view.store, bodies)
    found: list[tuple[str, str, Answer | RolledUp]] = []
    for body in dict.fromkeys(bodies):
        rolled = roll_up(view.store, asked, columns, body, as_is, answer) if as_is else None
        found.append((body, called.get(body, body), rolled or answer(body)))
    return compare(asked, found, on, as_is)
