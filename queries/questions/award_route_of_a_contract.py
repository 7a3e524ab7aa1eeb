"""Q46: by which award route a contract was let, what its notice says, and whether the body could use it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from pydantic import Field

from graph.relationships import Layer
from graph.stores.rows import Row as StoreRow
from graph.stores.store import Store
from queries.answer import Missing
from queries.contracts import LOADED, PUBLISHED, known, loaded, notices, paths
from queries.cypher import MARKER, live
from queries.question import AnswerRow, Asked, Example, Found, Names, Parameters, Question

PSR, ACT, PCR, NHS_2013 = (f"award_route:{one}" for one in ("psr", "procurement-act", "pcr-2015", "nhs-2013"))
DUTY = "function:provider-selection-regime"
YES, NO, NOT_KNOWN = "yes", "no", "not known"

HEALTH = ("851", "85323", "85312330", "85312500")
"""How codes of health care services begin in the Common Procurement Vocabulary. Generally known."""

KINDS = {"trust": ("nhs_trust", "foundation_trust")}
"""Kinds of body by which law names an entity of a kind, where they are called otherwise."""

NHS_COMMISSIONERS = ("ccg", "national_body")
"""Kinds whose buying of health care the regulations of 2013 were for. Generally known."""

_CONTRACT = f"""
MATCH (c:{MARKER} {{id: $contract}})
RETURN c.id AS contract_id, c.awarded AS awarded, c.valid_from AS began, c.valid_to AS ended,
       c.tense AS tense, c.procedure AS procedure, c.notice AS notice, c.other_notice AS notices,
       c.classification AS class, c.other_classification AS classes
"""
_BUYERS = f"""
MATCH (k:{MARKER})-[t:COMMISSIONS]->(c:{MARKER} {{id: $contract}})
WHERE t.tense = 'planned' OR ({live("t")})
RETURN k.id AS id, k.name AS name, k.kind AS kind, t.id AS tie, t.tense AS tense ORDER BY name, id, tie
"""
_ROUTE = f"""
MATCH (c:{MARKER} {{id: $contract}})-[t:AWARDED_UNDER]->(r:{MARKER})
WHERE t.tense = 'planned' OR ({live("t")})
RETURN r.id AS id, r.name AS name, r.statutory_basis AS basis, r.confidence AS sure, t.id AS tie,
       t.tense AS tense, r.valid_from AS began, r.valid_to AS ended ORDER BY id
