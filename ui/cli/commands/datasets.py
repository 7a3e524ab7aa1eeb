"""icsgraph datasets: what can be loaded, what is, and what was refused."""

from __future__ import annotations

import json
from datetime import date
from typing import Annotated

import typer

from graph.ledger import Run
from loaders.dataset import Dataset, datasets
from loaders.decay import decay
from ui.cli import options


def run(
    refusals: Annotated[bool, typer.Option("--refusals", help="Every refused row with its reason.")] = False,
    how: options.How = options.Format.TABLE,
) -> None:
    """List the datasets: what is loaded, of which vintage, how many rows, and how stale it is."""
    home = options.home()
    runs: list[Run] = []
    rows: list[dict[str, object]] = []
    if home.ledger_path.exists():
        with home.ledger() as ledger:
            runs = ledger.active_runs()
            if refusals:
                rows = [
                    {
                        "dataset": run.dataset,
                        "run": run.number,
                        "where": one.locator,
                        "reason": one.reason,
                    }
                    for run in runs
                    for one in ledger.refusals(run.number)
                ]
    if not refusals:
        rows = [_row(one, [run for run in runs if run.dataset == one.name]) for one in datasets().values()]
    if how is options.Format.JSON:
        typer.echo(json.dumps(rows, indent=2, default=str))
        return
    from ui.cli.printing import console, print_csv, print_table

    if not rows:
        console().print("Nothing was refused.")
    print_csv(rows) if how is options.Format.CSV else print_table(rows)


def _row(dataset: Dataset, runs: list[Run]) -> dict[str, object]:
    newest = max((run.published for run in runs), default=None)
    return {
        "dataset": dataset.name,
        "title": dataset.title,
        "runs": ", ".join(str(run.number) for run in runs) or "not loaded",
        "vintage": newest.isoformat() if newest else None,
        "age in days": (date.today() - newest).days if newest else None,
        "rows": sum(run.rows_accepted for run in runs) if runs else None,
        "refused": sum(run.rows_refused for run in runs) if runs else None,
        "renewed": dataset.cadence,
        "decay": decay(dataset.cadence, newest, date.today()),
    }
