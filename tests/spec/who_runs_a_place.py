"""Q35: a district of a county, a unitary area, a council asked for by name, and a place with little known."""

# ruff: noqa: E501  (a row of a table stays on one line)

TABLE = """
area:county | Testshire | 2020-01-01 ..
area:vale | Testvale | 2020-01-01 ..
area:city | Testford | 2020-01-01 ..
area:isle | Isle of Test | 2020-01-01 ..
council:county | Testshire council | 2020-01-01 ..
council:city | Testford council | 2020-01-01 ..
forum:county | Health and wellbeing board of Testshire | 2020-01-01 .. | role=health_and_wellbeing_board; by_law=true
forum:other | Scrutiny committee of Testshire | 2020-01-01 .. | role=scrutiny_committee; by_law=true
icb:a | NHS Aldshire ICB | 2022-07-01 ..
icb:b | NHS Boldshire ICB | 2022-07-01 ..
region:n | North of Testshire | 2019-04-01 ..
trust:one | Testshire Hospitals | 2010-01-01 ..
trust:two | Testvale Ambulances | 2010-01-01 .. 2024-01-01
practice:p | Old Surgery | 2000-01-01 ..
practice:q | New Surgery | 2000-01-01 ..
pcn:vale | Testvale PCN | 2019-07-01 ..
cancer_alliance:north | North Testshire Cancer Alliance
area:vale -WITHIN-> area:county | 2020-01-01 ..
council:county -COVERS-> area:county | 2020-01-01 ..
council:city -COVERS-> area:city | 2020-01-01 ..
forum:county -PART_OF-> council:county | 2020-01-01 .. | by_law=true
forum:other -PART_OF-> council:county | 2020-01-01 .. | by_law=true
icb:a -COVERS-> area:vale | 2022-07-01 .. | share=0.97; role=main
icb:b -COVERS-> area:vale | 2022-07-01 .. | share=0.03; role=minor
icb:a -COVERS-> area:county | 2022-07-01 .. | share=0.9
icb:a -COVERS-> area:city | 2022-07-01 .. | share=1.0; role=main
icb:a -WITHIN-> region:n | 2022-07-01 ..
trust:one -PROVIDES_IN-> icb:a | 2022-07-01 ..
trust:one -WITHIN-> icb:a | 2022-07-01 ..
trust:two -PROVIDES_IN-> icb:a | 2022-07-01 ..
trust:one -PROVIDES_IN-> icb:b | 2022-07-01 ..
practice:p -WITHIN-> area:vale | 2020-01-01 ..
practice:q -WITHIN-> area:vale | 2020-01-01 ..
practice:p -MEMBER_OF-> pcn:vale | 2019-07-01 ..
practice:q -MEMBER_OF-> pcn:vale | 2019-07-01 ..
cancer_alliance:north -COVERS-> icb:a | 2022-07-01 .. | confidence=low
"""

HEAD = "what | body | body_id | tie | share | practices | by_law"
REGION = "region of NHS England | North of Testshire | region:n | the board lies within it | - | - | no"
TRUST = "trust | Testshire Hospitals | trust:one | listed anywhere in the area of the board | - | - | no"
COUNTY = "upper-tier council | Testshire council | council:county | covers it | - | - | no"
CITY = "upper-tier council | Testford council | council:city | covers it | - | - | no"
WELLBEING = "health and wellbeing board | Health and wellbeing board of Testshire | forum:county | committee of the council | - | - | yes"
NETWORK = "primary care network | Testvale PCN | pcn:vale | practices of it lie there | - | 2 | no"
ALLIANCE = "Cancer Alliance | North Testshire Cancer Alliance | cancer_alliance:north | covers the board or part of it | - | - | no"

CASES = [
    {
        "when": "a district has its county's council, and a board with a small share brings only itself",
        "given": {"place": "area:vale"},
        "on": "2026-05-01",
        "rows": f"""{HEAD}
            integrated care board | NHS Aldshire ICB | icb:a | covers it | 0.97 | - | no
            integrated care board | NHS Boldshire ICB | icb:b | covers it | 0.03 | - | no
            {REGION}
            {TRUST}
            {COUNTY}
            {WELLBEING}
            {NETWORK}
            {ALLIANCE}
        """,
        "lines": [18, 19, 21, 23, 24, 27, 28, 32, 33, 34, 35, 36],
        "confidence": "low",
        "missing": [],
    },
    {
        "when": "a county takes in the practices of its districts",
        "given": {"place": "council:county"},
        "on": "2023-12-31",
        "rows": f"""{HEAD}
            integrated care board | NHS Aldshire ICB | icb:a | covers it | 0.9 | - | no
            {REGION}
            {TRUST}
            trust | Testvale Ambulances | trust:two | listed anywhere in the area of the board | - | - | no
            {COUNTY}
            {WELLBEING}
            {NETWORK}
            {ALLIANCE}
        """,
        "missing": [],
    },
    {
        "when": "what a unitary area has not is said line by line",
        "given": {"place": "area:city"},
        "on": "2026-05-01",
        "rows": f"""{HEAD}
            integrated care board | NHS Aldshire ICB | icb:a | covers it | 1.0 | - | no
            {REGION}
            {TRUST}
            {CITY}
            {ALLIANCE}
        """,
        "missing": ["health and wellbeing board of this place", "primary care network of this place"],
    },
    {
        "when": "the day before boards began the council remains",
        "given": {"place": "area:city"},
        "on": "2022-06-30",
        "rows": f"{HEAD}\n{CITY}",
        "missing": [
            "integrated care board of this place",
            "region of NHS England of this place",
            "trust of this place",
            "health and wellbeing board of this place",
            "primary care network of this place",
            "Cancer Alliance of this place",
        ],
    },
    {
        "when": "of a place that nothing is tied to all is missing",
        "given": {"place": "area:isle"},
        "on": "2026-05-01",
        "rows": "",
        "missing": [
            "integrated care board of this place",
            "region of NHS England of this place",
            "trust of this place",
            "upper-tier council of this place",
            "health and wellbeing board of this place",
            "primary care network of this place",
            "Cancer Alliance of this place",
        ],
    },
]
