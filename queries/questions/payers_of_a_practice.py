"""Q42: who pays a GP practice, under which contract, and who decides."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any

from pydantic import Field

from graph.relationships import Layer
from queries.answer import HopShown, Missing
from queries.cypher import MARKER, live
from queries.explain import show_hop, show_path
from queries.five_words import ACCOUNTABLE, RESPONSIBLE
from queries.question import AnswerRow, Asked, Example, Found, Names, Parameters, Question

CONTRACT, DECIDES, PAYS, PAID = "under which contract", "who decides", "who pays", "what was paid"
ANSWERS, NETWORK, STAYS = "to whom it answers", "network", "who stays accountable"

_KIND = "body_kind:practice"
"""What law says of any practice is said of this."""

_DELEGATED = f"x.function = 'primary medical services' AND {live('x')}"

_TIES_OF_A_PRACTICE = f"""
UNWIND [$practice] AS id
CALL (id) {{
  MATCH (d:{MARKER} {{id: id}})-[h:HOLDS_CONTRACT]->(f:{MARKER})
  WHERE {live("h")}
  RETURN 1 AS place, '{CONTRACT}' AS part, f.statutory_basis AS basis, f.confidence AS sure, [h.id] AS ways
  UNION ALL
  MATCH (d:{MARKER} {{id: id}})-[w:WITHIN]->(i:{MARKER})<-[x:DELEGATES_TO]-(n:{MARKER})
  WHERE i.kind = 'icb' AND {live("w")} AND {_DELEGATED}
  RETURN 2 AS place, '{DECIDES}' AS part, null AS basis, null AS sure, [w.id, x.id] AS ways
  UNION ALL
  MATCH (d:{MARKER} {{id: id}})-[w:WITHIN]->(s:{MARKER})-[g:REPORTING_GEOGRAPHY_OF]->(i:{MARKER})
        <-[x:DELEGATES_TO]-(n:{MARKER})
  WHERE s.kind = 'sub_icb' AND {live("w")} AND {live("g")} AND {_DELEGATED}
  RETURN 2 AS place, '{DECIDES}' AS part, null AS basis, null AS sure, [w.id, g.id, x.id] AS ways
  UNION ALL
  MATCH (n:{MARKER})-[b:PAYS]->(k:{MARKER} {{id: '{_KIND}'}})
  WHERE {live("b")}
  RETURN 3 AS place, '{PAYS}' AS part, null AS basis, null AS sure, [b.id] AS ways
  UNION ALL
  MATCH (n:{MARKER})-[b:PAYS]->(d:{MARKER} {{id: id}})
  WHERE {live("b", "$figures_on")}
  RETURN 4 AS place, '{PAID}' AS part, null AS basis, null AS sure, [b.id] AS ways
  UNION ALL
  MATCH (d:{MARKER} {{id: id}})-[a:ACCOUNTABLE_TO]->(o:{MARKER})
  WHERE {live("a")}
  RETURN 5 AS place, '{ANSWERS}' AS part, null AS basis, null AS sure, [a.id] AS ways
  UNION ALL
  MATCH (d:{MARKER} {{id: id}})-[m:MEMBER_OF]->(p:{MARKER})
  WHERE p.kind = 'pcn' AND {live("m")}
  RETURN 6 AS place, '{NETWORK}' AS part, null AS basis, null AS sure, [m.id] AS ways
}}
RETURN place, part, basis, sure, ways ORDER BY place, ways
"""
_FORM_UNKNOWN = f"""
MATCH (u:{MARKER}:Unknown)-[c:CONCERNS]->(d:{MARKER} {{id: $practice}})
WHERE u.matter = 'form of contract' AND {live("c")}
RETURN u.id AS id ORDER BY id
"""


class Which(Parameters):
    """The practice, and the year of its payments."""

    practice: Annotated[str, Names(("practice",))] = Field(description="the practice, by name or code")
    figures_on: date = Field(
        default=date(2022, 4, 1), description="a day of the financial year whose payments are shown"
    )


class Row(AnswerRow):
    """One tie of the practice, or of any practice by law."""

    part: str = Field(description="which part of the question it answers")
    word: str = Field(description="of the first named: responsible or accountable; empty for another tie")
    who: str = Field(description="who")
    relation: str = Field(description="in which relation")
    other: str = Field(description="to whom or what")
    what: str = Field(description="for what: function, stream of money, year")
    amount_pence: int | None = Field(description="pence, where an amount is published")
    basis: str = Field(description="provision it rests on; “not verified” where no document was read")
    by_law: bool = Field(description="by law, rather than found")
    last_seen: date | None = Field(
        description="where no end is known: when last seen, or the first day of the year it was seen in"
    )


def _walk(asked: Asked) -> Found:
    given = {**asked.parameters, "on": asked.on}
    found = asked.store.ask(_TIES_OF_A_PRACTICE, given)
    hops = {hop.id: hop for hop in asked.store.hops(one for row in found for one in row["ways"])}
    rows, paths = [], []
    for row in found:
        at, shown = asked.parameters["practice"], []
        for one in row["ways"]:
            shown.append(show_hop(hops[one], asked.on, forward=hops[one].from_id == at))
            at = hops[one].to_id if hops[one].from_id == at else hops[one].from_id
        rows.append((row["place"], _row(row, shown[-1])))
        rows += [(row["place"], one) for one in _stays(row, shown[-1])]
        paths.append(show_path(shown))
    # the larger amount first, within one part of the question
    rows.sort(key=lambda one: (one[0], -(one[1].amount_pence or 0)))
    return Found([row for _, row in rows], paths, [asked.parameters["practice"]])


def _row(found: dict[str, Any], hop: HopShown) -> Row:
    who, other = (hop.from_name, hop.to_name) if hop.forward else (hop.to_name, hop.from_name)
    basis = found["basis"] or ""
    unread = "not verified: " if basis and found["sure"] == "low" else ""
    return Row(
        part=found["part"],
        word=RESPONSIBLE if found["part"] == DECIDES else "",
        who=who,
        relation=hop.relation,
        other=other,
        what=_what(hop),
        amount_pence=hop.properties.get("amount_pence"),
        basis=hop.basis or unread + basis,
        by_law=hop.by_law,
        last_seen=hop.last_seen,
    )


def _stays(found: dict[str, Any], hop: HopShown) -> list[Row]:
    """Who stays accountable for what was delegated: its own row, since deciding is another word."""
    stays = hop.properties.get("accountable_stays_with") if found["part"] == DECIDES else None
    if not stays:
        return []
    own = {"part": STAYS, "word": ACCOUNTABLE, "who": stays, "relation": "stays accountable for"}
    other = {"other": str(hop.properties.get("function") or ""), "what": "delegation leaves it there"}
    return [_row(found, hop).model_copy(update=own | other)]


def _what(hop: HopShown) -> str:
    """Function, stream and year; of what is delegated also with whom accountability stays."""
    said = [str(hop.properties[one]) for one in ("function", "stream", "financial_year", "subject")
            if hop.properties.get(one)]  # fmt: skip
    if stays := hop.properties.get("accountable_stays_with"):
        said.append(f"{stays} stays accountable")
    return ", ".join(said)


def _lacks(asked: Asked, rows: Sequence[dict[str, Any]]) -> list[Missing]:
    there, given = {row["part"] for row in rows}, {**asked.parameters, "on": asked.on}
    found = []
    if CONTRACT not in there and not asked.store.ask(_FORM_UNKNOWN, given):
        found.append(
            Missing(
                what="the form of contract of this practice",
                why="the loaded table of 2022/23 does not have it, or it was not there on the day",
                published_where="NHS England, NHS Payments to General Practice",
                fill_in="template contracts: one row for the practice as the provider, with the form",
            )
        )
    if DECIDES not in there:
        found.append(
            Missing(
                what="which board decides for this practice on this day",
                why="boards began on 1 July 2022; since then no loaded table places the practice in one",
                published_where="NHS ODS, GP practices (epraccur)",
                fill_in="the ODS files of practices and networks",
            )
        )
    if PAID not in there:
        found.append(
            Missing(
                what=f"what was paid to this practice in the financial year of {given['figures_on']}",
                why="the loaded table of payments is of 2022/23, or does not have the practice",
                published_where="NHS England, NHS Payments to General Practice",
                fill_in="the published file of that year",
            )
        )
    if NETWORK in there:
        found.append(
            Missing(
                what="who receives the money of its network (the nominated payee)",
                why="network agreements are not published; the network is no legal person",
                published_where="the network agreement, at the practices and the board",
            )
        )
    return found


QUESTION = Question(
    number="Q42",
    asks="Who pays this practice, under which contract, and who decides?",
    why_it_matters=(
        "The contract is with the practice, never with its network; the board decides and pays because "
        "NHS England delegated that to it in July 2022, and NHS England stays accountable."
    ),
    does_not_show=(
        "A sum: the published total contains the other streams, so amounts must not be added. Payments "
        "were published for NHS England as a whole; which of them the board made is not told."
    ),
    reviewed=date(2026, 11, 22),
    example=Example(date(2026, 4, 2), {"practice": "practice:A81002"}),
    layers=(Layer.CONTRACT, Layer.DELEGATION, Layer.FUNDING, Layer.ACCOUNTABILITY, Layer.MEMBERSHIP,
            Layer.GEOGRAPHY),
    searches=("practice", "contract_form"),
    parameters=Which,
    row=Row,
    walk=_walk,
    lacks=_lacks,
)  # fmt: skip
