"""Q17: like amounts of one fund are summed by component; kinds, funds and all England stay apart."""

# ruff: noqa: E501  (a row of a table stays on one line)

TABLE = """
council:fenton | Fenton Council
council:bare   | Bare Council
icb:alder | NHS Alder ICB
icb:birch | NHS Birch ICB
national_body:min | Ministry of Testshire
body_kind:icb         | Integrated care board
body_kind:council     | Council
body_kind:pooled_fund | Pooled fund
forum:council:fenton:health_and_wellbeing_board | Wellbeing board, Fenton | | role=health_and_wellbeing_board
pooled_fund:fenton | Fenton Better Care Fund
pooled_fund:other  | Fenton equipment store
measure:bcf_mandated_minimum | Mandated minimum | | code=bcf_mandated_minimum
forum:council:fenton:health_and_wellbeing_board -PART_OF-> council:fenton   | 2013-04-01 ..
forum:council:fenton:health_and_wellbeing_board -PLANS_FOR-> council:fenton | 2015-04-01 .. | plan=Better Care Fund plan; provision=Testshire Fund Framework; by_law=true
council:fenton -PLANS_FOR-> pooled_fund:fenton | 2025-04-01 .. 2027-04-01 | plan=Better Care Fund plan
council:fenton -CONTRIBUTES_TO-> pooled_fund:other | 2025-04-01 .. 2026-04-01 | stream=council_contribution; financial_year=2025/26; amount_kind=plan; amount_pence=77
icb:alder -CONTRIBUTES_TO-> pooled_fund:fenton | 2025-04-01 .. 2026-04-01 | stream=bcf_nhs_minimum_contribution; financial_year=2025/26; amount_kind=plan; amount_pence=500
icb:alder -CONTRIBUTES_TO-> pooled_fund:fenton | 2025-04-01 .. 2026-04-01 | stream=bcf_nhs_minimum_contribution; financial_year=2025/26; amount_kind=payment; amount_pence=499
icb:alder -CONTRIBUTES_TO-> pooled_fund:fenton | 2025-04-01 .. 2026-04-01 | stream=nhs_additional_contribution; financial_year=2025/26; amount_kind=plan; amount_pence=30
icb:alder -CONTRIBUTES_TO-> pooled_fund:fenton | 2020-04-01 .. |
icb:birch -CONTRIBUTES_TO-> pooled_fund:fenton | 2020-04-01 .. 2026-04-01 |
council:fenton -CONTRIBUTES_TO-> pooled_fund:fenton | 2025-04-01 .. 2026-04-01 | stream=disabled_facilities_grant; financial_year=2025/26; amount_kind=plan; amount_pence=200
body_kind:icb -CONTRIBUTES_TO-> body_kind:pooled_fund | 2025-04-01 .. 2026-04-01 | stream=bcf_nhs_minimum_contribution; financial_year=2025/26; amount_kind=contribution; amount_pence=9000; provision=Testshire Health Act
national_body:min -GRANTS-> body_kind:council | 2025-04-01 .. 2026-04-01 | stream=disabled_facilities_grant; financial_year=2025/26; amount_kind=grant; amount_pence=4000
national_body:min -GRANTS-> body_kind:council | 2025-04-01 .. 2026-04-01 | stream=libraries; financial_year=2025/26; amount_kind=grant; amount_pence=5000
body_kind:pooled_fund -MEASURED_AS-> measure:bcf_mandated_minimum | 2025-04-01 .. 2026-04-01 | value=130.0; financial_year=2025/26; amount_kind=plan
"""

HEAD = "scope | component | payer | payer_id | financial_year | amount_pence | amount_kind | counts_as | parts | basis | by_law"
LAW = "law | plan of the fund, made by the board | Wellbeing board, Fenton | forum:council:fenton:health_and_wellbeing_board | {} | - | - | | | Testshire Fund Framework | yes"
ENGLAND = """England | NHS minimum contribution | Integrated care board | body_kind:icb | 2025/26 | 9000 | contribution | minimum | | Testshire Health Act | no
            England | Disabled Facilities Grant | Ministry of Testshire | national_body:min | 2025/26 | 4000 | grant | minimum | | | no
            England | total of the mandated minimum | all payers | - | 2025/26 | 13000 | plan | | | | no"""

CASES = [
    {
        "when": "plans and payments are summed apart, the sum says of how many components it is, another fund is no part",
        "given": {"wellbeing_board": "forum:council:fenton:health_and_wellbeing_board"},
        "on": "2025-10-01",
        "rows": f"""
            {HEAD}
            {LAW.format("2025/26")}
            this fund | Disabled Facilities Grant | Fenton Council | council:fenton | 2025/26 | 200 | plan | minimum | | | no
            this fund | NHS minimum contribution | NHS Alder ICB | icb:alder | 2025/26 | 499 | payment | minimum | | | no
            this fund | NHS minimum contribution | NHS Alder ICB | icb:alder | 2025/26 | 500 | plan | minimum | | | no
            this fund | nhs additional contribution | NHS Alder ICB | icb:alder | 2025/26 | 30 | plan | above the minimum | | | no
            this fund | not stated | NHS Birch ICB | icb:birch | 2025/26 | - | - | | | | no
            this fund | sum: minimum | 1 payers | - | 2025/26 | 499 | payment | minimum | 1 of 3 components | | no
            this fund | sum: above the minimum | 1 payers | - | 2025/26 | 30 | plan | above the minimum | | | no
            this fund | sum: minimum | 2 payers | - | 2025/26 | 700 | plan | minimum | 2 of 3 components | | no
            {ENGLAND}
        """,
        "missing": ["who pays how much of Local Authority Better Care Grant into this fund in 2025/26"],
    },
    {
        "when": "in a year without amounts of England those of the year before stand, with their year",
        "given": {"wellbeing_board": "council:fenton"},
        "on": "2026-10-01",
        "days": ["2025-10-01"],
        "rows": f"""
            {HEAD}
            {LAW.format("2026/27")}
            this fund | not stated | NHS Alder ICB | icb:alder | 2026/27 | - | - | | | | no
            {ENGLAND}
        """,
        "missing": [
            "who pays how much of NHS minimum contribution, Disabled Facilities Grant and Local Authority Better Care Grant into this fund in 2026/27",
            "amounts of all England in 2026/27",
        ],
    },
    {
        "when": "without a board it is of all England",
        "given": {},
        "on": "2025-10-01",
        "rows": f"""
            {HEAD}
            {ENGLAND}
        """,
        "missing": [],
    },
    {
        "when": "before the fund began there is nothing",
        "given": {"wellbeing_board": "council:bare"},
        "on": "2014-10-01",
        "rows": HEAD,
        "missing": ["the Better Care Fund in 2014/15"],
    },
]
