"""Tables of what is stated, required, decided or happened, of conflicts, and of one shadow board."""

from __future__ import annotations

import re
from collections.abc import Callable

from england_tables.documents import MEMORY, Facts, Row, Rows, bracket, evidence, one_document, slug

PUBLISHED = {
    "000": "Wilmington Healthcare, trade article on progress with integrated care, April 2019",
    "001": "Wilmington Healthcare, trade article on barriers to the Long Term Plan, April 2020",
    "002": "Wilmington Healthcare, trade article on delivering integrated care, December 2016",
    "003": "NHS England, The NHS Long Term Plan, January 2019, paragraph {}",
    "004": "House of Commons Library, article on integrated care, January 2020",
}
"""Publications by their names: a statement is cited by these, never by the file it was read in."""

FORECASTS = {"S0-1", "S1-5", "S1-6", "S3-1.57", "S3-1.59", "S4-7"}
REQUIREMENTS = {
    "S1-1", "S3-1.51", "S3-1.52a", "S3-1.52b", "S3-1.52c", "S3-1.52d", "S3-1.52e", "S3-1.52f", "S3-1.52g",
    "S3-1.54", "S3-1.55", "S3-1.56", "S4-5",
}  # fmt: skip
"""What a statement says will be, and what it says must be; all others say what is."""

STATEMENTS_CONCERN = {
    "S0-1": "body_kind:ics body_kind:ccg",
    "S0-2": "body_kind:ics",
    "S0-3": "body_kind:ics",
    "S0-4": "body_kind:ics",
    "S1-1": "body_kind:ics national_body:nhs_england national_body:nhs_improvement",
    "S1-2": "ics:dorset",
    "S1-3": "ics:surrey-heartlands ics:bedfordshire-luton-and-milton-keynes",
    "S1-4": "contract_form:icp",
    "S1-5": "contract_form:icp trust:RYK",
    "S1-6": "body_kind:ics body_kind:icb",
    "S2-1": "body_kind:vanguard priority:new-models-of-care",
    "S2-2": "priority:rightcare",
    "S3-1.50": "body_kind:ics",
    "S3-1.51": "body_kind:ics body_kind:ccg decision_right:procurement decision_right:contract_award",
    "S3-1.52a": "body_kind:ics",
    "S3-1.52b": "body_kind:ics",
    "S3-1.52c": "body_kind:ics",
    "S3-1.52d": "body_kind:pcn",
    "S3-1.52e": "body_kind:ics national_body:cqc",
    "S3-1.52f": "body_kind:ics body_kind:nhs_trust body_kind:foundation_trust",
    "S3-1.52g": "body_kind:ics body_kind:cancer_alliance body_kind:clinical_senate body_kind:hwb",
    "S3-1.53": "national_body:nhs_improvement body_kind:nhs_trust body_kind:foundation_trust",
    "S3-1.54": "contract_form:icp",
    "S3-1.55": "body_kind:ics",
    "S3-1.56": "body_kind:ics",
    "S3-1.57": "service:adult-social-care",
    "S3-1.58": "body_kind:pooled_fund body_kind:ccg body_kind:council",
    "S3-1.59": "body_kind:pooled_fund",
    "S4-1": "body_kind:ics body_kind:stp",
    "S4-2": "body_kind:ics body_kind:icb",
    "S4-3": "ics:greater-manchester ics:surrey-heartlands devolved_area:greater-manchester"
    " devolved_area:surrey-heartlands",
    "S4-4": "body_kind:ccg count:ccg",
    "S4-5": "contract_form:icp",
    "S4-6": "body_kind:pcn",
    "S4-7": "national_body:nhs_england national_body:nhs_improvement body_kind:icb",
    "S4-9": "national_body:cqc",
}
"""Ids of what a statement is about, where it can be named."""

TABLES_IN_WORDS = {
    "bcf_national": "national components of the Better Care Fund",
    "cancer_alliance_icb": "Cancer Alliances and the boards they cover",
    "ccg_counts": "published numbers of CCGs",
    "events": "dated events",
    "icb_population_need": "registered and weighted populations of ICBs",
    "icbs": "integrated care boards",
    "ics_designation": "designations of integrated care systems",
    "legal_basis": "legal provisions",
    "pooled_funds_and_bcf_local": "pooled funds",
    "source_conflicts": "conflicts between publications",
    "trust_events": "mergers of trusts",
}


def ids(several: str) -> str:
    """Ids as the layout of registers takes them."""
    return "|".join(several.split())


