"""Q71: whether the boards of a body meet the rules that hold for them on a day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import Annotated, Any

from pydantic import Field

from graph.kinds.boards import FORUMS
from graph.relationships import Layer
from queries.answer import Missing
from queries.board_rules import Outcome, check_boards
from queries.explain import show_hop, show_path
from queries.question import AnswerRow, Asked, Example, Found, Names, Parameters, Question
from queries.verdict import Result

_KINDS = ("icb", "icb_cluster", "ics", "trust", "council", "ccg", "pcn", "pooled_fund")

NO_SEATS = "no list of its seats is loaded"


class Which(Parameters):
    """The body."""

    body: Annotated[str, Names(_KINDS)] = Field(
        description="the body whose boards are checked, by name or code; of a cluster each member"
    )


class Row(AnswerRow):
    """One rule; or, where no list of seats is loaded, all rules that nothing decides, in one row."""

    board: str = Field(description="the board, network or fund")
    rule: str = Field(description="code of the rule, or of several")
    asks: str = Field(description="what the rule asks")
    result: Result = Field(description="pass, fail, unknown or not_applicable")
    counts_as: str = Field(description="of a failure: breach of what law or plan requires, or warning")
    why: str = Field(description="what decided it")
    seats: list[str] = Field(description="the seats that decided it, with who sits there")
    severity: str = Field(description="must (law), policy, expected, or bill")
    basis: str = Field(description="provision or policy; “not verified” where no document was read")
    since: date | None = Field(description="from which day the rule holds, if known")
    until: date | None = Field(description="up to, but not on, which day; empty while it lasts")


def _rows(outcomes: Sequence[Outcome]) -> Iterator[Row]:
    for _, several in groupby(outcomes, key=lambda one: (one.board.body, one.board.role)):
        of_board = list(several)
        listed = of_board[0].board.listed
        decided = [one for one in of_board if listed or one.verdict.result in ("pass", "fail")]
        yield from (_row(one) for one in decided)
        folded = [one for one in of_board if not listed and one.verdict.result == "unknown"]
        if folded:
            yield _one_line(folded)


def _row(one: Outcome) -> Row:
    return Row(
        board=_board(one),
        rule=one.rule,
        asks=one.asks,
        result=one.verdict.result,
        counts_as=one.counts_as,
        why=one.verdict.why,
        seats=[seat.shown for seat in one.verdict.seats],
        severity=one.severity,
        basis=one.basis,
        since=one.valid_from,
        until=one.valid_to,
    )


def _one_line(folded: Sequence[Outcome]) -> Row:
    """What cannot be told for want of a list is one row, not a screen of them."""
    first, known = folded[0], [one.verdict.why for one in folded]
    return Row(
        board=_board(first),
        rule=", ".join(one.rule for one in folded),
        asks=f"{len(folded)} rules hold" if len(folded) > 1 else first.asks,
        result="unknown",
        counts_as="",
        why=NO_SEATS if first.board.role else "; ".join(dict.fromkeys(known)),
        seats=[],
        severity=", ".join(dict.fromkeys(one.severity for one in folded)),
        basis="; ".join(dict.fromkeys(one.basis for one in folded if one.basis)),
        since=None,
        until=None,
    )


def _board(one: Outcome) -> str:
    """The board by its name; by what it is to the body where law alone knows it."""
    board = one.board
    return board.name or (f"{FORUMS[board.role]}, {board.body_name}" if board.role else board.body_name)


def _walk(asked: Asked) -> Found:
    outcomes = check_boards(asked.store, asked.parameters["body"], asked.on)
    outcomes.sort(key=lambda one: (one.board.body, one.board.role, one.rule))
    rows = list(_rows(outcomes))
    decided = [one for one in outcomes if one.verdict.result in ("pass", "fail")]
    ties = [tie for one in decided for tie in one.verdict.ties]
    ties += [tie for one in decided for seat in one.verdict.seats for tie in seat.ties]
    paths = [show_path([show_hop(hop, asked.on)]) for hop in asked.store.hops(ties)]
    about = [asked.parameters["body"], *(one.rule_id for one in outcomes)] if rows else []
    return Found(rows, paths, about)


def _lacks(asked: Asked, rows: Sequence[dict[str, Any]]) -> list[Missing]:
    if not rows:
        return [
            Missing(
                what="rules on the boards of this body on this day",
                why="none of the rules that are loaded held for a body of its kind then",
            )
        ]
    unknown = sum(len(row["rule"].split(", ")) for row in rows if row["result"] == "unknown")
    if not unknown:
        return []
    return [
        Missing(
            what="whether a rule is met" if unknown == 1 else f"whether {unknown} rules are met",
            why="nothing loaded decides them; a post or board that law alone makes does not",
            published_where="the body's constitution or terms of reference, and the papers of its board",
            fill_in="template seats: one row for each seat of the board, saying that these are all",
        )
    ]


QUESTION = Question(
    number="Q71",
    asks="Do the boards of this body meet the rules on who must sit on them, and which seats decide that?",
    why_it_matters=(
        "Who prepares a board or challenges one wants each rule with its provision, what was found, and "
        "whether a gap breaks law, strays from policy, or only means that no list was loaded."
    ),
    does_not_show=(
        "Whether a board works, or what a judge would say. Unknown is not no; what a rule says must be "
        "there never counts as found; a joint board sits for bodies that stay separate in law."
    ),
    reviewed=date(2026, 11, 22),
    example=Example(date(2019, 6, 1), {"body": "ics:blackpool-and-fylde-coast"}),
    layers=(Layer.STRUCTURE, Layer.MEMBERSHIP, Layer.APPOINTMENT, Layer.GEOGRAPHY, Layer.CONTRACT),
    searches=("board_rule", "forum", "seat", "post", "person"),
    parameters=Which,
    row=Row,
    walk=_walk,
    lacks=_lacks,
)
