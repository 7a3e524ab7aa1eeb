"""Q31: Alder was assessed as a pilot under a power that is paused later; Birch never was."""

# ruff: noqa: E501  (a row of a table stays on one line)

TABLE = """
icb:alder | NHS Alder ICB | 2022-07-01 ..
icb:birch | NHS Birch ICB | 2022-07-01 ..
national_body:cqc | Testshire Commission
event:pause | Testshire Commission: assessments paused | 2025-03 .. 2025-04-01 | event_kind=pause
event:merger | Testshire Commission moves house | 2023-05-01 .. 2023-05-02 | event_kind=move
event:visit | NHS Alder ICB: report of the pilot | 2023-11-01 .. 2023-11-02 | event_kind=assessment
national_body:cqc -ASSESSES-> icb:alder | 2023-04-01 .. | status=power; provision=Testshire Health Act s.46B; by_law=true
national_body:cqc -ASSESSES-> icb:alder | 2024-10 .. | status=paused; unverified_basis=Testshire policy; by_law=true; confidence=low
national_body:cqc -ASSESSES-> icb:alder | 2023-06-01 .. 2024-01-01 | status=pilot; confidence=low
national_body:cqc -ASSESSES-> icb:birch | 2023-04-01 .. | status=power; provision=Testshire Health Act s.46B; by_law=true
event:pause -CONCERNS-> national_body:cqc | 2025-03 .. 2025-04-01
event:merger -CONCERNS-> national_body:cqc | 2023-05-01 .. 2023-05-02
event:visit -CONCERNS-> icb:alder | 2023-11-01 .. 2023-11-02
"""

CASES = [
    {
        "when": "what was done and what the law gives are told apart, in the order of their days",
        "given": {"icb": "icb:alder"},
        "on": "2026-05-01",
        "rows": """
            what              | of            | says                                             | valid_from | valid_to   | holds | basis                          | by_law
            power             | NHS Alder ICB | Testshire Commission may assess the system       | 2023-04-01 | -          | yes   | Testshire Health Act s.46B     | yes
            pilot             | NHS Alder ICB | Testshire Commission assessed the system as a pilot | 2023-06-01 | 2024-01-01 | no | | no
            event: assessment | NHS Alder ICB | NHS Alder ICB: report of the pilot               | 2023-11-01 | 2023-11-02 | -     |                                | no
            paused            | NHS Alder ICB | Testshire Commission has paused assessments      | 2024-10-01 | -          | yes   | not verified: Testshire policy | yes
            event: pause      | all systems   | Testshire Commission: assessments paused         | 2025-03-01 | 2025-04-01 | -     |                                | no
        """,
        "confidence": "low",
        "lines": [4, 6, 7, 8, 9],
        "missing": ["an assessment of this system with its result"],
    },
    {
        "when": "while the pilot runs nothing is paused",
        "given": {"icb": "icb:alder"},
        "on": "2023-10-01",
        "rows": """
            what  | of            | says                                                | valid_from | valid_to   | holds | basis                      | by_law
            power | NHS Alder ICB | Testshire Commission may assess the system          | 2023-04-01 | -          | yes   | Testshire Health Act s.46B | yes
            pilot | NHS Alder ICB | Testshire Commission assessed the system as a pilot | 2023-06-01 | 2024-01-01 | yes   |                            | no
        """,
    },
    {
        "when": "another system has the power over it and no assessment",
        "given": {"icb": "icb:birch"},
        "on": "2024-01-15",
        "rows": """
            what  | of            | says                                       | valid_from | valid_to | holds | basis                      | by_law
            power | NHS Birch ICB | Testshire Commission may assess the system | 2023-04-01 | -        | yes   | Testshire Health Act s.46B | yes
        """,
        "missing": ["an assessment of this system with its result"],
    },
    {
        "when": "before the power there is nothing, which is said",
        "given": {"icb": "icb:birch"},
        "on": "2022-08-01",
        "rows": "",
        "missing": ["an assessment of this system by this day"],
    },
]
