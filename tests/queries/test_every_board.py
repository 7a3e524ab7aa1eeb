"""Every question that takes a board says something of each of the 36, or what is missing and where it is."""

from __future__ import annotations

import re
from datetime import date

import pytest

from graph.facts import ReifiedFact
from graph.relationships import Relationship
from graph.schema import kinds, relationship_types
from graph.stores.store import Store
from loaders.dataset import datasets
from queries.asking import ask
from queries.coverage import coverage
from queries.library import questions
from queries.matter import matters

ON = date(2026, 4, 2)
OF_BOARDS = [
    (name, parameter)
    for name, one in questions().items()
    for parameter, names in one.entity_parameters().items()
    if "icb" in names.kinds or not names.kinds
]


@pytest.fixture
def boards(england: Store) -> list[str]:
    text = (
        "MATCH (i:IcsGraph) WHERE i.kind = 'icb' AND i.valid_from <= $on AND i.valid_to > $on "
        "RETURN i.id AS id ORDER BY id"
    )
    found = [row["id"] for row in england.ask(text, {"on": ON})]
    assert len(found) == 36
    return found


@pytest.mark.parametrize(("name", "parameter"), OF_BOARDS)
def test_it_answers_for_each_board_or_says_in_a_line_what_is_missing(
    england: Store, boards: list[str], name: str, parameter: str
) -> None:
    question = questions()[name]
    assert question.example
    fields = question.parameters.model_fields
    given = {one: value for one, value in question.example.given.items() if fields[one].is_required()}
    for board in boards:
        answer = ask(name, question, england, given | {parameter: board}, ON)
        missing = [one for one in answer.missing if one.what and one.why]
        assert answer.rows or missing, board
        assert len(answer.missing) == len({one.what for one in answer.missing}), board
        assert answer.evidence_until == date(2026, 7, 2)


def test_every_declared_type_has_data_or_a_rule_behind_it(england: Store) -> None:
    empty = [
        name
        for name in relationship_types()
        if not england.ask(
            f"MATCH (a:IcsGraph)-[r:{name}]->(b:IcsGraph) WHERE r.valid_from <= r.valid_to "
            "RETURN count(*) AS number",
            {},
        )[0]["number"]
    ]
    assert [name for name in empty if not _stated_by_a_file(relationship_types()[name])] == []


def _stated_by_a_file(cls: type[Relationship]) -> bool:
    """Whether a parser of files that users load states such ties, or facts that yield them."""
    facts = [one for one in kinds().values() if issubclass(one, ReifiedFact)]
    yielding = [one for one in facts if cls.type_name() in {it.type_name for it in one.yields}]
    names = "|".join(one.__name__ for one in (cls, *yielding))
    parsers = {one.folder for one in datasets().values() if not one.table}
    texts = [path.read_text(encoding="utf-8") for folder in parsers for path in folder.glob("*.py")]
    return any(re.search(rf"\b({names})\(", text) for text in texts)


def test_coverage_tells_what_is_found_from_what_only_law_says(england: Store) -> None:
    found = coverage(england, ON)
    assert {(one.matter, one.icb_id) for one in found} == {
        (matter.words, one.icb_id) for matter in matters().values() for one in found
    }
    assert len(found) == 36 * len(matters())
    by = {(one.matter, one.icb_id): one for one in found}
    # of the primary care networks' clinical directors not one name is published in the tables
    directors = by["clinical directors of networks by name", "icb:QOP"]
    assert (directors.known, directors.status) == (0, "by law only")
    # nobody published a contract of a board in the tables: missing, and never "none"
    assert by["contracts it commissions", "icb:QOP"].status == "missing"
    # practices were read from a release of the register
    assert by["GP practices", "icb:QOP"].status == "known"
    assert by["GP practices", "icb:QOP"].newest is not None
