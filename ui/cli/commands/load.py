"""icsgraph load: published files into the ledger, each recognised by its content."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from loaders.dataset import dataset
from loaders.reading import FileRefused
from loaders.recognise import recognise
from ui.cli import loading, options
from ui.cli.errors import Refused


def run(
    paths: Annotated[list[Path] | None, typer.Argument(metavar="PATH…", help="Files or folders.")] = None,
    as_dataset: Annotated[
        str | None, typer.Option("--as", metavar="DATASET", help="What the file is.")
    ] = None,
    published: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], metavar="DATE", help="Its vintage, where it states none."),
    ] = None,
    bundled: Annotated[
        bool, typer.Option("--bundled", help="Load the tables that come with icsgraph.")
    ] = False,
    no_build: Annotated[bool, typer.Option("--no-build", help="Record only; build later.")] = False,
) -> None:
    """Load files into the ledger, whole or not at all, and build the graph.

    icsgraph load --bundled

    icsgraph load my-post-holders.csv --as england_post_holders
    """
    if not paths and not bundled:
        raise Refused("name a file or folder to load, or --bundled for the tables that come with icsgraph")
    home, refused = options.home(), 0
    with home.ledger() as ledger:
        if bundled:
            print(f"{loading.load_bundled(ledger)} bundled tables were new", file=sys.stderr)
        for path in _files(paths or []):
            try:
                chosen = dataset(as_dataset) if as_dataset else recognise(path)
                loading.load_one(ledger, chosen, path, options.day(published))
            except FileRefused as error:
                refused += 1
                print(f"icsgraph: {error}", file=sys.stderr)
        if not no_build and ledger.runs():
            loading.build(home, ledger)
    if refused:
        raise Refused(f"{refused} file(s) were refused; the ledger is as it was before them")


def _files(paths: list[Path]) -> list[Path]:
    """The files themselves, and the CSV files of folders."""
    found: list[Path] = []
    for path in paths:
        if not path.exists():
            raise Refused(f"there is no file {path}")
        found += sorted(path.rglob("*.csv")) if path.is_dir() else [path]
    return found
