"""icsgraph build: the graph of what the ledger holds."""

from __future__ import annotations

from typing import Annotated

import typer

from ui.cli import loading, options
from ui.cli.errors import Refused


def run(
    force: Annotated[bool, typer.Option("--force", help="Build anew even if nothing changed.")] = False,
    store: options.StoreUri = None,
    take_over: Annotated[
        bool, typer.Option("--take-over", help="Replace a graph published from another ledger.")
    ] = False,
) -> None:
    """Build the graph from the ledger and make it the current one; with --store, on a server too.

    icsgraph build

    icsgraph build --store bolt://127.0.0.1:7687
    """
    home = options.home()
    with home.ledger() as ledger:
        if not ledger.runs():
            raise Refused("the ledger is empty: run “icsgraph start” or “icsgraph load --bundled” first")
        if store is None:
            loading.build(home, ledger, force=force)
        elif "://" in store:
            loading.publish_to_server(home, ledger, store, take_over=take_over)
        else:
            raise Refused("the graph in a file is built into ICSGRAPH_HOME; --store takes a server here")
