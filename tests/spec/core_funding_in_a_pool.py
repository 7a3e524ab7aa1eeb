"""Q69: each check points one way or is unknown; years are compared in one stream and kind of amount."""

# ruff: noqa: E501  (a row of a table stays on one line)

TABLE = """
pooled_fund:care | Hill care fund | 2024-04-01 .. 2027-04-01
pooled_fund:bare | Bare fund      | 2024-04-01 .. 2027-04-01
council:hill | Hill Council
icb:hill     | Hill Board
service:adult-social-care | adult social care
service:libraries         | libraries
council:hill -COMMISSIONS-> service:adult-social-care | 2015-04-01 .. | provision=Testshire Care Act; by_law=true
council:hill -COMMISSIONS-> service:libraries | 2015-04-01 ..
council:hill -CONTRIBUTES_TO-> pooled_fund:bare | 2024-04-01 .. 2027-04-01
council:hill -CONTRIBUTES_TO-> pooled_fund:care | 2024-04-01 .. 2025-04-01 | stream=council_contribution; financial_year=2024/25; amount_kind=plan; amount_pence=900
council:hill -CONTRIBUTES_TO-> pooled_fund:care | 2024-04-01 .. 2025-04-01 | stream=council_contribution; financial_year=2024/25; amount_kind=payment; amount_pence=50
council:hill -CONTRIBUTES_TO-> pooled_fund:care | 2025-04-01 .. 2026-04-01 | stream=council_contribution; financial_year=2025/26; amount_kind=plan; amount_pence=700
council:hill -CONTRIBUTES_TO-> pooled_fund:care | 2025-04-01 .. 2026-04-01 | stream=disabled_facilities_grant; financial_year=2025/26; amount_kind=plan; amount_pence=40
council:hill -CONTRIBUTES_TO-> pooled_fund:care | 2026-04-01 .. 2027-04-01 | stream=disabled_facilities_grant; financial_year=2026/27; amount_kind=plan; amount_pence=45
icb:hill -CONTRIBUTES_TO-> pooled_fund:care | 2025-04-01 .. 2026-04-01 | stream=nhs_additional_contribution; financial_year=2025/26; amount_kind=plan; amount_pence=300
icb:hill -CONTRIBUTES_TO-> pooled_fund:care | 2025-04-01 .. 2026-04-01 | stream=bcf_nhs_minimum_contribution; financial_year=2025/26; amount_kind=plan; amount_pence=5000
"""

HEAD = "check | result | says | basis"
DUTY = "whose duty the care stays | law | Hill Council must arrange for adult social care whatever the fund pays for | Testshire Care Act"
OUTSIDE = "the council's spending on adult social care outside the fund | unknown | accounts of councils are not loaded; only they show whether core funding fell meanwhile |"
NO_YEARS = "the council's own money beside the year before | unknown | not both years are loaded in one stream and kind of amount |"
NOT_ADDED = (
    "money of the NHS above its minimum | unknown | none is loaded, which does not mean that there is none |"
)
ACCOUNTS = "the council's spending on adult social care outside the fund"
AMOUNTS = "who paid how much into the fund in this year and the year before"

CASES = [
    {
        "when": "the council's own money fell while the NHS paid more than it must",
        "given": {"fund": "pooled_fund:care"},
        "on": "2025-10-01",
        "days": ["2024-10-01"],
        "rows": f"""
            {HEAD}
            {DUTY}
            whose money the council pays in | points against it | its own money: £7 (council contribution, plan) |
            the council's own money beside the year before | points to it | £7 after £9 |
            money of the NHS above its minimum | points to it | £3 (nhs additional contribution, plan) |
            {OUTSIDE}
        """,
        "missing": [ACCOUNTS],
    },
    {
        "when": "grants alone are none of the council's own money",
        "given": {"fund": "pooled_fund:care"},
        "on": "2026-10-01",
        "days": ["2025-10-01"],
        "rows": f"""
            {HEAD}
            {DUTY}
            whose money the council pays in | points to it | government grants alone: £0.45 (disabled facilities grant, plan) |
            {NO_YEARS}
            {NOT_ADDED}
            {OUTSIDE}
        """,
        "missing": [ACCOUNTS, AMOUNTS],
    },
    {
        "when": "without amounts every check but that of the law is unknown",
        "given": {"fund": "pooled_fund:bare"},
        "on": "2025-10-01",
        "days": ["2024-10-01"],
        "rows": f"""
            {HEAD}
            {DUTY}
            whose money the council pays in | unknown | no amount of the council in this year is loaded |
            {NO_YEARS}
            {NOT_ADDED}
            {OUTSIDE}
        """,
        "missing": [ACCOUNTS, AMOUNTS],
    },
    {
        "when": "after its end there is nothing to check",
        "given": {"fund": "pooled_fund:care"},
        "on": "2027-04-01",
        "days": ["2026-10-01"],
        "rows": HEAD,
        "missing": ["this fund on this day"],
    },
]
