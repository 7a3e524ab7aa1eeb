"""Payments between bodies, summed from the lines that publishers list: by payer, payee and year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

from graph.build.payees import Payees
from graph.build.problems import Problem
from graph.build.resolve import Unresolved
from graph.build.work import Evidences, Work, WorkRow
from graph.claims import Ref
from graph.dates import NEVER, UNKNOWN_START, Bounds
from graph.entities import LIFE
from graph.layers.funding import LISTED, Pays
from graph.ledger import Run
from graph.ledger.flatten import as_json
from graph.ledger.lines import NOT_STATED, OWN_STAFF, SUPPLIER, TAX
from graph.ledger.repeats import tell_repeats
from graph.names import payee_words

_CLASSES = {TAX: "tax authority", OWN_STAFF: "own staff", NOT_STATED: "not stated"}
"""Classes of payees in words, where these are others."""

_TRUST, _FOUNDATION_TRUST = " nhs trust", " nhs foundation trust"

_SUMS = """
SELECT payer_ref, payer, payee, class, month / 100 - (month % 100 < 4) AS year,
       min(CASE WHEN NOT aside THEN line END) AS first_line,
       sum((NOT aside) * pence), sum(NOT aside) AS lines,
       sum(NOT aside AND pence < 0), sum((NOT aside AND pence < 0) * pence), sum(aside), sum(aside * pence)
