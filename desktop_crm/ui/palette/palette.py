"""Ctrl+K: type a few letters, press Enter, be there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from shiboken6 import isValid
from typing_extensions import override

from desktop_crm.queries.palette import PaletteHit, palette_hits, palette_recent
from desktop_crm.ui.context import Context
from desktop_crm.ui.palette.commands import (
    command_items,
    new_customer_item,
    report_items,
    setting_items,
)
from desktop_crm.ui.palette.item import GROUP_TITLES, Group, Item
from desktop_crm.ui.palette.item_list import ItemList
from desktop_crm.ui.palette.recent import Recent
from desktop_crm.ui.palette.records import record_items
from desktop_crm.ui.theme.tokens import SPACE_1
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.search_box import SearchBox
from desktop_crm.ui.widgets.surface import Surface

_WIDTH, _TOP, _LEAST_TOP = 600, 96, 16
_MOST_HEIGHT, _BOTTOM = 500, 40
_FEW = 6
_PAGE = 6
_STEPS = {
    Qt.Key.Key_Down.value: 1,
    Qt.Key.Key_Up.value: -1,
    Qt.Key.Key_PageDown.value: _PAGE,
    Qt.Key.Key_PageUp.value: -_PAGE,
}
_ENTER = frozenset({Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value})


def open_palette(context: Context, host: QWidget) -> None:
    """Open the palette over a window, or close it when it is open."""
    opened = host.window().findChild(Palette)
    if opened is not None:
        opened.close_palette()
    else:
        Palette(context, host.window()).open()


class Palette(Surface):
    """The box keeps the keyboard; arrows move, Tab goes to the next group, Enter chooses."""

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window, padding=SPACE_1 * 2)
        self._context = context
        self._window = window
        self._recent = Recent(context)
        self._before = QApplication.focusWidget()
        self._is_reading = False
        self._wants_first = False
        self.setAccessibleName(self.tr("Search everything"))
        self.box_edit = SearchBox(
            self.tr("Customers, people, phones, orders, reports, commands …"), filled=True
        )
        self.list = ItemList()
        self.list.setAccessibleName(self.tr("Results"))
        self._nothing = Label("", "secondary", color="text3")
        self._nothing.setContentsMargins(12, 14, 12, 14)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._nothing)
        self.box.setSpacing(SPACE_1)
        self.box.addWidget(self.box_edit)
        self.box.addWidget(self._stack, 1)
        self.box_edit.edit.installEventFilter(self)
        self.box_edit.text_changed.connect(self._ask)
        self.list.chosen.connect(self._choose)
        self.hide()

    def open(self) -> None:
        """Show it with what was opened lately."""
        self._application().installEventFilter(self)
        self._window.installEventFilter(self)
        self.show()
        self.raise_()
        self._show([])
        self.box_edit.edit.setFocus(Qt.FocusReason.PopupFocusReason)
        self._ask("")

    def close_palette(self) -> None:
        """Go away; the keyboard goes back to where it was."""
        self._application().removeEventFilter(self)
        self._window.removeEventFilter(self)
        self.hide()
        if self._before is not None and isValid(self._before):
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setParent(None)
        self.deleteLater()

    @property
    def text(self) -> str:
        """What is typed."""
        return self.box_edit.text()

    # Asking

    def _ask(self, text: str) -> None:
        """The old lines stay until the new ones are found."""
        self._is_reading = True
        if text.strip():
            self._context.background.read(
                palette_hits, self._on_hits, owner=self, key="palette", text=text
            )
        else:
            records = self._recent.records()
            self._context.background.read(
                palette_recent, self._on_recent, owner=self, key="palette", records=records
            )

    def _on_hits(self, hits: Sequence[PaletteHit]) -> None:
        text = self.text
        first = [
            *record_items(self._context, hits, text),
            *command_items(self._context, text),
        ]
        then = [
            *_few(report_items(self._context, text)),
            *_few(setting_items(self._context, text)),
        ]
        new = new_customer_item(self._context, self._window, text)
        # Enter opens what is there before it enters somebody of that name
        self._show([*first, *new, *then] if first else [*then, *new])
        self._arrived()

    def _on_recent(self, hits: Sequence[PaletteHit]) -> None:
        recent = record_items(self._context, hits, "", Group.RECENT)
        self._show([*recent, *command_items(self._context, "")])
        self._arrived()

    def _arrived(self) -> None:
        self._is_reading = False
        if self._wants_first:
            self._wants_first = False
            self._choose(self.list.current)

    def _show(self, items: Iterable[Item]) -> None:
        entries = list(self._with_headings(items))
        self.list.set_entries(entries)
        words = self.tr("Nothing found for “{text}”").format(text=self.text)
        self._nothing.setText(words if self.text.strip() else "")
        self._stack.setCurrentIndex(0 if entries else 1)
        self._fit()

    def _with_headings(self, items: Iterable[Item]) -> Iterator[str | Item]:
        group = None
        for item in items:
            if item.group is not group:
                group = item.group
                yield self._context.language.say(GROUP_TITLES[group])
            yield item

    # Choosing

    def _choose(self, item: Item | None) -> None:
        if item is None:
            return
        if item.record is not None:
            self._recent.add(*item.record)
        self.close_palette()
        item.run()

    # Place and keys

    def _fit(self) -> None:
        """As high as the lines need, within the window."""
        window = self._window
        height = max(self.list.height_of_all(), 52) if self.list.items else 52
        top = _TOP if window.height() > _TOP + _MOST_HEIGHT else _LEAST_TOP
        most = min(_MOST_HEIGHT, window.height() - top - _BOTTOM)
        frame = self.size() - self.body_rect.size().toSize()
        box = self.box_edit.sizeHint().height() + 3 * 2 * SPACE_1
        width = min(_WIDTH, window.width() - 2 * _BOTTOM)
        body = QSize(width, min(height + box, most))
        self.resize(body + frame)
        self.move_body(QPoint((window.width() - width) // 2, top))

    @staticmethod
    def _application() -> QCoreApplication:
        app = QApplication.instance()
        if app is None:
            raise RuntimeError("a palette needs a running application")
        return app

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isValid(self):
            return False
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            place = self.mapFromGlobal(event.globalPosition().toPoint())
            if self.isVisible() and not self.body_rect.toRect().contains(place):
                self.close_palette()
            return False
        if event.type() == QEvent.Type.Resize and watched is self._window:
            self._fit()
        if watched is self.box_edit.edit and isinstance(event, QKeyEvent):
            return event.type() == QEvent.Type.KeyPress and self._on_key(event)
        return False

    def _on_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in _STEPS:
            self.list.step(_STEPS[key])
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.list.step_group(1 if key == Qt.Key.Key_Tab else -1)
        elif key in _ENTER:
            self._wants_first = self._is_reading
            if not self._is_reading:
                self._choose(self.list.current)
        elif key == Qt.Key.Key_Escape:
            self.close_palette()
        else:
            return False
        return True


def _few(items: Iterator[Item]) -> list[Item]:
    return [item for item, _place in zip(items, range(_FEW), strict=False)]
