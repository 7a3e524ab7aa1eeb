"""Shares of each trust's activity by the board whose area its patients come from."""

from __future__ import annotations

from collections.abc import Iterator
from math import isfinite

from graph.claims import Claim, Ref, RelationshipClaim
from graph.layers.geography import DrawsPatientsFrom
from loaders.row import Row

OF = "the trust's activity, by the area its patients come from"


def parse(row: Row) -> Iterator[Claim]:
    """One trust and one board; a share of one in a thousand is a flow too, if a thin one."""
    evidence, year = row.cite(), row.take("year")
    trust, icb = Ref("trust", "ods_code", row.take("trust")), Ref("icb", "ons_code", row.take("icb"))
    tie = DrawsPatientsFrom(share=_share(row.take("share")), share_of=OF, year=year)
    yield RelationshipClaim(trust, tie, icb, row.bounds(seen=year), evidence)


def _share(text: str) -> float:
    """A part of one, rounded to millionths.

    Raises:
        ValueError: when it is none.
    """
    try:
        share = float(text)
    except ValueError:
        share = -1.0
    if not isfinite(share) or not 0 < share <= 1.000001:
        raise ValueError(f"column share: “{text}” is not a share above 0 and up to 1")
    return min(round(share, 6), 1.0)
