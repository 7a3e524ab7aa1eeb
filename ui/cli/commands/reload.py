"""icsgraph reload: the same file again, by a mended loader."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from loaders.archives import opened
from loaders.dataset import dataset
from loaders.intake import Stated
from loaders.reading import file_hash
from ui.cli import loading, options
from ui.cli.errors import Refused


def run(
    number: Annotated[int, typer.Argument(metavar="RUN", help="Number of the run, from “icsgraph status”.")],
    file: Annotated[Path | None, typer.Option(help="Where the file is now, if it was moved.")] = None,
    no_build: Annotated[bool, typer.Option("--no-build", help="Build later.")] = False,
) -> None:
    """Load a run's file again. With the same loader nothing changes; a mended one makes a new run."""
    home = options.home()
    with home.ledger() as ledger:
        found = next((run for run in ledger.runs() if run.number == number), None)
        if found is None:
            raise Refused(f"there is no run {number}: see “icsgraph status”")
        chosen = dataset(found.dataset)
        bundled = chosen.bundled_file
        path = file or (bundled if bundled and bundled.name == found.file_name else Path(found.file_path))
        if not path.exists():
            raise Refused(f"{path} is no longer there: give its place with --file")
        with opened(path) as files:
            same = next((one for one in files if file_hash(one.path) == found.file_hash), None)
            if same is None:
                raise Refused(
                    f"{path.name} is not the file of run {number}: use “icsgraph load” for a new one"
                )
            stated = Stated(chosen, found.published, found.description.publisher)
            loading.load_file(ledger, same, path, stated)
        if not no_build:
            loading.build(home, ledger)
