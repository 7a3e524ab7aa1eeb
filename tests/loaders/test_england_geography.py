"""Tables of places: what their rows say, worked out by hand from the published tables."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from datetime import date

import pytest

from graph.claims import FieldClaim, RelationshipClaim
from graph.dates import Bounds
from graph.evidence import Confidence
from loaders.dataset import Dataset, dataset
from loaders.documents import read_documents
from loaders.row import Row


def _england(stem: str) -> Dataset:
    return dataset(f"england_{stem}")


def _table(stem: str) -> list[dict[str, str]]:
    path = _england(stem).bundled_file
    assert path
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def _parsed(stem: str, **cells: str):
    """Claims of the first row of a table with these cells."""
    one = _england(stem)
    (row, *_) = [row for row in _table(stem) if cells.items() <= row.items()]
    documents = read_documents(one)
    return list(one.parse(Row(one.given | row, "line 2", one.end_dates, one.published, documents)))


@pytest.mark.parametrize("day", ["2022-07-01", "2026-03-31", "2026-04-01", "2026-07-02"])
def test_the_shares_of_every_area_add_up_to_one(day):
    shares: dict[str, float] = defaultdict(float)
    for row in _table("icb_areas"):
        if row["valid_from"] <= day and (not row["valid_to"] or day < row["valid_to"]):
            shares[row["to"]] += float(row["share"])
    assert len(shares) == 334
    assert {code: share for code, share in shares.items() if abs(share - 1) > 0.0002} == {}


def test_a_board_that_took_in_a_part_covers_more_from_april_2026():
    # Hart: 0.2806 of its patients were with Hampshire and Isle of Wight, 0.7194 with Frimley
    hart = {
        (row["from"], row["valid_from"], row["valid_to"]): (row["share"], row["role"], row["confidence"])
        for row in _table("icb_areas")
        if row["to"] == "E07000089"
    }
    assert hart == {
        ("QNQ", "2022-07-01", "2026-04-01"): ("0.7194", "main", "high"),
        ("QRL", "2022-07-01", "2026-04-01"): ("0.2806", "substantial", "high"),
        ("QRL", "2026-04-01", ""): ("1.0000", "main", "medium"),
    }


def test_a_share_says_of_what_it_is_a_share():
    (claim,) = _parsed("icb_areas", **{"from": "QOP", "to": "E08000006"})
    assert isinstance(claim, RelationshipClaim)
    assert claim.relationship.properties() == {
        "share": 1.0,
        "share_of": "registered patients, by location of the practice",
        "role": "main",
    }


def test_a_code_in_both_tiers_is_one_unitary_area():
    types = Counter(row["area_type"] for row in _table("areas"))
    assert types == {"district": 181, "unitary": 132, "upper_tier": 21}
    claims = {one.field: one for one in _parsed("areas", code="E08000006")}
    assert claims["area_type"].value == "unitary"
    assert claims["life"].when == Bounds.of(s1=date(2021, 12, 31), e0=date(2026, 7, 3))


def test_a_location_of_a_split_board_has_no_board_from_april_2026():
    after: dict[str, set[str]] = defaultdict(set)
    for row in _table("sub_icb_boards"):
        if not row["valid_to"]:
            after[row["from"]].add(row["to"])
    split = {"06K", "06N", "07H", "06L", "06T", "07K", "D4U1Y"}  # of QM7, QJG and QNQ
    assert split.isdisjoint(after)
    assert after["92A"] == {"S9B9J"}
    assert after["M1J4Y"] == {"S1Y5D"}
    assert after["D9Y0V"] == {"QRL"}
    assert len(after) == 107 - len(split)


def test_general_knowledge_stays_low():
    (claim,) = _parsed("cancer_alliance_boards", to="icb:QOP")
    assert claim.evidence.is_general_knowledge
    assert claim.evidence.confidence is Confidence.LOW


def test_a_group_that_came_after_2019_began_between_two_counts():
    claims = _parsed("ccgs_2021", ccg_ods="92G")
    (life,) = [one for one in claims if isinstance(one, FieldClaim) and one.field == "life"]
    april_2020, april_2021, end = date(2020, 4, 1), date(2021, 4, 1), date(2022, 7, 1)
    assert life.when == Bounds.of(april_2020, april_2021, end, end)
    (tie,) = [one for one in claims if isinstance(one, RelationshipClaim)]
    assert tie.to_ref.value == "icb:QOX"


def test_an_address_of_board_papers_says_nothing_of_the_name():
    assert [one.field for one in _parsed("icb_board_papers", code="QOP")] == ["board_papers"]
