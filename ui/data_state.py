"""What was loaded, how old it is, and what was refused: rows for the page and for files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any

from graph.home import Home
from graph.ledger import Run
from loaders.dataset import Dataset, datasets
from loaders.decay import decay
from queries.coverage import Covered
from queries.view import View

Rows = list[dict[str, Any]]
STATES = ("known", "known in part", "by law only", "missing")


def dataset_rows(home: Home, view: View, today: date) -> Rows:
    """Every dataset that the graph holds or that could be loaded, with its age."""
    runs = _runs(home, view)
    in_graph = set(view.store.info().datasets)
    known = datasets()
    names = sorted(in_graph | known.keys())
    return [_dataset(name, known.get(name), runs.get(name, []), name in in_graph, today) for name in names]


def on_screen(rows: Rows) -> Rows:
    """Datasets without what only files need to have: every cell of a licence is the same as many others."""
    left_out = ("licence", "loaded")
    return [{name: said for name, said in row.items() if name not in left_out} for row in rows]


def licences(rows: Rows) -> Rows:
    """Under which licence how many of the datasets come."""
    return [{"licence": name, "datasets": number} for name, number in Counter(
        row["licence"] for row in rows
    ).most_common()]  # fmt: skip


def _runs(home: Home, view: View) -> dict[str, list[Run]]:
    """The runs by dataset, where the ledger is the one the graph was built from."""
    found: dict[str, list[Run]] = {}
    if home.ledger_path.exists():
        with home.ledger() as ledger:
            if ledger.uuid == view.store.info().ledger:
                for run in ledger.active_runs(view.known, view.published_by):
                    found.setdefault(run.dataset, []).append(run)
    return found


def _dataset(
    name: str, declared: Dataset | None, runs: Sequence[Run], loaded: bool, today: date
) -> dict[str, Any]:
    described = runs[-1].description if runs else None
    newest = max((run.published for run in runs), default=None)
    return {
        "title": described.title if described else declared.title if declared else name,
        "publisher": described.publisher if described else declared.publisher if declared else "",
        "loaded": "yes" if loaded else "no: load its file",
        "edition": newest,
        "age_in_days": (today - newest).days if newest else None,
        "rows_used": sum(run.rows_accepted for run in runs) if runs else None,
        "rows_refused": sum(run.rows_refused for run in runs) if runs else None,
        "renewed": declared.cadence if declared else "",
        "decay": decay(declared.cadence, newest, today) if declared else "",
        "licence": described.licence if described else declared.licence if declared else "",
        "dataset": name,
    }


def refusal_rows(home: Home, view: View) -> Rows:
    """Every row, or part of one, that was not taken in, with its reason."""
    runs = [run for several in _runs(home, view).values() for run in several]
    if not runs:
        return []
    with home.ledger() as ledger:
        return [
            {"dataset": run.dataset, "where": one.locator, "reason": one.reason}
            for run in runs
            for one in ledger.refusals(run.number)
        ]


def coverage_of_all(covered: Sequence[Covered]) -> Rows:
    """For each matter of how many boards it is known, and how old that is."""
    return [_of_all([one for one in covered if one.matter == matter]) for matter in _matters(covered)]


def _matters(covered: Sequence[Covered]) -> list[str]:
    return list(dict.fromkeys(one.matter for one in covered))


def _of_all(here: Sequence[Covered]) -> dict[str, Any]:
    states = Counter(one.status for one in here)
    newest = [one.newest for one in here if one.newest]
    return {
        "matter": here[0].matter,
        "boards": len(here),
        **{state.replace(" ", "_"): states[state] for state in STATES},
        "newest_evidence": max(newest, default=None),
        "oldest_of_the_newest": min(newest, default=None),
        "what_would_fill_it": here[0].fill_in if states["known"] < len(here) else "",
    }


def coverage_of_boards(covered: Sequence[Covered], boards: Sequence[str], on: date) -> Rows:
    """Each matter of each of these boards."""
    return [
        {
            "board": one.icb,
            "matter": one.matter,
            "state": one.status,
            "found": one.known,
            "by_law_only": one.by_law_only,
            "newest_evidence": one.newest,
            "age_in_days": (on - one.newest).days if one.newest and one.newest <= on else None,
            "published_in": one.published_where if one.status != "known" else "",
            "what_would_fill_it": one.fill_in if one.status != "known" else "",
        }
        for one in covered
        if one.icb_id in boards
    ]
