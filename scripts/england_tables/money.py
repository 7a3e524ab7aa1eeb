"""Tables of money: allocations, payments, pooled funds, and the figures behind them."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from england_tables.documents import OPEN_LICENCE, Document, Facts, Row, Rows, evidence, joined

NHS_ENGLAND = "national_body:nhs_england"
DHSC = "national_body:dhsc"
MHCLG = "national_body:mhclg"
ALL_ICBS, ALL_CCGS = "body_kind:icb", "body_kind:ccg"
ALL_COUNCILS, ALL_POOLS = "body_kind:council", "body_kind:pooled_fund"
AREAS = {"ENGLAND": ALL_ICBS, "Y59": "region:Y59"}

SUMS = {
    "all ICB allocations": "total_of_all_streams",
    "core services": "core_services",
    "primary medical care": "primary_medical",
    "delegated specialised services (70 services)": "specialised_delegated",
    "delegated specialised services (70 services), six ICBs": "specialised_delegated",
}
"""Streams that NHS England allots to boards, as the facts call them."""

PER_HEAD = {
    "core services per registered patient": ("core_allocation_per_head", "allocation"),
    "primary medical per registered patient": ("primary_medical_allocation_per_head", "allocation"),
    "ICB running cost envelope per head": ("running_cost_envelope_per_head", "limit"),
    "ICB running cost spend range per head before cut": ("highest_running_cost_per_head", ""),
}
NATIONAL = {
    "specialised services jointly commissioned (59 services)": (NHS_ENGLAND, "specialised_joint_budget"),
    "aggregate ICS deficit": ("body_kind:ics", "aggregate_deficit"),
}
PLAN = "NHS England plan: "
CCG_PROGRAMME = PLAN + "CCG programme"


def millions(text: str) -> str:
    """Pounds of an amount in millions of pounds; what is no number stays as it is."""
    if not re.fullmatch(r"-?\d+(\.\d+)?", text):
        return text
    return f"{Decimal(text) * 1_000_000:f}".removesuffix(".000")


def flow(ends: tuple[str, str, str], year: str, kind: str, stream: str, **amount: str) -> Row:
    """One flow of money; ``amount`` has the unit of the publication in the column's name."""
    return {
        **dict(zip(("from", "type", "to"), ends, strict=True)),
        **{"financial_year": year, "amount_kind": kind, "stream": stream},
        **{f"amount_{it}": amount.get(it, "") for it in ("gbp", "k_gbp", "m_gbp")},
        "provision": amount.get("provision", ""),
    }


def dated(began: str = "", ended: str = "", seen: str = "") -> Row:
    """Columns of dates; the end is the last day."""
    return {"valid_from": began, "valid_to": ended, "seen": seen}


def figure(about: str, when: str | tuple[str, ...], kind: str, measure: str, value: str) -> Row:
    """One figure, of a financial year or of other days."""
    year, days = (when, ()) if isinstance(when, str) else ("", when)
    return {
        **{"about": about, "financial_year": year, **dated(*days)},
        **{"amount_kind": kind, "measure": measure, "value": value},
    }


def noted(facts: Facts, row: Row, *remarks: str) -> Row:
    """Evidence of a row, with remarks of ours after its own."""
    last = evidence(facts, row)
    return last | {"note": joined(last["note"], *remarks)}


def is_sum(row: Row) -> bool:
    """Whether an allocation row is money that one body allots to others, in millions."""
    return row["stream"] in SUMS or row["stream"] == CCG_PROGRAMME


def allocation_flows(facts: Facts) -> Rows:
    """What NHS England allots to all boards, one region's boards, or all groups."""
    made: Rows = []
    for row in filter(is_sum, facts.read("allocations_national_and_per_head")):
        planned = row["stream"] == CCG_PROGRAMME
        to = ALL_CCGS if planned else AREAS[row["area"]]
        stream = "ccg_programme" if planned else SUMS[row["stream"]]
        kind = "plan" if planned else "allocation"
        assert row["unit"] == "£m", row
        made.append(
            flow((NHS_ENGLAND, "ALLOCATES", to), row["year"], kind, stream, m_gbp=row["value"])
            | noted(facts, row, row["stream"])
        )
    return made