def in_words(facts: Facts, text: str) -> str:
    """What a statement was checked against: documents by title, our tables by what they hold."""
    found = []
    for part in filter(None, re.split(r";\s*", text)):
        table = re.fullmatch(r"(\w+)\.csv", part)
        if table:
            found.append(f"the bundled table of {TABLES_IN_WORDS[table[1]]}")
        elif part == "memory":
            found.append("general knowledge, not verified")
        else:
            document = one_document(part if "//" in part else f"https://{part}")
            facts.keep(document)
            found.append(f"{document.publisher}: {document.title}")
    return "; ".join(found)


def seed_claim(facts: Facts, row: Row) -> Row:
    """One statement; of the Long Term Plan with the paragraph that its id names."""
    number = row["id"]
    paragraph = re.sub(r"^S\d-|[a-z]$", "", number)
    kind = "forecast" if number in FORECASTS else "requirement" if number in REQUIREMENTS else "fact"
    return {
        "code": number,
        "name": row["claim"],
        "publication": PUBLISHED[re.findall(r"\d{3}", row["seed"])[0]].format(paragraph),
        "claim_kind": kind,
        "verdict": row["verdict"],
        "checked_against": in_words(facts, row["checked_against"]),
        "valid_from": row["as_at"],
        "CONCERNS": ids(STATEMENTS_CONCERN.get(number, "")),
        "CONTRADICTS": ids("count:ccg" if number == "S4-4" else ""),
    } | evidence(facts, row)


def make_seed_claims(facts: Facts) -> Rows:
    """Statements of the plan and the four articles, each with the verdict of a check."""
    return [seed_claim(facts, row) for row in facts.read("seed_facts")]


FOLLOWED = {
    "C1": "b", "C2": "b", "C6": "b", "C7": "b", "C8": "b", "C9": "a", "C10": "a", "C11": "b", "C15": "b",
}  # fmt: skip
"""Which claim of a conflict the graph follows; of the others neither stands as it was written."""

CONFLICTS_CONCERN = {
    "C1": "body_kind:ccg seed_claim:S4-4",
    "C2": "ics:greater-manchester ics:surrey-heartlands",
    "C3": "ics:berkshire-west ics:buckinghamshire ics:west-north-and-east-cumbria"
    " ics:buckinghamshire-oxfordshire-and-berkshire-west ics:north-east-and-north-cumbria"
    " ics:south-east-london",
    "C4": "body_kind:cancer_alliance",
    "C5": "body_kind:clinical_senate",
    "C6": "body_kind:ics body_kind:icb seed_claim:S1-6",
    "C7": "icb:QOX",
    "C8": "post:icb:D7T5G:chair icb:D7T5G",
    "C9": "icb:S1Y5D icb:D7T5G",
    "C10": "trust:RYE trust:RYX",
    "C11": "body_kind:stp",
    "C12": "devolved_area:greater-manchester",
    "C13": "service:pharmacy service:optical service:dental",
    "C14": "service:specialised-delegated",
    "C15": "contract_form:icp seed_claim:S3-1.54 seed_claim:S4-5",
    "C16": "contract_form:icp body_kind:icp_committee",
    "C17": "trust:RNN trust:RYK",
}

REPOSITORY = "github:rcpch/rcpch-nhs-organisations:rcpch_nhs_organisations/hospitals/constants"
SPELT_OUT = {
    "Winter_pressures:Trust-STP-lookup.csv": "Winter_pressures:Trust-STP-lookup.csv + README.md",
    "NHS Digital 191-row table": "public NHS Digital notebook",
    "public script id 31460184419": "public script mapping 2019 to 2020 STP codes",
    "public lookup file; ONSPD sample Welwyn Hatfield": "public repository file nhsEnglandRegions.ts",
    "test files in the same repository": "",
    "same page": "",
    "same file, row QM7": "",
    "integrated_care_boards.py rows QHG, QNQ, QRL, QU9": f"{REPOSITORY}/integrated_care_boards.py",
    "known_acquisitions.py": f"{REPOSITORY}/known_acquisitions.py",
}
"""References that the facts shorten, in the form that all others have."""


def spelt_out(text: str) -> str:
    """References in the form that `Facts.keys` reads."""
    for short, full in SPELT_OUT.items():
        text = text.replace(short, full)
    return " ; ".join(part.strip() for part in text.split(" ; ") if part.strip(" ;"))