"""
_IN_FORCE = f"""
MATCH (r:{MARKER}) WHERE r.id IN $laws AND {live("r")}
RETURN r.id AS id, r.name AS name ORDER BY id
"""
_BOUND = f"""
MATCH (k:{MARKER})-[h:HAS_FUNCTION]->(f:{MARKER} {{id: '{DUTY}'}})
WHERE k.id IN $ids AND {live("h")}
RETURN k.id AS id, h.id AS tie ORDER BY id, tie
"""


class Which(Parameters):
    """The contract."""

    contract: Annotated[str, Names(("contract",))] = Field(description="the contract, by name or id")


class Row(AnswerRow):
    """One commissioner of the contract; the first row says from which publications contracts are known."""

    part: str = Field(description="commissioner; or what is loaded")
    commissioner: str = Field(description="who let the contract, as far as known")
    day: date | None = Field(
        description="day of the award as published, else its first day, else the day asked"
    )
    award_route: str = Field(description="way of award under a law that the notice or document names")
    basis: str = Field(description="what that route rests on; “not verified” where no document was read")
    procedure: str = Field(description="way of award in the words of the notice")
    notice: str = Field(description="ids of the notice and of its process; empty where none is loaded")
    relevant_authority: str = Field(
        description="whether the Provider Selection Regime bound the body on that day: yes, no, not known"
    )
    health_care: str = Field(
        description="whether health care services are bought, going by their code: yes, no, not known"
    )
    law_by_day: str = Field(
        description="law that applied, concluded from day, body and code alone; it is found nowhere"
    )
    open_to_it: str = Field(
        description="whether the published route was open to the body on that day, and why"
    )


@dataclass(frozen=True)
class _Let:
    """A contract as it was let: its terms, the day, the routes published and the laws in force on the day."""

    terms: StoreRow
    day: date
    routes: list[StoreRow]
    laws: dict[str, str]

    @property
    def health_care(self) -> str:
        """Whether the codes of what is bought are those of health care services."""
        codes = [one for one in (self.terms["class"], *(self.terms["classes"] or [])) if one]
        return (YES if any(code.startswith(HEALTH) for code in codes) else NO) if codes else NOT_KNOWN

    def law(self, bound: str, kind: str) -> str:
        """The law that applied to a buyer of this kind whom the regime bound on the day, or not."""
        other = "; ".join(self.laws[one] for one in (ACT, PCR) if one in self.laws)
        if NHS_2013 in self.laws and kind in NHS_COMMISSIONERS and self.health_care != NO:
            return f"{other} with {self.laws[NHS_2013]}"
        if PSR not in self.laws or NO in (bound, self.health_care):
            return other
        if bound == self.health_care == YES:
            return self.laws[PSR]
        return f"{self.laws[PSR]} if it bound the body and health care services are bought, else {other}"

    def open_to(self, bound: str) -> str:
        """Whether the published route could be used."""
        if not self.routes:
            return ""
        (route, *_) = self.routes
        if not route["began"] <= self.day < route["ended"]:
            return f"{NO}: it was no law for awards of {self.day}"
        if route["id"].startswith(PSR) and bound != YES:
            return f"{bound}: it is for relevant authorities only"
        if route["id"].startswith(PSR) and self.health_care != YES:
            return f"{self.health_care}: it is for health care services only"
        return YES


def _walk(asked: Asked) -> Found:
    store, contract, on = asked.store, asked.parameters["contract"], asked.on
    first = _first(loaded(store))
    found = store.ask(_CONTRACT, {"contract": contract})
    if not found:
        return Found([first])
    terms = found[0]
    there = terms["tense"] == "planned" or terms["began"] <= on < terms["ended"]
    given = {"contract": contract, "on": on if there else terms["began"]}
    day = _day(terms, on)
    laws = store.ask(_IN_FORCE, {"laws": [PSR, ACT, PCR, NHS_2013], "on": day})
    let = _Let(terms, day, store.ask(_ROUTE, given), {row["id"]: row["name"] for row in laws})
    buyers = store.ask(_BUYERS, given)
    bound = _bound(store, buyers, day)
    rows = [_row(let, one, bound) for one in buyers] or [_row(let, None, bound)]
    ties = [row["tie"] for row in (*buyers, *let.routes) if row["tense"] != "planned"]
    ties += [tie for ties in bound.values() for tie in ties]
    return Found([first, *rows], paths(store, ties, on), [contract])


def _day(terms: StoreRow, on: date) -> date:
    """The day whose law counts: of the award, of the beginning, or of today where neither is known."""
    if terms["awarded"]:
        return date.fromisoformat(terms["awarded"])
    return (known(terms["began"]) if terms["tense"] != "planned" else None) or on


def _bound(store: Store, buyers: Sequence[StoreRow], day: date) -> dict[str, list[str]]:
    """Relationships that say of buyers, or of their kinds, that the regime bound them on the day."""
    kinds = {
        row["id"]: [row["id"], *(f"body_kind:{one}" for one in KINDS.get(row["kind"], (row["kind"],)))]
        for row in buyers
    }
    ids = sorted({one for several in kinds.values() for one in several})
    rows = store.ask(_BOUND, {"ids": ids, "on": day}) if ids else []
    return {buyer: [row["tie"] for row in rows if row["id"] in several] for buyer, several in kinds.items()}


def _first(words: str) -> Row:
    return Row(
        part=LOADED, commissioner=words, day=None, award_route="", basis="", procedure="", notice="",
        relevant_authority="", health_care="", law_by_day="", open_to_it="",
    )  # fmt: skip


def _row(let: _Let, buyer: StoreRow | None, ties: dict[str, list[str]]) -> Row:
    known_body = buyer is not None and buyer["kind"] != "payee"
    bound = NOT_KNOWN
    if buyer is not None and known_body:
        bound = YES if ties[buyer["id"]] else NO
    return Row(
        part="commissioner",
        commissioner=buyer["name"] if buyer else NOT_KNOWN,
        day=let.day,
        award_route="; ".join(row["name"] for row in let.routes),
        basis="; ".join(filter(None, map(_basis, let.routes))),
        procedure=let.terms["procedure"] or "",
        notice=notices(let.terms),
        relevant_authority=bound,
        health_care=let.health_care,
        law_by_day=let.law(bound, buyer["kind"] if buyer else ""),
        open_to_it=let.open_to(bound),
    )


def _basis(route: StoreRow) -> str:
    """What a route rests on; from general knowledge alone it is never told as law."""
    basis = route["basis"] or ""
    return f"not verified: {basis}" if basis and route["sure"] == "low" else basis


def _lacks(asked: Asked, rows: Sequence[dict[str, Any]]) -> list[Missing]:
    found = []
    told = [row for row in rows if row["part"] != LOADED]
    if not any(row["award_route"] for row in told):
        why = "the notice states a procedure at most, and no law; the law by day is concluded, not found"
        found.append(Missing(what="the award route of this contract", why=why, **PUBLISHED))
    if not any(row["notice"] for row in told):
        why = "no notice is loaded that publishes it; whether there is one is not known"
        found.append(Missing(what="the notice of this contract", why=why, **PUBLISHED))
    if any(row["relevant_authority"] == NOT_KNOWN for row in told):
        why = "the commissioner is known by its name in the notice alone, or not at all"
        found.append(Missing(what="whether the regime binds its commissioner", why=why, **PUBLISHED))
    return found


QUESTION = Question(
    number="Q46",
    asks="Which award route was used, was a notice published, and was it lawful for this body?",
    why_it_matters=(
        "Since 1 January 2024 the Provider Selection Regime is the only way in which NHS bodies and councils "
        "choose providers of health care services; other contracts came under the Public Contracts "
        "Regulations 2015 and come under the Procurement Act 2023. A route that was not open to the body can "
        "be challenged."
    ),
    does_not_show=(
        "Whether the conditions of the route were met, standstill kept and reasons given. The law by day is "
        "our conclusion: from the award, the kind of body and the code of what is bought; a procurement "
        "begun under an older law stays under it. A private buyer is bound by none of them."
    ),
    reviewed=date(2026, 11, 23),
    example=Example(date(2020, 6, 1), {"contract": "contract:dudley-integrated-care-provider"}),
    layers=(Layer.CONTRACT, Layer.ACCOUNTABILITY),
    searches=("contract", "award_route"),
    parameters=Which,
    row=Row,
    walk=_walk,
    lacks=_lacks,
)
