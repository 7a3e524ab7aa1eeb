"""Answers as tables and words: days, provisions, evidence, and text that stays text."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from graph.dates import NEVER, UNKNOWN_START
from graph.evidence import Confidence
from graph.home import Home
from graph.relationships import Layer
from queries.answer import Answer, EvidenceShown, HopShown
from queries.asking import ask
from queries.library import question
from queries.view import open_view
from ui import tables
from ui.markup import facts_html, table_html
from ui.searching import named, offers
from ui.wording import days_in_words, period, plain, web_address

LAST_DAY = date(2026, 3, 31)


def hop(**more: Any) -> HopShown:
    given: dict[str, Any] = {
        "id": "1", "type": "ACCOUNTABLE_TO", "layer": Layer.ACCOUNTABILITY, "from_id": "icb:T",
        "from_name": "NHS Testshire", "to_id": "parliament:parliament", "to_name": "UK Parliament",
        "says": "NHS Testshire is accountable to UK Parliament", "relation": "is accountable to",
        "properties": {}, "valid_from": date(2022, 7, 1), "valid_to": None, "certain": True,
        "last_seen": None, "provision": "", "unverified_basis": "", "by_law": False,
        "confidence": Confidence.HIGH, "evidence": (),
    }  # fmt: skip
    return HopShown(**given | more)


def frimley(home: Home) -> Answer:
    name, asked = question("accountability_chain")
    return ask(name, asked, open_view(home).store, {"start": "icb:QNQ"}, LAST_DAY)


@pytest.mark.parametrize(
    ("began", "ended", "words"),
    [
        (date(2022, 7, 1), None, "since 1 July 2022"),
        (date(2022, 7, 1), date(2026, 4, 1), "1 July 2022 to 31 March 2026"),
        (date(2022, 7, 1), date(2022, 7, 2), "1 July 2022"),
        (None, date(2026, 4, 1), "until 31 March 2026"),
        (UNKNOWN_START, NEVER, "dates not known"),
    ],
)
def test_days_are_in_words_and_the_last_day_is_included(
    began: date | None, ended: date | None, words: str
) -> None:
    assert period(began, ended) == words


def test_what_was_last_seen_and_what_is_not_certain_is_said() -> None:
    seen = hop(last_seen=date(2025, 11, 1), sure_from=date(2023, 1, 31), certain=False)
    assert tables.when(seen) == (
        "since 1 July 2022; certain from 31 January 2023; last seen 1 November 2025; not certain on this day"
    )
    ended = hop(valid_to=date(2026, 4, 1), sure_to=date(2025, 12, 1))
    assert tables.when(ended) == "1 July 2022 to 31 March 2026; certain until 30 November 2025"


def test_days_inside_a_text_are_put_in_words() -> None:
    assert days_in_words("Ann (last seen 2025-11-01)") == "Ann (last seen 1 November 2025)"


def test_a_basis_that_nobody_read_is_marked() -> None:
    assert tables.provision(hop(provision="NHS Act 2006 s14Z25")) == "NHS Act 2006 s14Z25"
    assert tables.provision(hop(unverified_basis="framework")) == "not verified: framework"
    assert tables.provision(hop()) == ""


def test_the_chain_of_frimley_as_a_table(filled_home: Home) -> None:
    table = tables.chain_table(frimley(filled_home))
    assert [(row["From"], row["Relation"], row["To"]) for row in table] == [
        ("NHS Frimley Integrated Care Board", "has its money answered for by",
         "Chief executive, NHS Frimley Integrated Care Board"),
        ("Chief executive, NHS Frimley Integrated Care Board", "is accountable to",
         "Chief executive, NHS England"),
        ("Chief executive, NHS England", "is accountable to",
         "Permanent secretary, Department of Health and Social Care"),
        ("Permanent secretary, Department of Health and Social Care", "is accountable to", "UK Parliament"),
    ]  # fmt: skip
    assert table[0]["When"] == "1 July 2022 to 31 March 2026"
    assert table[0]["How known"] == "by law"
    assert table[1]["For what"] == "money"


def test_every_step_has_evidence_with_file_and_row(filled_home: Home) -> None:
    for _, places in tables.evidence_by_hop(frimley(filled_home)):
        for place in places:
            said = {row["What"]: row["Said"] for row in place}
            assert said["Publisher"]
            assert "standing_rules.csv line" in said["File and row"]


def test_general_knowledge_is_marked_as_not_verified() -> None:
    known = EvidenceShown(
        id="evidence:1", dataset="d", file="f.csv", titles=("General knowledge",), publishers=("",),
        addresses=("",), licences=("",), published=LAST_DAY, confidence=Confidence.LOW,
        claim_kind="fact", quote="", note="", verified=False, locators=("f.csv line 2",),
    )  # fmt: skip
    said = {row["What"]: row["Said"] for row in tables._evidence(known, known.locators)}
    assert said["Verified"].startswith("not verified")
    assert "Publisher" not in said


def test_data_in_html_and_markdown_stays_text() -> None:
    bad = "<script>alert(1)</script> [x](http://evil.example) ![y](z) **b** :red[c] $d$"
    for html in (table_html([{"A": bad}], bad), facts_html([{"What": bad, "Said": bad}], bad)):
        assert "<script" not in html
    assert plain("a *b* <i>") == r"a \*b\* \<i\>"
    assert "http://" not in plain(bad)


def test_only_addresses_of_the_web_become_links() -> None:
    assert web_address("github.com/a/b") == "https://github.com/a/b"
    assert web_address("http://nhs.uk/a b") == "http://nhs.uk/a%20b"
    for bad in ("javascript:alert(1)", "", "leaflet, page 3", "file:///etc/passwd"):
        assert web_address(bad) is None
    html = facts_html([{"What": "Address", "Said": 'nhs.uk/"><script>'}], "c")
    assert "<script" not in html
    assert 'rel="noopener noreferrer"' in html


def test_a_search_offers_first_what_was_there_on_the_day(filled_home: Home) -> None:
    names = open_view(filled_home).names
    assert offers(names, "Frimly", LAST_DAY)[0].id == "icb:QNQ"
    assert offers(names, "Frimly", date(2019, 1, 1))[0].id == "ics:frimley-health-and-care"
    assert offers(names, "Cornwall", LAST_DAY)[0].id == "icb:QT6"
    assert offers(names, "QNQ", LAST_DAY)[0].id == "icb:QNQ"
    assert offers(names, "xyzzy", LAST_DAY) == offers(names, " ", LAST_DAY) == []


def test_a_search_offers_only_what_can_answer(filled_home: Home) -> None:
    names = open_view(filled_home).names
    assert named(names, "icb:QNQ")
    assert named(names, "icb:nothing") is None
    assert named(names, "no kind at all") is None
    assert named(names, "") is None


def test_a_match_is_shown_with_kind_and_life(filled_home: Home) -> None:
    match = named(open_view(filled_home).names, "icb:QNQ")
    assert match
    assert tables.match_in_words(match) == (
        "NHS Frimley Integrated Care Board · integrated care board · 1 July 2022 to 31 March 2026"
    )
