"""Q60: which facts a question needs that are not among what is loaded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import Field

from graph.relationships import Layer
from queries.answer import Missing
from queries.gaps import Gaps, gaps_at, gaps_everywhere
from queries.needs import Need, kinds_needed, ties_needed
from queries.question import AnswerRow, Asked, Example, Found, Names, Parameters, Question

OUT_OF_SCOPE = (
    "contents of RightCare packs, patient-experience process maps, NHS systems outside England, and "
    "“sufficient capacity” (Long Term Plan, paragraph 1.52) as a number"
)
"""What the product says it will not hold."""


class Which(Parameters):
    """The question, and whom it would be asked of."""

    question: str = Field(description="number or name of the question, such as Q10")
    body: Annotated[str | None, Names()] = Field(
        default=None, description="whom it would be asked of; left out: all boards, or some of the many"
    )
    also: Annotated[str | None, Names()] = Field(
        default=None, description="the second body, where the question takes two"
    )


class Row(AnswerRow):
    """One fact that the question needs, or the facts of which nothing is missing in one row."""

    fact: str = Field(description="what the question needs to know")
    state: Literal["missing", "by law only", "found", "not asked", "out of scope"] = Field(
        description="missing, by law only (nobody was found), found, not asked, or out of scope"
    )
    at: str = Field(description="at how many of the bodies looked at; or how many law alone states")
    why: str = Field(description="why it is not known")
    published_where: str = Field(description="where it is published, as far as that is known")
    fill_in: str = Field(description="which file or row of a template would fill it")


def _row(fact: str, state: Any, at: str = "", why: str = "", where: str = "", fill: str = "") -> Row:
    return Row(fact=fact, state=state, at=at, why=why, published_where=where, fill_in=fill)


def _walk(asked: Asked) -> Found:
    from queries.library import question  # it finds this module too

    name, wanted = question(asked.parameters["question"])
    named = [one for one in (asked.parameters["body"], asked.parameters["also"]) if one]
    needs = [*kinds_needed(wanted, asked.store, asked.on), *ties_needed(name, wanted, asked.store, asked.on)]
    rows = [*_gaps(_of(name, wanted, asked, named)), *_needs(needs), _row(OUT_OF_SCOPE, "out of scope")]
    return Found(rows, (), named)


def _of(name: str, wanted: Question, asked: Asked, named: Sequence[str]) -> Gaps:
    if wanted.number == QUESTION.number:
        return Gaps(not_asked="this question asks what others do not know, and needs one of them")
    if named:
        return gaps_at(name, wanted, asked.store, asked.on, named)
    return gaps_everywhere(wanted, asked.store, asked.on)


def _gaps(found: Gaps) -> Iterator[Row]:
    """What the question itself says is missing, each reason once."""
    if found.not_asked:
        yield _row("what is missing of one body", "not asked", why=found.not_asked)
    for gap in found.gaps:
        one, some = gap.missing, found.looked_at < found.there_are
        at = f"{gap.at} of {found.looked_at} ({found.of})" if found.of else ""
        at += f"; there are {found.there_are:,}" if some else ""
        such = "such as: " if found.looked_at > 1 else ""
        yield _row(such + one.what, "missing", at, one.why, one.published_where, one.fill_in)


def _needs(needs: Sequence[Need]) -> Iterator[Row]:
    """What the schema says it looks for: first what nothing was found of."""
    for one in needs:
        if not one.found and not one.by_law:
            why = "none is loaded for this day"
            yield _row(one.words, "missing", why=why, where=one.published_where, fill=one.fill_in)
    for one in needs:
        if not one.found and one.by_law:
            why = "law or policy says so; none was found published"
            at = f"{one.by_law:,} by law"
            yield _row(one.words, "by law only", at, why, one.published_where, one.fill_in)
    found = [f"{one.words.partition('”:')[0].lstrip('“')} ({one.found:,})" for one in needs if one.found]
    if found:
        yield _row(", ".join(found), "found")


def _lacks(asked: Asked, rows: Sequence[dict[str, Any]]) -> list[Missing]:
    return []  # the rows are what is missing


QUESTION = Question(
    number="Q60",
    asks="What do you not know: which facts would this question need that are not loaded?",
    why_it_matters=(
        "An answer that looks complete misleads more than a gap does. Whoever relies on one wants to see "
        "what it could not draw on, where that is published, and what would fill it."
    ),
    does_not_show=(
        "Whether what is found is right, for which ask what is stale, single-sourced or contradicted; nor "
        "facts that no question asks for. Counts of ties are of the whole country on the day."
    ),
    reviewed=date(2026, 11, 23),
    example=Example(date(2026, 4, 2), {"question": "Q12", "body": "icb:QVV"}),
    layers=(Layer.EVIDENCE,),
    searches=("unknown",),
    parameters=Which,
    row=Row,
    walk=_walk,
    lacks=_lacks,
)
