"""Q38: a board took over a code, and got a new one of the other register when its area changed."""

TABLE = """
icb:qt1  | NHS Testshire ICB | 2022-07-01 ..
ccg:99z  | NHS Testshire CCG | 2013-04-01 .. 2022-07-01
stp:test | Testshire STP | 2016-01-01 .. 2021-04-01
icb:qt1 -HAS_VALUE-> value:ods_code:QT1 | 2022-07-01 ..
icb:qt1 -HAS_VALUE-> value:ons_code:E00000001 | 2022-07-01 .. 2026-04-01
icb:qt1 -HAS_VALUE-> value:ons_code:E00000002 | 2026-04-01 .. | confidence=low
icb:qt1 -HAS_VALUE-> value:name:NHS Testshire ICB | 2022-07-01 ..
icb:qt2  | NHS Otherdale ICB | 2022-07-01 .. 2026-04-01 | ods_code=QT2; ons_code=E00000003
stp:test -HAS_VALUE-> value:ods_code:QT1 | 2019-04-01 .. 2021-04-01
stp:test -HAS_VALUE-> value:ons_code:E00000001 | 2016-01-01 .. 2021-04-01
ccg:99z -HAS_VALUE-> value:ods_code:QT1 | 2013-04-01 .. 2019-04-01
"""

CASES = [
    {
        "when": "before the board it has no code",
        "given": {"body": "icb:qt1"},
        "on": "2022-06-30",
        "rows": "",
    },
    {
        "when": "up to the change the old code stands for it, and others that had the codes are named",
        "given": {"body": "icb:qt1"},
        "on": "2026-03-31",
        "rows": """
            scheme | code      | valid_from | valid_to   | shared_with
            ODS    | QT1       | 2022-07-01 | -          | ccg:99z, stp:test
            ONS    | E00000001 | 2022-07-01 | 2026-04-01 | stp:test
        """,
        "paths": [["NHS Testshire ICB has QT1"], ["NHS Testshire ICB has E00000001"]],
        "confidence": "high",
        "lines": [4, 5],
    },
    {
        "when": "from the change on one code has moved and the other has not",
        "given": {"body": "icb:qt1"},
        "on": "2026-04-01",
        "rows": """
            scheme | code      | valid_from | valid_to   | shared_with
            ODS    | QT1       | 2022-07-01 | -          | ccg:99z, stp:test
            ONS    | E00000002 | 2026-04-01 | -          |
        """,
        "confidence": "low",
    },
    {
        "when": "another body's codes are its own",
        "given": {"body": "ccg:99z"},
        "on": "2018-01-01",
        "rows": """
            scheme | code | valid_from | valid_to   | shared_with
            ODS    | QT1  | 2013-04-01 | 2019-04-01 | icb:qt1, stp:test
        """,
    },
    {
        "when": "codes that never changed are as evidenced as the body, for as long as it is there",
        "given": {"body": "icb:qt2"},
        "on": "2026-03-31",
        "rows": """
            scheme | code      | valid_from | valid_to   | shared_with
            ODS    | QT2       | 2022-07-01 | 2026-04-01 |
            ONS    | E00000003 | 2022-07-01 | 2026-04-01 |
        """,
        "paths": [["NHS Otherdale ICB has QT2"], ["NHS Otherdale ICB has E00000003"]],
        "confidence": "high",
        "lines": [8],
    },
    {
        "when": "and no longer",
        "given": {"body": "icb:qt2"},
        "on": "2026-04-01",
        "rows": "",
    },
]
