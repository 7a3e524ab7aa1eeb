"""Rows gathered into batches: each once, nodes before what joins them, few waiting."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as some

from graph.stores.rows import WAITING, NodeRow, RelationshipRow, batches


def made(number: int, chance: Random) -> list[NodeRow | RelationshipRow]:
    rows: list[NodeRow | RelationshipRow] = []
    ids: list[str] = []
    for at in range(number):
        if not ids or chance.random() < 0.5:
            ids.append(f"icb:{at}")
            rows.append(NodeRow(chance.choice("ABC"), {"id": ids[-1]}))
        else:
            ends = chance.choice(ids), chance.choice(ids)
            rows.append(RelationshipRow(chance.choice("PQRSTUV"), *ends, {"id": str(at)}))
    return rows


@given(some.integers(0, 120), some.integers(1, 6), some.randoms(use_true_random=False))
def test_every_row_comes_once_after_its_ends_and_few_wait(number: int, size: int, chance: Random) -> None:
    rows, read, given_out, there = made(number, chance), 0, 0, set()

    def reading():
        nonlocal read
        for row in rows:
            read += 1
            assert read - given_out <= WAITING * size
            yield row

    for name, batch in batches(reading(), size):
        assert 0 < len(batch) <= size
        for row in batch:
            if isinstance(row, NodeRow):
                assert row.label == name
                there.add(row.properties["id"])
            else:
                assert row.type_name == name
                assert {row.from_id, row.to_id} <= there
        given_out += len(batch)
    assert given_out == number
