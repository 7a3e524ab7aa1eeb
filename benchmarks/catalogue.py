"""The whole catalogue of questions: of the bundled tables, and of a big fictional graph."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from math import inf
from pathlib import Path
from random import Random
from statistics import median, quantiles
from typing import Any

from benchmarks.generate import Fiction, Size
from benchmarks.measure import Figure, Numbers, seconds_of
from graph.home import Home
from graph.stores.rows import StoreError
from graph.stores.store import Store
from queries.asking import ask
from queries.library import questions
from queries.question import Question

Given = dict[str, Any]

DRAWN = ("icb", "trust", "ics", "council", "post", "region", "person")
"""Kinds of the fictional graph that questions are about, the first that fits."""

MEDIAN_MS, TAIL_MS = 30, 100
"""What the answer to a question should take at most: in the middle, and in 95 of 100 cases."""

TAIL = " | p95"
_BUDGET_SECONDS = 2
_MOST, _LEAST = 60, 3


def of_fiction(question: Question, fiction: Fiction, chance: Random) -> Given | None:
    """Parameters for a question about the fictional graph; None where it has no such kind of entity."""
    assert question.example
    named, given = question.entity_parameters(), dict[str, Any]()
    for name, declared in question.parameters.model_fields.items():
        if name not in named:
            given |= {name: question.example.given[name]} if name in question.example.given else {}
            continue
        if not declared.is_required():
            continue
        kind = next((one for one in DRAWN if not named[name].kinds or one in named[name].kinds), None)
        if kind is None:
            return None
        given[name] = fiction.id(kind, chance.randrange(10**9))
    return given


def timed(ask_once: Callable[[int], object]) -> tuple[float, float]:
    """Median and 95th percentile of the seconds, as often as a short time allows; infinite if refused."""
    try:
        first = seconds_of(partial(ask_once, 0))
        times = max(_LEAST, min(_MOST, round(_BUDGET_SECONDS / max(first, 1e-6))))
        taken = [seconds_of(partial(ask_once, number)) for number in range(times)]
    except StoreError as error:
        print(f"refused: {error}", file=sys.stderr)
        return inf, inf
    return median(taken), quantiles(taken, n=20)[-1]


def asked_of_england(store: Store) -> Numbers:
    """Every question as its example asks it."""
    found: Numbers = {}
    for name, one in questions().items():
        assert one.example
        given, on = dict(one.example.given), one.example.on
        found |= _both(one, timed(lambda _, name=name, one=one, given=given, on=on:  # type: ignore[misc]
                                  ask(name, one, store, given, on)))  # fmt: skip
    return found


def asked_of_fiction(store: Store, fiction: Fiction, on: date) -> Numbers:
    """Every question that the fictional graph has the kinds for, about entities drawn by chance."""
    found: Numbers = {}
    for name, one in questions().items():
        several = [of_fiction(one, fiction, Random(number)) for number in range(_MOST)]
        given = [each for each in several if each is not None]
        if given:
            found |= _both(one, timed(lambda number, name=name, one=one, given=given:  # type: ignore[misc]
                                      ask(name, one, store, given[number], on)))  # fmt: skip
    return found


def _both(one: Question, taken: tuple[float, float]) -> Numbers:
    return {one.number: taken[0], one.number + TAIL: taken[1]}


def figures(where: str, numbers: Numbers) -> Iterator[Figure]:
    """How many were asked, and those that take too long, in milliseconds."""
    asked = [name for name in numbers if not name.endswith(TAIL)]
    yield Figure(f"{where}: questions asked", len(asked), f"of {len(questions())}")
    for suffix, most, words in (("", MEDIAN_MS, "median"), (TAIL, TAIL_MS, "p95")):
        over = {name: 1000 * numbers[name + suffix] for name in asked if 1000 * numbers[name + suffix] > most}
        yield Figure(f"… {words} over {most} ms", len(over), "questions", 0)
        for name, milliseconds in sorted(over.items(), key=lambda one: -one[1]):
            yield Figure(f"…… {name}, {words}", milliseconds, "ms", most)


def embedded_fiction(home: str, entities: str, relationships: str, seed: str) -> Numbers:
    """The catalogue on the embedded fictional graph that stands in a home."""
    fiction = Fiction(Size(int(entities), int(relationships)), int(seed))
    return asked_of_fiction(Home(Path(home)).store(), fiction, date(2020, 6, 1))


def embedded_england(home: str) -> Numbers:
    """The catalogue on the embedded graph that stands in a home."""
    return asked_of_england(Home(Path(home)).store())
