"""What payers paid payees in a year, from their lines."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from graph.claims import Ref
from graph.ledger import Line, LineTable

ICB = Ref("icb", "name", "NHS Testshire ICB").text


def paid(row: int, pence: int, day: str = "2024-04-30", **more: Any) -> Line:
    given: dict[str, Any] = {"payer": "NHS Testshire ICB", "payee": "Sampleton Care Ltd", "payer_ref": ICB}
    return Line(row=row, pence=pence, day=date.fromisoformat(day).toordinal(), payee_code="", **given | more)


@pytest.fixture
def listed(testshire):
    """A graph of a board and the payments it lists."""

    def graph(*files: list[Line], **chosen: Any) -> Any:
        board = testshire.body("icb:QZZ", "2022-07-01", name="NHS Testshire Integrated Care Board")
        testshire.record(*board, registers=("icb",))
        for lines in files:
            testshire.ledger.record_lines(
                testshire.release(), LineTable(lines, "april.csv line"), lambda: (0, 0, [])
            )
        return testshire.graph(**chosen)

    return graph


def test_lines_are_summed_by_payer_payee_and_financial_year(listed):
    lines = [paid(2, 500), paid(3, -200), paid(4, 7, "2025-03-31"), paid(5, 11, "2025-04-01")]
    graph = listed(lines)
    ties = graph.ties_of("PAYS", "icb:QZZ", "payee:QZZ/sampleton-care-ltd")
    said = {one["financial_year"]: (one["amount_pence"], one["valid_from"]) for one in ties}
    assert said == {"2024/25": (307, date(2024, 4, 1)), "2025/26": (11, date(2025, 4, 1))}
    assert {one["amount_kind"] for one in ties} == {"payment"}
    assert graph.node("payee:QZZ/sampleton-care-ltd")["payee_class"] == "supplier"


def test_a_year_is_cut_where_the_payer_began(listed):
    tie = listed([paid(2, 500, "2022-07-31")]).tie("PAYS", "icb:QZZ")
    assert (tie["financial_year"], tie["valid_from"]) == ("2022/23", date(2022, 7, 1))


def test_the_evidence_of_a_sum_is_its_first_line(listed):
    (evidence,) = listed([paid(7, 500), paid(8, 1)]).tie("PAYS", "icb:QZZ")["evidence"]
    assert evidence.endswith("#april.csv line 7")


def test_a_month_published_again_is_paid_once(listed):
    month = [paid(number, 100 + number) for number in range(2, 12)]
    tie = listed(month, month).tie("PAYS", "icb:QZZ")
    assert tie["amount_pence"] == sum(one.pence for one in month)


def test_an_undone_list_pays_nobody(listed, testshire):
    listed([paid(2, 500)])
    testshire.ledger.undo(2, "a test")
    assert testshire.graph().ties_of("PAYS") == []


def test_lines_published_later_are_not_in_what_could_be_known_before(listed):
    assert listed([paid(2, 500)], published_by=date(2023, 1, 1)).ties_of("PAYS") == []


def test_a_payer_that_is_no_known_body_is_reported_with_its_pounds(listed):
    other = Ref("icb", "name", "NHS Nowhere ICB").text
    graph = listed(
        [paid(2, 123_456, payer="NHS Nowhere ICB", payer_ref=other), paid(3, 5, payer="X", payer_ref="")]
    )
    assert graph.ties_of("PAYS") == []
    said = graph.problems("unresolved")
    assert any("NHS Nowhere ICB" in one and "£1,234.56" in one for one in said)
    assert any("“X” is not known as a body that pays: payments of £0.05 (1 lines)" in one for one in said)


def test_a_payee_with_other_letters_or_points_is_the_same_payee(listed):
    tie = listed([paid(2, 500), paid(3, 7, payee="SAMPLETON CARE, LTD.")]).tie("PAYS", "icb:QZZ")
    assert tie["amount_pence"] == 507


@pytest.mark.parametrize(
    "name", ["Testshire Council", "Testshire City Council", "London Borough of Testshire"]
)
def test_a_council_is_known_by_its_place(listed, testshire, name):
    testshire.record(*testshire.body("council:E99", name="Testshire council"), registers=("council",))
    ref = Ref("council", "name", name).text
    assert listed([paid(2, 500, payer=name, payer_ref=ref)]).tie("PAYS", "council:E99")["amount_pence"] == 500
