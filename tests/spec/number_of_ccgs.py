"""Q04: three groups are listed; a report of January 2020 still says four."""

# ruff: noqa: E501  (a row of a table stays on one line)

TABLE = """
count:ccg | number of clinical commissioning groups
count:ccg -HAS_VALUE-> value:number:4 | 2018-04-01 .. 2019-04-01
count:ccg -HAS_VALUE-> value:number:3 | 2019-04-01 .. 2020-04-01 | confidence=medium
count:ccg -HAS_VALUE-> value:number:0 | 2020-04-01 ..
ccg:a | NHS Aldshire CCG | 2013-04-01 .. 2020-04-01
ccg:b | NHS Boldshire CCG | 2013-04-01 .. 2020-04-01
ccg:c | NHS Coldshire CCG | ? .. 2020-04-01 seen 2019-04-01
conflict:stale | number: 3, or 4 | 2020-01-01 .. 2020-04-01 | about=count:ccg; matter=number; followed=3; other=4; why=published later
conflict:stale -CONCERNS-> count:ccg | 2020-01-01 .. 2020-04-01
conflict:chair | who chairs it | 2020-01-01 .. 2020-04-01 | touches=appointment; followed=Ada; other=Bel
conflict:chair -CONCERNS-> count:ccg | 2020-01-01 .. 2020-04-01
"""

CASES = [
    {
        "when": "a number that a document gives is held against the count and the list, conflict shown",
        "given": {"stated": 4},
        "on": "2020-01-15",
        "rows": """
            basis           | number | certain | valid_from | valid_to   | agrees
            published count | 3      | -       | 2019-04-01 | 2020-04-01 | no
            groups listed   | 3      | 3       | -          | -          | no
        """,
        "conflicts": ["conflict:stale"],
        "certain": True,
        "confidence": "medium",
        "lines": [3, 8],
    },
    {
        "when": "what was true in its year agrees, and a group seen later only may have been there",
        "given": {"stated": 4},
        "on": "2018-06-01",
        "rows": """
            basis           | number | certain | valid_from | valid_to   | agrees
            published count | 4      | -       | 2018-04-01 | 2019-04-01 | yes
            groups listed   | 3      | 2       | -          | -          | no
        """,
        "conflicts": [],
    },
    {
        "when": "without a number stated nothing agrees or disagrees",
        "on": "2019-05-01",
        "rows": """
            basis           | number | certain | valid_from | valid_to   | agrees
            published count | 3      | -       | 2019-04-01 | 2020-04-01 | -
            groups listed   | 3      | 3       | -          | -          | -
        """,
    },
    {
        "when": "a published nought is a count, and an empty list is none",
        "given": {"stated": 0},
        "on": "2021-01-01",
        "rows": """
            basis           | number | certain | valid_from | valid_to   | agrees
            published count | 0      | -       | 2020-04-01 | -          | yes
        """,
    },
    {
        "when": "where no count is published the list stands alone",
        "on": "2015-01-01",
        "rows": """
            basis           | number | certain | valid_from | valid_to   | agrees
            groups listed   | 3      | 2       | -          | -          | -
        """,
        "paths": [],
    },
]
