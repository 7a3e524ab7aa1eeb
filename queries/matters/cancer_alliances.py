"""Which Cancer Alliance covers each board."""

from queries.cypher import MARKER, live
from queries.matter import Matter

MATTER = Matter(
    words="Cancer Alliance",
    found=f"""
MATCH (c:{MARKER})-[r:COVERS]->(i:{MARKER})
WHERE c.kind = 'cancer_alliance' AND i.kind = 'icb' AND {live("r")}
RETURN i.id AS icb, c.id AS thing, r.evidence AS evidence ORDER BY icb, thing
""",
    published_where="ONS, lookup of sub-ICB locations to Cancer Alliances",
    fill_in="file of a geography lookup",
)
