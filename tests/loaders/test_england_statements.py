"""Statements, events, rules and seats of the bundled tables, checked against the published facts by hand."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from datetime import date

import pytest

from graph.claims import Claim, FactClaim, FieldClaim, Ref, Refusal, RelationshipClaim
from graph.dates import NEVER, BadDate, Bounds, Span
from graph.entities import LIFE
from graph.evidence import ClaimKind
from loaders.dataset import dataset
from loaders.documents import read_documents
from loaders.layouts.seats import parse
from loaders.reading import read_rows
from loaders.row import Row

SEAT = {
    "body": "icb:QXX",
    "board": "board",
    "board_name": "Board of NHS Testshire ICB",
    "seat": "partner member",
    "count_rule": "1",
    "voting": "yes",
    "person": "Ada Example",
    "perspective": "trusts",
    "represents": "trust:RXX|trust:RYY",
    "seen": "2025-03",
    "documents": "",
    "confidence": "high",
}


def _claims(name: str) -> list[Claim]:
    """What a bundled table claims, row by row."""
    one = dataset(f"england_{name}")
    assert one.bundled_file
    documents, claims = read_documents(one), list[Claim]()
    for locator, cells, header in read_rows(one.bundled_file, one.columns):
        row = Row(
            one.given | dict(zip(header, cells, strict=True)),
            locator,
            one.end_dates,
            one.published,
            documents,
        )
        with suppress(ValueError):  # refused, which `test_bundled` counts
            claims += [claim for claim in one.parse(row) if not isinstance(claim, Refusal)]
    return claims


def _lives(name: str) -> dict[str, FieldClaim]:
    found = [one for one in _claims(name) if isinstance(one, FieldClaim) and one.field == LIFE]
    return {one.entity.value: one for one in found}


def _values(name: str, field: str) -> dict[str, str]:
    found = [one for one in _claims(name) if isinstance(one, FieldClaim) and one.field == field]
    return {one.entity.value: one.value for one in found}


def _seat(**changed: str) -> list[Claim]:
    row = Row(SEAT | changed, "seats.csv line 2", "last_day", date(2026, 7, 2))
    claims = list(parse(row))
    row.finish()
    return claims


def test_what_a_statement_says_will_be_is_a_forecast_and_what_must_be_a_requirement():
    kinds = {one: life.evidence.kind for one, life in _lives("seed_claims").items()}
    assert Counter(kinds.values()) == {
        ClaimKind.FACT: 19, ClaimKind.REQUIREMENT: 13, ClaimKind.FORECAST: 6,
    }  # fmt: skip
    # the article of April 2020 expects an award in Dudley; paragraph 1.52 says what every system will have
    assert kinds["seed_claim:S1-5"] is ClaimKind.FORECAST
    assert kinds["seed_claim:S3-1.52b"] is ClaimKind.REQUIREMENT
    assert kinds["seed_claim:S4-4"] is ClaimKind.FACT


def test_a_statement_is_cited_by_publication_and_paragraph_and_never_by_a_path():
    named = _values("seed_claims", "publication")
    assert named["seed_claim:S3-1.52b"] == "NHS England, The NHS Long Term Plan, January 2019, paragraph 1.52"
    assert named["seed_claim:S4-4"] == "House of Commons Library, article on integrated care, January 2020"
    assert not [one for one in named.values() if "seeds" in one or ".txt" in one or "/" in one]
    assert not [one for one in _values("seed_claims", "checked_against").values() if ".csv" in one]


def test_an_event_lasts_the_day_or_month_it_is_dated_by_and_a_plan_stays_a_plan():
    lives = _lives("events")
    march = lives["event:2021-03-dudley-icp-contract"].when
    assert march == Bounds.of(date(2021, 3, 1), date(2021, 3, 31), date(2021, 3, 2), date(2021, 4, 1))
    planned = {one for one, life in lives.items() if not life.evidence.kind.holds}
    assert planned == {
        "event:2024-10-01-dudley-integrated-health-and-care-nhs-trust",
        "event:2027-04-01-icbs",
        "event:2027-04-01-surrey-councils",
    }


def test_a_rule_of_a_bill_is_a_bill_and_rules_of_the_plan_ended_when_law_began():
    lives = _lives("board_rules")
    assert {one for one, life in lives.items() if life.evidence.kind is ClaimKind.BILL} == {
        "board_rule:ICB-17"
    }
    assert lives["board_rule:LTP-B2"].when.e1 == date(2022, 7, 1)
    assert {life.when.e1 for life in _lives("plan_requirements").values()} == {date(2022, 7, 1)}


def test_what_no_document_says_is_no_basis_of_a_rule_or_function():
    for name, field in (("board_rules", "basis"), ("functions", "provision")):
        known = {one for one, life in _lives(name).items() if life.evidence.is_general_knowledge}
        assert known
        assert not known & _values(name, field).keys()
        assert known <= _values(name, "unverified_basis").keys()


def test_the_deal_of_greater_manchester_moved_nothing_in_law():
    deals = {
        one.to_ref.value: one
        for one in _claims("matter_ties")
        if isinstance(one, RelationshipClaim) and one.relationship.type_name() == "DEVOLVES_TO"
    }
    deal = deals["devolved_area:greater-manchester"]
    assert deal.when.s0 == deal.when.s1 == date(2015, 2, 27)
    assert deal.relationship.properties() == {
        "instrument": "Memorandum of Understanding, 27 February 2015", "legal_effect": "none",
    }  # fmt: skip


def test_eleven_seats_of_the_shadow_board_five_of_them_with_a_name():
    claims = _claims("shadow_boards")
    seats = {one.to_ref.value for one in claims if _is(one, "HAS_SEAT")}
    people = {one.to_ref.value for one in claims if _is(one, "FILLED_BY")}
    assert len(seats) == 11
    assert people == {
        "person:ian-cherry/QE1", "person:isla-wilson/QE1", "person:mike-wedgeworth/QE1",
        "person:michael-hearty/QE1", "person:sue-musson/QE1",
    }  # fmt: skip
    (forum,) = {one.from_ref.value for one in claims if _is(one, "HAS_SEAT")}
    assert forum == "forum:ics:blackpool-and-fylde-coast:partnership_board"


def test_the_page_that_lists_the_shadow_board_states_no_date_so_no_day_is_certain():
    (when,) = {one.when for one in _claims("shadow_boards") if _is(one, "HAS_SEAT")}
    assert (when.s0, when.e1) == (date(2017, 6, 15), date(2022, 7, 1))
    assert not any(when.certain(date(year, 6, 1)) for year in range(2017, 2023))


def _is(claim: Claim, type_name: str) -> bool:
    return isinstance(claim, RelationshipClaim) and claim.relationship.type_name() == type_name


def test_a_row_of_seats_makes_board_seat_and_who_sits_there():
    claims = _seat()
    ties = {
        (one.from_ref.value, one.relationship.type_name(), one.to_ref.value)
        for one in claims
        if isinstance(one, RelationshipClaim)
    }
    seat = "seat:icb:QXX:board/partner-member/trusts"
    assert ties == {
        ("icb:QXX", "GOVERNED_BY", "forum:icb:QXX:board"),
        ("forum:icb:QXX:board", "HAS_SEAT", seat),
        (seat, "REPRESENTS", "trust:RXX"),
        (seat, "REPRESENTS", "trust:RYY"),
        (seat, "FILLED_BY", "person:ada-example/QXX"),
    }
    assert {one.when for one in claims if _is(one, "FILLED_BY")} == {
        Bounds.of(s1=date(2025, 3, 31), e0=date(2025, 3, 2), e1=NEVER)
    }


def test_a_seat_may_be_filled_by_an_office_of_the_body():
    (filled,) = [one for one in _seat(person="", post="chair") if _is(one, "FILLED_BY")]
    assert isinstance(filled, RelationshipClaim)
    assert filled.to_ref == Ref.post(Ref.to("icb:QXX"), "chair")


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"board": "picnic"}, "column board: “picnic” is not a known category"),
        ({"post": "chair"}, "columns person and post: name the one or the other"),
        ({"person": "", "post": "juggler"}, "column post: “juggler” is not a role"),
        ({"voting": "sometimes"}, "voting of seat is “sometimes”, not one of yes, no, unknown"),
        ({"represents": "RXX"}, "column represents: “RXX” is not an id such as icb:QHG"),
    ],
)
def test_a_row_of_seats_that_cannot_be_is_refused_with_its_reason(changed: dict[str, str], message: str):
    with pytest.raises(ValueError, match=message):
        _seat(**changed)


def test_some_day_between_two_dates_is_a_date():
    assert Span.parse("2017-06-15..2022-06") == Span(date(2017, 6, 15), date(2022, 6, 30))
    with pytest.raises(BadDate, match="ends before it begins"):
        Span.parse("2022..2017")


def test_of_two_offices_in_one_row_the_second_was_held_when_it_was_seen():
    # Tim Goodson led the group from 2016; that he led the system is known of November 2021
    offices = {
        one.parties["post"][0].of.kind: one.when  # type: ignore[union-attr]
        for one in _claims("post_holders")
        if isinstance(one, FactClaim) and one.parties["person"][0].value == "person:tim-goodson/11J"
    }
    assert offices["ccg"].s0 == date(2016, 1, 1)
    assert (offices["ics"].s1, offices["ics"].e0) == (date(2021, 11, 30), date(2022, 1, 2))


def test_who_was_chosen_for_a_board_to_come_is_its_designate_and_chairs_the_boards_before():
    # Mike Bell, 1 September 2025: two boards of London, “then NHS West and North London ICB”
    held = {
        (str(one.parties["post"][0]), one.fact.capacity)  # type: ignore[attr-defined]
        for one in _claims("post_holders")
        if isinstance(one, FactClaim) and one.parties["person"][0].value == "person:mike-bell/Z9B2Z"
    }
    assert held == {
        ("chair of icb with ods code “Z9B2Z”", "designate"),
        ("chair of icb with name “NHS North West London Integrated Care Board”", "joint"),
        ("chair of icb with name “NHS North Central London Integrated Care Board”", "joint"),
    }