FROM told_lines GROUP BY payer_ref, payer, payee, class, year HAVING lines > 0
"""
_PLACED = f"""
SELECT sums.*, run, place || ' ' || row FROM ({_SUMS}) sums
JOIN lines ON line = first_line JOIN line_tables USING (run)
ORDER BY sums.payer_ref, sums.payer, sums.payee, sums.class, sums.year
"""
_MONTHS = """
SELECT DISTINCT payer_ref, payer, month / 100 - (month % 100 < 4), month FROM counted_lines
"""


@dataclass
class _Sum:
    """What a payer paid a payee in a financial year, and where the first of its lines stands."""

    payer_ref: str
    payer: str
    payee: str
    payee_class: str
    year: int
    first_line: int
    pence: int
    lines: int
    negative_lines: int
    negative_pence: int
    set_aside_lines: int
    set_aside_pence: int
    run: int
    place: str
    payers: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        """It was paid under one name of the payer so far."""
        self.payers.add(self.payer)

    @cached_property
    def when(self) -> Bounds:
        """The financial year."""
        first, last = date(self.year, 4, 1), date(self.year + 1, 4, 1)
        return Bounds.of(first, first, last, last)

    def add(self, other: _Sum) -> None:
        """Add what was paid under a name that differs in case or points only."""
        self.pence += other.pence
        self.lines += other.lines
        self.negative_lines += other.negative_lines
        self.negative_pence += other.negative_pence
        self.set_aside_lines += other.set_aside_lines
        self.set_aside_pence += other.set_aside_pence
        self.payers.add(other.payer)

    def tie(self, payee: str, months: Iterable[int]) -> dict[str, Any]:
        """The properties of the relationship.

        Args:
            payee: its name as published, where a body stands in its place.
            months: those of the year, such as 202304, of which lists of the payer are loaded.
        """
        return Pays(
            stream=LISTED,
            financial_year=f"{self.year}/{(self.year + 1) % 100:02}",
            amount_kind="payment",
            amount_pence=self.pence,
            payee=payee or None,
            payers=tuple(sorted(self.payers)),
            lines=self.lines,
            negative_lines=self.negative_lines,
            negative_pence=self.negative_pence,
            set_aside_lines=self.set_aside_lines,
            set_aside_pence=self.set_aside_pence,
            months=tuple(f"{one // 100}-{one % 100:02}" for one in sorted(months)),
        ).properties()


def pays_rows(
    work: Work,
    runs: tuple[Run, ...],
    payees: Payees,
    problems: list[Problem],
    wrong_rows: frozenset[str] = frozenset(),
) -> Iterator[WorkRow]:
    """Payees as their payer wrote them, and what each was paid in a financial year.

    A payer that is no known body is reported with its lines and pounds, and has no relationship.
    """
    listed = {number for (number,) in work.connection.execute("SELECT run FROM ledger.line_tables")}
    standing = [run for run in runs if run.number in listed]
    if not standing:
        return
    tell_repeats(work.connection, standing, wrong_rows)
    untied: dict[str, tuple[int, int, str]] = {}
    tied: dict[tuple[str, str, int], _Sum] = {}
    months: dict[tuple[str, int], set[int]] = {}
    listing: dict[tuple[str, str, int], set[int]] = defaultdict(set)
    for *by, month in work.connection.execute(_MONTHS):
        listing[by[0], by[1], by[2]].add(month)
    for row in work.connection.execute(_PLACED):
        one = _Sum(*row)
        try:
            payer = _payer(one, payees)
        except Unresolved as error:
            lines, pence, _ = untied.get(str(error), (0, 0, ""))
            untied[str(error)] = (lines + one.lines, pence + one.pence, one.place)
            continue
        listed_in = listing[one.payer_ref, one.payer, one.year]
        months.setdefault((payer, one.year), set()).update(listed_in)
        words = payee_words(one.payee) or one.payee_class
        key = payer, words, one.year
        if key in tied:
            tied[key].add(one)
        else:
            tied[key] = one
    for (payer, words, year), one in tied.items():
        payee = f"payee:{payer.partition(':')[2]}/{words}"
        paid, written = payees.join(payee, one.when, one.payee if one.payee_class == SUPPLIER else "")
        tie = one.tie(written, months[payer, year])
        yield from _rows(one, payer, payee, paid, tie, work.evidences)
    for why, (lines, pence, place) in untied.items():
        message = f"{why}: payments of £{Decimal(pence) / 100:,.2f} ({lines:,} lines) are in no relationship"
        problems.append(Problem("report", "unresolved", message, (place,)))


def _payer(one: _Sum, payees: Payees) -> str:
    """The body that pays, by its name.

    An NHS trust that became a foundation trust stays the same body (National Health Service Act 2006,
    section 36), and some write themselves by the old name.

    Raises:
        Unresolved: when no body of the kind, or more than one, had that name in that year.
    """
    if not one.payer_ref:
        raise Unresolved(f"“{one.payer}” is not known as a body that pays")
    ref = Ref.from_text(one.payer_ref)
    kinds = frozenset({ref.kind})
    found = payees.body(ref.value, one.when, kinds)
    if not found and ref.value.lower().endswith(_TRUST):
        found = payees.body(ref.value[: -len(_TRUST)] + _FOUNDATION_TRUST, one.when, kinds)
    if not found:
        raise Unresolved(f"there is no one {ref} in that year")
    return found


def _rows(
    one: _Sum, payer: str, payee: str, paid: str, tie: dict[str, Any], evidences: Evidences
) -> Iterator[WorkRow]:
    cited = evidences.cited(one.run, one.place, ("", None, "high", "fact", "", ""))
    seen = Bounds(UNKNOWN_START, one.when.s1, one.when.e0, NEVER)

    def row(part: str, subject: str, verb: str, other: str, when: Bounds, value: Any = "") -> WorkRow:
        distinct = Pays.distinct_part(tie) if part == "relationship" else ""
        return WorkRow(part, subject, verb, other, distinct, False, "", when, value, "", "", False, cited)

    yield row("life", payee, LIFE, "", seen)
    name = one.payee or "payee not stated"
    yield row("field", payee, "name", name, seen, name)
    said = _CLASSES.get(one.payee_class, one.payee_class)
    yield row("field", payee, "payee_class", said, seen, said)
    yield row("relationship", payer, Pays.type_name(), paid, one.when, as_json(tie))
