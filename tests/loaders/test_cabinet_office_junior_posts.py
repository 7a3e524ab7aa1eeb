"""Junior posts of organograms: numbers of posts, of which two equal rows are two groups."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

SAMPLE = Path(__file__).parent / "samples" / "cabinet_office_junior_posts.csv"


def test_equal_rows_are_two_groups_that_report_to_the_senior_post(taken):
    found = taken(SAMPLE, "2012-03-31")
    groups = ["staff_group:dhsc/2012-03-31/2", "staff_group:dhsc/2012-03-31/3"]

    assert found.dataset == "cabinet_office_junior_posts"
    for group, place in zip(groups, ("line 2", "line 3"), strict=True):
        assert found.at(place) == {
            (group, "life", ""),
            (group, "name", "Policy Adviser"),
            (group, "full_time_equivalents", "1"),
            (group, "pay_scale", "45299 to 61976"),
            (group, "grade", "G7"),
            (group, "unit", "Trials"),
            (group, "profession", "Policy"),
            (group, "PART_OF", "national_body:dhsc"),
            (group, "REPORTS_TO", "post:national_body:dhsc:T2"),
        }


def test_what_is_not_disclosed_is_left_out_and_the_top_reports_to_nobody(taken):
    found = taken(SAMPLE, "2012-03-31").at("line 4")

    assert {one[1] for one in found} == {"life", "name", "full_time_equivalents", "grade", "unit", "PART_OF"}


def test_a_file_without_a_date_asks_for_one(taken):
    from loaders.reading import FileRefused

    with pytest.raises(FileRefused, match="say --published DATE"):
        taken(SAMPLE)


def test_a_number_that_is_none_refuses_the_row(taken):
    (refusal,) = taken(SAMPLE, "2012-03-31").loaded[0].refusals
    assert refusal.reason == "column number: “several” is not a number of posts"


@pytest.mark.parametrize(
    ("body", "read", "place", "fact"),
    [
        ("department_of_health", 1122, "line 2",
         ("staff_group:dhsc/2011-09-30/2", "REPORTS_TO", "post:national_body:dhsc:CMO001")),
        ("health_protection_agency", 507, "line 3",
         ("staff_group:health-protection-agency/2011-09-30/3", "full_time_equivalents", "12.8")),
        ("nhs_blood_and_transplant", 91, "line 4",
         ("staff_group:nhs-blood-and-transplant/2011-09-30/4", "pay_scale", "54454 to 73351")),
    ],
)  # fmt: skip
def test_the_published_posts_of_september_2011(taken, published, body, read, place, fact):
    found = taken(published(f"organograms/{body}-2011-09-30-junior.csv"))

    assert found.counts == (read, read, 0)
    assert found.loaded[0].published == date(2011, 9, 30)
    assert fact in found.at(place)
