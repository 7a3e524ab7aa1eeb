"""Standing rules: what law says of every body of a kind, apart from what was found."""

from __future__ import annotations

import json
from datetime import date

import pytest

from graph.build.build import BuildStopped
from graph.claims import FactClaim, FieldClaim, Ref, RelationshipClaim
from graph.dates import NEVER, UNKNOWN_START, Bounds
from graph.entities import LIFE
from graph.evidence import GENERAL_KNOWLEDGE, ClaimKind, Confidence, Document
from graph.kinds.law import StandingRule
from graph.layers.geography import Within
from graph.layers.structure import PartOf

QZZ, Y99 = Ref.to("icb:QZZ"), Ref.to("region:Y99")
KIND = Ref.to("body_kind:icb")


def rule(testshire, name="chair", row=9, when=None, evidence=None, **more):
    given = {
        "rule": name, "of_kind": "icb", "from_end": "{body}", "type_name": "HAS_POST",
        "to_end": "{body}/chair", "provision": "Testshire Act s.1",
    }  # fmt: skip
    made = StandingRule(**given | more)
    said = evidence or testshire.said(row, kind=ClaimKind.REQUIREMENT)
    when = when or Bounds(UNKNOWN_START, UNKNOWN_START, NEVER, NEVER)
    return FactClaim(made, {"about": (KIND,)}, when, said, str(made.provision))


def boards(testshire):
    return (
        *testshire.body("body_kind:icb", "2022-07-01"),
        *testshire.body("icb:QZZ", "2022-07-01", name="NHS Testshire"),
        *testshire.body("icb:QYY", "2022-07-01", "2026-04-01", name="NHS Mockshire"),
    )


def test_a_rule_holds_for_each_body_of_its_kind_while_it_lives(testshire):
    testshire.record(*boards(testshire), rule(testshire))
    graph = testshire.graph()
    held = {one.from_id: one.properties for one in graph.ties if one.type_name == "HAS_POST"}
    assert set(held) == {"body_kind:icb", "icb:QZZ", "icb:QYY"}
    assert held["icb:QZZ"]["valid_to"] == NEVER
    assert held["icb:QYY"]["valid_to"] == date(2026, 4, 1)
    assert graph.node("post:icb:QYY:chair")["valid_to"] == date(2026, 4, 1)


def test_what_a_rule_makes_says_so_and_names_provision_and_rule(testshire):
    testshire.record(*boards(testshire), rule(testshire))
    graph = testshire.graph()
    tie = graph.tie("HAS_POST", "icb:QZZ")
    assert tie["by_law"] is True
    assert (tie["provision"], tie["derived_from"]) == ("Testshire Act s.1", "standing_rule:chair")
    assert tie["id"].endswith("|law")
    assert graph.node("post:icb:QZZ:chair")["by_law"] is True
    assert graph.node("post:icb:QZZ:chair")["name"] == "Chair, NHS Testshire"
    assert graph.node("standing_rule:chair")["by_law"] is True


def test_a_rule_holds_no_longer_than_the_law(testshire):
    when = testshire.days("2023-04-01", "2024-04-01")
    testshire.record(*boards(testshire), rule(testshire, when=when))
    tie = testshire.graph().tie("HAS_POST", "icb:QZZ")
    assert (tie["valid_from"], tie["valid_to"]) == (date(2023, 4, 1), date(2024, 4, 1))


def test_a_rule_in_two_periods_cites_each_of_its_rows(testshire):
    testshire.record(
        *boards(testshire),
        rule(testshire, row=11, when=testshire.days("2022-07-01", "2023-01-01")),
        rule(testshire, row=12, when=testshire.days("2024-01-01", "2025-01-01")),
    )
    ties = testshire.graph().ties_of("HAS_POST", "icb:QZZ")
    assert {(one["valid_from"].year, one["evidence"][0].partition("#")[2]) for one in ties} == {
        (2022, "testshire.csv line 11"),
        (2024, "testshire.csv line 12"),
    }


def test_two_rules_of_one_name_that_say_different_things_stop_the_build(testshire):
    testshire.record(
        *boards(testshire), rule(testshire, row=11), rule(testshire, row=12, to_end="{body}/ics_lead")
    )  # fmt: skip
    with pytest.raises(BuildStopped, match="the rule “chair” is stated in two ways"):
        testshire.graph()


def test_found_and_by_law_stand_beside_each_other(testshire):
    properties = json.dumps({})
    found = RelationshipClaim(
        QZZ, PartOf(), Ref.to("icb:QYY"), testshire.days("2022-07-01"), testshire.said(5)
    )
    law = rule(testshire, "part", type_name="PART_OF", to_end="icb:QYY", properties=properties)
    testshire.record(*boards(testshire), found, law)
    both = testshire.graph().ties_of("PART_OF", "icb:QZZ")
    assert {one["by_law"] for one in both} == {True, False}
    assert len({one["id"] for one in both}) == 2


def test_a_rule_applies_to_no_body_that_is_only_planned(testshire):
    planned = testshire.said(4, kind=ClaimKind.PLANNED)
    testshire.record(
        *testshire.body("body_kind:icb", "2022-07-01"),
        FieldClaim(QZZ, LIFE, "", testshire.days("2027-04-01"), planned),
        rule(testshire),
    )
    assert testshire.graph().ties_of("HAS_POST", "icb:QZZ") == []


