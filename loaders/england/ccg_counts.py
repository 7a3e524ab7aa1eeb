"""Published numbers of clinical commissioning groups, by period or as at a date."""

from collections.abc import Iterator

from graph.claims import Claim, CountClaim
from loaders.row import Row


def parse(row: Row) -> Iterator[Claim]:
    """One statement of the number: for a period, or seen at a date."""
    evidence = row.cite()
    began, ended = row.take_optional("from_date"), row.take_optional("to_date")
    when = row.bounds(began, ended, seen=row.take_optional("as_at"))
    yield CountClaim("ccg", row.take_number("count"), when, evidence)
