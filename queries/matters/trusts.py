"""Which trusts provide care in each board's area."""

from queries.cypher import MARKER, live
from queries.matter import Matter

MATTER = Matter(
    words="NHS trusts that provide care in the area",
    found=f"""
MATCH (t:{MARKER})-[r:PROVIDES_IN]->(i:{MARKER})
WHERE i.kind = 'icb' AND {live("r")}
RETURN i.id AS icb, t.id AS thing, r.evidence AS evidence ORDER BY icb, thing
""",
    published_where="the board's constitution: partner trusts",
    fill_in="file of ICB partners",
)
