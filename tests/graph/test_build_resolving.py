"""What a row meant by a code or a name; and judgements that correct it."""

from __future__ import annotations

from datetime import date

import pytest

from graph.claims import FieldClaim, Ref, RelationshipClaim
from graph.layers.geography import Within
from graph.layers.succession import SucceededBy
from graph.ledger import Judgement


def within(testshire, ref: Ref, began: str, ended: str = "", row: int = 5):
    """A row that says of a system that it lies in region Y99."""
    when = testshire.days(began, ended)
    return RelationshipClaim(ref, Within(), Ref.to("region:Y99"), when, testshire.said(row))


@pytest.fixture
def shared_code(testshire):
    """Three systems that had the code QU0: two one after the other, one beside the second."""
    testshire.record(
        *testshire.body("region:Y99", "2010-01-01"),
        *testshire.body("ics:east", "2017-01-01", "2019-06-19", name="East ICS", ods_code="QU0"),
        *testshire.body("ics:whole", "2019-06-19", "2022-07-01", name="Whole ICS", ods_code="QU0"),
        *testshire.body("ics:west", "2019-06-19", "2022-07-01", name="West ICS", ods_code="QU0"),
    )
    return testshire


def found_within(graph) -> list[str]:
    return [one.from_id for one in graph.ties if one.type_name == "WITHIN"]


def test_a_code_of_one_body_is_that_body(testshire):
    testshire.record(
        *testshire.body("region:Y99", "2019-04-01"),
        *testshire.body("icb:QZZ", "2022-07-01", ods_code="QZZ"),
        within(testshire, Ref("icb", "ods_code", "QZZ"), "2022-07-01"),
    )
    assert found_within(testshire.graph()) == ["icb:QZZ"]


def test_the_same_code_in_two_kinds_is_two_bodies(testshire):
    testshire.record(
        *testshire.body("region:Y99", "2010-01-01"),
        *testshire.body("ccg:92A", "2013-04-01", ods_code="92A"),
        *testshire.body("stp:testshire", "2016-01-01", ods_code="92A"),
        within(testshire, Ref("ccg", "ods_code", "92A"), "2016-01-01"),
    )
    assert found_within(testshire.graph()) == ["ccg:92A"]


def test_bodies_that_share_a_code_are_told_apart_by_the_name_beside_it(shared_code):
    ref = Ref("ics", "ods_code", "QU0", name="WEST  ics")
    shared_code.record(within(shared_code, ref, "2020-01-01"))
    assert found_within(shared_code.graph()) == ["ics:west"]


def test_bodies_that_share_a_code_are_told_apart_by_the_days_of_the_row(shared_code):
    ref = Ref("ics", "ods_code", "QU0")
    shared_code.record(within(shared_code, ref, "2018-01-01", "2018-12-31"))
    assert found_within(shared_code.graph()) == ["ics:east"]


def test_bodies_that_share_a_code_are_told_apart_by_the_day_the_row_speaks_of(shared_code):
    ref = Ref("ics", "ods_code", "QU0", on=date(2018, 6, 1))
    shared_code.record(within(shared_code, ref, "2010-01-01", "2020-01-01"))
    assert found_within(shared_code.graph()) == ["ics:east"]


def test_a_code_that_may_be_any_of_several_is_reported_and_not_guessed(shared_code):
    ref = Ref("ics", "ods_code", "QU0")
    shared_code.record(within(shared_code, ref, "2020-01-01", "2021-01-01", row=7))
    graph = shared_code.graph()
    assert found_within(graph) == []
    (problem,) = graph.built.problems
    said = "ics with ods code “QU0” may be any of ics:west, ics:whole: name which"
    assert problem.message == said
    assert problem.where == ("testshire.csv line 7",)


def test_a_code_nobody_has_is_reported_with_file_and_row(testshire):
    testshire.record(
        *testshire.body("region:Y99", "2019-04-01"),
        within(testshire, Ref("icb", "ods_code", "Q00"), "2022-07-01", row=6),
    )
    (problem,) = testshire.graph().built.problems
    assert (problem.severity, problem.check) == ("report", "unresolved")
    assert problem.message == "there is no icb with ods code “Q00”"
    assert problem.where == ("testshire.csv line 6",)


def test_a_body_is_found_by_a_name_it_had_whatever_its_spelling(testshire):
    former = testshire.days("2013-04-01", "2022-07-01")
    ref = Ref.to("icb:QZZ")
    testshire.record(
        *testshire.body("region:Y99", "2019-04-01"),
        *testshire.body("icb:QZZ", "2013-04-01"),
        FieldClaim(ref, "name", "St. Test’s & Mock Board", former, testshire.said(2)),
        within(testshire, Ref("icb", "name", "st test's and MOCK board"), "2022-08-01"),
    )
    assert found_within(testshire.graph()) == ["icb:QZZ"]


