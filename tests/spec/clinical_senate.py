"""Q33: what holds of every senate, senates of the board's region, and what is not known."""

# ruff: noqa: E501  (a row of a table stays on one line)

TABLE = """
body_kind:clinical_senate | Clinical Senate | 2013-04-01 ..
body_kind:icb | Integrated care board | 2022-07-01 ..
region:n | North of Testshire | 2019-04-01 ..
region:s | South of Testshire | 2019-04-01 ..
icb:a | NHS Aldshire ICB | 2022-07-01 .. 2026-04-01
icb:b | NHS Boldshire ICB | 2022-07-01 ..
clinical_senate:dale | Testdale Clinical Senate | 2013-04 .. ? seen 2013-04
clinical_senate:moor | Testmoor Clinical Senate | 2013-04-01 .. 2024-01-01
national_body:host | Host of Testshire | 2013-04-01 ..
body_kind:clinical_senate -ISSUES_GUIDANCE_TO-> body_kind:icb | 2022-07-01 .. | guidance=clinical advice; binding=no
icb:a -WITHIN-> region:n | 2022-07-01 .. 2026-04-01
icb:b -WITHIN-> region:s | 2022-07-01 ..
clinical_senate:dale -COVERS-> region:n | 2019-04-01 .. | confidence=low
clinical_senate:moor -COVERS-> region:n | 2019-04-01 .. | confidence=low
clinical_senate:dale -HOSTED_BY-> national_body:host | 2013-04-01 ..
"""

HEAD = "senate | senate_id | advises | binding | hosted_by | region | how"
EVERY = "Clinical Senate (every one) | body_kind:clinical_senate | Integrated care board | no | - | - | policy: advice without a statutory basis"
DALE = "Testdale Clinical Senate | clinical_senate:dale | Integrated care board | no | Host of Testshire | North of Testshire | by its name only (not verified): one senate of the region"
MOOR = "Testmoor Clinical Senate | clinical_senate:moor | Integrated care board | no | - | North of Testshire | by its name only (not verified): one senate of the region"
MISSING = ["which Clinical Senate advises this board"]

CASES = [
    {
        "when": "the senates of the region follow what holds of every one",
        "given": {"icb": "icb:a"},
        "on": "2023-12-31",
        "rows": f"{HEAD}\n{EVERY}\n{DALE}\n{MOOR}",
        "confidence": "low",
        "missing": MISSING,
    },
    {
        "when": "a senate that has gone is not named",
        "given": {"icb": "icb:a"},
        "on": "2024-01-01",
        "rows": f"{HEAD}\n{EVERY}\n{DALE}",
        "lines": [10, 11, 13, 15],
        "missing": MISSING,
    },
    {
        "when": "where no senate is known, what holds of every one remains",
        "given": {"icb": "icb:b"},
        "on": "2026-05-01",
        "rows": f"{HEAD}\n{EVERY}",
        "lines": [10],
        "confidence": "high",
        "missing": MISSING,
    },
    {
        "when": "nobody advises a board that has ended",
        "given": {"icb": "icb:a"},
        "on": "2026-04-01",
        "rows": "",
        "missing": MISSING,
    },
]
