"""A ledger to load into, and copies of bundled tables with something changed."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from graph.ledger import Ledger
from loaders.dataset import dataset

Cells = list[str]
Change = Callable[[Cells, list[Cells]], None]


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger(tmp_path / "ledger.db") as made:
        yield made


@pytest.fixture
def changed(tmp_path: Path) -> Callable[[str, Change], Path]:
    """Write a copy of a bundled table after a change to its header and rows, given as lists."""

    def write(name: str, change: Change) -> Path:
        table = dataset(name).bundled_file
        assert table
        with table.open(encoding="utf-8-sig", newline="") as stream:
            header, *rows = list(csv.reader(stream))
        change(header, rows)
        path = tmp_path / table.name
        with path.open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream).writerows([header, *rows])
        return path

    return write
