"""What a row of each template says, worked out by hand from its example; what it never says."""

from __future__ import annotations

import csv
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from graph.claims import Claim, FactClaim, FieldClaim, RelationshipClaim, UnknownClaim
from graph.dates import NEVER, UNKNOWN_START, Bounds
from graph.evidence import ClaimKind
from loaders.checking import Checker, WrongCells
from loaders.dataset import dataset, template, templates
from loaders.known import Known
from loaders.row import Row

NAMES = [one.stem for one in templates()]
BODIES = {
    "icb:QZZ": "NHS Testshire Integrated Care Board", "trust:RZZ": "Testshire Hospitals NHS Trust",
    "council:E99000001": "Testshire County Council", "area:E99000002": "Test Valley",
    "pcn:U99999": "Test Valley PCN", "region:Y99": "Testland", "national_body:nhs_england": "NHS England",
    "service:specialised": "Specialised services", "priority:frailty": "Frailty",
}  # fmt: skip
SEEN = "2026-05-31"
DAY_AFTER = date(2026, 6, 1)


class RegisterOfTestshire(Known):
    """The register of Testshire, without a ledger."""

    def __init__(self) -> None:
        self._kinds = {}
        for one, name in BODIES.items():
            known = self._kinds.setdefault(one.partition(":")[0], self._nothing())
            known.names[one].append(name)
            known.by_id[one.casefold()] = one
            known.by_code[one.partition(":")[2].casefold()].add(one)
            known.by_name[name.casefold()].add(one)

    @staticmethod
    def _nothing():
        from loaders.known import _OfAKind

        return _OfAKind()

    def _of(self, kind: str):
        return self._kinds.setdefault(kind, self._nothing())


def claims(name: str, cells: dict[str, str]) -> list[Claim]:
    """What a row says once its cells are checked; ValueError where one of them is wrong."""
    chosen = template(name)
    assert chosen.template is not None
    checker = Checker(chosen.template, {}, RegisterOfTestshire(), chosen.end_dates)
    read, faults = checker.check("t.xlsx sheet Fill in row 4", {"as_at": SEEN} | cells)
    if faults:
        raise ValueError("; ".join(faults))
    row = Row(read, "t.xlsx sheet Fill in row 4", "last_day", date(2026, 5, 31), checker.documents)
    made = list(chosen.parse(row))
    row.finish()
    return made


def said(made: list[Claim]) -> set[tuple[str, ...]]:
    """Claims in short: who, verb, whom or value; properties of ties by themselves."""
    short: set[tuple[str, ...]] = set()
    for one in made:
        if isinstance(one, FieldClaim):
            short.add((str(one.entity), one.field, one.value))
        elif isinstance(one, RelationshipClaim):
            short.add((str(one.from_ref), one.relationship.type_name(), str(one.to_ref)))
        elif isinstance(one, FactClaim):
            ends = (str(ref) for refs in one.parties.values() for ref in refs)
            short.add((one.fact.kind, *ends))
        elif isinstance(one, UnknownClaim):
            short.add((str(one.entity), one.about, one.reason.value))
    return short


def tie(made: list[Claim], type_name: str) -> RelationshipClaim:
    (found,) = [
        one
        for one in made
        if isinstance(one, RelationshipClaim) and one.relationship.type_name() == type_name
    ]
    return found


DIRECTOR = {"body": "pcn:U99999", "role": "clinical_director", "person": "Dr Example Testperson"}


def test_a_clinical_director_holds_the_post_of_the_network():
    made = claims("post_holders", DIRECTOR | {"valid_from": "2024-07-01"})
    post, person = "post:pcn:U99999:clinical_director", "person:dr-example-testperson/U99999"
    assert said(made) == {
        (post, "life", ""), (post, "name", "Accountable clinical director, Test Valley PCN"),
        (post, "role", "clinical_director"), ("pcn:U99999", "HAS_POST", post),
        (person, "life", ""), (person, "name", "Dr Example Testperson"), ("appointment", person, post),
    }  # fmt: skip
    (held,) = [one for one in made if isinstance(one, FactClaim)]
    assert held.when == Bounds(date(2024, 7, 1), date(2024, 7, 1), DAY_AFTER, NEVER)
    assert held.fact.capacity == "substantive"


