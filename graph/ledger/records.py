"""What the ledger takes in and gives out: releases, runs, judgements."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from graph.evidence import Document

Revision = Literal["replaces", "adds"]
Verdict = Literal["same", "different", "unsure", "wrong_row"]


class Promise(BaseModel):
    """What a dataset says the graph must show: how many entities of a kind are alive on a day."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: str
    on: date
    count: int


class Description(BaseModel):
    """What every run of a dataset carries with it, so that the build needs no loader.

    ``registers`` lists the kinds whose entities the dataset may make; ``authority`` gives, for each
    kind or relationship type, the fields it is trusted on before others (``["*"]``: all of them).
    ``evidence_until`` is the day up to which the dataset's facts were looked for. ``latest_of`` names the
    kind of whose entities only the row published last counts, however many files speak of one.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    title: str
    publisher: str
    licence: str
    address: str = ""
    registers: tuple[str, ...] = ()
    authority: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    evidence_until: date | None = None
    promises: tuple[Promise, ...] = ()
    latest_of: str = ""

    def has_authority(self, subject: str, field_name: str) -> bool:
        """Whether the dataset is trusted first on a field of a kind, or on a relationship type."""
        fields = self.authority.get(subject, ())
        return "*" in fields or field_name in fields


@dataclass(frozen=True)
class Release:
    """One published file about to be recorded. ``published`` is its vintage, from its content.

    ``filled`` holds the rows of a filled template as they were typed: the place of each and its cells
    as JSON, so that they can be written out again.
    """

    dataset: str
    scope: str
    revision: Revision
    published: date
    file_name: str
    file_path: str
    file_hash: str
    loader_version: str
    description: Description
    documents: tuple[Document, ...] = ()
    filled: tuple[tuple[str, str], ...] = ()

    def by(self, publisher: str) -> Release:
        """The release as of a publisher whom its dataset does not name; as it is where none is given."""
        if not publisher:
            return self
        return replace(self, description=self.description.model_copy(update={"publisher": publisher}))


@dataclass(frozen=True)
class Run:
    """A recorded release. ``recorded`` is when, in UTC."""

    number: int
    dataset: str
    scope: str
    revision: Revision
    published: date
    file_name: str
    file_path: str
    file_hash: str
    loader_version: str
    recorded: datetime
    rows_read: int
    rows_accepted: int
    rows_refused: int
    description: Description


@dataclass(frozen=True)
class Recorded:
    """The outcome of recording: the run, and whether it is new or was there already."""

    run: int
    new: bool
    claims: int = 0


@dataclass(frozen=True)
class Judgement:
    """A person's decision on identity or on a row; ``subject`` and ``object`` are ids or locators."""

    verdict: Verdict
    subject: str
    object: str
    by_whom: str
    why: str
    number: int = field(default=0)


def run_of(row: tuple[object, ...]) -> Run:
    """A run from its row in the ledger, with the number of its refusals as the last value."""
    (number, dataset, scope, revision, published, name, path, digest, version, recorded,
     read, accepted, description, refused) = row  # fmt: skip
    return Run(
        number=int(str(number)),
        dataset=str(dataset),
        scope=str(scope),
        revision="adds" if revision == "adds" else "replaces",
        published=date.fromordinal(int(str(published))),
        file_name=str(name),
        file_path=str(path),
        file_hash=str(digest),
        loader_version=str(version),
        recorded=datetime.fromisoformat(str(recorded)),
        rows_read=int(str(read)),
        rows_accepted=int(str(accepted)),
        rows_refused=int(str(refused)),
        description=Description.model_validate(json.loads(str(description))),
    )
