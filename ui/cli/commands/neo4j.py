"""icsgraph neo4j: a Neo4j server of one's own on this machine, without containers."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from ui.cli import options
from ui.cli.errors import Refused
from ui.cli.progress import progress


class Action(StrEnum):
    """What to do with the local server."""

    UP = "up"
    DOWN = "down"
    STATUS = "status"


def run(
    action: Annotated[Action, typer.Argument(help="up, down or status.")],
    port: Annotated[
        int | None, typer.Option(min=1024, max=65535, help="Port on this machine; a free one if not given.")
    ] = None,
    heap: Annotated[int, typer.Option(min=256, help="Memory for the server's heap, in MB.")] = 512,
) -> None:
    """Start, stop or look at a local Neo4j Community server, on loopback only, data under ICSGRAPH_HOME.

    icsgraph neo4j up

    The address and the file with its password are printed; see docs/neo4j.md.
    """
    from graph.stores import neo4j_local

    home = options.home().folder
    try:
        if action is Action.DOWN:
            neo4j_local.stop(home)
            typer.echo("the local server is stopped; its data are kept")
            return
        if action is Action.UP:
            with progress("Starting Neo4j"):
                server = neo4j_local.start(home, port=port, heap_mb=heap)
        else:
            found = neo4j_local.status(home)
            if found is None:
                typer.echo("no local server is running: icsgraph neo4j up")
                return
            server = found
    except neo4j_local.LocalServerError as error:
        raise Refused(str(error)) from error
    typer.echo(f"Neo4j {server.version} at {server.uri}, user {server.user}, pid {server.pid}")
    typer.echo(f"password: in {neo4j_local.password_file(home)}")
    typer.echo(
        f'export ICSGRAPH_STORE={server.uri} NEO4J_PASSWORD="$(cat {neo4j_local.password_file(home)})"'
    )
