"""icsgraph around: what touches an entity on a day, layer by layer."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from graph import schema
from graph.relationships import Layer
from queries.surroundings import neighbourhood
from queries.view import open_view
from ui.cli import options
from ui.cli.naming import resolve


def run(
    name: Annotated[str, typer.Argument(help="The body, post or person, by name or code.")],
    on: options.On = None,
    how: options.How = options.Format.TABLE,
    store: options.StoreUri = None,
) -> None:
    """Show what touches an entity, counted by layer and kind; layers are never mixed.

    icsgraph around "NHS Dorset ICB" --on 2026-01-15
    """
    day = options.on_day(on)
    with open_view(options.home(), store) as view:
        entity = resolve(view, name, (), day, may_ask=how is options.Format.TABLE)
        around = neighbourhood(view.store, entity, day, frozenset(Layer))
    rows = [
        {
            "layer": layer.value,
            "relation": _words(fold.type_name, fold.direction == "out"),
            "kind": schema.kind(fold.kind).words,
            "how many": fold.count,
            "first": list(fold.first),
        }
        for layer, folds in around.items()
        for fold in folds
    ]
    if how is options.Format.JSON:
        typer.echo(json.dumps({"entity": entity, "on": day.isoformat(), "around": rows}, indent=2))
        return
    from ui.cli.printing import print_csv, print_table

    print_csv(rows) if how is options.Format.CSV else print_table(rows, f"{entity} as at {day}")


def _words(type_name: str, outward: bool) -> str:
    cls = schema.relationship_type(type_name)
    return cls.words if outward else cls.back