def allocation_figures(facts: Facts) -> Rows:
    """Figures per head, and sums that nobody allots to anybody."""
    made: Rows = []
    for row in facts.read("allocations_national_and_per_head"):
        name = row["stream"]
        if is_sum(row):
            continue
        if name in PER_HEAD:
            assert row["unit"] == "£/head", row
            about = ALL_ICBS if row["area"] == "ENGLAND" else f"icb:{row['area']}"
            measure, kind = PER_HEAD[name]
            made.append(figure(about, row["year"], kind, measure, row["value"]) | evidence(facts, row))
            continue
        assert row["unit"] == "£m", row
        plan = name.startswith(PLAN)
        about, measure = (
            (NHS_ENGLAND, "plan_" + re.sub(r"\W+", "_", name.removeprefix(PLAN).lower()))
            if plan
            else NATIONAL[name]
        )
        last = evidence(facts, row)
        made.append(
            figure(about, row["year"], "plan" if plan else "", measure, millions(row["value"])) | last
        )
    return made


def running_cost_flows(facts: Facts) -> Rows:
    """Running cost allowances of 2024/25, which were drafts when they were published."""
    return [
        flow(
            (NHS_ENGLAND, "ALLOCATES", AREAS.get(row["icb_ods"], f"icb:{row['icb_ods']}")),
            row["year"],
            "draft",
            row["fund"].removesuffix("_allowance"),
            gbp=row["amount_gbp"],
        )
        | noted(facts, row, "published in a consultation of November to December 2023")
        for row in facts.read("icb_running_cost_2024_25")
    ]


def proposed_fees(facts: Facts) -> Rows:
    """The fee that the Care Quality Commission proposed to each board; none was charged."""
    return [
        figure(
            AREAS.get(row["icb_ods"], f"icb:{row['icb_ods']}"),
            row["year"],
            "draft",
            "cqc_proposed_fee",
            row["cqc_proposed_fee_gbp"],
        )
        | evidence(facts, row)
        for row in facts.read("icb_running_cost_2024_25")
    ]


NHS_MINIMUM = "bcf_nhs_minimum_contribution"
GRANTS = {
    "Disabled Facilities Grant": "disabled_facilities_grant",
    "iBCF": "improved_better_care_fund",
    "Local Authority Better Care Grant": "local_authority_better_care_grant",
    "framework published; new DFG allocation method": "disabled_facilities_grant",
}
TOTALS = {
    "total mandated minimum": "bcf_mandated_minimum",
    "total (computed)": "bcf_mandated_minimum",
    "Adult Social Care Discharge Fund": "adult_social_care_discharge_fund",
    "additional discharge funding": "adult_social_care_discharge_fund",
}
DISCHARGE_SHARES = {
    "40% LA grant, 60% ICB": (Decimal("0.4"), Decimal("0.6")),
    "300 ICB + 300 LA": (Decimal("0.5"), Decimal("0.5")),
}
"""Parts of councils and of boards."""


def grant(row: Row) -> Rows:
    """Money from government to councils; the publications say “central government”."""
    ends = (MHCLG, "GRANTS", ALL_COUNCILS)
    basis = row["legal_basis"].replace("LGA 2003", "Local Government Act 2003").removesuffix(" grant")
    amount = {"m_gbp": row["amount_m_gbp"], "provision": basis}
    return [flow(ends, row["year"], "grant", GRANTS[row["component"]], **amount)]


def nhs_minimum(row: Row) -> Rows:
    """The contribution of boards or groups to pools, and the ring-fence that makes it sure."""
    payer = {"CCGs": ALL_CCGS, "ICBs": ALL_ICBS}[row["payer"]]
    provision = row["legal_basis"].split(" (ring-fence")[0]
    amount = {"m_gbp": row["amount_m_gbp"], "provision": provision}
    ring = (NHS_ENGLAND, "RINGFENCES", "budget_line:bcf-nhs-minimum-contribution")
    return [
        flow((payer, "CONTRIBUTES_TO", ALL_POOLS), row["year"], "contribution", NHS_MINIMUM, **amount),
        flow(ring, row["year"], "allocation", NHS_MINIMUM, **amount),
    ]


