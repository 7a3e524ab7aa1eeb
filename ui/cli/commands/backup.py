"""icsgraph backup and its way back."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from graph.ledger import Ledger
from ui.cli import options
from ui.cli.errors import Refused


def run(
    file: Annotated[Path, typer.Argument(help="A new file for the copy; with --restore the copy to take.")],
    restore: Annotated[
        bool, typer.Option("--restore", help="Make this copy the ledger, where there is none.")
    ] = False,
) -> None:
    """Copy the ledger, also while it is in use. Graphs need no backup: they are built from it.

    icsgraph backup ledger-2026-11.db

    icsgraph backup ledger-2026-11.db --restore
    """
    home = options.home()
    if restore:
        if home.ledger_path.exists():
            raise Refused(f"{home.ledger_path} exists: move it away before a copy takes its place")
        if not file.exists():
            raise Refused(f"there is no file {file}")
        with Ledger(file) as copy:
            copy.backup(home.ledger_path)
        typer.echo(f"{home.ledger_path} is restored; run “icsgraph build”")
        return
    if not home.ledger_path.exists():
        raise Refused(f"there is no ledger in {home.folder} yet")
    with home.ledger() as ledger:
        ledger.backup(file)
    typer.echo(f"the ledger is copied to {file}")
