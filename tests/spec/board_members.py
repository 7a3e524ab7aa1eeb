"""Q07: a board whose seats were found, one that law alone knows, and one who was only seen to sit."""

TABLE = """
icb:a | NHS Aldshire ICB | 2022-07-01 ..
icb:b | NHS Boldshire ICB | 2022-07-01 ..
forum:icb:a:board | Board, NHS Aldshire ICB | 2022-07-01 ..
seat:1 | chair | 2022-07-01 .. | role=chair; voting=yes; count_rule=1
seat:2 | partner member | 2022-07-01 .. | role=partner member; voting=unknown; perspective=trusts
seat:3 | observer | 2022-07-01 .. | role=observer; voting=no
post:icb:a:chair | Chair, NHS Aldshire ICB | 2022-07-01 .. | role=chair
post:icb:b:chair | Chair, NHS Boldshire ICB | 2022-07-01 .. | role=chair
post:icb:b:place_director | Place director, NHS Boldshire ICB | 2022-07-01 .. | role=place_director
trust:t | Testshire Hospital | 2013-04-01 ..
person:ada/a | Ada Example
person:ben/a | Ben Example
person:cyd/b | Cyd Example
icb:a -GOVERNED_BY-> forum:icb:a:board | 2022-07-01 .. | by_law=true
forum:icb:a:board -HAS_SEAT-> seat:1 | 2022-07-01 ..
forum:icb:a:board -HAS_SEAT-> seat:2 | 2022-07-01 ..
forum:icb:a:board -HAS_SEAT-> seat:3 | 2025-01-01 ..
seat:1 -FILLED_BY-> post:icb:a:chair | 2022-07-01 ..
seat:2 -FILLED_BY-> person:ben/a | 2023-01-01 .. ? seen 2024-03-01
seat:2 -REPRESENTS-> trust:t | 2022-07-01 .. | mandate=perspective
icb:a -HAS_POST-> post:icb:a:chair | 2022-07-01 .. | by_law=true; provision=Boards Act s.1
icb:b -HAS_POST-> post:icb:b:chair | 2022-07-01 .. | by_law=true; provision=Boards Act s.1
icb:b -HAS_POST-> post:icb:b:place_director | 2022-07-01 .. | by_law=true; provision=Boards Act s.2
person:ada/a -HOLDS-> post:icb:a:chair | 2022-07-01 .. | capacity=substantive
person:cyd/b -HOLDS-> post:icb:b:chair | 2023-01-01 .. ? seen 2023-01-01 | capacity=interim
"""

HEAD = "board | seat | person | represents | voting | count_rule | since | until | by_law | basis"
BOARD = "Board, NHS Aldshire ICB"
CHAIR = f"{BOARD} | chair | Chair, NHS Aldshire ICB, Ada Example | - | yes | 1 | 2022-07-01 | - | false | "
LAW = "post of the body | Chair, NHS Boldshire ICB"

SEEN = "Ben Example (last seen 2024-03-01)"
LAPSED = "Ben Example (last seen 2024-03-01, not confirmed)"
PARTNER = "trusts | unknown | - | 2022-07-01 | - | false | "
BY_LAW = "- | - | - | 2022-07-01 | - | true | Boards Act s.1"

CASES = [
    {
        "when": "seats as they were found, with who sits there by name or office",
        "on": "2024-04-01",
        "given": {"body": "icb:a"},
        "rows": f"""
            {HEAD}
            {CHAIR}
            {BOARD} | partner member | {SEEN} | {PARTNER}
        """,
        "missing": [],
    },
    {
        "when": "who was last seen long ago is not shown as sitting there",
        "on": "2026-04-01",
        "given": {"body": "icb:a"},
        "rows": f"""
            {HEAD}
            {CHAIR}
            {BOARD} | observer | holder not known | - | no | - | 2025-01-01 | - | false |
            {BOARD} | partner member | {LAPSED} | {PARTNER}
        """,
        "missing": ["who sits in 1 of 3 seats"],
    },
    {
        "when": "law knows the post where nobody listed the board, and the list is one line",
        "on": "2023-05-01",
        "given": {"body": "icb:b"},
        "rows": f"""
            {HEAD}
            {LAW} | Cyd Example, interim (last seen 2023-01-01) | {BY_LAW}
        """,
        "missing": ["who sits on the board of this body on this day"],
    },
    {
        "when": "and remains when its holder was last seen too long ago",
        "on": "2024-05-01",
        "given": {"body": "icb:b"},
        "rows": f"""
            {HEAD}
            {LAW} | Cyd Example, interim (last seen 2023-01-01, not confirmed) | {BY_LAW}
        """,
    },
    {
        "when": "the board itself may be asked about",
        "on": "2024-04-01",
        "given": {"body": "forum:icb:a:board"},
        "rows": f"""
            {HEAD}
            {CHAIR}
            {BOARD} | partner member | {SEEN} | {PARTNER}
        """,
    },
    {
        "when": "before there were boards there were no seats",
        "on": "2022-06-30",
        "given": {"body": "icb:a"},
        "rows": HEAD,
        "missing": ["who sits on the board of this body on this day"],
    },
]
