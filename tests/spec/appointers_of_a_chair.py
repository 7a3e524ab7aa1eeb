"""Q08: Birch's chair is appointed by one and approved by another; Elm's chair has no rule."""

# ruff: noqa: E501  (a row of a table stays on one line)

TABLE = """
icb:birch | NHS Birch ICB | 2022-07-01 ..
ics:elm   | Elm system    | 2019-01-01 .. 2022-07-01
national_body:nhs | NHS Testshire
national_body:health | Testshire Health Department
post:icb:birch:chair | Chair, NHS Birch ICB | 2022-07-01 .. | role=chair; by_law=true
post:icb:birch:chief_executive | Chief executive, NHS Birch ICB | 2022-07-01 .. | role=chief_executive; by_law=true
post:ics:elm:chair | Chair, Elm system | 2019-01-01 .. 2022-07-01 | role=chair
post:national_body:health:secretary_of_state | Secretary of State, Testshire Health Department | | role=secretary_of_state
forum:icb:birch:board | Board, NHS Birch ICB
person:ann | Ann Example
person:bob | Bob Example
appointment:ann | Ann Example as chair
icb:birch -HAS_POST-> post:icb:birch:chair | 2022-07-01 .. | by_law=true
icb:birch -HAS_POST-> post:icb:birch:chief_executive | 2022-07-01 .. | by_law=true
ics:elm -HAS_POST-> post:ics:elm:chair | 2019-01-01 .. 2022-07-01
post:icb:birch:chair -APPROVED_BY-> post:national_body:health:secretary_of_state | 2022-07-01 .. | provision=Testshire Health Act Sch.1 para 5; by_law=true
post:icb:birch:chair -APPOINTED_BY-> national_body:nhs | 2022-07-01 .. | provision=Testshire Health Act Sch.1 para 5; by_law=true
post:icb:birch:chief_executive -APPOINTED_BY-> post:icb:birch:chair | 2022-07-01 .. | unverified_basis=Testshire policy; by_law=true; confidence=low
appointment:ann -APPOINTED_BY-> forum:icb:birch:board | 2024-01-01 ..
person:ann -HOLDS-> post:icb:birch:chair | 2024-01-01 .. | capacity=substantive; derived_from=appointment:ann
person:bob -HOLDS-> post:national_body:health:secretary_of_state | 2024-06-01 .. ? seen 2025-01-10 | capacity=substantive
"""

CASES = [
    {
        "when": "how it was done comes beside what law says, and appointers before those who approve",
        "given": {"body": "icb:birch"},
        "on": "2025-02-01",
        "rows": """
            post                 | held_by     | relation        | who                                             | for_whom                           | basis                              | valid_from | by_law
            Chair, NHS Birch ICB | Ann Example | is appointed by | NHS Testshire                                   |                                    | Testshire Health Act Sch.1 para 5 | 2022-07-01 | yes
            Chair, NHS Birch ICB | Ann Example | is appointed by | Board, NHS Birch ICB                            |                                    |                                   | 2024-01-01 | no
            Chair, NHS Birch ICB | Ann Example | is approved by  | Secretary of State, Testshire Health Department | Bob Example (last seen 2025-01-10) | Testshire Health Act Sch.1 para 5 | 2022-07-01 | yes
        """,
        "paths": [
            ["Chair, NHS Birch ICB is appointed by NHS Testshire"],
            ["Ann Example as chair is appointed by Board, NHS Birch ICB"],
            ["Chair, NHS Birch ICB is approved by Secretary of State, Testshire Health Department"],
        ],
        "lines": [16, 17, 19, 20, 21],
        "missing": [],
    },
    {
        "when": "a rule that no document was read for is never a provision, and a vacant name is one line",
        "given": {"body": "icb:birch", "role": "chief_executive"},
        "on": "2025-02-01",
        "rows": """
            post                           | held_by          | relation        | who                  | for_whom    | basis                          | valid_from | by_law
            Chief executive, NHS Birch ICB | holder not known | is appointed by | Chair, NHS Birch ICB | Ann Example | not verified: Testshire policy | 2022-07-01 | yes
        """,
        "confidence": "low",
        "missing": ["who is chief executive"],
    },
    {
        "when": "before the law there is no such post",
        "given": {"body": "icb:birch"},
        "on": "2022-06-30",
        "rows": "",
        "missing": ["a post of chair on this day"],
    },
    {
        "when": "a post that no rule speaks of is there all the same, and the answer says what is missing",
        "given": {"body": "ics:elm"},
        "on": "2020-01-01",
        "rows": """
            post              | held_by          | relation | who | for_whom | basis | valid_from | by_law
            Chair, Elm system | holder not known | -        | -   |          |       | -          | -
        """,
        "missing": ["who is chair", "who appoints the chair"],
    },
]
