"""Payments of NHS England to practices, by stream: each year in its own layout."""

from __future__ import annotations

import csv
import json
from decimal import Decimal
from pathlib import Path

import pytest

from loaders.dataset import dataset
from loaders.load import load
from loaders.nhs.gp_payments import SMALLER

SAMPLE = Path(__file__).parent / "samples" / "nhs_gp_payments.csv"

COLUMNS = {
    "global_sum": "Global Sum",
    "pms_balance": "Balance of PMS Expenditure",
    "qof": "Total QOF Payments",
    "premises": "Premises Payments",
    "drugs_reimbursed": "Reimbursement of Drugs",
    "dispensing_fees": "Dispensing Fee Payments",
    "mpig": "MPIG Correction factor",
    "total": "Total NHS Payments to General Practice",
}
INCENTIVES = "Total Local Incentive Schemes"
LATER = {
    "pcn_participation": "PCN Participation",
    "pcn_leadership": "PCN Leadership",
    "pcn_support": "PCN Support",
    "pcn_extended_hours": "PCN Extended Hours Access",
    "pcn_workforce": "PCN Workforce",
    "pcn_investment_impact": "PCN Investment and impact Fund",
    "pcn_care_home": "PCN Care Home Premium",
    "pcn_enhanced_access": "PCN Enhanced Access",
    "covid_immunisation": "Covid Immunisation",
    "long_covid": "Long Covid",
    "local_incentive_schemes": "Local Incentive Schemes",
    "total_with_covid_and_pcn": "Total NHS Payments to General Practice including Covid and PCN payments",
}


def paid(ledger, practice: str = "") -> dict[str, int]:
    """Pence by stream, of a practice or of all."""
    query = (
        "SELECT object, properties FROM claims WHERE verb = 'PAYS' AND subject = 'national_body:nhs_england'"
    )
    found: dict[str, int] = {}
    for to, text in ledger.connection.execute(query):
        own = json.loads(text)
        if practice in ("", to.removeprefix("practice:")):
            found[own["stream"]] = found.get(own["stream"], 0) + own["amount_pence"]
    return found


def test_streams_of_a_practice_and_the_sum_of_the_small_ones(taken, ledger):
    found = taken(SAMPLE)

    assert found.dataset == "nhs_gp_payments"
    assert paid(ledger, "Z99001") == {
        "global_sum": 1_000_10, "qof": 200_20, "drugs_reimbursed": -5_50, "pcn_participation": 10_00,
        SMALLER: 3_00 + 4_04 + 6, "total": 1_211_90, "total_with_covid_and_pcn": 1_251_95,
        "pcn_leadership": 30_00, "covid_immunisation": 10_05,
    }  # fmt: skip


def test_the_year_is_that_of_the_last_day_on_which_a_practice_opened_or_closed(taken, ledger):
    taken(SAMPLE)
    rows = ledger.connection.execute("SELECT properties FROM claims WHERE verb = 'PAYS'")
    assert {json.loads(own)["financial_year"] for (own,) in rows} == {"2022/23"}


@pytest.mark.parametrize(("day", "year"), [("2021-04-01", "2021/22"), ("2021-03-31", "2020/21")])
def test_the_user_may_say_the_year(taken, ledger, day, year):
    taken(SAMPLE, day)
    rows = ledger.connection.execute("SELECT properties FROM claims WHERE verb = 'PAYS'")
    assert {json.loads(own)["financial_year"] for (own,) in rows} == {year}


def test_rows_without_money_or_with_words_are_refused_and_a_wrong_total_is_told(taken):
    (loaded,) = taken(SAMPLE).loaded
    assert (loaded.rows_read, loaded.rows_accepted) == (4, 2)
    said = {one.locator.rpartition(" ")[2]: one.reason for one in loaded.refusals}
    assert said == {
        "3": "states a total of £501.00, but its columns come to £500.00: both are kept as they stand",
        "4": "every amount is empty or zero",
        "5": "column global_sum_gbp: “many” is not an amount",
    }


def test_the_order_of_columns_does_not_matter(taken, turned):
    assert taken(turned(SAMPLE)).counts[:2] == (4, 2)


@pytest.mark.parametrize(("name", "columns", "counts"), [
    ("gp_payments_2018_19", COLUMNS | {"local_incentive_schemes": INCENTIVES}, (7279, 7279)),
    ("gp_payments_2022_23", COLUMNS | LATER, (6669, 6667)),
])  # fmt: skip
def test_published_payments_come_to_the_sums_of_their_columns(
    taken, published, ledger, name, columns, counts
):
    file = published(f"payments/{name}.csv")
    found = taken(file)
    with file.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    sums = {one: int(sum(Decimal(row[text]) for row in rows) * 100) for one, text in columns.items()}

    assert found.counts[:2] == counts
    read = paid(ledger)
    assert {one: read.get(one, 0) for one in sums} == sums
    assert not [one for one in found.loaded[0].refusals if "states a total" in one.reason]


def test_what_was_published_for_2022_23(taken, published, ledger):
    taken(published("payments/gp_payments_2022_23.csv"))
    read = paid(ledger)
    assert read["total_with_covid_and_pcn"] == 1_101_198_663_011
    assert read["pcn_leadership"] == 2_970_700_303
    # line 2 of the file
    assert paid(ledger, "A81001")["global_sum"] == 43_809_978
    assert paid(ledger, "A81001")["qof"] == 5_217_874


def test_the_bundled_table_says_the_same_of_every_payment(taken, published, ledger):
    taken(published("payments/gp_payments_2022_23.csv"))
    bundled = dataset("england_practice_payments")
    assert bundled.bundled_file
    load(ledger, bundled, bundled.bundled_file)
    said: dict[int, dict[tuple[str, str, str], str]] = {}
    query = "SELECT run, subject, object, properties FROM claims WHERE verb = 'PAYS'"
    for run, payer, practice, text in ledger.connection.execute(query):
        said.setdefault(run, {})[payer, practice, json.loads(text)["stream"]] = text
    of_file, of_table = said.values()
    assert of_table.items() <= of_file.items()
