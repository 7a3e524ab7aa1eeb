"""Q65: Birch needs a chair and a board, its two councils a director each; one name is known."""

# ruff: noqa: E501  (a row of a table stays on one line)

TABLE = """
icb:birch | NHS Birch ICB | 2022-07-01 ..
council:fenton | Fenton council
council:morley | Morley council
council:border | Border council
area:fenton | Fenton
area:morley | Morley
area:border | Border
sub_icb:S1 | Part of Birch | 2022-07-01 ..
pcn:U1 | Fen network
person:ann | Ann Example
person:bob | Bob Example
person:cyd | Cyd Example
post:icb:birch:chair | Chair, NHS Birch ICB | 2022-07-01 .. | by_law=true
post:icb:birch:place_director | Place director, NHS Birch ICB | 2022-07-01 ..
post:council:fenton:director_of_adult_social_services | Director, Fenton | | by_law=true
post:council:morley:director_of_adult_social_services | Director, Morley | | by_law=true
post:council:border:director_of_adult_social_services | Director, Border | | by_law=true
post:pcn:U1:clinical_director | Clinical director, Fen network | | by_law=true
forum:icb:birch:board | Board, NHS Birch ICB | 2022-07-01 .. | by_law=true
forum:council:fenton:local_healthwatch | Local Healthwatch, Fenton council | | by_law=true
icb:birch -HAS_POST-> post:icb:birch:chair | 2022-07-01 .. | provision=Testshire Health Act Sch.1; by_law=true
icb:birch -HAS_POST-> post:icb:birch:place_director | 2022-07-01 ..
icb:birch -GOVERNED_BY-> forum:icb:birch:board | 2022-07-01 .. | provision=Testshire Health Act Sch.1; by_law=true
icb:birch -COVERS-> area:fenton | 2022-07-01 .. | share=1.0
icb:birch -COVERS-> area:morley | 2022-07-01 .. | share=0.05
icb:birch -COVERS-> area:border | 2022-07-01 .. | share=0.04
council:fenton -COVERS-> area:fenton
council:morley -COVERS-> area:morley
council:border -COVERS-> area:border
council:fenton -HAS_POST-> post:council:fenton:director_of_adult_social_services | 2005 .. | unverified_basis=Testshire Care Act; by_law=true; confidence=low
council:morley -HAS_POST-> post:council:morley:director_of_adult_social_services | 2005 .. | unverified_basis=Testshire Care Act; by_law=true; confidence=low
council:border -HAS_POST-> post:council:border:director_of_adult_social_services | 2005 .. | unverified_basis=Testshire Care Act; by_law=true; confidence=low
forum:council:fenton:local_healthwatch -ACCOUNTABLE_TO-> council:fenton | 2013-04-01 .. | subject=services; strength=contractual; provision=Testshire Voice Act; by_law=true
pcn:U1 -WITHIN-> sub_icb:S1 | 2022-07-01 ..
sub_icb:S1 -REPORTING_GEOGRAPHY_OF-> icb:birch | 2022-07-01 ..
pcn:U1 -HAS_POST-> post:pcn:U1:clinical_director | 2019-07-01 .. | provision=Testshire Networks Directions; by_law=true
person:ann -HOLDS-> post:council:fenton:director_of_adult_social_services | 2024-01-01 .. | capacity=substantive
person:bob -HOLDS-> post:council:morley:director_of_adult_social_services | 2020-01-01 .. ? seen 2021-01-01 | capacity=substantive
person:cyd -HOLDS-> post:icb:birch:place_director | 2024-01-01 .. | capacity=substantive
"""

CASES = [
    {
        "when": "its own posts and boards come first, then those of each council and network of its area",
        "given": {"body": "icb:birch"},
        "on": "2026-05-01",
        "rows": """
            where                           | what                              | sort  | number | named | held_by | basis | since
            NHS Birch ICB                   | Board                             | board | 1 | - |   | Testshire Health Act Sch.1       | 2022-07-01
            NHS Birch ICB                   | Chair                             | post  | 1 | 0 |   | Testshire Health Act Sch.1       | 2022-07-01
            each of 2 councils              | Local Healthwatch                 | board | 1 | - |   | Testshire Voice Act              | 2013-04-01
            each of 2 councils              | Director of adult social services | post  | 2 | 1 | Ann Example; Bob Example (last seen 2021-01-01, not confirmed) | not verified: Testshire Care Act | 2005-01-01
            each of 1 primary care networks | Accountable clinical director     | post  | 1 | 0 |   | Testshire Networks Directions    | 2019-07-01
        """,
        "missing": ["who holds 3 of 4 posts"],
    },
    {
        "when": "of a council only its own are told",
        "given": {"body": "council:fenton"},
        "on": "2026-05-01",
        "rows": """
            where          | what                              | sort  | number | named | held_by     | basis                            | since
            Fenton council | Local Healthwatch                 | board | 1      | -     |             | Testshire Voice Act              | 2013-04-01
            Fenton council | Director of adult social services | post  | 1      | 1     | Ann Example | not verified: Testshire Care Act | 2005-01-01
        """,
        "confidence": "low",
        "missing": [],
    },
    {
        "when": "before the law nothing has to be there",
        "given": {"body": "icb:birch"},
        "on": "2022-06-30",
        "rows": "",
        "missing": ["what must exist here by law on this day"],
    },
]
