"""Relationships of the graph: horizon, plans, anachronisms, evidence, ids of their own."""

from __future__ import annotations

from datetime import date

from graph.claims import FactClaim, FieldClaim, Ref, RelationshipClaim
from graph.dates import NEVER, Bounds
from graph.entities import LIFE
from graph.evidence import GENERAL_KNOWLEDGE, ClaimKind, Confidence, Document
from graph.kinds.clusters import SharedLeadership
from graph.layers.accountability import AccountableTo
from graph.layers.geography import Within
from graph.layers.succession import SucceededBy

QZZ, QYY, Y99 = Ref.to("icb:QZZ"), Ref.to("icb:QYY"), Ref.to("region:Y99")
CHAIR = Ref.post(QZZ, "chair")
MEMORY = Document(GENERAL_KNOWLEDGE, "General knowledge", "", "", "", "", "memory")


def board(testshire, began="2013-04-01", ended=""):
    """A board with a chair, for as long as it lasts."""
    return (*testshire.body("icb:QZZ", began, ended, name="NHS Testshire"), *testshire.chair_rule())


def current(tie, day: date) -> bool:
    return tie["valid_from"] <= day < tie["valid_to"]


def test_a_holder_last_seen_in_2020_is_not_current_in_2021(testshire):
    seen = testshire.days(seen="2020-01-16")
    testshire.record(*board(testshire), *testshire.holder("ann test@qzz", CHAIR, seen))
    held = testshire.graph().tie("HOLDS")
    assert held["last_seen"] == date(2020, 1, 16)
    assert held["lapses"] is True
    # six months are 183 days, counted from the day after the sighting
    assert current(held, date(2020, 7, 17))
    assert not current(held, date(2020, 7, 18))
    assert not current(held, date(2021, 1, 16))


def test_a_holder_seen_again_is_current_for_longer(testshire):
    testshire.record(
        *board(testshire),
        *testshire.holder("ann test@qzz", CHAIR, testshire.days(seen="2020-01-16")),
        *testshire.holder("ann test@qzz", CHAIR, testshire.days(seen="2021-03-01"), row=4),
    )
    held = testshire.graph().tie("HOLDS")
    assert held["last_seen"] == date(2021, 3, 1)
    assert current(held, date(2021, 6, 1))


def test_a_holder_seen_some_day_of_a_year_may_hold_the_post_until_after_that_year(testshire):
    seen = testshire.days("2024", seen="2024")
    testshire.record(*board(testshire), *testshire.holder("ann test@qzz", CHAIR, seen))
    held = testshire.graph().tie("HOLDS")
    assert current(held, date(2024, 12, 31))
    assert held["valid_to"] == date(2025, 7, 3)  # 183 days after the first day of 2025


def test_a_stated_end_is_not_lapsing(testshire):
    tenure = testshire.days("2019-01-01", "2023-01-01")
    testshire.record(*board(testshire), *testshire.holder("ann test@qzz", CHAIR, tenure))
    held = testshire.graph().tie("HOLDS")
    assert (held["valid_to"], held["lapses"], held["last_seen"]) == (date(2023, 1, 1), False, None)


def test_what_has_no_horizon_goes_on(testshire):
    seen = testshire.days("2013-04-01", seen="2014-01-01")
    tie = AccountableTo(subject="quality", strength="policy")
    testshire.record(
        *testshire.body("icb:QZZ", "2013-04-01"),
        *testshire.body("region:Y99", "2013-04-01"),
        RelationshipClaim(QZZ, tie, Y99, seen, testshire.said(3)),
    )
    found = testshire.graph().tie("ACCOUNTABLE_TO")
    assert (found["valid_to"], found["lapses"]) == (NEVER, False)
    assert found["last_seen"] == date(2014, 1, 1)


def test_a_planned_appointment_is_never_live(testshire):
    planned = testshire.holder("ann test@qzz", CHAIR, testshire.days("2024-04-01"), kind=ClaimKind.PLANNED)
    testshire.record(*board(testshire), *planned)
    held = testshire.graph().tie("HOLDS")
    assert (held["tense"], held["planned_from"]) == ("planned", date(2024, 4, 1))
    assert {held[one] for one in ("valid_from", "valid_to", "sure_from", "sure_to")} == {NEVER}


def test_a_plan_that_came_true_stands_beside_the_plan(testshire):
    when = testshire.days("2024-04-01", "2025-04-01")
    testshire.record(
        *board(testshire),
        *testshire.holder("ann test@qzz", CHAIR, when, kind=ClaimKind.PLANNED),
        *testshire.holder("ann test@qzz", CHAIR, when, row=4),
    )
    graph = testshire.graph()
    assert {one["tense"] for one in graph.ties_of("HOLDS")} == {"", "planned"}
    assert len({one["id"] for one in graph.ties_of("HOLDS")}) == 2
    assert len(graph.ids("appointment")) == 2


