"""Q72: two boards of a cluster over a quarter, a new director, a lapse, a merger planned for April."""

TABLE = """
icb:a | NHS Aldshire ICB | 2022-07-01 ..
icb:b | NHS Boldshire ICB | 2022-07-01 ..
icb:n | NHS Newshire ICB | 2026-04-01 ..
icb:o | NHS Oldshire ICB | 2022-07-01 .. 2026-04-01
icb_cluster:ab | Aldshire and Boldshire | 2025-07-01 ..
body_kind:icb_cluster | cluster
event:merge | Clustered boards are to merge | planned 2027-04-01 ..
joint_committee:j | Joint committee of the two
post:icb:a:chair | Chair, Aldshire | 2022-07-01 .. | role=chair
post:icb:b:chair | Chair, Boldshire | 2022-07-01 .. | role=chair
post:icb:a:medical_director | Medical director, Aldshire | 2022-07-01 .. | role=medical_director
person:ada | Ada Example
person:ben | Ben Example
person:cyd | Cyd Example
icb:a -HAS_POST-> post:icb:a:chair | 2022-07-01 .. | by_law=true
icb:b -HAS_POST-> post:icb:b:chair | 2022-07-01 .. | by_law=true
icb:a -HAS_POST-> post:icb:a:medical_director | 2022-07-01 .. | by_law=true
icb:n -CONSULTS-> icb:a | 2026-04-01 .. | by_law=true
person:ada -HOLDS-> post:icb:a:chair | 2022-07-01 .. 2027-06-01 | capacity=joint
person:ada -HOLDS-> post:icb:b:chair | 2025-07-01 .. 2027-06-01 | capacity=joint
person:ben -HOLDS-> post:icb:a:medical_director | 2022-07-01 .. 2026-03-01 | capacity=substantive
person:cyd -HOLDS-> post:icb:a:medical_director | 2026-03-01 .. 2027-06-01 | capacity=interim
icb:a -MEMBER_OF-> icb_cluster:ab | 2025-07-01 ..
icb:b -MEMBER_OF-> icb_cluster:ab | 2025-07-01 ..
icb:a -CLUSTERS_WITH-> icb:b | 2025-07-01 ..
icb:a -DELEGATES_TO-> joint_committee:j | 2025-07-01 .. | function=buildings; accountable_stays_with=icb:a
icb:o -SUCCEEDED_BY-> icb:n | 2026-04-01 ..
event:merge -CONCERNS-> body_kind:icb_cluster | planned 2027-04-01 ..
"""

HEAD = "what | layer | day | says | number | certain"
LETS = "NHS Aldshire ICB delegates to Joint committee of the two"
SHARES = "NHS Aldshire ICB shares leadership with NHS Boldshire ICB"
TOOK = "NHS Oldshire ICB was succeeded by NHS Newshire ICB"
PLAN = "(with: Clustered boards are to merge)"

CASES = [
    {
        "when": "one came and one left, and what law makes is one line",
        "on": "2026-04-15",
        "given": {"since": "2026-02-01", "scope": "icb:a"},
        "rows": f"""
            {HEAD}
            appointed | appointment | 2026-03-01 | Cyd Example holds Medical director, Aldshire | 1 | true
            left | appointment | 2026-03-01 | Ben Example holds Medical director, Aldshire | 1 | true
            began | advice | 2026-04-01 | NHS Newshire ICB must consult NHS Aldshire ICB | 1 | true
        """,
        "missing": [],
    },
    {
        "when": "a board took the place of another",
        "on": "2026-04-15",
        "given": {"since": "2026-02-01", "scope": "icb:o"},
        "rows": f"""
            {HEAD}
            ended | structure | 2026-04-01 | NHS Oldshire ICB (integrated care board) ceased to be | 1 | true
            succeeded | succession | 2026-04-01 | {TOOK} | 1 | true
        """,
    },
    {
        "when": "a planned day takes the footing from joint posts, shared leadership and delegations",
        "on": "2027-04-02",
        "given": {"since": "2026-05-02", "scope": "icb:a", "also": "icb:b"},
        "rows": f"""
            {HEAD}
            planned | evidence | 2027-04-01 | Clustered boards are to merge | 1 | false
            would end | appointment | 2027-04-01 | Ada Example holds Chair, Aldshire {PLAN} | 1 | false
            would end | appointment | 2027-04-01 | Ada Example holds Chair, Boldshire {PLAN} | 1 | false
            would end | delegation | 2027-04-01 | {LETS} {PLAN} | 1 | false
            would end | succession | 2027-04-01 | {SHARES} {PLAN} | 1 | false
        """,
    },
    {
        "when": "what was first published between the days is newly known, though it held on both",
        "on": "2026-05-15",
        "given": {"since": "2026-04-15", "scope": "icb:o"},
        "rows": f"""
            {HEAD}
            newly known | succession | 2026-05-01 | {TOOK} | 1 | true
        """,
    },
    {
        "when": "the earlier day has to come first",
        "on": "2026-02-01",
        "given": {"since": "2026-04-15", "scope": "icb:a"},
        "rows": HEAD,
        "missing": ["a change between these days"],
    },
]
