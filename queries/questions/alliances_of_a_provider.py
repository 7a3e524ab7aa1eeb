"""Q27: which alliance or lead provider arrangements a body is in, in which role, and who bears the risk."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any

from pydantic import Field

from graph.dates import NEVER, UNKNOWN_START
from graph.relationships import Layer
from graph.stores.rows import Row as StoreRow
from queries.answer import Missing
from queries.cypher import MARKER, basis, live
from queries.explain import show_hop, show_path
from queries.question import AnswerRow, Asked, Example, Found, Names, Parameters, Question


class Provider(Parameters):
    """The provider asked about, or any other party."""

    provider: Annotated[
        str, Names(("trust", "council", "practice", "care_provider", "payee", "icb", "ccg"))
    ] = Field(description="the trust, council, practice, company or other party, by name or code")


class Row(AnswerRow):
    """One arrangement, and what the body is in it."""

    arrangement: str = Field(description="the alliance, contract or subcontract")
    form: str = Field(description="what sort of contract or agreement it is, as published")
    role: str = Field(description="what the body is in it")
    others: list[str] = Field(description="the other parties, or the other side of the subcontract")
    risk_share: str | None = Field(description="who bears which risk, in the words of the agreement")
    status: str = Field(description="its status as last published, whatever the day; empty: not stated")
    since: date | None = Field(description="from which day on; empty: not known")
    until: date | None = Field(description="up to which day, that day not included; empty: none")
    basis: str = Field(description="provision it rests on; “not verified” where no document was read")


FORMS = (
    "alliance", "lead provider", "integrated care provider", "integrated care organisation",
    "integrated health organisation",
)  # fmt: skip
"""Forms of contract under which one holder, or all parties together, answer for what several do."""

NOT_LET = ("planned", "procured", "stopped")
"""Status of what was never, or not yet, let: nobody is in it."""

ROLES = {
    "ALLIANCE_PARTY": "party to the alliance",
    "HOLDS_CONTRACT": "holder",
    "COMMISSIONS": "commissioner",
    "to": "lead provider, which stays liable for all of it",
    "of": "subcontractor",
}

_TIES = f"""
MATCH (p:{MARKER} {{id: $provider}})-[r:ALLIANCE_PARTY|HOLDS_CONTRACT|COMMISSIONS]->(c:{MARKER})
WHERE c.kind = 'contract' AND (type(r) = 'ALLIANCE_PARTY' OR c.form IN $forms) AND {live("r")}
RETURN type(r) AS role, c.id AS contract, '' AS other, r.id AS tie, r.valid_from AS since,
       r.valid_to AS until, {basis("r")} AS basis
UNION ALL
MATCH (p:{MARKER} {{id: $provider}})-[r:SUBCONTRACTS_TO]->(o:{MARKER}) WHERE {live("r")}
RETURN 'to' AS role, coalesce(r.contract, '') AS contract, o.name AS other, r.id AS tie,
       r.valid_from AS since, r.valid_to AS until, {basis("r")} AS basis
UNION ALL
MATCH (o:{MARKER})-[r:SUBCONTRACTS_TO]->(p:{MARKER} {{id: $provider}}) WHERE {live("r")}
RETURN 'of' AS role, coalesce(r.contract, '') AS contract, o.name AS other, r.id AS tie,
       r.valid_from AS since, r.valid_to AS until, {basis("r")} AS basis
ORDER BY role, contract, tie
"""

_CONTRACTS = f"""
MATCH (c:{MARKER}) WHERE c.id IN $ids
CALL (c) {{
  OPTIONAL MATCH (o:{MARKER})-[x:ALLIANCE_PARTY|HOLDS_CONTRACT|COMMISSIONS]->(c)
  WHERE o.id <> $provider AND {live("x")}
  WITH o, x ORDER BY o.name, x.id
  RETURN collect(DISTINCT o.name) AS parties, collect(x.id) AS ties
}}
RETURN c.id AS id, c.name AS name, coalesce(c.form, '') AS form, coalesce(c.status, '') AS status,
       c.risk_share AS risk_share, parties, ties ORDER BY id
"""


def _walk(asked: Asked) -> Found:
    given = {**asked.parameters, "on": asked.on}
    ties = asked.store.ask(_TIES, given | {"forms": list(FORMS)})
    ids = sorted({tie["contract"] for tie in ties if tie["contract"]})
    contracts = {row["id"]: row for row in (asked.store.ask(_CONTRACTS, given | {"ids": ids}) if ids else [])}
    rows = sorted((_row(tie, contracts.get(tie["contract"])) for tie in ties), key=_order)
    behind = [tie["tie"] for tie in ties] + [one for row in contracts.values() for one in row["ties"]]
    paths = [show_path([show_hop(hop, asked.on)]) for hop in asked.store.hops(dict.fromkeys(behind))]
    return Found(rows, paths, sorted(contracts))


def _order(row: Row) -> tuple[str, str, list[str]]:
    return row.arrangement, row.role, row.others


def _row(tie: StoreRow, contract: StoreRow | None) -> Row:
    planned = contract is not None and contract["status"] in NOT_LET
    named = {"to": f"subcontract to {tie['other']}", "of": f"subcontract of {tie['other']}"}
    return Row(
        arrangement=contract["name"] if contract else named[tie["role"]],
        form=contract["form"] if contract else "",
        role=ROLES[tie["role"]] + (", had it come about" if planned else ""),
        others=[tie["other"]] if tie["other"] else list(contract["parties"] if contract else ()),
        risk_share=contract["risk_share"] if contract else None,
        status=contract["status"] if contract else "",
        since=None if planned or tie["since"] == UNKNOWN_START else tie["since"],
        until=None if planned or tie["until"] == NEVER else tie["until"],
        basis=tie["basis"],
    )


def _lacks(asked: Asked, rows: Sequence[dict[str, Any]]) -> list[Missing]:
    where = {
        "published_where": "the agreement; board papers of its parties; registers of contracts",
        "fill_in": "template contracts: one row for each party, with form and risk share",
    }
    if not rows:
        why = (
            "none is loaded with this body on this day; alliance and lead provider contracts are forms that "
            "the NHS Long Term Plan names (paragraph 1.54), and no register lists them all"
        )
        return [Missing(what="alliance or lead provider arrangements of this body", why=why, **where)]
    let = [row for row in rows if row["status"] not in NOT_LET]
    unshared = sorted({row["arrangement"] for row in let if not row["risk_share"]})
    unlet = sorted({row["arrangement"] for row in rows if row not in let})
    found = [Missing(what=f"whether this came about: {one}", why="its last status is before that", **where)
             for one in unlet]  # fmt: skip
    if unshared:
        why = "no document that was read says so"
        found.append(Missing(what=f"who bears which risk in: {', '.join(unshared)}", why=why, **where))
    return found


QUESTION = Question(
    number="Q27",
    asks="Which alliance or lead provider arrangements is this body in, and who bears the risk?",
    why_it_matters=(
        "In an alliance the parties win and lose together, under a lead provider the lead answers for what "
        "others do: who signs has to know in which of the two they are."
    ),
    does_not_show=(
        "Bilateral contracts below an alliance, and what anybody was paid. A status is the last one "
        "published. An arrangement that is not loaded is not known, and not “none”."
    ),
    reviewed=date(2026, 11, 23),
    example=Example(date(2015, 6, 1), {"provider": "trust:RXV"}),
    layers=(Layer.CONTRACT,),
    searches=("contract", "trust", "payee"),
    parameters=Provider,
    row=Row,
    walk=_walk,
    lacks=_lacks,
)
