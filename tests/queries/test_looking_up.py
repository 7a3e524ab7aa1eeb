"""What the app looks up beside questions: profiles, statements, flows of money, several seats, disputes."""

from __future__ import annotations

from datetime import date

import pytest

from graph.evidence import Confidence
from graph.relationships import Layer
from graph.stores.store import Store
from queries.answer import HopShown
from queries.disputes import all_conflicts, all_unknowns
from queries.flows import Flow, financial_year, flows_of, group, middle_of, years_of
from queries.people import people
from queries.profile import profile, statement, statements
from queries.several_seats import several_seats

ON = date(2026, 4, 2)


def test_a_profile_has_every_code_with_its_dates_and_what_came_before(england: Store) -> None:
    found = profile(england, "icb:QRL", ON)
    assert found
    codes = [
        (one.value, one.hop.valid_from, one.hop.valid_to) for one in found.values if one.field == "ons_code"
    ]
    assert codes == [
        ("E54000042", date(2022, 7, 1), date(2026, 4, 1)),
        ("E54000067", date(2026, 4, 1), None),
    ]
    assert "NHS Frimley Integrated Care Board was succeeded by" not in [hop.says for hop in found.successions]
    assert any(
        hop.says.endswith("took the place of NHS Frimley Integrated Care Board") for hop in found.successions
    )
    assert found.kind_words == "integrated care board"
    assert (found.valid_from, found.valid_to) == (date(2022, 7, 1), None)
    assert any("icbs.csv" in reference for reference in found.evidence_refs)
    assert {one.id for one in found.evidence} >= {ref.partition("#")[0] for ref in found.evidence_refs}


def test_ties_are_counted_and_can_be_opened(england: Store) -> None:
    found = profile(england, "icb:QRL", ON)
    assert found
    posts = next(one for one in found.links if one.type == "HAS_POST")
    opened = statements(england, "icb:QRL", ON, "HAS_POST", outward=True, kind="post")
    assert len(opened) == posts.count
    assert {one.hop.from_id for one in opened} == {"icb:QRL"}
    shown = statement(england, opened[0].hop.id, ON)
    assert shown
    assert shown.hop == opened[0].hop
    assert shown.evidence


@pytest.mark.parametrize("nothing", ["icb:none", "nonsense", "", "<b>"])
def test_what_is_not_there_has_no_profile(england: Store, nothing: str) -> None:
    assert profile(england, nothing, ON) is None


@pytest.mark.parametrize("nothing", ["HAS_POST|icb:none|post:none|0", "DROP|a|b", "HAS_POST|x", ""])
def test_what_is_not_there_is_no_statement(england: Store, nothing: str) -> None:
    assert statement(england, nothing, ON) is None


def test_everybody_has_a_name_and_their_last_post(england: Store) -> None:
    found = {one.id: one for one in people(england)}
    assert len(found) == england.info().kind_counts["person"]
    assert all(one.names and one.names[0] for one in found.values())
    doyle = next(one for one in found.values() if "Amanda Doyle" in one.names)
    assert doyle.post.startswith("post:stp:lancashire-and-south-cumbria")


def test_the_conflict_on_the_number_of_ccgs_is_found_on_its_days(england: Store) -> None:
    def found(day: date) -> list[str]:
        conflicts = all_conflicts(england, day)
        return [one.followed for _, one in conflicts if (one.about, one.matter) == ("count:ccg", "number")]

    assert [said[:3] for said in found(date(2020, 1, 15))] == ["191"]
    assert found(date(2021, 1, 15)) == []
    assert all(one.what and one.why for one in all_unknowns(england, ON))


def test_money_goes_in_from_nhs_england_and_what_has_no_amount_is_no_bar(england: Store) -> None:
    lists = flows_of(england, "icb:QVV", ON)
    assert all(
        one.pence is None and one.share == 0
        for several in lists
        if not several.amount_kind
        for one in several.flows
    )
    assert all(one.pence is not None for several in lists if several.amount_kind for one in several.flows)
    assert all(re_year(one) for one in years_of(england, "icb:QVV"))


def re_year(text: str) -> bool:
    return len(text) == 7 and text[4] == "/" and int(text[5:]) == (int(text[:4]) + 1) % 100


def test_nobody_in_one_post_alone_is_among_those_in_several(england: Store) -> None:
    found = several_seats(england, ON)
    assert all(len(set(one.places)) == len(one.places) > 1 for one in found)
    assert found == sorted(found, key=lambda one: (-len(one.places), one.name, one.person))


def flow(
    other: str, pence: int | None, kind: str = "payment", year: str = "2024/25", way: str = "out"
) -> Flow:
    hop = HopShown(
        id=other, type="PAYS", layer=Layer.FUNDING, from_id="icb:QX1", from_name="Testshire ICB", to_id=other,
        to_name=other, says="", relation="pays", properties={}, valid_from=None, valid_to=None, certain=True,
        last_seen=None, provision="", unverified_basis="", by_law=False, confidence=Confidence.HIGH,
        evidence=(),
    )  # fmt: skip
    return Flow.model_validate(
        {"way": way, "other": other, "other_name": other, "stream": "", "financial_year": year,
         "amount_kind": kind, "pence": pence, "hop": hop}
    )  # fmt: skip


def test_unlike_amounts_are_in_lists_of_their_own_largest_first() -> None:
    lists = group([
        flow("a", 100), flow("b", 400), flow("c", 900, kind="plan"), flow("d", 5, year="2023/24"),
        flow("e", None), flow("f", 7, way="in"),
    ])  # fmt: skip
    assert [
        (one.way, one.financial_year, one.amount_kind, [flow.other for flow in one.flows]) for one in lists
    ] == [
        ("in", "2024/25", "payment", ["f"]),
        ("out", "2023/24", "payment", ["d"]),
        ("out", "2024/25", "payment", ["b", "a"]),
        ("out", "2024/25", "plan", ["c"]),
        ("out", "", "", ["e"]),
    ]
    assert [flow.share for flow in lists[2].flows] == [1.0, 0.25]
    assert lists[4].flows[0].share == 0


@pytest.mark.parametrize(
    ("day", "year"),
    [(date(2024, 3, 31), "2023/24"), (date(2024, 4, 1), "2024/25"), (date(1999, 12, 31), "1999/00")],
)
def test_a_financial_year_begins_on_1_april(day: date, year: str) -> None:
    assert financial_year(day) == year
    assert financial_year(middle_of(year)) == year
