"""Q66: whose decision prevails when a board and a member of it disagree, and on what."""

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

_BOARDS = (
    "forum", "joint_committee", "place_partnership", "ics", "stp", "icb", "icb_cluster", "pcn",
    "cancer_alliance", "devolved_area",
)  # fmt: skip
_MEMBERS = ("trust", "council", "icb", "ccg", "practice", "national_body")

_TEXT = f"""
MATCH (m:{MARKER} {{id: $member}}), (b:{MARKER} {{id: $board}})
CALL (m, b) {{
  MATCH (m)-[r:DELEGATES_TO]->(b) WHERE {live("r")}
  RETURN 1 AS rank, r.function AS matter, b.name AS prevails, 'the member delegated it' AS why,
         {basis("r")} AS basis, r.valid_from AS since, r.by_law AS by_law, [r.id] AS via
  UNION ALL
  MATCH (m)-[r:JOINTLY_EXERCISES]->(b) WHERE {live("r")}
  RETURN 2 AS rank, coalesce(r.scope, 'what its terms of reference say') AS matter, b.name AS prevails,
         'its members exercise this jointly, and it decides for them' AS why,
         {basis("r")} AS basis, r.valid_from AS since, r.by_law AS by_law, [r.id] AS via
  UNION ALL
  MATCH (b)-[r:MAY_DIRECT]->(m) WHERE {live("r")}
  RETURN 3 AS rank, 'what a direction says' AS matter, b.name AS prevails,
         'it has a power to direct the member, used or not' AS why,
         {basis("r")} AS basis, r.valid_from AS since, r.by_law AS by_law, [r.id] AS via
  UNION ALL
  MATCH (o:{MARKER})-[r:GOVERNED_BY]->(b) WHERE o.id <> m.id AND {live("r")}
  RETURN 4 AS rank, 'money, contracts and duties of ' + o.name AS matter, b.name AS prevails,
         'it is the board of that body, and decides for it alone' AS why,
         {basis("r")} AS basis, r.valid_from AS since, r.by_law AS by_law, [r.id] AS via
  UNION ALL
  MATCH (b)-[r:GOVERNED_BY]->(f:{MARKER}) WHERE b.id <> m.id AND {live("r")}
  RETURN 4 AS rank, 'money, contracts and duties of ' + b.name AS matter, f.name AS prevails,
         'it is the board of that body, and decides for it alone' AS why,
         {basis("r")} AS basis, r.valid_from AS since, r.by_law AS by_law, [r.id] AS via
  UNION ALL
  MATCH (m)-[r:GOVERNED_BY]->(f:{MARKER}) WHERE {live("r")}
  RETURN 5 AS rank, 'all else: money, contracts and duties of ' + m.name AS matter, f.name AS prevails,
         'a seat or membership binds no member: its own board decides' AS why,
         {basis("r")} AS basis, r.valid_from AS since, r.by_law AS by_law, [r.id] AS via
  UNION ALL
  MATCH (k:{MARKER} {{id: $kind}})-[r:HAS_FUNCTION]->(f:{MARKER} {{id: $power}}) WHERE {live("r")}
  RETURN 6 AS rank, 'what the member agrees to delegate or exercise jointly' AS matter,
         'the committee that they set up' AS prevails,
         'law lets them agree it; that they did is shown only above' AS why,
         {basis("r")} AS basis, r.valid_from AS since, true AS by_law, [r.id] AS via
}}
RETURN matter, prevails, why, basis, since, by_law, via
ORDER BY rank, matter, prevails, via
"""
_POWER = "function:delegate-or-exercise-jointly"


class Which(Parameters):
    """The board or partnership, and the member that disagrees with it."""

    board: Annotated[str, Names(_BOARDS)] = Field(description="the board, committee or partnership")
    member: Annotated[str, Names(_MEMBERS)] = Field(description="the member: a body, by name or code")


class Row(AnswerRow):
    """One matter, and whose decision prevails on it."""

    matter: str = Field(description="on what")
    prevails: str = Field(description="whose decision prevails")
    why: str = Field(description="for which reason")
    basis: str = Field(description="provision it rests on; “not verified” where no document was read")
    since: date | None = Field(description="since which day, at the earliest")
    by_law: bool = Field(description="by law, rather than found")


def _walk(asked: Asked) -> Found:
    kind = kind_in_law(asked.store, asked.parameters["member"], asked.on)
    return read(asked, _TEXT, Row, kind=kind, power=_POWER)


def _lacks(asked: Asked, rows: Any) -> list[Missing]:
    missing = []
    if not any(row["matter"].startswith("all else") for row in rows):
        missing.append(
            Missing(
                what="which board decides for the member",
                why="no rule and no loaded table names one: a practice decides by its partners or directors",
                published_where="constitution of the member",
                fill_in="template seats: one row for each seat of its board",
            )
        )
    if not any("exercise this jointly" in row["why"] or "delegated it" in row["why"] for row in rows):
        missing.append(
            Missing(
                what="what the member delegated to this board or exercises through it",
                why="no such agreement is loaded; without one the board can only recommend to it",
                published_where="terms of reference of the board; scheme of delegation of the member",
                fill_in="template joint_committees or delegations: one row for each member",
            )
        )
    return missing


QUESTION = Question(
    number="Q66",
    asks="Whose decision prevails when this board and this member disagree?",
    why_it_matters=(
        "Before 1 July 2022 a partnership board could bind none of its members: each had to decide for "
        "itself. Since then a joint committee can, within what its members agreed; ask on both days."
    ),
    does_not_show=(
        "Who gives way in practice, or how a dispute is settled. That somebody of the member sits on the "
        "board gives neither a say over the other."
    ),
    reviewed=date(2026, 11, 22),
    example=Example(date(2026, 4, 2), {"board": "icb:QOP", "member": "trust:RM3"}),
    layers=(Layer.DELEGATION, Layer.OVERSIGHT, Layer.STRUCTURE, Layer.ACCOUNTABILITY),
    searches=("forum", "joint_committee", "ics", "icb", "trust", "council"),
    parameters=Which,
    row=Row,
    walk=_walk,
    lacks=_lacks,
)
