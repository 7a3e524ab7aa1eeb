"""Q56: a contract that was stopped, a contract to come, and a committee of two sorts of body."""

# ruff: noqa: E501  (a row of a table stays on one line)

TABLE = """
contract_form:icp | Provider contract | 2019-01-01 ..
contract_form:iho | Organisation contract | 2026-01-01 ..
contract_form:other | Another contract
body_kind:icp_committee | Partnership committee | 2022-07-01 .. | legal_person=no; statutory_basis=Councils Act s.116
body_kind:icb | Any board | 2022-07-01 ..
body_kind:council | Any council
function:strategy | Prepare a strategy
event:stop | Fenton contract stopped | 2021-03-01 .. 2021-03-02
plan_requirement:held | Held by a public body | 2019-01-01 ..
body_kind:icb -JOINTLY_EXERCISES-> body_kind:icp_committee | 2022-07-01 .. | scope=strategy
body_kind:council -JOINTLY_EXERCISES-> body_kind:icp_committee | 2022-07-01 .. | scope=strategy
body_kind:icp_committee -HAS_FUNCTION-> function:strategy | 2022-07-01 .. | confidence=low
event:stop -CONCERNS-> contract_form:icp | 2021-03-01 ..
plan_requirement:held -CONCERNS-> contract_form:icp | 2019-01-01 ..
"""

HEAD = "name | id | sort | legal_person | there | since | basis | exercised_by | does | happened"

CASES = [
    {
        "when": "three things, of which one is a committee and two are forms of contract",
        "on": "2026-04-02",
        "rows": f"""
            {HEAD}
            Provider contract | contract_form:icp | form of contract | no: a contract | yes | 2019-01-01 | | | | Held by a public body, Fenton contract stopped
            Partnership committee | body_kind:icp_committee | statutory joint committee | no | yes | 2022-07-01 | Councils Act s.116 | Any board, Any council | Prepare a strategy |
            Organisation contract | contract_form:iho | form of contract | no: a contract | yes | 2026-01-01 | | | |
        """,
        "confidence": "low",
        "missing": ["contracts of either form that were awarded"],
    },
    {
        "when": "before 2022 only the contract was there",
        "on": "2020-06-01",
        "rows": f"""
            {HEAD}
            Provider contract | contract_form:icp | form of contract | no: a contract | yes | 2019-01-01 | | | | Held by a public body
            Partnership committee | body_kind:icp_committee | statutory joint committee | no | no | 2022-07-01 | Councils Act s.116 | | |
            Organisation contract | contract_form:iho | form of contract | no: a contract | no | 2026-01-01 | | | |
        """,
    },
    {
        "when": "with none of them loaded the answer says so",
        "on": "2026-04-02",
        "table": """
contract_form:other | Another contract
""",
        "rows": HEAD,
        "missing": ["the three things that are called ICP or IHO"],
    },
]
