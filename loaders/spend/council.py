"""Spending of councils over £500, in the layout that councils agreed and as they vary it."""

from __future__ import annotations

from graph.ledger import Line
from loaders.line_row import LineRow
from loaders.money import pence
from loaders.spend.payees import payee_of, payer_ref


def parse(row: LineRow) -> Line:
    """One payment; the area it is for names the directorate and the service, such as a pooled budget.

    Raises:
        ValueError: for a row without a day or an amount in whole pence.
    """
    payee, code, payee_class = payee_of(row.text("payee"))
    payer = row.text("payer") or row.columns.payer
    if not payer:
        raise ValueError("column payer: is empty, and other rows name several payers")
    area = (row.text("directorate"), row.text("service"))
    return Line(
        row=row.number,
        payer=payer,
        payer_ref=payer_ref(payer),
        payee=payee,
        payee_code=code,
        day=row.day("day"),
        pence=row.pence("amount"),
        expense_type=row.text("expense_type"),
        expense_area=": ".join(dict.fromkeys(filter(None, area))),
        transaction_number=row.raw("transaction"),
        vat_pence=pence(vat) if (vat := row.raw("vat")) else None,
        payee_class=payee_class,
    )
