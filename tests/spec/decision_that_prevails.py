"""Q66: Fen trust sits in a system, gave two matters to a committee, and may be directed by one body."""

# ruff: noqa: E501  (a row of a table stays on one line)

TABLE = """
ics:vale | Vale system | 2018-05-01 .. 2022-07-01
icb:vale | NHS Vale ICB | 2022-07-01 ..
trust:fen | Fen Trust | | legal_form=NHS trust
practice:P1 | Hill practice
joint_committee:vale | Vale joint committee | 2022-09-01 ..
forum:trust:fen:board | Board, Fen Trust
forum:icb:vale:board | Board, NHS Vale ICB | 2022-07-01 ..
body_kind:nhs_trust | Any trust
function:delegate-or-exercise-jointly | Exercise jointly
trust:fen -GOVERNED_BY-> forum:trust:fen:board | 1991-01-01 .. | provision=Trusts Order; by_law=true
icb:vale -GOVERNED_BY-> forum:icb:vale:board | 2022-07-01 .. | unverified_basis=Boards Act; by_law=true; confidence=low
trust:fen -MEMBER_OF-> ics:vale | 2018-05-01 .. 2022-07-01
body_kind:nhs_trust -HAS_FUNCTION-> function:delegate-or-exercise-jointly | 2022-07-01 .. | provision=Joint Act
trust:fen -JOINTLY_EXERCISES-> joint_committee:vale | 2022-09-01 .. | scope=winter beds; provision=Joint Act
trust:fen -DELEGATES_TO-> joint_committee:vale | 2023-01-01 .. | function=theatre lists; accountable_stays_with=Fen Trust
"""

HEAD = "matter | prevails | why | basis | since | by_law"
OWN = "all else: money, contracts and duties of Fen Trust | Board, Fen Trust | a seat or membership binds no member: its own board decides | Trusts Order | 1991-01-01 | true"
POWER = "what the member agrees to delegate or exercise jointly | the committee that they set up | law lets them agree it; that they did is shown only above | Joint Act | 2022-07-01 | true"
UNSHARED = "what the member delegated to this board or exercises through it"

CASES = [
    {
        "when": "before July 2022 a system's board bound no member: its own board decided all",
        "given": {"board": "ics:vale", "member": "trust:fen"},
        "on": "2019-06-01",
        "rows": f"""
            {HEAD}
            {OWN}
        """,
        "paths": [["Fen Trust is governed by Board, Fen Trust"]],
        "lines": [10],
        "missing": [UNSHARED],
    },
    {
        "when": "since then a joint committee decides what was given to it, and nothing else",
        "given": {"board": "joint_committee:vale", "member": "trust:fen"},
        "on": "2026-04-02",
        "rows": f"""
            {HEAD}
            theatre lists | Vale joint committee | the member delegated it | | 2023-01-01 | false
            winter beds   | Vale joint committee | its members exercise this jointly, and it decides for them | Joint Act | 2022-09-01 | false
            {OWN}
            {POWER}
        """,
        "missing": [],
    },
    {
        "when": "a statutory board decides for its own body alone",
        "given": {"board": "icb:vale", "member": "trust:fen"},
        "on": "2026-04-02",
        "rows": f"""
            {HEAD}
            money, contracts and duties of NHS Vale ICB | Board, NHS Vale ICB | it is the board of that body, and decides for it alone | not verified: Boards Act | 2022-07-01 | true
            {OWN}
            {POWER}
        """,
        "confidence": "low",
        "missing": [UNSHARED],
    },
    {
        "when": "of a practice no rule says who decides, and the answer says so",
        "given": {"board": "forum:icb:vale:board", "member": "practice:P1"},
        "on": "2026-04-02",
        "rows": f"""
            {HEAD}
            money, contracts and duties of NHS Vale ICB | Board, NHS Vale ICB | it is the board of that body, and decides for it alone | not verified: Boards Act | 2022-07-01 | true
        """,
        "missing": ["which board decides for the member", UNSHARED],
    },
]
