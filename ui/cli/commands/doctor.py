"""icsgraph doctor: is everything here that the product needs?"""

from __future__ import annotations

import shutil
import sqlite3
import sys
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version

import typer

from graph.home import Home
from graph.ledger.drive import LedgerError, check_drive
from graph.stores.rows import StoreError
from queries.view import open_view
from ui.cli import options

KGLITE = "0.21.2"
"""The version on which the embedded engine's answers were compared with Neo4j's."""


def run() -> None:
    """Check the machine, the folder, the ledger and the graph; say what to do about each fault."""
    home, faults = options.home(), 0
    checks: tuple[tuple[str, Callable[[Home], str]], ...] = (
        ("Python", _python), ("embedded engine", _engine), ("SQLite", _sqlite), ("folder", _folder),
        ("ledger", _ledger), ("graph", _graph), ("app", _app),
    )  # fmt: skip
    for name, check in checks:
        try:
            typer.echo(f"ok    {name}: {check(home)}")
        except (
            LedgerError,
            StoreError,
            OSError,
            RuntimeError,
            PackageNotFoundError,
            sqlite3.Error,
        ) as error:
            faults += 1
            typer.echo(f"FAULT {name}: {error}")
    raise typer.Exit(2 if faults else 0)


def _python(home: Home) -> str:
    return sys.version.split()[0]


def _engine(home: Home) -> str:
    found = version("kglite")
    if found != KGLITE:
        raise RuntimeError(f"kglite {found} is installed, {KGLITE} is trusted: pip install kglite=={KGLITE}")
    return f"kglite {found}"


def _sqlite(home: Home) -> str:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE t USING fts5 (a, tokenize='trigram')")
    connection.close()
    return f"{sqlite3.sqlite_version} with full-text search"


def _folder(home: Home) -> str:
    folder = next(one for one in (home.folder, *home.folder.parents) if one.exists())
    check_drive(folder)
    free = shutil.disk_usage(folder).free // 2**20
    if free < 500:
        raise RuntimeError(f"{folder} has only {free} MB free")
    return f"{home.folder}, {free:,} MB free"


def _ledger(home: Home) -> str:
    if not home.ledger_path.exists():
        return "none yet: “icsgraph start” makes it"
    with home.ledger() as ledger:
        (found,) = ledger.connection.execute("PRAGMA integrity_check").fetchone()
        if found != "ok":
            raise RuntimeError(f"damaged ({found}): restore a copy with “icsgraph backup FILE --restore”")
        return f"{len(ledger.runs())} runs, undamaged"


def _graph(home: Home) -> str:
    if home.current_key() is None:
        return "none yet: “icsgraph start” makes it"
    with open_view(home) as view:
        info = view.store.info()
        view.names.find("nhs england")
    return f"{info.nodes:,} nodes, {info.relationships:,} relationships"


def _app(home: Home) -> str:
    return f"streamlit {version('streamlit')}"
