"""Lists saved by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.home import Home
from ui.saved_lists import NotSaved, SavedLists


def test_a_list_is_saved_replaced_and_removed(tmp_path: Path) -> None:
    lists = SavedLists(Home(tmp_path / "home"))
    assert lists.all("scope") == {}
    lists.save("scope", " My  territory ", ["icb:QX1", "icb:QX2", "icb:QX1"])
    lists.save("basket", "My territory", ["post:icb:QX1:chair"])
    assert lists.all("scope") == {"My territory": ("icb:QX1", "icb:QX2")}
    lists.save("scope", "My territory", ["icb:QX3"])
    assert lists.all("scope") == {"My territory": ("icb:QX3",)}
    lists.remove("scope", "My territory")
    assert lists.all("scope") == {}
    assert lists.all("basket") == {"My territory": ("post:icb:QX1:chair",)}


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("", ["icb:QX1"]),
        ("x" * 61, ["icb:QX1"]),
        ("x", []),
        ("x", ["a"] * 2 + [str(at) for at in range(501)]),
    ],
)
def test_what_cannot_be_saved_is_said(tmp_path: Path, name: str, ids: list[str]) -> None:
    with pytest.raises(NotSaved):
        SavedLists(Home(tmp_path)).save("scope", name, ids)


def test_nothing_is_made_before_something_is_saved(tmp_path: Path) -> None:
    SavedLists(Home(tmp_path)).remove("scope", "x")
    assert list(tmp_path.iterdir()) == []
