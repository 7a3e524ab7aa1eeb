"""Q61: in which oversight segment a trust or board is, and what else it is under, since when."""

from datetime import date
from typing import Annotated, Any

from pydantic import Field

from graph.relationships import Layer
from queries.answer import Missing
from queries.cypher import MARKER, basis, live
from queries.question import AnswerRow, Asked, Example, Names, Parameters, Question

SEGMENT, NOT_KNOWN = "segment and support", "segment not known"


class Which(Parameters):
    """The trust or board asked about."""

    body: Annotated[str, Names(("trust", "icb"))] = Field(description="the trust or board, by name or code")


class Row(AnswerRow):
    """One way in which the body is overseen, directed, licensed or assessed."""

    matter: str = Field(description="segment, direction, licence, assessment, objective or event")
    says: str = Field(description="what is known of it")
    by_whom: str = Field(description="who oversees, directs, licenses or assesses")
    basis: str = Field(description="provision or policy; “not verified” where no document was read")
    since: date | None = Field(description="since which day, at the earliest")
    by_law: bool = Field(description="by law or policy, rather than found")


def _lacks(asked: Asked, rows: Any) -> list[Missing]:
    missing = []
    if not any(row["matter"] == SEGMENT and row["says"] != NOT_KNOWN for row in rows):
        missing.append(
            Missing(
                what="its oversight segment, and since when",
                why="NHS England publishes it every quarter; no loaded dataset has it",
                published_where="NHS England: NHS Oversight Framework, segmentation",
                fill_in="template oversight: one row with the segment",
            )
        )
    if not any(row["matter"] == "objective" for row in rows):
        missing.append(
            Missing(
                what="undertakings, deficit support and recovery programmes it is under",
                why="they are published for each provider by itself, and none is loaded for it",
                published_where="NHS England: enforcement undertakings; board papers of the body",
                fill_in="template oversight: one row for each undertaking, support or programme",
            )
        )
    return missing


QUESTION = Question(
    number="Q61",
    asks="Which oversight segment, undertakings, deficit support or recovery programme is this trust or "
    "board in, and since when?",
    why_it_matters=(
        "A body in the lowest segment, or under undertakings, must agree plans and spending with NHS "
        "England first: who negotiates with it should know who else has to consent."
    ),
    does_not_show=(
        "How good its care is: that is rated by the Care Quality Commission. A power to direct says "
        "nothing of whether it was ever used."
    ),
    reviewed=date(2026, 11, 22),
    example=Example(date(2026, 4, 2), {"body": "trust:RM3"}),
    layers=(Layer.OVERSIGHT, Layer.REGULATION, Layer.EVIDENCE),
    searches=("trust", "icb", "objective", "event", "standing_rule"),
    parameters=Which,
    row=Row,
    cypher=f"""
MATCH (b:{MARKER} {{id: $body}})
CALL (b) {{
  MATCH (n:{MARKER})-[r:OVERSEES]->(b) WHERE {live("r")}
  RETURN 1 AS rank, '{SEGMENT}' AS matter, coalesce(r.segment, '{NOT_KNOWN}') AS says, n.name AS by_whom,
         {basis("r")} AS basis, r.valid_from AS since, r.by_law AS by_law, [r.id] AS via
  UNION ALL
  MATCH (b)-[r:HAS_OBJECTIVE]->(o:{MARKER}) WHERE {live("r")}
  RETURN 2 AS rank, 'objective' AS matter, o.name + coalesce(': ' + o.result, '') AS says, '' AS by_whom,
         {basis("r")} AS basis, r.valid_from AS since, r.by_law AS by_law, [r.id] AS via
  UNION ALL
  MATCH (n:{MARKER})-[r:MAY_DIRECT]->(b) WHERE {live("r")}
  RETURN 3 AS rank, 'direction' AS matter, 'a power to direct it; use not known' AS says, n.name AS by_whom,
         {basis("r")} AS basis, r.valid_from AS since, r.by_law AS by_law, [r.id] AS via
  UNION ALL
  MATCH (b)-[r:LICENSED_BY]->(n:{MARKER}) WHERE {live("r")}
  RETURN 4 AS rank, 'licence' AS matter, 'its conditions bind; undertakings are given under it' AS says,
         n.name AS by_whom, {basis("r")} AS basis, r.valid_from AS since, r.by_law AS by_law, [r.id] AS via
  UNION ALL
  MATCH (b)-[r:ASSESSED_BY]->(n:{MARKER}) WHERE {live("r")}
  RETURN 5 AS rank, 'assessment' AS matter, 'every year' AS says, n.name AS by_whom,
         {basis("r")} AS basis, r.valid_from AS since, r.by_law AS by_law, [r.id] AS via
}}
RETURN matter, says, by_whom, basis, since, by_law, via
ORDER BY rank, says, by_whom, via
""",
    lacks=_lacks,
)
