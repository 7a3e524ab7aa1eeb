"""Records of the directory: law against operation, one succession told from two ends, scopes of their own."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from graph.dates import NEVER, UNKNOWN_START, Bounds
from loaders.reading import FileRefused

SAMPLE = Path(__file__).parent / "samples" / "nhs_ord.json"
BOARDS_BEGAN = date(2022, 7, 1)


def _at(found, number: int) -> set[tuple[str, str, str]]:
    return found.at(f"/{number}/Organisation")


def _notes(ledger) -> set[str]:
    return {row[0] for row in ledger.connection.execute("SELECT note FROM evidence")}


def test_a_merged_trust_is_active_in_name_and_gone_in_law(taken, days, ledger):
    taken(SAMPLE)
    began, gone = date(2002, 4, 1), date(2024, 11, 1)

    assert days("trust:RZ1", "life") == [Bounds(began, began, gone, gone)]
    assert days("trust:RZ1", "name", "TESTSHIRE NHS FOUNDATION TRUST") == [Bounds.seen(date(2024, 10, 31))]
    note = "legal period 2002-04-01 to 2024-10-31; in operation 2002-03-20 to now, status Active"
    assert note in _notes(ledger)


def test_a_trust_in_operation_before_it_was_one_in_law(taken, days, ledger):
    taken(SAMPLE)
    (life,) = days("trust:Z9Y9Z", "life")
    assert (life.s0, life.s1) == (date(2024, 11, 1), date(2024, 11, 1))
    assert "legal period 2024-11-01 to now; in operation 2024-07-10 to now, status Active" in _notes(ledger)


def test_a_foundation_trust_has_its_form_from_the_day_of_the_role(taken, days):
    taken(SAMPLE)
    (form,) = days("trust:RZ1", "legal_form", "public benefit corporation")
    assert (form.s0, form.e1) == (date(2008, 3, 1), date(2024, 11, 1))


def test_ties_end_with_the_trust_and_begin_with_the_kind_of_body(taken, days):
    """The code was that of a partnership, then of a board; the directory has both since April 2020.

    A tie that ends with the trust is left open, since it is cut with the life of the trust.
    """
    found, gone = taken(SAMPLE), date(2024, 11, 1)
    stp = "stp\tods_code\tQZ1\t\t2020-04-01"

    assert days("trust:RZ1", "WITHIN", "icb:QZ1") == [Bounds(BOARDS_BEGAN, BOARDS_BEGAN, gone, NEVER)]
    (within,) = days("trust:RZ1", "WITHIN", stp)
    assert (within.s0, within.s1, within.e0) == (UNKNOWN_START, date(2020, 4, 1), date(2021, 4, 1))
    assert days("trust:RZ1", "PROVIDES_IN", "icb:QZ1")[0].s0 == UNKNOWN_START
    left_out = next(one.reason for scope in found.loaded for one in scope.refusals if "ties" in one.reason)
    assert "RE5 to Q99, a local office of NHS England (RO210)" in left_out
    assert "RE5 to Z9Z9Z" in left_out  # it would begin after the trust had gone


def test_a_succession_told_from_either_end_is_the_same(taken, days):
    taken(SAMPLE)
    day = date(2024, 11, 1)
    assert days("trust:RZ1", "SUCCEEDED_BY", "trust:Z9Y9Z") == [Bounds(day, day, NEVER, NEVER)] * 2
    assert days("trust:RZ9", "SUCCEEDED_BY", "trust:RZ1")[0].s0 == date(2002, 4, 1)


def test_a_location_was_a_group_under_the_same_code(taken, days):
    found = taken(SAMPLE)

    assert ("sub_icb:99Z", "name", "NHS TESTSHIRE ICB - 99Z") in _at(found, 3)
    assert ("ccg:99Z", "name", "NHS TESTSHIRE ICB - 99Z") not in _at(found, 3)
    (group,), (location,) = days("ccg:99Z", "life"), days("sub_icb:99Z", "life")
    assert (group.s0, group.e1) == (date(2021, 4, 1), BOARDS_BEGAN)
    assert (location.s0, location.e1) == (BOARDS_BEGAN, NEVER)
    assert ("sub_icb:99Z", "REPORTING_GEOGRAPHY_OF", "icb:QZ1") in _at(found, 3)


def test_a_practice_in_its_network(taken):
    assert ("practice:Z99001", "MEMBER_OF", "pcn:U99001") in _at(taken(SAMPLE), 4)


def test_each_organisation_is_a_release_of_its_own(taken, ledger):
    found = taken(SAMPLE)

    assert found.dataset == "nhs_ord"
    assert [one.scope for one in found.loaded] == ["RZ1", "Z9Y9Z", "ZZL", "99Z", "Z99001"]
    assert found.counts == (5, 4, 1)
    assert found.loaded[2].run == 0
    reason = found.loaded[2].refusals[0].reason
    assert reason.startswith("ZZL is a directly managed unit (RO111)")


def test_one_record_alone_or_one_a_line_or_without_its_wrapper(taken, tmp_path):
    records = json.loads(SAMPLE.read_text())
    for name, text in (
        ("one.json", json.dumps(records[1])),
        ("bare.json", json.dumps([records[1]["Organisation"]])),
        ("lines.json", "\n".join(json.dumps(one) for one in records[:2])),
    ):
        (tmp_path / name).write_text(text)
        found = taken(tmp_path / name)
        assert found.dataset == "nhs_ord"
        assert ("trust:RZ1", "SUCCEEDED_BY", "trust:Z9Y9Z") in found.all


def test_a_list_of_search_results_is_no_record(taken, tmp_path):
    path = tmp_path / "search.json"
    path.write_text(json.dumps({"Organisations": [{"Name": "A", "OrgId": "RZ1", "Status": "Active"}]}))
    with pytest.raises(FileRefused, match=r"nhs_ord \(lacks Date, Roles\)"):
        taken(path)


@pytest.mark.parametrize("code", ["G6V2S", "R1G", "RA9", "RHC", "RNK", "RRP", "RRQ", "TAF"])
def test_the_published_records(taken, published, code):
    found = taken(published(f"ods/ord/{code}.json"))
    assert (found.dataset, found.counts, found.loaded[0].scope) == ("nhs_ord", (1, 1, 0), code)


def test_a_published_record_of_a_kind_that_is_not_held(taken, published):
    with pytest.raises(FileRefused, match="FBL is a directly managed unit"):
        taken(published("ods/ord/FBL.json"))


def test_facts_of_the_published_records(taken, published, days):
    """Read off the files: RNK merged on 1 April 2026, R1G on 1 October 2015; both ends agree."""
    north = taken(published("ods/ord/G6V2S.json"))
    old = taken(published("ods/ord/RNK.json"))
    taken(published("ods/ord/R1G.json"))
    day, last = date(2026, 4, 1), "/Organisation"

    assert ("trust:RNK", "SUCCEEDED_BY", "trust:G6V2S") in north.at(last) & old.at(last)
    assert days("trust:RNK", "SUCCEEDED_BY", "trust:G6V2S") == [Bounds(day, day, NEVER, NEVER)] * 2
    assert days("trust:RNK", "life") == [Bounds(date(1994, 4, 1), date(1994, 4, 1), day, day)]
    assert days("trust:G6V2S", "WITHIN", "icb:Z9B2Z")[0].s0 == day
    assert days("trust:RNK", "WITHIN", "icb:Z9B2Z") == []
    assert days("trust:R1G", "life")[0].e1 == date(2015, 10, 1)
