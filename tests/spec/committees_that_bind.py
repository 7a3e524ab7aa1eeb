"""Q48: Fen trust gave a matter to a joint committee, meets others in common, and belongs to a system."""

# ruff: noqa: E501  (a row of a table stays on one line)

TABLE = """
trust:fen | Fen Trust | | legal_form=NHS trust
ics:vale | Vale system | 2018-05-01 .. 2022-07-01
joint_committee:vale | Vale joint committee | 2022-09-01 .. | quorum=three of four members
joint_committee:common | Vale committees in common | 2022-09-01 ..
place_partnership:vale/fen | Fen place | 2023-01-01 ..
body_kind:nhs_trust | Any trust
body_kind:icp_committee | Any partnership committee
function:delegate-or-exercise-jointly | Exercise jointly
trust:fen -MEMBER_OF-> ics:vale | 2018-05-01 .. 2022-07-01
trust:fen -MEMBER_OF-> joint_committee:vale | 2022-09-01 ..
trust:fen -MEMBER_OF-> joint_committee:common | 2022-09-01 ..
trust:fen -JOINTLY_EXERCISES-> joint_committee:vale | 2022-09-01 .. | scope=winter beds; provision=Joint Act
trust:fen -DELEGATES_TO-> place_partnership:vale/fen | 2023-01-01 .. | function=wound care; accountable_stays_with=Fen Trust
body_kind:nhs_trust -HAS_FUNCTION-> function:delegate-or-exercise-jointly | 2022-07-01 .. | provision=Joint Act
body_kind:nhs_trust -JOINTLY_EXERCISES-> body_kind:icp_committee | 2022-07-01 .. | scope=strategy; unverified_basis=Councils Act; confidence=low
"""

HEAD = "committee | committee_id | on_what | binds | quorum | basis | since | by_law"

CASES = [
    {
        "when": "what binds comes first, then mere membership, then what law makes and allows",
        "given": {"organisation": "trust:fen"},
        "on": "2026-04-02",
        "rows": f"""
            {HEAD}
            Fen place                 | place_partnership:vale/fen | wound care  | yes | - | | 2023-01-01 | false
            Vale joint committee      | joint_committee:vale       | winter beds | yes | three of four members | Joint Act | 2022-09-01 | false
            Vale committees in common | joint_committee:common     | nothing: membership only | no | - | | 2022-09-01 | false
            Any partnership committee | body_kind:icp_committee    | strategy | only on this: others have regard to it | - | not verified: Councils Act | 2022-07-01 | true
            any committee that it sets up with others | function:delegate-or-exercise-jointly | what they agree to exercise jointly | once agreed | - | Joint Act | 2022-07-01 | true
        """,
        "confidence": "low",
        "lines": [11, 12, 13, 14, 15],
        "missing": [],
    },
    {
        "when": "before July 2022 it belonged to a system that bound nobody",
        "given": {"organisation": "trust:fen"},
        "on": "2019-06-01",
        "rows": f"""
            {HEAD}
            Vale system | ics:vale | nothing: membership only | no | - | | 2018-05-01 | false
        """,
        "missing": ["a joint committee that can bind it on this day"],
    },
    {
        "when": "before all of that there is none",
        "given": {"organisation": "trust:fen"},
        "on": "2017-06-01",
        "rows": HEAD,
        "missing": ["a joint committee that can bind it on this day"],
    },
]
