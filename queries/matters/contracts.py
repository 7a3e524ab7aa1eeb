"""Which contracts each board is party to."""

from queries.cypher import MARKER, live
from queries.matter import Matter

MATTER = Matter(
    words="contracts it commissions",
    found=f"""
MATCH (i:{MARKER})-[r:COMMISSIONS]->(c:{MARKER})
WHERE i.kind = 'icb' AND c.kind = 'contract' AND NOT r.by_law AND {live("r")}
RETURN i.id AS icb, c.id AS thing, r.evidence AS evidence ORDER BY icb, thing
""",
    published_where="Find a Tender; Contracts Finder; the board's register of contracts",
    fill_in="file of OCDS releases, or template contracts",
)
