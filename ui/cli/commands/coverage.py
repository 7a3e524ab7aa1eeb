"""icsgraph coverage: what is known of every board, what law alone says, what is missing, how old it is."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Annotated

import typer

from queries.coverage import Covered, coverage
from queries.view import open_view
from ui.cli import options
from ui.cli.naming import resolve

STATES = ("known", "known in part", "by law only", "missing")


def run(
    icb: Annotated[str | None, typer.Option("--icb", help="One board only, in detail.")] = None,
    on: options.On = None,
    how: options.How = options.Format.TABLE,
    store: options.StoreUri = None,
) -> None:
    """Show, for each matter, of how many boards it is known, by law only, or missing, and how old.

    icsgraph coverage --icb "NHS Dorset ICB" --on 2026-04-02
    """
    day, chosen = options.on_day(on), ""
    with open_view(options.home(), store) as view:
        found = coverage(view.store, day)
        if icb:
            chosen = resolve(view, icb, ("icb",), day, may_ask=how is options.Format.TABLE)
    if icb:
        rows = [_of_board(one, day) for one in found if one.icb_id == chosen]
    else:
        rows = [_in_all(matter, found, day) for matter in dict.fromkeys(one.matter for one in found)]
    if how is options.Format.JSON:
        typer.echo(json.dumps({"on": day.isoformat(), "coverage": rows}, indent=2, default=str))
        return
    from ui.cli.printing import print_csv, print_table

    print_csv(rows) if how is options.Format.CSV else print_table(rows, f"Coverage as at {day}")


def _of_board(one: Covered, day: date) -> dict[str, object]:
    gap = one.known == 0 or one.by_law_only > 0
    return {
        "matter": one.matter,
        "status": one.status,
        "found": one.known,
        "by law only": one.by_law_only,
        "newest evidence": one.newest,
        "age in days": (day - one.newest).days if one.newest and one.newest <= day else None,
        "published in": one.published_where if gap else "",
        "to fill it": one.fill_in if gap else "",
    }


def _in_all(matter: str, found: Sequence[Covered], day: date) -> dict[str, object]:
    here = [one for one in found if one.matter == matter]
    states = Counter(one.status for one in here)
    newest = [one.newest for one in here if one.newest]
    return {
        "matter": matter,
        "boards": len(here),
        **{state: states[state] for state in STATES},
        "things found": sum(one.known for one in here),
        "newest evidence": max(newest, default=None),
        "oldest of the newest": min(newest, default=None),
        "to fill it": here[0].fill_in if states["known"] < len(here) else "",
    }
