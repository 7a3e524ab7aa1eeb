"""The five shapes of claim: what one row of a published file says, before anything is resolved.

A claim names its ends by `Ref`, because a row cannot know what its codes will turn out to mean.
All are small and flat, since there may be millions; see ``docs/decisions``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from graph import schema
from graph.dates import Bounds
from graph.entities import LIFE, kind_of, make_id
from graph.evidence import Evidence, UnknownReason
from graph.facts import ReifiedFact
from graph.relationships import Relationship


@dataclass(frozen=True, slots=True)
class Ref:
    """What a row calls an entity: an id it mints, a code in a scheme, or a name.

    Attributes:
        kind: the kind it must be.
        scheme: ``id`` for an id minted by the register of the kind, ``name``, or a code scheme such
            as ``ods_code``: then the field of the kind that holds such codes.
        value: the id, code or name.
        name: the name the row gives beside a code; it decides between bodies that share the code.
        on: the day the row speaks of; None: the days of the claim itself.
        of: for a post named by its role (scheme ``role``): the organisation it is a post of.
    """

    kind: str
    scheme: str
    value: str
    name: str = ""
    on: date | None = None
    of: Ref | None = None

    @classmethod
    def to(cls, entity_id: str) -> Ref:
        """A reference by id."""
        return cls(kind_of(entity_id), "id", entity_id)

    @classmethod
    def mint(cls, kind: str, code: str) -> Ref:
        """A reference to the entity that the register of its kind makes under this code."""
        return cls(kind, "id", make_id(kind, code))

    @classmethod
    def post(cls, organisation: Ref, role: str) -> Ref:
        """A reference to the post of that role in an organisation."""
        return cls("post", "role", role, of=organisation)

    @property
    def text(self) -> str:
        """The reference as the ledger keeps it: tabs between its parts, what it is of below."""
        if self.scheme == "id":
            return self.value
        day = self.on.isoformat() if self.on else ""
        line = "\t".join((self.kind, self.scheme, self.value, self.name, day))
        return f"{line}\n{self.of.text}" if self.of else line

    @classmethod
    def from_text(cls, text: str) -> Ref:
        """The reference that `text` came from."""
        if "\t" not in text:
            return cls.to(text)
        line, _, below = text.partition("\n")
        kind, scheme, value, name, day = line.split("\t")
        on = date.fromisoformat(day) if day else None
        return cls(kind, scheme, value, name, on, cls.from_text(below) if below else None)

    def __str__(self) -> str:
        """The reference as people read it."""
        if self.scheme == "id":
            return self.value
        if self.of:
            return f"{self.value.replace('_', ' ')} of {self.of}"
        return f"{self.kind} with {self.scheme.replace('_', ' ')} “{self.value}”"


@dataclass(frozen=True, slots=True)
class FieldClaim:
    """An entity has a value for a field. The field ``life`` makes the entity itself."""

    shape: ClassVar[str] = "field"
    entity: Ref
    field: str
    value: str
    when: Bounds
    evidence: Evidence

    def __post_init__(self) -> None:
        """Refuse a field or value that the kind does not have.

        Raises:
            ValueError: with a sentence.
        """
        if self.field != LIFE:
            schema.kind(self.entity.kind).check_value(self.field, self.value)


@dataclass(frozen=True, slots=True)
class RelationshipClaim:
    """One entity is tied to another; read it "from verb to"."""

    shape: ClassVar[str] = "relationship"
    from_ref: Ref
    relationship: Relationship
    to_ref: Ref
    when: Bounds
    evidence: Evidence
    provision: str = ""

    def __post_init__(self) -> None:
        """Refuse ends of the wrong kind, and types that only facts yield.

        Raises:
            ValueError: with a sentence.
        """
        self.relationship.check_ends(self.from_ref.kind, self.to_ref.kind)
        if self.relationship.yielded:
            raise ValueError(f"{self.relationship.type_name()} is yielded by facts, never claimed")


@dataclass(frozen=True, slots=True)
class FactClaim:
    """A fact with parties and a life of its own, such as an appointment."""

    shape: ClassVar[str] = "fact"
    fact: ReifiedFact
    parties: Mapping[str, tuple[Ref, ...]]
    when: Bounds
    evidence: Evidence
    provision: str = ""

    def __post_init__(self) -> None:
        """Refuse missing, unknown or wrong parties.

        Raises:
            ValueError: with a sentence.
        """
        if set(self.parties) != set(self.fact.parties) or not all(self.parties.values()):
            raise ValueError(f"this {self.fact.words} needs {', '.join(self.fact.parties)}")
        for party, refs in self.parties.items():
            for ref in refs:
                if ref.kind not in self.fact.parties[party]:
                    raise ValueError(f"{party} of this {self.fact.words} cannot be a “{ref.kind}”")


@dataclass(frozen=True, slots=True)
class CountClaim:
    """A published number of things of a kind, in all or within one body."""

    shape: ClassVar[str] = "count"
    counted: str
    number: int
    when: Bounds
    evidence: Evidence
    scope: Ref | None = None

    def __post_init__(self) -> None:
        """Refuse a negative number and a kind that is not declared.

        Raises:
            ValueError: with a sentence.
        """
        schema.kind(self.counted)
        if self.number < 0:
            raise ValueError(f"{self.number} is not a number of things")


@dataclass(frozen=True, slots=True)
class UnknownClaim:
    """Something was looked for and not found, and why."""

    shape: ClassVar[str] = "unknown"
    entity: Ref
    about: str
    reason: UnknownReason
    when: Bounds
    evidence: Evidence


Claim = FieldClaim | RelationshipClaim | FactClaim | CountClaim | UnknownClaim


@dataclass(frozen=True, slots=True)
class Refusal:
    """A row, or part of one, that is not recorded, and why."""

    locator: str
    reason: str
    row: str = field(default="")
