"""icsgraph path: how two entities are connected, over the layers chosen."""

from __future__ import annotations

from typing import Annotated

import typer

from graph.relationships import Layer
from queries.connections import DEFAULT_LAYERS, connect
from queries.view import open_view
from ui.cli import options
from ui.cli.errors import Refused
from ui.cli.naming import resolve


def run(
    start: Annotated[str, typer.Argument(metavar="FROM", help="The one end, by name or code.")],
    end: Annotated[str, typer.Argument(metavar="TO", help="The other end, by name or code.")],
    on: options.On = None,
    layers: Annotated[
        str | None,
        typer.Option(
            help="Layers that may be walked, with commas; those that tie bodies together if not given."
        ),
    ] = None,
    through: Annotated[
        list[str] | None,
        typer.Option(help="A body with very many ties that may be walked through all the same."),
    ] = None,
    most: Annotated[int, typer.Option(min=1, max=50, help="How many ways at most.")] = 5,
    how: options.How = options.Format.TABLE,
    store: options.StoreUri = None,
) -> None:
    """Show how two bodies, posts or people are connected, each hop explained.

    icsgraph path "Black Country ICB" "Birmingham and Solihull ICB" --on 2026-01-15

    icsgraph path icb:QVV parliament --layers accountability
    """
    chosen, day = _layers(layers), options.on_day(on)
    may_ask = how is options.Format.TABLE
    with open_view(options.home(), store) as view:
        ends = [resolve(view, text, (), day, may_ask=may_ask) for text in (start, end)]
        hubs = frozenset(resolve(view, text, (), day, may_ask=may_ask) for text in through or [])
        found = connect(view.store, ends[0], ends[1], day, chosen, most=most, through=hubs)
    if how is options.Format.JSON:
        typer.echo(found.model_dump_json(indent=2))
        return
    from ui.cli.printing import print_connection, print_csv

    print_csv(found.rows()) if how is options.Format.CSV else print_connection(found)


def _layers(given: str | None) -> frozenset[Layer]:
    if not given:
        return DEFAULT_LAYERS
    names = {one.strip() for one in given.split(",") if one.strip()}
    unknown = names - {layer.value for layer in Layer}
    if unknown:
        known = ", ".join(layer.value for layer in Layer)
        raise Refused(f"“{min(unknown)}” is not a layer; there are: {known}")
    return frozenset(Layer(name) for name in names)
