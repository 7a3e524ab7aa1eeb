"""Q62: Alder's scheme names who recommends and who decides; of Birch only what law says is known."""

# ruff: noqa: E501  (a row of a table stays on one line)

TABLE = """
icb:alder | NHS Alder ICB | 2022-07-01 ..
icb:birch | NHS Birch ICB | 2022-07-01 ..
national_body:guide | Guidance body
forum:icb:alder:board | Board, Alder | 2022-07-01 ..
forum:icb:birch:board | Board, Birch | 2022-07-01 ..
joint_committee:fen | Fen medicines group | 2023-01-01 ..
medicines_committee:alder | Alder prescribing committee | 2023-01-01 .. | footprint=Alder and Birch
post:icb:alder:chief_pharmacist | Chief pharmacist, Alder | 2022-07-01 .. | role=chief_pharmacist
post:icb:alder:chair | Chair, Alder | 2022-07-01 .. | role=chair
person:ann | Ann Example
decision_right:a | Medicine or device: recommends | | decides=medicine or device
decision_right:b | Medicine or device | | decides=medicine or device
decision_right:c | Medicine or device: ratifies | | decides=medicine or device
decision_right:d | Capital | | decides=capital
national_body:guide -ISSUES_GUIDANCE_TO-> icb:alder | 2022-07-01 .. | guidance=appraisal; binding=yes; provision=Guidance Act; by_law=true
national_body:guide -ISSUES_GUIDANCE_TO-> icb:alder | 2022-07-01 .. | guidance=guideline; binding=no; provision=Guidance Act; by_law=true
national_body:guide -ISSUES_GUIDANCE_TO-> icb:birch | 2022-07-01 .. | guidance=appraisal; binding=yes; provision=Guidance Act; by_law=true
icb:alder -GOVERNED_BY-> forum:icb:alder:board | 2022-07-01 .. | provision=Boards Act; by_law=true
icb:birch -GOVERNED_BY-> forum:icb:birch:board | 2022-07-01 .. | provision=Boards Act; by_law=true
icb:alder -JOINTLY_EXERCISES-> joint_committee:fen | 2023-01-01 ..
medicines_committee:alder -PART_OF-> icb:alder | 2023-01-01 ..
icb:alder -HAS_POST-> post:icb:alder:chief_pharmacist | 2022-07-01 ..
icb:alder -HAS_POST-> post:icb:alder:chair | 2022-07-01 ..
person:ann -HOLDS-> post:icb:alder:chief_pharmacist | 2024-01-01 .. | capacity=substantive
medicines_committee:alder -MAY_DECIDE-> decision_right:a | 2023-04-01 ..
joint_committee:fen -MAY_DECIDE-> decision_right:b | 2023-04-01 ..
forum:icb:alder:board -MAY_DECIDE-> decision_right:c | 2023-04-01 ..
forum:icb:alder:board -MAY_DECIDE-> decision_right:d | 2023-04-01 ..
"""

HEAD = "does | who | who_id | what | held_by | basis | since | by_law"

CASES = [
    {
        "when": "a filled scheme tells who recommends, decides and ratifies, after what binds",
        "given": {"icb": "icb:alder"},
        "on": "2026-04-02",
        "rows": f"""
            {HEAD}
            binds | Guidance body | national_body:guide | appraisal | | Guidance Act | 2022-07-01 | true
            decides | Fen medicines group | joint_committee:fen | Medicine or device | | | 2023-04-01 | false
            ratifies | Board, Alder | forum:icb:alder:board | Medicine or device: ratifies | | | 2023-04-01 | false
            recommends | Alder prescribing committee | medicines_committee:alder | Medicine or device: recommends | | | 2023-04-01 | false
            decides unless delegated | Board, Alder | forum:icb:alder:board | all that the board has to decide | | Boards Act | 2022-07-01 | true
            meets on medicines | Alder prescribing committee | medicines_committee:alder | Alder and Birch | | | 2023-01-01 | false
            post concerned with it | Chief pharmacist, Alder | post:icb:alder:chief_pharmacist | | Ann Example | | 2022-07-01 | false
            advises | Guidance body | national_body:guide | guideline | | Guidance Act | 2022-07-01 | true
        """,
        "missing": [],
    },
    {
        "when": "by law alone the board decides, and what is missing is one line",
        "given": {"icb": "icb:birch"},
        "on": "2026-04-02",
        "rows": f"""
            {HEAD}
            binds | Guidance body | national_body:guide | appraisal | | Guidance Act | 2022-07-01 | true
            decides unless delegated | Board, Birch | forum:icb:birch:board | all that the board has to decide | | Boards Act | 2022-07-01 | true
        """,
        "lines": [17, 19],
        "missing": ["which committee recommends, decides or ratifies a medicine here, and up to what cost"],
    },
    {
        "when": "before the board there is nothing",
        "given": {"icb": "icb:birch"},
        "on": "2022-06-30",
        "rows": HEAD,
        "missing": ["which committee recommends, decides or ratifies a medicine here, and up to what cost"],
    },
]
