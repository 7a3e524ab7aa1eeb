"""What a page of the app is, and where pages are found: one module each in ``ui/views``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.visit import Visit


@dataclass(frozen=True)
class Page:
    """A page.

    Attributes:
        title: its name in the navigation and its heading.
        address: its path.
        order: where it stands in the navigation; the first one opens first.
        purpose: what one finds out there, in a sentence.
        show: draws it.
    """

    title: str
    address: str
    order: int
    purpose: str
    show: Callable[[Visit], None]


@cache
def pages() -> tuple[Page, ...]:
    """Every page, in the order of the navigation. A new page is a new module and nothing else."""
    import ui.views as package

    modules = iter_modules(package.__path__, package.__name__ + ".")
    found: list[Page] = [import_module(one.name).PAGE for one in modules]
    return tuple(sorted(found, key=lambda one: one.order))


def page(address: str) -> Page:
    """The page at that path.

    Raises:
        KeyError: when there is none.
    """
    return {one.address: one for one in pages()}[address]
