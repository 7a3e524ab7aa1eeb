"""Which practices each board has."""

from queries.matter import OF_A_KIND_WITHIN, Matter

MATTER = Matter(
    words="GP practices",
    found=OF_A_KIND_WITHIN,
    kind="practice",
    published_where="NHS ODS, epraccur",
    fill_in="file epraccur.csv",
)
