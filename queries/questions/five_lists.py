"""Q15: money, accountability, contract, regulation and membership of a body, in five lists."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Annotated, Any

from pydantic import Field

from graph import schema
from graph.relationships import Layer
from graph.schema import MARKER, types_of_layers
from graph.stores.rows import Fold, Hop
from graph.stores.statements import HOP_COLUMNS, hop_of
from queries.answer import HopShown, Missing
from queries.cypher import live
from queries.explain import show_hop, show_path
from queries.kind_in_law import kind_in_law
from queries.question import AnswerRow, Asked, Example, Found, Names, Parameters, Question

LISTS = (Layer.FUNDING, Layer.ACCOUNTABILITY, Layer.CONTRACT, Layer.REGULATION, Layer.MEMBERSHIP)
"""One list for each, in this order. A type has exactly one layer, so it is in one list only."""

MOST_NAMED = 12
"""More neighbours than this, of one kind by one type, are counted in one row."""

IN_LAW = frozenset({"parliament", "national_body", "body_kind", "post", "forum"})
"""Kinds that the ties of a kind of body are shown with: the rest are ties of single bodies."""

_WHAT = ("subject", "power", "status", "stream", "financial_year", "amount_kind")

_OWN = f"""
MATCH (b:{MARKER} {{id: $body}})-[r:HAS_POST|GOVERNED_BY]->(o:{MARKER})
WHERE {live("r")}
RETURN o.id AS id
UNION
MATCH (b:{MARKER} {{id: $body}})<-[r:PART_OF|ACCOUNTING_OFFICER_OF]-(o:{MARKER})
WHERE {live("r")} AND o.kind IN ['post', 'forum']
RETURN o.id AS id
"""
_TYPES = "|".join(types_of_layers(frozenset(LISTS)))
_FEW_FROM = f"""
MATCH (a:{MARKER})-[r:{_TYPES}]->(b:{MARKER})
WHERE a.id IN $ids AND {live("r")} AND (b.kind IN $kinds OR a.id + '|' + type(r) + '|' + b.kind IN $few)
RETURN {HOP_COLUMNS} ORDER BY id
"""
_FEW_TO = f"""
MATCH (b:{MARKER})<-[r:{_TYPES}]-(a:{MARKER})
WHERE b.id IN $ids AND {live("r")} AND (a.kind IN $kinds OR b.id + '|' + type(r) + '|' + a.kind IN $few)
RETURN {HOP_COLUMNS} ORDER BY id
"""
_NAMES = f"MATCH (e:{MARKER}) WHERE e.id IN $ids RETURN e.id AS id, e.name AS name ORDER BY id"


class Which(Parameters):
    """The body asked about."""

    body: Annotated[str, Names()] = Field(description="the body, post or kind of body, by name or code")


class Row(AnswerRow):
    """One tie, or many of one sort counted."""

    list: str = Field(description="which of the five lists")
    who: str = Field(description="the body, or its post or board")
    relation: str = Field(description="in which relation")
    other: str = Field(description="to whom")
    number: int = Field(description="how many others; more than twelve of a kind are counted, not named")
    what: str = Field(description="for what: subject, stream, year")
    amount_pence: int | None = Field(description="pence, where an amount is published")
    basis: str = Field(description="provision it rests on; “not verified” where no document was read")
    by_law: bool | None = Field(description="by law, rather than found; empty where they were counted")
    said_of: str = Field(description="whether it is said of the body itself or of its kind")


def _walk(asked: Asked) -> Found:
    body = asked.parameters["body"]
    own = _own(asked, body)
    folds = asked.store.folded(own, frozenset(LISTS), asked.on)
    hops = _hops(asked, own, few=[fold for fold in folds if fold.count <= MOST_NAMED])
    many = [fold for fold in folds if fold.count > MOST_NAMED]
    shown = [("itself", _shown(asked, hop, own)) for hop in hops]
    if kind := kind_in_law(asked.store, body, asked.on):
        said, own_of_kind = {_sort(hop, body) for hop in hops}, _own(asked, kind)
        new = [hop for hop in _hops(asked, own_of_kind, kinds=IN_LAW) if _sort(hop, kind) not in said]
        shown += [("its kind", _shown(asked, hop, own_of_kind)) for hop in new]
    found = asked.store.ask(_NAMES, {"ids": [fold.node_id for fold in many]}) if many else []
    names = {row["id"]: row["name"] for row in found}
    rows = [_named(one, said_of) for said_of, one in shown] + [_counted(fold, names) for fold in many]
    rows.sort(key=_in_order)
    return Found(rows, [show_path([one]) for _, one in shown], [body])


def _own(asked: Asked, body: str) -> list[str]:
    """A body with its posts and boards, through which most of its ties run."""
    found = asked.store.ask(_OWN, {"body": body, "on": asked.on})
    return sorted({body, *(row["id"] for row in found)})


def _hops(
    asked: Asked, own: Sequence[str], *, few: Sequence[Fold] = (), kinds: Iterable[str] = ()
) -> list[Hop]:
    """Ties of these in the five layers: those that were few enough, or to others of the kinds."""
    wanted = [f"{fold.node_id}|{fold.type_name}|{fold.kind}" for fold in few]
    given = {"ids": own, "few": wanted, "kinds": sorted(kinds), "on": asked.on}
    found = {row["id"]: hop_of(row) for text in (_FEW_FROM, _FEW_TO) for row in asked.store.ask(text, given)}
    return list(found.values())


def _sort(hop: Hop, body: str) -> tuple[str, str, str]:
    """What a tie says, whichever body of the kind it is said of."""
    return hop.type_name, hop.from_id.replace(body, "*"), hop.to_id.replace(body, "*")


def _shown(asked: Asked, hop: Hop, own: Sequence[str]) -> HopShown:
    return show_hop(hop, asked.on, forward=hop.from_id in own)


def _named(hop: HopShown, said_of: str) -> Row:
    who, other = (hop.from_name, hop.to_name) if hop.forward else (hop.to_name, hop.from_name)
    return Row(
        list=hop.layer.value,
        who=who,
        relation=hop.relation,
        other=other,
        number=1,
        what=", ".join(str(hop.properties[one]) for one in _WHAT if hop.properties.get(one)),
        amount_pence=hop.properties.get("amount_pence"),
        basis=hop.basis,
        by_law=hop.by_law,
        said_of=said_of,
    )


def _counted(fold: Fold, names: dict[str, str]) -> Row:
    cls = schema.relationship_type(fold.type_name)
    return Row(
        list=cls.layer.value,
        who=names[fold.node_id],
        relation=cls.words if fold.direction == "out" else cls.back,
        other=f"each a {schema.kind(fold.kind).words}",
        number=fold.count,
        what="",
        amount_pence=None,
        basis="",
        by_law=None,
        said_of="itself",
    )


def _in_order(row: Row) -> tuple[int, bool, str, str, str, str]:
    place = [layer.value for layer in LISTS].index(row.list)
    return place, row.said_of != "itself", row.who, row.relation, row.other, row.what


def _lacks(asked: Asked, rows: Any) -> list[Missing]:
    filled = {row["list"] for row in rows}
    empty = [layer.value for layer in LISTS if layer.value not in filled]
    if not empty:
        return []
    return [
        Missing(
            what=f"ties of this body on this day under: {', '.join(empty)}",
            why="no loaded table or rule states any; that is not to say that there are none",
            published_where="contract registers, accounts, board papers and the registers of regulators",
            fill_in="templates contracts, amounts and seats; published lists of payments",
        )
    ]


QUESTION = Question(
    number="Q15",
    asks="For this body: funding, accountability, contract, regulation and membership side by side?",
    why_it_matters=(
        "Who pays, who is answered to, who is under contract, who inspects and who sits together are "
        "five different things, and a diagram that draws them as one arrow is wrong in four."
    ),
    does_not_show=(
        "Anything that follows from one list for another: money gives no command, membership binds "
        "nobody. What is said of the kind holds for each body of it by law."
    ),
    reviewed=date(2026, 11, 22),
    example=Example(date(2026, 4, 2), {"body": "icb:QVV"}),
    layers=LISTS,
    searches=("standing_rule",),
    parameters=Which,
    row=Row,
    walk=_walk,
    lacks=_lacks,
)
