"""icsgraph ask --suppose and icsgraph compare, on a terminal, as CSV and as JSON."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from queries.comparing import NotComparable
from queries.scenario import NoSuchScenario
from ui.cli.errors import Refused, sentence
from ui.cli.main import make_app

runner = CliRunner()
MERGED = ["ask", "Q37", "--on", "2027-04-02", "--suppose", "clusters-merge-2027"]
SIDE_BY_SIDE = ["compare", "Q19", "Dorset ICB", "Somerset ICB", "--on", "2026-04-02"]
DORSET, SOMERSET = "NHS Dorset Integrated Care Board", "NHS Somerset Integrated Care Board"


@pytest.fixture(autouse=True)
def _england(england_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ICSGRAPH_HOME", str(england_folder))


def told(words: list[str]) -> str:
    wide = {"COLUMNS": "300"}
    return runner.invoke(make_app(words[0]), words, env=wide, catch_exceptions=False).stdout


def test_a_scenario_says_first_that_it_is_none_of_what_is():
    said = told(MERGED)
    assert said.index("Scenario, not done") < said.index("icbs")
    assert "--suppose clusters-merge-2027" in said


def test_every_row_of_a_file_says_that_it_is_of_a_scenario():
    (row,) = csv.DictReader(told([*MERGED, "--format", "csv"]).splitlines())
    assert row["icbs"] == "26"
    assert row["scenario"].startswith("Scenario, not done")
    assert json.loads(told([*MERGED, "--format", "json"]))["scenario"].startswith("Scenario, not done")


def test_an_answer_of_what_is_says_nothing_of_scenarios():
    said = json.loads(told(["ask", "Q37", "--on", "2026-04-02", "--format", "json"]))
    assert said["scenario"] == ""
    assert "scenario" not in told(["ask", "Q37", "--on", "2026-04-02", "--format", "csv"])


def test_a_question_about_a_bill_has_the_banner_by_itself():
    said = told(["ask", "Q40", "--council", "Surrey County Council", "--on", "2026-07-02"])
    assert "Scenario, not law" in said


def test_the_scenario_that_a_question_tells_of_is_a_parameter_of_its_own():
    words = ["ask", "Q39", "--scenario", "surrey-2027", "--on", "2026-07-02", "--format", "json"]
    said = json.loads(told(words))
    assert said["params"]["scenario"] == "surrey-2027"
    assert said["rows"]
    assert said["again"].startswith("icsgraph ask changes-under-a-scenario --scenario surrey-2027")


def test_a_scenario_that_is_not_there_is_said_in_a_sentence():
    with pytest.raises(NoSuchScenario) as error:
        told(["ask", "Q37", "--suppose", "nonsense"])
    assert "there are clusters-merge-2027, health-bill, surrey-2027" in (sentence(error.value) or "")


def test_bodies_stand_side_by_side_in_a_file():
    rows = list(csv.DictReader(told([*SIDE_BY_SIDE, "--format", "csv"]).splitlines()))
    by = {row["council"]: row for row in rows}
    assert by["Somerset council"]["compared"] == "only some have it"
    assert by["Somerset council"][DORSET] == "lacks"
    assert by["Dorset council"][SOMERSET] == "lacks"
    assert set(rows[0]) == {"council", "share_of", "compared", DORSET, SOMERSET}


def test_a_comparison_on_a_terminal_ends_with_what_is_not_known():
    said = told(SIDE_BY_SIDE)
    assert "only some have it" in said
    assert "not known: who sits on these health and wellbeing boards" in said


def test_figures_are_added_for_the_board_of_today_and_a_split_one_is_refused():
    said = told(["compare", "Q58", "Z9B2Z", "S9B9J", "--on", "2025-03-31", "--as-is", "2026-04-02"])
    assert "4,537,173" in said
    assert "not put together: it took over a part of NHS Frimley Integrated Care Board" in said


def test_a_comparison_under_a_scenario_has_the_banner():
    said = json.loads(told([*SIDE_BY_SIDE, "--suppose", "health-bill", "--format", "json"]))
    assert said["scenario"].startswith("Scenario, not law")


def test_another_parameter_is_given_by_name():
    words = ["compare", "Q41", "Dorset ICB", "Somerset ICB", "--on", "2026-04-02", "--format", "csv"]
    rows = list(csv.DictReader(told([*words, "--given", "service=service:dental"]).splitlines()))
    assert rows
    with pytest.raises(Refused, match="NAME=VALUE"):
        told([*words, "--given", "service"])


def test_one_body_alone_or_a_question_about_none_cannot_be_compared():
    with pytest.raises(Refused, match="two bodies or more"):
        told(["compare", "Q19", "Dorset ICB"])
    with pytest.raises(NotComparable) as error:
        told(["compare", "Q37", "Dorset ICB", "Somerset ICB"])
    assert "not asked of a body" in (sentence(error.value) or "")
