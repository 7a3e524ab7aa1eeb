"""Q41: Alder has teeth care by delegation, wards at home of its own right, and passed rehabilitation on."""

# ruff: noqa: E501  (a row of a table stays on one line)

TABLE = """
icb:alder | NHS Alder ICB | 2022-07-01 ..
icb:birch | NHS Birch ICB | 2022-07-01 ..
body_kind:icb | Any board
national_body:nhs_england | NHS England
national_body:guide | Guidance body
region:mid | Midshire region
clinical_senate:mid | Midshire senate
place_partnership:alder/fen | Fen place
service:teeth | Teeth care
service:community | Community care
service:wards | Wards at home
service:rehab | Rehabilitation
service:rare | Rare services
service:rare-passed | Rare services passed on
service:rare-kept | Rare services kept
service:loose | Loose ends
function:commission-health-services | Arrange services
person:ann | Ann Example
post:icb:alder:chief_executive | Chief executive, Alder | 2022-07-01 ..
service:wards -PART_OF-> service:community
service:rehab -PART_OF-> service:community
service:rare-passed -PART_OF-> service:rare
service:rare-kept -PART_OF-> service:rare
icb:alder -WITHIN-> region:mid | 2022-07-01 ..
clinical_senate:mid -COVERS-> region:mid
icb:alder -COMMISSIONS-> service:teeth       | 2023-04-01 .. | provision=Delegation Act; by_law=true
icb:alder -COMMISSIONS-> service:community   | 2022-07-01 .. | unverified_basis=Health Act; by_law=true; confidence=low
icb:alder -COMMISSIONS-> service:rare-passed | 2025-04-01 .. | provision=Delegation Act; by_law=true
icb:birch -COMMISSIONS-> service:loose       | 2022-07-01 ..
national_body:nhs_england -COMMISSIONS-> service:rare | 2013-04-01 .. | provision=Rare Act; by_law=true
national_body:nhs_england -DELEGATES_TO-> icb:alder | 2023-04-01 .. | function=eye, ear and Teeth care; accountable_stays_with=NHS England; provision=Delegation Act; by_law=true
national_body:nhs_england -DELEGATES_TO-> icb:alder | 2025-04-01 .. | function=rare services; accountable_stays_with=NHS England; provision=Delegation Act; by_law=true
icb:alder -DELEGATES_TO-> place_partnership:alder/fen | 2024-01-01 .. | function=Rehabilitation for adults; accountable_stays_with=NHS Alder ICB
body_kind:icb -HAS_FUNCTION-> function:commission-health-services | 2022-07-01 .. | unverified_basis=Health Act; confidence=low
post:icb:alder:chief_executive -HOLDS_BUDGET-> icb:alder | 2022-07-01 .. | provision=Officer memorandum; by_law=true
person:ann -HOLDS-> post:icb:alder:chief_executive | 2024-01-01 .. | capacity=substantive
national_body:guide -ISSUES_GUIDANCE_TO-> icb:alder | 2022-07-01 .. | guidance=appraisal; binding=yes; provision=Guidance Act; by_law=true
clinical_senate:mid -ISSUES_GUIDANCE_TO-> body_kind:icb | 2022-07-01 .. | guidance=senate review; binding=no; by_law=true
national_body:nhs_england -ALLOCATES-> body_kind:icb | 2025-04-01 .. 2026-04-01 | stream=rare_passed; financial_year=2025/26; amount_kind=allocation; amount_pence=900000; confidence=medium
national_body:nhs_england -ALLOCATES-> region:mid | 2025-04-01 .. 2026-04-01 | stream=rare_passed; financial_year=2025/26; amount_kind=allocation; amount_pence=300000
national_body:nhs_england -ALLOCATES-> body_kind:icb | 2025-04-01 .. 2026-04-01 | stream=core; financial_year=2025/26; amount_kind=allocation; amount_pence=700
national_body:nhs_england -ALLOCATES-> icb:alder | 2025-04-01 .. 2026-04-01 | stream=teeth; financial_year=2025/26; amount_kind=draft; amount_pence=500
national_body:nhs_england -ALLOCATES-> icb:birch | 2025-04-01 .. 2026-04-01 | stream=teeth; financial_year=2025/26; amount_kind=draft; amount_pence=600
"""

HEAD = "word | who | held_by | of | amount | basis | since | by_law"
BUDGET = "holds the budget | Chief executive, Alder | Ann Example | money of NHS Alder ICB | - | Officer memorandum | 2022-07-01 | true"
ADVICE = """
            advises | Guidance body   |  | appraisal, which binds | - | Guidance Act | 2022-07-01 | true
            advises | Midshire senate |  | senate review          | - |              | 2022-07-01 | true
"""

