"""What a question needs to be loaded: the kinds it looks through and the ties its Cypher names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from importlib import import_module
from typing import NamedTuple

from graph import schema
from graph.relationships import Layer
from graph.stores.store import Store
from queries.cypher import MARKER, live
from queries.matter import matters
from queries.question import Question

_NAMED = re.compile(r"-\[\w*:([A-Z0-9_|]+)")

_OF_ANSWERS = frozenset({"answer", "asking", "cypher", "explain", "question", "reading"})
"""Modules that every question uses: what they read is no fact that one of them needs."""

_NO_NEEDS = frozenset({"body_kind", "conflict", "evidence", "standing_rule", "unknown"})
"""Kinds that stand for law itself or for what is known: that there is none of them is no gap."""

_CARRIERS = frozenset({"CONCERNS", "HAS_VALUE"})
"""Types that carry fields and gaps of whatever is asked about: no fact by themselves."""

_TIES = f"""
MATCH (a:{MARKER})-[r:OF_ONE_TYPE]->(b:{MARKER}) WHERE {live("r")}
RETURN r.by_law AS by_law, count(*) AS number ORDER BY by_law
"""

_THERE = f"""
MATCH (e:{MARKER}) WHERE e.kind IN $kinds AND {live("e")}
RETURN e.kind AS kind, coalesce(e.by_law, false) AS by_law, count(*) AS number ORDER BY kind, by_law
"""


class Need(NamedTuple):
    """A fact that a question needs: how often it was found, and how often law alone states it."""

    words: str
    found: int
    by_law: int
    published_where: str = ""
    fill_in: str = ""


def kinds_needed(question: Question, store: Store, on: date) -> list[Need]:
    """Every kind that the question looks through, with how many were there on the day."""
    kinds = [kind for kind in question.searches if kind not in _NO_NEEDS]
    rows = store.ask(_THERE, {"kinds": kinds, "on": on}) if kinds else []
    number = {(row["kind"], row["by_law"]): row["number"] for row in rows}
    return [
        Need(schema.kind(kind).words, number.get((kind, False), 0), number.get((kind, True), 0))
        for kind in kinds
    ]


def ties_needed(name: str, question: Question, store: Store, on: date) -> list[Need]:
    """Every type of tie that the question asks for by name, with how many of it hold on the day."""
    return [_tie(one, store, on) for one in types_named(name, question)]


def types_named(name: str, question: Question) -> tuple[str, ...]:
    """Types that stand in the Cypher of a question; of one with no text of its own, those of its layers."""
    texts = [question.cypher, *_strings(f"queries.questions.{name}")]
    named = {one for text in texts for found in _NAMED.findall(text) for one in found.split("|")} | set(texts)
    known = schema.relationship_types()
    walked = frozenset(question.layers) - {Layer.EVIDENCE}
    return tuple(sorted(named & known.keys() - _CARRIERS)) or schema.types_of_layers(walked)


def _strings(module: str) -> Iterator[str]:
    """Strings that a module and those it takes functions from hold, also in tuples and sets."""
    own = vars(import_module(module))
    others = {getattr(one, "__module__", None) or "" for one in own.values() if callable(one)}
    taken = {one for one in others if one.startswith("queries.") and one.count(".") == 1}
    for place in (module, *sorted(one for one in taken if one.partition(".")[2] not in _OF_ANSWERS)):
        for value in vars(import_module(place)).values():
            several = value if isinstance(value, tuple | frozenset) else [value]
            yield from (one for one in several if isinstance(one, str))


def _tie(type_name: str, store: Store, on: date) -> Need:
    rows = store.ask(_TIES.replace("OF_ONE_TYPE", type_name), {"on": on})
    number = {row["by_law"]: row["number"] for row in rows}
    where, fill = _published(type_name)
    return Need(_in_words(type_name), number.get(False, 0), number.get(True, 0), where, fill)


def _in_words(type_name: str) -> str:
    """The words of a type and what it stands for."""
    cls = schema.relationship_type(type_name)
    meaning = " ".join((cls.__doc__ or "").split("\n\n")[0].split())
    return f"“{cls.words}”: {meaning[:1].lower()}{meaning[1:]}".rstrip(".")


def _published(type_name: str) -> tuple[str, str]:
    """Where such a tie is published and what would fill it, as coverage says of the one matter it is of."""
    of = [one for one in matters().values() if re.search(rf"\b{type_name}\b", one.found)]
    return (of[0].published_where, of[0].fill_in) if len(of) == 1 else ("", "")
