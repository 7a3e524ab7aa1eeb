"""The order in which tables and rows are loaded does not matter, nor does loading some twice."""

from __future__ import annotations

import csv
import random
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.claims import CountClaim, FactClaim, Ref
from graph.kinds.clusters import SharedLeadership
from graph.ledger import Ledger
from graph.stores.rows import NodeRow, RelationshipRow
from loaders.dataset import Dataset, bundled
from loaders.load import load

OF_THE_LEDGER = {"ledger", "ledger_version", "content_key"}
Lines = dict[str, str]


def shuffled(dataset: Dataset, folder: Path, chance: random.Random, lines: Lines) -> Path:
    """A copy of a bundled table with its rows in another order; ``lines`` notes what stands where."""
    assert dataset.bundled_file
    with dataset.bundled_file.open(encoding="utf-8-sig", newline="") as stream:
        header, *rows = list(csv.reader(stream))
    chance.shuffle(rows)
    path = folder / dataset.bundled_file.name
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([header, *rows])
    for number, row in enumerate(rows, 2):
        lines[f"{path.name} line {number}"] = repr(row)
    return path


def lines_of(tables: list[Dataset]) -> Lines:
    """What stands where in the tables as they are."""
    lines: Lines = {}
    for dataset in tables:
        assert dataset.bundled_file
        with dataset.bundled_file.open(encoding="utf-8-sig", newline="") as stream:
            for number, row in enumerate(csv.reader(stream), 1):
                lines[f"{dataset.bundled_file.name} line {number}"] = repr(row)
    return lines


def comparable(row: NodeRow | RelationshipRow, lines: Lines) -> str:
    """A row without the ledger's own numbers, with the text of a line in the place of its number."""

    def plain(value: Any) -> Any:
        if isinstance(value, list):
            return sorted(plain(one) for one in value)
        if isinstance(value, str) and "#" in value and ".csv line " in value:
            node, _, locator = value.partition("#")
            return f"{node}#{lines[locator]}"
        return value

    kept = {name: plain(value) for name, value in row.properties.items() if name not in OF_THE_LEDGER}
    head = (row.label,) if isinstance(row, NodeRow) else (row.type_name, row.from_id, row.to_id)
    return repr((head, sorted(kept.items())))


def loaded(folder: Path, tables: list[tuple[Dataset, Path]], graph_of, lines: Lines) -> set[str]:
    with Ledger(folder / "ledger.db") as ledger:
        for dataset, path in tables:
            load(ledger, dataset, path)
        graph = graph_of(ledger)
    rows = [comparable(one, lines) for one in [*graph.nodes, *graph.ties]]
    assert len(rows) == len(set(rows))
    return set(rows)


@pytest.fixture(scope="module")
def in_order(tmp_path_factory, small_tables, graph_of) -> set[str]:
    """The graph of the tables as they are, in the order of their names."""
    lines = lines_of(small_tables)
    tables = [(one, one.bundled_file) for one in small_tables]
    return loaded(tmp_path_factory.mktemp("ordered"), tables, graph_of, lines)


@pytest.mark.parametrize("seed", range(5))
def test_any_order_of_tables_and_rows_gives_the_same_graph(tmp_path, in_order, small_tables, graph_of, seed):
    chance, lines = random.Random(seed), {}
    tables = [(one, shuffled(one, tmp_path, chance, lines)) for one in small_tables]
    chance.shuffle(tables)
    assert loaded(tmp_path, tables, graph_of, lines) == in_order


@pytest.mark.slow
def test_all_bundled_tables_shuffled_give_the_same_graph(tmp_path, england, graph_of):
    chance, lines, as_they_are = random.Random(7), {}, lines_of(bundled())
    tables = [(one, shuffled(one, tmp_path, chance, lines)) for one in bundled()]
    chance.shuffle(tables)
    expected = {comparable(one, as_they_are) for one in [*england.nodes, *england.ties]}
    assert loaded(tmp_path, tables, graph_of, lines) == expected


@pytest.mark.parametrize("seed", [11, 12])
def test_loading_some_tables_again_and_again_gives_the_same_graph(
    tmp_path, in_order, small_tables, graph_of, seed
):
    chance, lines = random.Random(seed), {}
    tables = [(one, one.bundled_file) for one in chance.sample(small_tables, 6)]
    later = [(one, shuffled(one, tmp_path, chance, lines)) for one in small_tables]
    again = chance.choices(later, k=6)
    chance.shuffle(later)
    assert loaded(tmp_path, [*tables, *later, *again], graph_of, lines) == in_order


def releases(testshire) -> list[tuple[tuple[Any, ...], dict[str, Any]]]:
    """Releases that agree, exclude each other, repeat each other and tell of the same posts."""
    chair, icbs = Ref.post(Ref.to("icb:QZZ"), "chair"), (Ref.to("icb:QYY"), Ref.to("icb:QZZ"))
    body, holder, days, said = testshire.body, testshire.holder, testshire.days, testshire.said

    def shared(cluster: str, began: str, row: int) -> tuple[Any, ...]:
        parties = {"cluster": (Ref.to(cluster),), "member": icbs}
        fact = FactClaim(SharedLeadership(status="clustered"), parties, days(began), said(row))
        return (*body(cluster, "2024-01-01"), fact)

    claims = [
        body("icb:QZZ", "2022-07-01", name="NHS Testshire", legal_form="a corporation"),
        body("icb:QZZ", "2022", row=20, name="Testshire ICB", legal_form="a club"),
        body("icb:QYY", "2022-07-01", "2030-01-01", name="NHS Mockshire"),
        testshire.chair_rule(),
        holder("ann test@qzz", chair, days("2023-01-01", "2024-01-01"), row=21),
        holder("ann test@qzz", chair, days("2023-06-01", "2024-01-01"), row=22),
        holder("ann test@qzz", chair, days(seen="2025-05-01"), row=23),
        holder("ann test@qzz", chair, days(seen="2023-05-01"), row=24),
        shared("icb_cluster:east", "2025", 25),
        shared("icb_cluster:west", "2025", 26),
        (CountClaim("icb", 2, days("2023-01-01", "2024-01-01"), said(27)),),
        (CountClaim("icb", 3, days(seen="2023-06"), said(28)),),
    ]
    editions = [{"published": date(2020 + number % 3, 1, 1)} for number in range(len(claims))]
    return list(zip(claims, editions, strict=True))


@settings(max_examples=25)
@given(order=st.permutations(range(12)), again=st.lists(st.integers(0, 11), max_size=4))
def test_any_order_and_repetition_of_releases_gives_the_same_graph(make_testshire, graph_of, order, again):
    graphs = []
    for chosen in (range(12), [*order, *again]):
        with TemporaryDirectory() as folder, Ledger(Path(folder) / "ledger.db") as ledger:
            testshire = make_testshire(ledger)
            made = releases(testshire)
            for number in chosen:
                claims, edition = made[number]
                testshire.record(*claims, **edition)
            graph = graph_of(ledger)
        graphs.append({repr(one) for one in [*graph.nodes, *graph.ties] if "graph:this" not in repr(one)})
    assert graphs[0] == graphs[1]
    assert sum("conflict:" in one for one in graphs[0]) >= 3
