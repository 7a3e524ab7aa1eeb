"""Each predicate of the rules on boards by itself, on one small table: what passes, fails, is not known.

That a rule does not apply is not for a predicate to say: it follows from its life span, and is tested last.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import pytest

from graph.stores.kglite_store import KgliteStore
from graph.stores.store import Store
from queries.board_rules import check_boards, predicates
from queries.composition import Board, boards_of

ON = date(2025, 6, 1)
TABLES = Path(__file__).parents[1] / "spec/conftest.py"

TABLE = """
icb:full | NHS Fullshire ICB | 2022-07-01 ..
icb:part | NHS Partshire ICB | 2022-07-01 ..
icb:bare | NHS Bareshire ICB | 2022-07-01 ..
trust:f | Testshire Hospitals | 2013-04-01 ..
trust:n | Testshire Community | 2013-04-01 ..
council:near | Nearshire Council
council:next | Nextshire Council
area:A1 | Nearshire | .. | area_type=unitary
area:A2 | Nextshire | .. | area_type=unitary
area:A3 | Sharedshire | .. | area_type=district
icb:full -COVERS-> area:A1
icb:part -COVERS-> area:A2
council:near -COVERS-> area:A1
council:next -COVERS-> area:A2
forum:icb:full:board | Board of Fullshire | 2022-07-01 .. | composition_complete=yes
forum:icb:part:board | Board of Partshire | 2022-07-01 ..
forum:icb:bare:board | Board of Bareshire | 2022-07-01 .. | by_law=true
forum:trust:f:board | Board of the trust | .. | composition_complete=yes
forum:trust:f:council_of_governors | Governors
forum:trust:n:board | Board of the community trust | .. | composition_complete=yes
icb:full -GOVERNED_BY-> forum:icb:full:board
icb:part -GOVERNED_BY-> forum:icb:part:board
icb:bare -GOVERNED_BY-> forum:icb:bare:board | .. | by_law=true
trust:f -GOVERNED_BY-> forum:trust:f:board
trust:f -GOVERNED_BY-> forum:trust:f:council_of_governors
trust:n -GOVERNED_BY-> forum:trust:n:board
seat:1 | Chair | .. | role=Chair; voting=yes
seat:2 | Chief executive | .. | role=Chief executive; voting=yes
seat:3 | Partner | .. | role=Partner member (NHS trusts); voting=yes
seat:4 | Deputy | .. | role=Deputy chair and non-executive member; voting=yes
seat:5 | Audit | .. | role=Audit chair; voting=yes
seat:6 | Council | .. | role=Partner member; voting=yes
seat:7 | Observer | .. | role=Observer from general practice; voting=no
seat:8 | Own | .. | role=Member; voting=yes
seat:p1 | Deputy | .. | role=Deputy chair; voting=yes
seat:p2 | Audit | .. | role=Audit chair; voting=yes
seat:f1 | Chair | .. | role=Non-executive chair; voting=yes
seat:f2 | Chair again | .. | role=Chair; voting=yes
seat:f3 | Governor | .. | role=Chair; voting=yes
seat:n1 | Chair | .. | role=Chair; voting=yes
forum:icb:full:board -HAS_SEAT-> seat:1
forum:icb:full:board -HAS_SEAT-> seat:2
forum:icb:full:board -HAS_SEAT-> seat:3
forum:icb:full:board -HAS_SEAT-> seat:4
forum:icb:full:board -HAS_SEAT-> seat:5
forum:icb:full:board -HAS_SEAT-> seat:6
forum:icb:full:board -HAS_SEAT-> seat:7
forum:icb:full:board -HAS_SEAT-> seat:8
forum:icb:part:board -HAS_SEAT-> seat:p1
forum:icb:part:board -HAS_SEAT-> seat:p2
forum:trust:f:board -HAS_SEAT-> seat:f1
forum:trust:f:board -HAS_SEAT-> seat:f2
forum:trust:f:council_of_governors -HAS_SEAT-> seat:f3
forum:trust:n:board -HAS_SEAT-> seat:n1
person:ada/x | Ada Example
person:ben/x | Ben Example
person:cyd/x | Cyd Example
person:dee/x | Dee Example
person:eve/x | Eve Example
seat:1 -FILLED_BY-> person:ada/x
seat:2 -FILLED_BY-> person:ben/x
seat:4 -FILLED_BY-> person:cyd/x
seat:5 -FILLED_BY-> person:dee/x
seat:f1 -FILLED_BY-> person:eve/x
seat:f3 -FILLED_BY-> person:eve/x
seat:n1 -FILLED_BY-> person:ada/x
seat:p1 -FILLED_BY-> person:cyd/x
seat:p2 -FILLED_BY-> person:cyd/x
seat:6 -REPRESENTS-> council:near
seat:8 -REPRESENTS-> icb:full
post:icb:full:chair | Chair of Fullshire | .. | role=chair
post:icb:part:chair | Chair of Partshire | .. | role=chair
post:icb:bare:chair | Chair of Bareshire | .. | role=chair
post:trust:n:chief_executive | Chief executive of the community trust | .. | role=chief_executive
trust:n -HAS_POST-> post:trust:n:chief_executive
trust:n -PROVIDES_IN-> icb:full
person:ada/x -HOLDS-> post:trust:n:chief_executive | 2024-01-01 .. | capacity=substantive
national_body:nhs_england | NHS England
national_body:dhsc | Department
post:icb:full:chair -APPOINTED_BY-> national_body:nhs_england
post:icb:part:chair -APPOINTED_BY-> national_body:dhsc
post:icb:bare:chair -APPOINTED_BY-> national_body:nhs_england | .. | by_law=true
pooled_fund:one | Fund with a host
pooled_fund:two | Fund with two hosts
pooled_fund:none | Fund of nobody
pooled_fund:apart | Fund whose host pays nothing in
pooled_fund:one -HOSTED_BY-> council:near
pooled_fund:two -HOSTED_BY-> council:near
pooled_fund:two -HOSTED_BY-> council:next
pooled_fund:apart -HOSTED_BY-> council:next
council:near -CONTRIBUTES_TO-> pooled_fund:one
icb:full -CONTRIBUTES_TO-> pooled_fund:one
icb:full -CONTRIBUTES_TO-> pooled_fund:apart
board_rule:ICB-02 | r | 2022-07-01 .. | applies_to=board of an integrated care board; severity=must
board_rule:ICB-14 | r | 2026-01-01 .. | applies_to=board of an integrated care board; severity=policy
board_rule:ICB-12 | r | 2022-07-01 .. 2025-01-01 | applies_to=board of an integrated care board; severity=must
board_rule:ICB-17 | r | planned 2027-04-01 .. | applies_to=board of an integrated care board; severity=bill
board_rule:BCF-01 | r | 2015-04-01 .. | applies_to=Better Care Fund plan; severity=must
"""

CHAIR = {"words": "chair", "role": "chair", "exactly": 1}
BY_NHSE = {"role": "chair", "by": ("national_body:nhs_england",)}
ONE_HOST = {"by": ("HOSTED_BY",), "words": "host", "exactly": 1}

CASES: list[tuple[str, dict[str, Any], str, str]] = [
    ("exists", {}, "icb:full board", "pass"),
    ("exists", {}, "icb:bare board", "unknown"),  # a rule that there must be one is not a board
    ("exists", {"document": "table"}, "icb:full board", "pass"),
    ("exists", {"document": "constitution"}, "icb:full board", "unknown"),
    ("exists", {"never": "council_of_governors"}, "trust:n board", "pass"),
    ("exists", {"never": "council_of_governors"}, "trust:f board", "fail"),
    ("exists", {"never": "council_of_governors"}, "icb:bare board", "unknown"),
    ("number", CHAIR, "icb:full board", "pass"),
    ("number", CHAIR, "trust:f board", "fail"),
    ("number", CHAIR, "icb:part board", "unknown"),
    ("number", {"words": "ordinary", "ordinary": True, "least": 3}, "icb:full board", "pass"),
    ("number", {"words": "lay members", "role": "lay_member", "least": 2}, "icb:full board", "fail"),
    ("number", {"words": "lay members", "role": "lay_member", "least": 2}, "icb:part board", "unknown"),
    ("number", {"words": "chairs", "role": "chair", "more_than_half": True}, "trust:f board", "pass"),
    ("number", {"words": "chairs", "role": "chair", "more_than_half": True}, "icb:full board", "fail"),
    ("number", {"words": "chairs", "role": "chair", "more_than_half": True}, "icb:part board", "unknown"),
    ("roles", {"every": ("chair", "deputy_chair")}, "icb:full board", "pass"),
    ("roles", {"every": ("chair", "medical_director")}, "icb:full board", "fail"),
    ("roles", {"every": ("chair", "medical_director")}, "icb:part board", "unknown"),
    ("perspectives", {"every": ("trusts", "local authorities")}, "icb:full board", "pass"),
    ("perspectives", {"every": ("primary care networks",)}, "icb:full board", "fail"),
    ("perspectives", {"every": ("trusts",)}, "icb:part board", "unknown"),
    ("perspectives", {"every": ("trusts",), "exactly": 2}, "icb:full board", "fail"),
    ("perspectives", {"every": ("primary medical services",), "ordinary": True}, "icb:full board", "fail"),
    ("perspectives", {"every": ("local authorities",), "of_area": True}, "icb:full board", "pass"),
    ("each_body", {"own": True}, "icb:full board", "pass"),
    ("each_body", {"kinds": ("council",)}, "icb:full board", "pass"),
    ("each_body", {"kinds": ("council",)}, "icb:part board", "unknown"),
    ("each_body", {"kinds": ("council",)}, "icb:bare board", "unknown"),
    ("each_body", {"own": True}, "trust:f board", "fail"),
    ("areas", {"kind": "icb", "types": ("unitary",)}, "icb:full board", "pass"),
    ("areas", {"kind": "icb", "types": ("unitary", "district")}, "icb:full board", "fail"),
    ("areas", {"kind": "ccg", "types": ("unitary",)}, "icb:full board", "unknown"),
    ("appointed", BY_NHSE, "icb:full board", "pass"),
    ("appointed", BY_NHSE, "icb:part board", "fail"),
    ("appointed", BY_NHSE, "icb:bare board", "unknown"),  # that law says so does not count
    ("holders", {"role": "chair", "need": "named"}, "icb:full board", "pass"),
    ("holders", {"role": "chair", "need": "named"}, "icb:part board", "unknown"),
    ("holders", {"role": "chair", "need": "non_executive"}, "trust:f board", "unknown"),  # one of two chairs
    ("holders", {"role": "chair", "need": "non_executive"}, "icb:full board", "fail"),
    ("holders", {"role": "deputy_chair", "need": "non_executive"}, "icb:full board", "pass"),
    ("holders", {"role": "deputy_chair", "need": "non_executive"}, "icb:part board", "unknown"),
    ("holders", {"role": "chair", "need": "no_care_role"}, "icb:full board", "fail"),
    ("holders", {"role": "deputy_chair", "need": "no_care_role"}, "icb:full board", "unknown"),
    ("holders", {"role": "deputy_chair", "need": "also", "other": "non_executive"}, "icb:full board", "pass"),
    ("holders", {"role": "deputy_chair", "need": "also", "other": "non_executive"}, "icb:part board",
     "unknown"),
    ("holders", {"role": "deputy_chair", "need": "other_than", "other": "audit_chair"}, "icb:full board",
     "pass"),
    ("holders", {"role": "deputy_chair", "need": "other_than", "other": "audit_chair"}, "icb:part board",
     "fail"),
    ("holders", {"role": "deputy_chair", "need": "other_than", "other": "lay_member"}, "icb:full board",
     "unknown"),
    ("holders", {"role": "chair", "need": "same_as", "other": "chair", "of": "council_of_governors"},
     "trust:f board", "pass"),
    ("holders", {"role": "chair", "need": "same_as", "other": "chair", "of": "council_of_governors"},
     "trust:n board", "unknown"),
    ("holders", {"role": "deputy_chair", "need": "same_as", "other": "chair", "of": "board"},
     "icb:full board", "fail"),
    ("parties", ONE_HOST, "pooled_fund:one", "pass"),
    ("parties", ONE_HOST, "pooled_fund:two", "fail"),
    ("parties", ONE_HOST, "pooled_fund:none", "unknown"),
    ("parties", ONE_HOST | {"among": "CONTRIBUTES_TO"}, "pooled_fund:one", "pass"),
    ("parties", ONE_HOST | {"among": "CONTRIBUTES_TO"}, "pooled_fund:apart", "unknown"),
    ("parties", {"by": ("HOSTED_BY",), "words": "contract", "none": True}, "pooled_fund:one", "fail"),
    ("parties", {"by": ("HOSTED_BY",), "words": "contract", "none": True}, "pooled_fund:none", "unknown"),
    ("parties", {"by": ("CONTRIBUTES_TO",), "words": "partners", "kinds": (("icb",), ("council",))},
     "pooled_fund:one", "pass"),
    ("parties", {"by": ("CONTRIBUTES_TO",), "words": "partners", "kinds": (("icb",), ("council",))},
     "pooled_fund:apart", "unknown"),
    ("judged", {"by": "a chair"}, "icb:full board", "unknown"),
]  # fmt: skip


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The table as a graph, with expired and future decoys beside each relationship."""
    described = spec_from_file_location("tables", TABLES)
    assert described
    assert described.loader
    tables = module_from_spec(described)
    described.loader.exec_module(tables)
    made = KgliteStore(tmp_path_factory.mktemp("predicates") / "graph.kgl")
    made.publish(tables._graph(TABLE, {ON}))
    yield made
    made.close()


