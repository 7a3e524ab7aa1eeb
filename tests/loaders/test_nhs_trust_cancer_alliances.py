"""Trusts in Cancer Alliances, with the second ones that only notes name."""

from __future__ import annotations

from pathlib import Path

SAMPLE = Path(__file__).parent / "samples" / "nhs_trust_cancer_alliances.csv"


def _member(trust: str, alliance: str) -> tuple[str, str, str]:
    return (
        f"trust with ods code “{trust}”",
        "MEMBER_OF",
        f"cancer_alliance with ods code “{alliance}”",
    )


def test_a_note_names_a_second_alliance_also_misspelt(taken):
    found = taken(SAMPLE, "2026-02-01")

    assert found.dataset == "nhs_trust_cancer_alliances"
    assert found.at("line 2") == {_member("RZ1", "N91")}
    assert found.at("line 3") == {_member("RZ2", "N93"), _member("RZ2", "N91")}
    assert found.at("line 4") == {_member("RZ3", "N91"), _member("RZ3", "N93")}


def test_the_words_of_the_note_are_kept_as_evidence(taken, ledger):
    taken(SAMPLE, "2026-02-01")
    query = "SELECT quote FROM evidence WHERE locator LIKE '%line 4'"

    (quote,) = ledger.connection.execute(query).fetchone()
    assert quote.startswith("Sampleton Hospital (part of")


def test_what_cannot_be_told_from_a_row_or_note_is_said(taken):
    found = taken(SAMPLE, "2026-02-01")

    assert [one.reason for one in found.loaded[0].refusals] == [
        "names no Cancer Alliance with a code",
        "the note names “Elsewhere Cancer Alliance”, which no row of the file gives a code",
        "the note names no Cancer Alliance: “To be confirmed”",
    ]
    assert found.counts == (6, 5, 1)


def test_the_order_of_columns_does_not_matter(taken, turned):
    assert taken(turned(SAMPLE), "2026-02-01").counts == (6, 5, 1)


def test_the_published_list_of_2026(taken, published):
    found = taken(published("partners/trust_cancer_alliance_2026.csv"), "2026-02-01")

    # 205 trusts, 64 without an alliance, 5 notes; 20 alliances
    assert found.counts == (205, 141, 64)
    assert len(found.loaded[0].refusals) == 64
    assert len(found.all) == 141 + 5
    assert len({one[2] for one in found.all}) == 20
    assert found.at("line 2") == {_member("R0B", "N69")}
    assert found.at("line 17") == {_member("RCD", "N63"), _member("RCD", "N70")}
    assert found.at("line 68") == {_member("RTG", "N88"), _member("RTG", "N45")}
