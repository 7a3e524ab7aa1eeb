"""Finding by name: typing mistakes, codes, former names, short texts."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.names import normalise, slug
from graph.stores.names import NameIndex, NameWriter
from graph.stores.rows import NodeRow


@pytest.fixture(scope="module")
def names(england, tmp_path_factory):
    """The index of the bundled tables, written as the rows pass by."""
    path = tmp_path_factory.mktemp("names") / "england.names"
    writer = NameWriter(path)
    assert len(list(writer.watch([*england.nodes, *england.ties]))) == len(england.nodes) + len(england.ties)
    writer.finish()
    index = NameIndex(path)
    yield index
    index.close()


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("NHS Devon Integrated Care Board", "icb:QJK"),
        ("nhs devon icb", "icb:QJK"),
        ("NHS Lincolnsire Integrated Care Board", "icb:QJM"),
        ("leicester leicestershire and rutland icb", "icb:QK1"),
        ("Care Qualty Comission", "national_body:cqc"),
        ("gloucestershire integrated care bord", "icb:QR1"),
    ],
)
def test_a_name_is_found_with_typing_mistakes_and_without_punctuation(names, text, entity):
    assert names.find(text)[0].id == entity


def test_a_former_name_finds_the_body_and_says_by_which_name(names):
    first = names.find("NHS Commissioning Board")[0]
    assert first.id == "national_body:nhs_england"
    assert (first.name, first.matched) == ("NHS England", "NHS Commissioning Board")
    assert names.find("Department of Health")[0].id == "national_body:dhsc"


@pytest.mark.parametrize("code", ["QJK", "qjk", " QJK "])
def test_a_code_finds_who_had_it_whatever_its_case(names, code):
    found = {one.id for one in names.find(code, limit=50) if one.score == 100}
    # Devon's system of 2021 and its footprint of 2016 bore the code that the board took over
    assert found == {"icb:QJK", "ics:devon", "stp:devon"}


def test_a_code_that_a_body_gave_up_still_finds_it(names):
    # Hampshire and Isle of Wight kept its ODS code and got another ONS code in April 2026
    for code in ("E54000042", "E54000067"):
        assert "icb:QRL" in {one.id for one in names.find(code)}


def test_an_id_finds_its_entity(names):
    assert names.find("icb:QHG")[0].id == "icb:QHG"


def test_the_kind_can_be_chosen(names):
    found = names.find("Devon", kinds=("stp",))
    assert found[0].id == "stp:devon"
    assert {one.kind for one in found} == {"stp"}


def test_two_letters_find_names_that_begin_with_them(names):
    found = names.find("BS", limit=50)
    assert found
    assert all(normalise(one.matched).startswith("bs") for one in found)


@pytest.mark.parametrize("text", ["", "  ", "!?", "…"])
def test_no_letters_find_nothing(names, text):
    assert names.find(text) == []


def test_an_entity_is_found_once_and_no_more_than_asked_for(names):
    found = names.find("integrated care board", limit=7)
    assert len(found) == len({one.id for one in found}) == 7


def test_what_nobody_looks_for_is_not_found(names):
    kinds = {one.kind for one in names.find("NHS England", limit=400)}
    assert not kinds & {"value", "evidence", "appointment", "standing_rule", "conflict", "count"}


def test_a_match_says_whether_the_body_was_there_on_a_day(names):
    (sussex,) = [one for one in names.find("NHS Sussex ICB") if one.id == "icb:QNX"]
    assert sussex.possible(date(2023, 1, 1))
    assert not sussex.possible(date(2026, 4, 1))


@given(st.text(max_size=40))
def test_any_text_can_be_looked_for(names, text):
    assert all(0 <= one.score <= 100 for one in names.find(text))


def test_the_same_rows_give_the_same_finds_in_any_order(england, names, tmp_path):
    writer = NameWriter(tmp_path / "again.names")
    nodes: list[NodeRow] = sorted(england.nodes, key=lambda one: str(one.properties["id"])[::-1])
    assert list(writer.watch([*england.ties, *nodes]))
    writer.finish()
    again = NameIndex(tmp_path / "again.names")
    for text in ("Devon", "NHS England", "QJK", "chair gloucestershire", "BS"):
        assert again.find(text) == names.find(text)
    again.close()


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("St. Mary’s & Co", "st mary s and co"),
        ("  NHS   Devon ", "nhs devon"),
        ("Ynys Môn", "ynys mon"),
        ("Stoke-on-Trent", "stoke on trent"),
    ],
)
def test_a_name_is_made_comparable(name, plain):
    assert normalise(name) == plain


@given(st.text())
def test_making_comparable_twice_changes_nothing(text):
    assert normalise(normalise(text)) == normalise(text)
    assert " " not in slug(text)
