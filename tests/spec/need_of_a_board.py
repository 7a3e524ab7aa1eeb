"""Q68: weighted against registered people of one year; whole boards are added, split ones never."""

# ruff: noqa: E501  (a row of a table stays on one line)

TABLE = """
icb:hill | Hill Board | 2022-07-01 .. 2026-04-01
icb:vale | Vale Board | 2022-07-01 .. 2026-04-01
icb:split | Split Board | 2022-07-01 .. 2026-04-01
icb:new | New Board | 2026-04-01 ..
icb:far | Far Board | 2022-07-01 ..
icb:bare | Bare Board | 2026-04-01 ..
measure:people | Registered people | | code=registered_population
measure:core | Weighted for core | | code=core_weighted_population
measure:gp | Weighted for practices | | code=primary_medical_weighted_population
measure:share | Share of need | | code=core_need_share
measure:raw | Raw people | | code=raw_population
icb:hill -SUCCEEDED_BY-> icb:new | 2026-04-01 ..
icb:vale -SUCCEEDED_BY-> icb:new | 2026-04-01 ..
icb:split -SUCCEEDED_BY-> icb:new | 2026-04-01 .. | part=northern part
icb:split -SUCCEEDED_BY-> icb:far | 2026-04-01 .. | part=southern part
icb:hill -MEASURED_AS-> measure:people | 2024-04-01 .. 2025-04-01 | financial_year=2024/25; value=1000
icb:hill -MEASURED_AS-> measure:core | 2024-04-01 .. 2025-04-01 | financial_year=2024/25; value=1100
icb:hill -MEASURED_AS-> measure:gp | 2024-04-01 .. 2025-04-01 | financial_year=2024/25; value=900; confidence=medium
icb:hill -MEASURED_AS-> measure:share | 2024-04-01 .. 2025-04-01 | financial_year=2024/25; value=0.275; amount_kind=target
icb:hill -MEASURED_AS-> measure:raw | 2024-04-01 .. 2025-04-01 | financial_year=2024/25; value=7
icb:hill -MEASURED_AS-> measure:people | 2023-04-01 .. 2024-04-01 | financial_year=2023/24; value=800
icb:hill -MEASURED_AS-> measure:core | 2023-04-01 .. 2024-04-01 | financial_year=2023/24; value=1000
icb:vale -MEASURED_AS-> measure:people | 2024-04-01 .. 2025-04-01 | financial_year=2024/25; value=2000
icb:vale -MEASURED_AS-> measure:core | 2024-04-01 .. 2025-04-01 | financial_year=2024/25; value=1900
icb:split -MEASURED_AS-> measure:people | 2024-04-01 .. 2025-04-01 | financial_year=2024/25; value=600
icb:split -MEASURED_AS-> measure:core | 2024-04-01 .. 2025-04-01 | financial_year=2024/25; value=900
icb:far -MEASURED_AS-> measure:people | 2024-04-01 .. 2025-04-01 | financial_year=2024/25; value=400
icb:far -MEASURED_AS-> measure:core | 2024-04-01 .. 2025-04-01 | financial_year=2024/25; value=100
"""

HEAD = "financial_year | board | part | need_for | registered_population | weighted_population | weighted_per_100 | share_of_need | share_of_people | basis"
YEARS = ("2023-03-31", "2024-03-31", "2025-03-31", "2026-03-31")

CASES = [
    {
        "when": "a share of all people is said only of a year in which every board is known",
        "given": {"icb": "icb:hill"},
        "on": "2025-03-31",
        "days": YEARS[:2],
        "rows": f"""
            {HEAD}
            2023/24 | Hill Board | | core services | 800 | 1000 | 125.0 | - | - | published for the board
            2024/25 | Hill Board | | core services | 1000 | 1100 | 110.0 | 27.5 | 25.0 | published for the board
            2024/25 | Hill Board | | primary medical care | 1000 | 900 | 90.0 | - | 25.0 | published for the board
        """,
        "lines": [16, 17, 18, 19, 21, 22],
        "confidence": "medium",
        "missing": [],
    },
    {
        "when": "whole boards that became one are added, a split one stands apart, and the year is the last known",
        "given": {"icb": "icb:new"},
        "on": "2026-05-01",
        "days": YEARS,
        "rows": f"""
            {HEAD}
            2023/24 | Hill Board | | core services | 800 | 1000 | 125.0 | - | - | published for a board that went into it
            2023/24 | 1 of 3 boards that went into it | | core services | 800 | 1000 | 125.0 | - | - | sum over 1 of 3 boards that went into it; no total
            2024/25 | Hill Board | | core services | 1000 | 1100 | 110.0 | 27.5 | 25.0 | published for a board that went into it
            2024/25 | Hill Board | | primary medical care | 1000 | 900 | 90.0 | - | 25.0 | published for a board that went into it
            2024/25 | Split Board | northern part | core services | 600 | 900 | 150.0 | - | 15.0 | published for a board that was split: it cannot be divided, and is not added
            2024/25 | Vale Board | | core services | 2000 | 1900 | 95.0 | - | 50.0 | published for a board that went into it
            2024/25 | 2 of 3 boards that went into it | | core services | 3000 | 3000 | 100.0 | - | 75.0 | sum over 2 of 3 boards that went into it; no total
        """,
        "missing": ["the need of 2026/27", "the need of the board as it is on this day"],
    },
    {
        "when": "a board that grew has its own figures of before, and those of the board whose part it took",
        "given": {"icb": "icb:far"},
        "on": "2026-05-01",
        "days": YEARS,
        "rows": f"""
            {HEAD}
            2024/25 | Far Board | | core services | 400 | 100 | 25.0 | - | 10.0 | published for the board
            2024/25 | Split Board | southern part | core services | 600 | 900 | 150.0 | - | 15.0 | published for a board that was split: it cannot be divided, and is not added
        """,
        "missing": ["the need of 2026/27", "the need of the board as it is on this day"],
    },
    {
        "when": "nothing is known of a board without figures",
        "given": {"icb": "icb:bare"},
        "on": "2026-05-01",
        "days": YEARS,
        "rows": HEAD,
        "missing": ["the need of this board up to 2026/27"],
    },
]