PLAIN_WORDS = {
    "the seed article": "the House of Commons Library article",
    "both: RESPONSIBLE_FOR edge to ICB, ACCOUNTABLE edge stays with NHS England": (
        "both: the ICB is responsible, NHS England stays accountable"
    ),
    " (memory)": " (general knowledge)",
}
"""What the facts say in the words of a data model, in words for people."""

CONFLICTS_TOUCH = {
    "C1": "identity", "C2": "structure", "C3": "structure", "C4": "geography", "C5": "advice",
    "C6": "identity", "C7": "structure succession", "C8": "appointment", "C9": "identity",
    "C10": "identity", "C11": "geography", "C12": "funding", "C13": "delegation", "C14": "delegation",
    "C15": "contract", "C17": "identity succession",
}  # fmt: skip
"""Layers that a conflict bears on; that over the three meanings of ICP bears on all."""


def conflict(facts: Facts, row: Row) -> Row:
    """One conflict. Where the graph follows neither claim as written, it follows the resolution."""
    sides = {"a": row["claim_a"], "b": row["claim_b"]}
    follows = FOLLOWED.get(row["id"])
    other = {"a": "b", "b": "a"}[follows] if follows else ""
    resolution = row["resolution"]
    for short, plain in PLAIN_WORDS.items():
        resolution = resolution.replace(short, plain)
        sides = {side: claim.replace(short, plain) for side, claim in sides.items()}
    concerns = CONFLICTS_CONCERN[row["id"]]
    return {
        "code": row["id"],
        "name": row["topic"],
        "about": concerns.split()[0],
        "matter": row["topic"],
        "followed": sides[follows] if follows else resolution,
        "other": sides[other] if other else f"{sides['a']}; or {sides['b']}",
        "why": resolution if follows else "neither holds as it was written",
        "touches": CONFLICTS_TOUCH.get(row["id"], ""),
        "CONCERNS": ids(concerns),
    } | evidence(facts, row | {"source": spelt_out(row["source"])})


def make_conflicts(facts: Facts) -> Rows:
    """Publications that disagree, found by reading them side by side."""
    return [conflict(facts, row) for row in facts.read("source_conflicts")]