def test_a_sighting_is_no_tenure_and_a_post_that_was_only_seen_has_no_known_beginning():
    made = claims("post_holders", DIRECTOR)
    (held,) = [one for one in made if isinstance(one, FactClaim)]
    assert held.when == Bounds(UNKNOWN_START, date(2026, 5, 31), DAY_AFTER, NEVER)
    assert tie(made, "HAS_POST").when == Bounds.seen(date(2026, 5, 31))


@pytest.mark.parametrize(
    ("dates", "when", "kind"),
    [
        ({"valid_from": "2026-09-01"}, Bounds.of(date(2026, 9, 1), date(2026, 9, 1)), ClaimKind.PLANNED),
        (
            {"valid_from": "2024-07-01", "valid_to": "2025-03-31"},
            Bounds(date(2024, 7, 1), date(2024, 7, 1), date(2025, 4, 1), date(2025, 4, 1)),
            ClaimKind.FACT,
        ),
        (
            {"valid_to": "2027-03-31"},
            Bounds(UNKNOWN_START, date(2026, 5, 31), date(2027, 4, 1), date(2027, 4, 1)),
            ClaimKind.FACT,
        ),
    ],
)
def test_what_is_to_come_is_planned_and_what_is_over_was_not_seen(dates, when, kind):
    (held,) = [one for one in claims("post_holders", DIRECTOR | dates) if isinstance(one, FactClaim)]
    assert (held.when, held.evidence.kind) == (when, kind)


def test_a_plan_to_fill_a_post_does_not_make_the_post():
    made = claims("post_holders", DIRECTOR | {"valid_from": "2027-01-01"})
    assert not any(isinstance(one, FieldClaim) and one.entity.kind == "post" for one in made)


def test_somebody_of_a_national_body_is_the_person_the_bundled_post_holders_know():
    made = claims("post_holders", {"body": "NHS England", "role": "Chair", "person": "Charlie Chairperson"})
    assert ("person:charlie-chairperson/nhs-england", "name", "Charlie Chairperson") in said(made)


def test_a_name_by_which_nobody_could_be_told_apart_is_refused():
    with pytest.raises(ValueError, match=r"“\?\?\?” has no letter or digit"):
        claims("post_holders", DIRECTOR | {"person": "???"})


def test_a_vacant_post_is_looked_for_and_not_known_because_it_is_vacant():
    made = claims("post_holders", DIRECTOR | {"person": "Vacant"})
    assert ("post:pcn:U99999:clinical_director", "holder", "vacant") in said(made)
    assert not any(isinstance(one, FactClaim) for one in made)


SEAT = {"body": "icb:QZZ", "board": "Board", "seat": "Partner member", "voting": "yes"}


def test_a_seat_on_a_board_brings_a_perspective_and_is_filled_by_a_person():
    made = claims(
        "seats",
        SEAT | {"person": "Terry Trustworthy", "perspective": "NHS trusts", "represents": "RZZ"},
    )
    forum, seat = "forum:icb:QZZ:board", "seat:icb:QZZ:board/partner-member/nhs-trusts"
    assert said(made) >= {
        (forum, "name", "Board, NHS Testshire Integrated Care Board"), (forum, "role", "board"),
        ("icb:QZZ", "GOVERNED_BY", forum), (forum, "HAS_SEAT", seat), (seat, "voting", "yes"),
        (seat, "REPRESENTS", "trust:RZZ"), (seat, "FILLED_BY", "person:terry-trustworthy/QZZ"),
    }  # fmt: skip
    assert tie(made, "REPRESENTS").relationship.mandate == "perspective"


def test_a_seat_may_be_filled_by_office_or_by_nobody():
    made = said(claims("seats", SEAT | {"post": "Chief executive"}))
    assert ("seat:icb:QZZ:board/partner-member", "FILLED_BY", "post:icb:QZZ:chief_executive") in made
    assert not any(one[1] == "FILLED_BY" for one in said(claims("seats", SEAT)))


