"""Components of ours: their scripts and styles as files that the server hands to the browser."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, Protocol

import streamlit as st
from streamlit.components.v2.get_bidi_component_manager import get_bidi_component_manager
from streamlit.components.v2.manifest_scanner import ComponentConfig, ComponentManifest

import ui

PACKAGE = Path(str(ui.__file__)).parent
ASSETS = "assets"


class Mounted(Protocol):
    """A component, to be called where it is to stand; see Streamlit's ``ComponentRenderer``."""

    def __call__(self, **settings: Any) -> Any:
        """Put it into the page."""


def component(name: str) -> Mounted:
    """The component whose script and style are ``ui/assets/<name>.js`` and ``.css``.

    Streamlit finds such files by itself only for a package that is called as its distribution is and
    was not installed editable; so it is told of ours, with the same object that it would make. The
    address of the files carries what is in them: a browser never mixes those of two versions.
    """
    full = f"icsgraph.{_mark()}.{name}"
    manager = get_bidi_component_manager()
    if manager.get_component_asset_root(full) is None:
        declared = [ComponentConfig(name=name, asset_dir=ASSETS)]
        manager.register_from_manifest(ComponentManifest(f"icsgraph.{_mark()}", "", declared), PACKAGE)
    mounted: Mounted = st.components.v2.component(
        full, js=f"{name}.js", css=f"{name}.css", isolate_styles=False
    )
    return mounted


@cache
def _mark() -> str:
    """What tells these files from those of another version."""
    mark = sha256()
    for path in sorted((PACKAGE / ASSETS).rglob("*.*")):
        mark.update(path.name.encode() + path.read_bytes())
    return mark.hexdigest()[:12]
