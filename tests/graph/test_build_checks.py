"""Promises, and what names a graph: its content."""

from __future__ import annotations

from datetime import date

from graph.build.build import content_key
from graph.ledger import Judgement, Ledger
from graph.ledger.records import Promise


def promised(count: int, day: date = date(2023, 1, 1)) -> tuple[Promise, ...]:
    return (Promise(kind="icb", on=day, count=count),)


def test_a_promise_that_the_graph_keeps_is_no_problem(testshire):
    testshire.record(*testshire.body("icb:QZZ", "2022-07-01"), promises=promised(1))
    assert testshire.graph().problems("promise") == []


def test_a_promise_that_the_graph_breaks_is_reported(testshire):
    testshire.record(*testshire.body("icb:QZZ", "2022-07-01"), promises=promised(2))
    (message,) = testshire.graph().problems("promise")
    assert message == ("testshire_register promises 2 × integrated care board on 2023-01-01, the graph has 1")


def test_a_promise_counts_the_bodies_of_its_day_only(testshire):
    testshire.record(
        *testshire.body("icb:QZZ", "2022-07-01", "2023-01-01"),
        *testshire.body("icb:QYY", "2023-01-01"),
        *testshire.body("icb:QXX", "2023-01-02"),
        promises=promised(1),
    )
    assert testshire.graph().problems("promise") == []


def test_the_graph_says_how_far_its_evidence_reaches(testshire):
    testshire.record(*testshire.body("icb:QZZ", "2022-07-01"), evidence_until=date(2025, 3, 31))
    testshire.record(*testshire.body("icb:QYY", "2022-07-01"), published=date(2024, 6, 30))
    graph = testshire.graph()
    assert graph.node("graph:this")["evidence_until"] == date(2025, 3, 31)
    assert graph.node("graph:this")["datasets"] == ["testshire_register"]


def test_the_graph_record_counts_itself_and_everything_else(testshire):
    testshire.record(*testshire.body("icb:QZZ", "2022-07-01", name="NHS Testshire"))
    testshire.record(*testshire.body("icb:QZZ", "2022-07-01", ods_code="QZZ", row=3))
    graph = testshire.graph()
    assert graph.node("graph:this")["nodes"] == len(graph.nodes)
    assert graph.node("graph:this")["relationships"] == len(graph.ties) == 2


def test_the_same_content_has_the_same_key(testshire):
    testshire.record(*testshire.body("icb:QZZ", "2022-07-01"))
    with Ledger(testshire.ledger.path) as again:
        assert content_key(again) == content_key(testshire.ledger)


def test_every_change_of_content_and_only_that_changes_the_key(testshire):
    keys = [content_key(testshire.ledger)]
    first = testshire.record(*testshire.body("icb:QZZ", "2022-07-01"), file_hash="same")
    keys.append(content_key(testshire.ledger))
    assert not testshire.record(*testshire.body("icb:QZZ"), file_hash="same").new
    assert content_key(testshire.ledger) == keys[-1]
    number = testshire.ledger.judge(Judgement("same", "icb:QZZ", "icb:QYY", "A. Tester", "same"))
    keys.append(content_key(testshire.ledger))
    assert len(set(keys)) == 3
    testshire.ledger.withdraw_judgement(number, "no")
    assert content_key(testshire.ledger) == keys[1]
    testshire.ledger.undo(first.run, "mistake")
    assert content_key(testshire.ledger) == keys[0]


def test_a_judgement_of_doubt_makes_no_new_graph(testshire):
    testshire.record(*testshire.body("icb:QZZ", "2022-07-01"))
    before = content_key(testshire.ledger)
    testshire.ledger.judge(Judgement("unsure", "icb:QZZ", "icb:QYY", "A. Tester", "?"))
    assert content_key(testshire.ledger) == before


def test_ledgers_of_the_same_content_are_told_apart(testshire, tmp_path):
    with Ledger(tmp_path / "other.db") as other:
        assert content_key(other) != content_key(testshire.ledger)


def test_the_edition_of_another_day_has_a_key_of_its_own(testshire):
    testshire.record(*testshire.body("icb:QZZ", "2022-07-01"))
    now = content_key(testshire.ledger)
    assert content_key(testshire.ledger, published_by=date(2020, 12, 31)) != now
    assert content_key(testshire.ledger, known=date(2020, 12, 31)) != now
    assert content_key(testshire.ledger, known=date.max) == now
