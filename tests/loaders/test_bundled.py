"""The bundled tables, each with the number of rows that the published file has."""

from __future__ import annotations

import csv

import pytest

from graph.claims import Refusal
from graph.home import Home
from loaders.dataset import bundled, dataset, datasets
from loaders.load import load
from loaders.recognise import recognise

ROWS = {
    "england_areas": 334,  # 309 districts of 2021 and 25 further upper-tier areas of 2023
    "england_award_routes": 26,  # seven of the Provider Selection Regime, 19 generally known
    "england_board_rules": 42,
    "england_body_kinds": 30,
    "england_budget_lines": 1,
    "england_cancer_alliance_boards": 54,  # 44 of 2022, two districts by name, eight derived for 2026
    "england_cancer_alliances": 40,  # 20 in the statistics register, 20 codes of the lookup of trusts
    "england_ccg_counts": 9,  # eight periods and one statement of January 2020
    "england_ccg_names": 14,  # thirteen are in the list of 2019, one was gone by then
    "england_ccgs": 191,  # the groups of April 2019
    "england_ccgs_2021": 218,  # 191 groups of 2019 and 27 that came later
    "england_clinical_senate_ties": 24,
    "england_clinical_senates": 12,
    "england_contract_forms": 9,
    "england_contracts": 5,  # four, of which one has two statements
    "england_council_areas": 334,  # 153 councils, 181 districts within
    "england_councils": 153,
    "england_decision_rights": 10,  # two that the Long Term Plan reserves, and the vocabulary
    "england_devolved_areas": 2,
    "england_events": 48,
    "england_functions": 36,
    "england_icb_areas": 495,  # 382 pairs of 2022, 113 derived for 2026
    "england_icb_board_papers": 36,
    "england_icb_clusters": 15,
    "england_icb_payments": 777,  # three payer-years
    "england_icb_populations": 84,  # 42 boards in two years
    "england_icb_succession": 16,  # pairs of April 2026
    "england_icbs": 48,  # 42 of July 2022 and 6 of April 2026
    "england_ics_designations": 45,  # 42 systems and 3 that were absorbed in June 2019
    "england_matter_ties": 82,  # 57 of functions, six of rights, nine of priorities, ten more
    "england_measures": 37,
    "england_money_figures": 108,
    "england_money_flows": 84,
    "england_money_ties": 43,
    "england_national_bodies": 17,  # two of them ombudsmen, which are added
    "england_nhse_regions": 7,
    "england_payees": 604,  # 562 names, each payer's apart
    "england_pcns": 1_366,
    "england_plan_requirements": 21,
    "england_pooled_funds": 6,
    "england_post_holders": 80,  # 78 appointments, two earlier ones that a note names
    "england_practice_contracts": 6_514,  # 6,669 less 155 of type unknown
    "england_practice_patients": 6_669,
    "england_practice_payments": 6_669,
    "england_practice_pcns": 7_705,
    "england_practices": 7_361,  # 6,618 of September 2025, 743 that only earlier years name
    "england_priorities": 9,
    "england_provider_unknowns": 178,
    "england_provisions": 60,
    "england_seed_claims": 38,
    "england_services": 26,
    "england_shadow_boards": 11,  # seats
    "england_published_conflicts": 17,
    "england_split_board_places": 354,  # 282 practices, 72 networks
    "england_standing_rules": 247,
    "england_stps": 50,  # codes of 45 footprints
    "england_sub_icb_boards": 127,  # 110 rows, 17 derived for 2026
    "england_sub_icb_figures": 106,
    "england_sub_icbs": 110,  # 106 of July 2022, four rows of April 2026
    "england_trust_boards": 327,
    "england_trust_cancer_alliances": 205,
    "england_trust_kinds": 202,
    "england_trust_names": 680,
    "england_trust_stps": 137,
    "england_trust_successions": 33,
    "england_trusts": 277,  # 274 of the register, three care trusts of the list of kinds
}
REFUSED = {
    "england_money_flows": [Refusal("money_flows.csv line 56", "no amount is stated")],  # grant of 2026/27
    "england_practice_payments": [  # published with zero in every stream
        Refusal("practice_payments_2022_23.csv line 4506", "no amount is stated"),
        Refusal("practice_payments_2022_23.csv line 6456", "no amount is stated"),
    ],
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
    ],
    "england_trust_cancer_alliances": [  # the lookup names no alliance for these trusts
        Refusal(f"trust_cancer_alliances.csv line {number}", "column to is empty")
        for number in range(143, 207)
    ],
}


def _in_wales(name: str, column: str, begins: str, reason: str) -> list[Refusal]:
    """Every row whose cell begins so, and is outside of the scope for that reason."""
    table = dataset(name).bundled_file
    assert table
    with table.open(encoding="utf-8", newline="") as stream:
        reader = csv.DictReader(stream)
        cells = [(reader.line_num, row[column], row) for row in reader]
    wanted = [(line, cell) for line, cell, row in cells if cell[:2] == begins and not row.get("seen")]
    return [
        Refusal(f"{table.name} line {line}", f"column {column}: “{cell}” is {reason}")
        for line, cell in wanted
    ]


REFUSED["england_practices"] = _in_wales(
    "england_practices", "WITHIN sub_icb", "7A", "a health board in Wales, outside of the scope"
)
REFUSED["england_trusts"] = _in_wales(
    "england_trusts",
    "WITHIN region",
    "",
    "no region of NHS England: a trust in Wales, outside of the scope",
)


def test_the_refusals_of_wales_are_as_many_as_the_registers_have():
    assert (len(REFUSED["england_practices"]), len(REFUSED["england_trusts"])) == (398, 3)


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


def test_no_entity_is_made_by_two_registers_but_groups_that_are_in_both_lists(england_folder):
    lives = """
    SELECT c.subject, count(DISTINCT r.dataset), min(r.dataset), max(r.dataset)
    FROM claims c JOIN runs r ON r.run = c.run
    WHERE c.shape = 'field' AND c.verb = 'life' GROUP BY c.subject HAVING count(DISTINCT r.dataset) > 1
    """
    with Home(england_folder).ledger() as ledger:
        twice = ledger.connection.execute(lives).fetchall()
    assert {row[1:] for row in twice} == {(2, "england_ccgs", "england_ccgs_2021")}
    assert len(twice) == 191  # those of April 2019
