"""Q16: which of the four pooling models of paragraph 1.58 of the Long Term Plan a place uses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import Field

from graph.relationships import Layer
from graph.stores.rows import Row as StoreRow
from queries.answer import Missing
from queries.cypher import MARKER, basis, live
from queries.explain import show_hop, show_path
from queries.money import financial_year
from queries.question import AnswerRow, Asked, Example, Found, Names, Parameters, Question

MODELS = {
    "M1": "voluntary pooling of some budgets between council and commissioner",
    "M2": "individual budgets of people who use services",
    "M3": "the NHS oversees a pooled budget for all adult health and care services",
    "M4": "a council's chief executive or director is also the group's accountable officer",
}
"""The four models, in the order in which paragraph 1.58 has them."""

NHS = ("icb", "ccg", "trust", "national_body")
WHOLE_CARE = "adult"
"""A word of the name of a fund that says it is for all adult services, and not for one purpose."""

PERSONAL = ("personal_health_budgets", "direct_payments")
STATED_IN = "seed_claim:S3-1.58"
"""The paragraph itself, as the bundled statements keep it."""

Result = Literal["yes", "unknown", "not_applicable"]


class Which(Parameters):
    """The place, by its council."""

    place: Annotated[str, Names(("council", "area"))] = Field(
        description="the upper-tier council or its area, by name or code"
    )


class Row(AnswerRow):
    """One of the four models."""

    model: str = Field(description="M1 to M4, in the order of the plan")
    what: str = Field(description="what the model is")
    result: str = Field(description="yes, unknown, or not applicable; what was not found is unknown")
    why: str = Field(description="what was found, or why nothing could be told")
    since: date | None = Field(description="from which day on, at the earliest; empty: not known")
    until: date | None = Field(description="up to which day, that day not included; empty: not known")
    basis: str = Field(description="provision it rests on; “not verified” where no document was read")


class Checked(NamedTuple):
    """What was found for one model."""

    model: str
    result: Result
    why: str
    ties: Sequence[str] = ()
    since: date | None = None
    until: date | None = None
    basis: str = ""


def _walk(asked: Asked) -> Found:
    given = {"place": asked.parameters["place"], "on": asked.on}
    funds = asked.store.ask(_FUNDS, {**given, "nhs": list(NHS)})
    named = {"year": financial_year(asked.on), "streams": list(PERSONAL)}
    checks = [
        *_pools(funds, asked.store.ask(_LAW, given)),
        _personal(asked.store.ask(_PERSONAL, {**given, **named})),
        _officer(asked.store.ask(_OFFICERS, given), asked.store.ask(_EMPLOYED, given)),
    ]
    rows = [_row(one) for one in sorted(checks, key=lambda one: one.model)]
    hops = asked.store.hops(tie for one in checks for tie in one.ties)
    paths = [show_path([show_hop(hop, asked.on)]) for hop in hops]
    return Found(rows, paths, [given["place"], STATED_IN])


def _row(one: Checked) -> Row:
    return Row(
        model=one.model,
        what=MODELS[one.model],
        result=one.result.replace("_", " "),
        why=one.why,
        since=one.since if one.since and one.since > date.min else None,
        until=one.until if one.until and one.until < date.max else None,
        basis=one.basis,
    )


def _pools(funds: Sequence[StoreRow], law: Sequence[StoreRow]) -> Iterator[Checked]:
    """A fund that the NHS hosts for all adult care is the third model; any other is the first."""
    overseen = [one for one in funds if one["host_kind"] in NHS and WHOLE_CARE in one["pool"].lower()]
    others = [one for one in funds if one not in overseen]
    for model, several in (("M1", others), ("M3", overseen)):
        for one in several:
            hosted = f", hosted by {one['host']}" if one["host"] else ", whose host is not published"
            board = f", overseen by {one['overseen_by']}" if one["overseen_by"] else ""
            yield Checked(
                model,
                "yes",
                f"{one['pool']}{hosted}{board}",
                one["ties"],
                one["since"],
                one["until"],
                one["basis"],
            )
        if not several:
            least = law[:1] if model == "M1" else []
            why = _NO_FUND[model] + "".join(f"; by law: {one['plan']} of {one['board']}" for one in least)
            basis = least[0]["basis"] if least else ""
            yield Checked(model, "unknown", why, [one["tie"] for one in least], basis=basis)


_NO_FUND = {
    "M1": "no other fund into which the council and an NHS body pay is loaded for this day",
    "M3": "no fund that an NHS body hosts for all adult services is loaded for this day",
}


def _personal(paid: Sequence[StoreRow]) -> Checked:
    if not paid:
        return Checked("M2", "unknown", "no amount of personal budgets of this place and year is loaded")
    words = " and ".join(f"{one['payer']}: {one['stream'].replace('_', ' ')}" for one in paid)
    return Checked("M2", "yes", words, [one["tie"] for one in paid])


def _officer(joint: Sequence[StoreRow], employed: Sequence[StoreRow]) -> Checked:
    """Since July 2022 the chief executive of a board must be employed by it."""
    if joint:
        one = joint[0]
        why = f"{one['person']} is {one['office']} and {one['council_office']}"
        return Checked("M4", "yes", why, one["ties"], one["since"], one["until"])
    if employed:
        why = "there are no groups any more, and the chief executive of a board must be its own employee"
        first = employed[0]
        return Checked("M4", "not_applicable", why, [first["tie"]], first["since"], None, first["basis"])
    return Checked("M4", "unknown", "nobody is known to hold both offices on this day")


def _lacks(asked: Asked, rows: Sequence[dict[str, Any]]) -> list[Missing]:
    unknown = [row["model"] for row in rows if row["result"] == "unknown"]
    return [
        Missing(
            what=f"whether {_either(models)} in use here",
            why="nothing loaded shows it; that a pool is not known does not mean that there is none",
            published_where=where,
            fill_in=fill_in,
        )
        for several, where, fill_in in _FILLED
        if (models := [one for one in unknown if one in several])
    ]


def _either(models: Sequence[str]) -> str:
    return f"{models[0]} is" if len(models) == 1 else f"{' and '.join(models)} are"


_FILLED = (
    (
        ("M1", "M3"),
        "section 75 agreements in the papers of the council and the board",
        "template amounts: one row for each contribution, with the fund and its host",
    ),
    (
        ("M2",),
        "statistics on personal health budgets and direct payments; accounts of council and board",
        "template amounts: one row for each payer, with personal health budgets or direct payments",
    ),
    (("M4",), "annual reports of groups and councils", "template post_holders: one row for each post held"),
)
"""Models, where it is published whether one is in use, and what would fill it in."""

_COUNCILS = f"""
MATCH (x:{MARKER} {{id: $place}})
OPTIONAL MATCH (x)<-[v:COVERS]-(c:{MARKER}) WHERE x.kind = 'area' AND c.kind = 'council' AND {live("v")}
WITH coalesce(c.id, x.id) AS council
MATCH (l:{MARKER} {{id: council}})
"""

_FUNDS = f"""
{_COUNCILS}
MATCH (l)-[s:CONTRIBUTES_TO|PLANS_FOR]->(p:{MARKER})
WHERE p.kind = 'pooled_fund' AND {live("s")} AND {live("p")}
WITH p, min(s.id) AS pays ORDER BY pays
MATCH (p)<-[q:CONTRIBUTES_TO]-(n:{MARKER}) WHERE n.kind IN $nhs AND {live("q")}
WITH p, pays, min(q.id) AS other ORDER BY pays
OPTIONAL MATCH (p)-[h:HOSTED_BY]->(o:{MARKER}) WHERE {live("h")}
RETURN p.name AS pool, p.id AS id, p.overseen_by AS overseen_by, o.name AS host, o.kind AS host_kind,
       p.valid_from AS since, p.valid_to AS until, coalesce(p.statutory_basis, '') AS basis,
       [pays, other] + [y IN [h.id] WHERE y IS NOT NULL] AS ties
