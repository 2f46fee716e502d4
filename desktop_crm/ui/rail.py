"""The navigation rail: the firm, the pages, and at its foot settings, user and last backup."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.core.texts import QT_TRANSLATE_NOOP
from desktop_crm.ui.language import say
from desktop_crm.ui.page import PageSpec
from desktop_crm.ui.rail_foot import RailLine
from desktop_crm.ui.rail_items import RailHead, RailItem
from desktop_crm.ui.theme.palette import qcolor, tokens_of
from desktop_crm.ui.theme.tokens import RAIL_WIDTH, SPACE_1, SPACE_3
from desktop_crm.ui.widgets.painting import paint_line
from desktop_crm.ui.widgets.separator import Separator

if TYPE_CHECKING:
    from desktop_crm.ui.context import Firm

PROGRAM_NAME = QT_TRANSLATE_NOOP("Rail", "Desktop CRM")
SETTINGS = "settings"
"""The key of the page that the entry at the foot opens."""
_STEPS = {Qt.Key.Key_Up.value: -1, Qt.Key.Key_Down.value: 1}
_TOP = 12
_HEAD_GAP = 10


class Rail(QWidget):
    """Tells which entry was chosen; what is lit is told to it by navigation."""

    chosen = Signal(str)
    menu_wanted = Signal(QWidget)
    settings_wanted = Signal(QWidget)

    def __init__(self, pages: Sequence[PageSpec], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = {spec.key: spec for spec in pages if spec.on_rail and not spec.shortcut}
        self._under = {spec.key: spec.under for spec in pages}
        self._firm: Firm | None = None
        self.setFixedWidth(RAIL_WIDTH)
        self.head = RailHead()
        self.head.clicked.connect(partial(self.menu_wanted.emit, self.head))
        self.items = {key: RailItem("", spec.icon) for key, spec in self._pages.items()}
        self.settings = RailItem("", "settings")
        self.settings.clicked.connect(partial(self.settings_wanted.emit, self.settings))
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_3, _TOP, SPACE_3 + 1, SPACE_3)
        column.setSpacing(SPACE_1)
        column.addWidget(self.head)
        column.addSpacing(_HEAD_GAP - SPACE_1)
        for key, item in self.items.items():
            item.clicked.connect(partial(self.chosen.emit, key))
            column.addWidget(item)
        column.addStretch(1)
        column.addWidget(self.settings)
        self.user = RailLine("circle-user-round")
        self.backup = RailLine(small=True)
        self._rule = Separator()
        column.addWidget(self._rule)
        column.addWidget(self.user)
        column.addSpacing(-SPACE_1)
        column.addWidget(self.backup)
        self.set_firm(None)

    def set_firm(self, firm: Firm | None) -> None:
        """Show the open firm; without one there is nowhere to go."""
        self._firm = firm
        for item in self.items.values():
            item.setVisible(firm is not None)
            item.set_count(0)
        for foot in (self._rule, self.user, self.backup):
            foot.setVisible(firm is not None)
        self.retranslate()

    def rename(self, firm: Firm) -> None:
        """Show the open firm under another name."""
        self._firm = firm
        self.retranslate()

    def set_page(self, key: str) -> None:
        """Light the entry of the page that is shown, or of the one it belongs under."""
        lit = key if key in self.items else self._under.get(key, "")
        for name, item in self.items.items():
            item.setChecked(name == lit)
        self.settings.setChecked(SETTINGS in (key, self._under.get(key, "")))

    @property
    def lit(self) -> str:
        """The key of the lit entry, or empty; the settings are no place to start from."""
        return next((key for key, item in self.items.items() if item.isChecked()), "")

    def retranslate(self) -> None:
        """Take the texts of the language that is on."""
        program = say(PROGRAM_NAME)
        if self._firm is None:
            self.head.set_names(program, self.tr("No firm is open"))
        else:
            detail = self.tr("CRM · demo firm") if self._firm.is_demo else program
            self.head.set_names(self._firm.name, detail)
        self.settings.setText(self.tr("Settings"))
        for key, item in self.items.items():
            item.setText(say(self._pages[key].title))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(event.key())
        if step is None:
            super().keyPressEvent(event)
            return
        stops = [self.head, *self.items.values(), self.settings, self.user, self.backup]
        stops = [stop for stop in stops if stop.isVisible()]
        focused = self.focusWidget()
        place = stops.index(focused) if focused in stops else 0
        stops[(place + step) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self)
        painter = QPainter(self)
        painter.fillRect(self.rect(), qcolor(tokens.rail))
        edge = self.width() - 1
        paint_line(painter, QPointF(edge, 0), QPointF(edge, self.height()), tokens.border)
