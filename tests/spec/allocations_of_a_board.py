"""Q44: streams of every year beside what all boards had; drafts and targets keep their names."""

# ruff: noqa: E501  (a row of a table stays on one line)

TABLE = """
national_body:nhs | NHS Testshire
body_kind:icb | Board
icb:a   | A Board | 2022-07-01 .. 2026-04-01
icb:c   | C Board | 2022-07-01 .. 2026-04-01
icb:new | New Board | 2026-04-01 ..
icb:none | Bare Board | 2022-07-01 ..
measure:core_allocation_per_head | Core allocation per head | | unit=£ per registered patient
measure:core_need_share | Share of need | | unit=share of Testshire
measure:cqc_proposed_fee | Proposed fee | | unit=£
national_body:nhs -ALLOCATES-> icb:a | | provision=Testshire Health Act s.2; by_law=true
national_body:nhs -ALLOCATES-> icb:a | 2023-04-01 .. 2024-04-01 | stream=running_cost; financial_year=2023/24; amount_kind=allocation; amount_pence=100
national_body:nhs -ALLOCATES-> icb:a | 2024-04-01 .. 2025-04-01 | stream=running_cost; financial_year=2024/25; amount_kind=draft; amount_pence=250050
national_body:nhs -ALLOCATES-> icb:a | 2024-04-01 .. 2025-04-01 | stream=core_services; financial_year=2024/25; amount_kind=allocation; amount_pence=900000
national_body:nhs -ALLOCATES-> body_kind:icb | 2024-04-01 .. 2025-04-01 | stream=running_cost; financial_year=2024/25; amount_kind=draft; amount_pence=700000
national_body:nhs -ALLOCATES-> body_kind:icb | 2024-04-01 .. 2025-04-01 | stream=core_services; financial_year=2024/25; amount_kind=plan; amount_pence=800000
icb:a -MEASURED_AS-> measure:core_allocation_per_head | 2024-04-01 .. 2025-04-01 | value=1986; financial_year=2024/25; amount_kind=allocation
body_kind:icb -MEASURED_AS-> measure:core_allocation_per_head | 2024-04-01 .. 2025-04-01 | value=1732.5; financial_year=2024/25; amount_kind=allocation
icb:a -MEASURED_AS-> measure:core_need_share | 2024-04-01 .. 2025-04-01 | value=0.25; financial_year=2024/25; amount_kind=target
icb:a -MEASURED_AS-> measure:cqc_proposed_fee | 2024-04-01 .. 2025-04-01 | value=3; financial_year=2024/25; amount_kind=draft
icb:c -MEASURED_AS-> measure:core_need_share | 2024-04-01 .. 2025-04-01 | value=0.5; financial_year=2024/25; amount_kind=target
icb:a -SUCCEEDED_BY-> icb:new | 2026-04-01 .. | succession=merger
icb:c -SUCCEEDED_BY-> icb:new | 2026-04-01 .. | succession=split; part=Eastern part
"""

LAW = "\n{} | A Board | | every stream, each year | - | | - | NHS Testshire | Testshire Health Act s.2"
HEAD = "financial_year | board | part | what | figure | amount_kind | all_boards | given_by | basis"
ENDS = ["2023-03-31", "2024-03-31", "2025-03-31", "2026-03-31"]
OTHERS = "allocations of the streams core services, primary medical, other primary, specialised delegated"
BUT_TWO = "allocations of the streams primary medical, other primary, specialised delegated"

CASES = [
    {
        "when": "streams and figures of each year up to the day, beside those of all boards of the same kind",
        "given": {"icb": "icb:a"},
        "on": "2024-06-01",
        "days": ENDS[:2],
        "rows": HEAD
        + LAW.format("2024/25")
        + """
            2023/24 | A Board | | running_cost | £1 | allocation | - | NHS Testshire |
            2024/25 | A Board | | core_services | £9,000 | allocation | - | NHS Testshire |
            2024/25 | A Board | | running_cost | £2,500.50 | draft | £7,000 | NHS Testshire |
            2024/25 | A Board | | Core allocation per head | £1,986 per registered patient | allocation | £1,732.50 per registered patient | |
            2024/25 | A Board | | Share of need | 0.25 share of Testshire | target | - | |
        """.rstrip(),
        "missing": [BUT_TWO],
        "confidence": "high",
        "lines": [10, 11, 12, 13, 14, 16, 17, 18],
    },
    {
        "when": "a year later than the day is not told",
        "given": {"icb": "icb:a"},
        "on": "2024-03-31",
        "days": ENDS[:1],
        "rows": HEAD
        + f"{LAW.format('2023/24')}\n2023/24 | A Board | | running_cost | £1 | allocation | - | NHS Testshire |",
        "missing": [OTHERS],
    },
    {
        "when": "a board with predecessors has theirs, a part of one without being divided",
        "given": {"icb": "icb:new"},
        "on": "2026-05-01",
        "days": ENDS,
        "rows": HEAD
        + """
            2023/24 | A Board | | running_cost | £1 | allocation | - | NHS Testshire |
            2024/25 | A Board | | core_services | £9,000 | allocation | - | NHS Testshire |
            2024/25 | A Board | | running_cost | £2,500.50 | draft | £7,000 | NHS Testshire |
            2024/25 | A Board | | Core allocation per head | £1,986 per registered patient | allocation | £1,732.50 per registered patient | |
            2024/25 | A Board | | Share of need | 0.25 share of Testshire | target | - | |
            2024/25 | C Board | Eastern part | Share of need | 0.5 share of Testshire | target | - | |
        """.rstrip(),
        "missing": [BUT_TWO, "which part of the money of C Board came to this board"],
    },
    {
        "when": "a board of which no amount is loaded has one line on what law provides and where it is published",
        "given": {"icb": "icb:none"},
        "on": "2024-06-01",
        "days": ENDS[:2],
        "rows": "",
        "missing": [
            "allocations of the streams core services, primary medical, other primary, specialised delegated, "
            "running cost"
        ],
    },
]
