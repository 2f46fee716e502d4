"""The registry of pages: the rail, navigation, shortcuts and the tour follow from it.

Pages are made by factories with a local import, so that the window is painted before the modules
that need the database are loaded.
"""

from __future__ import annotations

from desktop_crm.ui.pages.page import PageSpec

PAGES: tuple[PageSpec, ...] = ()


def page_spec(key: str) -> PageSpec:
    """The page of that key.

    Raises:
        KeyError: if there is none.
    """
    return next(spec for spec in PAGES if spec.key == key)