def discharge(row: Row) -> Rows:
    """Discharge money: a grant to councils and an allocation to boards, by the published shares."""
    whole = Decimal(row["amount_m_gbp"])
    council, board = (it * whole for it in DISCHARGE_SHARES[row["payer"]])
    stream = TOTALS[row["component"]]
    return [
        flow((DHSC, "GRANTS", ALL_COUNCILS), row["year"], "grant", stream, m_gbp=f"{council:f}"),
        flow((NHS_ENGLAND, "ALLOCATES", ALL_ICBS), row["year"], "allocation", stream, m_gbp=f"{board:f}"),
    ]


def better_care_flows(facts: Facts) -> Rows:
    """The Better Care Fund of all England, by who pays whom. A row without an amount is kept as it is."""
    made: Rows = []
    for row in facts.read("bcf_national"):
        remark = "all England"
        if row["component"] == "NHS minimum contribution":
            rows = nhs_minimum(row)
        elif row["payer"] in DISCHARGE_SHARES:
            rows, remark = discharge(row), f"share of £{row['amount_m_gbp']}m: {row['payer']}"
        elif row["component"] in GRANTS:
            rows = grant(row)
        else:
            continue
        if row["payer"] == "central government to LAs":
            remark = "all England; the publication says central government"
        made += [one | noted(facts, row, remark) for one in rows]
    return made


def better_care_figures(facts: Facts) -> Rows:
    """Totals of several payers, which are nobody's payment, and a rise in per cent."""
    made: Rows = []
    for row in facts.read("bcf_national"):
        last = evidence(facts, row)
        if row["component"] in TOTALS:
            remark = "computed from its parts" if "computed" in row["component"] else row["payer"]
            value = millions(row["amount_m_gbp"])
            last["note"] = joined(last["note"], remark)
            made.append(figure(ALL_POOLS, row["year"], "plan", TOTALS[row["component"]], value) | last)
        elif row["component"] == "NHS contribution uplift (%)":
            uplift = "bcf_nhs_contribution_uplift"
            made.append(figure(ALL_ICBS, row["year"], "", uplift, row["amount_m_gbp"]) | last)
    return made


def group_flows(facts: Facts) -> Rows:
    """Allocation and target of fourteen groups in their first year."""
    kinds = {"allocation": "allocation_k_gbp", "target": "target_k_gbp"}
    return [
        flow(
            (NHS_ENGLAND, "ALLOCATES", f"ccg:{row['ccg_ods']}"),
            row["year"],
            kind,
            "ccg_programme",
            k_gbp=row[column],
        )
        | evidence(facts, row)
        for row in facts.read("ccg_allocations_2013_14_sample")
        for kind, column in kinds.items()
    ]


def group_figures(facts: Facts) -> Rows:
    """The population on which the allocation of a group rests, before weighting."""
    rows = facts.read("ccg_allocations_2013_14_sample")
    return [
        figure(f"ccg:{row['ccg_ods']}", row["year"], "", "raw_population", row["raw_population"])
        | evidence(facts, row)
        for row in rows
    ]


def make_group_names(facts: Facts) -> Rows:
    """Names of those groups. One of them was gone by the list of April 2019 and is registered here."""
    listed = {row["ccg_ods"] for row in facts.read("ccg_stp_region_2019")}
    return [
        {"code": row["ccg_ods"], "name": row["ccg"]}
        | {"ods_code": "" if row["ccg_ods"] in listed else row["ccg_ods"]}
        | ({"gone": "", "life": "no"} if row["ccg_ods"] in listed else {"gone": "2019-04-01", "life": ""})
        | evidence(facts, row)
        for row in facts.read("ccg_allocations_2013_14_sample")
    ]


def make_populations(facts: Facts) -> Rows:
    """Populations and need of each board; the share of need is a target, no cash."""
    measures = {
        "registered_population": "",
        "core_weighted_population": "",
        "core_need_share": ":target",
        "primary_medical_weighted_population": "",
        "gp_practices": "",
    }
    return [
        {"about": row["icb_ods"], "financial_year": row["year"]}
        | {f"measure:{name}{kind}": row[name] for name, kind in measures.items()}
        | {"documents": facts.keys(row["source"])}
        for row in facts.read("icb_population_need")
    ]


