"""Q26: judged by the form and the holder's kind; what no table tells is unknown."""

# ruff: noqa: E501  (a row of a table stays on one line)

TABLE = """
contract:hill | Hill provider contract | .. 2021-04-01 | form=integrated care provider; status=stopped
contract:vale | Vale alliance | 2019-01-01 .. | form=alliance
contract:elm | Elm practice contract | 2020-01-01 .. | form=GMS; status=live
contract:mixed | Mixed provider contract | 2020-01-01 .. | form=integrated care provider; status=live
contract_form:icp | Provider contract
contract_form:iho | Organisation contract
trust:hill | Hill Trust
council:hill | Hill Council
practice:elm | Elm Surgery
payee:far/care | FAR CARE LTD
plan_requirement:LTP-17 | Held by a public statutory provider | 2019-01-01 .. | paragraph=1.54
plan_requirement:LTP-18 | Another requirement | 2019-01-01 .. | paragraph=1.55
seed_claim:one | New contract; integrates primary medical services | 2019-01-01 .. | publication=Testshire Plan, paragraph 1.54
seed_claim:two | New contract; primary medical care of another form | 2019-01-01 .. | publication=Testshire Gazette
plan_requirement:LTP-17 -CONCERNS-> contract_form:icp | 2019-01-01 ..
plan_requirement:LTP-18 -CONCERNS-> contract_form:icp | 2019-01-01 ..
seed_claim:one -CONCERNS-> contract_form:icp | 2019-01-01 .. | confidence=medium
seed_claim:two -CONCERNS-> contract_form:iho | 2019-01-01 ..
trust:hill -HOLDS_CONTRACT-> contract:hill | planned 2020-04-01 .. 2021-04-01
practice:elm -HOLDS_CONTRACT-> contract:elm | 2020-01-01 ..
payee:far/care -HOLDS_CONTRACT-> contract:mixed | 2020-01-01 ..
trust:hill -HOLDS_CONTRACT-> contract:mixed | 2020-01-01 ..
council:hill -HOLDS_CONTRACT-> contract:vale | 2021-01-01 ..
"""

HEAD = "contract | rule | result | why | basis"
MAY = "may | its form allows it: “New contract; integrates primary medical services”; what was in this one is not loaded | Testshire Plan, paragraph 1.54"

CASES = [
    {
        "when": "a planned holder that is a trust meets the policy, though the contract was stopped",
        "given": {"contract": "contract:hill"},
        "on": "2020-06-01",
        "rows": f"""
            {HEAD}
            Hill provider contract | integrates primary medical services | {MAY}
            Hill provider contract | its holder is a statutory NHS body | yes | Hill Trust (planned, an NHS trust or NHS foundation trust) | NHS Long Term Plan, paragraph 1.54
            Hill provider contract | was let | no | its status as last published: stopped |
        """,
        "lines": [15, 17, 19],
        "confidence": "medium",
        "missing": ["which services this contract held"],
    },
    {
        "when": "the contract is over, and its status says what became of it",
        "given": {"contract": "contract:hill"},
        "on": "2021-04-01",
        "rows": f"""
            {HEAD}
            Hill provider contract | integrates primary medical services | {MAY}
            Hill provider contract | its holder is a statutory NHS body | yes | Hill Trust (planned, an NHS trust or NHS foundation trust) | NHS Long Term Plan, paragraph 1.54
            Hill provider contract | was let | no | its status as last published: stopped; it was over by the day asked about |
        """,
    },
    {
        "when": "one holder of a kind that is not known leaves the rule unknown",
        "given": {"contract": "contract:mixed"},
        "on": "2020-06-01",
        "rows": f"""
            {HEAD}
            Mixed provider contract | integrates primary medical services | {MAY}
            Mixed provider contract | its holder is a statutory NHS body | unknown | FAR CARE LTD (kind of body not known); Hill Trust (an NHS trust or NHS foundation trust) | NHS Long Term Plan, paragraph 1.54
            Mixed provider contract | was let | yes | its status as last published: live |
        """,
        "missing": ["whether its holder is a statutory NHS body", "which services this contract held"],
    },
    {
        "when": "a practice's contract is for primary medical services, and a practice is no NHS body",
        "given": {"contract": "contract:elm"},
        "on": "2020-06-01",
        "rows": f"""
            {HEAD}
            Elm practice contract | integrates primary medical services | yes | GMS is a contract for primary medical services and nothing else | NHS Act 2006 s.83, 84, 92
            Elm practice contract | its holder is a statutory NHS body | no | Elm Surgery (a GP practice); policy asks it of an integrated care provider contract, and of no other form |
            Elm practice contract | was let | yes | its status as last published: live |
        """,
        "missing": [],
    },
    {
        "when": "before anybody holds it and without a status nothing of it is known",
        "given": {"contract": "contract:vale"},
        "on": "2020-12-31",
        "rows": f"""
            {HEAD}
            Vale alliance | integrates primary medical services | unknown | its services are not loaded, and its form does not tell |
            Vale alliance | its holder is a statutory NHS body | unknown | no holder is loaded; policy asks it of an integrated care provider contract, and of no other form |
            Vale alliance | was let | unknown | no status is loaded |
        """,
        "missing": [
            "whether it integrates primary medical services",
            "whether its holder is a statutory NHS body",
            "whether it was let",
        ],
    },
    {
        "when": "before the contract began there is no answer",
        "given": {"contract": "contract:elm"},
        "on": "2019-12-31",
        "rows": HEAD,
        "missing": ["this contract on this day"],
    },
]
