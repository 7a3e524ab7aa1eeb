"""Which integrated care board took the place of which, and of what part of it."""

from collections.abc import Iterator

from graph.claims import Claim, Ref, RelationshipClaim
from graph.dates import Bounds, Span
from graph.layers.succession import SucceededBy
from loaders.row import Row

KINDS = {"merger": "merger", "split": "split", "acquisition": "acquisition"}


def parse(row: Row) -> Iterator[Claim]:
    """One pair of predecessor and successor."""
    evidence = row.cite()
    before = Ref("icb", "ods_code", row.take("predecessor_ods"))
    after = Ref("icb", "ods_code", row.take("successor_ods"))
    tie = SucceededBy.of(
        {
            "succession": row.take_one_of("kind", KINDS),
            "part": row.take_optional("part") or None,
        }
    )
    when = Bounds.since(Span.parse(row.take("effective")))
    yield RelationshipClaim(before, tie, after, when, evidence, "NHS Act 2006 s.14Z25")