@pytest.mark.parametrize(
    ("cells", "columns"),
    [({"board": ""}, ("body", "board")), ({"person": "Fi", "post": "chair"}, ("person", "post"))],
)
def test_a_seat_filled_twice_or_on_no_board_names_the_cells(cells, columns):
    with pytest.raises(WrongCells) as wrong:
        claims("seats", SEAT | cells)
    assert wrong.value.columns == columns


def test_places_of_one_name_in_two_systems_are_two_and_what_is_delegated_stays_accountable():
    made = claims(
        "places",
        {"icb": "QZZ", "place": "North", "lead": "Lee Leader", "member": "RZZ", "area": "E99000002",
         "function": "Community services"},
    )  # fmt: skip
    place = "place_partnership:QZZ/north"
    assert said(made) >= {
        (place, "name", "North"), (place, "WITHIN", "icb:QZZ"), (place, "COVERS", "area:E99000002"),
        ("trust:RZZ", "MEMBER_OF", place), ("icb:QZZ", "DELEGATES_TO", place),
        ("appointment", "person:lee-leader/QZZ/north", f"post:{place}:place_director"),
    }  # fmt: skip
    assert tie(made, "DELEGATES_TO").relationship.accountable_stays_with == BODIES["icb:QZZ"]


RIGHT = {"body": "icb:QZZ", "decision": "Award of a contract", "subject": "Community beds"}


def test_a_limit_is_whole_pence_for_one_sort_of_decision_of_one_post():
    made = claims("decision_rights", RIGHT | {"post": "director_of_finance", "limit": "£1,000,000.50"})
    post = "post:icb:QZZ:director_of_finance"
    right = f"decision_right:{post}/contract-award/community-beds"
    assert said(made) >= {
        (right, "decides", "contract award"), (right, "limit_pence", "100000050"),
        (right, "name", "Contract award: Community beds, NHS Testshire Integrated Care Board"),
        (post, "MAY_DECIDE", right), (post, "HOLDS_BUDGET", "icb:QZZ"),
    }  # fmt: skip
    held = tie(made, "HOLDS_BUDGET").relationship
    assert (held.limit_pence, held.decision) == (100_000_050, "contract award: Community beds")


def test_a_reserved_matter_says_to_whom_and_no_limit_is_not_unlimited():
    made = said(claims("decision_rights", RIGHT | {"board": "board", "reserved": "yes"}))
    right = "decision_right:forum:icb:QZZ:board/contract-award/community-beds"
    assert (right, "reserved", "board of NHS Testshire Integrated Care Board") in made
    assert not any(one[1] in ("limit_pence", "HOLDS_BUDGET") for one in made)


def test_what_the_body_itself_may_decide_is_no_budget_held_by_itself():
    made = said(claims("decision_rights", RIGHT | {"limit": "100"}))
    assert ("icb:QZZ", "MAY_DECIDE", "decision_right:icb:QZZ/contract-award/community-beds") in made
    assert not any(one[1] == "HOLDS_BUDGET" for one in made)


def test_a_delegated_service_is_arranged_by_the_receiver_and_the_giver_stays_accountable():
    made = claims(
        "delegations",
        {"giver": "NHS England", "receiver": "QZZ", "function": "adult test surgery",
         "service": "Adult test surgery", "part_of": "Specialised services", "provision": "s.65Z5"},
    )  # fmt: skip
    assert said(made) == {
        ("national_body:nhs_england", "DELEGATES_TO", "icb:QZZ"),
        ("service:adult-test-surgery", "life", ""),
        ("service:adult-test-surgery", "name", "Adult test surgery"),
        ("icb:QZZ", "COMMISSIONS", "service:adult-test-surgery"),
        ("service:adult-test-surgery", "PART_OF", "service:specialised"),
    }
    given_by = tie(made, "DELEGATES_TO")
    assert (given_by.relationship.accountable_stays_with, given_by.provision) == ("NHS England", "s.65Z5")