def test_a_tie_to_a_body_that_is_only_planned_is_never_live(testshire):
    planned = testshire.said(2, kind=ClaimKind.PLANNED)
    testshire.record(
        FieldClaim(QZZ, LIFE, "", testshire.days("2027-04-01"), planned),
        *testshire.body("region:Y99", "2019-04-01"),
        RelationshipClaim(QZZ, Within(), Y99, testshire.days("2027-04-01"), testshire.said(3)),
    )
    within = testshire.graph().tie("WITHIN")
    assert (within["tense"], within["valid_from"]) == ("planned", NEVER)


def test_a_planned_succession_is_no_fault_of_the_predecessor(testshire):
    planned = testshire.said(3, kind=ClaimKind.PLANNED)
    when = Bounds.of(date(2027, 4, 1), date(2027, 4, 1), NEVER, NEVER)
    testshire.record(
        *testshire.body("icb:QZZ", "2022-07-01"),
        *testshire.body("icb:QYY", "2022-07-01"),
        RelationshipClaim(QZZ, SucceededBy(succession="merger"), QYY, when, planned),
    )
    assert testshire.graph().problems("succession") == []


def test_a_holder_of_a_time_before_the_body_is_refused_and_reported(testshire):
    early = testshire.days("2021-01-01", seen="2023-01-01")
    testshire.record(*board(testshire, "2022-07-01"), *testshire.holder("ann test@qzz", CHAIR, early, row=5))
    graph = testshire.graph()
    assert graph.ties_of("HOLDS") == []
    (problem,) = graph.built.problems
    assert problem.check == "anachronism"
    assert "Ann Test@Qzz holds Chair, NHS Testshire" in problem.message
    assert "designate" in problem.message
    assert problem.where == ("testshire.csv line 5",)


def test_a_designate_may_precede_the_body(testshire):
    early = testshire.days("2021-11-01", "2022-07-01")
    testshire.record(
        *board(testshire, "2022-07-01"),
        *testshire.holder("ann test@qzz", CHAIR, early, capacity="designate"),
    )
    graph = testshire.graph()
    assert graph.tie("HOLDS")["valid_from"] == date(2021, 11, 1)
    assert graph.problems("anachronism") == []


def test_a_holder_who_is_not_said_to_have_left_leaves_with_the_body(testshire):
    open_end = testshire.days("2022-07-01", seen="2024-01-01")
    testshire.record(
        *board(testshire, "2022-07-01", "2024-03-01"),
        *testshire.holder("ann test@qzz", CHAIR, open_end),
    )
    held = testshire.graph().tie("HOLDS")
    assert (held["valid_to"], held["lapses"]) == (date(2024, 3, 1), False)


def test_lying_within_a_region_lasts_as_long_as_both(testshire):
    testshire.record(
        *testshire.body("icb:QZZ", "2016-01-01", "2022-07-01"),
        *testshire.body("region:Y99", "2019-04-01"),
        RelationshipClaim(QZZ, Within(), Y99, testshire.days("2016-01-01"), testshire.said(3)),
    )
    within = testshire.graph().tie("WITHIN")
    assert (within["valid_from"], within["valid_to"]) == (date(2019, 4, 1), date(2022, 7, 1))


def test_a_succession_stays_true_after_the_predecessor_has_gone(testshire):
    when = Bounds.of(date(2026, 4, 1), date(2026, 4, 1), NEVER, NEVER)
    testshire.record(
        *testshire.body("icb:QZZ", "2022-07-01", "2026-04-01"),
        *testshire.body("icb:QYY", "2026-04-01"),
        RelationshipClaim(QZZ, SucceededBy(succession="merger"), QYY, when, testshire.said(3)),
    )
    graph = testshire.graph()
    succeeded = graph.tie("SUCCEEDED_BY")
    assert (succeeded["valid_from"], succeeded["valid_to"]) == (date(2026, 4, 1), NEVER)
    assert graph.problems("succession") == []


def test_a_body_that_outlives_its_merger_is_reported(testshire):
    when = Bounds.of(date(2026, 4, 1), date(2026, 4, 1), NEVER, NEVER)
    testshire.record(
        *testshire.body("icb:QZZ", "2022-07-01", "2025-01-01", name="NHS Testshire"),
        *testshire.body("icb:QYY", "2026-04-01"),
        RelationshipClaim(QZZ, SucceededBy(succession="merger"), QYY, when, testshire.said(3)),
    )
    (message,) = testshire.graph().problems("succession")
    assert message == "NHS Testshire was succeeded (merger) on 2026-04-01 but ended 2025-01-01"


