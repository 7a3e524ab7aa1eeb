"""Checks on the graph as built: what datasets promise, what succession must satisfy."""

from __future__ import annotations

from collections.abc import Iterable

from graph import schema
from graph.build.life import Lives
from graph.build.problems import Problem
from graph.ledger import Run


def check_promises(runs: Iterable[Run], lives: Lives) -> list[Problem]:
    """Every count that a dataset promises, of entities that may have been alive on the day."""
    found = []
    for run in runs:
        for promise in run.description.promises:
            alive = sum(lives.known[one].life.possible(promise.on) for one in lives.of_kind(promise.kind))
            if alive != promise.count:
                words = schema.kind(promise.kind).words
                message = (
                    f"{run.dataset} promises {promise.count} × {words} on {promise.on}, the graph has {alive}"
                )
                found.append(Problem("report", "promise", message, (run.file_name,)))
    return found


def check_succession(ends: Iterable[tuple[str, str, str]], lives: Lives) -> list[Problem]:
    """A body that was merged or split must have ended on the day its successor took over.

    ``ends`` gives predecessor, the ISO day, and the kind of succession.
    """
    found = []
    for before, day, succession in ends:
        life = lives.known[before].life
        if succession in ("merger", "split") and not life.e0.isoformat() <= day <= life.e1.isoformat():
            message = f"{lives.known[before].name} was succeeded ({succession}) on {day} but ended {life.e1}"
            found.append(Problem("report", "succession", message))
    return found
