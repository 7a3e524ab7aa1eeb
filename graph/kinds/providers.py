"""Bodies that provide care or, as councils do, both commission and provide."""

from graph.entities import Organisation


class Trust(Organisation):
    """An NHS trust or NHS foundation trust; which of the two is its dated legal form."""

    kind = "trust"
    words = "NHS trust or foundation trust"


class Council(Organisation):
    """A local authority as a body, apart from the area it serves."""

    kind = "council"
    words = "council"
