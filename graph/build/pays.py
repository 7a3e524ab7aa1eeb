"""Payments between bodies, summed from the lines that publishers list: by payer, payee and year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

from graph.build.problems import Problem
from graph.build.resolve import Resolver, Unresolved
from graph.build.work import Evidences, Work, WorkRow
from graph.claims import Ref
from graph.dates import NEVER, UNKNOWN_START, Bounds
from graph.entities import LIFE, make_id
from graph.layers.funding import Pays
from graph.ledger import Run
from graph.ledger.flatten import as_json
from graph.ledger.lines import NOT_STATED, OWN_STAFF, TAX
from graph.ledger.repeats import tell_repeats

STREAM = "published_payments"
"""The stream of money that is known from lists of payments, whatever it is for."""

_WRITTEN_OUT = {
    "ICB": "Integrated Care Board",
    "CCG": "Clinical Commissioning Group",
    "FT": "Foundation Trust",
}

_COUNCIL = re.compile(
    r"\b((London|Royal|Metropolitan) )?Borough( of)?\b|\b(City|County|Council)\b", re.IGNORECASE
)
"""What names of councils add to the place; of a district council the rest names no council that is known."""

_CLASSES = {TAX: "tax authority", OWN_STAFF: "own staff", NOT_STATED: "not stated"}
"""Classes of payees in words, where these are others."""

_NOT_WORD = re.compile(r"[^a-z0-9]+")

_SUMS = """
SELECT payer_ref, payer, payee, class, month / 100 - (month % 100 < 4) AS year, sum(pence) AS pence,
       min(line) AS first_line, count(*) AS lines
FROM counted_lines GROUP BY payer_ref, payer, payee, class, year
ORDER BY payer_ref, payer, payee, class, year
"""
_PLACED = f"""
SELECT sums.*, run, place || ' ' || row FROM ({_SUMS}) sums
JOIN lines ON line = first_line JOIN line_tables USING (run)
"""


@dataclass(frozen=True)
class _Sum:
    """What a payer paid a payee in a financial year, and where the first of its lines stands."""

    payer_ref: str
    payer: str
    payee: str
    payee_class: str
    year: int
    pence: int
    first_line: int
    lines: int
    run: int
    place: str

    @cached_property
    def when(self) -> Bounds:
        """The financial year."""
        first, last = date(self.year, 4, 1), date(self.year + 1, 4, 1)
        return Bounds.of(first, first, last, last)


def pays_rows(
    work: Work, runs: tuple[Run, ...], resolver: Resolver, problems: list[Problem]
) -> Iterator[WorkRow]:
    """Payees as their payer wrote them, and what each was paid in a financial year.

    A payer that is no known body is reported with its lines and pounds, and has no relationship.
    """
    listed = {number for (number,) in work.connection.execute("SELECT run FROM ledger.line_tables")}
    standing = [run for run in runs if run.number in listed]
    if not standing:
        return
    tell_repeats(work.connection, standing)
    untied: dict[str, tuple[int, int, str]] = {}
    tied: dict[tuple[str, str, int], _Sum] = {}
    for row in work.connection.execute(_PLACED):
        one = _Sum(*row)
        try:
            payer = _payer(one, resolver)
        except Unresolved as error:
            lines, pence, _ = untied.get(str(error), (0, 0, ""))
            untied[str(error)] = (lines + one.lines, pence + one.pence, one.place)
            continue
        key = payer, _payee_id(payer, one), one.year
        before = tied.get(key)  # the same payee with other letters or points is no other payee
        tied[key] = replace(before, pence=before.pence + one.pence) if before else one
    for (payer, payee, _), one in tied.items():
        yield from _rows(one, payer, payee, work.evidences)
    for why, (lines, pence, place) in untied.items():
        message = f"{why}: payments of £{Decimal(pence) / 100:,.2f} ({lines:,} lines) are in no relationship"
        problems.append(Problem("report", "unresolved", message, (place,)))


def _payer(one: _Sum, resolver: Resolver) -> str:
    """The body that pays, by its name as it stands or written out.

    Raises:
        Unresolved: when no body, or more than one, had that name in that year.
    """
    if not one.payer_ref:
        raise Unresolved(f"“{one.payer}” is not known as a body that pays")
    ref = Ref.from_text(one.payer_ref)
    full = " ".join(_WRITTEN_OUT.get(word, word) for word in ref.value.split())
    if ref.kind == "council":
        full = f"{_COUNCIL.sub(' ', full).strip()} council"
    try:
        return resolver.resolve(one.payer_ref, one.when)
    except Unresolved:
        return resolver.resolve(Ref(ref.kind, "name", full).text, one.when)


def _payee_id(payer: str, one: _Sum) -> str:
    """The code that payees have in the bundled tables too: the payer, and the words of the name."""
    words = _NOT_WORD.sub("-", one.payee.lower()).strip("-") or one.payee_class
    return make_id("payee", f"{payer.partition(':')[2]}/{words}")


def _rows(one: _Sum, payer: str, payee: str, evidences: Evidences) -> Iterator[WorkRow]:
    cited = evidences.cited(one.run, one.place, ("", None, "high", "fact", "", ""))
    seen = Bounds(UNKNOWN_START, one.when.s1, one.when.e0, NEVER)
    tie = Pays(
        stream=STREAM, financial_year=f"{one.year}/{(one.year + 1) % 100:02}", amount_kind="payment",
        amount_pence=one.pence,
    ).properties()  # fmt: skip

    def row(part: str, subject: str, verb: str, other: str, when: Bounds, value: Any = "") -> WorkRow:
        distinct = Pays.distinct_part(tie) if part == "relationship" else ""
        return WorkRow(part, subject, verb, other, distinct, False, "", when, value, "", "", False, cited)

    yield row("life", payee, LIFE, "", seen)
    name = one.payee or "payee not stated"
    yield row("field", payee, "name", name, seen, name)
    said = _CLASSES.get(one.payee_class, one.payee_class)
    yield row("field", payee, "payee_class", said, seen, said)
    yield row("relationship", payer, Pays.type_name(), payee, one.when, as_json(tie))
