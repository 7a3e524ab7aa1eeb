"""Ledgers and graphs made of a few claims, and the graph of the bundled tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from graph.build.build import Built, rows
from graph.claims import Claim, FactClaim, FieldClaim, Ref
from graph.dates import NEVER, UNKNOWN_START, Bounds
from graph.entities import LIFE
from graph.evidence import ClaimKind, Evidence
from graph.home import Home
from graph.kinds.law import StandingRule
from graph.kinds.posts import Appointment
from graph.ledger import Ledger, Recorded, Release
from graph.ledger.records import Description
from graph.stores.rows import NodeRow, RelationshipRow

# a machine that is busy makes no test fail
settings.register_profile("icsgraph", deadline=None)
settings.load_profile("icsgraph")


@dataclass
class Graph:
    """The rows of a graph."""

    nodes: list[NodeRow]
    ties: list[RelationshipRow]
    built: Built

    def row(self, relationship_id: str) -> RelationshipRow:
        (found,) = [one for one in self.ties if one.properties["id"] == relationship_id]
        return found

    def ids(self, kind: str) -> set[str]:
        return {str(one.properties["id"]) for one in self.nodes if one.properties["kind"] == kind}

    def node(self, entity: str) -> dict[str, Any]:
        (found,) = [one.properties for one in self.nodes if one.properties["id"] == entity]
        return found

    def ties_of(self, type_name: str, from_id: str = "", to_id: str = "") -> list[dict[str, Any]]:
        return [
            one.properties
            for one in self.ties
            if one.type_name == type_name and from_id in ("", one.from_id) and to_id in ("", one.to_id)
        ]

    def tie(self, type_name: str, from_id: str = "", to_id: str = "") -> dict[str, Any]:
        (found,) = self.ties_of(type_name, from_id, to_id)
        return found

    def problems(self, check: str) -> list[str]:
        return [one.message for one in self.built.problems if one.check == check]

    def conflicts(self) -> list[dict[str, Any]]:
        return [one.properties for one in self.nodes if one.label == "Conflict"]


def graph_of(ledger: Ledger, **chosen: Any) -> Graph:
    """All rows of the ledger's graph."""
    built = Built("test")
    made = list(rows(ledger, built, work_folder=ledger.path.parent / "work", **chosen))
    nodes = [one for one in made if isinstance(one, NodeRow)]
    return Graph(nodes, [one for one in made if isinstance(one, RelationshipRow)], built)


_numbers = count(1)


@dataclass
class Testshire:
    """A ledger of the county of Testshire, which does not exist, and words to fill it."""

    ledger: Ledger

    @staticmethod
    def said(row: int, **more: Any) -> Evidence:
        """Evidence of one row of a table."""
        return Evidence(f"testshire.csv line {row}", **more)

    @staticmethod
    def days(began: str = "", ended: str = "", seen: str = "") -> Bounds:
        """Bounds of stated days; the end is the first day after."""
        return Bounds.stated(began, ended, end_dates="day_after", seen=seen)

    def body(
        self, entity: str, began: str = "", ended: str = "", *, row: int = 2, **fields: str
    ) -> tuple[Claim, ...]:
        """The claims by which a register makes a body, with values that last as long as it does."""
        ref, when, evidence = Ref.to(entity), self.days(began, ended), self.said(row)
        values = [FieldClaim(ref, name, value, when, evidence) for name, value in fields.items()]
        return (FieldClaim(ref, LIFE, "", when, evidence), *values)

    def holder(
        self, person: str, post: Ref, when: Bounds, *, row: int = 3, capacity: Any = "substantive",
        **more: Any,
    ) -> tuple[Claim, ...]:  # fmt: skip
        """A person and the appointment to a post."""
        ref, evidence = Ref.mint("person", person), self.said(row, **more)
        held = Appointment(capacity=capacity)
        return (
            FieldClaim(ref, LIFE, "", Bounds.of(), evidence),
            FieldClaim(ref, "name", person.title(), Bounds.of(), evidence),
            FactClaim(held, {"person": (ref,), "post": (post,)}, when, evidence),
        )

    def chair_rule(self, **more: Any) -> tuple[Claim, ...]:
        """The rule that every board has a chair, and the kind of body it is about."""
        kind, always = Ref.mint("body_kind", "icb"), Bounds(UNKNOWN_START, UNKNOWN_START, NEVER, NEVER)
        given = {
            "rule": "chair", "of_kind": "icb", "from_end": "{body}", "type_name": "HAS_POST",
            "to_end": "{body}/chair", "provision": "Testshire Act s.1",
        }  # fmt: skip
        rule = StandingRule(**given | more)
        evidence = self.said(9, kind=ClaimKind.REQUIREMENT)
        return (
            FieldClaim(kind, LIFE, "", always, self.said(8)),
            FactClaim(rule, {"about": (kind,)}, always, evidence, str(rule.provision)),
        )

    def release(self, **more: Any) -> Release:
        described: dict[str, Any] = {"registers": (), "authority": {}, "promises": ()}
        described |= {"evidence_until": None, "latest_of": ""}
        described = {name: more.pop(name, value) for name, value in described.items()}
        given: dict[str, Any] = {
            "dataset": "testshire_register",
            "scope": "Testshire",
            "revision": "adds",
            "published": date(2024, 1, 1),
            "file_name": "testshire.csv",
            "file_path": "testshire.csv",
            "file_hash": f"content {next(_numbers)}",
            "loader_version": "1",
        }
        described |= {"title": "Register of Testshire", "publisher": "Testshire", "licence": "none"}
        return Release(**given | {"description": Description(**described)} | more)

    def record(self, *claims: Claim, **more: Any) -> Recorded:
        return self.ledger.record(self.release(**more), claims, lambda: (len(claims), 0, []))

    def graph(self, **chosen: Any) -> Graph:
        return graph_of(self.ledger, **chosen)


@pytest.fixture(scope="session", name="graph_of")
def _graph_of() -> Callable[..., Graph]:
    return graph_of


@pytest.fixture(scope="session")
def make_testshire() -> type[Testshire]:
    return Testshire


@pytest.fixture
def testshire(tmp_path: Path) -> Iterator[Testshire]:
    with Ledger(tmp_path / "ledger.db") as ledger:
        yield Testshire(ledger)


@pytest.fixture(scope="session")
def england_ledger(england_folder: Path) -> Iterator[Ledger]:
    """The bundled tables, loaded. Never to be written by a test."""
    with Home(england_folder).ledger() as ledger:
        yield ledger


@pytest.fixture(scope="session")
def england(england_ledger: Ledger) -> Graph:
    """Every row of the graph of the bundled tables."""
    return graph_of(england_ledger)
