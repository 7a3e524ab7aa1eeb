"""Q65: which posts and boards must exist here by law or policy, and which posts have a known holder."""

from collections import defaultdict
from datetime import date
from typing import Annotated, Any

from pydantic import Field

from graph.kinds.boards import FORUMS
from graph.kinds.posts import ROLES
from graph.relationships import Layer
from graph.schema import MARKER
from graph.stores.rows import Hop
from queries.answer import Missing
from queries.cypher import live
from queries.explain import show_hop, show_path
from queries.holders import NOT_KNOWN, UNCONFIRMED, holders_of
from queries.question import AnswerRow, Asked, Example, Found, Names, Parameters, Question

_KINDS = ("icb", "council", "trust", "pcn", "ccg", "ics", "stp", "region", "national_body", "body_kind")

LEAST_SHARE = 0.05
"""A council of whose area the board has less than this share is not one of the board's councils."""

_GROUPS = {"council": "councils", "trust": "trusts", "pcn": "primary care networks"}

_HERE = f"""
MATCH (b:{MARKER} {{id: $body}})
RETURN b.id AS id
UNION
MATCH (b:{MARKER} {{id: $body}})-[c1:COVERS]->(a:{MARKER})<-[c2:COVERS]-(k:{MARKER})
WHERE b.kind = 'icb' AND k.kind = 'council' AND coalesce(c1.share, 1.0) >= $least
  AND {live("c1")} AND {live("c2")}
RETURN k.id AS id
UNION
MATCH (b:{MARKER} {{id: $body}})<-[w:WITHIN]-(k:{MARKER})
WHERE b.kind = 'icb' AND k.kind IN ['trust', 'pcn'] AND {live("w")}
RETURN k.id AS id
UNION
MATCH (b:{MARKER} {{id: $body}})<-[g:REPORTING_GEOGRAPHY_OF]-(a:{MARKER})<-[w:WITHIN]-(k:{MARKER})
WHERE b.kind = 'icb' AND k.kind = 'pcn' AND {live("g")} AND {live("w")}
RETURN k.id AS id
"""
_REQUIRED = f"""
MATCH (k:{MARKER})-[r:HAS_POST|GOVERNED_BY]->(x:{MARKER})
WHERE k.id IN $ids AND r.by_law AND {live("r")}
RETURN k.id AS body, x.id AS id, r.id AS tie
UNION
MATCH (k:{MARKER})<-[r:PART_OF|ACCOUNTABLE_TO]-(x:{MARKER})
WHERE k.id IN $ids AND r.by_law AND x.kind = 'forum' AND {live("r")}
RETURN k.id AS body, x.id AS id, r.id AS tie
"""


class Which(Parameters):
    """The body asked about; of a board, the councils, trusts and networks of its area too."""

    body: Annotated[str, Names(_KINDS)] = Field(description="the body, or kind of body, by name or code")


class Row(AnswerRow):
    """One post or board that must be there, in the body itself or in each body of one kind in its area."""

    where: str = Field(description="the body; or of each of how many bodies in its area")
    what: str = Field(description="the post or board")
    sort: str = Field(description="post, or board")
    number: int = Field(description="how many there must be")
    named: int | None = Field(description="how many posts have a holder known on the day; empty for boards")
    held_by: str = Field(description="holders, or who was last seen in the post")
    basis: str = Field(description="provision it rests on; “not verified” where no document was read")
    since: date | None = Field(description="since when it must be there, if known")


def _walk(asked: Asked) -> Found:
    body = asked.parameters["body"]
    given = {"body": body, "least": LEAST_SHARE, "on": asked.on}
    here = [row["id"] for row in asked.store.ask(_HERE, given)]
    found = asked.store.ask(_REQUIRED, {"ids": here, "on": asked.on})
    required = sorted(found, key=lambda row: (row["body"], row["id"], row["tie"]))
    holders = holders_of(asked.store, [row["id"] for row in required], asked.on)
    hops = {hop.id: hop for hop in asked.store.hops(sorted(row["tie"] for row in required))}
    groups: dict[tuple[bool, str, str, str], dict[str, Hop]] = defaultdict(dict)
    for row in required:
        sort, *_, role = row["id"].split(":")
        groups[row["body"] != body, _kind(row["body"]), sort, role].setdefault(row["id"], hops[row["tie"]])
    rows, paths = [], []
    for (elsewhere, kind, sort, role), ties in sorted(groups.items()):
        first = next(iter(ties.values()))
        several = f"each of {sum(_kind(one) == kind for one in here if one != body)} {_GROUPS.get(kind)}"
        rows.append(_row(asked, several if elsewhere else _body_name(first), sort, role, ties, holders))
        paths.append(show_path([show_hop(first, asked.on, forward=first.to_kind in ("post", "forum"))]))
    return Found(rows, paths, [body])


def _kind(entity: str) -> str:
    return entity.partition(":")[0]


def _body_name(hop: Hop) -> str:
    return hop.from_name if hop.to_kind in ("post", "forum") else hop.to_name


def _row(
    asked: Asked, where: str, sort: str, role: str, ties: dict[str, Hop], holders: dict[str, str]
) -> Row:
    known = [holders[one] for one in ties if holders.get(one, NOT_KNOWN) != NOT_KNOWN]
    shown = [show_hop(hop, asked.on) for hop in ties.values()]
    return Row(
        where=where,
        what=(ROLES if sort == "post" else FORUMS).get(role, role),
        sort="post" if sort == "post" else "board",
        number=len(ties),
        named=sum(not one.endswith(UNCONFIRMED) for one in known) if sort == "post" else None,
        held_by="; ".join(known),
        basis="; ".join(sorted({one.basis for one in shown if one.basis})),
        since=min((one.valid_from for one in shown if one.valid_from), default=None),
    )


def _lacks(asked: Asked, rows: Any) -> list[Missing]:
    if not rows:
        return [
            Missing(
                what="what must exist here by law on this day",
                why="no loaded rule speaks of this body on this day: it may not have been there",
            )
        ]
    posts = [row for row in rows if row["named"] is not None]
    unnamed = sum(row["number"] - row["named"] for row in posts)
    if not unnamed:
        return []
    return [
        Missing(
            what=f"who holds {unnamed} of {sum(row['number'] for row in posts)} posts",
            why="no dataset loaded names a holder on this day",
            published_where="pages, constitutions and board papers of each body; council websites",
            fill_in="template post_holders: one row for each appointment",
        )
    ]


QUESTION = Question(
    number="Q65",
    asks="Which bodies and posts must exist here by law, and which of them can we name?",
    why_it_matters=(
        "A list of whom to talk to starts full: law says which posts and boards there must be, whether "
        "or not anybody has published who sits in them."
    ),
    does_not_show=(
        "That each of them was found: all rows are by law or policy, none counts as found. Members of a "
        "board, and posts that a body has of its own choice, are not here."
    ),
    reviewed=date(2026, 11, 22),
    example=Example(date(2026, 4, 2), {"body": "icb:QVV"}),
    layers=(Layer.APPOINTMENT, Layer.STRUCTURE, Layer.ACCOUNTABILITY, Layer.GEOGRAPHY),
    searches=("post", "forum", "standing_rule"),
    parameters=Which,
    row=Row,
    walk=_walk,
    lacks=_lacks,
    whole=True,
)
