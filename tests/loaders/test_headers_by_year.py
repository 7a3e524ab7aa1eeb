"""Headers with a year in them, or that begin alike: one declaration for every edition."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.contacts import is_contact_column
from loaders.formats.text import tables
from loaders.reading import FileRefused
from loaders.recognise import recognise_tables
from loaders.shape import Fit, Shape
from loaders.tables import PublishedFile

SAMPLES = Path(__file__).parent / "samples"
SHAPE = Shape(
    year="year",
    by_year=("codes",),
    headers={"ward": ("WD##CD", "CED##CD"), "codes": ("club##_code",)},
    ignored=("FID", "Shape*", "WD##NM*"),
    optional=("codes",),
)
COLUMNS = ("ward", "codes")


@pytest.fixture
def fit(tmp_path):
    """The fit of a table with these lines, and its rows."""

    def find(*lines: str) -> tuple[Fit, list[dict]]:
        path = tmp_path / "wards.csv"
        path.write_text("\n".join(lines) + "\n")
        (table,) = tables(PublishedFile(path, path.name))
        found = SHAPE.fit(table, COLUMNS)
        return found, [cells for _, cells, _ in SHAPE.rows(table, found)]

    return find


@pytest.mark.parametrize(("header", "year"), [("WD22CD", "2022"), ("wd_23_cd", "2023"), ("CED24CD", "2024")])
def test_a_year_in_a_header_is_given_to_every_row(fit, header, year):
    found, rows = fit(header, "W1", "W2")

    assert (found.year, found.missing) == (year, ())
    assert rows == [{"ward": "W1", "year": year}, {"ward": "W2", "year": year}]


def test_a_header_without_a_year_is_none_of_them(fit):
    found, _ = fit("WDCODE,WD2CD", "W1,W2")
    assert found.missing == ("ward",)


def test_of_several_the_first_declared_and_then_the_latest_counts(fit):
    found, rows = fit("CED25CD,WD22CD,WD23CD,WD21CD", "a,b,c,d")

    assert rows == [{"ward": "c", "year": "2023"}]
    assert found.unknown == ("WD22CD", "WD21CD")


def test_a_column_for_each_year_is_an_object_by_year(fit):
    _, rows = fit("WD22CD,club20_code,club21_code", "W1,C1,C2", "W2,C3")

    assert [row["codes"] for row in rows] == [{"2020": "C1", "2021": "C2"}, {"2020": "C3", "2021": ""}]


def test_headers_that_begin_alike_are_ignored_together(fit):
    found, _ = fit("WD22CD,WD22NM,WD22NMW,Shape__Area,Shape__Length,FID,colour", "a,b,c,d,e,f,g")
    assert found.unknown == ("colour",)


def test_the_year_of_a_column_that_is_not_read_does_not_count(fit):
    found, _ = fit("WD22CD,WD25NM", "a,b")
    assert found.year == "2022"


@pytest.mark.parametrize("header", ["Contact E-mail", "E mail", "email_address", "EMail", "Contact Phone"])
def test_contact_columns_are_known_however_they_are_written(header):
    assert is_contact_column(header)


MISSING = {
    "ons_sub_icb_locations.csv": ("ICB24CD", "ons_sub_icb_locations (lacks icb_ons"),
    "ons_ccgs.csv": ("CCG19CD", "ons_ccgs (lacks ccg_ons"),
    "geographr_trust_shares.csv": ("icb24_code", "geographr_trust_shares (lacks icb"),
    "cqc_board_areas.csv": ("Location.Local.Authority", "cqc_board_areas (lacks area"),
    "cqc_locations.csv": ("Provider ID", "cqc_locations (lacks provider"),
    "cabinet_office_senior_posts.csv": (
        "Post Unique Reference",
        "cabinet_office_senior_posts (lacks reference",
    ),
    "cabinet_office_junior_posts.csv": (
        "Reporting Senior Post",
        "cabinet_office_junior_posts (lacks reports_to",
    ),
    "nhs_trust_cancer_alliances.csv": (
        "cancer_alliance_code",
        "nhs_trust_cancer_alliances (lacks alliance",
    ),
    "nhs_need_weights.csv": ("Practice_Code", "nhs_need_weights (lacks practice"),
}


@pytest.mark.parametrize("name", list(MISSING))
def test_a_table_without_a_needed_column_is_refused_naming_it(edited, name):
    column, words = MISSING[name]

    def without(header, rows):
        at = header.index(column)
        for cells in (header, *rows):
            del cells[at]

    path = edited(SAMPLES / name, without)
    with pytest.raises(FileRefused) as error:
        recognise_tables(PublishedFile(path, path.name))
    assert words in str(error.value)
