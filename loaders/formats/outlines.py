"""Outlines: GeoJSON, whose features' properties are the columns and whose geometry is one more."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from loaders.formats import records
from loaders.tables import Cells, PublishedFile, Table

TRIED = 1

GEOMETRY = "geometry"

_FEATURES = re.compile(rb'"type"\s*:\s*"Feature(Collection)?"')


def opens(head: bytes) -> bool:
    """Whether it is JSON that speaks of features at its start."""
    return records.opens(head) and bool(_FEATURES.search(head))


def tables(file: PublishedFile) -> list[Table]:
    """The features, a row each; of a document that is none after all, its records.

    Raises:
        FileRefused: when it is not JSON, or holds no object.
    """
    met = records.tables(file)
    found = [one for one in met if {"properties", GEOMETRY} <= set(one.keys)]
    return [_flat(one) for one in found] or met


def _flat(features: Table) -> Table:
    inside, shape = features.keys.index("properties"), features.keys.index(GEOMETRY)
    names = dict.fromkeys(
        name for _, cells in features.rows() if isinstance(cells[inside], dict) for name in cells[inside]
    )
    keys = (*(name for name in names if name != GEOMETRY), GEOMETRY)
    return Table(features.file, features.name, keys, partial(_rows, features, keys, inside, shape))


def _rows(features: Table, keys: tuple[str, ...], inside: int, shape: int) -> Iterator[tuple[str, Cells]]:
    for place, cells in features.rows():
        own = cells[inside] if isinstance(cells[inside], dict) else {}
        yield place, [*(records.cell(own.get(key)) for key in keys[:-1]), cells[shape]]
