"""Q24: how agreements of a system's bodies pay, and whether that held on the day."""

# ruff: noqa: E501  (a row of a table stays on one line)

TABLE = """
stp:hill | Hill partnership
ics:hill | Hill system | 2017-06-15 ..
icb:hill | Hill Board | 2022-07-01 ..
icb:far | Far Board | 2022-07-01 ..
ccg:hill | Hill Group | 2013-04-01 .. 2022-07-01
ccg:far | Far Group
trust:hill | Hill Trust
contract:old | Hill agreement | 2017-04-01 .. 2019-04-01 | form=collaborative agreement; payment=collaborative agreement instead of Payment by Results
contract:plain | Hill hospital contract | 2019-04-01 .. | form=NHS standard contract
contract:far | Far contract | 2018-04-01 .. | form=NHS standard contract; payment=block
ccg:hill -WITHIN-> stp:hill | 2016-01-01 .. 2021-04-01
trust:hill -WITHIN-> stp:hill | 2016-01-01 .. 2021-04-01
stp:hill -DESIGNATED_AS-> ics:hill | 2017-06-15 .. | wave=1a
ccg:hill -SUCCEEDED_BY-> icb:hill | 2022-07-01 ..
ccg:hill -ALLIANCE_PARTY-> contract:old | 2017-04-01 .. 2019-04-01 | confidence=medium
trust:hill -ALLIANCE_PARTY-> contract:old | 2017-04-01 .. 2019-04-01
ccg:hill -COMMISSIONS-> contract:plain | 2019-04-01 .. 2022-07-01
ccg:far -COMMISSIONS-> contract:far | 2018-04-01 ..
"""

HEAD = "agreement | form | parties | payment | since | until | on_the_day"
AGREED = "collaborative agreement | Hill Group, Hill Trust | collaborative agreement instead of Payment by Results | 2017-04-01 | 2019-04-01"
ENDS = tuple(f"{year}-03-31" for year in range(2014, 2026))

CASES = [
    {
        "when": "the bodies within the partnership pay otherwise, and no share of it is published",
        "given": {"system": "ics:hill"},
        "on": "2018-06-01",
        "days": ENDS[:5],
        "rows": f"""
            {HEAD}
            Hill agreement | {AGREED} | yes
        """,
        "lines": [2, 15, 16],
        "confidence": "medium",
        "missing": ["which share of the system's spending was paid so"],
    },
    {
        "when": "the board that took the group's place sees that it had ended, and not what followed",
        "given": {"system": "icb:hill"},
        "on": "2025-06-01",
        "days": ENDS,
        "rows": f"""
            {HEAD}
            Hill agreement | collaborative agreement | Hill Group | collaborative agreement instead of Payment by Results | 2017-04-01 | 2019-04-01 | no
        """,
        "missing": [
            "which share of the system's spending was paid so",
            "how its contracts pay on this day",
        ],
    },
    {
        "when": "a way of paying is no proof that another came before it",
        "given": {"system": "ccg:far"},
        "on": "2018-06-01",
        "days": ENDS[:5],
        "rows": f"""
            {HEAD}
            Far contract | NHS standard contract | Far Group | block | 2018-04-01 | - | yes
        """,
        "missing": [
            "which share of the system's spending was paid so",
            "whether this took the place of Payment by Results",
        ],
    },
    {
        "when": "before the agreement, and for a board without any, nothing is known",
        "given": {"system": "ics:hill"},
        "on": "2017-03-31",
        "days": ENDS[:3],
        "rows": HEAD,
        "missing": ["how the contracts of this system pay"],
    },
    {
        "when": "another system's contracts are not this one's",
        "given": {"system": "icb:far"},
        "on": "2025-06-01",
        "days": ENDS,
        "rows": HEAD,
        "missing": ["how the contracts of this system pay"],
    },
]
