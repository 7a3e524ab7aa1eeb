"""Q40: Fenton lies in Aldshire whole, in Boldshire in a small part; of a district no board is known."""

# ruff: noqa: E501  (a row of a table stays on one line)

TABLE = """
icb:a | NHS Aldshire ICB | 2022-07-01 ..
icb:b | NHS Boldshire ICB | 2022-07-01 ..
council:fenton | Fenton Council
council:dale | Dale District Council
area:fenton | Fenton | | area_type=unitary
area:dale | Dale | | area_type=district
post:icb:a:partner_member_council | Partner member, Aldshire | 2022-07-01 .. | role=partner_member_council
post:icb:b:partner_member_council | Partner member, Boldshire | 2022-07-01 .. | role=partner_member_council
person:ada | Ada Example
board_rule:ICB-11 | Rule 11 | 2022-07-01 .. | code=ICB-11; severity=must; basis=Boards Act s.8
board_rule:ICB-17 | Rule 17 | planned 2099-01-01 .. | code=ICB-17; severity=bill; basis=Health Bill
provision:health-bill-2026-27-cl21 | Health Bill cl.21 | planned 2099-01-01 ..
event:2026-07-02-health-bill-2026-27 | In committee | 2026-07-02 .. 2026-07-03
council:fenton -COVERS-> area:fenton
council:dale -COVERS-> area:dale
icb:a -COVERS-> area:fenton | 2022-07-01 .. | share_of=patients; share=0.9
icb:b -COVERS-> area:fenton | 2022-07-01 .. | share_of=patients; share=0.1
icb:a -COVERS-> area:dale | 2022-07-01 .. | share_of=patients; share=1.0
icb:a -HAS_POST-> post:icb:a:partner_member_council | 2022-07-01 .. | provision=Boards Act s.8; by_law=true
icb:b -HAS_POST-> post:icb:b:partner_member_council | 2022-07-01 .. | provision=Boards Act s.8; by_law=true
person:ada -HOLDS-> post:icb:a:partner_member_council | 2025-01-01 .. 2028-01-01 | capacity=substantive
"""

HEAD = "board | share | when | seat | rule | says | basis | held_by | status"
NOW = "at least one ordinary member is nominated jointly by the upper-tier councils of the area"
THEN = (
    "the mayor of each mayoral strategic authority of the area nominates a member instead; a board may "
    "still appoint one from a council"
)
STAGE = "bill, not law: In committee, 2026-07-02"
MAYORS = "which mayors nominate a member of which board under clause 21"
WHO = "who was nominated by which council, and whether the board would keep the seat by choice"

CASES = [
    {
        "when": "today each board of the area needs a member from councils, under the bill none does",
        "given": {"council": "council:fenton"},
        "on": "2026-07-02",
        "rows": f"""
            {HEAD}
            NHS Aldshire ICB  | 0.9 | as the law stands | required | ICB-11 | {NOW} | Boards Act s.8 | Ada Example | in force
            NHS Aldshire ICB  | 0.9 | if the bill is enacted | not required | ICB-17 | {THEN} | Health Bill cl.21 |  | {STAGE}
            NHS Boldshire ICB | 0.1 | as the law stands | required | ICB-11 | {NOW} | Boards Act s.8 | holder not known | in force
            NHS Boldshire ICB | 0.1 | if the bill is enacted | not required | ICB-17 | {THEN} | Health Bill cl.21 |  | {STAGE}
        """,
        "certain": True,
        "missing": [MAYORS, WHO],
    },
    {
        "when": "before July 2022 there were no such boards",
        "given": {"council": "council:fenton"},
        "on": "2022-06-30",
        "rows": HEAD,
        "missing": ["whether a board has a seat for councils of this area on this day"],
    },
    {
        "when": "a district council has no say in the seat",
        "given": {"council": "council:dale"},
        "on": "2026-07-02",
        "rows": HEAD,
        "missing": ["whether a board has a seat for councils of this area on this day"],
    },
]
