"""The firm's own fields: adding, changing, ordering, retiring them."""

from __future__ import annotations

from functools import partial
from typing import Any, ClassVar

from typing_extensions import override

from desktop_crm.core.codes import FieldType
from desktop_crm.core.custom_fields import FIELD_TYPE_TEXTS, OWNER_TEXTS
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.queries.custom_fields import CustomFieldRow, custom_fields
from desktop_crm.queries.list_columns import Badge, Column, Kind, Name
from desktop_crm.services.custom_fields import (
    delete_custom_field,
    move_custom_field,
    reinstate_custom_field,
    retire_custom_field,
)
from desktop_crm.ui.context import Context
from desktop_crm.ui.dialogs.custom_field_dialog import edit_custom_field, new_custom_field
from desktop_crm.ui.pages.settings.table_section import TableSection
from desktop_crm.ui.widgets.button import Button
from desktop_crm.ui.widgets.button import Kind as ButtonKind
from desktop_crm.ui.widgets.icon_button import IconButton
from desktop_crm.ui.widgets.menu import Menu

_USED = QT_TRANSLATE_NOOP("settings", "In use")
_RETIRED = QT_TRANSLATE_NOOP("settings", "Retired")
_COLUMNS = (
    Column(
        "name",
        QT_TRANSLATE_NOOP("settings", "Field"),
        Kind.NAME,
        200,
        stretch=True,
        fixed=True,
        sortable=False,
    ),
    Column("owner", QT_TRANSLATE_NOOP("settings", "Belongs to"), Kind.TEXT, 110, sortable=False),
    Column("type", QT_TRANSLATE_NOOP("settings", "Holds"), Kind.TEXT, 76, sortable=False),
    Column("uses", QT_TRANSLATE_NOOP("settings", "Records"), Kind.NUMBER, 76, sortable=False),
    Column("state", QT_TRANSLATE_NOOP("settings", "Status"), Kind.BADGE, 104, sortable=False),
)
_MOST_ROWS = 9


class FieldsSection(TableSection[CustomFieldRow]):
    """Own fields are on cards, in lists and filters, in imports and exports."""

    tables: ClassVar[frozenset[str]] = frozenset({"custom_field", "custom_value"})

    def __init__(self, context: Context) -> None:
        intro = self.tr(
            "What this firm wants to know beside the usual fields. Own fields stand on the card "
            "and in the list, can be filtered, imported and exported."
        )
        super().__init__(
            context, _COLUMNS, name="settings_fields", most_rows=_MOST_ROWS, intro=intro
        )
        self.table.view.setAccessibleName(self.tr("Own fields"))
        self.table.set_empty(
            "columns-3",
            self.tr("No own fields yet"),
            self.tr("An import makes one for each column that it does not know."),
        )
        self._add_buttons()

    def _add_buttons(self) -> None:
        self.add = Button(self.tr("New field"), icon="plus")
        self.add.clicked.connect(self._new)
        self.edit = Button(self.tr("Edit"), kind=ButtonKind.GHOST, icon="pencil")
        self.edit.clicked.connect(self.for_current(self.open_row))
        self.retire = Button("", kind=ButtonKind.GHOST, icon="eye-off")
        self.retire.clicked.connect(self.for_current(self._retire))
        self.up = IconButton("arrow-up", self.tr("Move up"))
        self.down = IconButton("arrow-down", self.tr("Move down"))
        self.up.clicked.connect(partial(self._step, -1))
        self.down.clicked.connect(partial(self._step, 1))
        self.lay_out((self.add, self.edit, self.retire), (self.up, self.down))

    # Content

    @override
    def refresh(self) -> None:
        self.context.background.read(custom_fields, self.on_rows, owner=self, with_retired=True)

    @override
    def value(self, row: CustomFieldRow, key: str) -> Any:
        say = self.context.language.say
        match key:
            case "name":
                return Name(row.name, row.section or ", ".join(row.choices))
            case "owner":
                return say(OWNER_TEXTS[row.owner])
            case "type":
                return say(FIELD_TYPE_TEXTS[FieldType(row.type)])
            case "state":
                return Badge(_RETIRED, "neutral") if row.is_retired else Badge(_USED, "success")
            case _:
                return row.uses

    def _neighbours(self, row: CustomFieldRow) -> list[CustomFieldRow]:
        return [each for each in self.table.model.rows if each.owner == row.owner]

    @override
    def show_buttons(self) -> None:
        row = self.current()
        around = [] if row is None else self._neighbours(row)
        self.edit.setEnabled(row is not None)
        self.retire.setEnabled(row is not None)
        self.up.setEnabled(row is not None and row is not around[0])
        self.down.setEnabled(row is not None and row is not around[-1])
        is_retired = row is not None and row.is_retired
        self.retire.setText(self.tr("Use again") if is_retired else self.tr("Retire"))
        self.retire.updateGeometry()

    # Deeds

    def _new(self) -> None:
        new_custom_field(self.context, self)

    @override
    def open_row(self, row: CustomFieldRow) -> None:
        edit_custom_field(self.context, self, row)

    def _retire(self, row: CustomFieldRow) -> None:
        action = reinstate_custom_field if row.is_retired else retire_custom_field
        self.context.background.write(action, owner=self, field_id=row.id)

    def _delete(self, row: CustomFieldRow) -> None:
        self.context.background.write(delete_custom_field, owner=self, field_id=row.id)

    def _step(self, step: int) -> None:
        row = self.current()
        if row is not None:
            place = [each.id for each in self._neighbours(row)].index(row.id)
            self.context.background.write(
                move_custom_field, owner=self, field_id=row.id, position=place + step
            )

    @override
    def fill_menu(self, menu: Menu, row: CustomFieldRow) -> None:
        menu.add(self.tr("Edit"), partial(self.open_row, row), icon="pencil")
        text = self.tr("Use again") if row.is_retired else self.tr("Retire")
        menu.add(text, partial(self._retire, row), icon="eye-off")
        menu.add(
            self.tr("Delete"),
            partial(self._delete, row),
            icon="trash-2",
            danger=True,
            enabled=not row.uses,
        )