COMMITTEE = {"committee": "Joint Test Committee", "member": "icb:QZZ", "matter": "Ambulances"}


def test_only_a_joint_committee_exercises_functions_committees_in_common_bind_nobody():
    joint = claims("joint_committees", COMMITTEE | {"form": "joint committee", "quorum": "two"})
    ref = "joint_committee:joint-test-committee"
    assert said(joint) >= {
        (ref, "name", "Joint Test Committee"), (ref, "quorum", "two"), ("icb:QZZ", "MEMBER_OF", ref),
        ("icb:QZZ", "JOINTLY_EXERCISES", ref),
    }  # fmt: skip
    assert tie(joint, "JOINTLY_EXERCISES").relationship.scope == "Ambulances"
    common = said(claims("joint_committees", COMMITTEE | {"form": "in_common"}))
    assert (ref, "legal_form", "committees in common, which bind nobody") in common
    assert not any(one[1] == "JOINTLY_EXERCISES" for one in common)


CONTRACT = {"register": "icb:QZZ", "contract": "Test alliance", "form": "alliance", "status": "live"}


def test_parties_to_a_contract_and_a_payee_that_no_register_knows():
    made = said(
        claims(
            "contracts",
            CONTRACT | {"party": "Fictional Homecare Ltd", "party_kind": "payee", "part": "provider",
                        "value": "2500000", "payment": "block", "risk_share": "equally",
                        "collaboration": "meet monthly"},
        )
    )  # fmt: skip
    contract = "contract:QZZ/test-alliance"
    assert made >= {
        (contract, "form", "alliance"), (contract, "value_pence", "250000000"),
        (contract, "payment", "block"),
        (contract, "risk_share", "equally"), (contract, "collaboration", "meet monthly"),
        ("payee:QZZ/fictional-homecare-ltd", "name", "Fictional Homecare Ltd"),
        ("payee:QZZ/fictional-homecare-ltd", "HOLDS_CONTRACT", contract),
    }  # fmt: skip
    made = said(claims("contracts", CONTRACT | {"party": "icb:QZZ", "part": "commissioner"}))
    assert ("icb:QZZ", "COMMISSIONS", contract) in made


def test_how_a_contract_was_let_and_what_it_was_called_off_from():
    made = said(
        claims(
            "contracts",
            CONTRACT | {"party": "icb:QZZ", "part": "commissioner", "award_route": "psr-direct-award-c",
                        "notice": "012345-2024", "framework": "Midshire framework",
                        "end_options": "once by a year"},
        )
    )  # fmt: skip
    contract, frame = "contract:QZZ/test-alliance", "contract:QZZ/midshire-framework"
    assert made >= {
        (contract, "AWARDED_UNDER", "award_route:psr-direct-award-c"), (contract, "notice", "012345-2024"),
        (contract, "end_options", "once by a year"), (contract, "CALLED_OFF_FROM", frame),
        (frame, "name", "Midshire framework"), (frame, "framework", "framework agreement"),
    }  # fmt: skip


def test_a_subcontractor_has_its_part_from_a_lead_provider():
    row = CONTRACT | {"party": "Fictional Homecare Ltd", "party_kind": "payee", "part": "subcontractor"}
    made = claims("contracts", row | {"lead": "trust:RZZ"})
    payee = "payee:QZZ/fictional-homecare-ltd"
    assert ("trust:RZZ", "SUBCONTRACTS_TO", payee) in said(made)
    assert tie(made, "SUBCONTRACTS_TO").relationship.contract == "contract:QZZ/test-alliance"
    with pytest.raises(WrongCells, match="a subcontractor needs the lead provider"):
        claims("contracts", row)


def test_the_routes_that_may_be_chosen_are_those_that_are_known():
    table = dataset("england_award_routes").bundled_file
    with table.open(encoding="utf-8", newline="") as stream:
        known = {row["code"]: row["name"] for row in csv.DictReader(stream)}
    assert template("contracts").template.sheet["award_route"].choices == known


