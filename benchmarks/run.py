"""Measures the speed and prints a table: ``python benchmarks/run.py [PART…] [--scale FACTOR]``.

Figures are medians of several runs on this machine, each step in its own process; growth is a ratio
of two sizes measured one after the other. Nothing is asserted: a missed target is marked.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import isnan
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from benchmarks import app, bundle, payments, registers, scale, server
from benchmarks.measure import Figure

PARTS = ("bundle", "registers", "payments", "scale", "server", "app")


def main(
    parts: Annotated[
        list[str] | None, typer.Argument(help="bundle, scale, server, app; without: all")
    ] = None,
    factor: Annotated[
        float, typer.Option("--scale", help="times 300,000 entities and 2,000,000 relationships")
    ] = 1.0,
    seed: Annotated[int, typer.Option(help="another number, another graph of the same size")] = 1,
    runs: Annotated[int, typer.Option(help="runs of the parts bundle and app")] = 5,
    scale_runs: Annotated[int, typer.Option(help="runs of each step of scale, server")] = 1,
) -> None:
    """Measure the parts chosen and print what was measured."""
    chosen = parts or list(PARTS)
    unknown = [one for one in chosen if one not in PARTS]
    if unknown:
        raise typer.BadParameter(f"{unknown[0]} is not a part; there are: {', '.join(PARTS)}")
    if "bundle" in chosen:
        _print("Bundled tables", bundle.figures(runs))
    if "registers" in chosen:
        _print("Register files", registers.figures())
    if "payments" in chosen:
        _print("Lists of payments", payments.figures())
    if "scale" in chosen:
        _print(f"Fictional graph, {factor:g} × the default size", scale.figures(factor, seed, scale_runs))
    if "server" in chosen:
        _print(f"On Neo4j, {factor:g} × the default size", server.figures(factor, seed, scale_runs))
    if "app" in chosen:
        _print("The app in a browser", app.figures(runs))


def _print(title: str, figures: Iterable[Figure]) -> None:
    table = Table("what", "measured", "unit", "target", title=title, title_justify="left")
    for one in figures:
        target = "" if one.target is None else f"{one.target:,}"
        missed = one.target is not None and one.value > one.target
        table.add_row(one.name, _number(one.value), one.unit, target + (" missed" if missed else ""))
    Console().print(table)


def _number(value: float) -> str:
    if isnan(value):
        return "refused"
    return f"{value:,.0f}" if value >= 100 else f"{value:,.3g}"


if __name__ == "__main__":
    typer.run(main)
