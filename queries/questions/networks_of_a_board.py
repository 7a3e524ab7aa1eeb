"""Q10: the primary care networks of a board, their clinical directors, practices and leadership money."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any

from pydantic import Field

from graph.relationships import Layer
from queries.answer import Missing
from queries.cypher import MARKER, live
from queries.explain import show_hop, show_path
from queries.holders import NOT_KNOWN, holders_of
from queries.question import AnswerRow, Asked, Example, Found, Names, Parameters, Question

_NETWORKS_OF_A_BOARD = f"""
MATCH (i:{MARKER} {{id: $icb}})
CALL (i) {{
  MATCH (p:{MARKER}:Organisation)-[w:WITHIN]->(i)
  WHERE p.kind = 'pcn' AND {live("w")}
  RETURN p.id AS pcn, p.name AS name, [w.id] AS ties
  UNION ALL
  MATCH (p:{MARKER}:Organisation)-[w:WITHIN]->(s:{MARKER})-[g:REPORTING_GEOGRAPHY_OF]->(i)
  WHERE p.kind = 'pcn' AND s.kind = 'sub_icb' AND {live("w")} AND {live("g")}
  RETURN p.id AS pcn, p.name AS name, [w.id, g.id] AS ties
}}
RETURN pcn, name, ties ORDER BY pcn, ties
"""
_PRACTICES_OF_NETWORKS = f"""
MATCH (d:{MARKER})-[m:MEMBER_OF]->(p:{MARKER})
WHERE p.id IN $pcns AND {live("m")}
OPTIONAL MATCH (d)-[a:MEASURED_AS]->(l:{MARKER})
WHERE l.id = 'measure:registered_patients' AND {live("a", "$figures_on")}
OPTIONAL MATCH (n:{MARKER})-[b:PAYS]->(d)
WHERE b.stream = 'pcn_leadership' AND {live("b", "$figures_on")}
RETURN p.id AS pcn, d.id AS practice, m.id AS tie, a.id AS measured, a.value AS patients,
       b.id AS paid, b.amount_pence AS pence
