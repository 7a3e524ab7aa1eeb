"""Q74: what of Ash Trust and of the First Board ends within a year, as commissioner, provider or ally."""

# ruff: noqa: E501  (a row of a table stays on one line)

TABLE = """
trust:ash | Ash Trust
trust:oak | Oak Trust
icb:one | First Board | 2022-07-01 ..
contract:one/beds | Beds | 2024-04-01 .. 2026-04-01 | status=live; value_pence=500; end_options=may be extended by a year; notice=000001-2024
contract:one/later | Later beds | 2024-04-01 .. 2027-04-02 | status=live
contract:one/gone | Gone beds | 2021-04-01 .. 2025-06-01 | status=expired
contract:one/alliance | Valley alliance | 2023-01-01 .. 2025-09-01
contract:one/endless | Endless | 2023-01-01 .. | status=live
contract:one/plan | Planned beds | planned 2025-05-01 .. 2025-12-01 | status=planned
trust:ash -HOLDS_CONTRACT-> contract:one/beds | 2024-04-01 .. 2026-04-01
trust:oak -HOLDS_CONTRACT-> contract:one/beds | 2024-04-01 .. 2026-04-01
trust:ash -HOLDS_CONTRACT-> contract:one/later | 2024-04-01 .. 2027-04-02
trust:ash -HOLDS_CONTRACT-> contract:one/gone | 2021-04-01 .. 2025-06-01
trust:ash -HOLDS_CONTRACT-> contract:one/endless | 2023-01-01 ..
trust:ash -HOLDS_CONTRACT-> contract:one/plan | planned 2025-05-01 .. 2025-12-01
trust:ash -ALLIANCE_PARTY-> contract:one/alliance | 2023-01-01 .. 2025-09-01
icb:one -ALLIANCE_PARTY-> contract:one/alliance | 2023-01-01 .. 2025-09-01
icb:one -COMMISSIONS-> contract:one/beds | 2024-04-01 .. 2026-04-01
icb:one -COMMISSIONS-> contract:one/gone | 2021-04-01 .. 2025-06-01
"""

HEAD = "part | contract | contract_id | ends | with_whom | status | value_pence | end_options | notice"
LOADED = "what is loaded | no notices and no registers of contracts | - | - | | | - | |"
BEDS = "Beds | contract:one/beds | 2026-04-01 | {} | live | 500 | may be extended by a year | 000001-2024"
ALLIANCE = "as party to the alliance | Valley alliance | contract:one/alliance | 2025-09-01 | {} | | - | |"

CASES = [
    {
        "when": "a provider: the alliance first, then the contract; not what is later, gone, planned or endless",
        "given": {"body": "trust:ash", "months": 12},
        "on": "2025-06-01",
        "rows": f"""
            {HEAD}
            {LOADED}
            {ALLIANCE.format("First Board")}
            as provider | {BEDS.format("First Board")}
        """,
        "missing": ["the end of 1 of 4 contracts"],
        "lines": [10, 11, 16, 17, 18],
    },
    {
        "when": "within ten months: the last day counts, the day after does not",
        "given": {"body": "icb:one", "months": 10},
        "on": "2025-06-01",
        "rows": f"""
            {HEAD}
            {LOADED}
            {ALLIANCE.format("Ash Trust")}
            as commissioner | {BEDS.format("Ash Trust; Oak Trust")}
        """,
        "missing": [],
    },
    {
        "when": "within two months nothing ends",
        "given": {"body": "icb:one", "months": 2},
        "on": "2025-06-01",
        "rows": f"""
            {HEAD}
            {LOADED}
        """,
        "missing": [],
    },
    {
        "when": "a body that is party to nothing on the day",
        "given": {"body": "trust:oak"},
        "on": "2026-04-01",
        "rows": f"""
            {HEAD}
            {LOADED}
        """,
        "missing": ["contracts that it is party to"],
    },
]
