"""Q64: Alder has two places, one led and with powers, one bare; Birch has an area for statistics alone."""

# ruff: noqa: E501  (a row of a table stays on one line)

TABLE = """
icb:alder | NHS Alder ICB | 2022-07-01 ..
icb:birch | NHS Birch ICB | 2022-07-01 ..
place_partnership:alder/fen  | Fen place  | 2022-07-01 .. | legal_form=committee of the board
place_partnership:alder/hill | Hill place | 2023-07-01 ..
post:place_partnership:alder/fen:place_director | Place director, Fen | 2022-07-01 .. | role=place_director
person:lee | Lee Leader
area:fen | Fen district
trust:fen | Fen Trust
council:fen | Fen Council
sub_icb:S1 | Old Alder area | 2022-07-01 ..
sub_icb:S2 | Old Birch area | 2022-07-01 ..
place_partnership:alder/fen -WITHIN-> icb:alder  | 2022-07-01 ..
place_partnership:alder/hill -WITHIN-> icb:alder | 2023-07-01 ..
place_partnership:alder/fen -COVERS-> area:fen   | 2022-07-01 ..
place_partnership:alder/fen -HAS_POST-> post:place_partnership:alder/fen:place_director | 2022-07-01 ..
person:lee -HOLDS-> post:place_partnership:alder/fen:place_director | 2022-07-01 .. | capacity=joint
trust:fen -MEMBER_OF-> place_partnership:alder/fen   | 2022-07-01 ..
council:fen -MEMBER_OF-> place_partnership:alder/fen | 2022-07-01 ..
icb:alder -DELEGATES_TO-> place_partnership:alder/fen | 2024-04-01 .. | function=wound care; accountable_stays_with=NHS Alder ICB
icb:alder -DELEGATES_TO-> place_partnership:alder/fen | 2024-04-01 .. | function=falls; accountable_stays_with=NHS Alder ICB
sub_icb:S1 -REPORTING_GEOGRAPHY_OF-> icb:alder | 2022-07-01 ..
sub_icb:S2 -REPORTING_GEOGRAPHY_OF-> icb:birch | 2022-07-01 ..
"""

HEAD = "sort | place | place_id | form | areas | led_by | members | delegated"
OLD = "area of a former clinical commissioning group"

CASES = [
    {
        "when": "a filled place is told in full, a bare one as far as it is known, areas for statistics last",
        "given": {"icb": "icb:alder"},
        "on": "2026-04-02",
        "rows": f"""
            {HEAD}
            place partnership | Fen place  | place_partnership:alder/fen  | committee of the board | Fen district | Lee Leader, joint | Fen Council, Fen Trust | falls, wound care
            place partnership | Hill place | place_partnership:alder/hill | | | | |
            area for statistics only | Old Alder area | sub_icb:S1 | {OLD} | | | |
        """,
        "lines": [12, 13, 14, 15, 16, 17, 18, 19, 20, 21],
        "missing": ["who leads or what is delegated, for 1 of 2 places"],
    },
    {
        "when": "before it is delegated, a place may do nothing",
        "given": {"icb": "icb:alder"},
        "on": "2023-01-01",
        "rows": f"""
            {HEAD}
            place partnership | Fen place | place_partnership:alder/fen | committee of the board | Fen district | Lee Leader, joint | Fen Council, Fen Trust |
            area for statistics only | Old Alder area | sub_icb:S1 | {OLD} | | | |
        """,
        "missing": ["who leads or what is delegated, for 1 of 1 places"],
    },
    {
        "when": "without places there are areas for statistics, and one line on what is missing",
        "given": {"icb": "icb:birch"},
        "on": "2026-04-02",
        "rows": f"""
            {HEAD}
            area for statistics only | Old Birch area | sub_icb:S2 | {OLD} | | | |
        """,
        "missing": ["places of this system, their leads and what is delegated"],
    },
]
