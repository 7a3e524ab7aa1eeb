"""Values that never changed stand on their entity alone, and are found as if they were tied to it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from graph.build.dated import dated
from graph.dates import Bounds
from graph.relationships import Layer
from graph.stores.names import NameIndex, NameWriter, write_from_store
from graph.stores.rows import Direction, Fold, NodeRow, RelationshipRow, Value
from graph.stores.store import Store

LIFE = Bounds(date(2022, 7, 1), date(2022, 7, 1), date(2026, 4, 1), date(2026, 4, 1))
IDENTITY = frozenset({Layer.IDENTITY})
DAY = date(2026, 3, 31)
CARRIED: dict[str, Value] = {
    "by_law": False,
    "confidence": "medium",
    "evidence": ["evidence:t#boards.csv line 2"],
}

BOARD = NodeRow(
    "Organisation",
    {
        "id": "icb:QZZ", "name": "NHS Testshire", "kind": "icb", "ods_code": "QZZ",
        "other_ods_code": ["QZY"], "legal_form": "statutory corporation", "unchanged": ["ods_code"],
        **CARRIED, **dated(LIFE, ""),
    },
)  # fmt: skip
FORM = NodeRow(
    "Value",
    {"id": "value:legal_form:statutory corporation", "name": "statutory corporation", "kind": "value",
     "field": "legal_form", **dated(Bounds.of(), "")},
)  # fmt: skip
TIE = RelationshipRow(
    "HAS_VALUE", "icb:QZZ", "value:legal_form:statutory corporation",
    {
        "id": "HAS_VALUE|icb:QZZ|value:legal_form:statutory corporation|0", "field": "legal_form",
        "layer": "identity", "provision": "", **CARRIED, **dated(LIFE, ""),
    },
)  # fmt: skip
CODES = ["HAS_VALUE|icb:QZZ|value:ods_code:QZY|0", "HAS_VALUE|icb:QZZ|value:ods_code:QZZ|0"]


@pytest.fixture
def board(store: Store) -> Store:
    store.publish([BOARD, FORM, TIE])
    return store


def test_they_are_neighbours_beside_the_values_that_changed(board: Store) -> None:
    hops = board.neighbours(["icb:QZZ"], IDENTITY, DAY)
    assert [hop.id for hop in hops] == [TIE.properties["id"], *CODES]
    tied, own = hops[0], hops[2]
    assert {name for name, value in own.properties.items() if value is not None} == {
        name for name, value in tied.properties.items() if value is not None
    }
    same = [name for name in own.properties if name not in ("id", "field")]
    assert {name: own.properties[name] for name in same} == {name: tied.properties[name] for name in same}
    assert (own.from_name, own.to_id, own.to_name, own.to_kind) == (
        "NHS Testshire", "value:ods_code:QZZ", "QZZ", "value",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("on", "direction", "layers"),
    [
        (date(2022, 6, 30), "both", IDENTITY),
        (date(2026, 4, 1), "both", IDENTITY),
        (DAY, "in", IDENTITY),
        (DAY, "both", frozenset(Layer) - IDENTITY),
    ],
)
def test_they_are_no_neighbours_outside_the_life_the_direction_or_the_layer(
    board: Store, on: date, direction: Direction, layers: frozenset[Layer]
) -> None:
    assert board.neighbours(["icb:QZZ"], layers, on, direction=direction) == []


def test_they_are_counted_with_the_others(board: Store) -> None:
    first = ("value:legal_form:statutory corporation", "value:ods_code:QZY", "value:ods_code:QZZ")
    assert board.folded(["icb:QZZ"], IDENTITY, DAY) == [
        Fold("icb:QZZ", "HAS_VALUE", "out", "value", 3, first)
    ]


def test_they_are_found_by_the_id_of_the_tie_they_stand_for(board: Store) -> None:
    asked = [CODES[1], "HAS_VALUE|icb:QZZ|value:ods_code:QXX|0", str(TIE.properties["id"]), CODES[0]]
    assert [hop.id for hop in board.hops(asked)] == [asked[0], asked[2], asked[3]]


def test_a_name_or_code_finds_the_body_whoever_wrote_the_index(board: Store, tmp_path: Path) -> None:
    key = "testshire"
    record: dict[str, Value] = {
        "id": "graph:this", "name": "icsgraph", "kind": "graph", "content_key": key, "ledger": "l",
        "ledger_version": 1, "evidence_until": None, "nodes": 3, "relationships": 1, "datasets": [],
        "kind_counts": [], **dated(Bounds.of(), ""),
    }  # fmt: skip
    rows: list[NodeRow | RelationshipRow] = [BOARD, FORM, TIE, NodeRow("Register", record)]
    board.publish(rows)
    writer = NameWriter(tmp_path / "passing")
    list(writer.watch(rows))
    writer.finish()
    write_from_store(board, tmp_path / "read", key)
    for name in ("passing", "read"):
        index = NameIndex(tmp_path / name)
        for text in ("QZZ", "qzy", "NHS Testshre", "icb:QZZ"):
            assert [one.id for one in index.find(text)] == ["icb:QZZ"], (name, text)
        index.close()
