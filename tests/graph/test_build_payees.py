"""Payees that are joined to bodies by their names, and those that are not."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from graph.claims import FactClaim, FieldClaim, Ref, RelationshipClaim
from graph.entities import LIFE
from graph.kinds.interests import DeclaredInterest
from graph.layers.contract import HoldsContract
from graph.layers.funding import Grants, Pays
from graph.layers.geography import ReportingGeographyOf, Within
from graph.ledger import Line, LineTable
from graph.ledger.lines import TAX
from graph.names import spelled

ICB = Ref("icb", "name", "NHS Testshire ICB").text


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("SAMPLETON HOSPITAL N.H.S. FOUNDATION TRUST", "Sampleton Hospital NHS FT"),
        ("Guy's & Bo's NHSFT", "THE GUYS AND BOS NHS FOUNDATION TRUST"),
        ("Sampleton Care Ltd.", "SAMPLETON CARE LIMITED"),
        ("NHS Testshire ICB", "NHS TESTSHIRE INTEGRATED CARE BOARD"),
        ("London Borough of Testham", "Testham council"),
        ("Testham London Borough of", "testham london borough of"),
        ("Testshire County Council", "TESTSHIRE COUNCIL"),
        ("Sampleton City Council", "Sampleton council"),
    ],
)
def test_names_that_are_spelled_alike(name, other):
    assert spelled(name) == spelled(other)


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Sampleton NHS Trust", "Sampleton NHS Foundation Trust"),
        ("Testshire District Council", "Testshire council"),
        ("Sampleton Hospital", "Sampleton Hospitals"),
        ("Sampleton Care", "Sampleton Care Ltd"),
    ],
)
def test_names_that_are_not(name, other):
    assert spelled(name) != spelled(other)


def paid(row: int, payee: str, day: str = "2024-04-30", **more: Any) -> Line:
    when = date.fromisoformat(day).toordinal()
    given: dict[str, Any] = {"payer": "NHS Testshire ICB", "payer_ref": ICB, "pence": 100} | more
    return Line(row=row, payee=payee, payee_code="", day=when, **given)


@pytest.fixture
def listed(testshire):
    """A graph of a board, of bodies that may be its payees, and the payments it lists."""

    def graph(bodies: dict[str, tuple[str, ...]], *lines: Line, more: Any = ()) -> Any:
        board = testshire.body("icb:QZZ", "2022-07-01", name="NHS Testshire Integrated Care Board")
        made = [
            claim for one, (name, *days) in bodies.items() for claim in testshire.body(one, *days, name=name)
        ]
        kinds = tuple({one.partition(":")[0] for one in bodies} | {"icb", "payee"})
        testshire.record(*board, *made, *more, registers=kinds)
        table = LineTable(lines, "april.csv line")
        testshire.ledger.record_lines(testshire.release(), table, lambda: (0, 0, []))
        return testshire.graph()

    return graph


TRUST = {"trust:RZZ": ("Sampleton NHS Foundation Trust", "2020-04-01", "2024-10-01")}


def test_a_payee_with_the_name_of_one_body_is_that_body(listed):
    graph = listed(TRUST, paid(2, "SAMPLETON NHS FT"), paid(3, "Sampleton  NHS FT."))
    tie = graph.tie("PAYS", "icb:QZZ", "trust:RZZ")
    assert (tie["amount_pence"], tie["payee"], tie["lines"]) == (200, "SAMPLETON NHS FT", 2)
    assert graph.ids("payee") == set()


def test_each_name_of_a_body_is_a_sum_of_its_own(listed):
    graph = listed(TRUST, paid(2, "SAMPLETON NHS FT"), paid(3, "Sampleton NHS Foundation Trust"))
    ties = graph.ties_of("PAYS", "icb:QZZ", "trust:RZZ")
    assert {one["payee"] for one in ties} == {"SAMPLETON NHS FT", "Sampleton NHS Foundation Trust"}


def test_a_year_is_cut_where_the_payee_ended(listed):
    tie = listed(TRUST, paid(2, "SAMPLETON NHS FT")).tie("PAYS", "icb:QZZ", "trust:RZZ")
    assert (tie["valid_from"], tie["valid_to"]) == (date(2024, 4, 1), date(2024, 10, 1))


def test_a_payee_is_not_joined_to_a_body_that_had_ended_before_the_year(listed):
    graph = listed(TRUST, paid(2, "SAMPLETON NHS FT"), paid(3, "SAMPLETON NHS FT", "2025-04-01"))
    (tie,) = graph.ties_of("PAYS", "icb:QZZ", "payee:QZZ/sampleton-nhs-ft")
    assert tie["financial_year"] == "2025/26"


def test_a_payee_whose_name_two_bodies_had_that_year_stays_itself(listed):
    two = TRUST | {"trust:RYY": ("SAMPLETON NHS FOUNDATION TRUST", "2024-10-01")}
    graph = listed(two, paid(2, "SAMPLETON NHS FT"), paid(3, "SAMPLETON NHS FT", "2025-04-01"))
    (tie,) = graph.ties_of("PAYS", "icb:QZZ", "payee:QZZ/sampleton-nhs-ft")
    assert tie["financial_year"] == "2024/25"
    assert graph.tie("PAYS", "icb:QZZ", "trust:RYY")["financial_year"] == "2025/26"


def test_a_name_is_that_of_the_body_which_had_it_then(testshire, listed):
    renamed = [
        FieldClaim(Ref.to("trust:RXX"), "name", name, testshire.days(*days), testshire.said(9))
        for name, days in (("Old NHS Trust", ("", "2023-04-01")), ("New NHS Trust", ("2023-04-01",)))
    ]
    life = FieldClaim(Ref.to("trust:RXX"), LIFE, "", testshire.days("2000-01-01"), testshire.said(9))
    graph = listed(TRUST, paid(2, "OLD NHS TRUST"), paid(3, "NEW NHS TRUST"), more=[life, *renamed])
    assert graph.tie("PAYS", "icb:QZZ", "trust:RXX")["payee"] == "NEW NHS TRUST"
    assert graph.ids("payee") == {"payee:QZZ/old-nhs-trust"}


def test_nobody_pays_itself_by_its_name(listed):
    graph = listed({}, paid(2, "NHS TESTSHIRE ICB"))
    assert graph.tie("PAYS", "icb:QZZ", "payee:QZZ/nhs-testshire-icb")["amount_pence"] == 100


def test_a_tax_authority_is_no_supplier_and_stays_a_payee(listed):
    office = {"national_body:tax": ("HM Fictional Revenue", "2000-01-01")}
    graph = listed(office, paid(2, "HM Fictional Revenue", payee_class=TAX))
    assert graph.node("payee:QZZ/hm-fictional-revenue")["payee_class"] == "tax authority"


def test_a_practice_is_joined_only_where_it_lies_within_the_payer(testshire, listed):
    practices = {
        "practice:Z1": ("FERRY SURGERY", "2000-01-01"), "practice:Z2": ("QUAY SURGERY", "2000-01-01"),
        "sub_icb:99S": ("Sub-ICB 99S", "2022-07-01"),
    }  # fmt: skip
    when, said = testshire.days("2022-07-01"), testshire.said(9)
    places = [
        RelationshipClaim(Ref.to("practice:Z1"), Within(), Ref.to("sub_icb:99S"), when, said),
        RelationshipClaim(Ref.to("sub_icb:99S"), ReportingGeographyOf(), Ref.to("icb:QZZ"), when, said),
    ]
    graph = listed(practices, paid(2, "Ferry Surgery"), paid(3, "Quay Surgery"), more=places)
    assert graph.tie("PAYS", "icb:QZZ", "practice:Z1")["payee"] == "Ferry Surgery"
    assert graph.ids("payee") == {"payee:QZZ/quay-surgery"}


def claimed(testshire: Any, relationship: Any, *ends: str) -> list[Any]:
    """A payee of the board that a register made, and a tie of it."""
    payee = testshire.body("payee:QZZ/sampleton", name="Sampleton NHS FT")
    when = testshire.days("2024-04-01", "2025-04-01")
    tie = RelationshipClaim(Ref.to(ends[0]), relationship, Ref.to(ends[1]), when, testshire.said(9))
    return [*payee, tie]


def test_a_payee_that_a_table_names_is_joined_too(testshire, listed):
    paying = Pays(stream="x", financial_year="2024/25", amount_kind="payment", amount_pence=7)
    more = claimed(testshire, paying, "icb:QZZ", "payee:QZZ/sampleton")
    graph = listed(TRUST, more=more)
    assert graph.tie("PAYS", "icb:QZZ", "trust:RZZ")["payee"] == "Sampleton NHS FT"
    assert graph.ids("payee") == set()


def test_who_holds_a_contract_is_joined_too(testshire, listed):
    contract = testshire.body("contract:c", "2024-04-01", name="Care")
    more = [*contract, *claimed(testshire, HoldsContract(), "payee:QZZ/sampleton", "contract:c")]
    graph = listed(TRUST | {"contract:d": ("Other care",)}, more=more)
    assert graph.tie("HOLDS_CONTRACT", "trust:RZZ", "contract:c")["payee"] == "Sampleton NHS FT"


def test_a_payee_that_something_else_speaks_of_stays(testshire, listed):
    grant = Grants(stream="x", financial_year="2024/25", amount_kind="grant", amount_pence=7)
    more = claimed(testshire, grant, "icb:QZZ", "payee:QZZ/sampleton")
    graph = listed(TRUST, paid(2, "SAMPLETON NHS FT"), more=more)
    assert graph.tie("GRANTS", "icb:QZZ", "payee:QZZ/sampleton")
    assert graph.tie("PAYS", "icb:QZZ", "trust:RZZ")


@pytest.mark.parametrize(("name", "concerned"), [
    ("Sampleton NHS FT", "trust:RZZ"), ("Sampleton Care Ltd", "payee:QZZ/sampleton"),
])  # fmt: skip
def test_an_interest_in_a_payee_is_one_in_the_body_that_it_is(testshire, listed, name, concerned):
    when, said = testshire.days("2024-04-01", "2024-09-01"), testshire.said(9)
    payee = testshire.body("payee:QZZ/sampleton", name=name)
    person = testshire.body("person:ann", name="Ann Example")
    parties = {"person": "person:ann", "declared_to": "icb:QZZ", "concerns": "payee:QZZ/sampleton"}
    ends = {one: (Ref.to(end),) for one, end in parties.items()}
    fact = FactClaim(DeclaredInterest(interest="director"), ends, when, said)
    graph = listed(TRUST | {"person:bo": ("Bo Example",)}, more=[*payee, *person, fact])
    assert graph.tie("HAS_INTEREST_IN", "person:ann", concerned)
