"""Q08: who appointed, approved, nominated and employs the chair or another post of a body."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated, Any

from pydantic import Field

from graph.relationships import Layer
from graph.stores.rows import Hop
from queries.answer import Missing, PathShown
from queries.cypher import MARKER, live
from queries.explain import show_hop, show_path
from queries.holders import NOT_KNOWN, holders_of
from queries.question import AnswerRow, Asked, Example, Found, Names, Parameters, Question

_KINDS = ("icb", "ics", "stp", "ccg", "trust", "council", "national_body", "region", "pcn", "body_kind")
_STEPS = ("APPOINTED_BY", "APPROVED_BY", "NOMINATED_BY", "EMPLOYED_BY")

_POSTS = f"""
MATCH (b:{MARKER} {{id: $body}})-[r:HAS_POST]->(p:{MARKER})
WHERE p.role = $role AND {live("r")}
RETURN p.id AS id, p.name AS name, r.id AS tie
ORDER BY id
"""


class Which(Parameters):
    """The body, and the role in it."""

    body: Annotated[str, Names(_KINDS)] = Field(description="the body, or kind of body, by name or code")
    role: str = Field(default="chair", description="the role, such as chair or chief_executive")


class Row(AnswerRow):
    """One who has, or by law must have, a hand in the appointment."""

    post: str = Field(description="the post")
    held_by: str = Field(description="who holds it, or when last seen")
    relation: str | None = Field(description="appointed, approved, nominated or employed")
    who: str | None = Field(description="by whom")
    for_whom: str = Field(description="who holds that post, where it is one")
    basis: str = Field(description="provision it rests on; “not verified” where no document was read")
    valid_from: date | None = Field(description="since when it is so, if known")
    by_law: bool | None = Field(description="by law, rather than found")


def _walk(asked: Asked) -> Found:
    posts = asked.store.ask(_POSTS, {**asked.parameters, "on": asked.on})
    names = {row["id"]: row["name"] for row in posts}
    hands = _hands(asked, names)
    ends = {hop.to_id for hops in hands.values() for hop in hops}
    holders = holders_of(asked.store, names.keys() | ends, asked.on)
    rows: list[Row] = []
    paths: list[PathShown] = []
    for post, hops in hands.items():
        shown = [show_hop(hop, asked.on) for hop in hops]
        paths += [show_path([one]) for one in shown]
        rows += [
            Row(
                post=names[post], held_by=holders[post], relation=one.relation, who=one.to_name,
                for_whom=holders.get(one.to_id, ""), basis=one.basis, valid_from=one.valid_from,
                by_law=one.by_law,
            )
            for one in shown
        ] or [
            Row(post=names[post], held_by=holders[post], relation=None, who=None, for_whom="", basis="",
                valid_from=None, by_law=None)
        ]  # fmt: skip
    return Found(rows, paths, sorted(names))


def _hands(asked: Asked, posts: Iterable[str]) -> dict[str, list[Hop]]:
    """For each post who appoints and approves: of the post by law, of each holder as it was done."""
    hands: dict[str, list[Hop]] = {}
    for post in posts:
        held = asked.store.neighbours([post], frozenset(), asked.on, direction="in", types=("HOLDS",))
        done = sorted({str(hop.properties.get("derived_from") or post) for hop in held} - {post})
        hops = asked.store.neighbours([post, *done], frozenset(), asked.on, direction="out", types=_STEPS)
        hands[post] = sorted(hops, key=_in_order)
    return hands


def _in_order(hop: Hop) -> tuple[int, bool, str]:
    """Appointers before those who approve; what law says before how it was done."""
    return _STEPS.index(hop.type_name), not hop.properties["by_law"], hop.id


def _lacks(asked: Asked, rows: Any) -> list[Missing]:
    role = asked.parameters["role"].replace("_", " ")
    if not rows:
        return [
            Missing(
                what=f"a post of {role} on this day",
                why="no loaded rule or table gives this body one: it may not have been there on the day",
                published_where="the body's constitution or establishment order",
            )
        ]
    missing = []
    if any(row["held_by"] == NOT_KNOWN for row in rows):
        missing.append(
            Missing(
                what=f"who is {role}",
                why="no dataset loaded names a holder",
                published_where="pages and board papers of the body",
                fill_in="template post_holders: one row for each appointment",
            )
        )
    if any(row["relation"] is None for row in rows):
        missing.append(
            Missing(
                what=f"who appoints the {role}",
                why="no loaded rule says so for this body on this day",
                published_where="the body's constitution, terms of reference or establishment order",
            )
        )
    return missing


QUESTION = Question(
    number="Q08",
    asks="Who appointed and who approved the chair, or another post, of this body?",
    why_it_matters=(
        "Whoever appoints can be asked why, and by whom the holder can be removed; an approval in law "
        "is a second signature that an appointment cannot do without."
    ),
    does_not_show=(
        "That the appointment was in fact made so: what is marked by law says who must appoint and "
        "approve. To whom the holder answers is another line than who appointed."
    ),
    reviewed=date(2026, 11, 22),
    example=Example(date(2026, 4, 2), {"body": "icb:QVV"}),
    layers=(Layer.APPOINTMENT,),
    searches=("post", "appointment", "standing_rule"),
    parameters=Which,
    row=Row,
    walk=_walk,
    lacks=_lacks,
)