def test_a_board_cannot_be_the_provider_of_a_contract():
    with pytest.raises(WrongCells, match="NHS Testshire Integrated Care Board cannot be that"):
        claims("contracts", CONTRACT | {"party": "icb:QZZ", "part": "provider"})


def test_a_declared_interest_is_a_fact_between_person_register_and_organisation():
    made = claims(
        "interests",
        {"body": "icb:QZZ", "person": "Charlie Chairperson", "category": "financial",
         "interest": "Director", "concerns": "Fictional Homecare Ltd", "concerns_kind": "payee"},
    )  # fmt: skip
    payee, person = "payee:QZZ/fictional-homecare-ltd", "person:charlie-chairperson/QZZ"
    assert ("declared_interest", person, "icb:QZZ", payee) in said(made)
    (fact,) = [one for one in made if isinstance(one, FactClaim)]
    assert (fact.fact.category, fact.fact.interest) == ("financial", "Director")


def test_a_plan_names_a_priority_in_its_own_words():
    made = claims(
        "plans",
        {"body": "icb:QZZ", "plan": "Joint forward plan", "priority": "Frailty", "says": "We will."},
    )
    assert said(made) == {("icb:QZZ", "NAMES_PRIORITY", "priority:frailty")}
    assert tie(made, "NAMES_PRIORITY").evidence.quote == "We will."
    new = said(claims("plans", {"body": "icb:QZZ", "plan": "JFP", "priority": "Test prevention"}))
    assert ("priority:test-prevention", "name", "Test prevention") in new


def test_a_component_of_the_better_care_fund_is_pence_of_one_year_and_kind():
    made = claims(
        "better_care_fund",
        {"council": "E99000001", "financial_year": "2025/26", "component": "Disabled Facilities Grant",
         "payer": "council:E99000001", "amount": "987,654.32", "amount_kind": "planned",
         "host": "council:E99000001"},
    )  # fmt: skip
    pool = "pooled_fund:better-care-fund/E99000001"
    paid = tie(made, "CONTRIBUTES_TO")
    assert (str(paid.to_ref), paid.relationship.amount_pence) == (pool, 98_765_432)
    assert (paid.relationship.stream, paid.relationship.amount_kind) == ("disabled_facilities_grant", "plan")
    year = Bounds.of(date(2025, 4, 1), date(2025, 4, 1), date(2026, 4, 1), date(2026, 4, 1))
    assert paid.when == year == tie(made, "HOSTED_BY").when == tie(made, "PLANS_FOR").when
    assert str(tie(made, "PLANS_FOR").from_ref) == "council:E99000001"
    assert (pool, "overseen_by", "Health and wellbeing board, Testshire County Council") in said(made)


ALLOTTED = {
    "payer": "national_body:nhs_england", "way": "allocates money to", "payee": "icb:QZZ",
    "stream": "running costs", "financial_year": "2026/27", "amount": "27,684,000",
    "amount_kind": "draft", "provision": "NHS Act 2006 s.223G",
}  # fmt: skip


def test_an_amount_is_pence_of_one_stream_year_and_kind():
    allotted = tie(claims("amounts", ALLOTTED), "ALLOCATES")
    given = allotted.relationship
    assert (given.stream, given.financial_year) == ("running_cost", "2026/27")
    assert (given.amount_kind, given.amount_pence) == ("draft", 2_768_400_000)
    assert allotted.when == Bounds.of(date(2026, 4, 1), date(2026, 4, 1), date(2027, 4, 1), date(2027, 4, 1))
    assert allotted.provision == "NHS Act 2006 s.223G"


def test_a_payee_that_no_register_knows_is_one_of_its_payer():
    made = claims("amounts", ALLOTTED | {
        "payer": "icb:QZZ", "way": "pays", "payee_kind": "payee as published", "payee": "Test Valley Hospice",
        "stream": "",
    })  # fmt: skip
    assert ("icb:QZZ", "PAYS", "payee:QZZ/test-valley-hospice") in said(made)
    assert ("payee:QZZ/test-valley-hospice", "name", "Test Valley Hospice") in said(made)
    assert tie(made, "PAYS").relationship.stream == ""


