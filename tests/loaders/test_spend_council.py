"""Spending of councils: the layout that councils agreed, with VAT, pooled budgets and redactions."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from loaders.spend.payees import payee_of, payer_ref

SAMPLE = Path(__file__).parent / "samples" / "spend_council.csv"


def test_each_row_of_the_sample_is_a_line(spent):
    (found,) = spent(SAMPLE)
    assert found.dataset == "spend_council"
    pooled, grant, card = found.lines
    assert (pooled.payee, pooled.pence, pooled.vat_pence) == ("Sampleton Café – Aids", 540_000, 0)
    assert pooled.expense_area == "Social Services Pooled Budgets: Testshire Equipment Store Pooled Budget"
    assert pooled.expense_type == "Equipment"
    assert date.fromordinal(pooled.day) == date(2023, 6, 24)  # paid on, not the end of the period
    assert (grant.payer, grant.pence, grant.vat_pence) == (
        "Testshire Council as Accountable Body",
        -1_410,
        1_234,
    )
    assert [one.payee_class for one in found.lines] == ["supplier", "redacted", "not_stated"]
    assert card.expense_area == "Highways"


def test_columns_in_the_opposite_order_are_the_same_dataset(spent, edited, tmp_path):
    plain = tmp_path / "plain.csv"
    plain.write_text(SAMPLE.read_text(encoding="cp1252"), encoding="utf-8")

    def turn(header, rows):
        for cells in (header, *rows):
            cells.reverse()

    (one,), (other,) = spent(plain), spent(edited(plain, turn))
    assert (one.dataset, one.lines) == (other.dataset, other.lines)


def test_a_body_that_acts_for_others_is_referred_to_as_itself():
    assert payer_ref("Testshire Council as Accountable Body") == payer_ref("Testshire Council")
    assert payer_ref("Testshire Partnership") == ""


def test_classes_of_payees_are_narrow():
    said = {
        "HM REVENUE & CUSTOMS": "tax",
        "HMRC SHIPLEY": "tax",
        "NHS PENSIONS AGENCY": "pensions",
        "REDACTED COMMERCIAL CONFIDENTIALITY": "redacted",
        "Salaries": "own_staff",
        "PERSONAL CARE SPECIALISTS LTD": "supplier",
        "INDESPENSION LTD": "supplier",
        "REAL STAFFING GROUP LTD": "supplier",
        "NORTH STAFFORDSHIRE COMBINED HEALTHCARE NHS TRUST": "supplier",
        "TOTAL UK LTD": "supplier",
    }
    assert {name: payee_of(name)[2] for name in said} == said


def test_the_whole_file_sums_to_the_penny(spent, published):
    (found,) = spent(published("spend/leeds_city_council_2020-06.csv"))
    assert found.sums == (16_176, 10_565_929_151, 0, 0)
    pooled = [one.pence for one in found.lines if "Pooled Budg" in one.expense_area]
    assert (len(pooled), sum(pooled)) == (1_086, 1_118_520_493)
    assert sum(one.vat_pence or 0 for one in found.lines) == 0
