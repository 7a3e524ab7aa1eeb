"""What each board is allocated, in pounds."""

from queries.cypher import MARKER
from queries.matter import Matter

MATTER = Matter(
    words="allocations with a published amount, any year",
    found=f"""
MATCH (n:{MARKER})-[r:ALLOCATES]->(i:{MARKER})
WHERE i.kind = 'icb' AND r.amount_pence IS NOT NULL AND r.valid_from <= r.valid_to AND r.valid_from <= $on
RETURN i.id AS icb, r.id AS thing, r.evidence AS evidence ORDER BY icb, thing
""",
    published_where="NHS England, ICB allocations (all funding streams)",
    fill_in="template amounts: one row for each stream and year",
)
