"""Above the changed fields: how many there are, those of one sort alone, one answer for all."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_crm.exchange.compare.change_index import Only
from desktop_crm.exchange.compare.changes import PackedChanges
from desktop_crm.exchange.fields import Entity
from desktop_crm.ui.theme.tokens import SPACE_2, SPACE_3, SPACE_4
from desktop_crm.ui.widgets.button import Button, Kind
from desktop_crm.ui.widgets.chip import Chip
from desktop_crm.ui.widgets.icon_button import IconButton
from desktop_crm.ui.widgets.label import Label


class ChangesBar(QWidget):
    """`only` is the sort that is looked at alone; None shows all."""

    only_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.only: Only | None = None
        self.summary = Label("", "small_strong", elide=True)
        self.chips = {
            only: Chip(text, ticks=True)
            for only, text in (
                (Only.CAREFUL, self.tr("Careful only")),
                (Only.PHONES, self.tr("Phones")),
                (Only.AMOUNTS, self.tr("Amounts")),
                (Only.DAYS, self.tr("Days")),
            )
        }
        self.keep_all = Button(kind=Kind.GHOST, compact=True)
        self.take_all = Button(compact=True)
        self.undo = IconButton("undo-2", self.tr("Undo"), size=28, shortcut="Ctrl+Z")
        self.undo.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_4, SPACE_3, SPACE_4, SPACE_2)
        row.setSpacing(SPACE_2)
        row.addWidget(self.summary)
        row.addSpacing(SPACE_3)
        for only, chip in self.chips.items():
            chip.clicked.connect(partial(self._on_chip, only))
            row.addWidget(chip)
        row.addStretch(1)
        row.addWidget(self.undo)
        row.addWidget(self.keep_all)
        row.addWidget(self.take_all)

    def forget_only(self) -> None:
        """Show all again, without telling."""
        self.only = None

    def show_counts(self, packed: PackedChanges | None, entity: Entity) -> None:
        """Count the cells of each sort; one that there is not any more is not looked at alone."""
        counts = {only: packed.index.count(only) if packed else 0 for only in Only}
        if self.only is not None and not counts[self.only]:
            self.only = None
        for only, chip in self.chips.items():
            chip.set_count(counts[only])
            chip.setVisible(counts[only] > 0)
            chip.setChecked(only is self.only)
        records = len(packed) if packed else 0
        cells = packed.index.count() if packed else 0
        words = self.tr("Records: {records}, changes: {cells}")
        if entity is Entity.CUSTOMER:
            words = self.tr("Customers: {records}, changes: {cells}")
        self.summary.setText(words.format(records=f"{records:,}", cells=f"{cells:,}"))
        self._name_buttons(None if self.only is None else counts[self.only])

    def _name_buttons(self, count: int | None) -> None:
        """For all, or for as many as are looked at alone."""
        keep, take = self.tr("Keep all"), self.tr("Take all")
        if count is not None:
            keep, take = self.tr("Keep these {count}"), self.tr("Take these {count}")
        self.keep_all.setText(keep.format(count=f"{count:,}") if count is not None else keep)
        self.take_all.setText(take.format(count=f"{count:,}") if count is not None else take)

    def _on_chip(self, only: Only) -> None:
        self.only = only if self.chips[only].isChecked() else None
        self.only_changed.emit()
