"""What is delegated to each board."""

from queries.cypher import MARKER, live
from queries.matter import Matter

MATTER = Matter(
    words="functions delegated to it",
    required=f"""
MATCH (n:{MARKER})-[r:DELEGATES_TO]->(i:{MARKER})
WHERE i.kind = 'icb' AND {live("r")}
RETURN i.id AS icb, r.id AS thing ORDER BY icb, thing
""",
    found=f"""
MATCH (n:{MARKER})-[r:DELEGATES_TO]->(i:{MARKER})
WHERE i.kind = 'icb' AND NOT r.by_law AND {live("r")}
RETURN i.id AS icb, r.id AS thing, r.evidence AS evidence ORDER BY icb, thing
""",
    published_where="the delegation agreements",
    fill_in="template delegations: one row for each service",
)
