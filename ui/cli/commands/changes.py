"""icsgraph changes: what is different between two days, for some bodies or for all."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Annotated

import typer

from queries.changes import changes
from queries.view import open_view
from ui.cli import options
from ui.cli.errors import Refused
from ui.cli.naming import resolve

Day = Annotated[datetime, typer.Argument(formats=["%Y-%m-%d"], metavar="DATE")]


def run(
    since: Day,
    until: Day,
    scope: Annotated[list[str] | None, typer.Option("--scope", help="A body; may be given again.")] = None,
    known: options.Known = None,
    published_by: options.PublishedBy = None,
    how: options.How = options.Format.TABLE,
    store: options.StoreUri = None,
) -> None:
    """Show who was appointed or left, what began, ended, took over, was corrected, is planned.

    icsgraph changes 2026-03-31 2026-04-02 --scope "NHS Frimley ICB"

    icsgraph changes 2026-04-02 2027-04-02 --scope QHL --scope QUA --format json
    """
    first, last = since.date(), until.date()
    if last <= first:
        raise Refused(f"{last} is not after {first}: give the earlier day first")
    then = {"known": options.day(known), "published_by": options.day(published_by)}
    with open_view(options.home(), store, **then) as view:
        asks = how is options.Format.TABLE
        bodies = [resolve(view, one, (), last, may_ask=asks) for one in scope or ()]
        found = changes(view.store, first, last, bodies)
    rows = [
        {"what": one.what, "layer": one.layer.value, "day": one.day, "says": one.says,
         "number": one.number, "certain": one.certain}
        for one in found
    ]  # fmt: skip
    if how is options.Format.JSON:
        told = {"since": first.isoformat(), "until": last.isoformat(), "scope": bodies, "changes": rows}
        typer.echo(json.dumps(told, indent=2, default=str))
        return
    from ui.cli.printing import print_csv, print_table

    if how is options.Format.CSV:
        print_csv(rows)
        return
    print_table(rows, f"What changed from {first} to {last}")
    if not rows:
        typer.echo(f"Nothing loaded changed from {first} to {last}.")
