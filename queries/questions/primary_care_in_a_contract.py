"""Q26: whether a contract integrates primary medical services, and whether an NHS body holds it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import Field

from graph.relationships import Layer
from graph.stores.rows import Row as StoreRow
from queries.answer import Missing
from queries.cypher import MARKER, live
from queries.explain import show_hop, show_path
from queries.question import AnswerRow, Asked, Example, Found, Names, Parameters, Question

ICP, ICP_FORM = "integrated care provider", "contract_form:icp"
REQUIREMENT = "plan_requirement:LTP-17"
PRACTICE_FORMS = ("GMS", "PMS", "APMS")
"""Forms under which a practice provides primary medical services: NHS Act 2006 s.84, 92 and 83."""

NHS_BODIES = {
    "trust": "an NHS trust or NHS foundation trust",
    "icb": "an integrated care board",
    "ccg": "a clinical commissioning group",
}
"""Kinds that are NHS bodies by statute; a council is a public body and none of these."""

NO_NHS_BODIES = {"council": "a council: a public body, and no NHS body", "practice": "a GP practice"}

LET = ("awarded", "live", "expired", "terminated")
NOT_LET = ("planned", "procured", "stopped")

_CONTRACT = f"""
MATCH (c:{MARKER} {{id: $contract}}) WHERE c.kind = 'contract' AND c.valid_from <= $on
RETURN c.name AS name, coalesce(c.form, '') AS form, coalesce(c.status, '') AS status,
       {live("c")} AS there ORDER BY name
"""

_HOLDERS = f"""
MATCH (p:{MARKER})-[r:HOLDS_CONTRACT]->(c:{MARKER} {{id: $contract}})
WHERE ({live("r")}) OR (r.valid_from <= r.valid_to AND r.tense = 'planned')
RETURN p.name AS name, p.kind AS kind, coalesce(r.tense, '') AS tense, r.id AS tie ORDER BY name, tie
"""

_DEMANDS = f"""
MATCH (e:{MARKER})-[r:CONCERNS]->(f:{MARKER} {{id: $form}})
WHERE {live("r")} AND (e.id = $requirement OR e.name CONTAINS 'primary medical')
RETURN e.id AS id, e.name AS name, coalesce(e.publication, '') AS publication,
       coalesce(e.paragraph, '') AS paragraph, r.id AS tie ORDER BY id
