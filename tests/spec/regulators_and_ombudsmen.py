"""Q30: a practice in Fenton, a trust of either form, and a service that is part of another."""

# ruff: noqa: E501  (a row of a table stays on one line)

TABLE = """
practice:P1 | Fen Practice
trust:ft | Hill Foundation Trust | | legal_form=public benefit corporation
icb:birch | NHS Birch ICB | 2022-07-01 ..
sub_icb:S1 | Part of Birch | 2022-07-01 ..
area:fenton | Fenton
council:fenton | Fenton council
body_kind:practice | Testshire practice
body_kind:foundation_trust | Testshire foundation trust
body_kind:nhs_trust | Testshire trust
body_kind:icb | Care board of Testshire
national_body:cqc | Testshire Commission
national_body:phso | Testshire Ombudsman
national_body:nhs | NHS Testshire
contract_form:gms | General contract
service:feet | Foot care
service:toes | Toe care
forum:council:fenton:local_healthwatch | Local Healthwatch, Fenton council | | role=local_healthwatch
forum:council:fenton:scrutiny_committee | Scrutiny committee, Fenton council | | role=scrutiny_committee
practice:P1 -WITHIN-> sub_icb:S1 | 2022-07-01 ..
practice:P1 -WITHIN-> area:fenton
sub_icb:S1 -REPORTING_GEOGRAPHY_OF-> icb:birch | 2022-07-01 ..
council:fenton -COVERS-> area:fenton
forum:council:fenton:scrutiny_committee -PART_OF-> council:fenton | 2013-04-01 .. | provision=Testshire Scrutiny Act; by_law=true
forum:council:fenton:local_healthwatch -ACCOUNTABLE_TO-> council:fenton | 2013-04-01 .. | subject=services; strength=contractual; provision=Testshire Voice Act; by_law=true
practice:P1 -HOLDS_CONTRACT-> contract_form:gms | 2004-04-01 ..
practice:P1 -ACCOUNTABLE_TO-> body_kind:icb | 2022-07-01 .. | subject=services; strength=contractual; unverified_basis=Testshire Contracts Act; by_law=true; confidence=low
national_body:cqc -REGULATES-> practice:P1 | 2013-04-01 .. | provision=Testshire Health Act s.46; by_law=true
national_body:cqc -REGULATES-> body_kind:practice | 2013-04-01 .. | provision=Testshire Health Act s.46; by_law=true
national_body:phso -SCRUTINISES-> body_kind:practice | 2013-04-01 .. | power=hears complaints; unverified_basis=Testshire Complaints Act; by_law=true; confidence=low
body_kind:icb -PAYS-> body_kind:practice | 2022-07-01 .. | by_law=true
trust:ft -LICENSED_BY-> national_body:nhs | 2022-07-01 .. | provision=Testshire Licence Act; by_law=true
trust:ft -PROVIDES_IN-> icb:birch | 2022-07-01 ..
national_body:phso -SCRUTINISES-> body_kind:foundation_trust | 2013-04-01 .. | power=hears complaints; by_law=true
national_body:phso -SCRUTINISES-> body_kind:nhs_trust | 2013-04-01 .. | power=hears complaints; by_law=true
body_kind:icb -COMMISSIONS-> service:feet | 2022-07-01 .. | provision=Testshire Feet Act; by_law=true
icb:birch -COMMISSIONS-> service:feet | 2022-07-01 .. | provision=Testshire Feet Act; by_law=true
service:toes -PART_OF-> service:feet
"""

CASES = [
    {
        "when": "who regulates a practice is not who contracts, hears complaints or pays",
        "given": {"provider": "practice:P1"},
        "on": "2026-05-01",
        "rows": """
            matter                         | of                 | relation               | who                                | power            | basis                                  | by_law
            regulation                     | Fen Practice       | is regulated by        | Testshire Commission               |                  | Testshire Health Act s.46              | yes
            commissioner and contract      | Fen Practice       | holds the contract     | General contract                   |                  |                                        | no
            commissioner and contract      | Part of Birch      | is a reporting area of | NHS Birch ICB                      |                  |                                        | no
            commissioner and contract      | Fen Practice       | is accountable to      | Care board of Testshire            | services         | not verified: Testshire Contracts Act  | yes
            complaints and scrutiny        | Testshire practice | is scrutinised by      | Testshire Ombudsman                | hears complaints | not verified: Testshire Complaints Act | yes
            complaints and scrutiny        | Fen Practice       | lies in the area of    | Local Healthwatch, Fenton council  |                  | Testshire Voice Act                    | yes
            complaints and scrutiny        | Fen Practice       | lies in the area of    | Scrutiny committee, Fenton council |                  | Testshire Scrutiny Act                 | yes
            money, which is another matter | Testshire practice | is paid by             | Care board of Testshire            |                  |                                        | yes
        """,
        "confidence": "low",
        "missing": [],
    },
    {
        "when": "a trust has the ombudsman of its legal form and the boards of the areas it serves",
        "given": {"provider": "trust:ft"},
        "on": "2026-05-01",
        "rows": """
            matter                    | of                         | relation                     | who                 | power            | basis                 | by_law
            regulation                | Hill Foundation Trust      | is licensed by               | NHS Testshire       |                  | Testshire Licence Act | yes
            commissioner and contract | Hill Foundation Trust      | provides care in the area of | NHS Birch ICB       |                  |                       | no
            complaints and scrutiny   | Testshire foundation trust | is scrutinised by            | Testshire Ombudsman | hears complaints |                       | yes
        """,
    },
    {
        "when": "a service is commissioned with what it is part of; its providers are regulated by kind",
        "given": {"provider": "service:toes"},
        "on": "2026-05-01",
        "rows": """
            matter                    | of                         | relation           | who                     | power            | basis                                  | by_law
            regulation                | Testshire practice         | is regulated by    | Testshire Commission    |                  | Testshire Health Act s.46              | yes
            commissioner and contract | Foot care                  | is commissioned by | Care board of Testshire |                  | Testshire Feet Act                     | yes
            complaints and scrutiny   | Testshire foundation trust | is scrutinised by  | Testshire Ombudsman     | hears complaints |                                        | yes
            complaints and scrutiny   | Testshire practice         | is scrutinised by  | Testshire Ombudsman     | hears complaints | not verified: Testshire Complaints Act | yes
            complaints and scrutiny   | Testshire trust            | is scrutinised by  | Testshire Ombudsman     | hears complaints |                                        | yes
        """,
    },
    {
        "when": "before the laws there is nobody, and the answer says so",
        "given": {"provider": "trust:ft"},
        "on": "2010-01-01",
        "rows": "",
        "missing": ["who regulates this on this day", "who commissions this on this day"],
    },
]
