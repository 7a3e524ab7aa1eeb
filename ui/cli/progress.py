"""Progress of long work, on standard error: a line that changes on a terminal, nothing in a pipe."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol


class Report(Protocol):
    """What long work calls now and then: what it is doing, and how far it is."""

    def __call__(self, words: str, number: int) -> None:
        """Say how far the work is."""


@contextmanager
def progress(title: str) -> Iterator[Report]:
    """Show progress while the work lasts."""
    if not sys.stderr.isatty():
        yield lambda words, number: None
        return
    from rich.console import Console

    with Console(stderr=True).status(title) as status:
        yield lambda words, number: status.update(f"{title}: {words} {number:,}")
