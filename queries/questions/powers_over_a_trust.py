"""Q47: what governors and NHS England may do to a trust, by what the trust is in law."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import Field

from graph.kinds.posts import ROLES
from graph.relationships import Layer
from graph.stores.rows import Hop
from queries.answer import Missing
from queries.cypher import MARKER, live
from queries.explain import show_hop, show_path
from queries.question import AnswerRow, Asked, Example, Found, Names, Parameters, Question

_KINDS = ("body_kind:foundation_trust", "body_kind:nhs_trust")
"""The two kinds of trust in law; a power over the other kind only is a power that is lacking here."""

_POWERS = {
    ("APPOINTED_BY", "chair"): "appoint the chair",
    ("APPOINTED_BY", "non_executives"): "appoint the non-executive directors",
    ("APPOINTED_BY", "chief_executive"): "appoint the chief executive",
    ("APPROVED_BY", "chief_executive"): "approve the chief executive",
    ("MAY_DIRECT", ""): "direct the trust",
    ("LICENSED_BY", ""): "license the trust, and enforce the licence",
    ("OVERSEES", ""): "oversee the trust (policy, no command)",
    ("SCRUTINISES", "council_of_governors"): "hold the board to account",
}
_REMOVES = {"appoint the chair", "appoint the non-executive directors"}
"""What governors appoint to under Schedule 7, paragraph 17, they also remove from."""

_POWERS_OVER = f"""
UNWIND $bodies AS body
CALL (body) {{
  MATCH (t:{MARKER} {{id: body}})-[h:HAS_POST]->(p:{MARKER})-[a:APPOINTED_BY]->(x:{MARKER})
  WHERE p.role IN ['chair', 'non_executives', 'chief_executive'] AND {live("h")} AND {live("a")}
  RETURN p.role AS role, a.id AS tie
  UNION
  MATCH (t:{MARKER} {{id: body}})-[h:HAS_POST]->(p:{MARKER})-[a:APPROVED_BY]->(x:{MARKER})
  WHERE p.role = 'chief_executive' AND {live("h")} AND {live("a")}
  RETURN p.role AS role, a.id AS tie
  UNION
  MATCH (x:{MARKER})-[d:MAY_DIRECT|OVERSEES]->(t:{MARKER} {{id: body}})
  WHERE {live("d")}
  RETURN '' AS role, d.id AS tie
  UNION
  MATCH (t:{MARKER} {{id: body}})-[l:LICENSED_BY]->(x:{MARKER})
  WHERE {live("l")}
  RETURN '' AS role, l.id AS tie
  UNION
  MATCH (f:{MARKER})-[s:SCRUTINISES]->(t:{MARKER} {{id: body}})
  WHERE f.role = 'council_of_governors' AND {live("s")}
  RETURN f.role AS role, s.id AS tie
}}
RETURN body, role, tie ORDER BY body, role, tie
"""
_LEGAL_FORM = f"""
MATCH (t:{MARKER} {{id: $trust}})
WHERE {live("t")}
OPTIONAL MATCH (t)-[r:HAS_VALUE]->(v:{MARKER})
WHERE r.field = 'legal_form' AND {live("r")}
RETURN coalesce(v.name, t.legal_form) AS form, r.id AS tie ORDER BY form, tie
"""


class Which(Parameters):
    """The trust."""

    trust: Annotated[str, Names(("trust",))] = Field(description="the trust, by name or code")


class Row(AnswerRow):
    """One power that law or policy gives over trusts, and whether it is given over this one."""

    power: str = Field(description="the power")
    held_by: str = Field(description="who has it")
    over_this_trust: Literal["yes", "perhaps", "no"] = Field(
        description="whether it is given over this trust; perhaps: its legal form that day is not certain; "
        "no: over the other kind of trust only"
    )
    legal_form: str = Field(description="what the trust is in law on the day, or may be")
    basis: str = Field(description="provision it rests on; “not verified” where no document was read")
    by_law: bool = Field(description="by law, rather than found")


def _walk(asked: Asked) -> Found:
    trust = asked.parameters["trust"]
    forms = asked.store.ask(_LEGAL_FORM, {"trust": trust, "on": asked.on})
    if not forms:
        return Found([])
    bodies = [trust, *_KINDS]
    found = asked.store.ask(_POWERS_OVER, {"bodies": bodies, "on": asked.on})
    hops = {hop.id: hop for hop in asked.store.hops([row["tie"] for row in found])}
    form = " or ".join(dict.fromkeys(row["form"] for row in forms if row["form"]))
    given = "perhaps" if " or " in form else "yes"
    own = [row for row in found if row["body"] == trust]
    has = {_sort(hops[row["tie"]], row) for row in own}
    lacks = [row for row in found if row["body"] != trust and _sort(hops[row["tie"]], row) not in has]
    rows, paths = [], []
    for row in own + lacks:
        hop = hops[row["tie"]]
        rows.append(_row(asked, hop, row, form, given if row["body"] == trust else "no"))
        paths.append(show_path([show_hop(hop, asked.on)]))
    order = list(_POWERS.values())
    kept = {row.model_dump_json(): row for row in rows}.values()
    known = sorted(
        kept, key=lambda row: (row.over_this_trust == "no", _place(order, row), row.held_by.lower())
    )
    return Found(known, paths, [trust])


def _sort(hop: Hop, row: dict[str, Any]) -> tuple[str, str, str]:
    """What the power is, whichever body of the kind it is over."""
    holder = hop.from_id if hop.type_name in ("MAY_DIRECT", "OVERSEES", "SCRUTINISES") else hop.to_id
    return hop.type_name, row["role"], holder.replace(row["body"], "*")


def _row(asked: Asked, hop: Hop, row: dict[str, Any], form: str, given: str) -> Row:
    type_name, _, holder = _sort(hop, row)
    shown = show_hop(hop, asked.on)
    power = _POWERS[type_name, row["role"]]
    if power in _REMOVES and holder.endswith(":council_of_governors"):
        power = power.replace("appoint", "appoint and remove", 1)
    name = shown.from_name if type_name in ("MAY_DIRECT", "OVERSEES", "SCRUTINISES") else shown.to_name
    part = holder.rpartition(":")[2]
    words = {"council_of_governors": "its council of governors", "board": "its board"}
    own = holder.partition(":")[2].startswith("*")
    return Row.model_validate({
        "power": power,
        "held_by": words.get(part, ROLES.get(part, part)) if own else name,
        "over_this_trust": given,
        "legal_form": form,
        "basis": shown.basis,
        "by_law": shown.by_law,
    })  # fmt: skip


def _place(order: list[str], row: Row) -> int:
    return order.index(row.power.replace("appoint and remove", "appoint", 1))


def _lacks(asked: Asked, rows: Sequence[dict[str, Any]]) -> list[Missing]:
    if rows and rows[0]["legal_form"]:
        return []
    return [
        Missing(
            what="what this trust is in law on this day",
            why="no loaded table says, or the trust was not there",
            published_where="NHS ODS, register of trusts (etr); the trust's constitution or order",
            fill_in="the ODS file of organisations",
        )
    ]


QUESTION = Question(
    number="Q47",
    asks="Can the governors remove this trust's chair, and can NHS England direct the trust?",
    why_it_matters=(
        "A foundation trust's governors appoint and remove its chair, and NHS England acts through the "
        "licence; an NHS trust has no governors, its chair is appointed for it, and it can be directed."
    ),
    does_not_show=(
        "Whether a power was used; undertakings and licence conditions of this trust; the Health Bill, "
        "which is not law. A power given by the trust's own constitution is not in the tables."
    ),
    reviewed=date(2026, 11, 22),
    example=Example(date(2026, 7, 2), {"trust": "trust:RA7"}),
    layers=(Layer.APPOINTMENT, Layer.OVERSIGHT, Layer.REGULATION, Layer.ACCOUNTABILITY, Layer.IDENTITY),
    searches=("trust", "standing_rule"),
    parameters=Which,
    row=Row,
    walk=_walk,
    lacks=_lacks,
    whole=True,
)