FIRST_EIGHT = (
    "ics:frimley-health-and-care ics:south-yorkshire-and-bassetlaw ics:nottinghamshire"
    " ics:blackpool-and-fylde-coast ics:dorset ics:bedfordshire-luton-and-milton-keynes"
    " ics:berkshire-west ics:buckinghamshire"
)
HEALTH_BILL = (
    "provision:health-bill-2026-27-cl1-sch11 provision:health-bill-2026-27-cl12"
    " provision:health-bill-2026-27-cl21 provision:health-bill-2026-27-ia"
)
EVENTS_CONCERN = {
    "2013-04-01 CCGs": "body_kind:ccg",
    "2014-09 Salford": "council:E08000006",
    "2015-02-27 Greater Manchester": "devolved_area:greater-manchester ics:greater-manchester",
    "2016-01 STPs": "body_kind:stp",
    "2016-04-01 Greater Manchester": "devolved_area:greater-manchester ics:greater-manchester",
    "2016-04-01 NHS Improvement": "national_body:nhs_improvement national_body:monitor national_body:tda",
    "2016-07 Salford": "council:E08000006",
    "2017-06-15 ACS/ICS first wave": f"{FIRST_EIGHT} ics:surrey-heartlands ics:greater-manchester"
    " devolved_area:surrey-heartlands",
    "2018-05 ICS": "ics:gloucestershire ics:suffolk-and-north-east-essex ics:west-north-and-east-cumbria"
    " ics:west-yorkshire-and-harrogate",
    "2018-08 Cumbria and North East STP": "stp:cumbria-and-north-east",
    "2019-01 NHS Long Term Plan": "body_kind:ics",
    "2019-04-01 CCGs": "body_kind:ccg",
    "2019-06-19 ICS": "ics:buckinghamshire-oxfordshire-and-berkshire-west ics:north-east-and-north-cumbria"
    " ics:south-east-london",
    "2019-07-01 PCNs": "body_kind:pcn",
    "2020-04-01 Dudley Integrated Health and Care NHS Trust": "trust:RYK contract_form:icp",
    "2020-04-01 CCGs": "body_kind:ccg",
    "2020-05 ICS": "ics:hertfordshire-and-west-essex ics:humber-coast-and-vale ics:south-west-london"
    " ics:sussex",
    "2021-03 Dudley ICP contract": "trust:RYK contract_form:icp",
    "2021-04-01 CCGs": "body_kind:ccg",
    "2021-04-01 ICS": "body_kind:ics",
    "2022-04-28 Health and Care Act 2022": "provision:hca-2022-s1 provision:hca-2022-s18-25",
    "2022-07-01 ICBs": "body_kind:icb body_kind:ccg",
    "2022-07-01 NHS England": "national_body:nhs_england national_body:monitor national_body:tda",
    "2022-07-01 primary medical services": "service:primary-medical body_kind:icb",
    "2023-02-01 NHS England": "national_body:nhs_england national_body:nhs_digital",
    "2023-04-01 NHS England": "national_body:nhs_england national_body:hee",
    "2023-04-01 pharmacy, optometry, dental (POD)": "service:pharmacy service:optical service:dental"
    " body_kind:icb",
    "2023-04-01 CQC": "national_body:cqc body_kind:icb",
    "2024-01-01 Provider Selection Regime": "provision:psr-regs-2023-si-2023-1348"
    " decision_right:contract_award",
    "2024-04-01 59 specialised services": "service:specialised-delegated region:Y61 region:Y60 region:Y62",
    "2024-10-01 Dudley Integrated Health and Care NHS Trust": "trust:RYK",
    "2025-03-13 NHS England": "national_body:nhs_england",
    "2025-03 ICBs": "body_kind:icb",
    "2025-03 CQC": "national_body:cqc body_kind:icb",
    "2025-04-01 70 specialised services": "service:specialised-delegated body_kind:icb",
    "2025-05 Model ICB blueprint": "body_kind:icb",
    "2025-07-03 10 Year Health Plan": "",
    "2025-09-09 ICBs": "body_kind:icb",
    "2025-10-28 Surrey local government": "council:E10000030 council:east_surrey_council"
    " council:west_surrey_council",
    "2025-11-03 DHSC and NHS England": "national_body:dhsc national_body:nhs_england",
    "2026-04-01 ICBs": "icb:S1Y5D icb:D7T5G icb:T6Y0W icb:S9B9J icb:S0E4D icb:Z9B2Z icb:QRL",
    "2026-05-13 Health Bill 2026": HEALTH_BILL,
    "2026-05-14 Health Bill 2026": HEALTH_BILL,
    "2026-06 Health Bill 2026-27": HEALTH_BILL,
    "2026-07-02 Health Bill 2026-27": HEALTH_BILL,
    "2026-07-01 Bristol NHS Foundation Trust": "trust:RA7 trust:RVJ",
    "2027-04-01 ICBs": "body_kind:icb_cluster",
    "2027-04-01 Surrey councils": "council:east_surrey_council council:west_surrey_council",
}
"""Date and subject of each event, and the ids of whom it was about; none for the country as a whole."""

PLANNED = ("planned", "dissolution_planned")


def event(facts: Facts, row: Row) -> Row:
    """One event. Words beside a reference, such as “day from memory”, are remarks."""
    reference, remark = bracket(row["source"].replace("; day from memory", "")), ""
    if reference[1] == "event":
        row, remark = row | {"source": reference[0]}, "the day is from general knowledge"
    where = f"{row['date']} {row['subject']}"
    contradicts = "seed_claim:S1-5" if row["kind"] == "contract_stopped" else ""
    return {
        "code": f"{row['date']}-{slug(row['subject'])}",
        "name": ": ".join(filter(None, (row["subject"], row["detail"]))),
        "event_kind": row["kind"],
        "subject": row["subject"],
        "claim_kind": "planned" if row["kind"] in PLANNED else "fact",
        "valid_from": row["date"],
        "valid_to": row["date"],
        "CONCERNS": ids(EVENTS_CONCERN[where]),
        "CONTRADICTS": ids(contradicts),
    } | evidence(facts, row | {"note": remark})


def make_events(facts: Facts) -> Rows:
    """What happened, and what is planned to; each lasts the day, month or year it is dated by."""
    return [event(facts, row) for row in facts.read("events")]


REQUIREMENTS_CONCERN = {
    "LTP-02": "body_kind:ics body_kind:ccg",
    "LTP-07": "body_kind:ics national_body:nhs_england national_body:nhs_improvement",
    "LTP-10": "body_kind:ics body_kind:pcn",
    "LTP-11": "body_kind:ics national_body:cqc",
    "LTP-12": "body_kind:ics body_kind:nhs_trust body_kind:foundation_trust",
    "LTP-13": "body_kind:ics body_kind:cancer_alliance",
    "LTP-14": "body_kind:ics body_kind:clinical_senate",
    "LTP-15": "body_kind:ics body_kind:hwb",
    "LTP-17": "contract_form:icp",
    "LTP-20": "body_kind:pooled_fund",
    "LTP-21": "body_kind:pooled_fund",
}


