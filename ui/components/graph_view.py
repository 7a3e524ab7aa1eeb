"""The picture of ties: layered left to right, to be walked by mouse, finger or keyboard."""

from __future__ import annotations

from ui.components.picture import Chosen, Picture


def graph_view(picture: Picture, *, key: str, height: int = 520, selected: str = "") -> Chosen:
    """Draw a picture, and say what the reader has selected and done.

    Put it together with what shows the selection into one ``st.fragment``: then a click runs only
    that part of the page. Where boxes were dragged to is kept for the session under the key.

    Args:
        picture: what to draw. The same key with another picture moves to it.
        key: name of the picture in the session; two on a page need two.
        height: of the drawing in pixels, without its buttons and legend.
        selected: id of the box or tie to select at first, as the address names it; a change of it
            selects anew.
    """
    raise NotImplementedError
