"""icsgraph changes on a terminal, as JSON, and with the days the wrong way round."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ui.cli.errors import Refused
from ui.cli.main import make_app

runner = CliRunner()


@pytest.fixture(autouse=True)
def _england(england_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ICSGRAPH_HOME", str(england_folder))


def test_several_scopes_are_told_with_what_is_planned():
    words = ["changes", "2026-04-02", "2027-04-02", "--scope", "QHL", "--scope", "QUA", "--format", "json"]
    told = json.loads(runner.invoke(make_app("changes"), words, catch_exceptions=False).stdout)
    assert told["scope"] == ["icb:QHL", "icb:QUA"]
    assert {"planned", "would end"} <= {one["what"] for one in told["changes"]}


def test_a_table_names_both_days():
    words = ["changes", "2026-03-31", "2026-04-02", "--scope", "NHS Frimley ICB"]
    told = runner.invoke(make_app("changes"), words, catch_exceptions=False).stdout
    assert "What changed from 2026-03-31 to 2026-04-02" in told


def test_the_days_the_wrong_way_round_are_refused():
    with pytest.raises(Refused, match="earlier day first"):
        runner.invoke(make_app("changes"), ["changes", "2026-04-02", "2026-03-31"], catch_exceptions=False)
