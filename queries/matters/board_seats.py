"""Who sits on each board."""

from queries.cypher import MARKER, live
from queries.matter import Matter

MATTER = Matter(
    words="seats of the board and who fills them",
    required=f"""
MATCH (i:{MARKER})-[g:GOVERNED_BY]->(b:{MARKER})
WHERE i.kind = 'icb' AND {live("g")}
RETURN i.id AS icb, b.id AS thing ORDER BY icb, thing
""",
    found=f"""
MATCH (i:{MARKER})-[g:GOVERNED_BY]->(b:{MARKER})-[h:HAS_SEAT]->(s:{MARKER})-[r:FILLED_BY]->(x:{MARKER})
WHERE i.kind = 'icb' AND NOT h.by_law AND {live("g")} AND {live("h")} AND {live("r")}
RETURN i.id AS icb, s.id AS thing, r.evidence AS evidence ORDER BY icb, thing, r.id
""",
    published_where="the board's constitution and its pages on members",
    fill_in="template seats: one row for each seat",
)
