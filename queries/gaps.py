"""What a question could not tell: of one body, or of many, each reason once with how many it is at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from graph import schema
from graph.entities import kind_of
from graph.stores.store import Store
from queries.answer import Missing
from queries.asking import WrongParameters, ask
from queries.cypher import MARKER, live
from queries.question import Asked, Names, Question
from queries.reading import read

MOST_LOOKED_AT = 40
"""Bodies of a kind that are looked at where no one of them is named: all boards, and some of the many."""

_ALIVE = f"""
MATCH (b:{MARKER}) WHERE b.kind = $kind AND {live("b")} RETURN b.id AS id ORDER BY id
"""


@dataclass(frozen=True)
class Gap:
    """One thing not known, and at how many of the bodies looked at."""

    missing: Missing
    at: int


@dataclass(frozen=True)
class Gaps:
    """What a question could not tell. ``looked_at`` of ``there_are`` bodies of a kind, in words.

    ``not_asked`` says why nothing was looked at, where a question needs to be told more.
    """

    gaps: tuple[Gap, ...] = ()
    looked_at: int = 1
    there_are: int = 1
    of: str = ""
    not_asked: str = ""


def gaps_at(name: str, question: Question, store: Store, on: date, named: Sequence[str]) -> Gaps:
    """What is missing from the answer about bodies that are named.

    Raises:
        WrongParameters: when the question is not asked of such a body.
    """
    given = _fitted(question, named)
    lacking = [one for one in _entities_needed(question) if one not in given]
    if lacking:
        words = " and ".join(_kinds_in_words(question.entity_parameters()[one]) for one in lacking)
        return Gaps(not_asked=f"{question.number} is also asked of {words}: name it to see what is missing")
    answer = ask(name, question, store, _plain_values(question, on) | given, on)
    return Gaps(tuple(Gap(one, 1) for one in answer.missing))


def gaps_everywhere(question: Question, store: Store, on: date) -> Gaps:
    """What is missing over the bodies that the question can be asked of; boards before others."""
    needed = _entities_needed(question)
    if len(needed) > 1:
        words = " and ".join(_kinds_in_words(question.entity_parameters()[one]) for one in needed)
        return Gaps(not_asked=f"{question.number} is asked of {words}: name both to see what is missing")
    plain = _plain_values(question, on)
    if not needed:
        return Gaps(_folded([_missing(question, store, plain, on)]))
    kind, ids = _those(question.entity_parameters()[needed[0]], store, on)
    looked = ids[:MOST_LOOKED_AT]
    lists = [_missing(question, store, plain | {needed[0]: one}, on) for one in looked]
    return Gaps(_folded(lists), len(looked), len(ids), schema.kind(kind).words)


def _missing(question: Question, store: Store, given: Mapping[str, Any], on: date) -> list[Missing]:
    parameters = question.parameters.model_validate(dict(given)).model_dump()
    asked = Asked(store, parameters, on)
    found = question.walk(asked) if question.walk else read(asked, question.cypher, question.row)
    return question.lacks(asked, [row.model_dump(mode="json") for row in found.rows])


def _folded(lists: Sequence[Sequence[Missing]]) -> tuple[Gap, ...]:
    """Each reason once. Numbers in what is missing differ from body to body; the first stands for all."""
    first, number = dict[tuple[str, ...], Missing](), dict[tuple[str, ...], int]()
    for several in lists:
        for key, one in {(one.why, one.published_where, one.fill_in): one for one in several}.items():
            first.setdefault(key, one)
            number[key] = number.get(key, 0) + 1
    return tuple(Gap(one, number[key]) for key, one in first.items())


def _those(mark: Names, store: Store, on: date) -> tuple[str, list[str]]:
    """The kind looked at and its bodies on the day: boards if it may be asked of them, else what there is."""
    kinds = [*(["icb"] if "icb" in mark.kinds or not mark.kinds else []), *mark.kinds]
    for kind in kinds:
        ids = [row["id"] for row in store.ask(_ALIVE, {"kind": kind, "on": on})]
        if ids:
            return kind, ids
    return kinds[0], []


def _entities_needed(question: Question) -> list[str]:
    fields = question.parameters.model_fields
    return [one for one in question.entity_parameters() if fields[one].is_required()]


def _fitted(question: Question, named: Sequence[str]) -> dict[str, str]:
    """Which parameter each body that is named is for: those the question needs come first."""
    marks, needed = question.entity_parameters(), _entities_needed(question)
    given: dict[str, str] = {}
    for one in named:
        free = [name for name in (*needed, *marks) if name not in given]
        fits = [name for name in free if not marks[name].kinds or kind_of(one) in marks[name].kinds]
        if not fits:
            kind = schema.kind(kind_of(one)).words
            raise WrongParameters(f"--body: {question.number} is not asked of this {kind}")
        given[fits[0]] = one
    return given


def _plain_values(question: Question, on: date) -> dict[str, Any]:
    """Something for what a question needs beside bodies: what is missing does not hang on it."""
    marks, fields = question.entity_parameters(), question.parameters.model_fields
    return {
        name: _any_value(field, on)
        for name, field in fields.items()
        if field.is_required() and name not in marks
    }


def _any_value(field: FieldInfo, on: date) -> Any:
    options = get_args(field.annotation) if get_origin(field.annotation) is Literal else ()
    return options[0] if options else on if field.annotation is date else 1


def _kinds_in_words(mark: Names) -> str:
    return " or ".join(_several(mark.kinds)) or "any body"


def _several(kinds: Sequence[str]) -> Iterator[str]:
    for kind in kinds:
        words = schema.kind(kind).words
        yield f"an {words}" if words[0].lower() in "aeio" else f"a {words}"
