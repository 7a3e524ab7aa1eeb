"""Files kept whole in the home, for what stands in them and in no claim: outlines for the map."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from loaders.reading import file_hash
from loaders.tables import PublishedFile

FOLDER = "files"
"""Below the home. A run of the ledger names its file by the same hash, so each leads to the other."""


def keep(file: PublishedFile, home: Path) -> Path:
    """Copy a file into the home under its hash, unless it is there; never half of it.

    Raises:
        FileRefused: when it cannot be read.
    """
    kept = home / FOLDER / f"{file_hash(file.path)}{Path(file.name).suffix.lower()}"
    if not kept.exists():
        kept.parent.mkdir(parents=True, exist_ok=True)
        half = kept.with_name(f"{kept.name}.{os.getpid()}.part")
        shutil.copyfile(file.path, half)
        half.replace(kept)
    return kept
