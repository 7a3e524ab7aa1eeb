"""Q21: totals set, money earned and an agreement say yes; a statement is shown as its words; nothing is no."""

# ruff: noqa: E501  (a row of a table stays on one line)

TABLE = """
ics:hill | Hill ICS | 2017-06-15 .. 2022-07-01
ics:vale | Vale ICS | 2017-06-15 .. 2022-07-01
ics:dale | Dale ICS | 2017-06-15 .. 2022-07-01
stp:hill | Hill STP | 2016-01-01 .. 2021-04-01
icb:hill | Hill Board | 2022-07-01 ..
ccg:hill | Hill Group
trust:one | One Trust
trust:two | Two Trust
national_body:nhs_improvement | NHS Improvement
body_kind:ics | Integrated care system
body_kind:icb | Integrated care board
function:joint-resource-limits | Keep within limits, jointly
function:other | Do something else
contract:hill  | Hill agreement | | form=financial collaborative agreement; status=expired
contract:other | Hill alliance  | | form=alliance
seed_claim:a | systems are expected to accept a single control total | | verdict=confirmed
seed_claim:b | only Hill has used all of its sustainability funding  | | verdict=seed only
seed_claim:c | Vale has resisted pooling all sustainability funding  | | verdict=seed only
seed_claim:d | Vale has a new chair | | verdict=confirmed
stp:hill -DESIGNATED_AS-> ics:hill | 2017-06-15 .. | wave=1a
ics:hill -SUCCEEDED_BY-> icb:hill | 2022-07-01 ..
ccg:hill -WITHIN-> stp:hill | 2016-01-01 .. 2021-04-01
ccg:hill -ALLIANCE_PARTY-> contract:hill  | 2017-04-01 .. 2019-04-01
trust:one -ALLIANCE_PARTY-> contract:hill | 2017-04-01 .. 2019-04-01
ccg:hill -ALLIANCE_PARTY-> contract:other  | 2017-04-01 .. 2019-04-01
trust:two -ALLIANCE_PARTY-> contract:other | 2017-04-01 .. 2019-04-01
national_body:nhs_improvement -SETS_CONTROL_TOTAL-> ics:hill | 2018-04-01 .. 2019-04-01 | financial_year=2018/19; amount_kind=target; amount_pence=-500
ics:hill -EARNED_FUND-> national_body:nhs_improvement | 2017-06-15 .. 2022-07-01 | stream=stf; provision=Testshire policy
body_kind:icb -HAS_FUNCTION-> function:joint-resource-limits | 2022-07-01 .. | provision=Testshire Limits Act
body_kind:icb -HAS_FUNCTION-> function:other | 2022-07-01 ..
seed_claim:a -CONCERNS-> body_kind:ics | 2020-04-01 ..
seed_claim:b -CONCERNS-> ics:hill | 2020-04-01 ..
seed_claim:c -CONCERNS-> ics:vale | 2020-04-01 ..
seed_claim:d -CONCERNS-> ics:vale | 2020-04-01 ..
"""

HEAD = "line | says | accepted | amount_pence | financial_year | basis | by_law"
EARNED = "sustainability money earned | from NHS Improvement | yes | - | | Testshire policy | no"
EXPECTED = (
    "what was expected | systems are expected to accept a single control total | | - | | confirmed | no"
)
SAID = "what was published | only Hill has used all of its sustainability funding | yes: all | - | | seed only | no"
AMOUNT = "the control total, and which share of sustainability money hung on it"

CASES = [
    {
        "when": "a total that was set, money earned and an agreement with all its parties",
        "given": {"system": "ics:hill"},
        "on": "2018-06-01",
        "rows": f"""
            {HEAD}
            control total set | NHS Improvement | yes | -500 | 2018/19 | | no
            {EARNED}
            agreement of its members | Hill agreement between Hill Group; One Trust | yes | - | | expired | no
        """,
        "missing": [],
    },
    {
        "when": "a statement is shown with its verdict beside what was expected of all",
        "given": {"system": "ics:hill"},
        "on": "2020-06-01",
        "rows": f"""
            {HEAD}
            {EXPECTED}
            {EARNED}
            {SAID}
        """,
        "missing": [AMOUNT],
    },
    {
        "when": "another system pooled not all, as one publication says",
        "given": {"system": "ics:vale"},
        "on": "2020-06-01",
        "rows": f"""
            {HEAD}
            {EXPECTED}
            what was published | Vale has resisted pooling all sustainability funding | not all | - | | seed only | no
        """,
        "missing": [AMOUNT],
    },
    {
        "when": "where nothing is published it is unknown, and never no",
        "given": {"system": "ics:dale"},
        "on": "2020-03-31",
        "rows": HEAD,
        "missing": ["whether this system accepted a single control total", AMOUNT],
    },
    {
        "when": "a board has limits by law instead, and what was published of the system before it",
        "given": {"system": "icb:hill"},
        "on": "2026-04-02",
        "rows": f"""
            {HEAD}
            what law has instead | Keep within limits, jointly | | - | | Testshire Limits Act | yes
            {SAID}
        """,
        "missing": ["the joint limits of this system, and of which board each trust is a part for them"],
    },
]
