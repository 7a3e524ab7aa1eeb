"""Q19: which upper-tier councils and health and wellbeing boards lie in a board's area."""

from datetime import date
from typing import Annotated, Any

from pydantic import Field

from graph.relationships import Layer
from queries.answer import Missing
from queries.cypher import MARKER, basis, live
from queries.question import AnswerRow, Asked, Example, Names, Parameters, Question

WHOLE, SMALL = 0.995, 0.05
"""Shares from which on an area counts as whole, and below which as a small part."""


class Which(Parameters):
    """The board asked about."""

    icb: Annotated[str, Names(("icb",))] = Field(description="the integrated care board, by name or code")


class Row(AnswerRow):
    """One council, and its health and wellbeing board."""

    council: str = Field(description="the upper-tier or unitary council")
    council_id: str = Field(description="its id")
    extent: str = Field(description="the whole area, a part of it, or a small part under 5 per cent")
    share: float | None = Field(description="share of the council's area in the board's, from 0 to 1")
    share_of: str = Field(description="what the share is of")
    wellbeing_board: str | None = Field(description="the council's health and wellbeing board")
    basis: str = Field(description="provision that makes it; “not verified” where no document was read")
    by_law: bool = Field(description="the wellbeing board is known by law, rather than found")


def _lacks(asked: Asked, rows: Any) -> list[Missing]:
    missing = []
    if not rows:
        missing.append(
            Missing(
                what="which councils lie in this board's area on this day",
                why="no loaded dataset says which areas it covers on that day",
                published_where="ONS, lookups of sub-ICB locations and boards to local authorities",
                fill_in="a file of a geography lookup",
            )
        )
    if rows and not any(row["wellbeing_board"] and not row["by_law"] for row in rows):
        missing.append(
            Missing(
                what="who sits on these health and wellbeing boards",
                why="each council must have one; no list of members is loaded, and some councils share one",
                published_where="pages of each council",
                fill_in="template seats: one row for each seat",
            )
        )
    return missing


QUESTION = Question(
    number="Q19",
    asks="Which health and wellbeing boards and upper-tier councils fall in my area, whole or in part?",
    why_it_matters=(
        "A Better Care Fund plan, a health needs assessment and a section 75 agreement are each made with "
        "one council; a council that has two boards in its area must agree with both."
    ),
    does_not_show=(
        "Where people live: shares count registered patients by where their practice is. District "
        "councils of a county, which have no wellbeing board. Who signs a plan, or pays into it."
    ),
    reviewed=date(2026, 11, 22),
    example=Example(date(2026, 4, 2), {"icb": "icb:S9B9J"}),
    layers=(Layer.GEOGRAPHY, Layer.STRUCTURE),
    searches=("icb", "area", "council", "forum"),
    parameters=Which,
    row=Row,
    cypher=f"""
MATCH (i:{MARKER} {{id: $icb}})-[c:COVERS]->(a:{MARKER})<-[k:COVERS]-(l:{MARKER})
WHERE l.kind = 'council' AND a.area_type IN ['upper_tier', 'unitary'] AND {live("c")} AND {live("k")}
OPTIONAL MATCH (h:{MARKER})-[p:PART_OF]->(l)
WHERE h.role = 'health_and_wellbeing_board' AND {live("p")}
RETURN l.name AS council, l.id AS council_id,
       CASE WHEN coalesce(c.share, 1.0) >= {WHOLE} THEN 'whole'
            WHEN c.share >= {SMALL} THEN 'part' ELSE 'small part' END AS extent,
       c.share AS share, coalesce(c.share_of, '') AS share_of, h.name AS wellbeing_board,
       {basis("p")} AS basis,
       coalesce(h.by_law, false) AS by_law, [c.id, k.id] + [x IN [p.id] WHERE x IS NOT NULL] AS via
ORDER BY coalesce(c.share, 1.0) DESC, council, council_id
""",
    lacks=_lacks,
    whole=True,
)
