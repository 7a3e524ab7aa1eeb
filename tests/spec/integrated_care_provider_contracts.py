"""Q25: a form, what plans and papers say of it, one contract that was only planned, and what happened."""

# ruff: noqa: E501  (a row of a table stays on one line)

TABLE = """
contract_form:icp | Provider contract | 2019-01-01 ..
contract_form:iho | Organisation contract | 2026-01-01 ..
contract:hill | Hill contract | .. 2021-04-01 | form=integrated care provider; status=stopped
contract:vale | Vale contract | 2022-01-01 .. | form=integrated care provider; status=live
contract:other | Other contract | 2019-01-01 .. | form=alliance; status=live
ccg:hill | Hill Group
icb:vale | Vale Board
trust:hill | Hill Trust
trust:vale | Vale Trust
measure:value | Value in a year
event:stop | Hill contract: told to stop | 2021-03-01 .. 2021-04-01
event:other | Another event | 2021-03-01 .. 2021-04-01
plan_requirement:held | Held by a public body | 2019-01-01 .. | paragraph=1.54
seed_claim:none | There are none | 2020-04-01 .. | publication=Testshire Gazette; verdict=confirmed
seed_claim:one | Only NHS bodies should hold it | 2020-01-01 .. | publication=Testshire Library; verdict=seed
plan_requirement:held -CONCERNS-> contract_form:icp | 2019-01-01 ..
seed_claim:none -CONCERNS-> contract_form:icp | 2020-04-01 ..
seed_claim:one -CONCERNS-> contract_form:icp | 2020-01-01 ..
event:stop -CONCERNS-> contract_form:icp | 2021-03-01 .. | confidence=medium
event:other -CONCERNS-> contract_form:iho | 2021-03-01 ..
ccg:hill -COMMISSIONS-> contract:hill | planned 2020-04-01 .. 2021-04-01
trust:hill -HOLDS_CONTRACT-> contract:hill | planned 2020-04-01 .. 2021-04-01
trust:hill -HAS_VALUE-> value:name:Hill Trust | 2020-04-01 .. 2024-10-01
trust:hill -HAS_VALUE-> value:name:Old Trust | 2013-04-01 .. 2020-04-01
contract:hill -MEASURED_AS-> measure:value | 2020-04-01 .. 2021-04-01 | amount_kind=plan; value=360000000
icb:vale -COMMISSIONS-> contract:vale | 2022-07-01 .. | provision=Testshire Act s.3
trust:vale -HOLDS_CONTRACT-> contract:vale | 2022-07-01 ..
trust:vale -HOLDS_CONTRACT-> contract:other | 2022-07-01 ..
"""

HEAD = "subject | sort | says | who | status | amount | since | until | basis"
SAID = """
            Provider contract | form of contract | a form of contract, and no body | | | - | 2019-01-01 | - |
            Provider contract | requirement | Held by a public body | | | - | 2019-01-01 | - | NHS Long Term Plan, paragraph 1.54
            Provider contract | claim | Only NHS bodies should hold it | | said by this publication only | - | 2020-01-01 | - | Testshire Library
            Provider contract | claim | There are none | | confirmed | - | 2020-04-01 | - | Testshire Gazette
""".strip()
PLANNED = """
            Hill contract | commissioner, planned | ccg | Hill Group | | - | 2020-04-01 | 2021-04-01 |
            Hill contract | holder, planned | trust | Hill Trust | | - | 2020-04-01 | 2021-04-01 |
            Hill contract | the intended holder by that name | trust | Hill Trust | | - | 2020-04-01 | 2024-10-01 |
            Hill contract | value | Value in a year (plan) | | | £360,000,000 | 2020-04-01 | 2021-04-01 |
""".strip()

CASES = [
    {
        "when": "on a day before the contract was stopped it is planned, and what became of it is said as that",
        "on": "2020-06-01",
        "days": ("2020-04-01",),
        "rows": f"""
            {HEAD}
            {SAID}
            Hill contract | contract | integrated care provider | | stopped in the end | - | - | 2021-04-01 |
            {PLANNED}
        """,
        "lines": [16, 17, 18, 21, 22, 23, 25],
        "confidence": "high",
        "missing": ["a contract of this form that was let"],
    },
    {
        "when": "once it was stopped the day of that is an event of the form",
        "on": "2021-06-01",
        "days": ("2020-04-01",),
        "rows": f"""
            {HEAD}
            {SAID}
            Hill contract | contract | integrated care provider | | stopped | - | - | 2021-04-01 |
            {PLANNED}
            Provider contract | event | Hill contract: told to stop | | | - | 2021-03-01 | 2021-04-01 |
        """,
        "confidence": "medium",
        "missing": ["a contract of this form that was let"],
    },
    {
        "when": "where one was let its parties are found and nothing is missing",
        "on": "2022-07-01",
        "days": ("2020-04-01",),
        "rows": f"""
            {HEAD}
            {SAID}
            Hill contract | contract | integrated care provider | | stopped | - | - | 2021-04-01 |
            {PLANNED}
            Vale contract | contract | integrated care provider | | live in the end | - | 2022-01-01 | - |
            Vale contract | commissioner | icb | Vale Board | | - | 2022-07-01 | - | Testshire Act s.3
            Vale contract | holder | trust | Vale Trust | | - | 2022-07-01 | - |
            Provider contract | event | Hill contract: told to stop | | | - | 2021-03-01 | 2021-04-01 |
        """,
        "missing": [],
    },
    {
        "when": "before the plan the form was not there",
        "on": "2018-12-31",
        "rows": HEAD,
        "missing": ["the form of contract on this day"],
    },
]
