"""Q14: who answers to whom, from a post or body up to Parliament."""

from datetime import date
from typing import Annotated, Any

from pydantic import Field

from graph.relationships import Layer
from queries.answer import Missing
from queries.chains import chain
from queries.holders import holders_of
from queries.question import AnswerRow, Asked, Example, Found, Names, Parameters, Question


class Start(Parameters):
    """Where the chain begins."""

    start: Annotated[str, Names()] = Field(description="the post, body, team or person, by name or code")


class Row(AnswerRow):
    """One hop of one way up."""

    way: int = Field(description="which way up, shortest first")
    step: int = Field(description="which hop of it")
    who: str = Field(description="who")
    relation: str = Field(description="in which relation")
    to: str = Field(description="to whom")
    subject: str | None = Field(description="for what")
    basis: str = Field(description="provision it rests on; “not verified” where no document was read")
    valid_from: date | None = Field(description="since which day, if known")
    valid_to: date | None = Field(description="up to, but not on, which day; empty while it lasts")
    by_law: bool = Field(description="by law, rather than found")
    held_by: str = Field(description="who holds the post at the end of the hop, or when last seen")


def _walk(asked: Asked) -> Found:
    start = asked.parameters["start"]
    paths = chain(asked.store, start, asked.on)
    posts = {end for path in paths for hop in path.hops for end in (hop.from_id, hop.to_id)} | {start}
    holders = holders_of(asked.store, posts, asked.on)
    rows = []
    for way, path in enumerate(paths, 1):
        for step, hop in enumerate(path.hops, 1):
            who, to = (hop.from_name, hop.to_name) if hop.forward else (hop.to_name, hop.from_name)
            top = hop.to_id if hop.forward else hop.from_id
            basis = hop.provision or (f"not verified: {hop.unverified_basis}" if hop.unverified_basis else "")
            rows.append(
                Row(
                    way=way,
                    step=step,
                    who=who,
                    relation=hop.relation,
                    to=to,
                    subject=hop.properties.get("subject"),
                    basis=basis,
                    valid_from=hop.valid_from,
                    valid_to=hop.valid_to,
                    by_law=hop.by_law,
                    held_by=holders.get(top, ""),
                )
            )
    return Found(rows, paths, [start])


def _lacks(asked: Asked, rows: Any) -> list[Missing]:
    if not rows:
        return [
            Missing(
                what="to whom this answers on this day",
                why="no line of accountability is loaded for it: it may not exist on the day, answer "
                "through its members only, or have no line in law",
            )
        ]
    posts = [row for row in rows if row["held_by"] == "holder not known"]
    if not posts:
        return []
    return [
        Missing(
            what=f"who holds {len({row['to'] for row in posts})} of the posts on the way",
            why="no dataset loaded names a holder",
            published_where="pages of the body; NHS England “integrated care in your area”",
            fill_in="template post_holders: one row for each appointment",
        )
    ]


QUESTION = Question(
    number="Q14",
    asks="Who answers to whom for this post or body, up to Parliament?",
    why_it_matters=(
        "Whoever needs a decision undone, a bill explained or a letter answered has to know the line; "
        "it is not the line the money takes, and a foundation trust's is shorter than an NHS trust's."
    ),
    does_not_show=(
        "Who pays, who regulates, who has influence. A post exists by law whether or not its holder is "
        "known; delegated functions move responsibility and leave accountability where it was."
    ),
    reviewed=date(2026, 11, 22),
    example=Example(date(2026, 1, 2), {"start": "post:icb:QVV:chief_executive"}),
    layers=(Layer.ACCOUNTABILITY, Layer.STRUCTURE, Layer.APPOINTMENT),
    searches=("post", "standing_rule"),
    parameters=Start,
    row=Row,
    walk=_walk,
    lacks=_lacks,
)
