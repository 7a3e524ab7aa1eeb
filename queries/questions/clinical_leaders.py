"""Q11: which leaders of a system, and which of them in clinical posts, are to make change happen."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from pydantic import Field

from graph.relationships import Layer
from queries.answer import Missing
from queries.cypher import MARKER, basis, live
from queries.holders import NOT_KNOWN, UNCONFIRMED, holders_of
from queries.question import AnswerRow, Asked, Example, Found, Names, Parameters, Question
from queries.reading import read

LEADS = ("stp_lead", "ics_lead", "chief_executive", "accountable_officer")
CLINICAL = (
    "chief_pharmacist", "clinical_director", "clinical_lead", "director_of_nursing", "medical_director",
    "medicines_optimisation_lead", "mental_health_member", "partner_member_primary_medical",
)  # fmt: skip

_POSTS = f"""
MATCH (b:{MARKER} {{id: $system}})
CALL (b) {{
  MATCH (b)-[h:HAS_POST]->(o:{MARKER}) WHERE o.role IN $leads AND {live("h")}
  RETURN 1 AS rank, 'leads the system' AS place, o.name AS post, o.id AS post_id, b.name AS body,
         o.role IN $clinical AS clinical, {basis("h")} AS basis, h.by_law AS by_law, [h.id] AS via
  UNION ALL
  MATCH (b)-[h:HAS_POST]->(o:{MARKER}) WHERE o.role IN $clinical AND {live("h")}
  RETURN 2 AS rank, 'clinical post of the system' AS place, o.name AS post, o.id AS post_id,
         b.name AS body, true AS clinical, {basis("h")} AS basis, h.by_law AS by_law, [h.id] AS via
  UNION ALL
  MATCH (a:{MARKER})-[c:COVERS]->(b) WHERE a.kind = 'cancer_alliance' AND {live("c")}
  MATCH (a)-[h:HAS_POST]->(o:{MARKER}) WHERE {live("h")}
  RETURN 3 AS rank, 'alliance that covers it' AS place, o.name AS post, o.id AS post_id, a.name AS body,
         o.role IN $clinical AS clinical, {basis("h")} AS basis, h.by_law AS by_law, [c.id, h.id] AS via
  UNION ALL
  MATCH (t:{MARKER})-[w:WITHIN]->(b) WHERE t.kind IN ['trust', 'ccg', 'place_partnership'] AND {live("w")}
  MATCH (t)-[h:HAS_POST]->(o:{MARKER}) WHERE o.role IN $clinical AND {live("h")}
  RETURN 4 AS rank, 'clinical post of a body in its area' AS place, o.name AS post, o.id AS post_id,
         t.name AS body, true AS clinical, {basis("h")} AS basis, h.by_law AS by_law, [w.id, h.id] AS via
}}
RETURN rank, place, post, post_id, body, clinical, '' AS held_by, basis, by_law, via
ORDER BY rank, post, post_id, via
"""


class Which(Parameters):
    """The system asked about."""

    system: Annotated[str, Names(("stp", "ics", "icb"))] = Field(
        description="the partnership, system or board, by name or code"
    )


class Row(AnswerRow):
    """One post, and who holds it."""

    rank: int = Field(description="how near to the system it is: 1 leads it, 4 is in a body of its area")
    place: str = Field(description="the same in words")
    held_by: str = Field(description="who holds it; “holder not known” where only the post is")
    post: str = Field(description="the post")
    post_id: str = Field(description="its id")
    body: str = Field(description="whose post it is")
    clinical: bool = Field(description="a post that only a clinician holds; a lead may be one all the same")
    basis: str = Field(description="provision or policy; “not verified” where no document was read")
    by_law: bool = Field(description="the post is there by law or policy, rather than found")


def _walk(asked: Asked) -> Found:
    """Posts of the system whether named or not; of other bodies only those whose holder is known."""
    found = read(asked, _POSTS, Row, leads=list(LEADS), clinical=list(CLINICAL))
    rows = [row for row in found.rows if isinstance(row, Row)]
    holders = holders_of(asked.store, (row.post_id for row in rows), asked.on)
    kept, paths = [], []
    for row, path in zip(rows, found.paths, strict=True):
        held_by = holders[row.post_id]
        if row.rank <= 2 or held_by != NOT_KNOWN:
            kept.append(row.model_copy(update={"held_by": held_by}))
            paths.append(path)
    return Found(kept, paths)


def _lacks(asked: Asked, rows: Any) -> list[Missing]:
    where = {
        "published_where": "pages and board papers of the system and of its trusts",
        "fill_in": "template post_holders: one row for each post",
    }
    short = [row for row in rows if row["held_by"] == NOT_KNOWN or row["held_by"].endswith(UNCONFIRMED)]
    missing = []
    if not rows:
        why = "no post of it is loaded for that day"
        missing.append(Missing(what="who leads this system on this day", why=why, **where))
    if short:
        what = f"who holds {len(short)} of {len(rows)} posts today"
        why = "nobody is named in what is loaded, or was last seen too long ago"
        missing.append(Missing(what=what, why=why, **where))
    why = "posts are known by their office: who is tasked with a programme stands in plans of the system"
    missing.append(Missing(what="who is tasked with a single programme or topic", why=why, **where))
    return missing


QUESTION = Question(
    number="Q11",
    asks="Which clinical leaders are tasked with making transformation happen in this STP, ICS or board?",
    why_it_matters=(
        "Change in a service is led by few people; who wants to help or to object should find those who "
        "lead the system first, and clinicians in office before those without."
    ),
    does_not_show=(
        "Influence, or a ranking of people: the number says how near a post is to the system. A system's "
        "lead may be a clinician though the post is not clinical. Directors of networks: Q10."
    ),
    reviewed=date(2026, 11, 22),
    example=Example(date(2016, 6, 1), {"system": "stp:lancashire-and-south-cumbria"}),
    layers=(Layer.APPOINTMENT, Layer.GEOGRAPHY),
    searches=("post", "person", "stp", "ics", "icb", "trust", "cancer_alliance"),
    parameters=Which,
    row=Row,
    walk=_walk,
    lacks=_lacks,
)
