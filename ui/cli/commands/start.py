"""icsgraph start: everything that is missing, then the app."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from queries.view import open_view
from ui.cli import loading, options


def run(
    no_browser: Annotated[
        bool, typer.Option("--no-browser", help="Serve without opening a browser.")
    ] = False,
    port: Annotated[int | None, typer.Option(min=1, max=65535, help="Port on this machine.")] = None,
    host: Annotated[
        str, typer.Option(help="Address to listen on. Other machines need ICSGRAPH_PASSWORD or a proxy.")
    ] = "127.0.0.1",
    name: Annotated[str, typer.Option(help="Name by which browsers reach it, such as behind a proxy.")] = "",
    store: options.StoreUri = None,
) -> None:
    """Load the bundled England tables, build the graph and open the app on this machine.

    With --store the app shows the graph that is there, and nothing is loaded or built.
    """
    home = options.home()
    if store:
        open_view(home, store).close()  # what is wrong is said here, not in a page
        os.environ["ICSGRAPH_STORE"] = store
    else:
        with home.ledger() as ledger:
            new = loading.load_bundled(ledger)
            if new or home.is_stale(ledger):
                loading.build(home, ledger)
    from ui.serving import serve

    raise typer.Exit(serve(port, not no_browser, home.folder, host, name))
