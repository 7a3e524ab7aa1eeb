"""Q45: an amount of one year over the people of that year; a place only where every board is known."""

# ruff: noqa: E501  (a row of a table stays on one line)

TABLE = """
national_body:nhs_england | NHS Testshire
body_kind:icb | All boards
icb:hill | Hill Board | 2022-07-01 ..
icb:vale | Vale Board | 2022-07-01 ..
icb:gone | Gone Board | 2022-07-01 .. 2023-04-01
measure:registered_population | Registered people
measure:running_cost_envelope_per_head | Limit per head | | meaning=counts other pay too
national_body:nhs_england -ALLOCATES-> icb:hill | 2023-04-01 .. 2024-04-01 | stream=running_cost; financial_year=2023/24; amount_kind=allocation; amount_pence=100000
national_body:nhs_england -ALLOCATES-> icb:vale | 2023-04-01 .. 2024-04-01 | stream=running_cost; financial_year=2023/24; amount_kind=allocation; amount_pence=500000
national_body:nhs_england -ALLOCATES-> icb:hill | 2024-04-01 .. 2025-04-01 | stream=running_cost; financial_year=2024/25; amount_kind=draft; amount_pence=200050; confidence=medium
national_body:nhs_england -ALLOCATES-> icb:hill | 2024-04-01 .. 2025-04-01 | stream=running_cost; financial_year=2024/25; amount_kind=target; amount_pence=900000
national_body:nhs_england -ALLOCATES-> icb:vale | 2024-04-01 .. 2025-04-01 | stream=core; financial_year=2024/25; amount_kind=draft; amount_pence=900000
national_body:nhs_england -ALLOCATES-> body_kind:icb | 2024-04-01 .. 2025-04-01 | stream=running_cost; financial_year=2024/25; amount_kind=draft; amount_pence=800000
icb:hill -MEASURED_AS-> measure:registered_population | 2023-04-01 .. 2024-04-01 | financial_year=2023/24; value=100
icb:vale -MEASURED_AS-> measure:registered_population | 2023-04-01 .. 2024-04-01 | financial_year=2023/24; value=1000
icb:hill -MEASURED_AS-> measure:registered_population | 2024-04-01 .. 2025-04-01 | financial_year=2024/25; value=150
icb:vale -MEASURED_AS-> measure:registered_population | 2024-04-01 .. 2025-04-01 | financial_year=2024/25; value=250
body_kind:icb -MEASURED_AS-> measure:running_cost_envelope_per_head | 2025-04-01 .. 2026-04-01 | financial_year=2025/26; amount_kind=limit; value=18.76
"""

HEAD = "financial_year | board | amount | amount_kind | registered_population | per_head | place | coverage"
PART = f"""
    {HEAD}
    2024/25 | Hill Board | £2,000.50 | draft | 150 | £13.34 | - | 1 of 2 boards
    2024/25 | All boards | £8,000 | draft | 400 | £20 | - | all 2 boards together, as published
"""

CASES = [
    {
        "when": "a part of the boards is known there are no places, and a target or another stream is no allowance",
        "on": "2024-10-01",
        "days": ("2023-03-31", "2024-03-31"),
        "rows": PART,
        "lines": [10, 13, 16],
        "confidence": "medium",
        "missing": ["which board has most per head", "what the boards spent on running costs"],
    },
    {
        "when": "every board of the year is known each has a place by its amount per head",
        "on": "2024-03-31",
        "days": ("2023-03-31",),
        "rows": f"""
            {HEAD}
            2023/24 | Hill Board | £1,000 | allocation | 100 | £10 | 1 | 2 of 2 boards
            2023/24 | Vale Board | £5,000 | allocation | 1000 | £5 | 2 | 2 of 2 boards
        """,
        "missing": ["what the boards spent on running costs"],
    },
    {
        "when": "in a year without amounts the last year known is shown as that year, and a limit beside it",
        "on": "2025-10-01",
        "days": ("2023-03-31", "2024-03-31", "2025-03-31"),
        "rows": PART,
        "missing": [
            "running cost allowances of 2025/26",
            "which board has most per head",
            "what the boards spent on running costs",
            "whether the limit per head is met",
        ],
    },
    {
        "when": "before the first amounts nothing is known",
        "on": "2022-10-01",
        "rows": HEAD,
        "missing": ["running cost allowances of the boards up to 2022/23"],
    },
]
