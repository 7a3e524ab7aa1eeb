"""What is not known reaches the graph with its reason; rules for a legal form hold while it is had."""

from __future__ import annotations

from typing import Any

from graph.claims import FieldClaim, Ref, UnknownClaim
from graph.evidence import UnknownReason
from graph.layers.evidence import Concerns


def test_a_matter_not_known_is_an_entity_with_its_reason(testshire: Any) -> None:
    board = Ref.to("icb:QZZ")
    looked = testshire.days(seen="2024-05-01")
    vacant = UnknownClaim(board, "chair", UnknownReason.VACANT, looked, testshire.said(7))
    testshire.record(*testshire.body("icb:QZZ", "2022-07-01", name="Testshire ICB"), vacant)
    graph = testshire.graph()
    (unknown,) = [one for one in graph.nodes if one.label == "Unknown"]
    assert unknown.properties["name"] == "chair of Testshire ICB"
    assert unknown.properties["reason"] == "vacant"
    assert unknown.properties["evidence"][0].endswith("#testshire.csv line 7")
    assert graph.tie(Concerns.type_name(), unknown.properties["id"], "icb:QZZ")


def test_a_matter_not_known_of_nobody_is_reported(testshire: Any) -> None:
    lost = UnknownClaim(
        Ref.to("icb:QXX"), "chair", UnknownReason.REDACTED, testshire.days(), testshire.said(4)
    )
    testshire.record(lost)
    assert "icb:QXX" in testshire.graph().problems("unresolved")[0]


def test_a_rule_for_a_legal_form_holds_only_while_the_body_had_it(testshire: Any) -> None:
    trust, when = Ref.to("trust:RZZ"), testshire.days
    rule = testshire.chair_rule(of_kind="trust", legal_form="public benefit corporation")
    before = FieldClaim(
        trust, "legal_form", "statutory corporation", when("2000-04-01", "2010-02-01"), testshire.said(2)
    )
    after = FieldClaim(
        trust, "legal_form", "public benefit corporation", when("2010-02-01"), testshire.said(2)
    )
    testshire.record(
        *testshire.body("trust:RZZ", "2000-04-01", name="Testshire Hospital"), before, after, *rule
    )
    made = testshire.graph().tie("HAS_POST", "trust:RZZ")
    assert made["valid_from"].isoformat() == "2010-02-01"
