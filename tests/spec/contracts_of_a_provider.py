"""Q23: Ash Trust holds a contract of two boards, one form, and part of what Beech Trust leads."""

# ruff: noqa: E501  (a row of a table stays on one line)

TABLE = """
trust:ash | Ash Trust
trust:beech | Beech Trust
trust:oak | Oak Trust
icb:one | First Board | 2022-07-01 ..
icb:two | Second Board | 2022-07-01 .. 2026-04-01
contract_form:standard | Standard contract
award_route:psr-direct-award-c | Regime: direct award process C | 2024-01-01 .. | statutory_basis=Regime Regulations
contract:one/beds | Beds | 2024-04-01 .. 2027-04-01 | form=NHS standard contract; value_pence=250000050; procedure=Direct award process C; notice=000001-2024
contract:one/old | Old beds | 2021-04-01 .. 2024-04-01
contract:two/alliance | Valley alliance | 2023-01-01 ..
contract:two/lead | Lead contract | 2025-01-01 .. 2030-01-01 | value_pence=90
trust:ash -HOLDS_CONTRACT-> contract:one/beds | 2024-04-01 .. 2027-04-01 | payee=ASH NHS TRUST
trust:ash -HOLDS_CONTRACT-> contract:one/old | 2021-04-01 .. 2024-04-01
trust:ash -HOLDS_CONTRACT-> contract_form:standard
trust:ash -ALLIANCE_PARTY-> contract:two/alliance | 2023-01-01 ..
trust:oak -HOLDS_CONTRACT-> contract:one/beds | 2024-04-01 .. 2027-04-01
trust:beech -HOLDS_CONTRACT-> contract:two/lead | 2025-01-01 .. 2030-01-01
trust:beech -SUBCONTRACTS_TO-> trust:ash | 2025-01-01 .. 2028-01-01 | contract=contract:two/lead
icb:one -COMMISSIONS-> contract:one/beds | 2024-04-01 .. 2027-04-01
icb:two -COMMISSIONS-> contract:one/beds | 2024-04-01 .. 2026-04-01
icb:two -COMMISSIONS-> contract:two/lead | 2025-01-01 .. 2026-04-01
contract:one/beds -AWARDED_UNDER-> award_route:psr-direct-award-c | 2024-04-01 .. 2027-04-01
"""

HEAD = "part | contract | contract_id | with_whom | form | value_pence | began | ended | award_route | procedure | notice"
LOADED = "what is loaded | no notices and no registers of contracts | - | | | - | - | - | | |"
BEDS = "provider | Beds | contract:one/beds | {} | NHS standard contract | 250000050 | 2024-04-01 | 2027-04-01 | Regime: direct award process C | Direct award process C | 000001-2024"
FORM = "provider | Standard contract | contract_form:standard | | form of contract | - | - | - | | |"
ALLIANCE = "party to the alliance | Valley alliance | contract:two/alliance | | | - | 2023-01-01 | - | | |"

CASES = [
    {
        "when": "two commissioners of one contract, an alliance, a form, and a part of what another leads",
        "given": {"provider": "trust:ash"},
        "on": "2025-06-01",
        "rows": f"""
            {HEAD}
            {LOADED}
            {BEDS.format("First Board; Second Board")}
            {FORM}
            {ALLIANCE}
            subcontractor | Lead contract | contract:two/lead | Beech Trust | | 90 | 2025-01-01 | 2030-01-01 | | |
        """,
        "missing": ["the award route of 2 of 3 contracts", "the value of 1 of 3 contracts"],
        "lines": [12, 14, 15, 18, 19, 20, 21, 22],
    },
    {
        "when": "after a board has gone and the part has ended",
        "given": {"provider": "trust:ash"},
        "on": "2028-01-01",
        "rows": f"""
            {HEAD}
            {LOADED}
            {FORM}
            {ALLIANCE}
        """,
    },
    {
        "when": "a provider of which nothing is loaded on the day",
        "given": {"provider": "trust:beech"},
        "on": "2024-12-31",
        "rows": f"""
            {HEAD}
            {LOADED}
        """,
        "missing": ["contracts that it holds"],
        "confidence": "high",
    },
]
