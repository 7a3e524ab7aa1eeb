"""Who may decide what in each board."""

from queries.cypher import MARKER, live
from queries.matter import Matter

MATTER = Matter(
    words="rights to decide and their limits",
    found=f"""
MATCH (i:{MARKER})-[p:HAS_POST]->(t:{MARKER})-[r:MAY_DECIDE]->(d:{MARKER})
WHERE i.kind = 'icb' AND NOT r.by_law AND {live("p")} AND {live("r")}
RETURN i.id AS icb, d.id AS thing, r.evidence AS evidence ORDER BY icb, thing
""",
    published_where="the board's scheme of reservation and delegation",
    fill_in="template decision_rights: one row for each right",
)
