"""Q59: which boards lie in which region, before and after a day."""

from datetime import date
from typing import Annotated

from pydantic import Field

from graph.relationships import Layer
from queries.cypher import MARKER, live
from queries.question import AnswerRow, Example, Names, Parameters, Question


class Days(Parameters):
    """The region and the two days."""

    region: Annotated[str | None, Names(("region",))] = Field(
        default=None, description="the region, by name or code; all regions when not given"
    )
    before: date = Field(default=date(2026, 3, 31), description="the earlier day")
    after: date = Field(default=date(2026, 4, 1), description="the later day")


class Row(AnswerRow):
    """One board in one region."""

    region: str = Field(description="the region")
    icb: str = Field(description="the board")
    icb_id: str = Field(description="its id")
    on_before: bool = Field(description="whether it was there on the earlier day")
    on_after: bool = Field(description="whether it was there on the later day")


QUESTION = Question(
    number="Q59",
    asks="Which ICBs are in my region before and after April 2026?",
    why_it_matters=(
        "Regional teams of NHS England oversee the boards of their region; the mergers of April 2026 "
        "changed three regions and left four as they were."
    ),
    does_not_show="Authority: a board lies within a region for administration, and answers elsewhere.",
    reviewed=date(2026, 11, 22),
    example=Example(date(2026, 4, 1), {"region": "region:Y56"}),
    layers=(Layer.GEOGRAPHY,),
    searches=("icb", "region"),
    parameters=Days,
    row=Row,
    cypher=f"""
UNWIND [$before, $after] AS day
MATCH (i:{MARKER})-[r:WITHIN]->(g:{MARKER})
WHERE i.kind = 'icb' AND g.kind = 'region' AND {live("r", "day")}
  AND ($region IS NULL OR g.id = $region)
WITH g.id AS region_id, g.name AS region, i.name AS icb, i.id AS icb_id, r.id AS tie, day
ORDER BY tie
WITH region_id, region, icb, icb_id, collect(day) AS days, collect(DISTINCT tie) AS each
RETURN region, icb, icb_id, $before IN days AS on_before, $after IN days AS on_after, each
ORDER BY region, icb, icb_id
""",
)
