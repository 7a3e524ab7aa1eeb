"""Tables of money: what arrives, what is refused, and sums worked out from the published tables."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

import pytest

from graph.claims import Claim, RelationshipClaim
from graph.evidence import ClaimKind
from loaders.dataset import Dataset, dataset
from loaders.documents import read_documents
from loaders.load import load
from loaders.reading import read_rows
from loaders.row import Row


def _england(stem: str) -> Dataset:
    return dataset(f"england_{stem}")


def _claims(stem: str) -> list[Claim]:
    """What every accepted row of a bundled table says."""
    one = _england(stem)
    assert one.bundled_file
    documents, found = read_documents(one), list[Claim]()
    for locator, cells, header in read_rows(one.bundled_file, one.columns):
        row = Row(
            one.given | dict(zip(header, cells, strict=True)),
            locator,
            one.end_dates,
            one.published,
            documents,
        )
        try:
            found += [claim for claim in one.parse(row) if not hasattr(claim, "reason")]
            row.finish()
        except ValueError:
            continue
    return found


def _ties(stem: str, type_name: str = "") -> list[RelationshipClaim]:
    return [
        claim
        for claim in _claims(stem)
        if isinstance(claim, RelationshipClaim)
        and claim.relationship.type_name() == (type_name or claim.relationship.type_name())
    ]


def _pence(ties: Iterable[RelationshipClaim]) -> int:
    return sum(one.relationship.properties()["amount_pence"] for one in ties)


def test_no_penny_of_the_payments_to_practices_is_lost():
    streams: dict[str, list[RelationshipClaim]] = defaultdict(list)
    for tie in _ties("practice_payments"):
        streams[tie.relationship.properties()["stream"]].append(tie)
    assert len(streams) == 12
    assert _pence(streams["pcn_leadership"]) == 2_970_700_303
    assert _pence(streams["global_sum"]) == 436_873_152_976
    assert _pence(streams["total_with_covid_and_pcn"]) == 1_101_198_663_011
    assert {tie.from_ref.value for tie in streams["qof"]} == {"national_body:nhs_england"}


def test_a_total_is_named_so_and_a_stream_without_payment_is_no_flow():
    of_one = [tie for tie in _ties("practice_payments") if tie.to_ref.value == "practice:A81001"]
    assert {tie.relationship.properties()["stream"]: _pence([tie]) for tie in of_one} == {
        "global_sum": 43_809_978,
        "qof": 5_217_874,
        "premises": 13_511_289,
        "pcn_participation": 813_982,
        "drugs_reimbursed": 939_949,
        "total_with_covid_and_pcn": 72_097_066,
    }
    assert {tie.relationship.properties()["amount_kind"] for tie in of_one} == {"payment"}


def test_payments_of_boards_keep_the_payer_the_year_and_every_penny():
    found: dict[tuple[str, str], list[RelationshipClaim]] = defaultdict(list)
    for tie in _ties("icb_payments"):
        found[tie.from_ref.value, tie.relationship.properties()["financial_year"]].append(tie)
    assert {key: (len(ties), _pence(ties)) for key, ties in found.items()} == {
        ("icb:QR1", "2024/25"): (337, 123_782_061_142),
        ("icb:QSL", "2023/24"): (203, 118_229_465_650),
        ("icb:QSL", "2024/25"): (237, 128_657_990_885),
    }


def test_tax_and_redacted_payees_are_no_suppliers_and_each_payer_has_its_own_payees():
    classes = {
        claim.entity.value: claim.value
        for claim in _claims("payees")
        if not isinstance(claim, RelationshipClaim) and getattr(claim, "field", "") == "payee_class"
    }
    assert Counter(classes.values()) == {"supplier": 601, "tax authority": 2, "redacted": 1}
    assert {one for one, sort in classes.items() if sort != "supplier"} == {
        "payee:QR1/hmrc",
        "payee:QSL/hmrc",
        "payee:QR1/redacted",
    }


def test_drafts_stay_drafts_and_targets_targets():
    kinds = Counter(
        (tie.relationship.properties()["stream"], tie.relationship.properties()["amount_kind"])
        for tie in _ties("money_flows", "ALLOCATES")
    )
    assert kinds["running_cost", "draft"] == 31  # 30 boards and England
    assert kinds["ccg_programme", "allocation"] == kinds["ccg_programme", "target"] == 14
    assert kinds["ccg_programme", "plan"] == 6
    assert {kind for stream, kind in kinds if stream == "running_cost"} == {"draft"}


def test_allocations_of_the_first_fourteen_groups_add_up_to_the_published_thousands():
    kinds: dict[str, list[RelationshipClaim]] = defaultdict(list)
    for tie in _ties("money_flows", "ALLOCATES"):
        if tie.to_ref.kind == "ccg":
            kinds[tie.relationship.properties()["amount_kind"]].append(tie)
    assert _pence(kinds["allocation"]) == 3_880_913 * 100_000
    assert _pence(kinds["target"]) == 3_905_303 * 100_000


def test_the_better_care_fund_of_2025_has_three_payers_and_a_ring_fence():
    found = {
        (tie.relationship.type_name(), tie.relationship.properties()["stream"]): _pence([tie])
        for tie in _ties("money_flows")
        if tie.relationship.properties()["financial_year"] == "2025/26"
        and tie.relationship.type_name() != "ALLOCATES"
    }
    million = 100_000_000
    assert found == {
        ("CONTRIBUTES_TO", "bcf_nhs_minimum_contribution"): 5_614 * million,
        ("RINGFENCES", "bcf_nhs_minimum_contribution"): 5_614 * million,
        ("GRANTS", "local_authority_better_care_grant"): 2_640 * million,
        ("GRANTS", "disabled_facilities_grant"): 711 * million,
    }


def test_discharge_money_is_shared_as_published():
    found = {
        (tie.relationship.properties()["financial_year"], tie.relationship.type_name()): _pence([tie])
        for tie in _ties("money_flows")
        if tie.relationship.properties()["stream"] == "adult_social_care_discharge_fund"
    }
    million = 100_000_000
    assert found == {
        ("2022/23", "GRANTS"): 200 * million,  # 40 per cent of 500
        ("2022/23", "ALLOCATES"): 300 * million,
        ("2023/24", "GRANTS"): 300 * million,
        ("2023/24", "ALLOCATES"): 300 * million,
    }


def test_a_grant_without_an_amount_and_practices_without_payment_are_refused(ledger):
    flows, practices = _england("money_flows"), _england("practice_payments")
    assert flows.bundled_file
    assert practices.bundled_file
    (refused,) = load(ledger, flows, flows.bundled_file).refusals
    assert refused.reason == "no amount is stated"
    line = flows.bundled_file.read_text(encoding="utf-8").splitlines()[
        int(refused.locator.rsplit(" ", 1)[1]) - 1
    ]
    assert "2026/27" in line
    assert len(load(ledger, practices, practices.bundled_file).refusals) == 2


def test_every_measure_that_a_table_names_is_registered():
    registered = {claim.entity.value for claim in _claims("measures")}  # type: ignore[union-attr]
    for stem in ("money_figures", "icb_populations", "practice_patients"):
        assert {tie.to_ref.value for tie in _ties(stem)} <= registered, stem


def test_the_share_of_need_is_a_target_and_no_other_figure_of_a_board_is():
    kinds = {
        (tie.to_ref.value, tie.relationship.properties()["amount_kind"]) for tie in _ties("icb_populations")
    }
    assert {measure for measure, kind in kinds if kind == "target"} == {"measure:core_need_share"}
    assert len(kinds) == 5


def test_a_contract_that_was_only_planned_has_planned_parties():
    ties = [tie for tie in _ties("money_ties") if "dudley-integrated-care-provider" in tie.to_ref.value]
    assert len(ties) == 3
    assert {tie.evidence.kind for tie in ties} == {ClaimKind.PLANNED}


@pytest.mark.parametrize(
    ("stem", "year"), [("money_flows", "2023-20"), ("money_flows", "2024/26"), ("money_figures", "2024-25")]
)
def test_a_year_that_is_none_refuses_the_row(stem, year):
    one = _england(stem)
    assert one.bundled_file
    locator, cells, header = next(iter(read_rows(one.bundled_file, one.columns)))
    changed = dict(zip(header, cells, strict=True)) | {"financial_year": year}
    row = Row(one.given | changed, locator, one.end_dates, one.published, read_documents(one))
    with pytest.raises(ValueError, match=f"“{year}” is not a financial year"):
        list(one.parse(row))
