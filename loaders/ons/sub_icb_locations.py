"""Sub-ICB locations, a row each or one for each district in them; the year stands in the headers."""

from __future__ import annotations

from collections.abc import Iterator

from graph.claims import Claim, RelationshipClaim
from graph.layers.geography import ReportingGeographyOf
from loaders.ons.health_geography import around, either, named
from loaders.row import Row


def parse(row: Row) -> Iterator[Claim]:
    """One location and what it lies in, seen in the year of the headers."""
    evidence, seen = row.cite(), row.bounds(seen=row.take("year"))
    for kind in ("sub_icb", "icb"):
        yield from named(row, kind, kind, seen, evidence)
    location, board = either(row, "sub_icb", "sub_icb"), either(row, "icb", "icb")
    if location is None or board is None:
        raise ValueError("names no sub-ICB location or no integrated care board")
    yield RelationshipClaim(location, ReportingGeographyOf(), board, seen, evidence)
    yield from around(row, location, board, seen, evidence)
