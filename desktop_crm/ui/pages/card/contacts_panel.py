"""The tab of contact persons."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.queries.card_contacts import ContactRow, card_contacts
from desktop_crm.queries.list_columns import Badge, Column, Kind, Name
from desktop_crm.ui.context import Context
from desktop_crm.ui.pages.card.head_words import spaced_phone
from desktop_crm.ui.pages.card.table_panel import TablePanel
from desktop_crm.ui.theme.tokens import ROW_TALL
from desktop_crm.ui.widgets.button import Button
from desktop_crm.ui.widgets.button import Kind as ButtonKind
from desktop_crm.ui.widgets.label import Label

_PRIMARY = QT_TRANSLATE_NOOP("contacts", "Primary contact")
_DECIDES = QT_TRANSLATE_NOOP("contacts", "Decision maker")


class ContactsPanel(TablePanel):
    """People with their numbers; Enter changes one."""

    NAME = "card.contacts"
    ROW_HEIGHT = ROW_TALL
    TABLES = frozenset({"contact", "phone", "log_entry", "log_entry_contact"})
    COLUMNS = (
        Column(
            "name",
            QT_TRANSLATE_NOOP("contacts", "Contact person"),
            Kind.NAME,
            220,
            fixed=True,
            stretch=True,
        ),
        Column("role", QT_TRANSLATE_NOOP("contacts", "Role"), Kind.BADGE, 132),
        Column("phones", QT_TRANSLATE_NOOP("contacts", "Phone"), Kind.TEXT, 210),
        Column("wechat", QT_TRANSLATE_NOOP("contacts", "WeChat ID"), Kind.TEXT, 120),
        Column("email", QT_TRANSLATE_NOOP("contacts", "Email"), Kind.TEXT, 170),
        Column("birthday", QT_TRANSLATE_NOOP("contacts", "Birthday"), Kind.DATE, 108),
        Column(
            "last_contact_at", QT_TRANSLATE_NOOP("contacts", "Last contact time"), Kind.MOMENT, 116
        ),
        Column(
            "preferences",
            QT_TRANSLATE_NOOP("contacts", "Preferences"),
            Kind.TEXT,
            160,
            visible=False,
        ),
        Column("remark", QT_TRANSLATE_NOOP("contacts", "Remarks"), Kind.TEXT, 160, visible=False),
    )
    contact_wanted = Signal(object)
    card_wanted = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        hint = Label(self.tr("Enter or a double click changes a person"), "caption")
        self.tools.addWidget(hint)
        self.tools.addStretch(1)
        self._card_button = Button(self.tr("Contact file"), icon="users", compact=True)
        self._card_button.setEnabled(False)
        self._card_button.clicked.connect(self._on_card)
        self.tools.addWidget(self._card_button)
        self.tools.addWidget(self._add_button(ButtonKind.SOFT))
        empty = self.table.set_empty(
            "users",
            self.tr("Nobody yet"),
            self.tr("Who answers the phone, who decides? Names and numbers will stand here."),
        )
        empty.add_button(self._add_button(ButtonKind.PRIMARY))
        self.table.activated.connect(self.contact_wanted)
        self.table.current_changed.connect(self._on_current)

    def _add_button(self, kind: ButtonKind) -> Button:
        button = Button(self.tr("New contact person"), kind=kind, icon="user-plus", compact=True)
        button.clicked.connect(self._on_add)
        return button

    def _on_current(self, row: ContactRow | None) -> None:
        self._card_button.setEnabled(row is not None)

    def _on_card(self) -> None:
        if self.table.current_row() is not None:
            self.card_wanted.emit(self.table.current_row())

    def _on_add(self) -> None:
        self.contact_wanted.emit(None)

    @override
    def load(self) -> None:
        self.context.background.read(
            card_contacts, self._on_loaded, owner=self, customer_id=self.customer_id
        )

    def _on_loaded(self, rows: tuple[ContactRow, ...]) -> None:
        self.table.set_rows(rows, self._value)

    def _value(self, row: ContactRow, key: str) -> Any:
        if key == "name":
            detail = " · ".join(part for part in (row.title, row.department) if part)
            return Name(row.name, detail)
        if key == "phones":
            joined = ("、" if self.context.language.is_chinese else ", ").join
            return joined(spaced_phone(number) for number in row.phones) or None
        if key == "role":
            if row.is_primary:
                return Badge(_PRIMARY, "primary")
            return Badge(_DECIDES, "purple") if row.is_decision_maker else None
        return getattr(row, key)
