"""Every register file, from an empty folder to a published graph; the files are not part of the project."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from benchmarks.measure import Figure, Numbers, measure

DATA = Path(os.environ.get("ICSGRAPH_DATA", Path(__file__).parents[2] / "shared" / "data"))
FOLDERS = ("ods", "partners", "geo", "cqc", "organograms", "allocations")
_UNDATED = date(2025, 4, 1)
"""For files that do not say as of when they are."""


def figures() -> Iterator[Figure]:
    """The table's lines; none where the files are not there."""
    if not DATA.exists():
        print(f"registers: not measured, as there is no folder {DATA} (set ICSGRAPH_DATA)")
        return
    for with_bundle, name in (("", "register files alone"), ("bundle", "with the bundled tables")):
        with tempfile.TemporaryDirectory() as folder:
            taken = measure("registers:publish", folder, with_bundle)
            yield Figure(f"{name}: empty folder to published graph", taken.seconds, "s", 30)
            yield Figure("… processor time", taken.processor_seconds, "s")
            yield Figure("… its peak of memory", taken.peak_mb, "MB", 1000)
            yield Figure("… rows read", taken.numbers["rows"], "rows")
            yield Figure("… relationships", taken.numbers["relationships"], "relationships")


def publish(folder: str, with_bundle: str) -> Numbers:
    """Load every register file and publish the graph. Imports are inside: they are part of it."""
    from graph.home import Home
    from loaders.archives import opened
    from loaders.intake import Stated, take_in
    from loaders.reading import FileRefused
    from ui.cli.loading import load_bundled

    home, rows = Home(Path(folder)), 0
    with home.ledger() as ledger:
        if with_bundle:
            load_bundled(ledger)
        for name in FOLDERS:
            with opened(DATA / name) as files:
                for file in files:
                    try:
                        taken = list(take_in(ledger, file, DATA / name, Stated(published=None)))
                    except FileRefused:
                        try:
                            taken = list(take_in(ledger, file, DATA / name, Stated(published=_UNDATED)))
                        except FileRefused:
                            continue
                    rows += sum(loaded.rows_read for one in taken for loaded in one.loaded)
        built = home.build(ledger)
    return {"rows": rows, "relationships": built.relationships}
