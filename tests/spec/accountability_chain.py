"""Q14: a foundation trust answers to Parliament directly, an NHS trust through two others."""

# ruff: noqa: E501  (a row of a table stays on one line)

TABLE = """
parliament:testshire | Testshire Parliament
national_body:health | Testshire Health Department
national_body:nhs    | NHS Testshire
post:national_body:health:permanent_secretary | Permanent secretary, Testshire Health Department
post:national_body:nhs:chief_executive | Chief executive, NHS Testshire
trust:ft | Hill Foundation Trust
trust:nt | Vale NHS Trust
post:trust:ft:chief_executive | Chief executive, Hill Foundation Trust
post:trust:nt:chief_executive | Chief executive, Vale NHS Trust
forum:trust:ft:council_of_governors | Governors of Hill Foundation Trust
region:north | Northern team
person:ann | Ann Example
person:bob | Bob Example
post:national_body:health:permanent_secretary -ACCOUNTABLE_TO-> parliament:testshire | | subject=money; strength=statutory; provision=Testshire Money Act; by_law=true
post:national_body:nhs:chief_executive -ACCOUNTABLE_TO-> post:national_body:health:permanent_secretary | 2013-04-01 .. | subject=money; strength=statutory; unverified_basis=Framework agreement; by_law=true; confidence=low
post:national_body:nhs:chief_executive -ACCOUNTING_OFFICER_OF-> national_body:nhs | | officer_title=accounting officer
region:north -PART_OF-> national_body:nhs | 2019-04-01 ..
post:trust:ft:chief_executive -ACCOUNTING_OFFICER_OF-> trust:ft | 2004-04-01 .. | officer_title=accounting officer
post:trust:ft:chief_executive -ACCOUNTABLE_TO-> parliament:testshire | 2004-04-01 .. | subject=money; strength=statutory; provision=Testshire Health Act s.1
post:trust:ft:chief_executive -ACCOUNTABLE_TO-> forum:trust:ft:council_of_governors | 2013-04-01 .. | subject=performance; strength=policy
post:trust:nt:chief_executive -ACCOUNTABLE_TO-> post:national_body:nhs:chief_executive | 2022-07-01 .. | subject=money; strength=statutory; provision=Accounting officer memorandum
post:trust:nt:chief_executive -ACCOUNTABLE_TO-> post:national_body:nhs:chief_executive | 2010-01-01 .. | subject=quality; strength=policy; confidence=medium
person:ann -HOLDS-> post:national_body:nhs:chief_executive | 2020-01-01 .. ? seen 2025-01-10 | capacity=substantive
person:bob -HOLDS-> post:national_body:health:permanent_secretary | 2024-01-01 .. ? seen 2026-03-01 | capacity=interim
"""

CASES = [
    {
        "when": "a foundation trust answers to Parliament directly, and to its governors",
        "given": {"start": "trust:ft"},
        "on": "2026-05-01",
        "rows": """
            way | step | who | relation | to | subject | basis | valid_from | valid_to | by_law | held_by
            1 | 1 | Hill Foundation Trust | has its money answered for by | Chief executive, Hill Foundation Trust | - | | 2004-04-01 | - | no | holder not known
            1 | 2 | Chief executive, Hill Foundation Trust | is accountable to | Governors of Hill Foundation Trust | performance | | 2013-04-01 | - | no |
            2 | 1 | Hill Foundation Trust | has its money answered for by | Chief executive, Hill Foundation Trust | - | | 2004-04-01 | - | no | holder not known
            2 | 2 | Chief executive, Hill Foundation Trust | is accountable to | Testshire Parliament | money | Testshire Health Act s.1 | 2004-04-01 | - | no |
        """,
        "certain": True,
        "confidence": "high",
        "missing": ["who holds 1 of the posts on the way"],
        "lines": [18, 19, 20],
    },
    {
        "when": "an NHS trust answers through the health service, whose last known holder is not confirmed",
        "given": {"start": "post:trust:nt:chief_executive"},
        "on": "2026-05-01",
        "rows": """
            way | step | who | relation | to | subject | basis | valid_from | valid_to | by_law | held_by
            1 | 1 | Chief executive, Vale NHS Trust | is accountable to | Chief executive, NHS Testshire | money | Accounting officer memorandum | 2022-07-01 | - | no | Ann Example (last seen 2025-01-10, not confirmed)
            1 | 2 | Chief executive, NHS Testshire | is accountable to | Permanent secretary, Testshire Health Department | money | not verified: Framework agreement | 2013-04-01 | - | yes | Bob Example, interim (last seen 2026-03-01)
            1 | 3 | Permanent secretary, Testshire Health Department | is accountable to | Testshire Parliament | money | Testshire Money Act | - | - | yes |
        """,
        "confidence": "low",
        "missing": [],
    },
    {
        "when": "before the law that makes a line it leads no further",
        "given": {"start": "post:trust:nt:chief_executive"},
        "on": "2012-01-01",
        "rows": """
            way | step | who | relation | to | subject | basis | valid_from | valid_to | by_law | held_by
            1 | 1 | Chief executive, Vale NHS Trust | is accountable to | Chief executive, NHS Testshire | quality | | 2010-01-01 | - | no | holder not known
        """,
        "confidence": "medium",
    },
    {
        "when": "a region answers through the body it is part of, which is said to cross layers",
        "given": {"start": "region:north"},
        "on": "2025-02-01",
        "rows": """
            way | step | who | relation | to | subject | basis | valid_from | valid_to | by_law | held_by
            1 | 1 | Northern team | is part of | NHS Testshire | - | | 2019-04-01 | - | no |
            1 | 2 | NHS Testshire | has its money answered for by | Chief executive, NHS Testshire | - | | - | - | no | Ann Example (last seen 2025-01-10)
            1 | 3 | Chief executive, NHS Testshire | is accountable to | Permanent secretary, Testshire Health Department | money | not verified: Framework agreement | 2013-04-01 | - | yes | Bob Example, interim
            1 | 4 | Permanent secretary, Testshire Health Department | is accountable to | Testshire Parliament | money | Testshire Money Act | - | - | yes |
        """,
        "paths": [
            [
                "Northern team is part of NHS Testshire",
                "NHS Testshire has its money answered for by Chief executive, NHS Testshire",
                "Chief executive, NHS Testshire is accountable to Permanent secretary, Testshire Health Department",
                "Permanent secretary, Testshire Health Department is accountable to Testshire Parliament",
            ]
        ],
    },
    {
        "when": "a person answers by the post they hold",
        "given": {"start": "person:bob"},
        "on": "2025-02-01",
        "rows": """
            way | step | who | relation | to | subject | basis | valid_from | valid_to | by_law | held_by
            1 | 1 | Bob Example | holds | Permanent secretary, Testshire Health Department | - | | 2024-01-01 | - | no | Bob Example, interim
            1 | 2 | Permanent secretary, Testshire Health Department | is accountable to | Testshire Parliament | money | Testshire Money Act | - | - | yes |
        """,
    },
    {
        "when": "a person last seen too long ago answers for nothing",
        "given": {"start": "person:ann"},
        "on": "2026-05-01",
        "rows": "",
        "missing": ["to whom this answers on this day"],
    },
]
