"""Q77: who can approve so many pounds for such a decision in a body."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import Field

from graph.relationships import Layer
from graph.stores.rows import Row as StoreRow
from graph.stores.store import Store
from queries.answer import Missing
from queries.cypher import MARKER, basis, live
from queries.explain import show_evidence, show_hop, show_path
from queries.holders import NOT_KNOWN, holders_of
from queries.kind_in_law import kind_in_law
from queries.money import in_pounds
from queries.question import AnswerRow, Asked, Example, Found, Names, Parameters, Question

Decision = Literal[
    "contract award", "contract extension", "business case", "capital", "medicine or device", "grant",
    "staffing", "pooled fund change", "settlement", "procurement",
]  # fmt: skip
"""Sorts of decision, as rights to decide word them."""

Result = Literal[
    "law", "lowest authorised", "also authorised", "committee above", "reserved", "limit too low",
    "no limit stated",
]  # fmt: skip

LOWEST: Result = "lowest authorised"
ENOUGH: tuple[Result, ...] = (LOWEST, "also authorised", "committee above", "reserved")
"""Results of those who may approve the amount."""


class What(Parameters):
    """The body, the sort of decision and the amount."""

    body: Annotated[
        str,
        Names(
            (
                "icb",
                "trust",
                "council",
                "joint_committee",
                "place_partnership",
                "ccg",
                "national_body",
                "pooled_fund",
            )
        ),
    ] = Field(description="the body whose decision it is, or the pooled fund, by name or code")
    decision: Decision = Field(description="which sort of decision")
    amount: int = Field(ge=0, description="how much, in whole pounds")


class Row(AnswerRow):
    """One who may approve it or may not, or what law says of the body."""

    result: Result = Field(description="what the scheme, or law, means for this amount")
    who: str = Field(description="the post, committee or body")
    who_id: str = Field(description="its id")
    held_by: str = Field(description="who holds the post, or when last seen; empty for a committee")
    for_what: str = Field(description="for what the right is, in the words of the scheme")
    limit: str | None = Field(description="up to how much; empty is not stated, which is not unlimited")
    reserved: str = Field(description="to whom the matter is reserved, where it is")
    document: str = Field(description="document and page that say so")
    basis: str = Field(description="provision it rests on; “not verified” where no document was read")
    by_law: bool = Field(description="by law, rather than found in a scheme")


def _walk(asked: Asked) -> Found:
    store, given = asked.store, {"body": asked.parameters["body"], "on": asked.on}
    kind = kind_in_law(store, given["body"], asked.on)
    decision = {"decision": asked.parameters["decision"]}
    law = store.ask(_LAW, {**given, **decision, "kind": kind})
    rights = store.ask(_RIGHTS, {**given, **decision})
    results = dict(_results(rights, asked.parameters["amount"] * 100))
    rights.sort(key=lambda one: (_ORDER.index(results[one["tie"]]), _limit(one) or 0, one["who"]))
    held = holders_of(store, {one["who_id"] for one in (*law, *rights)}, asked.on)
    hops = {hop.id: hop for hop in store.hops(one["tie"] for one in (*law, *rights))}
    documents = {tie: _document(store, hop.properties["evidence"]) for tie, hop in hops.items()}
    rows = [_row("law", one, held, documents) for one in law]
    rows += [_row(results[one["tie"]], one, held, documents) for one in rights]
    paths = [show_path([show_hop(hop, asked.on)]) for hop in hops.values()]
    return Found(rows, paths, [one["right"] for one in rights])


_ORDER: tuple[Result, ...] = (*ENOUGH, "no limit stated", "limit too low")


def _results(rights: Sequence[StoreRow], pence: int) -> Iterator[tuple[str, Result]]:
    """What each right means for the amount. Posts are compared with posts, for one subject at a time."""
    lowest: dict[str, int] = {}
    for one in rights:
        limit = _limit(one)
        if one["kind"] == "post" and limit is not None and limit >= pence:
            lowest[_subject(one)] = min(limit, lowest.get(_subject(one), limit))
    for one in rights:
        limit = _limit(one)
        if one["reserved"]:
            yield one["tie"], "reserved"
        elif limit is None:
            yield one["tie"], "no limit stated"
        elif limit < pence:
            yield one["tie"], "limit too low"
        elif one["kind"] != "post":
            yield one["tie"], "committee above"
        else:
            yield one["tie"], LOWEST if limit == lowest[_subject(one)] else "also authorised"


def _subject(one: StoreRow) -> str:
    return str(one["for_what"])


def _limit(one: StoreRow) -> int | None:
    return int(one["limit"]) if one["limit"] else None


def _document(store: Store, references: Sequence[str]) -> str:
    """Titles and pages of what a right was read in; a page is in the note of the row."""
    shown = show_evidence(store, references)
    return "; ".join(", ".join(filter(None, (*one.titles, one.note))) for one in shown)


def _row(result: Result, one: StoreRow, held: dict[str, str], documents: dict[str, str]) -> Row:
    limit = _limit(one)
    return Row(
        result=result,
        who=one["who"],
        who_id=one["who_id"],
        held_by=held.get(one["who_id"], ""),
        for_what=one["for_what"],
        limit=None if limit is None else in_pounds(limit),
        reserved=one["reserved"] or "",
        document=documents[one["tie"]],
        basis=one["basis"],
        by_law=one["by_law"],
    )


def _lacks(asked: Asked, rows: Sequence[dict[str, Any]]) -> list[Missing]:
    what = f"{in_pounds(asked.parameters['amount'] * 100)} ({asked.parameters['decision']})"
    scheme = [row for row in rows if row["result"] != "law"]
    found = []
    if not any(row["result"] in ENOUGH for row in scheme):
        found.append(
            Missing(
                what=f"which post or committee may approve {what}",
                why="the scheme that is loaded names nobody for as much"
                if scheme
                else "no scheme of reservation and delegation of this body is loaded for this day",
                published_where="the body's scheme of reservation and delegation, in its governance handbook",
                fill_in="template decision_rights: one row for each line of the scheme, with limit and page",
            )
        )
    unknown = {row["who"] for row in rows if row["held_by"] == NOT_KNOWN}
    if unknown:
        found.append(
            Missing(
                what=f"who holds {len(unknown)} of the posts",
                why="no dataset loaded names a holder",
                published_where="pages of the body",
                fill_in="template post_holders: one row for each appointment",
            )
        )
    return found


_RIGHT = f"""{basis("m")} AS basis, m.by_law AS by_law, m.id AS tie"""

_RIGHTS = f"""
MATCH (b:{MARKER} {{id: $body}})
CALL (b) {{
  MATCH (b)-[w:HAS_POST|GOVERNED_BY]->(h:{MARKER})-[m:MAY_DECIDE]->(d:{MARKER})
  WHERE d.decides = $decision AND {live("w")} AND {live("m")}
  RETURN h, m, d
  UNION
  MATCH (b)<-[w:PART_OF]-(h:{MARKER})-[m:MAY_DECIDE]->(d:{MARKER})
  WHERE d.decides = $decision AND {live("w")} AND {live("m")}
  RETURN h, m, d
  UNION
  MATCH (b:Fund)<-[w:HOLDS_BUDGET]-(h:{MARKER})-[m:MAY_DECIDE]->(d:{MARKER})
  WHERE d.decides = $decision AND w.decision STARTS WITH $decision AND {live("w")} AND {live("m")}
    AND (w.limit_pence IS NULL OR toString(w.limit_pence) = d.limit_pence)
  RETURN h, m, d
  UNION
  MATCH (h:{MARKER} {{id: b.id}})-[m:MAY_DECIDE]->(d:{MARKER}) WHERE d.decides = $decision AND {live("m")}
  RETURN h, m, d
}}
OPTIONAL MATCH (d)-[v:HAS_VALUE]->(x:{MARKER}) WHERE v.field = 'limit_pence' AND {live("v")}
OPTIONAL MATCH (d)-[u:HAS_VALUE]->(y:{MARKER}) WHERE u.field = 'reserved' AND {live("u")}
WITH b, h, m, d, coalesce(min(x.name), d.limit_pence) AS pence, coalesce(min(y.name), d.reserved) AS kept
OPTIONAL MATCH (h)-[g:HOLDS_BUDGET]->(q:{MARKER}:Fund)
WHERE g.decision STARTS WITH $decision AND toString(g.limit_pence) = pence AND {live("g")}
WITH b, h, m, d, pence, kept, min(q.name) AS fund
RETURN h.name AS who, h.id AS who_id, h.kind AS kind,
       replace(d.name, ', ' + b.name, '')
       + CASE WHEN fund IS NULL THEN '' ELSE ' (out of ' + fund + ')' END AS for_what,
       pence AS limit, kept AS reserved, d.id AS right, {_RIGHT}
