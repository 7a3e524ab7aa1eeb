"""Whom each board pays."""

from queries.cypher import MARKER
from queries.matter import Matter

MATTER = Matter(
    words="payments by payee, any year",
    found=f"""
MATCH (i:{MARKER})-[r:PAYS]->(p:{MARKER})
WHERE i.kind = 'icb' AND r.amount_pence IS NOT NULL AND r.valid_from <= r.valid_to AND r.valid_from <= $on
RETURN i.id AS icb, p.id AS thing, r.evidence AS evidence ORDER BY icb, thing
""",
    published_where="the board's monthly list of spend over £25,000",
    fill_in="file of spend over £25,000",
)