def make_practice_payments(facts: Facts) -> Rows:
    """What NHS England paid each practice, by stream; a stream without payment is empty."""
    rows = facts.read("practice_payments_2022_23")
    facts.keys(rows[0]["source"])
    streams = [name for name in rows[0] if name.endswith("_gbp")]
    return [
        {"to": row["practice_ods"]} | {name: row[name] if row[name] != "0" else "" for name in streams}
        for row in rows
    ]


def make_practice_patients(facts: Facts) -> Rows:
    """Patients of each practice on which the payments rest."""
    rows, names = facts.read("practice_payments_2022_23"), ("registered_patients", "weighted_patients")
    facts.keys(rows[0]["source"])
    return [{"about": row["practice_ods"]} | {f"measure:{name}": row[name] for name in names} for row in rows]


CLASSES = {"HMRC": "tax authority", "REDACTED": "redacted"}
"""Payees as published that are no suppliers; these payers show no pensions and no own staff apart."""


def payee_slug(payer: str, name: str) -> str:
    """The code of a payee: the payer, then the words of the name as this payer wrote it.

    The same words of another payer are another payee until somebody matches them: “redacted” is
    never the same, and a surgery's name stands in several towns.
    """
    return f"{payer}/{re.sub(r'[^a-z0-9]+', '-', name.lower()).strip('-')}"


def payer_document(facts: Facts, row: Row) -> str:
    """The publication in which a payer published its payments of a year."""
    key = f"{row['payer']}-payments-{row['financial_year']}".lower()
    return facts.keep(
        Document(
            re.sub(r"[^a-z0-9]+", "-", key),
            f"Published payments over its reporting threshold, {row['financial_year']}",
            row["payer"],
            licence=OPEN_LICENCE,
            kind="official_data",
        )
    )


def make_payees(facts: Facts) -> Rows:
    """Payees as published, each payer's apart, seen on the first and last day of the years published."""
    found: dict[str, Row] = {}
    for row in facts.read("icb_payments_by_payee"):
        name, key = row["payee_as_published"], payer_document(facts, row)
        code, year = payee_slug(row["icb_ods"], name), int(row["financial_year"][:4])
        one = found.setdefault(
            code,
            {"code": code, "name": name, "payee_class": CLASSES.get(name, "supplier")}
            | {"seen": "", "documents": ""},
        )
        assert one["name"] == name, (one, name)
        days = {*filter(None, one["seen"].split("|")), f"{year}-04-01", f"{year + 1}-03-31"}
        one["seen"] = f"{min(days)}|{max(days)}"
        one["documents"] = f"{one['documents']} {key}".strip()
    return list(found.values())


def make_payee_payments(facts: Facts) -> Rows:
    """What a board paid each payee in a year, summed over the lines it published."""
    return [
        {
            "from": row["icb_ods"],
            "to": payee_slug(row["icb_ods"], row["payee_as_published"]),
            "financial_year": row["financial_year"],
            "amount_gbp": row["amount_gbp"],
            "documents": payer_document(facts, row),
            "note": f"lines published: {row['lines']}",
        }
        for row in facts.read("icb_payments_by_payee")
    ]


SALFORD, COVENTRY, DUDLEY = "council:E08000006", "council:E08000026", "council:E08000027"
SALFORD_CCG, DORSET_CCG, DUDLEY_CCG = "ccg:01G", "ccg:11J", "ccg:05C"
SALFORD_ROYAL, MENTAL_HEALTH_WEST = "trust:RM3", "trust:RXV"
DUDLEY_TRUST = "trust:RYK"
DORSET_TRUSTS = ("trust:RBD", "trust:RDY", "trust:RD3", "trust:RDZ")
GREATER_MANCHESTER = "devolved_area:greater-manchester"
OLDER_PEOPLE, ADULT_CARE = "pooled_fund:salford-older-people", "pooled_fund:salford-integrated-adult-care"


@dataclass(frozen=True)
class Pool:
    """A pooled fund of the facts: what it is called, when it was there, who is in it, who hosts it."""

    code: str
    name: str
    days: tuple[str, str, str]
    parties: tuple[str, ...]
    council: str
    host: str = ""


