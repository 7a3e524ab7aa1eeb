"""Scopes: a file may hold releases of several, one for each value of a column."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from loaders.shape import cell_of

Rows = Iterable[tuple[str, dict[str, Any], str]]
"""Place, cells by column, and what is wrong with the row as a whole."""

_SCOPED = re.compile(r"\{([^}]+)\}")


def by_scope(scope: str, rows: Rows) -> Iterator[tuple[str, Rows]]:
    """The rows of each scope; a scope without a column in it has them all, streamed."""
    if not _SCOPED.search(scope):
        yield scope, rows
        return
    parts: dict[str, list[tuple[str, dict[str, Any], str]]] = {}
    for row in rows:
        parts.setdefault(_SCOPED.sub(partial(_named, row[1]), scope), []).append(row)
    yield from parts.items()


def _named(cells: dict[str, Any], column: re.Match[str]) -> str:
    return cell_of(cells, column[1])
