"""Who chairs and who leads each board."""

from queries.cypher import MARKER, live
from queries.matter import Matter

MATTER = Matter(
    words="chair and chief executive by name",
    required=f"""
MATCH (i:{MARKER})-[p:HAS_POST]->(t:{MARKER})
WHERE i.kind = 'icb' AND t.role IN ['chair', 'chief_executive'] AND {live("p")}
RETURN i.id AS icb, t.id AS thing ORDER BY icb, thing
""",
    found=f"""
MATCH (i:{MARKER})-[p:HAS_POST]->(t:{MARKER})<-[r:HOLDS]-(x:{MARKER})
WHERE i.kind = 'icb' AND t.role IN ['chair', 'chief_executive'] AND {live("p")} AND {live("r")}
RETURN i.id AS icb, t.id AS thing, r.evidence AS evidence ORDER BY icb, thing, r.id
""",
    published_where="the board's own pages",
    fill_in="template post_holders: one row for each appointment",
)
