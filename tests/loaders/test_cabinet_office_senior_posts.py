"""Senior posts of organograms: a forest with vacant, shared and undisclosed posts."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

SAMPLE = Path(__file__).parent / "samples" / "cabinet_office_senior_posts.csv"
BODY = "national_body:testshire-tests-agency"


def _post(reference: str) -> str:
    return f"post:{BODY}:{reference}"


def _holders(found) -> dict[str, set[str]]:
    held: dict[str, set[str]] = {}
    for _, _, text in found.all:
        if text.startswith('{"parties"'):
            person, post = (part.split('"]')[0] for part in text.split('["')[1:])
            held.setdefault(post, set()).add(person)
    return held


def test_a_post_its_body_unit_and_holder(taken):
    found = taken(SAMPLE)

    assert found.dataset == "cabinet_office_senior_posts"
    assert found.at("line 3") >= {
        (BODY, "name", "Testshire Tests Agency"),
        (_post("T1"), "name", "Chief Executive"),
        (_post("T1"), "grade", "SCS3"),
        (_post("T1"), "unit", "Front Office"),
        (_post("T1"), "pay_band", "140000 to 144999"),
        (BODY, "HAS_POST", _post("T1")),
        ("person:trial-tessa-dr/testshire-tests-agency", "name", "TRIAL, Tessa [Dr]"),
    }


def test_vacant_posts_have_no_holder_and_undisclosed_ones_an_unknown_one(taken):
    found = taken(SAMPLE)

    assert (_post("T2"), "holder", "vacant") in found.at("line 4")
    assert (_post("T3"), "holder", "not_published") in found.at("line 5")
    assert not [one for one in found.at("line 5") if one[1] == "pay_band"]


def test_two_rows_of_a_post_or_two_names_in_a_cell_are_a_job_share(taken):
    held = _holders(taken(SAMPLE))
    people = "person:{}/testshire-tests-agency"

    assert held[_post("T4")] == {people.format("sample-sam"), people.format("example-ella")}
    assert held[_post("T6")] == {people.format("ann-specimen"), people.format("bob-specimen")}
    assert held[_post("T1")] == held[_post("T7")] == {people.format("trial-tessa-dr")}


def test_posts_report_upwards_to_several_tops(taken):
    ties = {(one[0], one[2]) for one in taken(SAMPLE).all if one[1] == "REPORTS_TO"}

    assert ties == {
        (_post(low), _post(high)) for low, high in (("T2", "T1"), ("T3", "T1"), ("T4", "T3"))
    }  # fmt: skip


def test_the_body_itself_eliminated_posts_and_unknown_superiors_are_said(taken):
    reasons = {one.locator[-7:]: one.reason for one in taken(SAMPLE).loaded[0].refusals}

    assert reasons == {
        " line 2": "T0 stands for Testshire Tests Agency itself, to which its top posts report",
        " line 8": "the post T5 is marked as eliminated",
        "line 10": "reports to T99, which is no post of the file",
    }


def test_the_day_stands_in_the_republishers_column_only(taken, edited, ledger):
    assert taken(SAMPLE).loaded[0].published == date(2012, 3, 31)

    def as_published(header, rows):
        for cells in (header, *rows):
            del cells[-2:]

    again = taken(edited(SAMPLE, as_published), "2012-09-30")
    assert again.loaded[0].published == date(2012, 9, 30)
    assert len(ledger.active_runs()) == 2


def test_no_telephone_number_or_address_is_kept(taken, ledger):
    taken(SAMPLE)
    text = " ".join(str(row) for row in ledger.connection.execute("SELECT * FROM claims"))

    assert "@" not in text
    assert "020 7" not in text


def test_the_order_of_columns_does_not_matter(taken, turned):
    assert taken(turned(SAMPLE)).counts == (9, 7, 2)


@pytest.mark.parametrize(
    ("body", "read", "refused", "place", "fact"),
    [
        ("department_of_health", 313, 2, "line 3",
         ("post:national_body:dhsc:HIP003", "REPORTS_TO", "post:national_body:dhsc:HIP001")),
        ("health_protection_agency", 50, 0, "line 3",
         ("post:national_body:health-protection-agency:5238701", "pay_band", "160000 to 164999")),
        ("nhs_blood_and_transplant", 50, 0, "line 39",
         ("person:robinson-katherine/nhs-blood-and-transplant", "name", "ROBINSON, Katherine")),
    ],
)  # fmt: skip
def test_the_published_posts_of_september_2011(taken, published, body, read, refused, place, fact):
    found = taken(published(f"organograms/{body}-2011-09-30-senior.csv"))

    assert found.counts == (read, read - refused, refused)
    assert found.loaded[0].published == date(2011, 9, 30)
    assert fact in found.at(place)


def test_who_is_named_in_the_department_of_2011(taken, published):
    found = taken(published("organograms/department_of_health-2011-09-30-senior.csv"))
    unknown = [one[2] for one in found.all if one[1] == "holder"]

    # of 313 rows 217 say N/D, 8 Vacant, 1 Eliminated, 1 is the department itself: 86 are held
    assert (unknown.count("not_published"), unknown.count("vacant")) == (217, 8)
    assert len(_holders(found)) == 86
    assert _holders(found)["post:national_body:dhsc:PSO001"] == {"person:una-o-brien/dhsc"}