POOLS = {
    "Salford older people pooled budget": Pool(
        "salford-older-people",
        "Salford older people pooled budget",
        ("2014-09", "2016-06", ""),
        (SALFORD_CCG, SALFORD_ROYAL, MENTAL_HEALTH_WEST),
        SALFORD,
    ),
    "Salford integrated adult health and care pooled budget": Pool(
        "salford-integrated-adult-care",
        "Salford integrated adult health and care pooled budget",
        ("2016-07", "", "2016-07"),
        (SALFORD_CCG,),
        SALFORD,
        SALFORD_CCG,
    ),
    "Coventry": Pool(
        "coventry-better-care-fund-2023-25",
        "Coventry Better Care Fund, plan 2023/25",
        ("2023-04-01", "2025-03-31", ""),
        ("icb:QWU",),
        COVENTRY,
        COVENTRY,
    ),
    "North Yorkshire": Pool(
        "north-yorkshire-better-care-fund-2025-26",
        "North Yorkshire Better Care Fund, plan 2025/26",
        ("2025-04-01", "2026-03-31", ""),
        ("icb:QOQ", "icb:QE1", "icb:QWO"),
        "council:E06000065",
    ),
    "North Tyneside": Pool(
        "north-tyneside-better-care-fund-2024-25",
        "North Tyneside Better Care Fund, plan 2024/25",
        ("2024-04-01", "2025-03-31", ""),
        ("icb:QHM",),
        "council:E08000022",
    ),
    "East Sussex": Pool(
        "east-sussex-better-care-fund-2025-26",
        "East Sussex Better Care Fund, plan 2025/26",
        ("2025-04-01", "2026-03-31", ""),
        ("icb:QNX",),
        "council:E10000011",
    ),
}
"""Pools by fund, or by place where the fund is a Better Care Fund plan. Days: from, to, seen."""


def pools(facts: Facts) -> Iterator[tuple[Row, Pool]]:
    """Each pooled fund with its row of the facts."""
    for row in facts.read("pooled_funds_and_bcf_local"):
        pool = POOLS.get(row["hwb_or_place"] if row["fund"] == "Better Care Fund plan" else row["fund"])
        if pool:
            yield row, pool


def make_pools(facts: Facts) -> Rows:
    """Pooled funds as published: a fund is no legal person, so a host stands behind it."""
    return [
        {"code": pool.code, "name": pool.name}
        | {"overseen_by": row["overseen_by"], "statutory_basis": row["legal_basis"]}
        | dated(*pool.days)
        | evidence(facts, row)
        for row, pool in pools(facts)
    ]


def make_contracts(facts: Facts) -> Rows:
    """Agreements around those funds, and one contract that was planned and never awarded."""
    rows = {row["fund"]: row for row in facts.read("pooled_funds_and_bcf_local")}
    found = {
        "Salford older people pooled budget": (
            ("salford-alliance", "Salford alliance agreement", "alliance", "expired"),
            dated("2014-09", "2016-06"),
        ),
        "Salford integrated care organisation (contract with Salford Royal)": (
            ("salford-integrated-care-organisation", "Salford integrated care organisation contract",
             "integrated care organisation", "planned"),
            dated(seen="2016"),
        ),
        "Dorset system control total": (
            ("dorset-collaborative-agreement", "Dorset financial collaborative agreement",
             "financial collaborative agreement", "expired"),
            dated("2017-04-01", "2019-03-31"),
        ),
        "Dudley ICP contract (planned)": (
            ("dudley-integrated-care-provider", "Dudley integrated care provider contract",
             "integrated care provider", "stopped"),
            dated("", "2021-03", "2020-04-01"),
        ),
    }  # fmt: skip
    made = [
        dict(zip(("code", "name", "form", "status"), named, strict=True))
        | {"payment": ""}
        | days
        | evidence(facts, rows[fund])
        for fund, (named, days) in found.items()
    ]
    dorset = next(row for row in made if row["code"] == "dorset-collaborative-agreement")
    return [*made, paid_otherwise(facts, dorset)]


