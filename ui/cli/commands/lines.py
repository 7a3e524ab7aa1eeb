"""icsgraph lines: the published payments behind a sum."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from graph.layers.funding import Pays
from queries.lines import line_rows, open_sums, sums_of
from queries.view import View, open_view
from ui.cli import options
from ui.cli.errors import Refused
from ui.cli.naming import resolve
from ui.exporting import csv_of

SHOWN = 200
"""Lines printed; the file that --csv writes has all."""


def run(
    payer: Annotated[str, typer.Argument(help="Who paid, by name or code.")],
    payee: Annotated[str, typer.Argument(help="Whom: a body or a payee; all if not given.")] = "",
    year: Annotated[str, typer.Option(metavar="YYYY/YY", help="The financial year; all if not given.")] = "",
    set_aside: Annotated[
        bool, typer.Option("--set-aside", help="Also those not counted, as they repeat others.")
    ] = False,
    into: Annotated[
        Path | None, typer.Option("--csv", metavar="FILE", help="Write all lines to a file.")
    ] = None,
    known: options.Known = None,
    published_by: options.PublishedBy = None,
) -> None:
    """Open the lines that a sum of payments was made of: file, sheet, row, day, amount, what for.

    icsgraph lines "NHS Somerset ICB" "Somerset NHS Foundation Trust" --year 2024/25
    """
    home = options.home()
    states = options.day(known), options.day(published_by)
    with open_view(home, known=states[0], published_by=states[1]) as view:
        paying = resolve(view, payer, Pays.from_kinds - {"body_kind"}, date.today(), may_ask=True)
        kinds = Pays.to_kinds - {"body_kind"}
        paid = resolve(view, payee, kinds, date.today(), may_ask=True) if payee else ""
        sums = sums_of(view.store, paying, paid, year)
        if not sums:
            raise Refused(_none(view, paying, paid, year))
        with home.ledger() as ledger:
            opened = open_sums(view.store, ledger, sums, *states)
    rows = line_rows(opened, set_aside=set_aside)
    if into:
        _write(into, rows)
    else:
        _print(rows)
    typer.echo(f"Total: {opened.told}", err=bool(into))


def _none(view: View, payer: str, payee: str, year: str) -> str:
    """That no such lines are loaded, and of which years there are some."""
    loaded = {str(hop.properties["financial_year"]) for hop in view.store.hops(sums_of(view.store, payer))}
    said = f"no lines of payments of {payer}{f' to {payee}' if payee else ''}{f' in {year}' if year else ''}"
    return f"{said} are loaded" + (f"; there are of {', '.join(sorted(loaded))}" if loaded else "")


def _print(rows: list[dict[str, Any]]) -> None:
    from ui.cli.printing import print_table

    print_table(rows[:SHOWN])
    if len(rows) > SHOWN:
        print(f"The first {SHOWN} of {len(rows):,} lines: --csv FILE writes all", file=sys.stderr)


def _write(path: Path, rows: list[dict[str, Any]]) -> None:
    """Write the rows as CSV.

    Raises:
        Refused: when the file cannot be written.
    """
    try:
        path.write_bytes(csv_of(rows, {}))
    except OSError as error:
        raise Refused(f"{path} cannot be written: {error.strerror}") from error
    print(f"{path}: {len(rows):,} lines", file=sys.stderr)