ORDER BY pcn, practice, tie, measured, paid
"""
_POSTS_OF_NETWORKS = f"""
MATCH (p:{MARKER})-[h:HAS_POST]->(o:{MARKER})
WHERE p.id IN $pcns AND o.role = 'clinical_director' AND {live("h")}
RETURN p.id AS pcn, o.id AS post, h.id AS tie ORDER BY pcn, tie
"""
_NETWORKS_AT_A_BORDER = f"""
MATCH (o:{MARKER})-[s:SUCCEEDED_BY]->(i:{MARKER} {{id: $icb}})
WHERE {live("s")}
MATCH (p:{MARKER})-[w:WITHIN]->(l:{MARKER})-[g:REPORTING_GEOGRAPHY_OF]->(o)
WHERE p.kind = 'pcn' AND w.valid_from < w.valid_to AND g.valid_from < g.valid_to
MATCH (u:{MARKER}:Unknown)-[c:CONCERNS]->(p)
WHERE {live("c")} AND u.matter STARTS WITH 'board'
RETURN DISTINCT p.name AS name ORDER BY name
"""


class Which(Parameters):
    """The board, and the year of the figures."""

    icb: Annotated[str, Names(("icb",))] = Field(description="the board, by name or code")
    figures_on: date = Field(
        default=date(2022, 4, 1), description="a day of the financial year whose figures are shown"
    )


class Row(AnswerRow):
    """One network."""

    rank: int | None = Field(
        description="place by list size among the networks all of whose practices have a figure"
    )
    pcn: str = Field(description="the network")
    pcn_id: str = Field(description="its id")
    clinical_director: str = Field(description="who holds the post that the network must have")
    practices: int = Field(description="member practices that day, as far as published")
    patients: int | None = Field(description="registered patients of its practices in that year")
    practices_counted: str = Field(description="how many of its practices have a figure")
    leadership_pence: int | None = Field(
        description="pence paid that year to its practices for PCN leadership; other payees are not shown"
    )


def _walk(asked: Asked) -> Found:
    given = {**asked.parameters, "on": asked.on}
    ties: dict[str, list[str]] = {}
    names: dict[str, str] = {}
    for row in asked.store.ask(_NETWORKS_OF_A_BOARD, given):
        ties.setdefault(row["pcn"], row["ties"])
        names[row["pcn"]] = row["name"]
    given["pcns"] = sorted(names)
    posts = {row["pcn"]: row for row in asked.store.ask(_POSTS_OF_NETWORKS, given)}
    members: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in asked.store.ask(_PRACTICES_OF_NETWORKS, given):
        members[row["pcn"]].append(row)
    holders = holders_of(asked.store, [row["post"] for row in posts.values()], asked.on)
    named = {pcn: holders[row["post"]] for pcn, row in posts.items()}
    rows = [_row(pcn, names[pcn], named.get(pcn, NOT_KNOWN), members[pcn]) for pcn in names]
    rows.sort(key=lambda row: (row.patients is None, -(row.patients or 0), row.pcn_id))
    full = [row.pcn_id for row in rows if row.patients and _all_counted(row)]
    places = {pcn: at for at, pcn in enumerate(full, 1)}
    ranked = [row.model_copy(update={"rank": places.get(row.pcn_id)}) for row in rows]
    wanted = [[*ties[row.pcn_id]] for row in ranked]
    wanted += [[posts[row.pcn_id]["tie"]] for row in ranked if row.pcn_id in posts]
    wanted += [[tie] for tie in _largest(members)]
    return Found(ranked, _paths(asked, wanted), [row.pcn_id for row in ranked])


def _row(pcn: str, name: str, director: str, members: Sequence[dict[str, Any]]) -> Row:
    """One network, with the figures of its practices added up."""
    lists = {row["practice"]: row["patients"] for row in members}
    paid = {row["paid"]: row["pence"] for row in members if row["paid"]}
    known = [one for one in lists.values() if one is not None]
    return Row(
        rank=None,
        pcn=name,
        pcn_id=pcn,
        clinical_director=director,
        practices=len(lists),
        patients=round(sum(known)) if known else None,
        practices_counted=f"{len(known)} of {len(lists)}",
        leadership_pence=sum(paid.values()) if paid else None,
    )


def _all_counted(row: Row) -> bool:
    return row.practices_counted == f"{row.practices} of {row.practices}"


def _largest(members: dict[str, list[dict[str, Any]]]) -> list[str]:
    """Membership, figure and payment of the largest practice: where figures of this sort are read."""
    every = [row for rows in members.values() for row in rows if row["measured"]]
    best = max(every, key=lambda row: (row["paid"] is not None, row["patients"]), default=None)
    return [best[one] for one in ("tie", "measured", "paid") if best[one]] if best else []


def _paths(asked: Asked, wanted: list[list[str]]) -> list[Any]:
    hops = {hop.id: hop for hop in asked.store.hops(one for way in wanted for one in way)}
    return [show_path([show_hop(hops[one], asked.on) for one in way]) for way in wanted]


def _lacks(asked: Asked, rows: Any) -> list[Missing]:
    found = []
    if not rows:
        found.append(
            Missing(
                what="the networks of this board on this day",
                why="no loaded table places a network in it, or the board was not there",
                published_where="NHS ODS, primary care networks (ePCN)",
                fill_in="the ODS files of practices and networks",
            )
        )
    unnamed = sum(row["clinical_director"] == NOT_KNOWN for row in rows)
    if unnamed:
        found.append(
            Missing(
                what=f"the names of the clinical directors of {unnamed} of {len(rows)} networks",
                why="each network must have one, named; no loaded table says who",
                published_where="pages of the boards and of the networks; no national list is published",
                fill_in="template post_holders: one row for each clinical director",
            )
        )
    border = asked.store.ask(_NETWORKS_AT_A_BORDER, {"icb": asked.parameters["icb"], "on": asked.on})
    if border:
        names = ", ".join(row["name"] for row in border)
        found.append(
            Missing(
                what=f"in which of the successors of a split board these lie (border): {names}",
                why="their practices lie in the areas of several boards, or no district decides",
                published_where="NHS ODS, primary care networks (ePCN) since April 2026",
                fill_in="the ODS files of practices and networks",
            )
        )
    return found


QUESTION = Question(
    number="Q10",
    asks="Who is the named clinical director of each PCN here, and how large are the networks?",
    why_it_matters=(
        "Each network must have one named, accountable clinical director, and there is no national list "
        "of them. Until names are filled in, size and money tell which networks to ask first."
    ),
    does_not_show=(
        "Patients living in the area: a list is counted where the practice is. Memberships are of October "
        "2024; leadership money that went to a payee outside of the network's practices is not in the sum."
    ),
    reviewed=date(2026, 11, 22),
    example=Example(date(2026, 4, 2), {"icb": "icb:QOC"}),
    layers=(Layer.APPOINTMENT, Layer.GEOGRAPHY, Layer.MEMBERSHIP, Layer.FUNDING, Layer.IDENTITY),
    searches=("pcn", "practice", "post"),
    parameters=Which,
    row=Row,
    walk=_walk,
    lacks=_lacks,
)
