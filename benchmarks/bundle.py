"""The bundled tables: from an empty folder to a graph, and from a shut graph to an answer."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from statistics import median

from benchmarks import catalogue
from benchmarks.measure import Figure, Numbers, measure, run, seconds_of, typical

_SHELL = "from ui.cli.main import main; main()"
_ON = "2024-06-01"


def figures(times: int) -> Iterator[Figure]:
    """The table's lines, each the median of so many runs."""
    with tempfile.TemporaryDirectory() as folder:
        homes = (str(Path(folder) / f"home-{number}") for number in range(times))
        published = typical(lambda: measure("bundle:publish", next(homes)), times)
        yield Figure("empty folder to published graph", published.seconds, "s", 5)
        yield Figure("… its peak of memory", published.peak_mb, "MB", 200)
        home = str(Path(folder) / "home-0")
        opened = typical(lambda: measure("bundle:first_answer", home), times)
        yield Figure("shut graph to first answer, with starting Python", opened.seconds, "s")
        yield Figure("… without starting Python", opened.numbers["seconds"], "s")
        command = [sys.executable, "-c", _SHELL, "ask", "Q37", "--on", _ON]
        asked = [seconds_of(lambda: run(command, ICSGRAPH_HOME=home)) for _ in range(times)]
        yield Figure("“icsgraph ask” in the shell", median(asked), "s")
        yield from catalogue.figures("the catalogue", measure("catalogue:embedded_england", home).numbers)


def publish(folder: str) -> Numbers:
    """Load every bundled table and publish the graph. Imports are inside: they are part of it."""
    from graph.home import Home
    from loaders.dataset import bundled
    from loaders.load import load

    home = Home(Path(folder))
    with home.ledger() as ledger:
        for dataset in bundled():
            if dataset.bundled_file:
                load(ledger, dataset, dataset.bundled_file)
        built = home.build(ledger)
    return {"relationships": built.relationships}


def first_answer(folder: str) -> Numbers:
    """Find a board by name and see what surrounds it."""
    from graph.home import Home
    from graph.relationships import Layer

    def answer() -> None:
        home = Home(Path(folder))
        (found,) = home.names().find("NHS Kent and Medway ICB", limit=1)
        if not home.store().neighbours([found.id], frozenset(Layer), date.fromisoformat(_ON)):
            raise RuntimeError(f"{found.name} has no neighbours on {_ON}")

    return {"seconds": seconds_of(answer)}
