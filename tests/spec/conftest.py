"""Graphs written as small tables, with decoys beside every relationship, and the engines to ask.

A table is text; a line is an entity or a relationship, its cells are parted by bars:

    icb:a | NHS Anyshire Board | 2022-07-01 .. 2026-04-01 | confidence=medium
    icb:a -MEMBER_OF-> icb_cluster:one | 2025-07-01 ..

Days are half-open and may be months or years. ``..`` without an end never ends; ``.. ?`` may have
ended; ``seen DAY`` was there on that day; ``planned`` is only to come; nothing means always. Values
such as ``value:ods_code:QTA`` make their own node; a field in the last cell of an entity never changed.
All else has defaults: high confidence, not by law, and the line of the table as evidence.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest

from graph import schema
from graph.build.dated import dated
from graph.dates import NEVER, UNKNOWN_START, Bounds
from graph.entities import kind_of
from graph.stores.rows import NodeRow, RelationshipRow, Value

Rows = list[NodeRow | RelationshipRow]
TableGraph = Callable[[str, set[date]], Rows]

_TIE = re.compile(r"(\S+) -([A-Z0-9_]+)-> (.+)")
_CARRIED = {"by_law", "derived_from", "provision", "unverified_basis", "confidence"}
ONE_DAY = timedelta(days=1)


def _bounds(text: str) -> tuple[Bounds, str]:
    """Bounds and tense of the days in a cell."""
    if not text:
        return Bounds.of(UNKNOWN_START, UNKNOWN_START, NEVER, NEVER), ""
    tense = "planned" if text.startswith("planned ") else ""
    days, _, seen = text.removeprefix("planned ").partition(" seen ")
    began, ended = (part.strip() for part in days.split(".."))
    said = Bounds.stated(began.strip("?"), ended.strip("?"), end_dates="day_after", seen=seen)
    return (said if ended else Bounds.of(said.s0, said.s1, NEVER, NEVER)), tense


def _given(text: str) -> dict[str, Value]:
    """Properties of a cell; true and false are booleans, all else is text."""
    pairs = (pair.split("=", 1) for pair in text.split(";") if pair.strip())
    found = {name.strip(): value.strip() for name, value in pairs}
    return {name: {"true": True, "false": False}.get(value, value) for name, value in found.items()}


def _entity(entity: str, cells: list[str], line: int) -> NodeRow:
    name, days, given = cells
    kind, evidence = kind_of(entity), f"evidence:testshire#table.csv line {line}"
    properties: dict[str, Value] = {
        "id": entity,
        "name": name,
        "kind": kind,
        "code": entity.partition(":")[2],
        "by_law": False,
        "confidence": "high",
        "evidence": [evidence],
    }
    if kind == "conflict":
        properties["other_evidence"] = [evidence]
    properties |= _given(given)
    if unchanged := [one for one in properties if one != "name" and one in schema.kind(kind).model_fields]:
        properties["unchanged"] = unchanged
    return NodeRow(schema.kind(kind).label(), properties | dated(*_bounds(days)))


def _tie(ends: re.Match[str], cells: list[str], line: int) -> RelationshipRow:
    from_id, type_name, to_id = ends.groups()
    days, given, _ = cells
    cls, stated = schema.relationship_type(type_name), _given(given)
    cls.check_ends(kind_of(from_id), kind_of(to_id))
    if type_name == "HAS_VALUE":
        stated["field"] = to_id.split(":")[1]
    if months := stated.get("months"):
        stated["months"] = str(months).split(",")
    own = cls.of({name: value for name, value in stated.items() if name not in _CARRIED}).properties()
    bounds, tense = _bounds(days)
    properties: dict[str, Value] = {
        "id": f"{type_name}|{from_id}|{to_id}|{cls.distinct_part(own)}|{line}",
        "layer": cls.layer.value,
        "by_law": False,
        "provision": "",
        "unverified_basis": "",
        "confidence": "high",
        "evidence": [f"evidence:testshire#table.csv line {line}"],
        **{name: value for name, value in stated.items() if name in _CARRIED},
        **own,
        **dated(bounds, tense, cls.horizon),
    }
    return RelationshipRow(type_name, from_id, to_id, properties)


def _value(entity: str) -> NodeRow:
    _, field, text = entity.split(":", 2)
    properties: dict[str, Value] = {"id": entity, "name": text, "kind": "value", "field": field}
    return NodeRow("Value", properties | dated(Bounds.of(), ""))


def _evidence(entity: str) -> NodeRow:
    """The table itself as a publication, and one for decoys: an answer must never rest on that."""
    texts: dict[str, Value] = {
        "id": entity,
        "name": f"Table of {entity}",
        "kind": "evidence",
        "dataset": "testshire_table",
        "file": "table.csv",
        "titles": ["Table of Testshire"],
        "publishers": ["Testshire"],
        "addresses": [""],
        "licences": ["none"],
        "published": date(2026, 5, 1),
        "confidence": "high",
        "claim_kind": "fact",
        "quote": "",
        "note": "",
        "verified": True,
    }
    return NodeRow("EvidenceNode", texts | dated(Bounds.of(), ""))


def _record(rows: Rows) -> NodeRow:
    kinds = Counter(str(row.properties["kind"]) for row in rows if isinstance(row, NodeRow))
    properties: dict[str, Value] = {
        "id": "graph:this",
        "name": "icsgraph",
        "kind": "graph",
        "content_key": "testshire",
        "ledger": "ledger of Testshire",
        "ledger_version": 1,
        "known": None,
        "published_by": None,
        "evidence_until": date(2026, 5, 1),
        "kind_counts": [f"{kind}={count}" for kind, count in sorted(kinds.items())],
        "datasets": ["testshire_table"],
        "nodes": kinds.total() + 1,
        "relationships": len(rows) - kinds.total(),
    }
    return NodeRow("Register", properties | dated(Bounds.of(), ""))


def _decoys(tie: RelationshipRow, days: set[date]) -> Iterator[RelationshipRow]:
    """The same tie on days that nobody asked about: before, after and between them."""
    ordered = sorted(days)
    spans = {"expired": (UNKNOWN_START, ordered[0]), "to come": (ordered[-1] + ONE_DAY, NEVER)}
    for before, after in pairwise(ordered):
        if after - before > ONE_DAY:
            spans[f"between {before}"] = (before + ONE_DAY, after)
    for word, (began, ended) in spans.items():
        other: dict[str, Value] = {
            "id": f"{tie.properties['id']}|{word}",
            "confidence": "low",
            "provision": "Decoys Act",
            "evidence": ["evidence:decoy#decoy.csv line 1"],
        }
        yield replace(tie, properties=tie.properties | other | dated(Bounds(began, began, ended, ended), ""))


def _lines(table: str) -> Iterable[tuple[int, str, list[str]]]:
    for number, line in enumerate(table.strip().splitlines(), 1):
        first, *cells = (cell.strip() for cell in line.split("|"))
        if first:
            yield number, first, [*cells, "", "", ""][:3]


def _graph(table: str, days: set[date]) -> Rows:
    nodes: dict[str, NodeRow] = {}
    ties: list[RelationshipRow] = []
    for number, first, cells in _lines(table):
        ends = _TIE.fullmatch(first)
        if ends is None:
            assert first not in nodes, f"line {number} repeats {first}"
            nodes[first] = _entity(first, cells, number)
            continue
        ties.append(_tie(ends, cells, number))
        if kind_of(ends[3]) == "value":
            nodes.setdefault(ends[3], _value(ends[3]))
    for tie in ties:
        missing = {tie.from_id, tie.to_id} - nodes.keys()
        assert not missing, f"the table has no line for {missing}"
    rows: Rows = [*nodes.values(), _evidence("evidence:testshire"), _evidence("evidence:decoy")]
    for tie in ties:
        rows += [tie, *_decoys(tie, days)]
    return [*rows, _record(rows)]


@pytest.fixture(scope="session")
def table_graph() -> TableGraph:
    """Rows of a table, with decoys on all days but those given."""
    return _graph
