"""Records of contracts: what a publisher compiled, and the last of the releases where it compiled nothing."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from loaders.reading import FileRefused

SAMPLE = Path(__file__).parent / "samples" / "contracts_records.json"


def test_each_record_is_used_or_refused_with_a_reason(taken):
    found = taken(SAMPLE)

    assert found.dataset == "contracts_records"
    assert found.counts == (3, 2, 1)
    (loaded,) = found.loaded
    assert loaded.published == date(2026, 2, 1)
    reasons = {one.locator.rpartition(" ")[2]: one.reason for one in loaded.refusals}
    assert reasons["/records/2"] == "the record holds links to releases and none of their content"


def test_what_was_compiled_counts_before_single_releases(taken):
    found = taken(SAMPLE).at("/records/0")
    assert ("contract:ocds-zz0002-bbbb/1", "notice", "compiled-1") in found
    assert ("contract:ocds-zz0002-bbbb/1", "status", "live") in found


def test_of_single_releases_the_last_counts(taken):
    found = taken(SAMPLE).at("/records/1")
    assert ("contract:ocds-zz0001-aaaa", "notice", "aaaa-1") in found
    assert ("contract:ocds-zz0001-aaaa", "notice", "aaaa-0") not in found


def test_a_file_without_releases_is_not_taken_for_records(taken, tmp_path):
    package = json.loads(SAMPLE.read_text())
    kept = [{"ocid": it["ocid"], "compiledRelease": it.get("compiledRelease")} for it in package["records"]]
    path = tmp_path / "cut.json"
    path.write_text(json.dumps(package | {"records": kept}))
    with pytest.raises(FileRefused, match="contracts_records \\(lacks releases"):
        taken(path)