def paid_otherwise(facts: Facts, agreement: Row) -> Row:
    """How Dorset's agreement paid: a statement of its own, checked against a news article."""
    said = next(row for row in facts.read("seed_facts") if row["id"] == "S0-3")
    assert "Dorset moved off PbR 2017-18" in said["verdict"], said
    checked = evidence(facts, said | {"source": said["checked_against"], "note": said["verdict"]})
    return agreement | {"payment": "collaborative agreement instead of Payment by Results"} | checked


def tie(from_id: str, type_name: str, to_id: str, days: Row, **own: str) -> Row:
    """One relationship as a row, with the properties that some types have."""
    columns = ("provision", "arrangement", "stream", "amount_kind", "amount_pence", "claim_kind")
    return {
        **dict(zip(("from", "type", "to"), (from_id, type_name, to_id), strict=True)),
        **days,
        **{name: own.get(name, "") for name in columns},
    }


def pool_ties(facts: Facts) -> Rows:
    """Who has an arrangement with whom for a pool, who pays into it, who hosts it.

    That the host holds the budget is said by a standing rule.
    """
    made: Rows = []
    for row, pool in pools(facts):
        fund, days, basis = f"pooled_fund:{pool.code}", dated(*pool.days), row["legal_basis"]
        made_here = [
            tie(one, "SECTION75_WITH", pool.council, days, provision=basis, arrangement=pool.name)
            for one in pool.parties
        ]
        made_here += [
            tie(one, "CONTRIBUTES_TO", fund, days, provision=basis)
            for one in (pool.council, *pool.parties)
            if not one.startswith("trust:")
        ]
        if pool.host:
            made_here.append(tie(fund, "HOSTED_BY", pool.host, days, provision=basis))
        made += [one | evidence(facts, row) for one in made_here]
    return made


def agreement_ties(facts: Facts) -> Rows:
    """Parties of the agreements; of a contract that was only planned, they are planned too."""
    rows = {row["fund"]: row for row in facts.read("pooled_funds_and_bcf_local")}
    made: Rows = []

    def add(fund: str, *found: Row) -> None:
        made.extend(one | noted(facts, rows[fund], rows[fund]["period"]) for one in found)

    alliance, organisation = "contract:salford-alliance", "contract:salford-integrated-care-organisation"
    dorset, dudley = "contract:dorset-collaborative-agreement", "contract:dudley-integrated-care-provider"
    days, plan = dated("2014-09", "2016-06"), dated(seen="2016")
    parties = (SALFORD, SALFORD_CCG, SALFORD_ROYAL, MENTAL_HEALTH_WEST)
    add("Salford older people pooled budget", *(tie(it, "ALLIANCE_PARTY", alliance, days) for it in parties))
    add(
        "Salford integrated care organisation (contract with Salford Royal)",
        tie(SALFORD, "COMMISSIONS", organisation, plan),
        tie(SALFORD_CCG, "COMMISSIONS", organisation, plan),
        tie(SALFORD_ROYAL, "HOLDS_CONTRACT", organisation, plan),
    )
    both, system = dated("2017-04-01", "2019-03-31"), "Dorset system control total"
    add(system, *(tie(it, "ALLIANCE_PARTY", dorset, both) for it in (DORSET_CCG, *DORSET_TRUSTS)))
    until = dated("2020-04-01", "2021-03")
    add(
        "Dudley ICP contract (planned)",
        tie(DUDLEY_CCG, "COMMISSIONS", dudley, until, claim_kind="planned"),
        tie(DUDLEY, "COMMISSIONS", dudley, until, claim_kind="planned"),
        tie(DUDLEY_TRUST, "HOLDS_CONTRACT", dudley, until, claim_kind="planned"),
    )
    return made


def grant_ties(facts: Facts) -> Rows:
    """Grants over several years, which are amounts of no single year."""
    rows = {row["fund"]: row for row in facts.read("pooled_funds_and_bcf_local")}
    fund, wave = rows["Greater Manchester transformation fund"], rows[FIRST_WAVE]
    amounts = [f"{Decimal(one['amount_m_gbp']) * 100_000_000:f}" for one in (fund, wave)]
    given = [
        {"stream": "transformation_funding", "amount_kind": kind, "amount_pence": amount}
        for kind, amount in zip(("grant", "plan"), amounts, strict=True)
    ]
    return [
        tie(NHS_ENGLAND, "GRANTS", GREATER_MANCHESTER, dated("2016", "2021"), **given[0])
        | noted(facts, fund, fund["period"]),
        tie(NHS_ENGLAND, "GRANTS", "body_kind:ics", dated("2017", "2021"), **given[1])
        | noted(facts, wave, wave["period"], "all eight systems"),
    ]


