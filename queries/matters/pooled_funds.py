"""Which pooled funds each board pays into."""

from queries.cypher import MARKER
from queries.matter import Matter

MATTER = Matter(
    words="pooled funds it contributes to, any year",
    found=f"""
MATCH (i:{MARKER})-[r:CONTRIBUTES_TO]->(p:{MARKER})
WHERE i.kind = 'icb' AND NOT r.by_law AND r.valid_from <= r.valid_to AND r.valid_from <= $on
RETURN i.id AS icb, p.id AS thing, r.evidence AS evidence ORDER BY icb, thing
""",
    published_where="Better Care Fund plans of the health and wellbeing boards",
    fill_in="template better_care_fund: one row for each contribution",
)
