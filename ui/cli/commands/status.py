"""icsgraph status: the state of ledger and graph."""

from __future__ import annotations

import json
from typing import Annotated, Any

import typer

from ui.cli import options


def run(
    problems: Annotated[
        bool, typer.Option("--problems", help="What the build could not use, and why.")
    ] = False,
    how: options.How = options.Format.TABLE,
) -> None:
    """Show where ledger and graph are, what was loaded, and whether the graph is up to date."""
    home = options.home()
    if not home.ledger_path.exists():
        typer.echo(f"nothing is loaded yet in {home.folder}: run “icsgraph start”")
        return
    key = home.current_key()
    noted = (home.manifest(key) if key else None) or {}
    if problems:
        _print(noted.get("problems", []), how)
        return
    with home.ledger() as ledger:
        runs = [
            {
                "run": run.number, "dataset": run.dataset, "file": run.file_name,
                "vintage": run.published.isoformat(), "recorded": run.recorded.isoformat(timespec="seconds"),
                "read": run.rows_read, "used": run.rows_accepted, "refused": run.rows_refused,
            }
            for run in ledger.runs()
        ]  # fmt: skip
        state: dict[str, Any] = {
            "home": str(home.folder), "ledger": ledger.uuid, "graph": key,
            "up to date": not home.is_stale(ledger), "nodes": noted.get("nodes"),
            "relationships": noted.get("relationships"), "conflicts": noted.get("conflicts"),
            "problems": len(noted.get("problems", [])), "evidence until": noted.get("evidence_until"),
        }  # fmt: skip
    if how is options.Format.JSON:
        typer.echo(json.dumps(state | {"runs": runs}, indent=2))
        return
    if how is options.Format.TABLE:
        for name, value in state.items():
            shown = ("yes" if value else "no") if isinstance(value, bool) else value
            typer.echo(f"{name}: {shown}")
    _print(runs, how)


def _print(rows: list[dict[str, Any]], how: options.Format) -> None:
    from ui.cli.printing import print_csv, print_table

    if how is options.Format.JSON:
        typer.echo(json.dumps(rows, indent=2))
    elif how is options.Format.CSV:
        print_csv(rows)
    else:
        print_table(rows)
