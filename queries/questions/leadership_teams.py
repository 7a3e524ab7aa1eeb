"""Q37: how many boards and how many leadership teams there are on a day."""

from datetime import date

from pydantic import Field

from graph.relationships import Layer
from queries.cypher import MARKER, live
from queries.question import AnswerRow, Example, Parameters, Question


class Row(AnswerRow):
    """The counts."""

    icbs: int = Field(description="integrated care boards, each a legal body")
    leadership_teams: int = Field(description="leadership teams: clusters, and boards in none")
    clusters: int = Field(description="clusters of boards that share leadership")
    unclustered: int = Field(description="boards in no cluster")


QUESTION = Question(
    number="Q37",
    asks="How many ICBs and how many leadership teams are there on a date?",
    why_it_matters=(
        "The number of people to talk to is not the number of legal bodies: since 2025 boards share "
        "leaders before, and without, merging."
    ),
    does_not_show="That a cluster is a body: its boards keep their own money, duties and accounts.",
    reviewed=date(2026, 11, 22),
    example=Example(date(2026, 4, 1)),
    layers=(Layer.MEMBERSHIP,),
    searches=("icb", "icb_cluster"),
    parameters=Parameters,
    row=Row,
    cypher=f"""
MATCH (i:{MARKER}:Organisation)
WHERE i.kind = 'icb' AND {live("i")}
OPTIONAL MATCH (i)-[r:MEMBER_OF]->(c:{MARKER})
WHERE c.kind = 'icb_cluster' AND {live("r")}
WITH i.id AS icb, c.id AS cluster, r.id AS tie
ORDER BY icb, tie
WITH count(DISTINCT icb) AS icbs, count(DISTINCT cluster) AS clusters,
     count(DISTINCT CASE WHEN cluster IS NULL THEN icb END) AS unclustered,
     collect(tie) AS each, collect(DISTINCT icb) AS about
RETURN icbs, clusters + unclustered AS leadership_teams, clusters, unclustered, each, about
""",
)
