"""What registers say of the same bodies: fuller and barer ties, spellings, ends that are not there."""

from __future__ import annotations

from datetime import date

from graph.claims import FieldClaim, Ref, RelationshipClaim
from graph.dates import NEVER, Bounds
from graph.layers.funding import Pays
from graph.layers.membership import MemberOf
from graph.layers.succession import SucceededBy

OLD, NEW = Ref.to("trust:R9B"), Ref.to("trust:R9A")
MERGED = date(2020, 4, 1)


def trusts(testshire):
    return (
        *testshire.body("trust:R9B", "2001-04-01", "2020-04-01"),
        *testshire.body("trust:R9A", "1994-04-01"),
    )


def succession(testshire, row, since=MERGED, until=MERGED, **how):
    when = Bounds.of(since, until, NEVER, NEVER)
    return RelationshipClaim(OLD, SucceededBy.of(how), NEW, when, testshire.said(row))


def test_a_succession_of_which_nothing_more_is_said_contradicts_none(testshire):
    testshire.record(
        *trusts(testshire),
        succession(testshire, 3, succession="acquisition", part="north"),
        succession(testshire, 4, since=date(2020, 3, 31)),
    )
    graph = testshire.graph()
    tie = graph.tie("SUCCEEDED_BY")
    assert (tie["succession"], tie["part"], tie["valid_from"]) == ("acquisition", "north", MERGED)
    assert len(tie["evidence"]) == 2
    assert graph.conflicts() == []


def test_a_succession_alone_need_not_say_how(testshire):
    testshire.record(*trusts(testshire), succession(testshire, 3))
    graph = testshire.graph()
    assert "succession" not in graph.tie("SUCCEEDED_BY")
    assert graph.problems("succession") == []


def test_different_kinds_of_succession_are_a_conflict(testshire):
    testshire.record(
        *trusts(testshire),
        succession(testshire, 3, succession="acquisition"),
        succession(testshire, 4, succession="merger"),
    )
    assert len(testshire.graph().conflicts()) == 1


def test_names_in_capitals_are_the_same_names(testshire):
    testshire.record(*testshire.body("trust:R9A", "1994-04-01", name="West Testshire NHS Trust"))
    seen = Bounds.seen(date(2024, 1, 1))
    testshire.record(FieldClaim(NEW, "name", "WEST TESTSHIRE NHS TRUST", seen, testshire.said(5)))
    graph = testshire.graph()
    assert graph.node("trust:R9A")["name"] == "West Testshire NHS Trust"
    assert len(graph.ties_of("HAS_VALUE")) == 1


def test_of_names_that_go_on_the_one_seen_last_is_shown(testshire):
    testshire.record(*testshire.body("trust:R9A", "1994-04-01"))
    for row, (name, day) in enumerate({"Old name": "2019-01-01", "A new name": "2024-01-01"}.items(), 3):
        seen = Bounds.seen(date.fromisoformat(day))
        testshire.record(FieldClaim(NEW, "name", name, seen, testshire.said(row)))
    assert testshire.graph().node("trust:R9A")["name"] == "A new name"


def test_a_payment_in_arrears_is_of_its_year_though_the_body_had_closed(testshire):
    year = Bounds.of(date(2021, 4, 1), date(2021, 4, 1), date(2022, 4, 1), date(2022, 4, 1))
    paid = Pays.of({"financial_year": "2021/22", "amount_pence": 100})
    testshire.record(*trusts(testshire), RelationshipClaim(NEW, paid, OLD, year, testshire.said(5)))
    tie = testshire.graph().tie("PAYS")
    assert (tie["valid_from"], tie["valid_to"]) == (date(2021, 4, 1), date(2022, 4, 1))


def test_a_payment_to_a_body_that_did_not_exist_yet_is_left_out(testshire):
    year = Bounds.of(date(1990, 4, 1), date(1990, 4, 1), date(1991, 4, 1), date(1991, 4, 1))
    paid = Pays.of({"financial_year": "1990/91", "amount_pence": 100})
    testshire.record(*trusts(testshire), RelationshipClaim(NEW, paid, OLD, year, testshire.said(5)))
    graph = testshire.graph()
    assert graph.ties_of("PAYS") == []
    assert len(graph.problems("anachronism")) == 1


def members(testshire, number):
    group, when = Ref.to("ccg:99X"), testshire.days("2013-04-01", "2020-04-01")
    made = testshire.body("ccg:99X", "2013-04-01", "2020-04-01")
    practices = [Ref.to(f"practice:A990{at:02}") for at in range(number)]
    ties = [
        RelationshipClaim(one, MemberOf(), group, when, testshire.said(at))
        for at, one in enumerate(practices, 3)
    ]
    testshire.record(*made, *ties)
    return testshire.graph().problems("unresolved")


def test_a_few_ends_that_are_not_there_are_named_one_by_one(testshire):
    assert members(testshire, 2) == [
        "there is no practice:A99000, so is a member of is left out",
        "there is no practice:A99001, so is a member of is left out",
    ]


def test_many_ends_that_are_not_there_are_one_problem(testshire):
    assert members(testshire, 11) == [
        "11 × is a member of are left out: no register loaded has 11 × GP practice they name, such as "
        "practice:A99000, practice:A99001, practice:A99002"
    ]
