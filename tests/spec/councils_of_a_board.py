"""Q19: Alder covers one whole council, a third of another and a surgery in a third; a district has none."""

# ruff: noqa: E501  (a row of a table stays on one line)

TABLE = """
icb:alder | NHS Alder ICB | 2022-07-01 ..
icb:birch | NHS Birch ICB | 2022-07-01 ..
council:fenton | Fenton Council
council:morley | Morley Council
council:border | Border Council
council:dale   | Dale District Council
area:fenton | Fenton |  | area_type=unitary
area:morley | Morley |  | area_type=upper_tier
area:border | Border |  | area_type=unitary
area:dale   | Dale   |  | area_type=district
forum:council:fenton:health_and_wellbeing_board | Wellbeing board, Fenton |  | role=health_and_wellbeing_board; by_law=true
forum:council:fenton:scrutiny_committee         | Scrutiny, Fenton        |  | role=scrutiny_committee; by_law=true
forum:council:morley:health_and_wellbeing_board | Wellbeing board, Morley |  | role=health_and_wellbeing_board
icb:alder -COVERS-> area:fenton | 2022-07-01 .. | share_of=patients; share=1.0
icb:alder -COVERS-> area:morley | 2022-07-01 .. | share_of=patients; share=0.3
icb:alder -COVERS-> area:border | 2022-07-01 .. | share_of=patients; share=0.01
icb:alder -COVERS-> area:dale   | 2022-07-01 .. | share_of=patients; share=1.0
council:fenton -COVERS-> area:fenton
council:morley -COVERS-> area:morley
council:border -COVERS-> area:border
council:dale -COVERS-> area:dale
forum:council:fenton:health_and_wellbeing_board -PART_OF-> council:fenton | 2013-04-01 .. | provision=Testshire Boards Act; by_law=true
forum:council:fenton:scrutiny_committee -PART_OF-> council:fenton         | 2013-04-01 .. | by_law=true
forum:council:morley:health_and_wellbeing_board -PART_OF-> council:morley | 2013-04-01 .. | unverified_basis=Testshire Boards Act; confidence=low
"""

HEAD = "council | council_id | extent | share | share_of | wellbeing_board | basis | by_law"

CASES = [
    {
        "when": "whole, part and small part are told apart; a district council has no wellbeing board",
        "given": {"icb": "icb:alder"},
        "on": "2026-04-02",
        "rows": f"""
            {HEAD}
            Fenton Council | council:fenton | whole  | 1.0  | patients | Wellbeing board, Fenton | Testshire Boards Act               | true
            Morley Council | council:morley | part   | 0.3  | patients | Wellbeing board, Morley | not verified: Testshire Boards Act | false
            Border Council | council:border | small part | 0.01 | patients | -                       |                                    | false
        """,
        "confidence": "low",
        "lines": [14, 15, 16, 18, 19, 20, 22, 24],
        "missing": [],
    },
    {
        "when": "before the board there is no area of it",
        "given": {"icb": "icb:alder"},
        "on": "2022-06-30",
        "rows": HEAD,
        "missing": ["which councils lie in this board's area on this day"],
    },
    {
        "when": "a board of which no area is known has none, and the answer says what is missing",
        "given": {"icb": "icb:birch"},
        "on": "2026-04-02",
        "rows": HEAD,
        "missing": ["which councils lie in this board's area on this day"],
    },
]
