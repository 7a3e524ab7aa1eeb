"""Q55: what is said of a body itself stands before what is said of its kind."""

# ruff: noqa: E501  (a row of a table stays on one line)

TABLE = """
body_kind:icb    | Integrated care board
body_kind:region | Regional team
icb:own   | NHS Own ICB | 2022-07-01 .. 2026-04-01
icb:plain | NHS Plain ICB | 2022-07-01 ..
region:north | Northern team
national_body:nhs | NHS Testshire
trust:blank | Blank Trust
body_kind:ccg | Commissioning group | | legal_person=yes; legal_form=body corporate
ccg:mixed | NHS Mixed CCG | 2013-04-01 .. 2022-07-01 | legal_form=corporation by order
body_kind:icb -HAS_VALUE-> value:legal_person:yes | 2022-07-01 ..
body_kind:icb -HAS_VALUE-> value:legal_form:statutory corporation | 2022-07-01 ..
body_kind:icb -HAS_VALUE-> value:statutory_basis:Testshire Health Act s.2 | 2022-07-01 ..
icb:own -HAS_VALUE-> value:legal_person:varies | 2023-01-01 ..
icb:own -HAS_VALUE-> value:legal_form:corporation of its own | 2022-07-01 ..
body_kind:region -HAS_VALUE-> value:legal_person:no
region:north -PART_OF-> national_body:nhs | | confidence=low
icb:plain -HAS_VALUE-> value:name:NHS Plain ICB
"""

CASES = [
    {
        "when": "the body's own person and form stand before those of its kind, which fill the rest",
        "given": {"body": "icb:own"},
        "on": "2024-01-01",
        "rows": """
            body        | legal_person | legal_form             | statutory_basis          | acts_through | said_of
            NHS Own ICB | varies       | corporation of its own | Testshire Health Act s.2 | -            | itself
        """,
        "confidence": "high",
        "missing": [],
    },
    {
        "when": "as long as only its form is its own, the kind says whether it is a person",
        "given": {"body": "icb:own"},
        "on": "2022-12-31",
        "rows": """
            body        | legal_person | legal_form             | statutory_basis          | acts_through | said_of
            NHS Own ICB | yes          | corporation of its own | Testshire Health Act s.2 | -            | its kind: Integrated care board
        """,
    },
    {
        "when": "a body of which nothing is said is as its kind",
        "given": {"body": "icb:plain"},
        "on": "2024-01-01",
        "rows": """
            body          | legal_person | legal_form            | statutory_basis          | acts_through | said_of
            NHS Plain ICB | yes          | statutory corporation | Testshire Health Act s.2 | -            | its kind: Integrated care board
        """,
        "lines": [10, 11, 12],
    },
    {
        "when": "a team is no person and acts through the body it is part of, which is evidenced too",
        "given": {"body": "region:north"},
        "on": "2024-01-01",
        "rows": """
            body          | legal_person | legal_form | statutory_basis | acts_through  | said_of
            Northern team | no           | -          | -               | NHS Testshire | its kind: Regional team
        """,
        "paths": [["Regional team has no"], ["Northern team is part of NHS Testshire"]],
        "confidence": "low",
        "lines": [15, 16],
    },
    {
        "when": "a kind can be asked about by itself",
        "given": {"body": "body_kind:icb"},
        "on": "2024-01-01",
        "rows": """
            body                  | legal_person | legal_form            | statutory_basis          | acts_through | said_of
            Integrated care board | yes          | statutory corporation | Testshire Health Act s.2 | -            | itself
        """,
    },
    {
        "when": "a body that has ended is no person any more",
        "given": {"body": "icb:own"},
        "on": "2026-04-01",
        "rows": "",
        "missing": ["whether this is a legal person on this day"],
    },
    {
        "when": "where nothing is loaded the answer says so",
        "given": {"body": "trust:blank"},
        "on": "2024-01-01",
        "rows": "",
        "missing": ["whether this is a legal person on this day"],
    },
    {
        "when": "what never changed stands beside what is said of the kind",
        "given": {"body": "ccg:mixed"},
        "on": "2022-06-30",
        "rows": """
            body          | legal_person | legal_form           | statutory_basis | acts_through | said_of
            NHS Mixed CCG | yes          | corporation by order | -               | -            | its kind: Commissioning group
        """,
        "lines": [8, 9],
    },
    {
        "when": "and ends with the body",
        "given": {"body": "ccg:mixed"},
        "on": "2022-07-01",
        "rows": "",
        "missing": ["whether this is a legal person on this day"],
    },
]
