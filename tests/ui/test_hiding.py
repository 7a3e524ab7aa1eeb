"""Posts in place of people: in sentences, ids, addresses and cells; organisations stay."""

from __future__ import annotations

import pytest

from queries.answer import Missing
from queries.people import PersonShown
from ui.hiding import LEFT_OUT, Names, NamesHidden

CHAIR = "post:icb:QX1:chair"
HIDDEN = NamesHidden([
    PersonShown(id="person:ada-example/QX1", names=("Ada Mary Example", "Ada Example"), post=CHAIR,
                post_name="Chair, Testshire ICB"),
    PersonShown(id="person:bob", names=("Bob O'Example-Smith",), post="", post_name=""),
])  # fmt: skip


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        (
            "Ada Example, interim (last seen 2025-01-01)",
            "the holder of “Chair, Testshire ICB”, interim (last seen 2025-01-01)",
        ),
        ("minutes of ADA  EXAMPLE", "minutes of the holder of “Chair, Testshire ICB”"),
        (
            "https://testshire.example/people/ada-example",
            "https://testshire.example/people/the holder of “Chair, Testshire ICB”",
        ),
        ("Bob O'Example-Smith", "name hidden"),
        ("HOLDS|person:ada-example/QX1|x", f"HOLDS|{CHAIR}|x"),
        ("Ada Examples Ltd", "Ada Examples Ltd"),
        ("Testshire ICB", "Testshire ICB"),
    ],
)
def test_names_are_replaced_wherever_they_stand(said: str, seen: str) -> None:
    assert HIDDEN.text(said) == seen


def test_a_longer_name_is_replaced_whole() -> None:
    assert "Mary" not in HIDDEN.text("Ada Mary Example")


def test_a_person_in_an_address_becomes_the_post() -> None:
    assert HIDDEN.entity("person:ada-example/QX1") == CHAIR
    assert HIDDEN.entity("person:bob") == ""
    assert HIDDEN.entity("icb:QX1") == "icb:QX1"


def test_quotations_and_notes_are_left_out() -> None:
    hidden = HIDDEN._any({"quote": "so said A. Example", "note": "", "rows": [{"held_by": "Ada Example"}]})
    assert hidden == {
        "quote": LEFT_OUT,
        "note": "",
        "rows": [{"held_by": "the holder of “Chair, Testshire ICB”"}],
    }


def test_a_model_keeps_its_shape() -> None:
    one = HIDDEN.model(Missing(what="when Ada Example began", why="x"))
    assert one == Missing(what="when the holder of “Chair, Testshire ICB” began", why="x")


def test_nobody_to_hide_leaves_everything() -> None:
    assert NamesHidden([]).text("Ada Example") == "Ada Example"
    assert Names().text("Ada Example") == "Ada Example"