def make_requirements(facts: Facts) -> Rows:
    """What paragraphs 1.51 to 1.59 of the Long Term Plan require; law took their place on 1 July 2022."""
    return [
        {
            "code": row["id"],
            "name": row["requirement"],
            "paragraph": row["para"],
            "checkable": row["checkable"],
            "graph_check": row["graph_check"],
            "CONCERNS": ids(REQUIREMENTS_CONCERN.get(row["id"], "body_kind:ics")),
        }
        | evidence(facts, row)
        for row in facts.read("ltp_requirements")
    ]


BOARDS = {
    "ics_partnership_board": ("partnership board of an integrated care system", "body_kind:ics"),
    "icb_board": ("board of an integrated care board", "body_kind:icb"),
    "icb": ("areas of integrated care boards", "body_kind:icb"),
    "icp_committee": ("integrated care partnership", "body_kind:icp_committee"),
    "hwb": ("health and wellbeing board", "body_kind:hwb"),
    "council_of_governors": ("council of governors", "body_kind:foundation_trust"),
    "trust_board (FT)": ("board of a foundation trust", "body_kind:foundation_trust"),
    "trust_board (NHS trust)": ("board of an NHS trust", "body_kind:nhs_trust"),
    "ccg_governing_body": ("governing body of a CCG", "body_kind:ccg"),
    "pcn": ("primary care network", "body_kind:pcn"),
    "pooled_fund (s.75)": ("pooled fund under section 75", "body_kind:pooled_fund"),
    "bcf_plan": ("Better Care Fund plan", "body_kind:pooled_fund"),
}


def board_rule(facts: Facts, row: Row) -> Row:
    """One rule. A clause of a bill has no first day, only the condition that it comes into force."""
    words, about = BOARDS[row["applies_to"]]
    bill = row["severity"] == "bill"
    last = evidence(facts, row)
    basis = re.sub(r"^LTP ", "NHS Long Term Plan paragraph ", row["basis"])
    remark = f"from: {row['valid_from']}" if bill else ""
    return (
        {
            "code": row["rule_id"],
            "name": f"Rule {row['rule_id']} on the {words}",
            "applies_to": words,
            "expression": row["expression"],
            "severity": row["severity"],
            "basis": "" if last["documents"] == MEMORY.key else basis,
            "unverified_basis": basis if last["documents"] == MEMORY.key else "",
            "verified": row["verified"],
            "claim_kind": "bill" if bill else "requirement",
            "valid_from": "" if bill else row["valid_from"],
            "valid_to": row["valid_to"],
            "CONCERNS": about,
        }
        | last
        | {"note": "; ".join(filter(None, (last["note"], remark)))}
    )


def make_board_rules(facts: Facts) -> Rows:
    """Rules on the composition of boards; a clause of a bill holds in no answer of what is."""
    return [board_rule(facts, row) for row in facts.read("board_rules")]


REPRESENTED = {
    "NHS Greater Preston CCG": "ccg:01E",
    "Lancashire Care NHS FT": "trust:RW5",
    "East Lancashire Hospitals NHS Trust": "trust:RXR",
    "Blackpool Teaching Hospitals NHS FT": "trust:RXL",
    "Lancashire Teaching Hospitals NHS FT": "trust:RXN",
    # Cumbria County Council, which ended in 2023, is in no table of councils
    "Lancashire CC; Cumbria CC; Blackburn with Darwen; Blackpool": "council:E10000017 council:E06000008"
    " council:E06000009",
}
"""Whose perspective a seat brings, as published, and their ids where there are such."""


def make_shadow_board(facts: Facts) -> Rows:
    """Seats of the shadow board of an integrated care system, from a page without a date."""
    return [
        {
            "seat": row["seat"],
            "count_rule": row["count_rule"],
            "voting": row["vote"],
            "person": row["person"],
            "perspective": row["represents"],
            "represents": ids(REPRESENTED.get(row["represents"], "")),
        }
        | evidence(facts, row)
        for row in facts.read("example_board_lsc_shadow_ics")
    ]


MAKERS: dict[str, Callable[[Facts], Rows]] = {
    "seed_claims": make_seed_claims,
    "published_conflicts": make_conflicts,
    "events": make_events,
    "plan_requirements": make_requirements,
    "board_rules": make_board_rules,
    "shadow_boards": make_shadow_board,
}
