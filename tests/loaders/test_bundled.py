"""The bundled tables, each with the number of rows that the published file has."""

from __future__ import annotations

import pytest

from graph.claims import Refusal
from loaders.dataset import bundled, dataset, datasets
from loaders.load import load
from loaders.recognise import recognise

ROWS = {
    "england_body_kinds": 30,
    "england_ccg_counts": 9,  # eight periods and one statement of January 2020
    "england_ccgs": 191,  # the groups of April 2019
    "england_icb_clusters": 15,
    "england_icb_succession": 16,  # pairs of April 2026
    "england_icbs": 48,  # 42 of July 2022 and 6 of April 2026
    "england_ics_designations": 45,  # 42 systems and 3 that were absorbed in June 2019
    "england_national_bodies": 16,
    "england_nhse_regions": 7,
    "england_post_holders": 78,
    "england_provisions": 60,
    "england_standing_rules": 52,
    "england_stps": 50,  # codes of 45 footprints
}
REFUSED = {
    "england_post_holders": [
        Refusal(
            "post_holders.csv line 5",
            "column held_to is empty, but the note gives an end: “by 2026-06”",
        ),
        Refusal("post_holders.csv line 20", "column held_from: “2023-20” names no day that exists"),
        Refusal(
            "post_holders.csv line 30",
            "column status: the row is marked as superseded by a later page",
        ),
    ]
}


def test_every_bundled_table_is_counted_here():
    assert {one.name for one in bundled()} == set(ROWS)


@pytest.mark.parametrize("name", ROWS)
def test_every_row_of_a_bundled_table_is_accepted_or_refused_with_its_reason(ledger, name):
    table = dataset(name).bundled_file
    assert table
    loaded = load(ledger, dataset(name), table)
    refused = REFUSED.get(name, [])
    assert loaded.rows_read == ROWS[name]
    assert loaded.rows_accepted == ROWS[name] - len(refused)
    assert loaded.refusals == refused == ledger.refusals(loaded.run)
    (run,) = ledger.runs()
    assert (run.rows_read, run.rows_refused) == (ROWS[name], len(refused))


@pytest.mark.parametrize("name", ROWS)
def test_a_bundled_table_is_recognised_by_its_columns(name, tmp_path):
    table = dataset(name).bundled_file
    assert table
    (tmp_path / "download (3).csv").write_bytes(table.read_bytes())
    assert recognise(tmp_path / "download (3).csv").name == name


def test_loading_a_table_again_changes_nothing(ledger):
    regions = dataset("england_nhse_regions")
    assert regions.bundled_file
    first = load(ledger, regions, regions.bundled_file)
    again = load(ledger, regions, regions.bundled_file)
    assert (again.run, again.new) == (first.run, False)
    assert len(ledger.runs()) == 1


def test_every_dataset_says_who_publishes_it_under_which_licence_and_how_often():
    for one in datasets().values():
        for words in (one.title, one.publisher, one.licence, one.cadence, one.scope):
            assert words.strip(), one.name


def test_only_one_dataset_is_the_register_of_a_kind():
    kinds = [kind for one in datasets().values() for kind in one.registers]
    assert sorted(kinds) == sorted(set(kinds))
