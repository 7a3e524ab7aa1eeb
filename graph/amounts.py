"""The frame of money ties: amounts are whole pence, of one financial year, stream and kind."""

from __future__ import annotations

from typing import Literal

from graph.relationships import ANY, Layer, Relationship

AmountKind = Literal["allocation", "contribution", "draft", "grant", "limit", "payment", "plan", "target"]
"""Kinds of amount are never added to each other."""

_APART = ("stream", "financial_year", "amount_kind")


class Amount(Relationship):
    """The frame of a flow of money: which stream, which year, how much, and what kind of amount.

    A body that began or ended within the year is given money of that year all the same, so dates are
    cut to the lives of both ends; one that had closed before is paid in arrears.
    """

    layer = Layer.FUNDING
    words = "gives money to"
    back = "is given money by"
    from_kinds = ANY
    to_kinds = ANY
    follows_ends = True
    in_arrears = True
    distinct = _APART

    stream: str = ""
    financial_year: str = ""
    amount_kind: AmountKind | None = None
    amount_pence: int | None = None
