"""Serving: the port it takes, and what it says when it cannot have one."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from ui import serving


def test_a_taken_port_is_said(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind((serving.HOST, 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert serving.serve(port, False, tmp_path) == 1
    assert f"port {port} is taken" in capsys.readouterr().err


def test_a_free_port_is_found_where_the_usual_one_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as taken:
        taken.bind((serving.HOST, 0))
        taken.listen()
        monkeypatch.setattr(serving, "FIRST_PORT", taken.getsockname()[1])
        assert serving.free_port() != serving.FIRST_PORT


def test_no_other_machine_is_asked_and_errors_show_no_detail() -> None:
    assert serving.SETTINGS["server.address"] == "127.0.0.1"
    assert serving.SETTINGS["browser.gatherUsageStats"] == "false"
    assert serving.SETTINGS["client.showErrorDetails"] == "none"
    assert serving.SETTINGS["client.showErrorLinks"] == "false"
