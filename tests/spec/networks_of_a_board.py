"""Q10: a network by its sub-ICB location, one placed by district, one at the border of a split board."""

YEAR, LEADERSHIP = "2022-04-01 .. 2023-04-01", "stream=pcn_leadership"
TABLE = f"""
icb:a | NHS Aldshire ICB | 2022-07-01 ..
icb:b | NHS Boldshire ICB | 2026-04-01 ..
icb:old | NHS Oldshire ICB | 2022-07-01 .. 2026-04-01
icb:old -SUCCEEDED_BY-> icb:b | 2026-04-01 .. | succession=split
sub_icb:s | Sub-ICB location 99S | 2022-07-01 ..
sub_icb:o | Sub-ICB location 99O | 2022-07-01 .. 2026-04-01
sub_icb:s -REPORTING_GEOGRAPHY_OF-> icb:a | 2022-07-01 ..
sub_icb:o -REPORTING_GEOGRAPHY_OF-> icb:old | 2022-07-01 .. 2026-04-01
pcn:one | ALDTOWN PCN | 2019-10-01 ..
pcn:two | LITTLE ALD PCN | 2019-10-01 ..
pcn:new | BOLDTOWN PCN | 2019-10-01 ..
pcn:border | BORDER PCN | 2019-10-01 ..
pcn:one -WITHIN-> sub_icb:s | 2022-07-01 ..
pcn:two -WITHIN-> sub_icb:s | 2022-07-01 ..
pcn:new -WITHIN-> sub_icb:o | 2022-07-01 .. 2026-04-01
pcn:new -WITHIN-> icb:b | 2026-04-01 .. | confidence=medium
pcn:border -WITHIN-> sub_icb:o | 2022-07-01 .. 2026-04-01
unknown:border | board of BORDER PCN | | matter=board since April 2026 (border); reason=not_loaded
unknown:border -CONCERNS-> pcn:border | 2026-04-01 ..
post:pcn:one:clinical_director | Clinical director, ALDTOWN PCN | | role=clinical_director; by_law=true
post:pcn:two:clinical_director | Clinical director, LITTLE ALD PCN | | role=clinical_director; by_law=true
pcn:one -HAS_POST-> post:pcn:one:clinical_director | 2019-10-01 .. | by_law=true; provision=Testshire DES
pcn:two -HAS_POST-> post:pcn:two:clinical_director | 2019-10-01 .. | by_law=true; provision=Testshire DES
person:ada | Ada Example
person:ada -HOLDS-> post:pcn:two:clinical_director | 2026-01-01 .. | capacity=substantive
practice:p | PARK SURGERY | 1974-04-01 ..
practice:q | QUAY SURGERY | 1974-04-01 ..
practice:r | RIVER SURGERY | 1974-04-01 ..
practice:t | TOWER SURGERY | 1974-04-01 ..
practice:p -MEMBER_OF-> pcn:one | 2019-10-01 ..
practice:q -MEMBER_OF-> pcn:one | 2019-10-01 ..
practice:t -MEMBER_OF-> pcn:one | 2019-10-01 .. 2024-01-01
practice:r -MEMBER_OF-> pcn:two | 2019-10-01 ..
practice:t -MEMBER_OF-> pcn:two | 2024-01-01 ..
measure:registered_patients | Registered patients
practice:p -MEASURED_AS-> measure:registered_patients | {YEAR} | value=4000.25
practice:q -MEASURED_AS-> measure:registered_patients | {YEAR} | value=5000
practice:r -MEASURED_AS-> measure:registered_patients | {YEAR} | value=9500
national_body:payer | Testshire payer
national_body:payer -PAYS-> practice:p | {YEAR} | {LEADERSHIP}; amount_pence=700000
national_body:payer -PAYS-> practice:q | {YEAR} | {LEADERSHIP}; amount_pence=1
national_body:payer -PAYS-> practice:q | {YEAR} | stream=global_sum; amount_pence=90000000
"""
HEAD = "rank | pcn | pcn_id | clinical_director | practices | patients | practices_counted | leadership_pence"

CASES = [
    {
        "when": "networks by list size; one whose practices do not all have a figure has no rank",
        "on": "2026-05-01",
        "given": {"icb": "icb:a"},
        "rows": f"""
            {HEAD}
            - | LITTLE ALD PCN | pcn:two | Ada Example | 2 | 9500 | 1 of 2 | -
            1 | ALDTOWN PCN | pcn:one | holder not known | 2 | 9000 | 2 of 2 | 700001
        """,
        "missing": ["the names of the clinical directors of 1 of 2 networks"],
        "confidence": "high",
    },
    {
        "when": "a practice counts where it was a member on the day",
        "on": "2023-05-01",
        "given": {"icb": "icb:a"},
        "rows": f"""
            {HEAD}
            1 | LITTLE ALD PCN | pcn:two | holder not known | 1 | 9500 | 1 of 1 | -
            - | ALDTOWN PCN | pcn:one | holder not known | 3 | 9000 | 2 of 3 | 700001
        """,
        "missing": ["the names of the clinical directors of 2 of 2 networks"],
    },
    {
        "when": "figures of another year are not shown as that year's",
        "on": "2023-05-01",
        "given": {"icb": "icb:a", "figures_on": "2023-04-01"},
        "rows": f"""
            {HEAD}
            - | ALDTOWN PCN | pcn:one | holder not known | 3 | - | 0 of 3 | -
            - | LITTLE ALD PCN | pcn:two | holder not known | 1 | - | 0 of 1 | -
        """,
    },
    {
        "when": "of a split board's networks those placed are shown and those at the border are missing",
        "on": "2026-05-01",
        "given": {"icb": "icb:b"},
        "rows": f"""
            {HEAD}
            - | BOLDTOWN PCN | pcn:new | holder not known | 0 | - | 0 of 0 | -
        """,
        "missing": [
            "the names of the clinical directors of 1 of 1 networks",
            "in which of the successors of a split board these lie (border): BORDER PCN",
        ],
        "confidence": "medium",
    },
    {
        "when": "before the split both lie in the old board",
        "on": "2024-05-01",
        "given": {"icb": "icb:old"},
        "rows": f"""
            {HEAD}
            - | BORDER PCN | pcn:border | holder not known | 0 | - | 0 of 0 | -
            - | BOLDTOWN PCN | pcn:new | holder not known | 0 | - | 0 of 0 | -
        """,
        "missing": ["the names of the clinical directors of 2 of 2 networks"],
    },
    {
        "when": "a board that was not there has no networks",
        "on": "2022-06-30",
        "given": {"icb": "icb:a"},
        "rows": HEAD,
        "missing": ["the networks of this board on this day"],
        "confidence": None,
    },
]
