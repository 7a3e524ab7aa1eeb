"""Q39: one board and one trust under the bill; two boards of a cluster that is to merge."""

# ruff: noqa: E501  (a row of a table stays on one line)

TABLE = """
national_body:nhs_england | NHS England | 2013-04-01 ..
national_body:dhsc | Department of Health and Social Care | 2018-01-08 ..
post:national_body:nhs_england:chief_executive | Chief executive, NHS England | 2013-04-01 .. | role=chief_executive
post:national_body:dhsc:secretary_of_state | Secretary of State | 2013-04-01 .. | role=secretary_of_state
post:national_body:dhsc:permanent_secretary | Permanent secretary | 2013-04-01 .. | role=permanent_secretary
region:ty | Testshire region | 2019-04-01 ..
icb:a | NHS Aldshire ICB | 2022-07-01 ..
icb:b | NHS Boldshire ICB | 2022-07-01 ..
icb_cluster:ab | Aldshire and Boldshire | 2025-07-01 ..
trust:T1 | Testshire Hospitals NHS Trust | 2002-04-01 ..
post:icb:a:chair | Chair, NHS Aldshire ICB | 2022-07-01 .. | role=chair
person:ada | Ada Example
area:t | Testshire | | area_type=unitary
provision:health-bill-2026-27-cl1-sch11 | Health Bill cl.1 | planned 2099-01-01 ..
provision:health-bill-2026-27-cl21 | Health Bill cl.21 | planned 2099-01-01 ..
event:2026-07-02-health-bill-2026-27 | Health Bill: in committee | 2026-07-02 .. 2026-07-03
event:2027-04-01-icbs | Clustered boards are to merge | planned 2027-04-01 ..
national_body:nhs_england -ALLOCATES-> icb:a | 2022-07-01 .. | provision=Money Act s.1; by_law=true
national_body:nhs_england -ALLOCATES-> icb:b | 2022-07-01 .. | provision=Money Act s.1; by_law=true
post:icb:a:chair -APPOINTED_BY-> national_body:nhs_england | 2022-07-01 .. | provision=Boards Act s.5; by_law=true
post:icb:a:chair -APPROVED_BY-> post:national_body:dhsc:secretary_of_state | 2022-07-01 .. | provision=Boards Act s.5; by_law=true
icb:a -HAS_POST-> post:icb:a:chair | 2022-07-01 .. | provision=Boards Act s.3; by_law=true
trust:T1 -LICENSED_BY-> national_body:nhs_england | 2023-04-01 .. | unverified_basis=Licence Act; by_law=true
national_body:nhs_england -OVERSEES-> trust:T1 | 2022-07-01 .. | unverified_basis=Oversight policy; by_law=true
region:ty -PART_OF-> national_body:nhs_england | 2019-04-01 .. | by_law=true
icb:a -COVERS-> area:t | 2022-07-01 .. | share_of=patients; share=1.0
person:ada -HOLDS-> post:icb:a:chair | 2022-07-01 .. 2028-01-01 | capacity=joint
icb:a -MEMBER_OF-> icb_cluster:ab | 2025-07-01 ..
icb:b -MEMBER_OF-> icb_cluster:ab | 2025-07-01 ..
icb:a -CLUSTERS_WITH-> icb:b | 2025-07-01 ..
"""

HEAD = "what | layer | from_whom | relation | to_whom | number | becomes | basis | clause | ground | why | status"
ACTS = "the Secretary of State acts through the department"
TEAM = "posts, boards, teams and accounts of NHS England go with it"
REST = "it rests on policy or agreement: what becomes of it is not in evidence"
NONE = "who appoints need not approve as well"
BILL = "bill, not law"
NEW = "Merged board of Aldshire and Boldshire (planned)"
PLAN = "Clustered boards are to merge"
NAME = "name, code, leaders and order of the new board are not in evidence"
NOT_DONE = "planned, not done"

