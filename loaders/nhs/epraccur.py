"""The register of GP practices and other prescribing cost centres, without a header."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from graph.claims import Claim, FieldClaim, Ref, Refusal
from graph.dates import Bounds, day_before
from graph.entities import LIFE
from graph.evidence import ClaimKind, Confidence, Evidence
from loaders.nhs.commissioners import commissioners
from loaders.row import Row

STATUS = {
    "A": "active", "ACTIVE": "active", "C": "closed", "CLOSED": "closed", "INACTIVE": "closed",
    "D": "dormant", "DORMANT": "dormant", "P": "proposed", "PROPOSED": "proposed",
}  # fmt: skip
GP_PRACTICE = {"4": "practice", "RO76": "practice"}
UNSTATED = "this edition does not state the prescribing setting: it may be another cost centre"


def parse(row: Row) -> Iterator[Claim | Refusal]:
    """A GP practice, its name and postcode, and whose it was.

    A dormant practice is not said to be there on the day of the register, nor to have ended. A proposed
    one is a plan. A practice whose parent is of a kind the graph does not hold is there without it.

    Raises:
        ValueError: for other prescribing settings, and for a row without the day of opening.
    """
    row.ignore("region")  # it lies in that of its parent
    status = row.take_one_of("status", STATUS)
    evidence, code, opened = _evidence(row, status), row.take("code"), row.take_day("opened")
    if not opened:
        raise ValueError("column opened is empty: the register gives the day for every practice")
    practice, life = Ref.mint("practice", code), _life(row, opened, status)
    yield FieldClaim(practice, LIFE, "", life, evidence)
    yield FieldClaim(practice, "ods_code", code, life, evidence)
    seen = Bounds.seen(min(row.snapshot, day_before(life.e1)))
    for column in ("name", "postcode"):
        if value := row.take_optional(column):
            yield FieldClaim(practice, column, value, seen, evidence)
    try:
        yield from commissioners(row, practice, evidence, lasts=status == "active")
    except ValueError as error:
        row.ignore("parent", "joined", "left")
        yield Refusal(row.locator, f"whose {code} was is left out: {error}")


def _evidence(row: Row, status: str) -> Evidence:
    """Evidence of a row that is a GP practice's by its prescribing setting."""
    evidence = row.cite(kind=ClaimKind.PLANNED if status == "proposed" else ClaimKind.FACT)
    if "setting" not in row.cells:
        return replace(evidence, confidence=Confidence.MEDIUM, note=UNSTATED)
    row.take_one_of("setting", GP_PRACTICE)
    return evidence


def _life(row: Row, opened: str, status: str) -> Bounds:
    """What is closed without a day had ended by the day of the register."""
    closed = row.take_day("closed")
    life = row.bounds(opened, closed, lasts=status == "active")
    if status == "closed" and not closed:
        return Bounds.of(life.s0, life.s1, e1=row.snapshot)
    return life
