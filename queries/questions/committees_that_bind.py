"""Q48: which joint committees can bind a body, on what, and by what quorum."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from pydantic import Field

from graph.relationships import Layer
from queries.answer import Missing
from queries.cypher import MARKER, basis, live
from queries.kind_in_law import kind_in_law
from queries.question import AnswerRow, Asked, Example, Found, Names, Parameters, Question
from queries.reading import read

_TEXT = f"""
MATCH (o:{MARKER} {{id: $organisation}})
CALL (o) {{
  MATCH (o)-[r:JOINTLY_EXERCISES]->(c:{MARKER}) WHERE {live("r")}
  RETURN 1 AS rank, c.name AS committee, c.id AS committee_id, r.scope AS on_what, 'yes' AS binds,
         c.quorum AS quorum, {basis("r")} AS basis, r.valid_from AS since, r.by_law AS by_law, [r.id] AS via
  UNION ALL
  MATCH (o)-[r:DELEGATES_TO]->(c:{MARKER})
  WHERE c.kind IN ['joint_committee', 'place_partnership'] AND {live("r")}
  RETURN 1 AS rank, c.name AS committee, c.id AS committee_id, r.function AS on_what, 'yes' AS binds,
         c.quorum AS quorum, {basis("r")} AS basis, r.valid_from AS since, r.by_law AS by_law, [r.id] AS via
  UNION ALL
  MATCH (o)-[r:MEMBER_OF]->(c:{MARKER})
  WHERE c.kind IN ['joint_committee', 'ics', 'stp', 'icb_cluster', 'cancer_alliance', 'devolved_area']
    AND {live("r")}
    AND NOT EXISTS {{ MATCH (o)-[j:JOINTLY_EXERCISES]->(c) WHERE {live("j")} }}
  RETURN 2 AS rank, c.name AS committee, c.id AS committee_id, 'nothing: membership only' AS on_what,
         'no' AS binds, c.quorum AS quorum, {basis("r")} AS basis, r.valid_from AS since,
         r.by_law AS by_law, [r.id] AS via
  UNION ALL
  MATCH (k:{MARKER} {{id: $kind}})-[r:JOINTLY_EXERCISES]->(c:{MARKER}) WHERE {live("r")}
  RETURN 3 AS rank, c.name AS committee, c.id AS committee_id, r.scope AS on_what,
         'only on this: others have regard to it' AS binds, c.quorum AS quorum, {basis("r")} AS basis,
         r.valid_from AS since, true AS by_law, [r.id] AS via
  UNION ALL
  MATCH (k:{MARKER} {{id: $kind}})-[r:HAS_FUNCTION]->(f:{MARKER} {{id: $power}}) WHERE {live("r")}
  RETURN 4 AS rank, 'any committee that it sets up with others' AS committee, f.id AS committee_id,
         'what they agree to exercise jointly' AS on_what, 'once agreed' AS binds, null AS quorum,
         {basis("r")} AS basis, r.valid_from AS since, true AS by_law, [r.id] AS via
}}
RETURN committee, committee_id, on_what, binds, quorum, basis, since, by_law, via
ORDER BY rank, committee, on_what, via
"""
_BODIES = ("icb", "trust", "council", "ccg", "practice", "national_body")
_POWER = "function:delegate-or-exercise-jointly"


class Which(Parameters):
    """The body asked about."""

    organisation: Annotated[str, Names(_BODIES)] = Field(description="the body that might be bound")


class Row(AnswerRow):
    """One committee or partnership."""

    committee: str = Field(description="the committee or partnership")
    committee_id: str = Field(description="its id")
    on_what: str | None = Field(description="on what; empty where its terms are not known")
    binds: str = Field(description="whether its decision binds the body")
    quorum: str | None = Field(description="quorum and way of deciding, as published")
    basis: str = Field(description="provision it rests on; “not verified” where no document was read")
    since: date | None = Field(description="since which day, at the earliest")
    by_law: bool = Field(description="by law, rather than found")


def _walk(asked: Asked) -> Found:
    kind = kind_in_law(asked.store, asked.parameters["organisation"], asked.on)
    return read(asked, _TEXT, Row, kind=kind, power=_POWER)


def _lacks(asked: Asked, rows: Any) -> list[Missing]:
    if any(row["binds"] == "yes" for row in rows):
        return []
    return [
        Missing(
            what="a joint committee that can bind it on this day",
            why="none is loaded; before 1 July 2022 commissioners and providers could have none together",
            published_where="governance handbook and scheme of delegation of each member",
            fill_in="template joint_committees: one row for each member",
        )
    ]


QUESTION = Question(
    number="Q48",
    asks="Which joint committee can bind my organisation, on what and by what quorum?",
    why_it_matters=(
        "A vote in a joint committee commits each member on what it agreed to exercise jointly; a vote in "
        "committees in common, a cluster or an alliance commits nobody."
    ),
    does_not_show="Who sits there for the body: Q07. Whether a decision was taken within its terms.",
    reviewed=date(2026, 11, 22),
    example=Example(date(2026, 4, 2), {"organisation": "icb:QVV"}),
    layers=(Layer.DELEGATION, Layer.MEMBERSHIP, Layer.ACCOUNTABILITY),
    searches=("joint_committee", "place_partnership", "standing_rule"),
    parameters=Which,
    row=Row,
    walk=_walk,
    lacks=_lacks,
)
