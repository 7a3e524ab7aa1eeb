"""A big fictional graph: recording its claims, building and publishing it, asking it; and growth."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from math import nan
from pathlib import Path
from random import Random
from statistics import median
from typing import TypeVar

from benchmarks import catalogue
from benchmarks.generate import REGULATOR, Fiction, Size
from benchmarks.measure import Figure, Measured, Numbers, measure, seconds_of, typical
from graph.home import Home
from graph.ledger import Release
from graph.ledger.records import Description
from graph.relationships import Layer
from graph.stores.rows import StoreError
from graph.stores.store import Store

_ON = date(2020, 6, 1)
_LAYERS = frozenset({Layer.ACCOUNTABILITY, Layer.GEOGRAPHY, Layer.MEMBERSHIP})
_TENTH = 0.1

Steps = dict[str, Measured]
T = TypeVar("T")


def figures(factor: float, seed: int, times: int) -> Iterator[Figure]:
    """The table's lines at so many times the default size, each the median of so many runs.

    The targets are those of the default size.
    """
    large = _steps(Size().times(factor), seed, times)
    targets = factor == 1
    claims = large["record"].numbers["claims"]
    yield Figure("claims", claims, "claims")
    yield Figure("… made, recorded nowhere", large["make"].numbers["seconds"], "s")
    yield Figure(
        "… made and recorded in the ledger", large["record"].numbers["seconds"], "s", 40 if targets else None
    )
    yield Figure("… its processor time", large["record"].processor_seconds, "s")
    yield Figure("nodes of the graph", large["build"].numbers["nodes"], "nodes")
    yield Figure("relationships of the graph", large["build"].numbers["relationships"], "relationships")
    build = large["build"]
    yield Figure("graph built and published", build.numbers["seconds"], "s", 120 if targets else None)
    yield Figure("… its processor time", build.processor_seconds, "s")
    yield Figure("… its peak of memory", build.peak_mb, "MB", 3072 if targets else None)
    for name, seconds in large["ask"].numbers.items():
        yield Figure(name, seconds * 1000, "ms")
    yield from catalogue.figures("the catalogue", large["catalogue"].numbers)
    small = _steps(Size().times(factor * _TENTH), seed, times)
    yield from _growth(large, small)


def _growth(large: Steps, small: Steps) -> Iterator[Figure]:
    """How many times as long, or as much, ten times the size takes; 10 is in proportion."""
    for step, words in (("record", "recorded"), ("build", "built and published")):
        ratio = large[step].numbers["seconds"] / small[step].numbers["seconds"]
        yield Figure(f"ten times the size, {words}", ratio, "× the time")
    yield Figure("… memory of the build", large["build"].peak_mb / small["build"].peak_mb, "× the peak")
    for name, seconds in large["ask"].numbers.items():
        yield Figure(f"… {name}", seconds / small["ask"].numbers[name], "× the time")


def _steps(size: Size, seed: int, times: int) -> Steps:
    """Every step at one size, each in its own process."""
    given = (str(size.entities), str(size.relationships), str(seed))
    with tempfile.TemporaryDirectory() as folder:
        homes = iter([str(Path(folder) / f"home-{number}") for number in range(times)])
        made = typical(lambda: measure("scale:make", *given), times)
        recorded = typical(lambda: measure("scale:record", next(homes), *given), times)
        home = str(Path(folder) / "home-0")
        built = typical(lambda: measure("scale:build", home), times)
        return {
            "make": made, "record": recorded, "build": built, "ask": measure("scale:ask", home, *given),
            "catalogue": measure("catalogue:embedded_fiction", home, *given),
        }  # fmt: skip


def _fiction(entities: str, relationships: str, seed: str) -> Fiction:
    return Fiction(Size(int(entities), int(relationships)), int(seed))


def make(*size_and_seed: str) -> Numbers:
    """Make the claims, as a loader would, and let them go."""
    claims = _fiction(*size_and_seed).claims()
    return {"seconds": seconds_of(lambda: sum(1 for _ in claims))}


def record(folder: str, *size_and_seed: str) -> Numbers:
    """Make the claims and record them in a new ledger."""
    release = Release(
        dataset="fiction_graph",
        scope="all",
        revision="replaces",
        published=date(2025, 1, 1),
        file_name="fiction.csv",
        file_path="fiction.csv",
        file_hash="-".join(size_and_seed),
        loader_version="1",
        description=Description(title="A fictional graph", publisher="Nobody", licence="none"),
    )
    claims = _fiction(*size_and_seed).claims()
    with Home(Path(folder)).ledger() as ledger:
        seconds = seconds_of(lambda: ledger.record(release, claims, lambda: (0, 0, [])))
        (count,) = ledger.connection.execute("SELECT count(*) FROM claims").fetchone()
    return {"seconds": seconds, "claims": count}


def build(folder: str) -> Numbers:
    """Build and publish the graph of a ledger, whether or not it is there already."""
    home = Home(Path(folder))
    with home.ledger() as ledger:
        seconds = seconds_of(lambda: home.build(ledger, force=True))
        built = home.build(ledger)
    left = [path.name for path in home.graphs.glob("*.part")]
    if left:
        raise RuntimeError(f"the build left files behind: {', '.join(left)}")
    return {"seconds": seconds, "nodes": built.nodes, "relationships": built.relationships}


def ask(folder: str, *size_and_seed: str) -> Numbers:
    """Seconds to open the graph, and medians of questions about trusts drawn by the seed."""
    fiction, chance = _fiction(*size_and_seed), Random(1)
    home = Home(Path(folder))
    store, names = home.store(), home.names()
    opened = seconds_of(store.info)
    trusts = [fiction.id("trust", chance.randrange(10**9)) for _ in range(30)]
    others = [fiction.id("trust", chance.randrange(10**9)) for _ in range(30)]
    return {
        "graph opened": opened,
        "neighbours of a trust": _median(
            trusts, lambda trust: store.neighbours([trust], frozenset(Layer), _ON)
        ),
        "neighbours of 30 trusts at once": _median(
            [trusts] * 5, lambda several: store.neighbours(several, frozenset(Layer), _ON)
        ),
        "the regulator's neighbours, counted": _median(
            [REGULATOR] * 5, lambda hub: store.folded([hub], frozenset(Layer), _ON)
        ),
        "chain of accountability from a trust": _median(trusts, lambda trust: _chain(store, trust)),
        "ways between two trusts": _median(
            list(zip(trusts, others, strict=True))[:3], lambda ends: _ways(store, *ends)
        ),
        "name with a typing mistake, found": _median(
            ["Amblebarow Trust 7", "Velvetwic Trust 30", "Emberholt Trst 12"], lambda text: names.find(text)
        ),
    }


def _median(subjects: list[T], question: Callable[[T], object]) -> float:
    """The median of the seconds that the question takes for each of these; NaN if one is refused."""
    try:
        return median(seconds_of(partial(question, one)) for one in subjects)
    except StoreError as error:
        print(f"refused: {error}", file=sys.stderr)
        return nan


def _chain(store: Store, trust: str) -> None:
    from queries.chains import chain

    if not chain(store, trust, _ON):
        raise RuntimeError(f"no chain leads up from {trust}")


def _ways(store: Store, trust: str, other: str) -> None:
    from queries.paths import between

    between(store, trust, other, _ON, _LAYERS)
