"""Questions to a graph on a local Neo4j: their texts against the bare driver, and whole answers."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from math import nan
from pathlib import Path
from random import Random
from statistics import median, quantiles
from typing import Any

import neo4j

from benchmarks import catalogue
from benchmarks.generate import TOP, Fiction, Size
from benchmarks.measure import Figure, Numbers, measure, seconds_of
from graph.relationships import Layer
from graph.stores import neo4j_local
from graph.stores.neo4j_store import Neo4jStore
from graph.stores.rows import StoreError

_ON = date(2020, 6, 1)
_MOST_MS = 100
"""What a whole question should take at most, in 95 of 100 cases."""

_TIMES = 20
_BUDGET_SECONDS = 6
"""A question that takes long is asked fewer times."""

_LAYERS = frozenset({Layer.ACCOUNTABILITY, Layer.GEOGRAPHY, Layer.MEMBERSHIP})
_BARE, _TAIL = " | bare", " | p95"

Given = dict[str, Any]


def of_fiction(at: str, *size_and_seed: str) -> Iterator[Figure]:
    """Questions that the fictional graph can be asked."""
    yield from _figures(measure("server_questions:ask_fiction", at, *size_and_seed).numbers)


def of_england(at: str) -> Iterator[Figure]:
    """Every question, asked of the bundled tables."""
    numbers = measure("server_questions:ask_england", at).numbers
    yield from catalogue.figures("England on Neo4j", numbers)


def of_all_fiction(at: str, *size_and_seed: str) -> Iterator[Figure]:
    """Every question that the fictional graph can be asked."""
    numbers = measure("server_questions:ask_all_fiction", at, *size_and_seed).numbers
    yield from catalogue.figures("large graph on Neo4j", numbers)


def _figures(numbers: Numbers) -> Iterator[Figure]:
    for name, seconds in numbers.items():
        bare, tail = numbers.get(name + _BARE), numbers.get(name + _TAIL)
        if name.endswith((_BARE, _TAIL)):
            continue
        target = round(bare * 1100 + 2, 1) if bare is not None else None
        yield Figure(name, seconds * 1000, "ms", target)
        if tail is not None:
            yield Figure("… in 95 of 100 cases at most", tail * 1000, "ms", _MOST_MS)


def ask_fiction(at: str, entities: str, relationships: str, seed: str) -> Numbers:
    """Questions about entities drawn by the seed, and about a hub."""
    fiction, chance = Fiction(Size(int(entities), int(relationships)), int(seed)), Random(1)

    def some(kind: str) -> str:
        return fiction.id(kind, chance.randrange(10**9))

    trusts, boards = ([some(kind) for _ in range(_TIMES)] for kind in ("trust", "icb"))
    given: dict[str, list[Given]] = {
        "accountability_chain": [{"start": one} for one in trusts],
        "codes_of_a_body": [{"body": one} for one in trusts],
        "leadership_teams": [{}],
        "legal_person": [{"body": one} for one in trusts],
        "shared_leadership": [{"icb": one} for one in boards],
        "successors": [{"body": one} for one in trusts],
    }
    store, driver = _reach(at)
    _of_questions("warming up", store, driver, given, _ON)  # a server that just started is slow
    found = _of_questions("large graph", store, driver, given, _ON)
    pairs = list(zip(trusts, reversed(trusts), strict=True))
    found |= _spread("large graph: ways between two trusts", lambda ends: _ways(store, *ends), pairs)
    hub = TOP[0]
    count = sum(one.count for one in store.folded([hub], frozenset(Layer), _ON))
    name = f"large graph: {count:,} neighbours of a hub"
    found[f"{name}, counted"] = _middle(lambda: store.folded([hub], frozenset(Layer), _ON), 5)
    found[f"{name}, each"] = _middle(lambda: store.neighbours([hub], frozenset(Layer), _ON), 3)
    driver.close()
    store.close()
    return found


def ask_england(at: str) -> Numbers:
    """Every question of the library, as its example asks it."""
    store, driver = _reach(at)
    catalogue.asked_of_england(store)  # a server that just started is slow
    found = catalogue.asked_of_england(store)
    driver.close()
    store.close()
    return found


def ask_all_fiction(at: str, entities: str, relationships: str, seed: str) -> Numbers:
    """Every question of the library that the fictional graph has the kinds for."""
    fiction = Fiction(Size(int(entities), int(relationships)), int(seed))
    store, driver = _reach(at)
    found = catalogue.asked_of_fiction(store, fiction, _ON)
    driver.close()
    store.close()
    return found


def _reach(at: str) -> tuple[Neo4jStore, neo4j.Driver]:
    server = neo4j_local.status(Path(at))
    if server is None:
        raise RuntimeError(f"no server runs in {at}")
    auth = (server.user, server.password)
    driver = neo4j.GraphDatabase.driver(server.uri, auth=auth, notifications_min_severity="OFF")
    return Neo4jStore(server.uri, server.user, server.password), driver


def _of_questions(
    where: str, store: Neo4jStore, driver: neo4j.Driver, given: dict[str, list[Given]], on: date
) -> Numbers:
    """Each question's text with and without the store, and each question whole."""
    from queries.asking import ask
    from queries.library import question

    found: Numbers = {}
    for name, several in given.items():
        _, asked = question(name)
        parameters = [{**asked.parameters.model_validate(one).model_dump(), "on": on} for one in several]
        if asked.cypher:
            label = f"{where}: text of {asked.number} by the store"
            found |= _against(label, store, driver, asked.cypher, parameters)
        label = f"{where}: {asked.number} {name.replace('_', ' ')}"
        found |= _spread(label, partial(ask, name, asked, store, on=on), several)
    return found


def _against(
    label: str, store: Neo4jStore, driver: neo4j.Driver, cypher: str, several: Sequence[Given]
) -> Numbers:
    """Seconds of a text asked by the store and by a bare managed read, in turn."""

    def bare(one: Given) -> None:
        with driver.session(default_access_mode=neo4j.READ_ACCESS) as session:
            session.execute_read(lambda transaction: transaction.run(cypher, one).data())

    ways: tuple[Callable[[Given], object], ...] = (partial(store.ask, cypher), bare)
    taken: tuple[list[float], list[float]] = ([], [])
    for number, one in enumerate(_repeated(several, 2 * seconds_of(partial(bare, several[0])))):
        for which in (0, 1) if number % 2 else (1, 0):
            taken[which].append(seconds_of(partial(ways[which], one)))
    return {label: median(taken[0]), label + _BARE: median(taken[1])}


def _spread(label: str, question: Callable[[Any], object], subjects: Sequence[Any]) -> Numbers:
    """Median and 95th percentile; NaN where the question is refused."""
    try:
        first = seconds_of(partial(question, subjects[0]))
        taken = [seconds_of(partial(question, one)) for one in _repeated(subjects, first)]
    except StoreError as error:
        print(f"refused: {error}", file=sys.stderr)
        return {label: nan}
    return {label: median(taken), label + _TAIL: quantiles(taken, n=20)[-1]}


def _repeated(subjects: Sequence[Any], first: float) -> list[Any]:
    """Subjects to ask about: three times over, or as often as the time allows, which is twice at least."""
    wanted = max(2, min(3 * _TIMES, round(_BUDGET_SECONDS / max(first, 1e-6))))
    return [subjects[number % len(subjects)] for number in range(wanted)]


def _middle(work: Callable[[], object], times: int) -> float:
    return median(seconds_of(work) for _ in range(times))


def _ways(store: Neo4jStore, start: str, end: str) -> None:
    from queries.paths import between

    between(store, start, end, _ON, _LAYERS)
