"""Lookups of clinical commissioning groups: what they lay in was a partnership, from 2021 a system."""

from __future__ import annotations

from datetime import date
from pathlib import Path

SAMPLE = Path(__file__).parent / "samples" / "ons_ccgs.csv"


def test_a_group_lay_in_a_partnership_and_a_cancer_alliance(taken):
    found = taken(SAMPLE)

    assert found.dataset == "ons_ccgs"
    assert found.at("line 2") == {
        ("ccg:9Z1", "ons_code", "E38999001"),
        ("ccg:9Z1", "name", "NHS Testshire CCG"),
        ("ccg:9Z1", "WITHIN", "stp with ons code “E54999001”"),
        ("ccg:9Z1", "WITHIN", "cancer_alliance with ons code “E56999001”"),
    }
    assert (found.loaded[0].published, found.loaded[0].scope) == (date(2019, 12, 31), "England, 2019")


def test_a_group_without_an_alliance_is_in_none(taken):
    assert {verb for _, verb, _ in taken(SAMPLE).at("line 3")} == {"ons_code", "name", "WITHIN"}
    assert not [one for one in taken(SAMPLE).at("line 3") if "alliance" in one[2]]


def test_from_2021_on_what_is_called_a_partnership_is_a_system(taken, tmp_path):
    path = tmp_path / "lookup.csv"
    path.write_text(
        "CCG21CD,CCG21CDH,CCG21NM,STP21CD,STP21CDH,STP21NM\n"
        "E38999001,9Z1,NHS Testshire CCG,E54999001,QZ1,Testshire\n"
    )

    assert ("ccg:9Z1", "WITHIN", "ics with ods code “QZ1”") in taken(path).all


def test_the_published_lookup_of_2021(taken, published):
    found = taken(published("geo/ccg_icb_cancer_alliance_2021.csv"))

    # 106 lines, 106 groups, 42 STP21CD, 21 CAL21CD
    assert found.counts == (106, 106, 0)
    within = [one for one in found.all if one[1] == "WITHIN"]
    assert len({one[2] for one in within if one[2].startswith("ics")}) == 42
    assert len({one[2] for one in within if one[2].startswith("cancer")}) == 21
    assert ("ccg:01F", "WITHIN", "ics with ods code “QYG”") in found.at("line 2")
    assert ("ccg:01J", "WITHIN", "cancer_alliance with ons code “E56000005”") in found.at("line 3")
    assert ("ccg:99A", "ons_code", "E38000101") in found.at("line 4")
