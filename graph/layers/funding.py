"""Funding: who gives money to whom. Amounts are whole pence of one financial year and one kind."""

from __future__ import annotations

from typing import Any

from graph.amounts import Amount
from graph.names import payee_words
from graph.relationships import ANY, Layer, Relationship

LISTED = "published_payments"
"""The stream of money that is known from lists of payments, whatever it is for."""


class Votes(Amount):
    """Parliament grants supply to a department, year by year."""

    words = "votes money to"
    back = "is voted money by"
    from_kinds = frozenset({"parliament"})
    to_kinds = frozenset({"national_body"})


class FundsMandate(Amount):
    """The department funds the body for its mandate, up to a resource limit."""

    words = "funds the mandate of"
    back = "has its mandate funded by"
    from_kinds = frozenset({"national_body"})
    to_kinds = frozenset({"national_body"})


class Allocates(Amount):
    """Allots money by formula or decision; not yet a payment to any provider."""

    words = "allocates money to"
    back = "is allocated money by"
    from_kinds = frozenset({"national_body"})
    to_kinds = frozenset({"icb", "ccg", "body_kind", "region", "council"})


class Grants(Amount):
    """Gives a grant, which may carry conditions."""

    words = "gives a grant to"
    back = "receives a grant from"
    to_kinds = frozenset({"council", "body_kind", "payee", "devolved_area"})


class ContributesTo(Amount):
    """Pays into a pooled fund. The contributor keeps its own statutory duties."""

    words = "contributes to"
    back = "has contributions from"
    to_kinds = frozenset({"pooled_fund", "body_kind"})


class Pays(Amount):
    """Paid under a contract or scheme in that financial year, as published.

    A sum of published lines says how many there are, what of it is negative (credits, corrections), and
    what the rule for repeats set aside and did not count. ``payee`` is the name as published where the
    payee was joined to a body by it, and each such name is a sum of its own; ``payers`` are the names
    under which the payer published, ``months`` those of the year of which its lists are loaded.
    """

    words = "pays"
    back = "is paid by"
    from_kinds = frozenset({"national_body", "icb", "ccg", "council", "trust", "pooled_fund", "body_kind"})
    to_kinds = frozenset(
        {"practice", "trust", "council", "payee", "pcn", "body_kind", "national_body", "icb", "ccg"}
    )

    payee: str | None = None
    payers: tuple[str, ...] | None = None
    lines: int | None = None
    negative_lines: int | None = None
    negative_pence: int | None = None
    set_aside_lines: int | None = None
    set_aside_pence: int | None = None
    months: tuple[str, ...] | None = None

    @classmethod
    def distinct_part(cls, properties: dict[str, Any]) -> str:
        """Stream, year and kind of amount; and the words of the payee's name as published."""
        name = properties.get("payee")
        return super().distinct_part(properties) + (f"/{payee_words(name)}" if name else "")


class Ringfences(Amount):
    """Keeps money for a purpose: it may be used for nothing else."""

    words = "ring-fences"
    back = "is ring-fenced by"
    to_kinds = frozenset({"budget_line"})


class CountsAgainst(Amount):
    """The trust's use of resources counts against the limit of this board alone."""

    words = "counts against the limit of"
    back = "has counted against its limit"
    from_kinds = frozenset({"trust", "body_kind"})
    to_kinds = frozenset({"icb", "body_kind"})


class SetsControlTotal(Amount):
    """Sets a financial target tied to sustainability money; a target, not money."""

    words = "sets a control total for"
    back = "has its control total set by"
    to_kinds = frozenset({"ics", "stp", "trust", "ccg"})


class EarnedFund(Amount):
    """Earned sustainability money against its control total."""

    words = "earned sustainability money from"
    back = "gave sustainability money to"
    from_kinds = frozenset({"ics", "stp", "trust"})
    to_kinds = frozenset({"national_body"})


class HoldsBudget(Relationship):
    """Has authority to commit the money, up to a limit where one is published.

    ``decision`` says for which sort of decision the limit is, and for what.
    """

    layer = Layer.FUNDING
    words = "holds the budget of"
    back = "has its budget held by"
    from_kinds = ANY
    to_kinds = ANY
    distinct = ("decision",)

    decision: str | None = None
    limit_pence: int | None = None
