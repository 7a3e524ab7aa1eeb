"""icsgraph template: workbooks to be filled in and loaded, blank or with what was loaded."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from graph.ledger import Ledger
from loaders.dataset import Dataset, template, templates
from loaders.known import Known
from loaders.sheets import template_words, write_sheet
from ui.cli import options
from ui.cli.errors import Refused


def run(
    name: Annotated[
        str, typer.Argument(metavar="[NAME]", help="Which template; without one they are listed.")
    ] = "",
    out: Annotated[
        Path | None, typer.Option(metavar="FILE", help="The workbook to write; NAME.xlsx if not given.")
    ] = None,
    filled: Annotated[
        bool, typer.Option("--filled", help="With what was loaded from this template.")
    ] = False,
    scope: Annotated[
        str, typer.Option(metavar="BODY", help="With --filled: only this body, such as icb:QHG.")
    ] = "",
) -> None:
    """Write a workbook with instructions, drop-downs and an example, to be filled in and loaded.

    icsgraph template

    icsgraph template post_holders

    icsgraph template post_holders --filled --scope icb:QHG --out holders.xlsx
    """
    if not name:
        from ui.cli.printing import print_table

        print_table([template_words(one) for one in templates()])
        return
    chosen = template(name)
    path = out or Path(f"{chosen.stem}.xlsx")
    if path.exists():
        raise Refused(f"{path} exists: name another file with --out")
    home = options.home()
    if not home.ledger_path.exists():
        if filled:
            raise Refused(f"there is no ledger in {home.folder} yet: nothing was loaded")
        _write(path, chosen, None, [])
        return
    with home.ledger() as ledger:
        rows = _loaded(ledger, chosen, scope) if filled else []
        _write(path, chosen, Known(ledger), rows)


def _write(path: Path, chosen: Dataset, known: Known | None, rows: list[dict[str, str]]) -> None:
    try:
        write_sheet(path, chosen, known, rows)
    except OSError as error:
        raise Refused(f"{path} cannot be written: {error}") from error
    print(f"{path}: {chosen.title}, {len(rows):,} rows filled in", file=sys.stderr)


def _loaded(ledger: Ledger, chosen: Dataset, scope: str) -> list[dict[str, str]]:
    """The rows of the current releases of a template, as they were typed.

    Raises:
        Refused: when there are none; naming the scopes that there are.
    """
    runs = [run for run in ledger.active_runs() if run.dataset == chosen.name]
    kept = [run for run in runs if not scope or run.scope == scope]
    if not kept:
        there = ", ".join(run.scope for run in runs) or "none"
        raise Refused(f"nothing was loaded from {chosen.stem} for “{scope or 'any body'}”; loaded: {there}")
    return [row for run in sorted(kept, key=lambda run: run.scope) for row in ledger.filled(run.number)]
