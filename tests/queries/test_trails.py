"""Trails go through every hop once, in no more steps than there are hops."""

from __future__ import annotations

from graph.stores.rows import Hop
from queries.trails import trails


def _hop(pair: str) -> Hop:
    giver, receiver = pair.split(">")
    return Hop(pair, "PAYS", giver, receiver, giver, receiver, "trust", "trust", {})


def _said(*pairs: str, start: str = "end", most: int = 50) -> list[str]:
    found = trails([_hop(one) for one in pairs], start, "top", most)
    return [">".join([way[0].from_id, *(hop.to_id for hop in way)]) for way in found]


def test_each_two_are_on_one_trail_and_the_shortest_way_leads_from_the_top() -> None:
    assert _said("a>end", "b>end", "top>a", "top>b", "a>b") == [
        "top>a>end",
        "top>b>end",
        "top>a>b>end",
    ]


def test_a_trail_begins_at_the_preferred_top_if_there_is_a_way_from_it() -> None:
    assert _said("a>end", "aside>a", "b>a", "top>b") == ["top>b>a>end", "aside>a>end"]


def test_several_streams_of_the_same_two_are_one_hop_of_a_trail() -> None:
    assert _said("a>end", "a>end", "top>a") == ["top>a>end"]


def test_a_hop_that_would_meet_a_body_twice_is_on_no_trail() -> None:
    assert _said("a>end", "top>a", "end>a") == ["top>a>end"]
    assert _said("a>end", "b>a", "a>b") == ["a>end", "b>a>end"]


def test_forty_payers_who_all_pay_each_other_are_walked_by_their_hops_and_not_by_their_ways() -> None:
    bodies = [f"body-{number:02}" for number in range(40)]
    pairs = [f"{one}>end" for one in bodies] + [f"top>{one}" for one in bodies]
    pairs += [f"{one}>{other}" for one in bodies for other in bodies if one != other]

    found = _said(*pairs, most=10_000)

    assert len(found) == 40 + 40 * 39
    assert {len(way.split(">")) for way in found} == {3, 4}
    assert _said(*pairs, most=50) == found[:50]
