"""Row layouts that several datasets share: what a row in each of them says."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from graph.claims import FieldClaim, RelationshipClaim
from graph.dates import NEVER, Bounds
from loaders.layouts import amounts, entities, figures, relationships
from loaders.row import Row

SNAPSHOT = date(2025, 9, 30)
YEAR = Bounds.of(date(2024, 4, 1), date(2024, 4, 1), date(2025, 4, 1), date(2025, 4, 1))


def row(cells: dict[str, str]) -> Row:
    return Row({"confidence": "high", **cells}, "t.csv line 2", "last_day", SNAPSHOT)


def said(parse, cells: dict[str, str]):
    given_row = row(cells)
    claims = list(parse(given_row))
    given_row.finish()
    return claims


def test_an_entity_has_a_life_its_fields_and_what_it_is_tied_to():
    claims = said(
        entities.parse,
        {
            "kind": "practice", "code": "T1", "name": "A SURGERY|Another name", "postcode": "TS1 1TS",
            "valid_from": "1974-04-01", "valid_to": "", "WITHIN sub_icb": "99T", "< PAYS icb": "QTT",
        },
    )  # fmt: skip
    fields = {(one.field, one.value) for one in claims if isinstance(one, FieldClaim)}
    assert fields == {
        ("life", ""), ("name", "A SURGERY"), ("name", "Another name"), ("postcode", "TS1 1TS"),
    }  # fmt: skip
    life = next(one for one in claims if isinstance(one, FieldClaim) and one.field == "life").when
    assert (life.s0, life.e0, life.e1) == (date(1974, 4, 1), date(2025, 10, 1), NEVER)
    ties = [one for one in claims if isinstance(one, RelationshipClaim)]
    assert [(str(one.from_ref), one.relationship.type_name(), str(one.to_ref)) for one in ties] == [
        ("practice:T1", "WITHIN", "sub_icb:99T"),
        ("icb:QTT", "PAYS", "practice:T1"),
    ]
    assert {one.when for one in ties} == {Bounds.seen(SNAPSHOT)}


def test_a_row_may_say_something_of_an_entity_that_another_register_makes():
    claims = said(
        entities.parse, {"kind": "trust", "code": "T1", "life": "no", "board_papers": "example.org/papers"}
    )
    assert [(one.field, one.value) for one in claims] == [("board_papers", "example.org/papers")]


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"kind": "castle", "code": "T1"}, "castle"),
        ({"kind": "trust", "code": ""}, "column code is empty"),
        ({"kind": "trust", "code": "T1", "valid_from": "2025-02-30"}, "names no day"),
        ({"kind": "trust", "code": "T1", "FOLLOWS icb": "QTT"}, "FOLLOWS"),
        ({"kind": "trust", "code": "T1", "moat": "deep"}, "moat"),
    ],
)
def test_an_entity_that_cannot_be_is_refused(cells: dict[str, str], reason: str):
    with pytest.raises(ValueError, match=reason):
        said(entities.parse, cells)


def test_a_relationship_has_ends_dates_and_the_properties_of_its_type():
    (claim,) = said(
        relationships.parse,
        {
            "from_kind": "icb", "from": "QTT", "type": "COVERS", "to": "area:E99", "share": "0.72",
            "share_of": "registered patients", "valid_from": "2022-07-01", "valid_to": "2026-03-31",
            "provision": "Testshire Act s.1",
        },
    )  # fmt: skip
    assert (str(claim.from_ref), str(claim.to_ref)) == ("icb:QTT", "area:E99")
    assert claim.relationship.properties() == {"share": 0.72, "share_of": "registered patients"}
    assert (claim.when.s0, claim.when.e1) == (date(2022, 7, 1), date(2026, 4, 1))
    assert claim.provision == "Testshire Act s.1"


def test_a_succession_stays_true_for_ever():
    cells = {"from": "trust:T1", "type": "SUCCEEDED_BY", "to": "trust:T2", "succession": "acquisition"}
    (claim,) = said(relationships.parse, cells | {"valid_from": "2020-04-01"})
    assert claim.when == Bounds.of(date(2020, 4, 1), date(2020, 4, 1), NEVER, NEVER)


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"from": "QTT", "type": "WITHIN", "to": "region:T"}, "is not an id"),
        ({"from": "icb:QTT", "type": "LIKES", "to": "region:T"}, "LIKES"),
        ({"from": "icb:QTT", "type": "COVERS", "to": "area:T", "share": "most"}, "share"),
        ({"from": "region:T", "type": "WITHIN", "to": "icb:QTT"}, "cannot go from"),
        ({"from": "icb:QTT", "type": "WITHIN", "to": "region:T", "seen": "soon"}, "is not a date"),
    ],
)
def test_a_relationship_that_cannot_be_is_refused(cells: dict[str, str], reason: str):
    with pytest.raises(ValueError, match=reason):
        said(relationships.parse, cells)


MONEY = {
    "from": "national_body:t", "type": "PAYS", "to_kind": "practice", "to": "T1",
    "financial_year": "2024/25", "amount_kind": "payment",
}  # fmt: skip


def test_each_column_of_pounds_is_a_stream_and_a_zero_is_no_flow():
    claims = said(
        amounts.parse, MONEY | {"global_sum_gbp": "438099.78", "premises_gbp": "0", "qof_gbp": "-12.5"}
    )
    assert {(one.relationship.stream, one.relationship.amount_pence) for one in claims} == {
        ("global_sum", 43_809_978), ("qof", -1_250),
    }  # fmt: skip
    assert {one.when for one in claims} == {YEAR}


@pytest.mark.parametrize(
    ("column", "text", "pence"),
    [
        ("amount_gbp", "0.07", 7),
        ("amount_k_gbp", "219307", 21_930_700_000),
        ("amount_m_gbp", "5614", 561_400_000_000),
    ],
)
def test_pounds_thousands_and_millions_become_whole_pence(column: str, text: str, pence: int):
    (claim,) = said(amounts.parse, MONEY | {"stream": "core", column: text})
    assert (claim.relationship.stream, claim.relationship.amount_pence) == ("core", pence)


@given(some.integers(-(10**15), 10**15))
def test_no_penny_is_lost(pence: int):
    sign, whole = "-" if pence < 0 else "", abs(pence)
    text = f"{sign}{whole // 100}.{whole % 100:02d}"
    claims = said(amounts.parse, MONEY | {"stream": "core", "amount_gbp": text})
    assert [one.relationship.amount_pence for one in claims] == ([pence] if pence else [])


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"financial_year": "2023-20", "amount_gbp": "1"}, "is not a financial year"),
        ({"financial_year": "2024/26", "amount_gbp": "1"}, "is not a financial year"),
        ({"amount_gbp": "1,000"}, "is not an amount"),
        ({"amount_gbp": "0.001"}, "parts of a penny"),
        ({"amount_gbp": "NaN"}, "is not an amount"),
        ({"amount_kind": "guess", "amount_gbp": "1"}, "amount_kind"),
        ({"amount_gbp": "", "amount_m_gbp": " "}, "no amount is stated"),
        ({"amount_gbp": "1", "amount_k_gbp": "1"}, "two columns hold the amount of one stream"),
    ],
)
def test_money_that_cannot_be_is_refused(cells: dict[str, str], reason: str):
    with pytest.raises(ValueError, match=reason):
        said(amounts.parse, MONEY | {"stream": "core"} | cells)


def test_figures_stand_in_one_column_or_in_many():
    one = said(
        figures.parse,
        {"about": "icb:QTT", "measure": "population", "value": "12.5", "financial_year": "2024/25"},
    )
    many = said(
        figures.parse,
        {
            "about_kind": "icb", "about": "QTT", "financial_year": "2024/25", "measure:population": "12.5",
            "measure:practices": "",
        },
    )  # fmt: skip
    assert [(str(each.to_ref), each.relationship.value, each.when) for each in one + many] == [
        ("measure:population", 12.5, YEAR)
    ] * 2


@pytest.mark.parametrize("text", ["many", "nan", "inf"])
def test_a_figure_that_is_no_number_is_refused(text: str):
    with pytest.raises(ValueError, match="is not a number"):
        said(figures.parse, {"about": "icb:QTT", "measure": "population", "value": text})


def test_a_column_of_figures_may_name_its_own_kind_of_amount_and_a_figure_its_own_days():
    (share,) = said(
        figures.parse,
        {
            "about": "icb:QTT",
            "financial_year": "2024/25",
            "amount_kind": "plan",
            "measure:share:target": "0.5",
        },
    )
    assert (share.relationship.amount_kind, str(share.to_ref)) == ("target", "measure:share")
    (size,) = said(
        figures.parse,
        {
            "about": "pooled_fund:test", "measure": "size", "value": "7", "valid_from": "2023-04-01",
            "valid_to": "2025-03-31",
        },
    )  # fmt: skip
    first, last = date(2023, 4, 1), date(2025, 4, 1)
    assert (size.when, size.relationship.financial_year) == (Bounds.of(first, first, last, last), "")


def test_a_property_of_another_type_may_have_an_empty_column_and_no_more():
    cells = {"from": "icb:QTT", "type": "HOSTED_BY", "to": "trust:T1", "seen": "2024"}
    (tie,) = said(relationships.parse, cells | {"arrangement": ""})
    assert tie.relationship.type_name() == "HOSTED_BY"
    with pytest.raises(ValueError, match="left columns unused: arrangement"):
        said(relationships.parse, cells | {"arrangement": "a pool"})