def test_a_rule_leads_through_what_the_body_lies_within(testshire):
    testshire.record(
        *boards(testshire),
        *testshire.body("region:Y99", "2019-04-01", name="Test Region"),
        RelationshipClaim(
            QZZ, Within(), Y99, testshire.days("2023-01-01", "2024-01-01"), testshire.said(5)
        ),
        rule(
            testshire, "objectives", type_name="AGREES_OBJECTIVES_WITH",
            to_end="{WITHIN}/regional_director",
        ),
    )  # fmt: skip
    graph = testshire.graph()
    tie = graph.tie("AGREES_OBJECTIVES_WITH", "icb:QZZ", "post:region:Y99:regional_director")
    assert (tie["valid_from"], tie["valid_to"]) == (date(2023, 1, 1), date(2024, 1, 1))


def test_a_rule_for_bodies_within_a_place_holds_while_they_lie_there_and_not_for_the_kind(testshire):
    testshire.record(
        *boards(testshire),
        *testshire.body("region:Y99", "2019-04-01", name="Test Region"),
        *testshire.body("region:Y98", "2019-04-01", name="Other Region"),
        RelationshipClaim(
            QZZ, Within(), Y99, testshire.days("2023-01-01", "2024-01-01"), testshire.said(5)
        ),
        RelationshipClaim(
            QZZ, Within(), Ref.to("region:Y98"), testshire.days("2024-01-01"), testshire.said(6)
        ),
        rule(testshire, within="region:Y97 region:Y99"),
    )  # fmt: skip
    (tie,) = testshire.graph().ties_of("HAS_POST")
    assert tie["id"].startswith("HAS_POST|icb:QZZ|")
    assert (tie["valid_from"], tie["valid_to"]) == (date(2023, 1, 1), date(2024, 1, 1))


@pytest.mark.parametrize("kind", [ClaimKind.FACT, ClaimKind.PLANNED])
def test_a_rule_leads_through_nothing_that_is_missing_or_planned(testshire, kind):
    missing = Ref.to("region:Y00") if kind is ClaimKind.FACT else Y99
    testshire.record(
        *boards(testshire),
        *testshire.body("region:Y99", "2019-04-01", name="Test Region"),
        RelationshipClaim(
            QZZ, Within(), missing, testshire.days("2023-01-01"), testshire.said(5, kind=kind)
        ),
        rule(
            testshire, "objectives", type_name="AGREES_OBJECTIVES_WITH",
            to_end="{WITHIN}/regional_director",
        ),
    )  # fmt: skip
    assert testshire.graph().ties_of("AGREES_OBJECTIVES_WITH") == []


def test_a_rule_on_general_knowledge_is_no_provision_and_of_low_confidence(testshire):
    memory = testshire.said(
        9,
        documents=(GENERAL_KNOWLEDGE,),
        confidence=Confidence.LOW,
        kind=ClaimKind.REQUIREMENT,
    )
    listed = Document(GENERAL_KNOWLEDGE, "General knowledge", "", "", "", "", "memory")
    testshire.record(*boards(testshire), rule(testshire, evidence=memory), documents=(listed,))
    graph = testshire.graph()
    tie, node = graph.tie("HAS_POST", "icb:QZZ"), graph.node("standing_rule:chair")
    assert (tie["provision"], tie["unverified_basis"]) == ("", "Testshire Act s.1")
    assert (node["provision"], node["unverified_basis"]) == ("", "Testshire Act s.1")
    assert tie["confidence"] == "low"
    assert graph.node("post:icb:QZZ:chair")["confidence"] == "low"


def test_a_post_that_a_register_made_is_not_made_twice(testshire):
    testshire.record(
        *boards(testshire),
        *testshire.body("post:icb:QZZ:chair", "2022-07-01", name="Chair of Testshire"),
        rule(testshire),
    )
    graph = testshire.graph()
    assert graph.node("post:icb:QZZ:chair")["name"] == "Chair of Testshire"
    assert graph.tie("HAS_POST", "icb:QZZ", "post:icb:QZZ:chair")["by_law"] is True


@pytest.mark.parametrize(
    ("end", "words"),
    [
        ("{body}/mascot", "“mascot” is not a role; there are: accountable_officer"),
        ("{body}#picnic", "“picnic” is not a forum; there are: audit_committee"),
        ("{body}?chair", "“{body}?chair” is not an end a rule can have"),
        ("{somebody}/chair", "“{somebody}/chair” is not an end a rule can have"),
    ],
)
def test_a_rule_that_cannot_be_read_stops_the_build(testshire, end, words):
    testshire.record(*boards(testshire), rule(testshire, to_end=end))
    with pytest.raises(BuildStopped) as stopped:
        testshire.graph()
    assert words in str(stopped.value)


def test_a_rule_holds_for_loaded_bodies_also_where_their_kind_is_not_described(testshire):
    testshire.record(*testshire.body("icb:QZZ", "2022-07-01"), rule(testshire))
    assert [one.from_id for one in testshire.graph().ties] == ["icb:QZZ"]


def test_a_rule_about_bodies_that_are_not_loaded_makes_nothing(testshire):
    testshire.record(rule(testshire))
    graph = testshire.graph()
    assert graph.ties == []
    assert graph.ids("post") == set()
