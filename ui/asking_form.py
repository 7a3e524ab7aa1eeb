"""The form of a question, read off its typed parameters: which boxes, with which values."""

from __future__ import annotations

import types
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from queries.question import OneOf, Question
from ui.wording import field_in_words

What = Literal["entity", "day", "yes or no", "number", "choice", "text"]
PREFIX = "p_"
"""Begins the names of parameters in the address, so that none is taken for a part of the shell."""


@dataclass(frozen=True)
class Box:
    """One box of a form.

    Attributes:
        name: the parameter.
        label: the words above the box.
        help: what the parameter is.
        what: of which sort.
        needed: whether the question cannot be asked without.
        default: what stands when nothing is said; None: nothing.
        kinds: for entities: of which kinds; none means any.
        options: for choices: what there is.
    """

    name: str
    label: str
    help: str
    what: What
    needed: bool
    default: Any
    kinds: tuple[str, ...] = ()
    options: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """Its name in the address."""
        return f"{PREFIX}{self.name}"


def boxes(question: Question) -> list[Box]:
    """The boxes of a question, in order."""
    entities = question.entity_parameters()
    return [
        _box(name, field, entities[name].kinds if name in entities else None)
        for name, field in question.parameters.model_fields.items()
    ]


def _box(name: str, field: FieldInfo, kinds: tuple[str, ...] | None) -> Box:
    kind = _without_none(field.annotation)
    options = tuple(map(str, get_args(kind))) if get_origin(kind) is Literal else ()
    options = next((mark.words for mark in field.metadata if isinstance(mark, OneOf)), options)
    what: What = "entity" if kinds is not None else "choice" if options else _SORTS.get(kind, "text")
    return Box(
        name=name,
        label=field_in_words(name),
        help=field.description or "",
        what=what,
        needed=field.is_required(),
        default=None if field.is_required() else field.get_default(call_default_factory=True),
        kinds=kinds or (),
        options=options,
    )


_SORTS: dict[Any, What] = {date: "day", bool: "yes or no", int: "number"}


def _without_none(annotation: Any) -> Any:
    """The type that is meant where nothing may stand instead of it."""
    if get_origin(annotation) in (Union, types.UnionType):
        rest = [one for one in get_args(annotation) if one is not type(None)]
        return rest[0] if len(rest) == 1 else str
    return annotation


def given(several: list[Box], said: dict[str, str]) -> dict[str, str]:
    """The parameters that were said."""
    return {box.name: said[box.key] for box in several if said.get(box.key)}


def lacking(several: list[Box], said: dict[str, str]) -> list[str]:
    """Labels of what the question still needs."""
    return [box.label for box in several if box.needed and not said.get(box.key)]