"""

Result = Literal["yes", "may", "no", "unknown"]
"""What was found of a rule; “may” where the form of the contract allows it and no more is loaded."""


class Which(Parameters):
    """The contract."""

    contract: Annotated[str, Names(("contract",))] = Field(description="the contract, by its title")


class Row(AnswerRow):
    """One rule, and whether the contract meets it."""

    contract: str = Field(description="the contract")
    rule: str = Field(description="what is asked of it")
    result: Result = Field(description="yes, may (its form allows it, and no more is loaded), no, or unknown")
    why: str = Field(description="by what the result was found")
    basis: str = Field(description="plan, paragraph or provision that the rule rests on")


def _walk(asked: Asked) -> Found:
    store, given = asked.store, {**asked.parameters, "on": asked.on}
    found = store.ask(_CONTRACT, given)
    if not found:
        return Found([])
    one, holders = found[0], store.ask(_HOLDERS, given)
    demands = store.ask(_DEMANDS, {"form": ICP_FORM, "requirement": REQUIREMENT, "on": asked.on})
    demands = demands if one["form"] == ICP else []
    rows = [_integrates(one, demands), _statutory(one, holders, demands), _let(one)]
    ties = [row["tie"] for row in (*holders, *demands)]
    paths = [show_path([show_hop(hop, asked.on)]) for hop in store.hops(ties)]
    return Found(rows, paths, [asked.parameters["contract"]])


def _integrates(one: StoreRow, demands: Sequence[StoreRow]) -> Row:
    """Whether primary medical services are in it: by its form alone, since no service lines are loaded."""
    said = next((row for row in demands if "primary medical" in row["name"]), None)
    result: Result = "unknown"
    why, rests = "its services are not loaded, and its form does not tell", ""
    if one["form"] in PRACTICE_FORMS:
        result, why = "yes", f"{one['form']} is a contract for primary medical services and nothing else"
        rests = "NHS Act 2006 s.83, 84, 92"
    elif said:
        result, rests = "may", said["publication"]
        why = f"its form allows it: “{said['name']}”; what was in this one is not loaded"
    return Row(
        contract=one["name"],
        rule="integrates primary medical services",
        result=result,
        why=why,
        basis=rests,
    )


def _statutory(one: StoreRow, holders: Sequence[StoreRow], demands: Sequence[StoreRow]) -> Row:
    """Whether every holder is an NHS body by statute, as policy wants of an integrated care provider."""
    policy = next((row for row in demands if row["id"] == REQUIREMENT), None)
    said = [
        f"{row['name']} ({'planned, ' if row['tense'] else ''}"
        f"{NHS_BODIES.get(row['kind']) or NO_NHS_BODIES.get(row['kind']) or 'kind of body not known'})"
        for row in holders
    ]
    if not holders:
        result: Result = "unknown"
    elif any(row["kind"] in NO_NHS_BODIES for row in holders):
        result = "no"
    else:
        result = "yes" if all(row["kind"] in NHS_BODIES for row in holders) else "unknown"
    if policy is None and one["form"] != ICP:
        said.append("policy asks it of an integrated care provider contract, and of no other form")
    basis = f"NHS Long Term Plan, paragraph {policy['paragraph']}" if policy else ""
    return Row(
        contract=one["name"],
        rule="its holder is a statutory NHS body",
        result=result,
        why="; ".join(said) if holders else "; ".join(["no holder is loaded", *said]),
        basis=basis,
    )


def _let(one: StoreRow) -> Row:
    """Whether it was let at all; a status is the last one published, whatever the day asked about."""
    status = one["status"]
    result: Result = "yes" if status in LET else "no" if status in NOT_LET else "unknown"
    ended = "" if one["there"] else "; it was over by the day asked about"
    why = f"its status as last published: {status}{ended}" if status else "no status is loaded"
    return Row(contract=one["name"], rule="was let", result=result, why=why, basis="")


def _lacks(asked: Asked, rows: Sequence[dict[str, Any]]) -> list[Missing]:
    where = {
        "published_where": "the contract and its notices; Find a Tender; Contracts Finder",
        "fill_in": "template contracts: one row for each party, with form and status",
    }
    if not rows:
        why = "no table loaded holds it, or it began after this day"
        return [Missing(what="this contract on this day", why=why, **where)]
    unknown = [row["rule"] for row in rows if row["result"] == "unknown"]
    lines = [f"whether it {rule}" if not rule.startswith("its") else f"whether {rule}" for rule in unknown]
    found = [Missing(what=line, why="no table loaded tells it", **where) for line in lines]
    if any(row["result"] == "may" for row in rows):
        why = "only its form is loaded, no list of what was in it"
        found.append(Missing(what="which services this contract held", why=why, **where))
    return found


QUESTION = Question(
    number="Q26",
    asks="Does this contract integrate primary medical services, and is its holder a statutory NHS body?",
    why_it_matters=(
        "A contract that takes in general practice changes who holds the practices' money and duties; "
        "Parliament's committee and the NHS Long Term Plan wanted a public body to hold it."
    ),
    does_not_show=(
        "Which services were in the contract: it is judged by its form. That a holder was planned does "
        "not mean that it ever held it. A trust of either kind counts as a statutory NHS body, a council "
        "does not."
    ),
    reviewed=date(2026, 11, 23),
    example=Example(date(2026, 4, 2), {"contract": "contract:dudley-integrated-care-provider"}),
    layers=(Layer.CONTRACT, Layer.EVIDENCE),
    searches=("contract", "contract_form", "plan_requirement"),
    parameters=Which,
    row=Row,
    walk=_walk,
    lacks=_lacks,
)
