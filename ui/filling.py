"""Filling an empty home: the bundled tables loaded, and the graph built from them."""

from __future__ import annotations

from collections.abc import Callable

from graph.home import Home
from loaders.dataset import bundled
from loaders.load import load

Say = Callable[[str, float], None]
"""Called with what is being done, and the part of the work that is behind it."""


def fill(home: Home, say: Say) -> None:
    """Load the tables that come with the product and build the graph.

    Raises:
        FileRefused: when a table cannot be read.
        LedgerError: when the ledger cannot be written.
        BuildStopped: when a check keeps the graph from being published.
        StoreError: when the graph cannot be written.
    """
    tables = [(one.title, one, one.bundled_file) for one in bundled()]
    with home.ledger() as ledger:
        for done, (title, dataset, path) in enumerate(tables):
            say(f"Loading {title}", done / (len(tables) + 1))
            if path is not None:
                load(ledger, dataset, path)
        behind = len(tables) / (len(tables) + 1)
        say("Building the graph", behind)
        home.build(ledger, progress=lambda words, number: say(f"Building: {words}", behind))
    say("Done", 1.0)
