"""icsgraph find: names, codes and former names, with typing mistakes."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from graph import schema
from graph.dates import NEVER, UNKNOWN_START
from queries.view import open_view
from ui.cli import options
from ui.cli.errors import Refused


def run(
    name: Annotated[list[str], typer.Argument(help="Name or code, also mistyped.")],
    kind: Annotated[list[str] | None, typer.Option("--kind", help="Only of this kind, such as icb.")] = None,
    limit: Annotated[int, typer.Option(min=1, max=100, help="How many at most.")] = 10,
    how: options.How = options.Format.TABLE,
    store: options.StoreUri = None,
) -> None:
    """Find an organisation, post or person.

    icsgraph find Frimly

    icsgraph find E54000067 --format json
    """
    for one in kind or []:
        if one not in schema.kinds():
            raise Refused(f"“{one}” is not a kind; there are: {', '.join(schema.kinds())}")
    with open_view(options.home(), store) as view:
        found = view.names.find(" ".join(name), kind or (), limit)
    rows = [
        {
            "id": one.id,
            "name": one.name,
            "kind": schema.kind(one.kind).words,
            "found as": one.matched if one.matched != one.name else "",
            "from": None if one.valid_from == UNKNOWN_START else one.valid_from.isoformat(),
            "to": None if one.valid_to == NEVER else one.valid_to.isoformat(),
            "score": one.score,
        }
        for one in found
    ]
    if how is options.Format.JSON:
        typer.echo(json.dumps(rows, indent=2, ensure_ascii=False))
        return
    from ui.cli.printing import print_csv, print_table

    if not rows:
        raise Refused(f"nothing is called “{' '.join(name)}”")
    print_csv(rows) if how is options.Format.CSV else print_table(rows)
