"""Writes the bundled tables of the English NHS from a folder of tables of facts.

Run: `python scripts/make_england.py FACTS_DIR`. The same facts always give the same bytes.
The makers stand in ``england_tables``, found on disk.
"""

import argparse
import csv
from collections.abc import Callable, Iterable
from dataclasses import astuple, fields
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import england_tables
from england_tables.documents import (
    LAST_COLUMNS,
    PUBLICATIONS,
    TABLES,
    TITLES,
    Document,
    Facts,
    Row,
    Rows,
)

from loaders.dataset import bundled


def makers() -> dict[str, Callable[[Facts], Rows]]:
    """Every maker by the name of its table."""
    found: dict[str, Callable[[Facts], Rows]] = {}
    for module in iter_modules(england_tables.__path__, "england_tables."):
        found |= getattr(import_module(module.name), "MAKERS", {})
    return found


def document_rows(facts: Facts) -> Rows:
    """Every document cited, and the five publications whether cited or not."""
    for document in PUBLICATIONS.values():
        facts.keep(document)
    columns = [it.name for it in fields(Document)]
    found = sorted(facts.documents.values(), key=lambda it: it.key)
    return [dict(zip(columns, astuple(it), strict=True)) for it in found]


def check_titles(documents: Rows) -> None:
    """Each piece of an address in TITLES finds one document, so none takes another's title."""
    addresses = [row["address"] for row in documents]
    for piece in TITLES:
        met = [address for address in addresses if piece in address]
        assert len(met) == 1, (piece, met)


def check_table(name: str, rows: Rows, known: Iterable[str], given: Row) -> None:
    """Every row has the same columns, evidence last, and cites documents that exist.

    ``given`` are cells that the dataset's declaration states once for every row: what stands there
    is no column of the table.
    """
    documents = set(known)
    last = tuple(it for it in LAST_COLUMNS if it not in given and (it != "note" or it in rows[0]))
    for row in rows:
        assert tuple(row)[len(row) - len(last) :] == last, (name, row)
        assert list(row) == list(rows[0]), (name, row)
        assert not row.keys() & given.keys(), (name, row)
        said = given | row
        assert said["documents"], (name, row)
        assert set(said["documents"].split()) <= documents, (name, row)
        assert said["confidence"] in ("high", "medium", "low"), (name, row)


def given_cells() -> dict[str, Row]:
    """What each bundled table's declaration states once for every row."""
    return {one.table.removesuffix(".csv"): one.given for one in bundled()}


def write_table(name: str, rows: Rows) -> None:
    """UTF-8, line feeds, commas, a header."""
    with (TABLES / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    print(f"{name}: {len(rows)}")


def make_all(folder: Path) -> None:
    """All tables are made and checked before the first is written."""
    facts = Facts(folder)
    made = {name: make(facts) for name, make in makers().items()}
    documents = document_rows(facts)
    check_titles(documents)
    given = given_cells()
    for name, rows in made.items():
        check_table(name, rows, facts.documents, given.get(name, {}))
    TABLES.mkdir(parents=True, exist_ok=True)
    for name, rows in (made | {"documents": documents}).items():
        write_table(name, rows)


def main() -> None:
    """Reads the one argument."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("facts_dir", type=Path, help="folder of the tables of facts")
    make_all(parser.parse_args().facts_dir)


if __name__ == "__main__":
    main()
