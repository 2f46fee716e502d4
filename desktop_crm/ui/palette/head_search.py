"""The search box at the head of a page: it opens the palette."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_crm.ui.actions import Actions
from desktop_crm.ui.widgets.search_box import SearchButton

PALETTE = "go.palette"


class HeadSearch(SearchButton):
    """Looks like a search box; a press or Ctrl+K opens the palette."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__("", actions.shortcut(PALETTE), parent)
        text = self.tr("Search everything")
        self.setText(text)
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(self.sizeHint().width())
        self.clicked.connect(actions.action(PALETTE).trigger)