FIRST_WAVE = "First-wave ACS transformation funding (combined, indicative)"


def make_ties(facts: Facts) -> Rows:
    """Ties of funds and agreements that have no amount, or none of one year."""
    return [*pool_ties(facts), *agreement_ties(facts), *grant_ties(facts)]


def pool_flows(facts: Facts) -> Rows:
    """The one contribution to a local pool that was published by the year."""
    row = next(it for it in facts.read("pooled_funds_and_bcf_local") if it["period"] == "2017/18")
    ends = (SALFORD, "CONTRIBUTES_TO", ADULT_CARE)
    amount = {"m_gbp": row["amount_m_gbp"], "provision": row["legal_basis"]}
    made = flow(ends, row["period"], "contribution", "council_contribution", **amount)
    return [made | noted(facts, row, row["overseen_by"])]


SIZES = {
    "Salford integrated care organisation (contract with Salford Royal)": (
        "contract:salford-integrated-care-organisation", "combined_budget", ("", "", "2016"),
    ),
    "Greater Manchester devolved health and social care budget": (
        GREATER_MANCHESTER, "combined_budget", ("2016-04-01", "2022-06-30"),
    ),
    "Dudley ICP contract (planned)": (
        "contract:dudley-integrated-care-provider", "contract_value_per_year", ("2020-04-01", "2021-03"),
    ),
}  # fmt: skip
"""What else has a size: about what, which measure, which days."""


def pool_figures(facts: Facts) -> Rows:
    """The size of a fund or contract as a whole, over the time the publication gives."""
    sized: list[tuple[Row, tuple[str, str, tuple[str, ...]]]] = [
        (row, (f"pooled_fund:{pool.code}", "pooled_budget", pool.days))
        for row, pool in pools(facts)
        if row["amount_m_gbp"]
    ]
    rows = facts.read("pooled_funds_and_bcf_local")
    sized += [(row, SIZES[row["fund"]]) for row in rows if row["fund"] in SIZES]
    return [
        figure(about, days, "plan", measure, millions(row["amount_m_gbp"])) | noted(facts, row, row["period"])
        for row, (about, measure, days) in sized
    ]


def make_budget_lines(facts: Facts) -> Rows:
    """Money that law or mandate keeps for a purpose, as far as an amount of it is published."""
    row = next(it for it in facts.read("bcf_national") if it["component"] == "NHS minimum contribution")
    line = {
        "code": "bcf-nhs-minimum-contribution",
        "name": "NHS minimum contribution to the Better Care Fund",
        "purpose": "pooled with councils under section 75 for integrated care; for nothing else",
        "valid_from": "2015-04-01",
    }
    return [line | noted(facts, row, "the fund began in 2015/16")]


def make_flows(facts: Facts) -> Rows:
    """Money between bodies that was published by the year."""
    return [
        *allocation_flows(facts),
        *running_cost_flows(facts),
        *better_care_flows(facts),
        *group_flows(facts),
        *pool_flows(facts),
    ]


def make_figures(facts: Facts) -> Rows:
    """Figures about money: per head, in plan, proposed, or of a pool as a whole."""
    return [
        *allocation_figures(facts),
        *proposed_fees(facts),
        *better_care_figures(facts),
        *group_figures(facts),
        *pool_figures(facts),
    ]


MAKERS: dict[str, Callable[[Facts], Rows]] = {
    "money_flows": make_flows,
    "money_figures": make_figures,
    "ccg_names": make_group_names,
    "icb_populations": make_populations,
    "practice_payments_2022_23": make_practice_payments,
    "practice_patients_2022_23": make_practice_patients,
    "payees": make_payees,
    "icb_payments": make_payee_payments,
    "pooled_funds": make_pools,
    "contracts": make_contracts,
    "budget_lines": make_budget_lines,
    "money_ties": make_ties,
}
