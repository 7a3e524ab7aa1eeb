"""The command that writes templates, blank and with what was loaded."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from loaders.dataset import template
from loaders.sheets import write_sheet
from ui.cli.main import main

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(icsgraph_home: Path, tmp_path: Path, monkeypatch, capsys) -> Run:
    """Run a command in an empty folder: exit code, output, errors."""
    monkeypatch.chdir(tmp_path)

    def command(*words: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["icsgraph", *words])
        code = 0
        try:
            main()
        except SystemExit as left:
            code = int(left.code or 0)
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return command


def rows_of(path: Path) -> list[list[object]]:
    return CalamineWorkbook.from_path(str(path)).get_sheet_by_name("Fill in").to_python()[3:]


def test_without_a_name_the_templates_are_listed(run: Run):
    code, out, _ = run("template")
    assert code == 0
    for name in ("seats", "post_holders", "better_care_fund", "interests"):
        assert name in out


def test_a_template_is_written_where_one_stands_and_never_over_a_file(run: Run, tmp_path: Path):
    code, _, errors = run("template", "seats")
    assert (code, (tmp_path / "seats.xlsx").exists()) == (0, True)
    assert "0 rows filled in" in errors
    code, _, errors = run("template", "seats")
    assert code == 2
    assert "seats.xlsx exists: name another file with --out" in errors


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("castles",), "there is no template “castles”; there are: amounts, better_care_fund"),
        (("seats", "--filled"), "nothing was loaded"),
        (("seats", "--out", "no/such/folder/s.xlsx"), "cannot be written"),
    ],
)
def test_what_cannot_be_written_is_said_in_a_sentence(run: Run, words: tuple[str, ...], sentence: str):
    code, _, errors = run("template", *words)
    assert code == 2
    assert sentence in errors
    assert "Traceback" not in errors


def test_what_was_filled_in_is_loaded_without_being_told_what_it_is_and_written_out_again(
    run: Run, tmp_path: Path
):
    run("template", "plans")
    row = {
        "body": "icb:QZZ", "plan": "Joint forward plan", "priority": "Test prevention", "as_at": "2026-05-31",
    }  # fmt: skip
    write_sheet(tmp_path / "mine.xlsx", template("plans"), None, [row, row | {"body": "icb:QYY"}])
    code, _, errors = run("load", "--no-build", "mine.xlsx")
    assert code == 0
    assert "Plans and the priorities they name (template)" in errors
    code, _, errors = run("template", "plans", "--filled", "--scope", "icb:QYY", "--out", "out.xlsx")
    assert (code, "1 rows filled in" in errors) == (0, True)
    assert [line[1] for line in rows_of(tmp_path / "out.xlsx")] == ["icb:QYY"]
    code, _, errors = run("template", "plans", "--filled", "--scope", "icb:QXX", "--out", "none.xlsx")
    assert (code, "loaded: icb:QYY, icb:QZZ" in errors or "loaded: icb:QZZ, icb:QYY" in errors) == (2, True)
