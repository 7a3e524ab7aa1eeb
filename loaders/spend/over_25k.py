"""Spending of NHS bodies over £25,000 (many publish all of it), in the shapes they publish it in."""

from __future__ import annotations

from graph.ledger import Line
from loaders.line_row import LineRow
from loaders.money import pence
from loaders.spend.payees import payee_of, payer_ref

SHIFTED = "stood one cell to the left from the payee on: put back, without the number behind them"


def parse(row: LineRow) -> Line:
    """One payment, credit or correction.

    Raises:
        ValueError: for a row without a day or an amount in whole pence.
    """
    _straighten(row)
    payee_text, area = _payee_and_area(row)
    payee, code, payee_class = payee_of(payee_text)
    payer = row.text("payer") or row.columns.payer
    if not payer:
        raise ValueError("column payer: is empty, and other rows name several payers")
    return Line(
        row=row.number,
        payer=payer,
        payer_ref=payer_ref(payer),
        payee=payee,
        payee_code=code,
        day=row.day("day"),
        pence=row.pence("amount"),
        expense_type=row.text("expense_type"),
        expense_area=area,
        transaction_number=row.raw("transaction"),
        vat_pence=pence(vat) if (vat := row.raw("vat")) else None,
        payee_class=payee_class,
    )


def _straighten(row: LineRow) -> None:
    """Where a row has the payee under the empty header before its own, move it and all after it.

    Then the payee's cell holds the number of the transaction.
    """
    at = row.columns.at.get("payee", 0)
    if not row.columns.unnamed or at - 1 not in row.columns.unnamed or not row.raw("payee").isdecimal():
        return
    name = str(row.cells[at - 1]).strip()
    if name and not name.isdecimal():
        row.insert(at - 1, "", SHIFTED)


def _payee_and_area(row: LineRow) -> tuple[str, str]:
    """What stands under an empty header is the payee where that is missing, else the area."""
    payee, area, beside = row.text("payee"), row.text("expense_area"), row.beside()
    if not payee and (area or "payee" not in row.columns.at):
        return beside, area
    return payee, area or beside
