"""Tables of the command line: no word is broken, and no table is wider than the screen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.cli.fitting import split_shared, widths
from ui.cli.printing import print_table

WORDS = st.lists(st.text("abcdefgh", min_size=1, max_size=12), max_size=6).map(" ".join)
TABLES = st.integers(1, 5).flatmap(
    lambda rows: st.dictionaries(
        st.text("xyz", min_size=1, max_size=6),
        st.lists(WORDS, min_size=rows, max_size=rows),
        min_size=1,
        max_size=8,
    )
)


@given(TABLES, st.integers(10, 120))
def test_columns_fit_with_every_word_whole_or_not_at_all(columns: dict[str, list[str]], room: int) -> None:
    longest = {
        name: max(len(word) for text in (name, *texts) for word in text.split())
        for name, texts in columns.items()
    }
    found = widths(columns, room)
    if found is None:
        assert sum(longest.values()) + 3 * len(columns) + 1 > room
    else:
        assert sum(found.values()) + 3 * len(columns) + 1 <= room
        assert all(found[name] >= one for name, one in longest.items())


@given(TABLES)
def test_what_rows_share_and_what_they_do_not_is_all_there_is(columns: dict[str, list[str]]) -> None:
    shared, others = split_shared(columns)
    assert shared.keys() | others.keys() == columns.keys()
    assert all(set(columns[name]) == {text} for name, text in shared.items())


def test_an_amount_is_whole_pounds_and_ids_of_a_narrow_screen_are_told_in_paragraphs(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [
        {
            "payee": f"Fictional supplier {at}",
            "stream": "published_payments",
            "amount_pence": 123_456_789_00 + at,
        }
        for at in range(3)
    ]
    monkeypatch.setenv("COLUMNS", "60")
    print_table(rows)
    wide = capsys.readouterr().out
    monkeypatch.setenv("COLUMNS", "24")
    print_table(rows)
    narrow = capsys.readouterr().out

    assert "│ £123,456,789.01 │" in wide
    assert "In every row: stream: published payments" in " ".join(narrow.split())
    assert "│" not in narrow
    assert "£123,456,789.02" in narrow
