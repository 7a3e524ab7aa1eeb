"""Q54: one claim is too early, one event too late, one page was found by hand; the rest are in time."""

# ruff: noqa: E501  (a row of a table stays on one line)

TABLE = """
icb:vale | NHS Vale ICB | 2022-07-01 ..
ccg:vale | Vale CCG | 2013-04-01 .. 2022-07-01
council:next | Next Council | planned 2027-04-01 ..
provision:act | The Act, section 1 | 2022-07-01 ..
seed_claim:early | Vale ICB serves a million | 2020-01-01 ..
seed_claim:right | Vale CCG has forty practices | 2020-01-01 ..
event:late | Vale CCG met | 2023-05-01 .. 2023-05-02
event:closed | Vale CCG ended | 2022-07-01 .. 2022-07-02
event:assent | The Act was passed | 2022-04-28 .. 2022-04-29
event:vote | Next Council was voted for | 2025-10-01 .. 2025-10-02
conflict:page | Page of Vale |  | why=an anachronism of a rewritten page; other=Vale ICB was set up in 2020; followed=set up in July 2022
conflict:else | Another matter |  | why=two pages; other=this; followed=that
seed_claim:early -CONCERNS-> icb:vale | 2020-01-01 ..
seed_claim:right -CONCERNS-> ccg:vale | 2020-01-01 ..
event:late -CONCERNS-> ccg:vale | 2023-05-01 ..
event:closed -CONCERNS-> ccg:vale | 2022-07-01 ..
event:assent -CONCERNS-> provision:act | 2022-04-28 ..
event:vote -CONCERNS-> council:next | 2025-10-01 ..
conflict:page -CONCERNS-> icb:vale
conflict:else -CONCERNS-> icb:vale
"""

HEAD = "when_used | statement | statement_id | stated_of | body | body_id | began | ended | followed"
REFUSED = ["anachronisms in what loaders refused"]

CASES = [
    {
        "when": "too early, too late and found by hand; the day of an end, acts and plans are none",
        "on": "2026-04-02",
        "rows": f"""
            {HEAD}
            found by hand | Vale ICB was set up in 2020 | conflict:page | - | NHS Vale ICB | icb:vale | 2022-07-01 | - | set up in July 2022
            after it ended | Vale CCG met | event:late | 2023-05-01 | Vale CCG | ccg:vale | 2013-04-01 | 2022-07-01 |
            before it existed | Vale ICB serves a million | seed_claim:early | 2020-01-01 | NHS Vale ICB | icb:vale | 2022-07-01 | - |
        """,
        "missing": REFUSED,
    },
    {
        "when": "in 2021 nobody had met too late yet",
        "on": "2021-04-02",
        "rows": f"""
            {HEAD}
            found by hand | Vale ICB was set up in 2020 | conflict:page | - | NHS Vale ICB | icb:vale | 2022-07-01 | - | set up in July 2022
            before it existed | Vale ICB serves a million | seed_claim:early | 2020-01-01 | NHS Vale ICB | icb:vale | 2022-07-01 | - |
        """,
    },
    {
        "when": "without statements there is none",
        "on": "2026-04-02",
        "table": """
icb:vale | NHS Vale ICB | 2022-07-01 ..
""",
        "rows": HEAD,
        "missing": REFUSED,
    },
]
