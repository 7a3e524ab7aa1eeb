"""Which networks each board has."""

from queries.cypher import MARKER, live
from queries.matter import Matter

MATTER = Matter(
    words="primary care networks",
    found=f"""
MATCH (p:{MARKER})-[w:WITHIN]->(s:{MARKER})-[r:REPORTING_GEOGRAPHY_OF]->(i:{MARKER})
WHERE p.kind = 'pcn' AND i.kind = 'icb' AND {live("w")} AND {live("r")}
RETURN i.id AS icb, p.id AS thing, w.evidence AS evidence ORDER BY icb, thing
UNION
MATCH (p:{MARKER})-[w:WITHIN]->(i:{MARKER})
WHERE p.kind = 'pcn' AND i.kind = 'icb' AND {live("w")}
RETURN i.id AS icb, p.id AS thing, w.evidence AS evidence ORDER BY icb, thing
""",
    published_where="NHS ODS, ePCN",
    fill_in="file ePCN.xlsx",
)
