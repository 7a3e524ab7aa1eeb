"""From hops to a picture that can be read: what is folded, opened, hidden, and what never happens."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.evidence import Confidence
from graph.relationships import Layer
from queries.answer import HopShown, PathShown
from ui.components.folding import REST, fold
from ui.components.picture import Chosen, Opened, Picture


def hop(from_id: str, to_id: str, relation: str = "answers to", **more: object) -> HopShown:
    given: dict[str, object] = {
        "id": f"{from_id}|{relation}|{to_id}", "type": "ANY", "layer": Layer.ACCOUNTABILITY,
        "from_id": from_id, "from_name": from_id.upper(), "to_id": to_id, "to_name": to_id.upper(),
        "relation": relation, "says": f"{from_id} {relation} {to_id}", "properties": {}, "valid_from": None,
        "valid_to": None, "certain": True, "last_seen": None, "provision": "", "unverified_basis": "",
        "by_law": False, "confidence": Confidence.HIGH, "evidence": (),
    }  # fmt: skip
    return HopShown.model_validate(given | more)


def members(number: int, of: str = "icb:a") -> list[HopShown]:
    return [hop(f"practice:{at:03}", of, "is a member of") for at in range(number)]


def names(picture: Picture) -> list[str]:
    return [box.name for box in picture.boxes]


def opening(*expanded: str) -> Opened:
    opened = Opened()
    for one in expanded:
        opened = opened.after(Chosen(action="expand", about=one))
    return opened


def folded_id(picture: Picture) -> str:
    return next(box.id for box in picture.boxes if box.count)


def test_seven_siblings_stand_by_themselves_and_eight_in_one_box():
    assert len(fold(members(7), start="icb:a").boxes) == 8
    picture = fold(members(8), start="icb:a")
    assert names(picture) == ["ICB:A", "8 × GP practice"]
    assert picture.boxes[1].count == 8
    assert picture.boxes[1].note == "PRACTICE:000, PRACTICE:001 and 6 more"
    (tie,) = picture.ties
    assert (tie.from_id, tie.to_id, tie.words) == (picture.boxes[1].id, "icb:a", "is a member of")
    assert tie.note == ""


def test_siblings_of_another_kind_relation_or_direction_are_not_mixed():
    others = [hop(f"trust:{at}", "icb:a", "is a member of") for at in range(4)]
    back = [hop("icb:a", f"practice:b{at}", "is a member of") for at in range(4)]
    assert len(fold(members(4) + others + back, start="icb:a").boxes) == 13


def test_an_opened_box_shows_twenty_and_the_rest_stays_folded_to_be_opened_next():
    hops = members(50)
    first = folded_id(fold(hops, start="icb:a"))
    once = fold(hops, start="icb:a", opened=opening(first))
    assert len(once.boxes) == 22
    assert "30 × GP practice" in names(once)
    twice = fold(hops, start="icb:a", opened=opening(first, folded_id(once)))
    assert "10 × GP practice" in names(twice)
    assert opening(first, folded_id(once)).after(Chosen(action="undo")) == opening(first)


def test_where_there_is_no_room_what_was_opened_first_is_folded_again():
    hops = members(20) + [hop(f"trust:{at:03}", "icb:a", "is a member of") for at in range(20)]
    practices, trusts = (box.id for box in fold(hops, start="icb:a").boxes if box.count)
    opened = opening(practices, trusts)
    assert len(fold(hops, start="icb:a", opened=opened).boxes) == 41
    tight = fold(hops, start="icb:a", opened=opened, most=30)
    assert len(tight.boxes) == 22
    assert folded_id(tight) == practices


def test_what_hangs_only_on_folded_siblings_is_folded_with_them():
    hops = [*members(9), hop("practice:003", "person:x", "is led by")]
    picture = fold(hops, start="icb:a")
    assert names(picture) == ["ICB:A", "9 × GP practice"]
    assert picture.boxes[1].note.endswith("; 1 behind them")


def test_what_is_on_a_way_is_never_folded_and_every_step_is_told():
    way = (hop("practice:004", "icb:a", "is a member of"), hop("icb:a", "region:b"))
    path = PathShown(hops=way, confidence=Confidence.HIGH, says="")
    picture = fold([*members(20), way[1]], start="practice:004", end="region:b", ways=[path])
    assert {"practice:004", "icb:a", "region:b"} <= {box.id for box in picture.boxes}
    assert "19 × GP practice" in names(picture)
    assert [step.says for step in picture.ways[0]] == [one.says for one in way]
    assert {step.tie for step in picture.ways[0]} <= {tie.id for tie in picture.ties}


def test_a_hidden_box_takes_along_what_hangs_only_on_it_and_the_start_stays():
    hops = [hop("icb:a", "region:b"), hop("region:b", "national_body:c"), hop("icb:a", "council:d")]
    hidden = Opened((("hide", "region:b"), ("hide", "icb:a")))
    picture = fold(hops, start="icb:a", opened=hidden)
    assert names(picture) == ["ICB:A", "COUNCIL:D"]
    assert picture.hidden == 2
    assert picture.can_undo


def test_a_tie_that_stands_for_several_is_by_law_or_certain_only_if_all_are():
    hops = [
        hop("icb:a", "region:b", id="one", by_law=True),
        hop("icb:a", "region:b", id="two", certain=False),
    ]
    (tie,) = fold(hops).ties
    assert (tie.id, tie.by_law, tie.certain, tie.note) == ("one", False, False, "and 1 more")


def test_a_long_row_that_cannot_be_folded_ends_in_one_box_for_the_rest():
    kinds = ("icb", "region", "trust", "council")
    row = [f"{kinds[at % 4]}:{at}" for at in range(80)]
    picture = fold([hop(one, other) for one, other in pairwise(row)])
    assert len(picture.boxes) == 60
    assert (picture.boxes[-1].id, picture.boxes[-1].name) == (REST, "21 more")


def test_nothing_makes_an_empty_picture():
    assert fold([]).boxes == ()
    assert fold(members(3), start="icb:elsewhere").boxes == ()


ENDS = st.tuples(st.sampled_from(["icb", "trust", "practice", "person"]), st.integers(0, 30))
HOPS = st.lists(
    st.tuples(ENDS, ENDS, st.sampled_from(["pays", "leads"])).map(
        lambda made: hop("{}:{}".format(*made[0]), "{}:{}".format(*made[1]), made[2])
    ),
    max_size=150,
)


@settings(max_examples=150, deadline=None)
@given(
    hops=HOPS, most=st.integers(2, 60), siblings=st.integers(2, 10), data=st.data(), rounds=st.integers(0, 4)
)
def test_a_picture_is_never_too_large_and_never_has_a_loose_end(
    hops: list[HopShown], most: int, siblings: int, data: st.DataObject, rounds: int
) -> None:
    opened = Opened()
    for turn in range(rounds + 1):
        picture = fold(hops, opened=opened, most=most, siblings=siblings)
        ids = [box.id for box in picture.boxes]
        ties = [tie.id for tie in picture.ties]
        assert len(ids) <= most
        assert len(set(ids)) == len(ids)
        assert len(set(ties)) == len(ties)
        assert all(tie.from_id in ids and tie.to_id in ids for tie in picture.ties)
        assert not hops or picture.start in ids
        assert not opened.hidden & set(ids) - {picture.start}
        if ids and turn < rounds:
            what = data.draw(st.sampled_from(["expand", "hide", "undo"]))
            opened = opened.after(Chosen(action=what, about=data.draw(st.sampled_from(ids))))


@given(HOPS)
def test_with_room_for_all_every_entity_stands_in_its_own_box(hops: list[HopShown]) -> None:
    picture = fold(hops, most=1_000, siblings=1_000)
    assert {box.id for box in picture.boxes} == {end for one in hops for end in (one.from_id, one.to_id)}
    assert {(tie.from_id, tie.to_id, tie.words) for tie in picture.ties} == {
        (one.from_id, one.to_id, one.relation) for one in hops if one.from_id != one.to_id
    }
