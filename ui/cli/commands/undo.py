"""icsgraph undo: take a load back, as an event that can itself be seen."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from ui.cli import loading, options


def run(
    number: Annotated[int, typer.Argument(metavar="RUN", help="Number of the run, from “icsgraph status”.")],
    why: Annotated[str, typer.Option(help="The reason, kept in the ledger.")] = "",
    no_build: Annotated[bool, typer.Option("--no-build", help="Build later.")] = False,
) -> None:
    """Withdraw a run and build the graph without it. Nothing is deleted."""
    home = options.home()
    with home.ledger() as ledger:
        ledger.undo(number, why)
        print(f"run {number} is withdrawn", file=sys.stderr)
        if not no_build:
            loading.build(home, ledger)
