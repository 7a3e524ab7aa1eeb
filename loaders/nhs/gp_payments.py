"""NHS Payments to General Practice: what NHS England paid each practice in a financial year, by stream.

The table names no year: it is that of the latest day on which a practice opened or closed, or of the day
that the user gives. Columns of large payments are streams; of some thirty small ones, such as the single
vaccinations, only the sum is one. Streams named total hold the others.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.claims import Claim, Ref, Refusal, RelationshipClaim
from graph.layers.funding import Pays
from loaders.layouts.amounts import year_bounds
from loaders.money import pence, pounds
from loaders.row import Row

PAYER = Ref.to("national_body:nhs_england")
TOTAL = "total"
APART = frozenset({"covid_immunisation", "covid_support", "long_covid"})
"""Streams, beside those of networks, that the first total of a table does not hold."""

TOTALS = frozenset({TOTAL, "total_with_covid_and_pcn"})

SMALLER = "smaller_streams"
"""The sum of the columns that are no stream of their own."""

STREAMS = TOTALS | {
    "global_sum", "mpig", "pms_balance", "qof", "local_incentive_schemes", "premises", "dispensing_fees",
    "drugs_reimbursed", "pcn_participation", "pcn_leadership", "pcn_support", "pcn_extended_hours",
    "pcn_workforce", "pcn_investment_impact", "pcn_care_home", "pcn_enhanced_access", "covid_immunisation",
    "covid_support", "long_covid",
}  # fmt: skip


def parse(row: Row) -> Iterator[Claim | Refusal]:
    """The payments of one practice; a stream without payment is no flow.

    A row whose columns do not come to the total that it states is kept, and told.

    Raises:
        ValueError: for an amount that cannot be read, or a row without any.
    """
    evidence, year = row.cite(), _financial_year(row)
    practice = Ref.mint("practice", row.take("practice"))
    row.ignore("opened", "closed")
    paid = dict(_amounts(row))
    if not any(paid.values()):
        raise ValueError("every amount is empty or zero")
    streams = {stream: amount for stream, amount in paid.items() if stream in STREAMS}
    streams[SMALLER] = sum(amount for stream, amount in paid.items() if stream not in STREAMS)
    for stream, amount in streams.items():
        if amount:
            tie = Pays(stream=stream, financial_year=year, amount_kind="payment", amount_pence=amount)
            yield RelationshipClaim(PAYER, tie, practice, year_bounds(year), evidence)
    held = sum(amount for stream, amount in paid.items() if _is_in_total(stream))
    if paid.get(TOTAL, held) != held:
        said = f"states a total of {pounds(paid[TOTAL])}, but its columns come to {pounds(held)}"
        yield Refusal(row.locator, f"{said}: both are kept as they stand")


def _amounts(row: Row) -> Iterator[tuple[str, int]]:
    """Each column that has a cell, in pence.

    Raises:
        ValueError: naming the column.
    """
    for column in [one for one in row.cells if one.endswith("_gbp")]:
        if text := row.take_optional(column):
            try:
                yield column.removesuffix("_gbp"), pence(text)
            except ValueError as error:
                raise ValueError(f"column {column}: {error}") from None


def _is_in_total(stream: str) -> bool:
    apart = stream in APART | TOTALS or (stream.startswith("pcn_") and stream != "pcn_participation")
    return not apart


def _financial_year(row: Row) -> str:
    first = row.snapshot.year - (row.snapshot.month < 4)
    return f"{first}/{(first + 1) % 100:02}"
