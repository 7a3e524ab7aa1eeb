"""Q58: whole predecessors are added and said so; figures of a split one are shown and never added."""

# ruff: noqa: E501  (a row of a table stays on one line)

TABLE = """
icb:a   | A Board | 2022-07-01 .. 2026-04-01
icb:b   | B Board | 2022-07-01 .. 2026-04-01
icb:c   | C Board | 2022-07-01 .. 2026-04-01
icb:new | New Board | 2026-04-01 ..
icb:ab  | Merged Board | 2026-04-01 ..
measure:registered_population | Registered population
measure:gp_practices | General practices
measure:registered_patients | Registered patients
measure:core_weighted_population | Weighted population
practice:elm | Elm Surgery
practice:oak | Oak Surgery
icb:a -MEASURED_AS-> measure:registered_population | 2023-04-01 .. 2024-04-01 | value=1000; financial_year=2023/24
icb:a -MEASURED_AS-> measure:registered_population | 2024-04-01 .. 2025-04-01 | value=1100; financial_year=2024/25
icb:a -MEASURED_AS-> measure:gp_practices | 2024-04-01 .. 2025-04-01 | value=10; financial_year=2024/25
icb:a -MEASURED_AS-> measure:core_weighted_population | 2024-04-01 .. 2025-04-01 | value=5; financial_year=2024/25
icb:b -MEASURED_AS-> measure:registered_population | 2024-04-01 .. 2025-04-01 | value=200; financial_year=2024/25
icb:b -MEASURED_AS-> measure:gp_practices | 2024-04-01 .. 2025-04-01 | value=2; financial_year=2024/25
icb:c -MEASURED_AS-> measure:registered_population | 2024-04-01 .. 2025-04-01 | value=3000; financial_year=2024/25
icb:a -SUCCEEDED_BY-> icb:new | 2026-04-01 .. | succession=merger
icb:b -SUCCEEDED_BY-> icb:new | 2026-04-01 .. | succession=merger
icb:c -SUCCEEDED_BY-> icb:new | 2026-04-01 .. | succession=split; part=Eastern part
icb:a -SUCCEEDED_BY-> icb:ab | 2026-04-01 .. | succession=merger
icb:b -SUCCEEDED_BY-> icb:ab | 2026-04-01 .. | succession=merger
practice:elm -WITHIN-> icb:new | 2026-04-01 .. | confidence=medium
practice:oak -WITHIN-> icb:new | 2026-04-01 .. | confidence=medium
practice:elm -MEASURED_AS-> measure:registered_patients | 2022-04-01 .. 2023-04-01 | value=70.5; financial_year=2022/23
"""

HEAD = "board | part | financial_year | registered_population | gp_practices | basis"
SPLIT = "a predecessor that was split: its figures cannot be divided, and are not added"
OWN = "a published figure for the board as it is on this day"
ENDS = ["2023-03-31", "2024-03-31", "2025-03-31", "2026-03-31"]

CASES = [
    {
        "when": "the figures are those of the year asked about",
        "given": {"icb": "icb:a"},
        "on": "2024-06-01",
        "days": ["2023-03-31", "2024-03-31"],
        "rows": HEAD + "\nA Board | | 2024/25 | 1100 | 10 | published for the board",
        "lines": [13, 14],
        "missing": [],
    },
    {
        "when": "a year without figures has those of the last one before, with its year",
        "given": {"icb": "icb:a"},
        "on": "2026-01-01",
        "days": ["2023-03-31", "2024-03-31", "2025-03-31"],
        "rows": HEAD + "\nA Board | | 2024/25 | 1100 | 10 | published for the board",
    },
    {
        "when": "an earlier year has fewer figures",
        "given": {"icb": "icb:a"},
        "on": "2023-06-01",
        "days": ["2023-03-31"],
        "rows": HEAD + "\nA Board | | 2023/24 | 1000 | - | published for the board",
    },
    {
        "when": "before the first figure nothing is known",
        "given": {"icb": "icb:a"},
        "on": "2022-10-01",
        "rows": "",
        "missing": ["how many people this board served by 2022/23"],
    },
    {
        "when": "a merged board is the sum of its whole predecessors",
        "given": {"icb": "icb:ab"},
        "on": "2026-05-01",
        "days": ENDS,
        "rows": HEAD
        + """
            A Board | | 2024/25 | 1100 | 10 | a whole predecessor
            B Board | | 2024/25 | 200 | 2 | a whole predecessor
            2 of 2 predecessors | | 2024/25 | 1300 | 12 | sum over 2 of 2 predecessors
        """.rstrip(),
        "missing": [OWN],
    },
    {
        "when": "a split board is not in the sum, and practices are placed by a key that is named",
        "given": {"icb": "icb:new"},
        "on": "2026-05-01",
        "days": ENDS,
        "rows": HEAD
        + f"""
            A Board | | 2024/25 | 1100 | 10 | a whole predecessor
            B Board | | 2024/25 | 200 | 2 | a whole predecessor
            C Board | Eastern part | 2024/25 | 3000 | - | {SPLIT}
            2 of 3 predecessors | | 2024/25 | 1300 | 12 | sum over 2 of 3 predecessors; no total: parts of split boards are not in it
            practices of split boards that lie here | | 2022/23 | 70 | 2 | placed by the district of each practice (the key); patients of 1 of 2 of them
        """.rstrip(),
        "missing": [OWN],
        "confidence": "medium",
    },
]