CASES = [
    {
        "when": "after a delegation the board is responsible and NHS England stays accountable",
        "given": {"service": "service:teeth", "icb": "icb:alder"},
        "on": "2026-04-02",
        "rows": f"""
            {HEAD}
            accountable | NHS England   |  | eye, ear and Teeth care, by delegation | - | Delegation Act | 2023-04-01 | true
            responsible | NHS Alder ICB |  | Teeth care                             | - | Delegation Act | 2023-04-01 | true
            {BUDGET}{ADVICE}""",
        "missing": ["who manages it from day to day", "what this board was allotted for it in 2026/27"],
        "confidence": "high",
        "lines": [24, 25, 26, 31, 35, 36, 37, 38],
    },
    {
        "when": "what it has of its own right, and part of which it passed on to a place",
        "given": {"service": "service:rehab", "icb": "icb:alder"},
        "on": "2026-04-02",
        "rows": f"""
            {HEAD}
            accountable | NHS Alder ICB |  | Community care, of its own right | - | not verified: Health Act | 2022-07-01 | true
            responsible | NHS Alder ICB |  | Community care                   | - | not verified: Health Act | 2022-07-01 | true
            {BUDGET}
            manages it  | Fen place     |  | Rehabilitation for adults        | - |                          | 2024-01-01 | false{ADVICE}""",
        "missing": [],
    },
    {
        "when": "money of a region's boards or of all is told as that, and is no share of the board's",
        "given": {"service": "service:rare-passed", "icb": "icb:alder"},
        "on": "2025-10-01",
        "rows": f"""
            {HEAD}
            accountable | NHS England   |  | rare services, by delegation | - | Delegation Act | 2025-04-01 | true
            responsible | NHS Alder ICB |  | Rare services passed on      | - | Delegation Act | 2025-04-01 | true
            {BUDGET}
            holds the budget | NHS Alder ICB | | rare passed, allotted to all boards of Midshire region | £3,000 (allocation, 2025/26) | | 2025-04-01 | no
            holds the budget | NHS Alder ICB | | rare passed, allotted to all boards together | £9,000 (allocation, 2025/26) | | 2025-04-01 | no{ADVICE}""",
        "missing": ["who manages it from day to day", "what this board was allotted for it in 2025/26"],
        "confidence": "medium",
    },
    {
        "when": "an amount of the board itself is its budget for the service, and a draft says that it is one",
        "given": {"service": "service:teeth", "icb": "icb:alder"},
        "on": "2025-10-01",
        "rows": f"""
            {HEAD}
            accountable | NHS England   |  | eye, ear and Teeth care, by delegation | - | Delegation Act | 2023-04-01 | true
            responsible | NHS Alder ICB |  | Teeth care                             | - | Delegation Act | 2023-04-01 | true
            {BUDGET}
            holds the budget | NHS Alder ICB | | teeth | £5 (draft, 2025/26) | | 2025-04-01 | no{ADVICE}""",
        "missing": ["who manages it from day to day"],
    },
    {
        "when": "of a service of which a part was delegated both are told; what was kept is NHS England's alone",
        "given": {"service": "service:rare-kept", "icb": "icb:alder"},
        "on": "2026-04-02",
        "rows": f"""
            {HEAD}
            accountable | NHS England |  | Rare services, of its own right | - | Rare Act | 2013-04-01 | true
            responsible | NHS England |  | Rare services                   | - | Rare Act | 2013-04-01 | true
        """,
        "missing": ["who manages it from day to day"],
    },
    {
        "when": "before the delegation NHS England commissions it for this board too",
        "given": {"service": "service:rare-passed", "icb": "icb:alder"},
        "on": "2025-03-31",
        "rows": f"""
            {HEAD}
            accountable | NHS England |  | Rare services, of its own right | - | Rare Act | 2013-04-01 | true
            responsible | NHS England |  | Rare services                   | - | Rare Act | 2013-04-01 | true
        """,
    },
    {
        "when": "what no rule names falls under the general duty of a board",
        "given": {"service": "service:loose", "icb": "icb:alder"},
        "on": "2026-04-02",
        "rows": f"""
            {HEAD}
            accountable | NHS Alder ICB |  | Arrange services, of its own right | - | not verified: Health Act | 2022-07-01 | false
            responsible | NHS Alder ICB |  | Arrange services                   | - | not verified: Health Act | 2022-07-01 | false
            {BUDGET}{ADVICE}""",
    },
    {
        "when": "before there were boards nobody is named for it",
        "given": {"service": "service:loose", "icb": "icb:alder"},
        "on": "2022-06-30",
        "rows": HEAD,
        "missing": ["who commissions this service"],
    },
]
