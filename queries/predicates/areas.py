"""That the areas of all boards of a kind part England: every area has one board, or parts of several."""

from __future__ import annotations

from queries.composition import Board
from queries.cypher import MARKER, live
from queries.verdict import Verdict, in_words

ROUNDING = 0.02
"""Shares are published rounded; by less than this a sum is still the whole."""

_SHARES = f"""
MATCH (a:{MARKER})
WHERE a.kind = 'area' AND a.area_type IN $types AND {live("a")}
OPTIONAL MATCH (a)<-[c:COVERS]-(k:{MARKER})
WHERE k.kind = $kind AND NOT c.by_law AND {live("c")}
RETURN a.id AS id, a.name AS name, c.share AS share, c.id AS tie ORDER BY id, tie
"""


def check(board: Board, *, kind: str, types: tuple[str, ...]) -> Verdict:
    """Whether the shares of each area that boards of the kind cover add up to the whole of it."""
    shares: dict[str, float] = {}
    for row in board.ask(_SHARES, kind=kind, types=list(types)):
        share = 0.0 if row["tie"] is None else 1.0 if row["share"] is None else row["share"]
        shares[row["name"]] = shares.get(row["name"], 0.0) + share
    if not any(shares.values()):
        return Verdict("unknown", "no areas of boards are loaded for this day")
    wrong = [name for name, share in shares.items() if abs(share - 1) > ROUNDING]
    if wrong:
        more = f" and {len(wrong) - 3} more" if len(wrong) > 3 else ""
        why = f"in {in_words(wrong[:3])}{more} the areas of boards overlap, or leave a part out"
        return Verdict("fail", why)
    return Verdict("pass", f"in all {len(shares)} districts and unitaries the boards' shares make the whole")
