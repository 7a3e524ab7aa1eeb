"""What an answer says would fill a gap can be done: every template that it names is there."""

from __future__ import annotations

import re
from pathlib import Path

from loaders.dataset import templates

QUERIES = Path(__file__).parents[2] / "queries"
NAMED = re.compile(r"(?<!a )\btemplates? ([a-z_]+(?:(?:, | and | or )[a-z_]+)*)(?=[:;\"]|, with)")


def _named() -> set[str]:
    texts = (path.read_text(encoding="utf-8") for path in QUERIES.rglob("*.py"))
    found = (names for text in texts for names in NAMED.findall(text))
    return {one for names in found for one in re.split(r", | and | or ", names)}


def test_every_template_that_would_fill_a_gap_can_be_filled_in():
    named, there = _named(), {one.stem for one in templates()}
    assert len(named) > 8
    assert named - there == set()
