"""Whose areas overlap with a body's on a day."""

from __future__ import annotations

from queries.composition import Board
from queries.cypher import MARKER, live

LEAST_SHARE = 0.05
"""Of whose area a board has less than this share, that is a matter of the border alone."""

_OVERLAPPING = f"""
MATCH (o:{MARKER} {{id: $body}})-[c:COVERS]->(a:{MARKER})<-[d:COVERS]-(k:{MARKER})
WHERE k.kind IN $kinds AND NOT c.by_law AND NOT d.by_law AND coalesce(c.share, 1.0) >= $least
  AND coalesce(d.share, 1.0) >= $least AND {live("c")} AND {live("d")}
RETURN k.id AS id, k.name AS name ORDER BY id, name
UNION
MATCH (k:{MARKER})-[p:PARTNER_OF]->(o:{MARKER} {{id: $body}})
WHERE k.kind IN $kinds AND NOT p.by_law AND {live("p")}
RETURN k.id AS id, k.name AS name ORDER BY id, name
UNION
MATCH (o:{MARKER} {{id: $body}})-[p:PARTNER_OF]->(k:{MARKER})
WHERE k.kind IN $kinds AND NOT p.by_law AND {live("p")}
RETURN k.id AS id, k.name AS name ORDER BY id, name
"""


def covered(board: Board, *kinds: str) -> dict[str, str]:
    """Bodies of some kinds with part of the body's area, by id with name; none where areas are not loaded."""
    rows = board.ask(_OVERLAPPING, kinds=list(kinds), least=LEAST_SHARE)
    return {row["id"]: row["name"] for row in rows}
