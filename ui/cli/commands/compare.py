"""icsgraph compare: one question asked of several bodies, side by side."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any

import typer

from queries.comparing import ask_of_each, compared_by
from queries.comparison import Comparison, flat
from queries.library import question
from queries.scenario import scenario
from queries.supposing import suppose
from queries.view import View, open_view
from ui.cli import options
from ui.cli.commands.ask import name_entities
from ui.cli.errors import Refused
from ui.cli.naming import resolve


def run(
    asked: Annotated[str, typer.Argument(metavar="QUESTION", help="Number or name of the question.")],
    bodies: Annotated[list[str], typer.Argument(metavar="BODY...", help="Two bodies or more.")],
    on: options.On = None,
    as_is: Annotated[
        datetime | None,
        typer.Option(
            "--as-is", formats=["%Y-%m-%d"], metavar="DATE",
            help="Bodies of this later day, with the figures of those that merged into them added up.",
        ),
    ] = None,
    given: Annotated[
        list[str] | None, typer.Option("--given", metavar="NAME=VALUE", help="Another parameter.")
    ] = None,
    known: options.Known = None,
    published_by: options.PublishedBy = None,
    supposing: options.Supposing = None,
    how: options.How = options.Format.TABLE,
    store: options.StoreUri = None,
) -> None:  # fmt: skip
    """Show what each body has, lacks, or has otherwise; what is not known of one is not lacking.

    icsgraph compare Q19 "Dorset ICB" "Somerset ICB" --on 2026-04-02

    icsgraph compare Q58 Z9B2Z QOP --on 2025-03-31 --as-is 2026-04-02
    """
    name, chosen = question(asked)
    day, later = options.on_day(on), options.day(as_is)
    if len(bodies) < 2 and not later:
        raise Refused("name two bodies or more to compare, or one with --as-is")
    then = {"known": options.day(known), "published_by": options.day(published_by)}
    supposed = scenario(supposing) if supposing else None
    with open_view(options.home(), store, **then) as view:
        asks = how is options.Format.TABLE
        parameters = name_entities(view, chosen, _parameters(given or []), day, may_ask=asks)
        kinds = chosen.entity_parameters()[compared_by(chosen, parameters)].kinds
        ids = [resolve(view, one, kinds, later or day, may_ask=asks) for one in bodies]
        graph: View = suppose(view, supposed, day) if supposed else view
        found = ask_of_each(graph, name, parameters, ids, day, later)
    _print(found, how)


def _parameters(given: list[str]) -> dict[str, Any]:
    """The parameters of ``name=value``.

    Raises:
        Refused: naming what is not understood.
    """
    pairs = [one.partition("=") for one in given]
    for name, equals, _ in pairs:
        if not equals:
            raise Refused(f"“{name}” is not understood: write --given NAME=VALUE")
    return {name.replace("-", "_"): value for name, _, value in pairs}


def _print(found: Comparison, how: options.Format) -> None:
    if how is options.Format.JSON:
        typer.echo(found.model_dump_json(indent=2))
        return
    from ui.cli.printing import print_comparison, print_csv

    if how is options.Format.CSV:
        said = {"scenario": found.scenario} if found.scenario else {}
        print_csv([row | said for row in flat(found)])
        return
    print_comparison(found)