def board(store: Store, which: str) -> Board:
    body, _, role = which.partition(" ")
    boards = boards_of(store, body, body, f"body_kind:{body.partition(':')[0]}", ON)
    return boards.get(role) or Board(store, ON, body, body, "", role, others=boards)


@pytest.mark.parametrize(("name", "wants", "which", "result"), CASES)
def test_a_predicate_decides_as_written_by_hand(
    store: Store, name: str, wants: dict[str, Any], which: str, result: str
) -> None:
    verdict = predicates()[name](board(store, which), **wants)
    assert (verdict.result, bool(verdict.why)) == (result, True), verdict.why


def test_every_predicate_is_tried_with_what_is_not_known() -> None:
    tried = {name: {result for one, _, _, result in CASES if one == name} for name in predicates()}
    assert all("unknown" in results for results in tried.values())
    whole = {name for name, results in tried.items() if results == {"pass", "fail", "unknown"}}
    assert whole == set(predicates()) - {"judged"}  # what a person judges is never decided here


def test_a_failure_names_the_seats_that_decide(store: Store) -> None:
    verdict = predicates()["number"](board(store, "trust:f board"), **CHAIR)
    assert [seat.id for seat in verdict.seats] == ["seat:f1", "seat:f2"]


def test_outside_its_life_a_rule_does_not_apply_and_a_bill_never_does(store: Store) -> None:
    found = {one.rule: one for one in check_boards(store, "icb:full", ON)}
    assert {code: one.verdict.result for code, one in found.items()} == {
        "ICB-02": "pass", "ICB-12": "not_applicable", "ICB-14": "not_applicable", "ICB-17": "not_applicable",
    }  # fmt: skip
    assert found["ICB-14"].verdict.why == "the rule holds from 2026-01-01"
    assert found["ICB-12"].verdict.why == "the rule held until 2024-12-31"
    assert (found["ICB-12"].valid_from, found["ICB-12"].valid_to) == (date(2022, 7, 1), date(2025, 1, 1))
    (fund,) = check_boards(store, "pooled_fund:one", ON)
    assert fund.verdict.result == "not_applicable"  # no plan of the Better Care Fund
