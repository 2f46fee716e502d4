"""The lists that the firm edits: adding, renaming, ordering, merging and retiring entries."""

from __future__ import annotations

from functools import partial
from typing import Any, ClassVar

from typing_extensions import override

from desktop_crm.core.codes import OptionList
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.option_texts import LIST_TITLES
from desktop_crm.queries.list_columns import Badge, Column, Kind
from desktop_crm.queries.option_rows import OptionEntry, option_rows
from desktop_crm.services.options import (
    delete_option,
    move_option,
    reinstate_option,
    retire_option,
)
from desktop_crm.ui.context import Context
from desktop_crm.ui.dialogs.option_dialog import edit_option, merge_option, new_option
from desktop_crm.ui.pages.settings.table_section import TableSection
from desktop_crm.ui.theme.tokens import ROW
from desktop_crm.ui.widgets.button import Button
from desktop_crm.ui.widgets.button import Kind as ButtonKind
from desktop_crm.ui.widgets.combo_box import ComboBox
from desktop_crm.ui.widgets.icon_button import IconButton
from desktop_crm.ui.widgets.menu import Menu

_OFFERED = QT_TRANSLATE_NOOP("settings", "Offered")
_RETIRED = QT_TRANSLATE_NOOP("settings", "Retired")
_COLUMNS = (
    Column(
        "name",
        QT_TRANSLATE_NOOP("settings", "Entry"),
        Kind.TEXT,
        220,
        stretch=True,
        fixed=True,
        strong=True,
        sortable=False,
    ),
    Column("uses", QT_TRANSLATE_NOOP("settings", "Records"), Kind.NUMBER, 90, sortable=False),
    Column("state", QT_TRANSLATE_NOOP("settings", "Status"), Kind.BADGE, 104, sortable=False),
)
_MOST_ROWS = 11
_BOX_WIDTH = 200
_LAST = "settings/list"


class ListsSection(TableSection[OptionEntry]):
    """One list at a time; the order here is the order in every menu."""

    tables: ClassVar[frozenset[str]] = frozenset(
        {"option", "customer", "customer_kind", "log_entry", "complaint", "delivery_note"}
        | {"product"}
    )

    def __init__(self, context: Context) -> None:
        intro = self.tr(
            "What is renamed or merged changes on every record at once; a retired entry is offered "
            "no more and stays where it was chosen."
        )
        super().__init__(
            context,
            _COLUMNS,
            name="settings_lists",
            most_rows=_MOST_ROWS,
            intro=intro,
            row_height=ROW,
        )
        self.box = ComboBox()
        self.box.setFixedWidth(_BOX_WIDTH)
        self.box.setAccessibleName(self.tr("List"))
        self.box.fill([(context.language.say(text), key) for key, text in LIST_TITLES.items()])
        saved = context.preferences.text(_LAST)
        self.box.set_current_key(
            OptionList(saved) if saved in set(OptionList) else OptionList.INDUSTRY
        )
        self.box.key_changed.connect(self._on_list)
        self.table.view.setAccessibleName(self.tr("Entries"))
        self.table.set_empty(
            "list-checks",
            self.tr("No entries yet"),
            self.tr("Entries also come with an import."),
        )
        self._add_buttons()

    @property
    def list_name(self) -> OptionList:
        """The list that is shown."""
        return OptionList(str(self.box.current_key()))

    def choose_list(self, list_name: OptionList) -> None:
        """Show a list as if the user had chosen it."""
        self.box.set_current_key(list_name)
        self._on_list(list_name)

    def _add_buttons(self) -> None:
        self.add = Button(self.tr("Add entry"), icon="plus")
        self.add.clicked.connect(self._new)
        self.up = IconButton("arrow-up", self.tr("Move up"))
        self.down = IconButton("arrow-down", self.tr("Move down"))
        self.up.clicked.connect(partial(self._step, -1))
        self.down.clicked.connect(partial(self._step, 1))
        self.rename = Button(self.tr("Rename"), kind=ButtonKind.GHOST, icon="pencil")
        self.merge = Button(self.tr("Merge…"), kind=ButtonKind.GHOST, icon="git-merge")
        self.retire = Button("", kind=ButtonKind.GHOST, icon="eye-off")
        for button, deed in (
            (self.rename, self.open_row),
            (self.merge, self._merge),
            (self.retire, self._retire),
        ):
            button.clicked.connect(self.for_current(deed))
        self.lay_out(
            (self.box, self.add, self.rename, self.merge, self.retire), (self.up, self.down)
        )

    # Content

    @override
    def refresh(self) -> None:
        self.context.background.read(
            option_rows, self.on_rows, owner=self, list_name=self.list_name
        )

    def _on_list(self, list_name: object) -> None:
        self.context.preferences.set(_LAST, str(list_name))
        self.refresh()

    @override
    def value(self, row: OptionEntry, key: str) -> Any:
        if key == "name":
            return row.label(self.context.language)
        if key == "state":
            return Badge(_RETIRED, "neutral") if row.is_retired else Badge(_OFFERED, "success")
        return row.uses

    @override
    def show_buttons(self) -> None:
        row, rows = self.current(), self.table.model.rows
        for button in (self.rename, self.retire):
            button.setEnabled(row is not None)
        self.merge.setEnabled(row is not None and len(rows) > 1)
        self.up.setEnabled(row is not None and row is not rows[0])
        self.down.setEnabled(row is not None and row is not rows[-1])
        is_retired = row is not None and row.is_retired
        self.retire.setText(self.tr("Offer again") if is_retired else self.tr("Retire"))
        self.retire.updateGeometry()

    # Deeds

    def _new(self) -> None:
        new_option(self.context, self, self.list_name)

    @override
    def open_row(self, row: OptionEntry) -> None:
        edit_option(self.context, self, row)

    def _merge(self, row: OptionEntry) -> None:
        others = [each for each in self.table.model.rows if each.id != row.id]
        if others:
            merge_option(self.context, self, row, others)

    def _retire(self, row: OptionEntry) -> None:
        action = reinstate_option if row.is_retired else retire_option
        self.context.background.write(action, owner=self, option_id=row.id)

    def _delete(self, row: OptionEntry) -> None:
        self.context.background.write(delete_option, owner=self, option_id=row.id)

    def _step(self, step: int) -> None:
        row = self.current()
        if row is None:
            return
        place = [each.id for each in self.table.model.rows].index(row.id)
        self.context.background.write(
            move_option, owner=self, option_id=row.id, position=place + step
        )

    @override
    def fill_menu(self, menu: Menu, row: OptionEntry) -> None:
        menu.add(self.tr("Rename"), partial(self.open_row, row), icon="pencil")
        menu.add(self.tr("Merge…"), partial(self._merge, row), icon="git-merge")
        text = self.tr("Offer again") if row.is_retired else self.tr("Retire")
        menu.add(text, partial(self._retire, row), icon="eye-off")
        menu.add(
            self.tr("Delete"),
            partial(self._delete, row),
            icon="trash-2",
            danger=True,
            enabled=not row.uses,
        )
