"""icsgraph load: published files into the ledger, each recognised by its content."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from graph.ledger import Ledger
from loaders.archives import opened
from loaders.dataset import dataset
from loaders.intake import Stated
from loaders.reading import FileRefused
from ui.cli import loading, options
from ui.cli.errors import Refused


def run(
    paths: Annotated[
        list[Path] | None, typer.Argument(metavar="PATH…", help="Files, folders or zips.")
    ] = None,
    as_dataset: Annotated[
        str | None, typer.Option("--as", metavar="DATASET", help="What the file is.")
    ] = None,
    published: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], metavar="DATE", help="Its vintage, where it states none."),
    ] = None,
    publisher: Annotated[
        str, typer.Option(metavar="NAME", help="Who published it, where it does not say.")
    ] = "",
    bundled: Annotated[
        bool, typer.Option("--bundled", help="Load the tables that come with icsgraph.")
    ] = False,
    no_build: Annotated[bool, typer.Option("--no-build", help="Record only; build later.")] = False,
) -> None:
    """Load files into the ledger, whole or not at all, and build the graph.

    icsgraph load --bundled

    icsgraph load downloads/ october.zip

    icsgraph load my-post-holders.csv --as england_post_holders
    """
    if not paths and not bundled:
        raise Refused("name a file or folder to load, or --bundled for the tables that come with icsgraph")
    home, refused = options.home(), 0
    with home.ledger() as ledger:
        if bundled:
            print(f"{loading.load_bundled(ledger)} bundled tables were new", file=sys.stderr)
        stated = Stated(dataset(as_dataset) if as_dataset else None, options.day(published), publisher)
        for path in paths or []:
            refused += _load(ledger, path, stated)
        if not no_build and ledger.runs():
            loading.build(home, ledger)
    if refused:
        raise Refused(f"{refused} file(s) were refused; the ledger is as it was before them")


def _load(ledger: Ledger, path: Path, stated: Stated) -> int:
    """Load what lies at a path; how many files were refused, each with its reason."""
    refused = 0
    try:
        with opened(path) as files:
            for file in files:
                try:
                    loading.load_file(ledger, file, path, stated)
                except FileRefused as error:
                    refused += 1
                    print(f"icsgraph: {error}", file=sys.stderr)
    except FileRefused as error:
        refused += 1
        print(f"icsgraph: {error}", file=sys.stderr)
    return refused
