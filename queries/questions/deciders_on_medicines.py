"""Q62: who decides, recommends and ratifies a new medicine or device for a board's area."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from pydantic import Field

from graph.relationships import Layer
from queries.answer import Missing
from queries.cypher import MARKER, basis, live
from queries.holders import holders_of
from queries.question import AnswerRow, Asked, Example, Found, Names, Parameters, Question
from queries.reading import read

STATED = ("decides", "recommends", "ratifies")

_TEXT = f"""
MATCH (i:{MARKER} {{id: $icb}})
CALL (i) {{
  MATCH (n:{MARKER})-[r:ISSUES_GUIDANCE_TO]->(i) WHERE n.kind = 'national_body' AND {live("r")}
  RETURN CASE WHEN r.binding = 'yes' THEN 1 ELSE 6 END AS rank,
         CASE WHEN r.binding = 'yes' THEN 'binds' ELSE 'advises' END AS does, n.name AS who, n.id AS who_id,
         coalesce(r.guidance, 'advice') AS what, {basis("r")} AS basis, r.valid_from AS since,
         r.by_law AS by_law, [r.id] AS via
  UNION ALL
  MATCH (i)-[t:HAS_POST|GOVERNED_BY|JOINTLY_EXERCISES|DELEGATES_TO]->(h:{MARKER})
        -[r:MAY_DECIDE]->(d:{MARKER})
  WHERE d.decides = 'medicine or device' AND {live("t")} AND {live("r")}
  RETURN 2 AS rank, CASE WHEN toLower(d.name) CONTAINS 'recommend' THEN 'recommends'
              WHEN toLower(d.name) CONTAINS 'ratif' THEN 'ratifies' ELSE 'decides' END AS does,
         h.name AS who, h.id AS who_id, d.name AS what, {basis("r")} AS basis, r.valid_from AS since,
         r.by_law AS by_law, [t.id, r.id] AS via
  UNION ALL
  MATCH (h:{MARKER})-[t:PART_OF]->(i)
  WHERE h.kind IN ['forum', 'medicines_committee'] AND {live("t")}
  MATCH (h)-[r:MAY_DECIDE]->(d:{MARKER}) WHERE d.decides = 'medicine or device' AND {live("r")}
  RETURN 2 AS rank, CASE WHEN toLower(d.name) CONTAINS 'recommend' THEN 'recommends'
              WHEN toLower(d.name) CONTAINS 'ratif' THEN 'ratifies' ELSE 'decides' END AS does,
         h.name AS who, h.id AS who_id, d.name AS what, {basis("r")} AS basis, r.valid_from AS since,
         r.by_law AS by_law, [t.id, r.id] AS via
  UNION ALL
  MATCH (i)-[r:GOVERNED_BY]->(f:{MARKER}) WHERE r.by_law AND {live("r")}
  RETURN 3 AS rank, 'decides unless delegated' AS does, f.name AS who, f.id AS who_id,
         'all that the board has to decide' AS what, {basis("r")} AS basis, r.valid_from AS since,
         r.by_law AS by_law, [r.id] AS via
  UNION ALL
  MATCH (c:{MARKER})-[r:PART_OF]->(i) WHERE c.kind = 'medicines_committee' AND {live("r")}
  RETURN 4 AS rank, 'meets on medicines' AS does, c.name AS who, c.id AS who_id,
         coalesce(c.footprint, 'footprint not known') AS what, {basis("r")} AS basis, r.valid_from AS since,
         r.by_law AS by_law, [r.id] AS via
  UNION ALL
  MATCH (i)-[r:HAS_POST]->(o:{MARKER})
  WHERE o.role IN ['medicines_optimisation_lead', 'chief_pharmacist', 'medical_director'] AND {live("r")}
  RETURN 5 AS rank, 'post concerned with it' AS does, o.name AS who, o.id AS who_id, '' AS what,
         {basis("r")} AS basis, r.valid_from AS since, r.by_law AS by_law, [r.id] AS via
}}
RETURN does, who, who_id, what, '' AS held_by, basis, since, by_law, via
ORDER BY rank, does, who, what, via
"""


class Which(Parameters):
    """The board asked about."""

    icb: Annotated[str, Names(("icb",))] = Field(description="the integrated care board, by name or code")


class Row(AnswerRow):
    """One body, committee or post, and what it does."""

    does: str = Field(description="binds, decides, recommends, ratifies, meets, or advises")
    who: str = Field(description="the body, committee or post")
    who_id: str = Field(description="its id")
    what: str = Field(description="on what, in the words of the scheme or the guidance")
    held_by: str = Field(description="who holds the post; empty for a body")
    basis: str = Field(description="provision it rests on; “not verified” where no document was read")
    since: date | None = Field(description="since which day, at the earliest")
    by_law: bool = Field(description="by law or policy, rather than found")


def _walk(asked: Asked) -> Found:
    found = read(asked, _TEXT, Row)
    rows = [row for row in found.rows if isinstance(row, Row)]
    holders = holders_of(asked.store, (row.who_id for row in rows), asked.on)
    named = [row.model_copy(update={"held_by": holders.get(row.who_id, "")}) for row in rows]
    return Found(named, found.paths, found.about)


def _lacks(asked: Asked, rows: Any) -> list[Missing]:
    if any(row["does"] in STATED for row in rows):
        return []
    return [
        Missing(
            what="which committee recommends, decides or ratifies a medicine here, and up to what cost",
            why="no law makes one: each area has its own, often with its trusts, and none is loaded",
            published_where="terms of reference of the area prescribing committee; scheme of delegation",
            fill_in="template medicines_committees: one row for each committee; decision_rights: posts",
        )
    ]


QUESTION = Question(
    number="Q62",
    asks="Who decides, recommends and ratifies a new medicine or device here?",
    why_it_matters=(
        "A medicine that NICE appraised must be funded; any other goes through a committee that "
        "recommends, one that decides and sometimes a board that ratifies, and each area has its own."
    ),
    does_not_show=(
        "Which medicines were decided on, and what a formulary holds. A trust decides for its own "
        "hospital too: ask who may decide there. A post named here need have no vote."
    ),
    reviewed=date(2026, 11, 22),
    example=Example(date(2026, 4, 2), {"icb": "icb:QVV"}),
    layers=(Layer.ADVICE, Layer.DELEGATION, Layer.STRUCTURE, Layer.APPOINTMENT),
    searches=("icb", "decision_right", "medicines_committee", "forum", "post"),
    parameters=Which,
    row=Row,
    walk=_walk,
    lacks=_lacks,
)
