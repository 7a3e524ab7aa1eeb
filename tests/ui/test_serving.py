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


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.7", "icsgraph.example", "127.example"])
def test_other_machines_are_not_served_without_a_guard(
    host: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv(serving.PASSWORD, raising=False)
    monkeypatch.delenv(serving.HEADER, raising=False)
    assert serving.serve(None, False, tmp_path, host) == 1
    assert "ICSGRAPH_PASSWORD" in capsys.readouterr().err


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.2", "localhost", "::1"])
def test_this_machine_needs_no_guard(host: str) -> None:
    assert serving.is_loopback(host)


def test_uploads_are_limited_in_size() -> None:
    assert int(serving.SETTINGS["server.maxUploadSize"]) <= 20