CASES = [
    {
        "when": "under the bill money, appointment and licence move, a region ends, and oversight is not stated",
        "on": "2026-07-02",
        "rows": f"""
            {HEAD}
            moves | funding | NHS England | allocates money to | NHS Aldshire ICB, and 1 more (integrated care board) | 2 | Department of Health and Social Care | Money Act s.1 | Health Bill cl.1 | stated | {ACTS} | {BILL}
            moves | appointment | Chair, NHS Aldshire ICB | is appointed by | NHS England | 1 | Secretary of State | Boards Act s.5 | Health Bill cl.1 | stated |  | {BILL}
            moves | regulation | Testshire Hospitals NHS Trust | is licensed by | NHS England | 1 | Department of Health and Social Care | not verified: Licence Act | Health Bill cl.1 | stated | {ACTS} | {BILL}
            ends | appointment | Chair, NHS Aldshire ICB | is approved by | Secretary of State | 1 |  | Boards Act s.5 | Health Bill cl.1 | follows | {NONE} | {BILL}
            ends | structure | Testshire region | is part of | NHS England | 1 |  |  | Health Bill cl.1 | follows | {TEAM} | {BILL}
            not stated | oversight | NHS England | oversees | Testshire Hospitals NHS Trust | 1 |  | not verified: Oversight policy | Health Bill cl.1 |  | {REST} | {BILL}
        """,
        "missing": [
            "when the bill comes into force, and in what words",
            "what takes the place of NHS England's regions, guidance and oversight",
            "which mayors nominate a member of which board under clause 21",
        ],
    },
    {
        "when": "of one body only what touches it",
        "given": {"body": "trust:T1"},
        "on": "2026-07-02",
        "rows": f"""
            {HEAD}
            moves | regulation | Testshire Hospitals NHS Trust | is licensed by | NHS England | 1 | Department of Health and Social Care | not verified: Licence Act | Health Bill cl.1 | stated | {ACTS} | {BILL}
            not stated | oversight | NHS England | oversees | Testshire Hospitals NHS Trust | 1 |  | not verified: Oversight policy | Health Bill cl.1 |  | {REST} | {BILL}
        """,
    },
    {
        "when": "boards of a cluster merge: a joint post and what held them together end, law and area go on",
        "given": {"scenario": "clusters-merge-2027"},
        "on": "2027-05-01",
        "days": ["2027-04-01"],
        "rows": f"""
            {HEAD}
            ends | succession | NHS Aldshire ICB | shares leadership with | NHS Boldshire ICB | 1 |  |  | {PLAN} | follows | {NAME} | {NOT_DONE}
            ends | appointment | Ada Example | holds | Chair, NHS Aldshire ICB | 1 |  |  | {PLAN} | follows | {NAME} | {NOT_DONE}
            ends | membership | NHS Aldshire ICB, and 1 more (integrated care board) | is a member of | Aldshire and Boldshire | 2 |  |  | {PLAN} | follows | {NAME} | {NOT_DONE}
            moves | funding | NHS England | allocates money to | NHS Aldshire ICB, and 1 more (integrated care board) | 2 | {NEW} | Money Act s.1 | {PLAN} | follows | {NAME} | {NOT_DONE}
            moves | appointment | Chair, NHS Aldshire ICB | is appointed by | NHS England | 1 | {NEW} | Boards Act s.5 | {PLAN} | follows | {NAME} | {NOT_DONE}
            moves | appointment | Chair, NHS Aldshire ICB | is approved by | Secretary of State | 1 | {NEW} | Boards Act s.5 | {PLAN} | follows | {NAME} | {NOT_DONE}
            moves | geography | NHS Aldshire ICB | covers | Testshire | 1 | {NEW} |  | {PLAN} | follows | {NAME} | {NOT_DONE}
            moves | appointment | NHS Aldshire ICB | has the post | Chair, NHS Aldshire ICB | 1 | {NEW} | Boards Act s.3 | {PLAN} | follows | {NAME} | {NOT_DONE}
        """,
    },
    {
        "when": "before there is anything that it speaks of, nothing would change",
        "on": "2010-01-01",
        "rows": HEAD,
        "missing": ["anything that this scenario would change on this day"],
    },
]
