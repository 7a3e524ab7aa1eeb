"""Contracts of the bundled England: gold worked out from the tables of facts and from law by hand."""

from __future__ import annotations

from datetime import date

import pytest

from graph.stores.store import Store
from queries.answer import Answer
from queries.asking import ask
from queries.library import questions
from queries.questions.contracts_that_end import months_after

PSR, ACT, PCR, NHS_2013 = (f"award_route:{one}" for one in ("psr", "procurement-act", "pcr-2015", "nhs-2013"))


def _ask(store: Store, name: str, on: str, **given: object) -> Answer:
    return ask(name, questions()[name], store, given, date.fromisoformat(on))


def test_the_planned_contract_of_salford_is_with_the_group_and_the_council(england: Store) -> None:
    answer = _ask(england, "contracts_of_a_provider", "2020-06-01", provider="trust:RM3")

    loaded, salford = answer.rows
    assert loaded["contract"] == "bundled examples"
    assert salford["contract_id"] == "contract:salford-integrated-care-organisation"
    assert salford["with_whom"] == "NHS Salford CCG; Salford City Council"
    assert salford["form"] == "integrated care organisation"
    assert (salford["value_pence"], salford["award_route"], salford["notice"]) == (None, "", "")
    assert [one.what for one in answer.missing] == [
        "the award route of 1 of 1 contracts", "the value of 1 of 1 contracts",
    ]  # fmt: skip


def test_the_contract_of_dudley_fell_under_the_older_regulations(england: Store) -> None:
    """It was to be awarded in 2020, four years before the Provider Selection Regime bound anybody."""
    answer = _ask(
        england,
        "award_route_of_a_contract",
        "2020-06-01",
        contract="contract:dudley-integrated-care-provider",
    )
    told = {row["commissioner"]: row for row in answer.rows[1:]}
    assert {row["relevant_authority"] for row in told.values()} == {"no"}
    assert told["Dudley council"]["law_by_day"] == "Public Contracts Regulations 2015"
    (group,) = (row for name, row in told.items() if name != "Dudley council")
    assert group["law_by_day"].startswith("Public Contracts Regulations 2015 with NHS (Procurement")
    assert "the notice of this contract" in {one.what for one in answer.missing}


@pytest.mark.parametrize(
    ("on", "laws"),
    [
        ("2013-04-01", {NHS_2013}),
        ("2015-02-26", {NHS_2013, PCR}),
        ("2023-12-31", {NHS_2013, PCR}),
        ("2024-01-01", {PCR, PSR}),
        ("2025-02-23", {PCR, PSR}),
        ("2025-02-24", {PSR, ACT}),
    ],
)
def test_which_law_is_in_force_on_a_day(england: Store, on: str, laws: set[str]) -> None:
    text = (
        "MATCH (r:IcsGraph) WHERE r.id IN $laws AND r.valid_from <= $on AND r.valid_to > $on "
        "RETURN r.id AS id ORDER BY id"
    )
    given = {"laws": [PSR, ACT, PCR, NHS_2013], "on": date.fromisoformat(on)}
    assert {row["id"] for row in england.ask(text, given)} == laws


def test_the_alliance_of_salford_ends_within_half_a_year(england: Store) -> None:
    """From September 2014 to June 2016, between the council, the group and two trusts."""
    answer = _ask(england, "contracts_that_end", "2016-01-01", body="council:E08000006", months=6)
    assert [(row["part"], row["contract_id"], row["ends"]) for row in answer.rows[1:]] == [
        ("as party to the alliance", "contract:salford-alliance", "2016-07-01")
    ]
    others = answer.rows[1]["with_whom"].split("; ")
    assert others == [
        "Greater Manchester Mental Health NHS Foundation Trust", "NHS Salford CCG",
        "Northern Care Alliance NHS Foundation Trust",
    ]  # fmt: skip
    assert (
        len(_ask(england, "contracts_that_end", "2016-01-01", body="council:E08000006", months=5).rows) == 1
    )


def test_a_body_without_a_loaded_contract_is_told_so_in_a_line(england: Store) -> None:
    answer = _ask(england, "contracts_that_end", "2026-04-02", body="icb:QVV", months=24)
    assert [row["part"] for row in answer.rows] == ["what is loaded"]
    (missing,) = answer.missing
    assert missing.what == "contracts that it is party to"
    assert missing.fill_in == "a file of OCDS releases, or template contracts"


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        ("2026-01-31", 1, "2026-02-28"),
        ("2027-12-31", 2, "2028-02-29"),
        ("2026-03-15", 12, "2027-03-15"),
        ("9998-12-01", 600, "9998-12-01"),
    ],
)
def test_so_many_months_later(day: str, months: int, later: str) -> None:
    found = months_after(date.fromisoformat(day), months)
    assert found.isoformat() == later
