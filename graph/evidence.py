"""What stands behind a statement: its kind, how sure it is, and where it can be read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class ClaimKind(StrEnum):
    """What sort of sentence a claim is. Only facts and requirements are ever walked as true."""

    FACT = "fact"
    REQUIREMENT = "requirement"
    FORECAST = "forecast"
    PLANNED = "planned"
    BILL = "bill"

    @property
    def holds(self) -> bool:
        """Whether the claim speaks of what is, rather than of what is to come."""
        return self in (ClaimKind.FACT, ClaimKind.REQUIREMENT)


class Confidence(StrEnum):
    """How far a claim can be relied on; an answer is as sure as its weakest hop."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"

    @property
    def rank(self) -> int:
        """0 for the surest."""
        return list(Confidence).index(self)

    @classmethod
    def weakest(cls, several: list[Confidence]) -> Confidence | None:
        """The least sure of several, or None of none."""
        return max(several, key=lambda one: one.rank, default=None)


class UnknownReason(StrEnum):
    """Why a thing that was looked for is not known."""

    NOT_PUBLISHED = "not_published"
    NOT_LOADED = "not_loaded"
    COULD_NOT_PARSE = "could_not_parse"
    VACANT = "vacant"
    REDACTED = "redacted"
    EXEMPT = "exempt"


GENERAL_KNOWLEDGE = "general-knowledge"
"""Key of the document that is none: a statement so evidenced is shown as not verified."""


@dataclass(frozen=True, slots=True)
class Document:
    """A publication that rows of a dataset rest on. ``published`` is a partial date or empty."""

    key: str
    title: str
    publisher: str
    address: str
    published: str
    licence: str
    kind: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where one row says what its claims say. Claims of one row share one such object.

    Attributes:
        locator: file and row, sheet and row, line, or JSON pointer: enough to open the place.
        documents: keys of the documents the row names; empty means the published file itself.
        published: day by which it was certainly public, None when no date is stated.
        confidence: as the publisher or compiler states it; general knowledge is always low.
        kind: what sort of sentence it is.
        quote: the words themselves, only where the words matter.
        note: what the compiler of the row adds, such as how a date was inferred.
    """

    locator: str
    documents: tuple[str, ...] = ()
    published: date | None = None
    confidence: Confidence = Confidence.HIGH
    kind: ClaimKind = ClaimKind.FACT
    quote: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        """Refuse evidence that cannot be looked up.

        Raises:
            ValueError: when there is no locator.
        """
        if not self.locator.strip():
            raise ValueError("evidence needs a locator: the file and row where the claim is read")

    @property
    def is_general_knowledge(self) -> bool:
        """Whether no document at all stands behind it."""
        return bool(self.documents) and all(key == GENERAL_KNOWLEDGE for key in self.documents)
