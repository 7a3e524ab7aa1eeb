"""The command line as its user meets it: words, numbers, exit codes, standard output and error."""

from __future__ import annotations

import json
import shutil
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from queries.answer import answer_schema
from ui.cli.main import main

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(icsgraph_home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command line; gives exit code, standard output and standard error."""

    def running(*words: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["icsgraph", *words])
        try:
            main()
            code = 0
        except SystemExit as stop:
            code = int(stop.code or 0)
        written = capsys.readouterr()
        return code, written.out, written.err

    return running


@pytest.fixture
def england(run: Run, england_folder: Path, icsgraph_home: Path) -> Run:
    """The same with the bundled tables loaded and built."""
    shutil.copytree(england_folder, icsgraph_home, dirs_exist_ok=True)
    return run


def test_before_anything_is_loaded_a_question_says_what_to_run(run: Run) -> None:
    code, out, errors = run("ask", "Q37")
    assert (code, out) == (2, "")
    assert "icsgraph start" in errors
    assert "Traceback" not in errors


def test_a_question_answers_to_its_number_and_to_its_name(england: Run) -> None:
    by_number = json.loads(england("ask", "Q37", "--on", "2026-03-31", "--format", "json")[1])
    by_name = json.loads(england("ask", "leadership-teams", "--on", "2026-03-31", "--format", "json")[1])
    assert by_number == by_name
    assert by_number["rows"] == [{"icbs": 42, "leadership_teams": 26, "clusters": 15, "unclustered": 11}]


def test_the_json_object_is_of_the_published_schema(england: Run) -> None:
    words = ("ask", "Q14", "--start", "icb:QVV", "--on", "2026-01-02", "--format", "json")
    answer = json.loads(england(*words)[1])
    Draft202012Validator(answer_schema()).validate(answer)
    for name in ("question", "params", "on", "known", "published_by", "rows", "paths", "evidence",
                 "confidence", "conflicts", "searched", "missing", "evidence_until"):  # fmt: skip
        assert name in answer
    assert answer["evidence_until"] == "2026-07-02"


def test_csv_has_a_header_and_the_rows_alone(england: Run) -> None:
    _, out, errors = england("ask", "Q37", "--on", "2026-04-01", "--format", "csv")
    assert out == "icbs,leadership_teams,clusters,unclustered\n36,26,8,18\n"
    assert errors == ""


def test_a_table_shows_both_sides_of_a_conflict_and_where_they_are_read(england: Run) -> None:
    _, out, _ = england("ask", "Q04", "--on", "2020-01-15", "--stated", "195")
    assert "Conflict" in out
    assert "191" in out
    assert "195 (seen" in out
    assert "House of Commons Library" in out


def test_mistyped_names_are_found(england: Run) -> None:
    rows = json.loads(england("find", "Frimly", "--kind", "icb", "--format", "json")[1])
    assert rows[0]["id"] == "icb:QNQ"


def test_where_several_may_be_meant_scripts_get_a_list_and_exit_code_2(england: Run) -> None:
    code, out, errors = england("ask", "Q36", "--icb", "London", "--on", "2026-01-02")
    assert (code, out) == (2, "")
    assert "icb:QMF" in errors
    assert "icb:QRV" in errors


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("ask", "Q99"), "no question “Q99”"),
        (("ask", "Q36", "--board", "QHL"), "takes --icb"),
        (("ask", "Q36", "--icb"), "--icb needs a value"),
        (("ask", "Q36"), "--icb"),
        (("ask", "Q36", "--icb", "Nowhereshire Underwater"), "nothing is called"),
        (("ask", "Q04", "--stated", "many"), "--stated"),
        (("find", "x", "--kind", "planet"), "is not a kind"),
        (("path", "QVV", "parliament", "--layers", "gossip"), "is not a layer"),
        (("undo", "99"), "there is no run 99"),
        (("reload", "99"), "there is no run 99"),
        (("load",), "name a file or folder"),
        (("load", "/nowhere/at-all.csv"), "there is no file"),
        (("ask", "Q37", "--known", "2020-01-01", "--store", "graph.kgl"), "need the ledger"),
        (("ask", "Q37", "--store", "bolt://127.0.0.1:1"), "NEO4J_PASSWORD"),
    ],
)
def test_errors_are_sentences_with_exit_code_2(
    england: Run, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], said: str
) -> None:
    monkeypatch.delenv("NEO4J_PASSWORD", raising=False)
    code, out, errors = england(*words)
    assert (code, out) == (2, "")
    assert said in errors
    assert "Traceback" not in errors


def test_an_impossible_date_is_refused(england: Run) -> None:
    code, _, errors = england("ask", "Q37", "--on", "2026-02-30")
    assert code == 2
    assert "2026-02-30" in errors


def test_loading_the_bundled_tables_again_changes_nothing(england: Run) -> None:
    before = json.loads(england("status", "--format", "json")[1])
    assert england("load", "--bundled")[0] == 0
    assert json.loads(england("status", "--format", "json")[1]) == before


def test_undo_takes_a_run_out_of_the_answers_and_loading_brings_it_back(england: Run) -> None:
    state = json.loads(england("status", "--format", "json")[1])
    clusters = next(run["run"] for run in state["runs"] if run["dataset"] == "england_icb_clusters")
    assert england("undo", str(clusters), "--why", "a test")[0] == 0
    assert england("ask", "Q37", "--on", "2026-04-01", "--format", "csv")[1].endswith("36,36,0,36\n")
    england("load", "--bundled")
    assert england("ask", "Q37", "--on", "2026-04-01", "--format", "csv")[1].endswith("36,26,8,18\n")


def test_reload_by_the_same_loader_changes_nothing(england: Run) -> None:
    code, _, errors = england("reload", "1")
    assert code == 0
    assert "nothing to do" in errors


def test_a_backup_is_restored_where_there_is_no_ledger(
    england: Run, icsgraph_home: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.db"
    assert england("backup", str(copy))[0] == 0
    assert england("backup", str(copy))[0] == 2  # never overwrites
    assert england("backup", str(copy), "--restore")[0] == 2  # nor takes the place of a ledger
    for file in icsgraph_home.glob("ledger.db*"):
        file.unlink()
    assert england("backup", str(copy), "--restore")[0] == 0
    assert england("build")[0] == 0
    assert england("ask", "Q37", "--on", "2026-04-01", "--format", "csv")[1].endswith("36,26,8,18\n")


def test_a_file_is_recognised_by_its_content_not_its_name(england: Run, tmp_path: Path) -> None:
    table = Path(__file__).parents[2] / "loaders" / "england" / "tables" / "icb_clusters.csv"
    renamed = tmp_path / "something else.csv"
    renamed.write_bytes(table.read_bytes())
    code, _, errors = england("load", str(renamed), "--no-build")
    assert code == 0
    assert "england_icb_clusters" in errors


def test_an_unknown_file_is_refused_with_the_nearest_datasets(england: Run, tmp_path: Path) -> None:
    file = tmp_path / "odd.csv"
    file.write_text("ods_code,name,colour\nQXX,Testshire,blue\n", encoding="utf-8")
    code, _, errors = england("load", str(file))
    assert code == 2
    assert "of no known dataset" in errors
    assert "lacks" in errors


def test_what_was_asked_can_be_asked_again(england: Run) -> None:
    asked = ("ask", "Q36", "--icb", "Black Country", "--on", "2026-04-02", "--format", "json")
    first = json.loads(england(*asked)[1])
    words = first["again"].split()[1:]
    assert json.loads(england(*words, "--format", "json")[1]) == first


def test_a_path_goes_through_chosen_layers_only(england: Run) -> None:
    words = ("path", "icb:QVV", "parliament:parliament", "--on", "2026-01-15", "--format", "json")
    found = json.loads(england(*words, "--layers", "accountability")[1])
    assert {hop["layer"] for path in found["paths"] for hop in path["hops"]} == {"accountability"}
    assert len(found["paths"][0]["hops"]) == 4
    assert json.loads(england(*words, "--layers", "geography")[1])["paths"] == []


def test_around_counts_by_layer(england: Run) -> None:
    found = json.loads(england("around", "icb:QVV", "--on", "2026-01-15", "--format", "json")[1])
    within = [row for row in found["around"] if row["layer"] == "geography"]
    assert ["region:Y58"] in [row["first"] for row in within]


def test_the_doctor_finds_a_sound_installation(england: Run) -> None:
    code, out, _ = england("doctor")
    assert code == 0, out
    assert "FAULT" not in out


def test_the_doctor_finds_a_damaged_ledger(england: Run, icsgraph_home: Path) -> None:
    for file in icsgraph_home.glob("ledger.db*"):
        file.write_bytes(b"not a ledger at all" * 100)
    code, out, _ = england("doctor")
    assert code == 2
    assert "FAULT ledger" in out


def test_datasets_tell_vintage_rows_and_refusals(england: Run) -> None:
    rows = json.loads(england("datasets", "--format", "json")[1])
    holders = next(row for row in rows if row["dataset"] == "england_post_holders")
    assert (holders["vintage"], holders["rows"], holders["refused"]) == ("2026-07-02", 77, 3)
    refused = json.loads(england("datasets", "--refusals", "--format", "json")[1])
    assert any("2023-20" in row["reason"] for row in refused)


def test_questions_show_what_one_needs(run: Run) -> None:
    _, out, _ = run("questions", "Q36")
    assert "--icb" in out
    assert "does not show" in out
    listed = json.loads(run("questions", "--format", "json")[1])
    numbers = {one["number"] for one in listed}
    assert {"Q01", "Q03", "Q04", "Q14", "Q36", "Q37", "Q38", "Q55", "Q59"} <= numbers


def test_what_could_have_been_known_differs_from_what_is(england: Run) -> None:
    words = ("ask", "Q04", "--on", "2020-01-15", "--format", "json")
    now, then = (json.loads(england(*words, *more)[1]) for more in ((), ("--published-by", "2020-12-31")))
    assert [row["number"] for row in now["rows"] if row["basis"] == "published count"] == [191]
    assert [row["number"] for row in then["rows"] if row["basis"] == "published count"] == [195]
    assert then["evidence_until"] == "2020-12-31"


def test_before_the_ledger_was_made_nothing_was_known(england: Run) -> None:
    answer = json.loads(england("ask", "Q37", "--known", "2020-01-01", "--format", "json")[1])
    assert answer["rows"] == [{"icbs": 0, "leadership_teams": 0, "clusters": 0, "unclustered": 0}]


def test_no_contact_details_reach_the_ledger(england: Run, icsgraph_home: Path) -> None:
    connection = sqlite3.connect(icsgraph_home / "ledger.db")
    text = "\n".join(connection.iterdump())
    connection.close()
    assert "@nhs" not in text
    assert "mailto:" not in text
