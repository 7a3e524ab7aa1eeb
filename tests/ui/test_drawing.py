"""Pictures of paths: what is in them, not how it looks."""

from __future__ import annotations

import re
from typing import Any
from xml.etree import ElementTree

from graph.evidence import Confidence
from graph.relationships import Layer
from queries.answer import HopShown, PathShown
from queries.explain import show_path
from ui.drawing import BY_LAW, COLOURS, draw, draw_fitting, narrate
from ui.placing import Direction

SVG = "{http://www.w3.org/2000/svg}"
NAMES = {
    "person:ann@T": "Ann Other",
    "post:icb:T:chair": "Chair, NHS Testshire",
    "post:icb:T:chief_executive": "Chief executive, NHS Testshire",
    "icb:T": "NHS Testshire",
    "parliament:parliament": "UK Parliament",
}


def hop(start: str, end: str, relation: str = "is accountable to", **more: Any) -> HopShown:
    given: dict[str, Any] = {
        "id": f"{start}|{end}", "type": "ACCOUNTABLE_TO", "layer": Layer.ACCOUNTABILITY,
        "from_id": start, "from_name": NAMES[start], "to_id": end, "to_name": NAMES[end],
        "says": f"{NAMES[start]} {relation} {NAMES[end]}", "relation": relation, "properties": {},
        "valid_from": None, "valid_to": None, "certain": True, "last_seen": None, "provision": "",
        "unverified_basis": "", "by_law": False, "confidence": Confidence.HIGH, "evidence": (),
    }  # fmt: skip
    return HopShown(**given | more)


def path(*hops: HopShown) -> PathShown:
    return show_path(hops)


def holds(post: str) -> HopShown:
    return hop("person:ann@T", post, "holds", layer=Layer.APPOINTMENT)


def rule(start: str, end: str = "parliament:parliament") -> HopShown:
    return hop(start, end, by_law=True, properties={"subject": "money"})


TWO_WAYS = [
    path(holds("post:icb:T:chair"), hop("post:icb:T:chair", "icb:T"), rule("icb:T")),
    path(holds("post:icb:T:chief_executive"), rule("post:icb:T:chief_executive")),
]


def drawn(paths: list[PathShown], direction: Direction = "across") -> ElementTree.Element:
    return ElementTree.fromstring(draw(paths, direction=direction))


def boxes(picture: ElementTree.Element) -> list[str]:
    return [one.get("data-entity", "") for one in picture.iter(f"{SVG}g") if one.get("class") == "box"]


def test_every_entity_has_one_box() -> None:
    for direction in ("across", "down"):
        assert sorted(boxes(drawn(TWO_WAYS, direction))) == sorted(NAMES)


def test_what_only_law_makes_is_dashed_and_the_legend_says_so() -> None:
    picture = drawn(TWO_WAYS)
    lines = {one.get("class"): one.find(f"{SVG}path") for one in picture.iter(f"{SVG}g")}
    assert lines["by-law"] is not None
    assert lines["found"] is not None
    assert lines["by-law"].get("stroke-dasharray")
    assert not lines["found"].get("stroke-dasharray")
    assert BY_LAW in "".join(picture.itertext())


def test_without_rules_the_legend_does_not_speak_of_law() -> None:
    assert BY_LAW not in draw([path(holds("post:icb:T:chair"))])


def test_layers_have_their_colours() -> None:
    strokes = {one.get("stroke") for one in drawn(TWO_WAYS).iter(f"{SVG}path")}
    assert {COLOURS[Layer.ACCOUNTABILITY], COLOURS[Layer.APPOINTMENT]} <= strokes


def test_the_label_tells_the_path_to_those_who_do_not_see_it() -> None:
    picture = drawn([TWO_WAYS[1]])
    assert picture.get("role") == "img"
    assert picture.get("aria-label") == (
        "Chain from Ann Other: Ann Other holds Chief executive, NHS Testshire; "
        "Chief executive, NHS Testshire is accountable to UK Parliament for money, by law."
    )


def test_several_ways_are_told_one_after_the_other() -> None:
    assert re.findall(r"way \d", narrate(TWO_WAYS)) == ["way 1", "way 2"]


def test_a_hop_walked_against_its_arrow_is_drawn_the_way_the_path_goes() -> None:
    back = hop("post:icb:T:chief_executive", "icb:T", "has its money answered for by", forward=False)
    assert boxes(drawn([path(back)])) == ["icb:T", "post:icb:T:chief_executive"]


def test_names_are_text_whatever_is_in_them() -> None:
    bad = "<script>alert(1)</script> \"'> &\n\n**x**"
    picture = draw_fitting([path(hop("icb:T", "parliament:parliament", from_name=bad, says=bad))])
    assert "<script" not in picture
    assert "\n" not in picture
    assert "&lt;script&gt;" in picture


def test_ways_that_lead_in_a_circle_are_drawn() -> None:
    there, back = hop("icb:T", "post:icb:T:chair"), hop("post:icb:T:chair", "icb:T")
    assert len(boxes(drawn([path(there), path(back)]))) == 2


def test_words_stand_within_the_picture() -> None:
    for direction in ("across", "down"):
        picture = drawn(TWO_WAYS, direction)
        left, top, width, height = map(float, picture.get("viewBox", "").split())
        for text in picture.iter(f"{SVG}text"):
            assert left <= float(text.get("x", "")) <= left + width
            assert top <= float(text.get("y", "")) <= top + height


def test_no_path_is_no_picture() -> None:
    assert draw([]) == draw_fitting([]) == narrate([]) == ""
