"""Clinical commissioning groups from April 2021 to their end, by the areas that keep their codes."""

from collections.abc import Iterator
from datetime import date

from graph.claims import Claim, FieldClaim, Ref, RelationshipClaim
from graph.dates import NEVER, Bounds
from graph.entities import LIFE
from graph.layers.succession import SucceededBy
from loaders.row import Row

FIRST_DAY, ABOLISHED = date(2013, 4, 1), date(2022, 7, 1)
"""Life of the kind of body: Health and Social Care Act 2012; Health and Care Act 2022."""

MERGERS_AFTER, MERGERS_BY = date(2020, 4, 1), date(2021, 4, 1)
"""The published number was 191 for all of 2019/20 and 106 from April 2021 on: none began, merged or
ended in those times, so whoever is in one list only did so between these days."""

YES_NO = {"yes": "yes", "no": ""}


def parse(row: Row) -> Iterator[Claim]:
    """One group, in the list of April 2019, in that of the last groups, or in both."""
    evidence = row.cite()
    code = row.take("ccg_ods")
    early, late = row.take_one_of("in_april_2019", YES_NO), row.take_one_of("in_2022", YES_NO)
    began = (FIRST_DAY, MERGERS_AFTER) if early else (MERGERS_AFTER, MERGERS_BY)
    ended = (ABOLISHED, ABOLISHED) if late else (MERGERS_AFTER, MERGERS_BY)
    ccg, life = Ref.mint("ccg", code), Bounds.of(*began, *ended)
    yield FieldClaim(ccg, LIFE, "", life, evidence)
    yield FieldClaim(ccg, "ods_code", code, life, evidence)
    name, icb = row.take_optional("name"), row.take_optional("icb_ods")
    if late:
        seen = Bounds.of(life.s0, life.s1, ABOLISHED, ABOLISHED)
        yield FieldClaim(ccg, "name", name, seen, evidence)
        since = Bounds.of(ABOLISHED, ABOLISHED, NEVER, NEVER)
        tie = SucceededBy(succession="functions")
        yield RelationshipClaim(ccg, tie, Ref.mint("icb", icb), since, evidence)
