"""Q59: boards that stay, end, begin, move to another region, or were recorded twice."""

from datetime import date

TABLE = """
region:n | North of Testshire
region:s | South of Testshire
icb:a | NHS Aldshire ICB | 2022-07-01 ..
icb:b | NHS Boldshire ICB | 2022-07-01 .. 2026-04-01
icb:c | NHS Coldshire ICB | 2026-04-01 ..
icb:d | NHS Doldshire ICB | 2022-07-01 ..
icb:e | NHS Eldshire ICB | 2022-07-01 ..
ccg:f | NHS Fieldshire CCG | 2013-04-01 ..
icb:a -WITHIN-> region:n | 2022-07-01 .. 2024-01-01
icb:a -WITHIN-> region:n | 2024-01-01 ..
icb:b -WITHIN-> region:n | 2022-07-01 .. 2026-04-01
icb:c -WITHIN-> region:n | 2026-04-01 ..
icb:d -WITHIN-> region:n | 2022-07-01 .. 2026-04-01
icb:d -WITHIN-> region:s | 2026-04-01 ..
icb:e -WITHIN-> region:s | 2022-07-01 ..
ccg:f -WITHIN-> region:n | 2022-07-01 ..
"""

CASES = [
    {
        "when": "without a region all are given for the days before and after April 2026",
        "on": "2026-05-01",
        "rows": """
            region             | icb               | icb_id | on_before | on_after
            North of Testshire | NHS Aldshire ICB  | icb:a  | yes       | yes
            North of Testshire | NHS Boldshire ICB | icb:b  | yes       | no
            North of Testshire | NHS Coldshire ICB | icb:c  | no        | yes
            North of Testshire | NHS Doldshire ICB | icb:d  | yes       | no
            South of Testshire | NHS Doldshire ICB | icb:d  | no        | yes
            South of Testshire | NHS Eldshire ICB  | icb:e  | yes       | yes
        """,
    },
    {
        "when": "a region is asked for alone",
        "given": {"region": "region:s"},
        "on": "2026-05-01",
        "rows": """
            region             | icb               | icb_id | on_before | on_after
            South of Testshire | NHS Doldshire ICB | icb:d  | no        | yes
            South of Testshire | NHS Eldshire ICB  | icb:e  | yes       | yes
        """,
        "paths": [
            ["NHS Doldshire ICB lies within South of Testshire"],
            ["NHS Eldshire ICB lies within South of Testshire"],
        ],
        "lines": [14, 15],
    },
    {
        "when": "two spells that follow each other are one board on both days",
        "given": {"region": "region:n", "before": date(2023, 7, 1), "after": date(2025, 7, 1)},
        "on": "2025-07-01",
        "rows": """
            region             | icb               | icb_id | on_before | on_after
            North of Testshire | NHS Aldshire ICB  | icb:a  | yes       | yes
            North of Testshire | NHS Boldshire ICB | icb:b  | yes       | yes
            North of Testshire | NHS Doldshire ICB | icb:d  | yes       | yes
        """,
        "lines": [9, 10, 11, 13],
    },
    {
        "when": "before there are boards there are none",
        "given": {"before": date(2020, 1, 1), "after": date(2022, 6, 30)},
        "on": "2022-06-30",
        "rows": "",
    },
]
