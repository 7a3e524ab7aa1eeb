"""Q34: Fenland's deal moved nothing in law; a grant and a combined budget are told apart."""

# ruff: noqa: E501  (a row of a table stays on one line)

TABLE = """
devolved_area:fen | Fenland | 2015-02-27 ..
devolved_area:hill | Hillshire | 2017-06-15 ..
national_body:top | Top body
council:fen | Fen Council
measure:budget | Combined budget | | unit=£
measure:people | Population | | unit=persons
event:signed | Fenland: memorandum signed | 2015-02-27 ..
event:plan | Another matter
national_body:top -DEVOLVES_TO-> devolved_area:fen | 2015-02-27 .. | instrument=Memorandum; legal_effect=none
national_body:top -DEVOLVES_TO-> devolved_area:hill | 2017-06-15 .. | instrument=Agreement; legal_effect=none; confidence=medium
national_body:top -GRANTS-> devolved_area:fen | 2016-01-01 .. 2022-01-01 | stream=change_fund; amount_kind=grant
devolved_area:fen -MEASURED_AS-> measure:budget | 2016-04-01 .. 2022-07-01 | value=2.5; amount_kind=plan
devolved_area:fen -MEASURED_AS-> measure:people | 2016-04-01 .. 2022-07-01 | value=3; amount_kind=estimate
council:fen -MEMBER_OF-> devolved_area:fen | 2015-02-27 ..
event:signed -CONCERNS-> devolved_area:fen | 2015-02-27 ..
"""

HEAD = "sort | says | who | legal_effect | amount_pence | kind_of_amount | basis | since"

CASES = [
    {
        "when": "deal, parties, money by kind and what happened, each with its day",
        "given": {"deal": "devolved_area:fen"},
        "on": "2017-06-30",
        "rows": f"""
            {HEAD}
            deal  | Memorandum                 | Top body    | none | -   | -     | | 2015-02-27
            party | party to the deal          | Fen Council | -    | -   | -     | | 2015-02-27
            money | change fund                | Top body    | -    | -   | grant | | 2016-01-01
            money | Combined budget            |             | -    | 250 | plan  | | 2016-04-01
            event | Fenland: memorandum signed |             | -    | -   | -     | | 2015-02-27
        """,
        "lines": [9, 11, 12, 14, 15],
        "missing": [],
    },
    {
        "when": "without parties the answer says what is missing",
        "given": {"deal": "devolved_area:hill"},
        "on": "2017-06-30",
        "rows": f"""
            {HEAD}
            deal | Agreement | Top body | none | - | - | | 2017-06-15
        """,
        "confidence": "medium",
        "missing": ["each signatory by name"],
    },
    {
        "when": "before the deal there was none",
        "given": {"deal": "devolved_area:fen"},
        "on": "2015-02-26",
        "rows": HEAD,
        "missing": ["a deal for this area on this day"],
    },
]
