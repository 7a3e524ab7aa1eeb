"""Q05: whether a system had a single commissioner, as the Long Term Plan expected."""

from datetime import date
from typing import Annotated, Any

from pydantic import Field

from graph.relationships import Layer
from queries.answer import Missing
from queries.cypher import MARKER, live
from queries.question import AnswerRow, Asked, Example, Names, Parameters, Question

LISTED_FROM, LISTED_TO = date(2019, 4, 1), date(2020, 4, 1)
"""Days on which the groups that the datasets place in partnerships are known to be all there were."""

GROUPS_END = date(2022, 7, 1)
"""From this day boards commission instead of groups: Health and Care Act 2022."""


class Which(Parameters):
    """The system."""

    system: Annotated[str | None, Names(("icb", "ics", "stp"))] = Field(
        default=None, description="the system, partnership or board, by name or code; all when not given"
    )


class Row(AnswerRow):
    """One system and its statutory commissioners."""

    system: str = Field(description="the system")
    system_id: str = Field(description="its id")
    commissioners: int = Field(description="how many statutory commissioners it had")
    certain: int = Field(description="how many of them were there beyond doubt on the day")
    single: bool = Field(description="whether there was only one")
    who: list[str] = Field(description="the commissioners")
    basis: str = Field(description="how this is known")


def _lacks(asked: Asked, rows: Any) -> list[Missing]:
    if asked.on >= GROUPS_END:
        return [] if rows else [_no_board()]
    if rows and LISTED_FROM <= asked.on < LISTED_TO:
        return []
    return [
        Missing(
            what="which commissioning groups there were in each system on this day",
            why="the groups are placed in partnerships as they were in April 2019; many merged on "
            "1 April 2020 and 2021",
            published_where="NHS England, lists of clinical commissioning groups by STP and ICS",
            fill_in="a file of groups with their partnership for that April",
        )
    ]


def _no_board() -> Missing:
    return Missing(
        what="who commissioned for this system on this day",
        why="it was not there: from July 2022 on ask for the board that took its place",
    )


_COUNTED = f"""
  WITH s, basis, c, r ORDER BY c.name, c.id, r.id
  WITH s, basis, collect(DISTINCT c.name) AS who, collect(DISTINCT c.id) AS ids, collect(r.id) AS each,
       sum(CASE WHEN {live("r").replace("valid", "sure")} THEN 1 ELSE 0 END) AS certain
  RETURN s.name AS system, s.id AS system_id, size(ids) AS commissioners, certain,
         size(tail(ids)) = 0 AS single, who, basis, each, [] AS about
"""

QUESTION = Question(
    number="Q05",
    asks="Does each ICS have a single commissioner (Long Term Plan, paragraph 1.51)?",
    why_it_matters=(
        "The plan expected one set of commissioning decisions for each system, typically through one "
        "CCG. Whoever had eight to deal with in 2019 has one board since July 2022."
    ),
    does_not_show=(
        "Joint committees and shared officers, by which several groups may have acted as one. A board "
        "is the only commissioner of its kind; councils and NHS England commission beside it."
    ),
    reviewed=date(2026, 11, 22),
    example=Example(date(2019, 4, 1), {"system": "stp:dorset"}),
    layers=(Layer.GEOGRAPHY, Layer.STRUCTURE),
    searches=("ccg", "stp", "ics", "icb"),
    parameters=Which,
    row=Row,
    cypher=f"""
UNWIND [$on] AS day
CALL (day) {{
  MATCH (c:{MARKER})-[r:WITHIN]->(s:{MARKER})
  WHERE c.kind = 'ccg' AND s.kind = 'stp' AND {live("r")} AND {live("s")}
    AND ($system IS NULL OR s.id = $system)
  WITH s, c, r, 'groups within the partnership' AS basis
  {_COUNTED}
  UNION ALL
  MATCH (c:{MARKER})-[r:WITHIN]->(p:{MARKER})-[d:DESIGNATED_AS]->(s:{MARKER} {{id: $system}})
  WHERE c.kind = 'ccg' AND s.kind = 'ics' AND {live("r")} AND {live("d")} AND {live("s")}
  WITH s, c, r, CASE WHEN d.part THEN 'groups within the partnership of which the system was a part'
                     ELSE 'groups within the partnership it grew from' END AS basis
  {_COUNTED}
  UNION ALL
  MATCH (s:{MARKER}:Organisation)
  WHERE s.kind = 'icb' AND {live("s")} AND ($system IS NULL OR s.id = $system)
  RETURN s.name AS system, s.id AS system_id, 1 AS commissioners,
         CASE WHEN s.sure_from <= day AND s.sure_to > day THEN 1 ELSE 0 END AS certain, true AS single,
         [s.name] AS who,
         'the board itself arranges health services for its people: NHS Act 2006 s.3' AS basis,
         [] AS each, [s.id, 'body_kind:icb'] AS about
}}
RETURN system, system_id, commissioners, certain, single, who, basis, each, about
ORDER BY system, system_id
""",
    lacks=_lacks,
)
