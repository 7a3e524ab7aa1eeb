"""The user's folder: the ledger, the graphs built from it, and which graph is current."""

from __future__ import annotations

import json
import os
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from graph.build.build import BuildStopped, Built, content_key, rows
from graph.build.read_claims import Progress
from graph.ledger import Ledger
from graph.stores.kglite_store import KgliteStore
from graph.stores.names import NameIndex, NameWriter
from graph.stores.rows import StoreError

KEPT_GRAPHS = 8
"""Graph files kept beside the current one; older ones can be built again from the ledger."""

LITTER_AFTER = timedelta(days=1)
"""A half-made file as old as this belongs to a build that was killed, not to one at work."""


def default_folder() -> Path:
    """``ICSGRAPH_HOME``, or the platform's folder for a user's data."""
    stated = os.environ.get("ICSGRAPH_HOME")
    if stated:
        return Path(stated).expanduser()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", str(Path.home()))) / "icsgraph"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "icsgraph"
    return Path(os.environ.get("XDG_DATA_HOME", str(Path.home() / ".local" / "share"))) / "icsgraph"


def _write_whole(path: Path, text: str) -> None:
    """Write a small file so that a reader sees the old content or the new, never half."""
    half = path.with_name(f"{path.name}.{os.getpid()}.part")
    with half.open("w", encoding="utf-8") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())
    half.replace(path)


@dataclass(frozen=True)
class Home:
    """A folder of ledger and graphs. Nothing is made in it before it is needed."""

    folder: Path

    @property
    def ledger_path(self) -> Path:
        """Where the ledger is."""
        return self.folder / "ledger.db"

    @property
    def graphs(self) -> Path:
        """Where the graphs are."""
        return self.folder / "graphs"

    @property
    def log_path(self) -> Path:
        """Where technical detail of errors goes."""
        return self.folder / "icsgraph.log"

    def ledger(self) -> Ledger:
        """The ledger, made if it is not there."""
        return Ledger(self.ledger_path)

    def current_key(self) -> str | None:
        """Content key of the graph that readers are to open, if one was published."""
        try:
            return (self.graphs / "current").read_text(encoding="utf-8").strip() or None
        except FileNotFoundError:
            return None

    def manifest(self, key: str) -> dict[str, Any] | None:
        """What was noted when the graph was built; None when it was not, or not wholly."""
        try:
            found: dict[str, Any] = json.loads((self.graphs / f"{key}.json").read_text(encoding="utf-8"))
        except (FileNotFoundError, ValueError):
            return None
        files = (self.graphs / f"{key}{ending}" for ending in (".kgl", ".names"))
        return found if all(path.exists() for path in files) else None

    def is_stale(self, ledger: Ledger) -> bool:
        """Whether the current graph is not what the ledger and the code would give now."""
        return self.current_key() != content_key(ledger)

    def store(self, key: str | None = None) -> KgliteStore:
        """The current graph, or that of a key.

        Raises:
            StoreError: when there is none.
        """
        return KgliteStore(self.graphs / f"{self._built(key)}.kgl")

    def names(self, key: str | None = None) -> NameIndex:
        """The name index of the current graph, or of that of a key.

        Raises:
            StoreError: when there is none.
        """
        return NameIndex(self.graphs / f"{self._built(key)}.names")

    def _built(self, key: str | None) -> str:
        key = key or self.current_key()
        if key is None or self.manifest(key) is None:
            raise StoreError("there is no graph yet: run “icsgraph start” or “icsgraph build”")
        return key

    def build(
        self,
        ledger: Ledger,
        *,
        known: date | None = None,
        published_by: date | None = None,
        force: bool = False,
        progress: Progress = lambda words, number: None,
    ) -> Built:
        """Build the graph of the ledger, unless it is there already, and make it current.

        A graph as known at, or as published by, a day is built beside the current one, which stays.

        Raises:
            BuildStopped: when a check keeps it from being published.
            StoreError: when it cannot be written.
        """
        key = content_key(ledger, known, published_by)
        built = Built(key)
        noted = None if force else self.manifest(key)
        if noted is None:
            writer = NameWriter(self.graphs / f"{key}.names")
            stream = rows(
                ledger,
                built,
                known=known,
                published_by=published_by,
                work_folder=self.graphs,
                progress=progress,
            )
            try:
                KgliteStore(self.graphs / f"{key}.kgl").publish(writer.watch(stream))
                writer.finish()
            except BaseException:
                writer.abandon()
                raise
            noted = _manifest(built, ledger)
            _write_whole(self.graphs / f"{key}.json", json.dumps(noted, indent=1))
        else:
            built.nodes, built.relationships = noted["nodes"], noted["relationships"]
        if known is None and published_by is None:
            _write_whole(self.graphs / "current", key)
        self._tidy()
        return built

    def _tidy(self) -> None:
        """Remove graphs beyond those kept, and what an interrupted build left behind."""
        current = self.current_key()
        noted = sorted(self.graphs.glob("*.json"), key=lambda one: one.stat().st_mtime, reverse=True)
        gone = [one for one in noted if one.stem != current][KEPT_GRAPHS:]
        old = time.time() - LITTER_AFTER.total_seconds()
        kept = {one.stem for one in noted}
        litter = [
            path
            for path in self.graphs.iterdir()
            if path.suffix in (".part", ".kgl", ".names")
            and path.stem not in kept
            and path.stat().st_mtime < old
        ]
        whole = [one.with_suffix(ending) for one in gone for ending in (".json", ".names", ".kgl")]
        for path in [*whole, *litter]:
            # a reader may have it open, where the system forbids removing such files
            with suppress(OSError):
                path.unlink(missing_ok=True)


def _manifest(built: Built, ledger: Ledger) -> dict[str, Any]:
    return {
        "content_key": built.content_key,
        "ledger": ledger.uuid,
        "ledger_version": ledger.version,
        "nodes": built.nodes,
        "relationships": built.relationships,
        "conflicts": built.conflicts,
        "evidence_until": built.evidence_until.isoformat() if built.evidence_until else None,
        "by_type": dict(sorted(built.by_type.items())),
        "problems": [one.as_dict() for one in built.problems],
    }


__all__ = ["BuildStopped", "Built", "Home", "default_folder"]