def test_a_row_resolves_by_a_register_that_is_loaded_after_it(testshire):
    testshire.record(within(testshire, Ref("icb", "ods_code", "QZZ"), "2022-07-01"))
    testshire.record(
        *testshire.body("region:Y99", "2019-04-01"),
        *testshire.body("icb:QZZ", "2022-07-01", ods_code="QZZ"),
    )
    assert found_within(testshire.graph()) == ["icb:QZZ"]


@pytest.fixture
def two_anns(testshire):
    """One chair under two ids: two rows spelt her organisation in two ways."""
    chair = Ref.post(Ref.to("icb:QZZ"), "chair")
    testshire.record(
        *testshire.body("icb:QZZ", "2013-04-01"),
        *testshire.chair_rule(),
        *testshire.holder("ann@a", chair, testshire.days("2020-01-01", "2021-01-01"), row=3),
        *testshire.holder("ann@b", chair, testshire.days("2022-01-01", "2023-01-01"), row=4),
    )
    return testshire


def test_persons_judged_the_same_are_one_with_all_that_either_did(two_anns):
    assert two_anns.graph().ids("person") == {"person:ann@a", "person:ann@b"}
    two_anns.ledger.judge(Judgement("same", "person:ann@b", "person:ann@a", "A. Tester", "CV"))
    graph = two_anns.graph()
    assert graph.ids("person") == {"person:ann@a"}
    assert [one["valid_from"].year for one in graph.ties_of("HOLDS", "person:ann@a")] == [
        2020,
        2022,
    ]


def test_a_judgement_taken_back_parts_them_again(two_anns):
    judgement = Judgement("same", "person:ann@b", "person:ann@a", "A. Tester", "CV")
    number = two_anns.ledger.judge(judgement)
    two_anns.ledger.withdraw_judgement(number, "twins")
    assert two_anns.graph().ids("person") == {"person:ann@a", "person:ann@b"}


@pytest.mark.parametrize("verdict", ["different", "unsure"])
def test_a_judgement_of_doubt_joins_nothing(two_anns, verdict):
    two_anns.ledger.judge(Judgement(verdict, "person:ann@b", "person:ann@a", "A. Tester", "?"))
    assert two_anns.graph().ids("person") == {"person:ann@a", "person:ann@b"}


def test_judgements_join_a_chain_of_ids_in_any_order(testshire):
    for code in "abcd":
        testshire.record(*testshire.body(f"icb:{code}", "2022-07-01", name=code))
    for left, right in (("icb:c", "icb:d"), ("icb:b", "icb:a"), ("icb:d", "icb:b")):
        testshire.ledger.judge(Judgement("same", left, right, "A. Tester", "one board"))
    graph = testshire.graph()
    assert graph.ids("icb") == {"icb:a"}
    assert [graph.node("icb:a")["name"], *graph.node("icb:a")["other_name"]] == ["a", "b", "c", "d"]


def test_a_row_judged_wrong_says_nothing_any_more(two_anns):
    row = "testshire_register|testshire.csv line 4"
    two_anns.ledger.judge(Judgement("wrong_row", row, "", "A. Tester", "another Ann"))
    graph = two_anns.graph()
    assert graph.ids("person") == {"person:ann@a"}
    assert len(graph.ties_of("HOLDS")) == 1


def test_a_row_judged_wrong_does_not_teach_names_or_codes(testshire):
    testshire.record(
        *testshire.body("region:Y99", "2019-04-01"),
        *testshire.body("icb:QZZ", "2022-07-01", ods_code="QZZ"),
        *testshire.body("icb:QYY", "2022-07-01", ods_code="QZZ", row=4),
        within(testshire, Ref("icb", "ods_code", "QZZ"), "2022-07-01"),
    )
    row = "testshire_register|testshire.csv line 4"
    testshire.ledger.judge(Judgement("wrong_row", row, "", "A. Tester", "mistyped code"))
    assert found_within(testshire.graph()) == ["icb:QZZ"]


def test_bodies_judged_the_same_do_not_succeed_themselves(testshire):
    when = testshire.days("2024-01-01")
    testshire.record(
        *testshire.body("icb:a", "2022-07-01"),
        *testshire.body("icb:b", "2022-07-01"),
        RelationshipClaim(
            Ref.to("icb:a"), SucceededBy(succession="rename"), Ref.to("icb:b"), when,
            testshire.said(3),
        ),
    )  # fmt: skip
    testshire.ledger.judge(Judgement("same", "icb:a", "icb:b", "A. Tester", "one board"))
    graph = testshire.graph()
    assert graph.ties_of("SUCCEEDED_BY") == []
    assert graph.problems("self") == ["icb:a was succeeded by itself: left out"]
