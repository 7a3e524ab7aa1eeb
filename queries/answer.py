"""Answers: rows, the paths behind them, the evidence of every hop, and what is not known."""

from __future__ import annotations

from datetime import date
from typing import Any

from pydantic import BaseModel, ConfigDict

from graph.evidence import Confidence
from graph.relationships import Layer


class Shown(BaseModel):
    """A part of an answer."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class HopShown(Shown):
    """One relationship on a path, as it is to be read.

    Attributes:
        says: the hop in plain words, in the direction the path takes.
        relation: the words between the two ends of ``says``.
        forward: whether the path follows the relationship in its own direction.
        valid_from, valid_to: half-open days on which it may have held; None: not known, or open.
        sure_from, sure_to: half-open days on which it held beyond doubt; None: there are none, or
            open.
        certain: whether it held beyond doubt on the day asked about.
        last_seen: for what has no known end: when it was last seen to hold.
        provision: Act and section, or policy, that it rests on.
        unverified_basis: the same where no document was read; never to be quoted as law.
        by_law: made by a standing rule, not found anywhere.
        also: how many other relationships join the same two on that day.
        evidence: references into the answer's evidence: id, then ``#``, then file and row.
    """

    id: str
    type: str
    layer: Layer
    from_id: str
    from_name: str
    to_id: str
    to_name: str
    says: str
    relation: str
    forward: bool = True
    properties: dict[str, Any]
    valid_from: date | None
    valid_to: date | None
    sure_from: date | None = None
    sure_to: date | None = None
    certain: bool
    last_seen: date | None
    provision: str
    unverified_basis: str
    by_law: bool
    confidence: Confidence
    also: int = 0
    evidence: tuple[str, ...]

    @property
    def basis(self) -> str:
        """The provision it rests on; what no document was read for is marked “not verified”."""
        return self.provision or (f"not verified: {self.unverified_basis}" if self.unverified_basis else "")


class PathShown(Shown):
    """A way through the graph; ``says`` tells when it crosses layers, and what that means."""

    hops: tuple[HopShown, ...]
    confidence: Confidence | None
    says: str

    @property
    def layers(self) -> tuple[Layer, ...]:
        """The layers it goes through, in order of meeting."""
        return tuple(dict.fromkeys(hop.layer for hop in self.hops))


class EvidenceShown(Shown):
    """Where something in the answer can be read. ``verified`` is False for general knowledge."""

    id: str
    dataset: str
    file: str
    titles: tuple[str, ...]
    publishers: tuple[str, ...]
    addresses: tuple[str, ...]
    licences: tuple[str, ...]
    published: date
    confidence: Confidence
    claim_kind: str
    quote: str
    note: str
    verified: bool
    locators: tuple[str, ...]


class ConflictShown(Shown):
    """Two publishers, or two pages, that say different things about something in the answer."""

    id: str
    about: str
    matter: str
    followed: str
    other: str
    why: str
    evidence: tuple[str, ...]
    other_evidence: tuple[str, ...]


class Missing(Shown):
    """One line on what is not known: what, why, where it is published, what would fill it."""

    what: str
    why: str
    published_where: str = ""
    fill_in: str = ""


class Searched(Shown):
    """What was looked through: datasets, and how many entities of each kind there are."""

    datasets: tuple[str, ...]
    entities: dict[str, int]


class Answer(Shown):
    """The answer to a question at a date. `answer_schema` gives its JSON Schema.

    ``scenario`` says first that the answer, or a part of it, is not so or not yet; it is empty where
    everything in it is.
    """

    question: str
    asks: str
    params: dict[str, Any]
    on: date
    known: date | None
    published_by: date | None
    rows: tuple[dict[str, Any], ...]
    paths: tuple[PathShown, ...]
    evidence: tuple[EvidenceShown, ...]
    confidence: Confidence | None
    certain: bool
    conflicts: tuple[ConflictShown, ...]
    searched: Searched
    missing: tuple[Missing, ...]
    does_not_show: str
    evidence_until: date | None
    again: str
    scenario: str = ""


def answer_schema() -> dict[str, Any]:
    """The JSON Schema of an answer as the command line prints it."""
    schema = Answer.model_json_schema(mode="serialization")
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    return schema