def _accountable(testshire, evidence):
    tie = AccountableTo(subject="money", strength="statutory")
    testshire.record(
        *testshire.body("icb:QZZ", "2022-07-01"),
        *testshire.body("region:Y99", "2019-04-01"),
        RelationshipClaim(QZZ, tie, Y99, testshire.days("2022-07-01"), evidence, "Testshire Act s.2"),
        documents=(MEMORY,),
    )
    return testshire.graph()


def test_what_rests_on_a_document_has_its_provision(testshire):
    tie = _accountable(testshire, testshire.said(3, confidence=Confidence.MEDIUM)).tie("ACCOUNTABLE_TO")
    assert (tie["provision"], tie["unverified_basis"]) == ("Testshire Act s.2", "")
    assert tie["confidence"] == "medium"


def test_general_knowledge_is_never_a_provision(testshire):
    evidence = testshire.said(3, documents=(GENERAL_KNOWLEDGE,), confidence=Confidence.LOW)
    graph = _accountable(testshire, evidence)
    tie = graph.tie("ACCOUNTABLE_TO")
    assert (tie["provision"], tie["unverified_basis"]) == ("", "Testshire Act s.2")
    assert tie["confidence"] == "low"
    assert graph.node(tie["evidence"][0].partition("#")[0])["verified"] is False


def test_ties_that_differ_in_what_sets_them_apart_stand_beside_each_other(testshire):
    both = [AccountableTo(subject=one, strength="policy") for one in ("money", "quality")]
    testshire.record(
        *testshire.body("icb:QZZ", "2022-07-01"),
        *testshire.body("region:Y99", "2019-04-01"),
        *(RelationshipClaim(QZZ, one, Y99, testshire.days("2022-07-01"), testshire.said(3)) for one in both),
    )
    ties = testshire.graph().ties_of("ACCOUNTABLE_TO")
    assert {one["subject"] for one in ties} == {"money", "quality"}


def test_the_same_tie_in_two_rows_is_one_with_both_places_as_evidence(testshire):
    testshire.record(
        *testshire.body("icb:QZZ", "2022-07-01"),
        *testshire.body("region:Y99", "2019-04-01"),
        *(
            RelationshipClaim(QZZ, Within(), Y99, testshire.days("2022-07-01"), testshire.said(row))
            for row in (3, 4)
        ),
    )
    evidence = testshire.graph().tie("WITHIN")["evidence"]
    assert [one.partition("#")[2] for one in evidence] == [
        "testshire.csv line 3",
        "testshire.csv line 4",
    ]


def test_a_tie_whose_end_was_never_made_is_reported_and_left_out(testshire):
    testshire.record(
        *testshire.body("icb:QZZ", "2022-07-01"),
        RelationshipClaim(QZZ, Within(), Y99, testshire.days("2022-07-01"), testshire.said(3)),
    )
    graph = testshire.graph()
    assert graph.ties_of("WITHIN") == []
    assert graph.problems("unresolved") == ["there is no region:Y99, so lies within is left out"]


def test_joint_holders_of_two_posts_with_two_stories_make_conflicts_with_ids_of_their_own(
    testshire,
):
    testshire.record(
        *testshire.body("icb:QZZ", "2013-04-01"),
        *testshire.body("icb:QYY", "2013-04-01"),
        *testshire.chair_rule(),
        *(
            claim
            for row, ended in ((3, "2023-01-01"), (4, "2024-01-01"))
            for post in (CHAIR, Ref.post(QYY, "chair"))
            for claim in testshire.holder("ann test@qzz", post, testshire.days("2020-01-01", ended), row=row)
        ),
    )
    ids = [one["id"] for one in testshire.graph().conflicts()]
    assert ids
    assert len(ids) == len(set(ids))


def test_members_of_a_shared_leadership_are_tied_to_each_other_once(testshire):
    members = tuple(Ref.mint("icb", code) for code in ("QZZ", "QYY", "QXX"))
    cluster, when = Ref.to("icb_cluster:testshire"), testshire.days("2025-06-25", "2026-04-01")
    testshire.record(
        *(claim for one in members for claim in testshire.body(one.value, "2022-07-01")),
        *testshire.body("icb_cluster:testshire", "2025-06-25", "2026-04-01"),
        FactClaim(
            SharedLeadership(status="clustered"),
            {"cluster": (cluster,), "member": members}, when, testshire.said(3),
        ),
    )  # fmt: skip
    graph = testshire.graph()
    assert len(graph.ties_of("MEMBER_OF", to_id="icb_cluster:testshire")) == 3
    pairs = {(one.from_id, one.to_id) for one in graph.ties if one.type_name == "CLUSTERS_WITH"}
    assert pairs == {("icb:QXX", "icb:QYY"), ("icb:QXX", "icb:QZZ"), ("icb:QYY", "icb:QZZ")}
    (fact,) = graph.ids("shared_leadership")
    assert {one["derived_from"] for one in graph.ties_of("CLUSTERS_WITH")} == {fact}
