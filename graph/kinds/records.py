"""What the graph keeps about its own statements: counts, conflicts, evidence, its own state."""

from __future__ import annotations

from graph import schema
from graph.entities import Conflict, Count, EvidenceNode, Register, Unknown, Value, single


class PublishedCount(Count):
    """A number of things that somebody published, over time; two at once are a conflict."""

    kind = "count"
    words = "published count"

    @classmethod
    def unnamed(cls, code: str) -> str:
        """What is counted, and within what: the code is the kind, then ``/`` and the body."""
        counted, _, scope = code.partition("/")
        words = f"Number of: {schema.kind(counted).words}"
        return f"{words}, in {scope}" if scope else words


class ClaimConflict(Conflict):
    """Claims that exclude each other, which one the graph follows, and why; found or curated."""

    kind = "conflict"
    words = "conflict"

    about: str | None = single("id of what it is about")
    matter: str | None = single("which field, relationship or topic")
    followed: str | None = single("what the graph follows, in words")
    other: str | None = single("what is said against it, in words")
    why: str | None = single("why the graph follows the one")
    touches: str | None = single("layers it bears on, with spaces between them; none means any")


class NotKnown(Unknown):
    """A matter that was looked for and not found, and why."""

    kind = "unknown"
    words = "matter not known"


class EvidenceItem(EvidenceNode):
    """Where a statement can be read: publisher, document, licence, date, confidence."""

    kind = "evidence"
    words = "evidence"


class GraphRecord(Register):
    """The one record of what this graph was built from and how far its evidence reaches."""

    kind = "graph"
    words = "graph record"


class FieldValue(Value):
    """One value that entities have for a field: the same code of two bodies is one such value."""

    kind = "value"
    words = "value"
