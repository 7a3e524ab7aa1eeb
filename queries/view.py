"""A graph opened for asking: store and name index, for now or for an earlier state of knowledge."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Self

from graph import schema
from graph.home import Home
from graph.stores.kglite_store import KgliteStore
from graph.stores.names import Match, NameIndex, write_from_store
from graph.stores.rows import StoreError
from graph.stores.store import Store
from queries.scenario import Scenario

EXACT = 99.9
"""Score of a code, an id, or a whole name."""

ALIKE = 3.0
"""Names whose scores differ by less than this are too close to choose between."""

PLAUSIBLE = 75.0
"""Score below which a name is not taken for the one that was meant."""


class NotFound(Exception):
    """No entity is called so."""


class Ambiguous(Exception):
    """Several entities may be meant; ``matches`` are the likely ones, best first."""

    def __init__(self, text: str, matches: list[Match]) -> None:
        """Name the text and what it may mean."""
        super().__init__(f"“{text}” may mean any of {len(matches)}")
        self.matches = matches


def _without_own_posts(matches: list[Match]) -> list[Match]:
    """Matches less the posts and forums of bodies among them: who names a body means the body."""
    bodies = tuple(f":{one.id}:" for one in matches)
    return [
        one for one in matches if not any(body in f":{one.id}:" and f":{one.id}:" != body for body in bodies)
    ]


def _is_body(match: Match) -> bool:
    """Whether it is a body itself, rather than a forum of one or a name as a payer wrote it."""
    return match.kind != "payee" and schema.kind(match.kind).label() == "Organisation"


@dataclass(frozen=True)
class View:
    """An open graph with its name index. ``known`` and ``published_by`` say which state it shows.

    Under a ``scenario`` it shows what is not so, or not yet: see `queries.supposing`.
    """

    store: Store
    names: NameIndex
    known: date | None = None
    published_by: date | None = None
    scenario: Scenario | None = None

    def __enter__(self) -> Self:
        """The view itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Let go of files and connections."""
        self.names.close()
        self.store.close()

    def resolve(self, text: str, kinds: Iterable[str], on: date) -> str:
        """The id of the one entity that is meant.

        A code, id or whole name decides. Else the best name does, if no other is as good; of equals
        the one that was there on the day, and a body before its forums and before names of payees.

        Raises:
            NotFound: when nothing is like it.
            Ambiguous: when several are.
        """
        found = [one for one in self.names.find(text, kinds, limit=50) if one.score >= PLAUSIBLE]
        if not found:
            raise NotFound(f"nothing is called “{text}”: try “icsgraph find {text}”")
        if any(one.id == text for one in found):
            return text
        best = max(one.score for one in found)
        likely = _without_own_posts([one for one in found if one.score > best - ALIKE])
        coded = [one for one in found if one.score >= EXACT and one.matched != one.name]
        for several in (coded, likely):
            if len(several) == 1:
                return several[0].id
            alive = [one for one in several if one.possible(on)]
            bodies = [one for one in alive or several if _is_body(one)]
            for left in (alive, bodies):
                if len(left) == 1:
                    return left[0].id
        raise Ambiguous(text, coded or likely)


def open_view(
    home: Home,
    uri: str | None = None,
    *,
    known: date | None = None,
    published_by: date | None = None,
) -> View:
    """Open the graph to ask: the current one, one on a server, or one as known or published by a day.

    Args:
        home: the user's folder.
        uri: where the graph is: None for the current one in the folder, a path to a kglite file, or
            ``bolt://`` / ``neo4j://`` for a server.
        known: as the ledger stood at the end of that day; needs the ledger.
        published_by: only evidence published by that day; needs the ledger.

    Raises:
        StoreError: when there is no such graph, or the ledger is needed and the graph is elsewhere.
    """
    if known or published_by:
        if uri is not None:
            raise StoreError("--known and --published-by need the ledger: ask without --store")
        if not home.ledger_path.exists():
            raise StoreError(f"there is no ledger in {home.folder} yet: run “icsgraph start”")
        with home.ledger() as ledger:
            key = home.build(ledger, known=known, published_by=published_by).content_key
        return View(home.store(key), home.names(key), known, published_by)
    if uri is None:
        return View(home.store(), home.names())
    return _on_server(home, uri) if "://" in uri else _with_names(home, KgliteStore(Path(uri)))


def _on_server(home: Home, uri: str) -> View:
    from graph.stores.neo4j_store import Neo4jStore  # the driver is loaded only where it is used

    return _with_names(home, Neo4jStore.from_environment(uri))


def _with_names(home: Home, store: Store) -> View:
    """A graph that came without a name index, which is made on first use."""
    try:
        key = store.info().content_key
        path = home.graphs / f"{key}.names"
        if not path.exists():
            write_from_store(store, path, key)
        return View(store, NameIndex(path))
    except BaseException:
        store.close()
        raise
