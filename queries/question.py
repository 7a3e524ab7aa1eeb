"""What a question is: a document with an owner, typed parameters and rows, and one Cypher text."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Any

from pydantic import BaseModel, ConfigDict

from graph.relationships import Layer
from graph.stores.store import Store
from queries.answer import Missing, PathShown


class Parameters(BaseModel):
    """What a question wants to be told, beside the date. Every field has a description."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class AnswerRow(BaseModel):
    """One row of an answer. Every field has a description, which is its heading in words."""

    model_config = ConfigDict(frozen=True, extra="forbid")


@dataclass(frozen=True)
class Names:
    """Marks a parameter that names an entity: of which kinds it may be; none means any."""

    kinds: tuple[str, ...] = ()


@dataclass(frozen=True)
class OneOf:
    """Marks a parameter that is one of some words, found where the words are kept."""

    words: tuple[str, ...]


@dataclass(frozen=True)
class Asked:
    """A question being asked: where, with which parameters (ids resolved), for which day."""

    store: Store
    parameters: dict[str, Any]
    on: date


@dataclass(frozen=True)
class Found:
    """What a question that walks paths gives: rows, the paths, and entities that matter.

    ``banner`` is what the answer says first, where it tells of a scenario.
    """

    rows: Sequence[BaseModel]
    paths: Sequence[PathShown] = ()
    about: Sequence[str] = ()
    banner: str = ""


@dataclass(frozen=True)
class Example:
    """A day and parameters, entities by id, with which the manual shows a question and tests ask it."""

    on: date
    given: Mapping[str, Any] = field(default_factory=dict)

    def words(self, names: Mapping[str, str] = MappingProxyType({})) -> str:
        """As options of the command line; ``names`` has what to write in place of an id."""
        given = {key: names.get(str(value), str(value)) for key, value in self.given.items()}
        options = [f"--{key.replace('_', '-')} {shlex.quote(value)}" for key, value in given.items()]
        return " ".join([*options, f"--on {self.on}"])


Walk = Callable[[Asked], Found]
Lacks = Callable[[Asked, Sequence[dict[str, Any]]], list[Missing]]

VIA = "via"
"""Column of a question's Cypher with the ids of the relationships behind a row, in order."""

EACH = "each"
"""Column with the ids of relationships that a row counts: each is a path of its own."""

ABOUT = "about"
"""Column with the ids of the entities whose own evidence and conflicts belong to a row."""


class Question(BaseModel):
    """One question. Optional texts stay empty, so all are required.

    Attributes:
        number: its number in the catalogue, such as Q36.
        asks: the question in words.
        why_it_matters: for whom, and what hangs on it.
        does_not_show: what a reader might take the answer for, and it is not.
        owner: who answers for the question.
        reviewed: when its words and its Cypher were last looked through.
        example: with what it is shown on the bundled tables.
        layers: the layers it may walk.
        searches: kinds it looks through.
        parameters: its parameters.
        row: one row of its answer.
        cypher: the text for both engines. Besides the row's columns it returns `via`, `each` or `about`.
        walk: for questions that walk paths instead of reading rows.
        lacks: what is missing, once the rows are known.
        key: columns that say what a row is about, by which bodies are compared; none: its words.
        whole: whether the rows, where there are any, are all that there is: a comparison may then say that
            a body lacks a row that another has.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    number: str
    asks: str
    why_it_matters: str
    does_not_show: str
    owner: str = "icsgraph maintainers"
    reviewed: date
    example: Example | None = None
    layers: tuple[Layer, ...]
    searches: tuple[str, ...]
    parameters: type[Parameters]
    row: type[AnswerRow]
    cypher: str = ""
    walk: Walk | None = None
    lacks: Lacks = lambda asked, rows: []
    key: tuple[str, ...] = ()
    whole: bool = False

    def model_post_init(self, context: Any) -> None:
        """Refuse a question with neither or both ways of answering, or an odd number.

        Raises:
            ValueError: naming the question.
        """
        if bool(self.cypher) == (self.walk is not None):
            raise ValueError(f"{self.number} needs either a Cypher text or a walk")
        if not re.fullmatch(r"Q\d{2}", self.number):
            raise ValueError(f"“{self.number}” is not a question number such as Q36")

    def entity_parameters(self) -> dict[str, Names]:
        """Parameters that name an entity, with the kinds it may be of."""
        return {
            name: mark
            for name, field in self.parameters.model_fields.items()
            for mark in field.metadata
            if isinstance(mark, Names)
        }
