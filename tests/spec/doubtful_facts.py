"""Q53: a conflict, a forecast that was overtaken, a stale holder, and facts of one publication."""

TABLE = """
ics:a | Aldshire ICS | 2018-05-01 .. 2022-07-01
stp:a | Aldshire | 2016-01-01 .. 2021-04-01
region:r | North | 2013-04-01 ..
post:ics:a:chair | Chair, Aldshire ICS | 2018-05-01 .. 2022-07-01 | role=chair
person:ada/a | Ada Example
conflict:one | Number of members | | followed=twelve; other=ten; why=the later page says so
seed_claim:f | A contract to come | planned 2019-01-01 .. | publication=Gazette, 2019; verdict=superseded
seed_claim:c | It is an ICS | 2019-01-01 .. | publication=Gazette, 2019; verdict=confirmed
conflict:one -CONCERNS-> ics:a
seed_claim:f -CONCERNS-> ics:a | planned 2019-01-01 ..
seed_claim:c -CONCERNS-> ics:a | 2019-01-01 ..
ics:a -WITHIN-> region:r | 2018-05-01 .. 2022-07-01
stp:a -DESIGNATED_AS-> ics:a | 2018-05-01 .. | wave=1
ics:a -HAS_POST-> post:ics:a:chair | 2018-05-01 .. 2022-07-01 | by_law=true
person:ada/a -HOLDS-> post:ics:a:chair | 2018-05-01 .. ? seen 2018-06-01 | capacity=substantive
"""

HEAD = "doubt | fact | detail | facts | dated | confidence"
TWELVE = (
    "contradicted | Number of members | followed: twelve; against: ten; the later page says so | 1 | - | high"
)
NONE_AWARDED = "overtaken | A contract to come | Gazette, 2019; verdict: superseded | 1 | 2019-01-01 | high"
ONE = "only in Testshire: Table of Testshire | 1 | 2026-05-01 | high"

STALE = (
    "stale | Ada Example holds Chair, Aldshire ICS | without a stated end, and last seen longer ago than a "
    "sighting holds | 1 | 2018-06-01 | high"
)

CASES = [
    {
        "when": "contradicted, overtaken, stale and single-sourced, in this order; law makes no doubt",
        "on": "2020-01-01",
        "given": {"node": "ics:a"},
        "rows": f"""
            {HEAD}
            {TWELVE}
            {NONE_AWARDED}
            {STALE}
            single-sourced | grew out of | {ONE}
            single-sourced | lies within | {ONE}
        """,
        "conflicts": ["conflict:one"],
    },
    {
        "when": "before the forecast was made, and while the holder was seen of late",
        "on": "2018-07-01",
        "given": {"node": "ics:a"},
        "rows": f"""
            {HEAD}
            {TWELVE}
            single-sourced | grew out of | {ONE}
            single-sourced | lies within | {ONE}
        """,
    },
    {
        "when": "a holder is told of the same",
        "on": "2020-01-01",
        "given": {"node": "person:ada/a"},
        "rows": f"""
            {HEAD}
            {STALE}
        """,
    },
    {
        "when": "nothing speaks against what nobody tied to anything",
        "on": "2013-05-01",
        "given": {"node": "region:r"},
        "rows": HEAD,
        "missing": ["a doubt about this on this day"],
    },
]
