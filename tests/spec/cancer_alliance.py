"""Q32: alliances of one board, of several, of parts, and of districts by name."""

# ruff: noqa: E501  (a row of a table stays on one line)

TABLE = """
icb:a | NHS Aldshire ICB | 2022-07-01 ..
icb:b | NHS Boldshire ICB | 2022-07-01 ..
icb:c | NHS Coldshire ICB | 2022-07-01 ..
icb:d | NHS Doldshire ICB | 2022-07-01 ..
icb:e | NHS Eldshire ICB | 2022-07-01 ..
icb:f | NHS Fieldshire ICB | 2022-07-01 ..
cancer_alliance:north | North Testshire Cancer Alliance
cancer_alliance:south | South Testshire Cancer Alliance
cancer_alliance:vale | Testvale Cancer Alliance
cancer_alliance:coast | Testshire Coast Cancer Alliance | | confidence=low
area:ford | Testford
trust:one | Testshire Hospitals
trust:two | Testford Hospital
trust:one -WITHIN-> icb:a | 2022-07-01 ..
trust:two -WITHIN-> icb:a | 2022-07-01 .. 2026-04-01
cancer_alliance:north -COVERS-> icb:a | 2022-07-01 ..
cancer_alliance:south -COVERS-> icb:b | 2022-07-01 ..
cancer_alliance:south -COVERS-> icb:c | 2022-07-01 ..
cancer_alliance:vale -COVERS-> icb:d | 2022-07-01 ..
cancer_alliance:vale -COVERS-> area:ford | 2022-07-01 ..
icb:c -COVERS-> area:ford | 2024-01-01 .. | share=0.9; role=main
icb:a -COVERS-> area:ford | 2022-07-01 .. | share=0.1; role=substantial
cancer_alliance:coast -COVERS-> icb:e | 2022-07-01 .. | part=the area that was the harbour
trust:one -MEMBER_OF-> cancer_alliance:north | .. ? seen 2026
trust:two -MEMBER_OF-> cancer_alliance:north | .. ? seen 2026
"""

HEAD = "alliance | alliance_id | part | boards | coterminous | left_over | trusts"

CASES = [
    {
        "when": "one alliance for one board",
        "given": {"icb": "icb:a"},
        "on": "2026-05-01",
        "rows": f"{HEAD}\nNorth Testshire Cancer Alliance | cancer_alliance:north | - | NHS Aldshire ICB | yes | | 1",
        "lines": [16, 24],
        "certain": False,
        "missing": [],
    },
    {
        "when": "two whole boards in one alliance fit too",
        "given": {"icb": "icb:b"},
        "on": "2023-12-31",
        "rows": f"{HEAD}\nSouth Testshire Cancer Alliance | cancer_alliance:south | - | NHS Boldshire ICB, NHS Coldshire ICB | yes | | 0",
        "missing": [],
    },
    {
        "when": "a district that another alliance has by name fits neither",
        "given": {"icb": "icb:c"},
        "on": "2024-01-01",
        "rows": f"""{HEAD}
            South Testshire Cancer Alliance | cancer_alliance:south | - | NHS Boldshire ICB, NHS Coldshire ICB | no | Testford: in Testvale Cancer Alliance by its name | 0
            Testvale Cancer Alliance | cancer_alliance:vale | Testford by its name | NHS Doldshire ICB | no | Testford: of another board and here by its name | 0
        """,
        "missing": [],
    },
    {
        "when": "of a part of a board the rest is not known",
        "given": {"icb": "icb:e"},
        "on": "2026-05-01",
        "rows": f"{HEAD}\nTestshire Coast Cancer Alliance | cancer_alliance:coast | the area that was the harbour | NHS Eldshire ICB | not known | NHS Eldshire ICB: the area that was the harbour | 0",
        "confidence": "low",
        "missing": ["which alliance covers the rest of a board's area"],
    },
    {
        "when": "two alliances in one board share borders with neither",
        "table": TABLE
        + "cancer_alliance:north -COVERS-> icb:e | 2022-07-01 .. | part=the area that was the moor\n",
        "given": {"icb": "icb:e"},
        "on": "2026-05-01",
        "rows": f"""{HEAD}
            North Testshire Cancer Alliance | cancer_alliance:north | the area that was the moor | NHS Aldshire ICB, NHS Eldshire ICB | no | NHS Eldshire ICB: the area that was the moor | 0
            Testshire Coast Cancer Alliance | cancer_alliance:coast | the area that was the harbour | NHS Eldshire ICB | no | NHS Eldshire ICB: the area that was the harbour | 0
        """,
        "missing": [],
    },
    {
        "when": "a board that no dataset places has one line on what is missing",
        "given": {"icb": "icb:f"},
        "on": "2026-05-01",
        "rows": "",
        "missing": ["which Cancer Alliance covers this board on this day"],
    },
    {
        "when": "the day before boards began there is none",
        "given": {"icb": "icb:a"},
        "on": "2022-06-30",
        "rows": "",
        "missing": ["which Cancer Alliance covers this board on this day"],
    },
]
