"""Q20: a card says host, partners, agreement and end of a fund, and what no publication says."""

# ruff: noqa: E501  (a row of a table stays on one line)

TABLE = """
pooled_fund:care | Hill care pool | 2024-04-01 .. 2026-04-01 | overseen_by=Hill Joint Board; statutory_basis=Testshire Health Act s.75
pooled_fund:bare | Bare pool | 2024-04-01 ..
council:hill | Hill Council
icb:hill     | Hill Board
post:pooled_fund:care:pool_manager | Pool manager, Hill care pool | | role=pool_manager
post:pooled_fund:care:chair        | Chair, Hill care pool        | | role=chair
contract:care  | Hill agreement  | | form=section 75 agreement; collaboration=frailty and carers; risk_share=the council bears overspends
contract:other | Hill equipment  | | form=collaboration agreement
measure:pooled_budget | Size of the pooled fund | | code=pooled_budget
measure:staff         | Staff of the fund       | | code=staff
person:ann | Ann Example
pooled_fund:care -HOSTED_BY-> council:hill | 2024-04-01 .. 2026-04-01 | provision=Testshire Health Act s.75
pooled_fund:care -HAS_POST-> post:pooled_fund:care:pool_manager | | unverified_basis=Testshire Pools Rules; by_law=true; confidence=low
pooled_fund:care -HAS_POST-> post:pooled_fund:care:chair
pooled_fund:care -MEASURED_AS-> measure:pooled_budget | 2024-04-01 .. 2026-04-01 | value=148000000; amount_kind=plan
pooled_fund:care -MEASURED_AS-> measure:staff | 2024-04-01 .. 2026-04-01 | value=3
icb:hill -CONTRIBUTES_TO-> pooled_fund:care | 2024-04-01 .. 2025-04-01 | stream=nhs_minimum; financial_year=2024/25; amount_kind=plan; amount_pence=100
council:hill -CONTRIBUTES_TO-> pooled_fund:care | 2024-04-01 .. 2026-04-01
icb:hill -CONTRIBUTES_TO-> pooled_fund:bare | 2024-04-01 ..
icb:hill -SECTION75_WITH-> council:hill | 2024-04-01 .. 2026-04-01 | arrangement=Hill care pool; provision=Testshire Health Act s.75
icb:hill -SECTION75_WITH-> council:hill | 2020-04-01 .. | arrangement=Hill equipment pool
council:hill -COMMISSIONS-> contract:care | 2024-04-01 .. 2026-04-01
icb:hill -COMMISSIONS-> contract:care     | 2024-04-01 .. 2026-04-01
council:hill -ALLIANCE_PARTY-> contract:other | 2024-04-01 .. 2026-04-01
icb:hill -ALLIANCE_PARTY-> contract:other     | 2024-04-01 .. 2026-04-01
person:ann -HOLDS-> post:pooled_fund:care:pool_manager | 2025-06-01 .. | capacity=substantive
"""

HEAD = "line | says | body_id | held_by | amount_pence | amount_kind | financial_year | basis | since | until | by_law"
ACT = "Testshire Health Act s.75"
DAYS = "2024-04-01 | 2026-04-01"


def _card(held_by: str, contribution: str) -> str:
    return f"""
        {HEAD}
        fund | Hill care pool | pooled_fund:care | | - | - | - | {ACT} | {DAYS} | no
        size | Size of the pooled fund | - | | 14800000000 | plan | - | | {DAYS} | no
        host | Hill Council | council:hill | | - | - | - | {ACT} | {DAYS} | no
        {contribution}
        partner | Hill Council | council:hill | | - | - | - | | {DAYS} | no
        section 75 arrangement | Hill Board with Hill Council | - | | - | - | - | {ACT} | {DAYS} | no
        section 75 agreement | Hill agreement: frailty and carers; risk: the council bears overspends | contract:care | | - | - | - | | {DAYS} | no
        overseen by | Hill Joint Board | - | | - | - | - | | - | - | no
        pool manager | Pool manager, Hill care pool | post:pooled_fund:care:pool_manager | {held_by} | - | - | - | not verified: Testshire Pools Rules | - | - | yes
    """


PAID = (
    "partner | Hill Board: nhs minimum | icb:hill | | 100 | plan | 2024/25 | | 2024-04-01 | 2025-04-01 | no"
)

CASES = [
    {
        "when": "the card has a line for each thing published, and another agreement of the same two is not on it",
        "given": {"fund": "pooled_fund:care"},
        "on": "2024-10-01",
        "rows": _card("holder not known", PAID),
        "confidence": "low",
        "missing": [],
    },
    {
        "when": "a fund of which only a partner is known says what is missing",
        "given": {"fund": "pooled_fund:bare"},
        "on": "2024-10-01",
        "rows": f"""
            {HEAD}
            fund | Bare pool | pooled_fund:bare | | - | - | - | | 2024-04-01 | - | no
            partner | Hill Board | icb:hill | | - | - | - | | 2024-04-01 | - | no
        """,
        "missing": [
            "which legal person hosts the fund",
            "the section 75 agreement itself: which services it covers, who leads, who bears which risk",
            "how large the fund is",
            "when the fund ends",
        ],
    },
    {
        "when": "after its end there is no card, and the answer says why",
        "given": {"fund": "pooled_fund:care"},
        "on": "2026-04-01",
        "rows": HEAD,
        "missing": ["this fund on this day"],
    },
]
