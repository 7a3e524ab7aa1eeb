"""Which districts each board covers."""

from queries.cypher import MARKER, live
from queries.matter import Matter

MATTER = Matter(
    words="districts that the board covers, whole or in part",
    found=f"""
MATCH (i:{MARKER})-[r:COVERS|OVERLAPS]->(a:{MARKER})
WHERE i.kind = 'icb' AND a.kind = 'area' AND {live("r")}
RETURN i.id AS icb, a.id AS thing, r.evidence AS evidence ORDER BY icb, thing
""",
    published_where="ONS, lookups of areas to integrated care boards",
    fill_in="file of a geography lookup",
)
