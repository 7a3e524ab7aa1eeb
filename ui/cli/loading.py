"""Loading and building as several commands do it."""

from __future__ import annotations

import os
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from graph.build.build import Built
from graph.home import Home
from graph.ledger import Ledger
from loaders.dataset import bundled
from loaders.intake import Stated, take_in
from loaders.load import Loaded, load
from loaders.tables import PublishedFile
from ui.cli.progress import progress

if TYPE_CHECKING:
    from graph.stores.neo4j_store import Neo4jStore

REFUSALS_SHOWN = 5


def load_file(ledger: Ledger, file: PublishedFile, kept_at: Path, stated: Stated) -> None:
    """Load one file and say on standard error what it was taken for and what became of it.

    Raises:
        FileRefused: when it is of no known dataset, cannot be read, or a size is out of bounds.
    """
    with progress(f"Loading {file.name}") as report:
        done = list(take_in(ledger, file, kept_at, stated, lambda rows: report("rows", rows)))
    for one in done:
        if one.found:
            sure = "as you say" if stated.dataset else f"{one.found.fit.likely:.0%} of its cells as expected"
            print(f"{one.found.table.words}: {one.dataset.title} ({sure})", file=sys.stderr)
        for loaded in one.loaded:
            _say(file.name, loaded)
        if one.kept:
            print(f"{file.name}: kept whole as {one.kept}: its outlines are in no claim", file=sys.stderr)


def _say(name: str, loaded: Loaded) -> None:
    """What became of one release."""
    of = f"{loaded.dataset}, {loaded.scope}, as at {loaded.published}"
    if loaded.run and not loaded.new:
        print(f"{name}: {of}: the same as run {loaded.run}; nothing to do", file=sys.stderr)
        return
    refused, kept = len(loaded.refusals), f"run {loaded.run}" if loaded.run else "not recorded"
    print(
        f"{name}: {of}: {kept}, {loaded.rows_accepted:,} of {loaded.rows_read:,} rows used"
        + (f", {refused:,} refusal{'s' * (refused > 1)}" if refused else ""),
        file=sys.stderr,
    )
    for one in loaded.refusals[:REFUSALS_SHOWN]:
        print(f"  {one.locator}: {one.reason}", file=sys.stderr)
    if refused > REFUSALS_SHOWN:
        print(
            f"  … and {refused - REFUSALS_SHOWN} more: icsgraph datasets --refusals",
            file=sys.stderr,
        )


def load_bundled(ledger: Ledger) -> int:
    """Load the tables that come with the product, as far as they are not there; how many were new."""
    new = 0
    for dataset in bundled():
        path = dataset.bundled_file
        if path is not None:
            with progress(f"Loading {dataset.title}") as report:
                new += load(ledger, dataset, path, progress=lambda rows: report("rows", rows)).new
    return new


def build(home: Home, ledger: Ledger, *, force: bool = False) -> Built:
    """Build and publish the current graph, and say what was found on the way."""
    with progress("Building the graph") as report:
        built = home.build(ledger, force=force, progress=report)
    print(
        f"graph {built.content_key}: {built.nodes:,} nodes, {built.relationships:,} relationships",
        file=sys.stderr,
    )
    if built.problems:
        print(
            f"{len(built.problems)} statements could not be used as they stand: icsgraph status --problems",
            file=sys.stderr,
        )
    return built


def publish_to_server(home: Home, ledger: Ledger, uri: str, *, take_over: bool) -> None:
    """Publish the graph of the ledger on a server: what differs from the last publish."""
    from graph.build.build import content_key, rows
    from graph.stores.neo4j_publisher import Publisher

    built = Built(content_key(ledger))
    with closing(server(uri)) as store, progress(f"Publishing to {uri}") as report:
        stream = rows(ledger, built, work_folder=home.graphs, progress=report)
        publisher = Publisher(store, home.folder / "servers", report)
        done = publisher.publish(
            stream, content_key=built.content_key, ledger=ledger.uuid, take_over=take_over
        )
    how = "all anew" if done.whole else "the difference"
    print(f"published {how}: {done.written:,} written, {done.removed:,} removed", file=sys.stderr)
    if done.finished_earlier:
        print("an earlier publish had been interrupted; it is replaced", file=sys.stderr)


def server(uri: str) -> Neo4jStore:
    """The server at an address; the password is asked for where the environment has none."""
    from graph.stores.neo4j_store import Neo4jStore

    if "NEO4J_PASSWORD" not in os.environ and sys.stdin.isatty():
        import typer

        os.environ["NEO4J_PASSWORD"] = typer.prompt(f"Password for {uri}", hide_input=True, err=True)
    return Neo4jStore.from_environment(uri)
