"""Who directs each primary care network."""

from queries.cypher import MARKER, live
from queries.matter import Matter

MATTER = Matter(
    words="clinical directors of networks by name",
    required=f"""
MATCH (t:{MARKER})<-[h:HAS_POST]-(p:{MARKER})-[w:WITHIN]->(s:{MARKER}),
      (s)-[r:REPORTING_GEOGRAPHY_OF]->(i:{MARKER})
WHERE t.role = 'clinical_director' AND i.kind = 'icb' AND {live("h")} AND {live("w")} AND {live("r")}
RETURN i.id AS icb, t.id AS thing ORDER BY icb, thing
""",
    found=f"""
MATCH (x:{MARKER}:Person)-[r:HOLDS]->(t:{MARKER})<-[h:HAS_POST]-(p:{MARKER})
WHERE t.role = 'clinical_director' AND {live("r")} AND {live("h")}
MATCH (p)-[w:WITHIN]->(s:{MARKER})-[g:REPORTING_GEOGRAPHY_OF]->(i:{MARKER})
WHERE i.kind = 'icb' AND {live("w")} AND {live("g")}
RETURN i.id AS icb, t.id AS thing, r.evidence AS evidence ORDER BY icb, thing
""",
    published_where="the pages of the board and of the networks",
    fill_in="template post_holders: one row for each clinical director",
)
