"""Notices of contracts: a sample with the traps of three layouts, and contracts read by eye in real files."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from graph.dates import Bounds
from graph.ledger import Ledger
from loaders.reading import FileRefused

SAMPLES = Path(__file__).parent / "samples"
RELEASES, OF_2020 = SAMPLES / "contracts_releases.jsonl", SAMPLES / "contracts_releases_2020.jsonl"
FINDER, FINDER_2020 = (
    "contracts/contracts_finder_releases_2025.jsonl",
    "contracts/contracts_finder_awards_2020.jsonl",
)
TENDER, PLAN = "contracts/find_a_tender_032703-2026.json", "contracts/find_a_tender_037689-2026.json"


def _of(claims: set[tuple[str, str, str]], verb: str) -> set[str]:
    """The other ends of claims with this verb: values of fields, and bodies of relationships."""
    at = 0 if verb in ("COMMISSIONS", "HOLDS_CONTRACT") else 2
    return {claim[at] for claim in claims if claim[1] == verb}


def _within(began: str, after: str) -> list[Bounds]:
    """From the first day to the day after the last."""
    first, gone = date.fromisoformat(began), date.fromisoformat(after)
    return [Bounds(first, first, gone, gone)]


def test_each_row_is_used_or_refused_with_a_reason(taken):
    found = taken(RELEASES)

    assert found.dataset == "contracts_releases"
    assert found.counts == (5, 4, 1)
    (loaded,) = found.loaded
    assert loaded.published == date(2026, 2, 1)
    said = {(one.locator.rpartition(" ")[2], one.reason) for one in loaded.refusals}
    assert said == {
        ("2", "a later release of this process stands in the same file: that of 2025-03-11T10:00:00Z"),
        ("3", "value left out: 500 in EUR"),
        ("5", "value left out: “12.345” has parts of a penny"),
        ("5", "period left out: 2024-02-01 to 2023-02-01 cannot be"),
        ("file", "2 cells held contact details, which were cut out"),
    }


def test_an_award_with_joint_buyers_of_which_one_supplier_has_a_company_number(taken, days):
    found, contract = taken(RELEASES).at("line 1"), "contract:ocds-zz0001-aaaa"

    assert {
        claim for claim in found if claim[0] == contract and claim[1] not in ("life", "CALLED_OFF_FROM")
    } == {
        (contract, "name", "Beds & chairs for the Test Valley"),
        (contract, "status", "awarded"),
        (contract, "procedure", "Call-off from a framework agreement"),
        (contract, "framework", "call-off"),
        (contract, "notice", "aaaa-1"),
        (contract, "notice", "ocds-zz0001-aaaa"),
        (contract, "value_pence", "123450"),
        (contract, "awarded", "2025-03-03"),
        (contract, "classification", "33192100"),
    }
    assert _of(found, "COMMISSIONS") == {
        "payee:notices/nhs-testshire-icb", "payee:notices/test-valley-district-council",
    }  # fmt: skip
    assert _of(found, "HOLDS_CONTRACT") == {"payee:GB-COH/01234567", "payee:notices/unlisted-supplier"}
    assert ("payee:GB-COH/01234567", "company_number", "01234567") in found
    assert days(contract, "life") == _within("2025-04-01", "2027-04-01")


def test_a_call_off_names_its_framework_though_that_is_not_loaded(taken):
    found, framework = taken(RELEASES).at("line 1"), "contract:ocds-zz0001-ffff"

    assert ("contract:ocds-zz0001-aaaa", "CALLED_OFF_FROM", framework) in found
    assert (framework, "name", "Beds for Midshire") in found
    assert (framework, "framework", "framework agreement") in found


def test_each_award_of_several_lots_is_a_contract_of_its_own(taken, days):
    found, process = taken(RELEASES).at("line 3"), "contract:ocds-zz0002-bbbb"
    north, south, third = (f"{process}/{one}" for one in "123")

    of = {(subject, verb): other for subject, verb, other in found if verb != "notice"}
    assert of[north, "name"] == "Community care: North"
    assert of[north, "status"] == "live"  # the contract is signed
    assert of[north, "value_pence"] == "100001"
    assert of[north, "awarded"] == "2026-01-10"
    assert of[north, "end_options"] == "two years more"
    assert of[north, "framework"] == "framework agreement"
    assert of[south, "status"] == "procured"
    assert (south, "value_pence") not in of
    assert of[south, "name"] == "Community care: South"
    assert of[third, "status"] == "stopped"
    assert days(north, "life") == _within("2026-05-01", "2029-05-01")
    assert days(south, "life") == _within("2026-04-01", "2028-04-01")


def test_a_body_with_a_code_of_the_directory_is_named_by_it(taken):
    found = taken(RELEASES).at("line 3")

    assert _of(found, "COMMISSIONS") == {"icb with ods code “QZZ”"}
    assert _of(found, "HOLDS_CONTRACT") == {
        "payee:notices/test-valley-care-cic", "trust with ods code “RZZ”",
    }  # fmt: skip


def test_the_law_that_a_notice_states_gives_the_award_route(taken):
    found = taken(RELEASES)

    assert _of(found.at("line 3"), "AWARDED_UNDER") == {"award_route:psr-direct-award-c"}
    assert _of(found.at("line 1"), "AWARDED_UNDER") == set()  # a procedure, and no law


def test_a_notice_of_a_change_names_its_supplier_among_the_parties_only(taken, tmp_path):
    third = json.loads(RELEASES.read_text().splitlines()[2])
    (signed,), parties = third["contracts"], third["parties"]
    path = tmp_path / "change.json"
    for awards in ([], [{"id": "1", "status": "active"}]):
        changed = third | {"awards": awards, "contracts": [signed], "parties": parties[:2]}
        path.write_text(json.dumps({"releases": [changed]}))
        found = taken(path).at("/releases/0")
        assert ("contract:ocds-zz0002-bbbb", "status", "live") in found
        assert _of(found, "HOLDS_CONTRACT") == {"payee:notices/test-valley-care-cic"}


def test_what_is_only_planned_or_stopped_is_no_fact(taken, ledger):
    taken(RELEASES)
    query = (
        "SELECT DISTINCT c.subject FROM claims c JOIN evidence e ON e.id = c.evidence"
        " WHERE e.kind = 'planned' AND c.verb = 'life' AND c.subject LIKE 'contract:%' ORDER BY 1"
    )
    assert [one for (one,) in ledger.connection.execute(query)] == [
        "contract:ocds-zz0001-cccc", "contract:ocds-zz0002-bbbb/3",
    ]  # fmt: skip


def test_a_release_without_an_id_is_known_by_its_process(taken):
    found = taken(RELEASES).at("line 5")
    assert _of(found, "notice") == {"ocds-zz0001-dddd"}


def test_packages_of_2020_name_suppliers_and_the_id_0_is_nobody(taken, days):
    found = taken(OF_2020)
    first, second = found.at("line 1 /releases/0"), found.at("line 2 /releases/0")

    assert found.counts == (2, 2, 0)
    assert _of(first, "COMMISSIONS") == {"payee:notices/testham-testford-council"}
    assert _of(first, "HOLDS_CONTRACT") == {"payee:notices/meals-one-ltd", "payee:GB-COH/00239718"}
    assert _of(first, "procedure") == {"Other"}
    assert _of(second, "HOLDS_CONTRACT") == {"payee:notices/meals-one-ltd"}
    assert days("contract:ocds-zz0001-gggg", "life") == _within("2020-04-01", "2021-04-01")


def test_a_package_of_releases_is_the_same_as_its_releases(taken, tmp_path):
    lines = [json.loads(line) for line in RELEASES.read_text().splitlines()]
    path = tmp_path / "package.json"
    path.write_text(json.dumps({"uri": "https://example.org/p", "version": "1.1", "releases": lines}))

    found = taken(path)
    assert found.counts == (5, 4, 1)
    assert ("contract:ocds-zz0001-aaaa", "value_pence", "123450") in found.at("/releases/0")


def test_a_search_that_gives_packages_is_the_same_as_its_releases(taken, tmp_path):
    packages = [json.loads(line) for line in OF_2020.read_text().splitlines()]
    path = tmp_path / "search.json"
    path.write_text(json.dumps({"maxPage": 1, "results": packages}))

    found = taken(path)
    assert found.counts == (2, 2, 0)
    assert _of(found.at("/results/0/releases/0"), "notice") == {"ocds-zz0001-eeee", "ocds-zz0001-eeee-1"}


def test_no_contact_details_are_recorded(taken, ledger: Ledger):
    taken(RELEASES)
    taken(OF_2020)
    dump = "\n".join(ledger.connection.iterdump())
    assert "example.org" not in dump.replace("example.org/1.1", "")
    assert "Ann Example" not in dump
    assert "1632960123" not in dump


@pytest.mark.parametrize("needed", ["ocid", "date", "tag", "tender"])
def test_a_file_without_a_needed_part_is_not_taken_for_notices(taken, tmp_path, needed):
    lines = [json.loads(line) for line in RELEASES.read_text().splitlines()]
    path = tmp_path / "cut.json"
    path.write_text(json.dumps([{key: one for key, one in line.items() if key != needed} for line in lines]))
    with pytest.raises(FileRefused, match=f"contracts_releases \\(lacks {needed}"):
        taken(path)


# Read by eye in the published files: line, contract, title, status, procedure, pence, day of award, first
# day, day after the last, codes, buyers, suppliers. Notice and process are the two ids under "notice".
BY_EYE = [
    (
        FINDER, "line 1", "ocds-b5fd17-e3b5f385-5989-4cf1-8849-01c247fc9c30",
        "2a1e3359-87a0-4fdd-ac61-20d5e6520a13-819950", "Parking Pilot - CEO", "awarded", "Direct award",
        "9300700", "2024-12-22", "2025-01-23", "2025-04-24", {"63712400"},
        {"notices/london-borough-of-merton"}, {"notices/marstons-holdings-plc"},
    ),
    (
        FINDER, "line 5", "ocds-b5fd17-7f49bd48-f259-4f61-b8a8-7d2738e6f3be",
        "343f9585-8c4b-454b-94ae-aa7c9714adc9-833041", "TQ1_Maternity & Midwifery Leadership Support",
        "awarded", "Negotiated procedure without prior publication (above threshold)", "18000000",
        "2025-03-06", "2025-03-06", "2025-09-06", {"79410000"},
        {"notices/nottingham-university-hospitals-nhs-trust"}, {"notices/mpca-consultancy-limited"},
    ),
    (
        FINDER, "line 6", "ocds-b5fd17-a89fc5c2-eed8-48fa-b4e3-727a8f32fd6d",
        "4bff9fae-9ab0-490c-99b0-da71e14146bc-833039",
        "P-0225 Winter Light Trail Installation Event at Heaton Park", "awarded", "Open procedure",
        "525939296", "2025-03-11", "2025-04-03", "2028-04-03", {"79952000", "92300000"},
        {"notices/manchester-city-council"}, {"notices/ftf2-limited"},
    ),
    (
        FINDER, "line 8", "ocds-b5fd17-23d58075-53cd-47b1-97fe-1b5b8ad3252b",
        "cfa05a7d-b772-4196-9c5a-99b6c139d7a9-833037", "ESNEFT2444 Blue Prism Robot", "awarded",
        "Call-off from a framework agreement", "7122031", "2025-03-11", "2025-03-11", "2025-04-14",
        {"72590000"}, {"notices/east-suffolk-and-north-essex-nhs-foundation-trust"},
        {"notices/blue-prism-limited"},
    ),
    (
        FINDER, "line 10", "ocds-b5fd17-8b568c23-33c7-4c16-a9ea-99d69e6a5ac9",
        "36bd1d93-e902-483c-b48c-b57552a534a3-833035", "cybersecurity automation and analytics", "awarded",
        "Competitive quotation (below threshold)", "4999500", "2024-12-24", "2025-01-01", "2026-01-01",
        {"72260000"}, {"notices/west-suffolk-nhs-foundation-trust"}, {"notices/itb"},
    ),
    (
        FINDER, "line 31", "ocds-b5fd17-edfe8c92-a200-4a3c-9e18-6dd27e71a223",
        "8f8eab82-cb6c-4eec-a7a6-ee5a6941b5fa-833012",
        "Community/Primary Care Based, Holistic Lower-leg Wound Care Programme", "awarded",
        "Competitive quotation (below threshold)", "8318000", "2025-03-07", "2025-03-07", "2025-04-01",
        {"80000000"}, {"notices/nhs-england"}, {"notices/napc-services-limited"},
    ),
    (
        FINDER, "line 69", "ocds-b5fd17-0c1e748a-d2da-4380-a1b0-df87b3870044",
        "7dd99f25-678c-4800-ba97-269cb9dd992a-831396", "SDEC Monitoring", "awarded",
        "Call-off from a framework agreement", "6209393", "2025-03-03", "2025-03-05", "2025-06-06",
        {"33195000"}, {"notices/south-of-england-procurement-centre"}, {"GB-COH/01002610"},
    ),
    (
        FINDER, "line 87", "ocds-b5fd17-ed7220ee-bf83-4c1c-a8a7-0c79ed5637ba",
        "9c20169f-1a3d-44d3-9fab-f2fc81dd37db-832957",
        "GB-Kettering: Building Works (Inc. Lighting Upgrade)", "awarded", "Not specified", "11251196",
        "2025-03-10", "2025-03-11", "2025-04-01", {"45453100"},
        {"notices/kettering-general-hospital-nhs-foundation-trust"}, {"notices/renco-building-services-ltd"},
    ),
    (
        FINDER_2020, "line 45 /releases/0", "ocds-b5fd17-d72762d9-d49d-413b-9e1f-99e1b3b5430d",
        "ocds-b5fd17-d72762d9-d49d-413b-9e1f-99e1b3b5430d-359511-traf001-dn437220-92351147",
        "UID7919 Trafford Healthy Lifestyle Request For Quotation (RFQ)", "awarded", "Open procedure",
        "57909300", "2020-03-23", "2020-04-01", "2023-04-01", {"85000000"}, {"notices/trafford-council"},
        {
            "notices/age-uk-trafford", "notices/liva-healthcare", "notices/the-manchester-deaf-centre",
            "notices/pakistani-resource-centre", "notices/unlimited-potential",
            "notices/voice-of-bme-trafford",
        },
    ),
    (
        TENDER, "/releases/0", "ocds-h6vhtk-067fb8", "032703-2026",
        "HARROGATE TOWN DISTRICT HEATING PROJECT - Feasibility Study", "planned",
        "Below threshold - open competition", "3372100", "", "2026-05-14", "2027-01-01",
        {"09323000", "79314000"}, {"notices/harrogate-town-council"}, set(),
    ),
    (
        PLAN, "/releases/0", "ocds-h6vhtk-068ae4", "037689-2026",
        "Northumberland County Council Heat Networks",
        "planned", "", "3000000000", "", "2027-03-31", "2028-04-01",
        {
            "09000000", "31000000", "39715000", "42000000", "45000000", "50700000", "65000000", "71300000",
            "71500000", "79400000", "79900000", "90700000",
        },
        {"notices/northumberland-county-council"}, set(),
    ),
]  # fmt: skip


@pytest.mark.parametrize("eye", BY_EYE, ids=lambda one: one[4])
def test_a_published_notice_says_what_was_read_by_eye(taken, published, days, eye):
    name, place, ocid, notice, title, status, procedure, pence, awarded, began, after, codes, *parties = eye
    found, contract = taken(published(name)).at(place), f"contract:{ocid}"

    said = {
        verb: _of(found, verb) for verb in ("status", "procedure", "value_pence", "awarded", "classification")
    }
    stated = {"status": status, "procedure": procedure, "value_pence": pence, "awarded": awarded}
    assert said == {verb: {text} - {""} for verb, text in stated.items()} | {"classification": codes}
    assert _of(found, "notice") == {ocid, notice}
    assert (contract, "name", title) in found
    assert days(contract, "life") == _within(began, after)
    assert [_of(found, verb) for verb in ("COMMISSIONS", "HOLDS_CONTRACT")] == [
        {f"payee:{one}" for one in ends} for ends in parties
    ]


def test_joint_buyers_and_a_release_without_an_id_of_the_whole_file(taken, published):
    found = taken(published(FINDER))

    assert _of(found.at("line 231"), "COMMISSIONS") == {
        "payee:notices/cyngor-sir-ceredigion-county-council",
        "payee:notices/hywel-dda-university-health-board",
    }
    assert len(_of(found.at("line 264"), "COMMISSIONS")) == 8
    assert _of(found.at("line 201"), "notice") == {"ocds-r6ebe6-0000581860"}
    # its party has no role, since the word for it is broken; the buyer is named beside the parties
    assert _of(found.at("line 291"), "COMMISSIONS") == {"payee:notices/proactis-tenders-limited"}


# Counted with a few lines over the JSON alone: releases; ten processes have two releases of one day.
# 147 awards, of which six were overtaken within the day, have 267 suppliers.
def test_every_release_of_the_whole_files_is_used_but_those_overtaken_within_a_day(taken, published):
    found = taken(published(FINDER))

    assert found.counts == (291, 281, 10)
    assert len({subject for subject, verb, _ in found.all if verb == "awarded"}) == 141
    of_2020 = taken(published(FINDER_2020))
    assert of_2020.counts == (100, 100, 0)
    # 1,499 suppliers, of which 289 are named twice in their award, and one again with a point at the end
    holds = [one for one in of_2020.all if one[1] == "HOLDS_CONTRACT"]
    assert len(holds) == 1209
    assert len({claim[2] for claim in holds}) == 100


def test_find_a_tender_states_the_act_and_the_number_of_a_notice_is_no_telephone_number(taken, published):
    found = taken(published(TENDER)).at("/releases/0")
    assert _of(found, "AWARDED_UNDER") == {"award_route:procurement-act-below-threshold"}
    assert "032703-2026" in _of(found, "notice")
