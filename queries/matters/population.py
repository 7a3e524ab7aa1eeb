"""How many people each board serves."""

from queries.cypher import MARKER
from queries.matter import Matter

MATTER = Matter(
    words="registered population, any year",
    found=f"""
MATCH (i:{MARKER})-[r:MEASURED_AS]->(m:{MARKER} {{id: 'measure:registered_population'}})
WHERE i.kind = 'icb' AND r.valid_from <= r.valid_to AND r.valid_from <= $on
RETURN i.id AS icb, r.id AS thing, r.evidence AS evidence ORDER BY icb, thing
""",
    published_where="NHS England, need weights of the allocations; patients registered at a practice",
    fill_in="file of allocation weights",
)