ORDER BY who, for_what, tie
"""

_LAW = f"""
MATCH (b:{MARKER} {{id: $body}})
CALL (b) {{
  MATCH (k:{MARKER} {{id: $kind}})-[m:MAY_DECIDE]->(d:{MARKER})
  WHERE d.decides = $decision AND d.reserved IS NOT NULL AND {live("m")} AND {live("b")}
  WITH d, m ORDER BY m.id
  WITH d, head(collect(m)) AS m
  RETURN 1 AS place, d.reserved AS reserved, d.name AS for_what, b.name AS who, b.id AS who_id, {_RIGHT}
  UNION ALL
  MATCH (b)-[m:GOVERNED_BY]->(h:{MARKER}) WHERE m.by_law AND {live("m")}
  RETURN 2 AS place, '' AS reserved, 'decides for the body' AS for_what, h.name AS who, h.id AS who_id,
         {_RIGHT}
  UNION ALL
  MATCH (b)<-[m:HOLDS_BUDGET]-(h:{MARKER}) WHERE m.by_law AND m.limit_pence IS NULL AND {live("m")}
  RETURN 3 AS place, '' AS reserved, 'holds the budget' AS for_what, h.name AS who, h.id AS who_id,
         {_RIGHT}
}}
RETURN who, who_id, for_what, reserved, null AS limit, basis, by_law, tie
ORDER BY place, who, tie
"""


QUESTION = Question(
    number="Q77",
    asks="Who can approve so many pounds for such a decision in this body?",
    why_it_matters=(
        "A proposal goes to the lowest post that may approve it, with the committee above in mind; sent too "
        "low it is void, sent too high it waits for a month."
    ),
    does_not_show=(
        "Whether the budget has the money, or who is asked for advice first. A right counts for its sort of "
        "decision and subject alone; a limit that is not stated is not unlimited; and what is reserved to a "
        "board no post may approve, whatever its limit for other matters."
    ),
    reviewed=date(2026, 11, 23),
    example=Example(date(2026, 4, 2), {"body": "icb:QVV", "decision": "contract award", "amount": 250000}),
    layers=(Layer.DELEGATION, Layer.FUNDING, Layer.STRUCTURE, Layer.APPOINTMENT),
    searches=("decision_right", "post", "forum", "standing_rule"),
    parameters=What,
    row=Row,
    walk=_walk,
    lacks=_lacks,
)
