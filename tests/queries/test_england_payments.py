"""Q75 and Q76 on the bundled England: sums of published tables, worked out from the tables of facts."""

from __future__ import annotations

from datetime import date
from typing import Any

from graph.stores.store import Store
from queries import asking
from queries.answer import Answer
from queries.library import question

ON = date(2025, 3, 31)


def _ask(store: Store, number: str, **given: Any) -> Answer:
    name, asked = question(number)
    return asking.ask(name, asked, store, given, ON)


def test_q75_gloucestershire_in_2024_25(england: Store) -> None:
    answer = _ask(england, "Q75", payer="icb:QR1", most=2)
    rows = answer.rows
    assert (rows[0]["part"], rows[0]["loaded"]) == ("what is loaded", "a sum of the year as published")
    assert [(row["payee_id"], row["amount_pence"]) for row in rows if row["part"] == "payee"][:2] == [
        ("trust:RTE", 53_231_841_502), ("trust:RTQ", 24_530_289_715),
    ]  # fmt: skip
    assert "line by line" in answer.missing[0].what


def test_q75_redacted_and_tax_are_no_suppliers(england: Store) -> None:
    rows = _ask(england, "Q75", payer="icb:QR1").rows
    classes = [row["payee_class"] for row in rows if row["part"] == "class of payees"]
    assert classes == ["supplier", "redacted", "tax authority"]
    suppliers = {row["payee_id"] for row in rows if row["payee_class"] == "supplier"}
    assert not suppliers & {"payee:QR1/hmrc", "payee:QR1/redacted"}


def test_q76_who_pays_gloucestershire_hospitals(england: Store) -> None:
    rows = _ask(england, "Q76", payee="trust:RTE").rows
    assert {(row["payer_id"], row["financial_year"], row["amount_pence"]) for row in rows} >= {
        ("icb:QR1", "2024/25", 53_231_841_502), ("icb:QSL", "2024/25", 14_800_000),
        ("icb:QSL", "2023/24", 14_000_000),
    }  # fmt: skip
