"""A row: used up field by field."""

from __future__ import annotations

from datetime import date

import pytest

from graph.dates import NEVER
from graph.evidence import GENERAL_KNOWLEDGE, Confidence, Document
from loaders.row import Row


def row(**cells: str) -> Row:
    listed = {
        "a": Document("a", "A", "", "", "2019-01", "none", "news"),
        "b": Document("b", "B", "", "", "2020", "none", "news"),
        "undated": Document("undated", "U", "", "", "", "none", "news"),
        GENERAL_KNOWLEDGE: Document(GENERAL_KNOWLEDGE, "General knowledge", "", "", "", "", ""),
    }
    return Row(dict(cells), "t.csv line 2", "last_day", date(2026, 7, 2), listed)


def cited(documents: str, confidence: str = "high"):
    return row(documents=documents, confidence=confidence, note="").cite()


def test_what_is_taken_is_gone_and_what_is_left_fails_the_row():
    one = row(name=" Testshire ", code="T", note="")
    assert one.take("name") == "Testshire"
    one.ignore("note")
    with pytest.raises(ValueError, match="the parser left columns unused: code"):
        one.finish()
    one.take("code")
    one.finish()


def test_a_list_has_no_empty_parts():
    assert row(codes="QHL| QUA |").take_list("codes") == ("QHL", "QUA")
    assert row(codes="").take_list("codes") == ()


@pytest.mark.parametrize("text", ["-1", "1.5", "1,000", "one", "½"])
def test_a_number_is_whole_and_plain(text):
    with pytest.raises(ValueError, match=f"column n: “{text}” is not a whole number"):
        row(n=text).take_number("n")
    assert row(n="106").take_number("n") == 106


def test_a_category_means_what_is_declared_and_never_a_default():
    assert row(kind="m").take_one_of("kind", {"m": "merger"}) == "merger"
    for text in ("", "M", "split"):
        with pytest.raises(ValueError, match="is not a known category: m"):
            row(kind=text).take_one_of("kind", {"m": "merger"})


def test_a_row_without_end_held_on_the_day_of_the_release_unless_said_otherwise():
    assert row().bounds("2020-01-01").e0 == date(2026, 7, 3)
    assert row().bounds("2020-01-01", lasts=False).e0 == date(2020, 1, 2)
    assert row().bounds("2020-01-01", seen="2021-01-01").e0 == date(2021, 1, 2)


def test_an_end_follows_the_convention_of_the_dataset():
    assert row().bounds("2020-01-01", "2021-12-31").e1 == date(2022, 1, 1)
    assert row().bounds("2020-01-01").e1 == NEVER


def test_evidence_counts_as_published_on_the_last_day_of_its_latest_document():
    assert cited("a").published == date(2019, 1, 31)
    assert cited("a b").published == date(2020, 12, 31)


def test_evidence_with_an_undated_document_has_no_date_of_its_own():
    assert cited("a undated").published is None
    assert cited("").published is None


def test_general_knowledge_alone_has_low_confidence_whatever_the_row_says():
    assert cited(GENERAL_KNOWLEDGE, "high").confidence is Confidence.LOW
    assert cited(GENERAL_KNOWLEDGE).is_general_knowledge
    assert cited(f"a {GENERAL_KNOWLEDGE}", "medium").confidence is Confidence.MEDIUM
    assert not cited("a").is_general_knowledge


@pytest.mark.parametrize(
    "text", ["a.tester@testshire.example", "Contact: A+B@x-y.example.", "mailto:c_d@e.example?s"]
)
def test_contact_details_refuse_the_row_naming_the_column_only(text):
    with pytest.raises(ValueError, match="column note holds an e-mail address") as error:
        row(note=text)
    assert "example" not in str(error.value)


def test_an_at_sign_alone_is_no_address():
    assert row(note="seen @ the meeting, 2 @ £3").take("note")