ORDER BY pool, id, host
"""

_LAW = f"""
{_COUNCILS}
MATCH (h:{MARKER})-[r:PLANS_FOR]->(l)
WHERE r.plan = 'Better Care Fund plan' AND h.kind = 'forum' AND {live("r")}
RETURN h.name AS board, r.plan AS plan, {basis("r")} AS basis, r.id AS tie ORDER BY board, tie
"""

_PERSONAL = f"""
{_COUNCILS}
MATCH (l)-[r:PAYS|GRANTS|ALLOCATES]->(e:{MARKER})
WHERE r.stream IN $streams AND r.financial_year = $year AND {live("r")}
RETURN l.name AS payer, r.stream AS stream, r.id AS tie ORDER BY tie
"""

_OFFICERS = f"""
{_COUNCILS}
MATCH (l)-[y:HAS_POST]->(u:{MARKER})<-[g:HOLDS]-(a:{MARKER}),
      (a)-[h:HOLDS]->(t:{MARKER})<-[x:HAS_POST]-(k:{MARKER})
WHERE u.role IN ['chief_executive', 'director_of_adult_social_services'] AND k.kind = 'ccg'
  AND t.role = 'accountable_officer' AND {live("y")} AND {live("g")} AND {live("h")} AND {live("x")}
RETURN a.name AS person, t.name AS office, u.name AS council_office, h.valid_from AS since,
       h.valid_to AS until, [h.id, g.id] AS ties
ORDER BY person, office
"""

_EMPLOYED = f"""
{_COUNCILS}
MATCH (l)-[k:COVERS]->(a:{MARKER})<-[v:COVERS]-(i:{MARKER})-[w:HAS_POST]->(t:{MARKER})-[r:EMPLOYED_BY]->(i)
WHERE i.kind = 'icb' AND t.role = 'chief_executive' AND {live("k")} AND {live("v")} AND {live("w")}
  AND {live("r")}
RETURN r.id AS tie, r.valid_from AS since, {basis("r")} AS basis
ORDER BY coalesce(v.share, 1.0) DESC, tie
"""


QUESTION = Question(
    number="Q16",
    asks="Which of the four pooling models of the Long Term Plan does this place use?",
    why_it_matters=(
        "Who holds the money of a place, and who may say no to spending it, depends on which of the four "
        "it chose; a place may use several, and law makes every place pool at least a minimum."
    ),
    does_not_show=(
        "How much of the place's money is pooled. A Better Care Fund is shown as the first model, though "
        "its minimum is no choice. A fund counts as one for all adult services where its name says so; "
        "Salford's left out specialised services. Unknown is not no."
    ),
    reviewed=date(2026, 11, 23),
    example=Example(date(2016, 7, 15), {"place": "council:E08000006"}),
    layers=(Layer.FUNDING, Layer.STRUCTURE, Layer.APPOINTMENT, Layer.GEOGRAPHY, Layer.EVIDENCE),
    searches=("council", "pooled_fund", "post", "person"),
    parameters=Which,
    row=Row,
    walk=_walk,
    lacks=_lacks,
)
