"""The frame of relationship types: layers, and how a type is declared.

A type is one class in ``graph/layers/<layer>.py``; its name in the graph is the class name in
upper snake case, read aloud "from verb to". The pydantic fields of the class are the properties
that a relationship of the type may have, with their units. Found on disk.
"""

from __future__ import annotations

import re
from datetime import timedelta
from enum import StrEnum
from functools import cache
from typing import Any, ClassVar, Literal, Self

from pydantic import BaseModel, ConfigDict

ANY: frozenset[str] = frozenset()
"""Allowed ends of a type that may join anything."""


class Layer(StrEnum):
    """What sort of tie a relationship is. Exactly one for each type; never mixed in silence."""

    ACCOUNTABILITY = "accountability"
    FUNDING = "funding"
    CONTRACT = "contract"
    REGULATION = "regulation"
    MEMBERSHIP = "membership"
    APPOINTMENT = "appointment"
    DELEGATION = "delegation"
    OVERSIGHT = "oversight"
    ADVICE = "advice"
    STRUCTURE = "structure"
    GEOGRAPHY = "geography"
    SUCCESSION = "succession"
    EVIDENCE = "evidence"
    IDENTITY = "identity"

    @property
    def meaning(self) -> str:
        """What the layer says, in a line for people."""
        return _MEANINGS[self]


_MEANINGS = {
    Layer.ACCOUNTABILITY: "who must answer to whom, and may be sanctioned by them",
    Layer.FUNDING: "who gives or pays money to whom",
    Layer.CONTRACT: "who promised what to whom",
    Layer.REGULATION: "who registers, licenses or inspects whom",
    Layer.MEMBERSHIP: "who belongs to or sits on what",
    Layer.APPOINTMENT: "which posts exist, who holds them, who appoints",
    Layer.DELEGATION: "whose functions are exercised by somebody else",
    Layer.OVERSIGHT: "who supports, assesses or may direct whom",
    Layer.ADVICE: "who advises whom",
    Layer.STRUCTURE: "what is an organ, team or stage of what",
    Layer.GEOGRAPHY: "what lies in which area; no authority is implied",
    Layer.SUCCESSION: "what replaced what",
    Layer.EVIDENCE: "which statements support or contradict each other",
    Layer.IDENTITY: "names, codes and legal form, with their dates",
}

Upward = Literal["out", "in"]


class Relationship(BaseModel):
    """The frame of a relationship type. An instance holds the properties of one relationship.

    Class attributes:
        layer: the one layer it belongs to.
        words: plain words between its ends, as people read them.
        back: the same read from its end to its start.
        from_kinds, to_kinds: kinds allowed at its ends; `ANY` for all.
        yielded: True when it is only ever derived from a reified fact, never claimed by itself.
        horizon: how long after it was last seen it still counts as current; None: until it ends.
        up: which way leads up the chain of accountability, where the type is part of one.
        follows_ends: True when it holds for as long as both its ends are there, so that wider dates
            are cut instead of refused.
        outlives: True when it stays true after its ends have gone, as a succession does.
        in_arrears: True when it may be of a time after its ends had gone, as a last payment is.
        distinct: properties that keep relationships between the same ends apart.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    layer: ClassVar[Layer]
    words: ClassVar[str]
    back: ClassVar[str]
    from_kinds: ClassVar[frozenset[str]]
    to_kinds: ClassVar[frozenset[str]]
    yielded: ClassVar[bool] = False
    horizon: ClassVar[timedelta | None] = None
    up: ClassVar[Upward | None] = None
    follows_ends: ClassVar[bool] = False
    outlives: ClassVar[bool] = False
    in_arrears: ClassVar[bool] = False
    distinct: ClassVar[tuple[str, ...]] = ()

    @classmethod
    def __pydantic_init_subclass__(cls, **extra: Any) -> None:
        """Refuse a type without layer, words, ends or meaning.

        Raises:
            TypeError: naming what is missing.
        """
        super().__pydantic_init_subclass__(**extra)
        missing = [
            need for need in ("layer", "words", "back", "from_kinds", "to_kinds") if not hasattr(cls, need)
        ]
        if missing or not (cls.__doc__ or "").strip():
            raise TypeError(f"{cls.__name__} needs {', '.join(missing) or 'a docstring'}")
        if not isinstance(cls.layer, Layer):
            raise TypeError(f"{cls.__name__}: {cls.layer!r} is not a layer")

    @classmethod
    @cache
    def type_name(cls) -> str:
        """The type's name in the graph: AccountableTo is ACCOUNTABLE_TO."""
        return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", cls.__name__).upper()

    @classmethod
    def check_ends(cls, from_kind: str, to_kind: str) -> None:
        """Refuse ends of the wrong kind.

        Raises:
            ValueError: naming the end, its kind and the kinds allowed.
        """
        for end, kind, allowed in (
            ("from", from_kind, cls.from_kinds),
            ("to", to_kind, cls.to_kinds),
        ):
            if allowed and kind not in allowed:
                raise ValueError(
                    f"{cls.type_name()} cannot go {end} a “{kind}”; allowed: {', '.join(sorted(allowed))}"
                )

    @classmethod
    def precedes(cls, properties: dict[str, Any]) -> bool:
        """Whether one with these properties may begin before its ends do."""
        return False

    @classmethod
    def distinct_part(cls, properties: dict[str, Any]) -> str:
        """The part of its identity that its distinguishing properties make."""
        return "/".join(str(properties.get(name) or "") for name in cls.distinct)

    def properties(self) -> dict[str, Any]:
        """The properties that have a value, ready for a store."""
        return {key: value for key, value in self.model_dump(mode="json").items() if value is not None}

    @classmethod
    def of(cls, properties: dict[str, Any]) -> Self:
        """The relationship with these properties."""
        return cls.model_validate(properties)
