"""Which networks each board has."""

from queries.matter import OF_A_KIND_WITHIN, Matter

MATTER = Matter(
    words="primary care networks",
    found=OF_A_KIND_WITHIN,
    kind="pcn",
    published_where="NHS ODS, ePCN",
    fill_in="file ePCN.xlsx",
)