def test_a_trust_counts_against_a_limit_also_where_no_amount_is_published():
    made = claims("amounts", {
        "payer": "trust:RZZ", "way": "counts against the limit of", "payee": "icb:QZZ",
        "financial_year": "2026/27",
    })  # fmt: skip
    counted = tie(made, "COUNTS_AGAINST").relationship
    assert (counted.amount_pence, counted.amount_kind) == (None, None)


def test_a_fund_that_no_register_knows_is_made_with_its_host():
    made = claims("amounts", ALLOTTED | {
        "payer": "council:E99000001", "way": "contributes to the fund", "payee_kind": "pooled fund",
        "payee": "Test adult care fund", "host": "icb:QZZ",
    })  # fmt: skip
    assert said(made) >= {
        ("pooled_fund:test-adult-care-fund", "name", "Test adult care fund"),
        ("council:E99000001", "CONTRIBUTES_TO", "pooled_fund:test-adult-care-fund"),
        ("pooled_fund:test-adult-care-fund", "HOSTED_BY", "icb:QZZ"),
    }


@pytest.mark.parametrize(
    ("cells", "columns"),
    [
        ({"amount_kind": ""}, ("amount_kind",)),
        ({"payer": "icb:QZZ"}, ("payer", "way", "payee")),
        ({"way": "contributes to the fund"}, ("payer", "way", "payee")),
        ({"host": "council:E99000001"}, ("host",)),
    ],
)
def test_an_amount_without_its_kind_or_between_the_wrong_bodies_names_the_cells(cells, columns):
    with pytest.raises(WrongCells) as refused:
        claims("amounts", ALLOTTED | cells)
    assert refused.value.columns == columns


def test_an_objective_whose_result_is_not_published_says_so():
    made = said(
        claims(
            "objectives",
            {"body": "icb:QZZ", "objective": "Shorter waits", "agreed_with": "Y99",
             "target": "78 per cent", "result_known": "not published"},
        )
    )  # fmt: skip
    objective = "objective:icb:QZZ/shorter-waits"
    assert made >= {
        (objective, "target", "78 per cent"), (objective, "result_known", "no"),
        ("icb:QZZ", "HAS_OBJECTIVE", objective), ("icb:QZZ", "AGREES_OBJECTIVES_WITH", "region:Y99"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "what"),
    [
        ({"amount": "1.25m"}, "is not an amount; allowed: pounds such as 250000"),
        ({"amount": "-5"}, "is not an amount of whole pence"),
        ({"amount": "1.005"}, "is not an amount of whole pence"),
        ({"amount": "NaN"}, "is not an amount of whole pence"),
        ({"financial_year": "2025/27"}, "is not a financial year; allowed: a financial year such as 2025/26"),
    ],
)
def test_amounts_and_years_that_cannot_be_are_refused_with_what_is_allowed(typed, what):
    cells = {
        "council": "E99000001", "financial_year": "2025/26", "component": "disabled_facilities_grant",
        "payer": "council:E99000001", "amount": "5", "amount_kind": "plan",
    }  # fmt: skip
    with pytest.raises(ValueError, match=what):
        claims("better_care_fund", cells | typed)


_CELLS = some.one_of(
    some.text(max_size=30),
    some.sampled_from(
        [*BODIES, *BODIES.values(), "yes", "Board", "Chair", "chair", "2025/26", "2026-02-30", "£1", "live",
         "trust", "payee as published", "=1+1", "icb:", "a:b", "payee:", "service:x", "vacant", "0", "²"]
    ),
)  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=some.data())
def test_any_cells_make_claims_or_a_sentence_and_nothing_else(name: str, data: some.DataObject):
    chosen = template(name).template
    assert chosen is not None
    cells = dict(data.draw(some.sampled_from(chosen.examples)))
    changed = data.draw(some.lists(some.sampled_from(list(chosen.sheet)), min_size=1, max_size=6))
    for column in changed:
        cells[column] = data.draw(_CELLS)
    try:
        made = claims(name, cells)
    except ValueError as error:
        made, sentence = [], str(error)
    assert made or sentence
