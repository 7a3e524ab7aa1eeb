"""Q46: published routes against what law, kind of body and code of the service allow on the day."""

# ruff: noqa: E501  (a row of a table stays on one line)

TABLE = """
icb:one | First Board | 2022-07-01 ..
trust:ash | Ash Trust
payee:notices/maker | Maker of Parts Ltd
body_kind:icb | Any board
body_kind:nhs_trust | Any trust
body_kind:foundation_trust | Any foundation trust
function:provider-selection-regime | Follow the regime
award_route:psr | Selection Regime | 2024-01-01 .. | statutory_basis=Regime Regulations
award_route:psr-direct-award-c | Selection Regime: direct award process C | 2024-01-01 .. | statutory_basis=Regime Regulations
award_route:pcr-2015 | Contracts Regulations | 2015-02-26 .. 2025-02-24 | statutory_basis=SI 2015; confidence=low
award_route:pcr-2015-open | Contracts Regulations: open procedure | 2015-02-26 .. 2025-02-24 | statutory_basis=SI 2015 reg.27; confidence=low
award_route:procurement-act | Procurement Act | 2025-02-24 .. | statutory_basis=the Act; confidence=low
award_route:nhs-2013 | Regulations of 2013 | 2013-04-01 .. 2024-01-01 | statutory_basis=SI 2013; confidence=low
body_kind:icb -HAS_FUNCTION-> function:provider-selection-regime | 2024-01-01 .. | provision=Regime Regulations
body_kind:nhs_trust -HAS_FUNCTION-> function:provider-selection-regime | 2024-01-01 .. | provision=Regime Regulations
contract:one/beds | Beds | 2025-04-01 .. 2027-04-01 | awarded=2025-03-03; procedure=Direct award process C; notice=000001-2025; classification=85111000
contract:one/paper | Paper | 2025-04-01 .. 2026-04-01 | procedure=Direct award process C; classification=30197630
contract:one/early | Early beds | 2023-06-01 .. 2024-06-01 | classification=85111000
contract:one/group | Beds of a group | 2022-06-01 .. 2024-06-01 | classification=85111000
ccg:old | Old Group | 2013-04-01 .. 2022-07-01
ccg:old -COMMISSIONS-> contract:one/group | 2022-06-01 .. 2022-07-01
contract:one/late | Late by the old law | 2025-03-01 .. 2026-03-01 | awarded=2025-03-01; notice=000002-2025
contract:one/plan | Planned beds | planned 2026-09-01 .. 2027-09-01 | procedure=Open procedure; notice=000003-2025
icb:one -COMMISSIONS-> contract:one/beds | 2025-04-01 .. 2027-04-01
icb:one -COMMISSIONS-> contract:one/paper | 2025-04-01 .. 2026-04-01
icb:one -COMMISSIONS-> contract:one/early | 2023-06-01 .. 2024-06-01
trust:ash -COMMISSIONS-> contract:one/late | 2025-03-01 .. 2026-03-01
payee:notices/maker -COMMISSIONS-> contract:one/plan | planned 2026-09-01 .. 2027-09-01
contract:one/beds -AWARDED_UNDER-> award_route:psr-direct-award-c | 2025-04-01 .. 2027-04-01
contract:one/paper -AWARDED_UNDER-> award_route:psr-direct-award-c | 2025-04-01 .. 2026-04-01
contract:one/late -AWARDED_UNDER-> award_route:pcr-2015-open | 2025-03-01 .. 2026-03-01
"""

HEAD = "part | commissioner | day | award_route | basis | procedure | notice | relevant_authority | health_care | law_by_day | open_to_it"
LOADED = "what is loaded | no notices and no registers of contracts | - | | | | | | | |"
PROCESS_C = "Selection Regime: direct award process C | Regime Regulations | Direct award process C"

CASES = [
    {
        "when": "a board that buys health care by a process of the regime; the day is that of the award",
        "given": {"contract": "contract:one/beds"},
        "on": "2025-06-01",
        "rows": f"""
            {HEAD}
            {LOADED}
            commissioner | First Board | 2025-03-03 | {PROCESS_C} | 000001-2025 | yes | yes | Selection Regime | yes
        """,
        "missing": [],
        "days": ["2025-03-03"],
        "lines": [14, 24, 29],
    },
    {
        "when": "it is asked after the contract has ended too",
        "given": {"contract": "contract:one/beds"},
        "on": "2030-01-01",
        "rows": f"""
            {HEAD}
            {LOADED}
            commissioner | First Board | 2025-03-03 | {PROCESS_C} | 000001-2025 | yes | yes | Selection Regime | yes
        """,
        "days": ["2025-03-03", "2025-04-01"],
    },
    {
        "when": "what is no health care cannot be let by the regime; no notice is loaded",
        "given": {"contract": "contract:one/paper"},
        "on": "2025-06-01",
        "rows": f"""
            {HEAD}
            {LOADED}
            commissioner | First Board | 2025-04-01 | {PROCESS_C} | | yes | no | Procurement Act | no: it is for health care services only
        """,
        "missing": ["the notice of this contract"],
        "days": ["2025-04-01"],
    },
    {
        "when": "before the regime a group: the regulations of 2015 with those of 2013, concluded from the day",
        "given": {"contract": "contract:one/group"},
        "on": "2022-06-15",
        "rows": f"""
            {HEAD}
            {LOADED}
            commissioner | Old Group | 2022-06-01 | | | | | no | yes | Contracts Regulations with Regulations of 2013 |
        """,
        "days": ["2022-06-01"],
    },
    {
        "when": "before the regime: for others the regulations of 2015 alone",
        "given": {"contract": "contract:one/early"},
        "on": "2023-12-01",
        "rows": f"""
            {HEAD}
            {LOADED}
            commissioner | First Board | 2023-06-01 | | | | | no | yes | Contracts Regulations |
        """,
        "missing": ["the award route of this contract", "the notice of this contract"],
        "days": ["2023-06-01"],
    },
    {
        "when": "a route whose law had ended, and a service without a code",
        "given": {"contract": "contract:one/late"},
        "on": "2025-06-01",
        "rows": f"""
            {HEAD}
            {LOADED}
            commissioner | Ash Trust | 2025-03-01 | Contracts Regulations: open procedure | not verified: SI 2015 reg.27 | | 000002-2025 | yes | not known | Selection Regime if it bound the body and health care services are bought, else Procurement Act | no: it was no law for awards of 2025-03-01
        """,
        "missing": [],
        "days": ["2025-03-01"],
    },
    {
        "when": "a planned procurement of a buyer known by its name alone: the law of the day asked",
        "given": {"contract": "contract:one/plan"},
        "on": "2025-06-01",
        "rows": f"""
            {HEAD}
            {LOADED}
            commissioner | Maker of Parts Ltd | 2025-06-01 | | | Open procedure | 000003-2025 | not known | not known | Selection Regime if it bound the body and health care services are bought, else Procurement Act |
        """,
        "missing": ["the award route of this contract", "whether the regime binds its commissioner"],
    },
]
