"""The tab of facts: everything on file in sections, what is missing, the invoice block to copy."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.core.change import Change
from desktop_crm.core.completeness import Essential
from desktop_crm.core.field_texts import CUSTOMER_TEXTS
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.queries.custom_fields import FilledField, filled_fields
from desktop_crm.queries.customer_facts import CustomerFacts, customer_facts
from desktop_crm.ui.context import Context
from desktop_crm.ui.forms.fact_sections import INVOICE, SECTIONS, Section
from desktop_crm.ui.forms.own_fields import own_text
from desktop_crm.ui.long_text import breakable, one_line
from desktop_crm.ui.pages.card.editable_fact import EditableFact
from desktop_crm.ui.pages.card.fact_editing import READ_ONLY, FactEditing
from desktop_crm.ui.pages.card.invoice_block import invoice_block
from desktop_crm.ui.pages.card.links_card import LinksCard
from desktop_crm.ui.pages.card.panel import Panel
from desktop_crm.ui.pages.card.standing_card import StandingCard
from desktop_crm.ui.pages.card.values import fact_text
from desktop_crm.ui.theme.tokens import GAP, Tone
from desktop_crm.ui.widgets.banner import Banner
from desktop_crm.ui.widgets.button import Button, Kind
from desktop_crm.ui.widgets.card import Card
from desktop_crm.ui.widgets.facts import FactRow
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.scroll_area import ScrollArea

_TWO_COLUMNS_FROM = 600
_LONGEST_NAME = 40
_LABEL_WIDTH = {True: 108, False: 148}
_CONTACT = QT_TRANSLATE_NOOP("card", "a contact person")
_PHONE = QT_TRANSLATE_NOOP("card", "a phone number")
_KINDS = QT_TRANSLATE_NOOP("field", "Customer type")
_TAGS = QT_TRANSLATE_NOOP("field", "Tags")
_PHONES = QT_TRANSLATE_NOOP("field", "Phone")


class FactsPanel(Panel):
    """Sections in two columns, in one where the window is narrow."""

    TABLES = frozenset(
        {
            "customer",
            "customer_kind",
            "customer_tag",
            "customer_member",
            "do_not_contact",
            "phone",
            "contact",
            "tag",
            "level_change",
            "stage_change",
            "credit_change",
            "option",
            "staff",
            "custom_value",
            "custom_field",
        }
    )
    edit_wanted = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._facts: CustomerFacts | None = None
        self._own_fields: Mapping[str, FilledField] = {}
        self._rows: dict[str, FactRow] = {}
        self.editing = FactEditing(context, self)
        self.links = LinksCard(context)
        self._missing = Banner(tone=Tone.INFO, icon="list-checks", action=self.tr("Fill in"))
        self._missing.action_clicked.connect(self.fill_in)
        self._cards = [self._make_section(section) for section in SECTIONS]
        self._own = Card(self.tr("Own fields"))
        self._history = StandingCard(context.language)
        self._left, self._right = _column(), _column()
        self._columns = 0
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._missing)
        self._pair = QHBoxLayout()
        self._pair.addLayout(self._left, 1)
        self._pair.addLayout(self._right)
        column.addLayout(self._pair)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(ScrollArea(content))
        self._arrange(2)
        self.forget()

    def _label_width(self) -> int:
        return _LABEL_WIDTH[self.context.language.is_chinese]

    def _make_section(self, section: Section) -> Card:
        card = Card(self.context.language.say(section.title))
        card.body.setSpacing(0)
        for field in section.fields:
            self._add_row(card, field, self.context.language.say(CUSTOMER_TEXTS[field]))
        if section.key == "basics":
            self._add_row(card, "kinds", self.context.language.say(_KINDS))
            self._add_row(card, "tags", self.context.language.say(_TAGS))
        if section.key == "address":
            self._add_row(card, "phones", self.context.language.say(_PHONES))
        if section.key == INVOICE:
            copy = Button(self.tr("Copy all"), kind=Kind.SOFT, icon="copy", compact=True)
            copy.clicked.connect(self.copy_invoice_block)
            card.head.addWidget(copy)
        card.body.addStretch(1)
        return card

    def _add_row(self, card: Card, key: str, label: str) -> None:
        row = self._make_row(key, label)
        self._rows[key] = row
        card.body.addWidget(row)

    def _make_row(self, key: str, label: str) -> FactRow:
        if key in READ_ONLY:
            return FactRow(label, label_width=self._label_width())
        row = EditableFact(key, label, label_width=self._label_width())
        self.editing.add(row)
        return row

    def _arrange(self, columns: int) -> None:
        """Put the cards into so many columns."""
        if columns == self._columns:
            return
        self._columns = columns
        basics, address, invoice, credit, remarks = self._cards
        right = self._right if columns > 1 else self._left
        self._pair.setStretch(1, columns - 1)
        self._pair.setSpacing(GAP if columns > 1 else 0)
        for layout, cards in (
            (self._left, (basics, self._own, self._history)),
            (right, (self.links, address, invoice, credit, remarks)),
        ):
            for card in cards:
                layout.removeWidget(card)
                layout.insertWidget(layout.count() - 1, card)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(2 if self.width() >= _TWO_COLUMNS_FROM else 1)

    @override
    def forget(self) -> None:
        self._facts = None
        self._on_own_fields(())
        for row in self._rows.values():
            row.set_value("")
        self._missing.hide()
        self._own.hide()
        self._history.hide()

    @override
    def load(self) -> None:
        self.context.background.read(
            customer_facts, self._on_loaded, owner=self, customer_id=self.customer_id
        )
        self.context.background.read(
            filled_fields,
            self._on_own_fields,
            owner=self,
            owner_table="customer",
            record_id=self.customer_id,
        )

    @override
    def show_customer(self, customer_id: UUID) -> None:
        super().show_customer(customer_id)
        self.links.show_customer(customer_id)

    @override
    def on_changed(self, change: Change[Any]) -> None:
        super().on_changed(change)
        self.links.on_changed(change)

    def _on_loaded(self, facts: CustomerFacts | None) -> None:
        self._facts = facts
        if facts is None:
            return
        language = self.context.language
        for section in SECTIONS:
            for field in section.fields:
                self._rows[field].set_value(breakable(fact_text(language, facts, field)))
        joined = ("、" if language.is_chinese else ", ").join
        for key, words in (
            ("kinds", (kind.label(language) for kind in facts.kinds)),
            ("tags", facts.tags),
            ("phones", (phone.number for phone in facts.phones)),
        ):
            self._rows[key].set_value(breakable(joined(words)))
        self.links.show_name(facts.name)
        self.editing.show(facts, self._own_fields)
        self._history.show_changes(facts)
        self._say_missing(facts)

    def _on_own_fields(self, filled: tuple[FilledField, ...]) -> None:
        """The fields that the firm added itself, empty ones too: they wait to be filled."""
        for key in self._own_fields:
            self.editing.forget(key)
            del self._rows[key]
        body = self._own.body
        while (item := body.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._own_fields = {f"own.{each.field.id}": each for each in filled}
        section = ""
        for key, each in self._own_fields.items():
            if each.field.section and each.field.section != section:
                section = each.field.section
                body.addWidget(Label(one_line(section, _LONGEST_NAME), "small_strong"))
            row = self._rows[key] = self._make_row(key, one_line(each.field.name, _LONGEST_NAME))
            row.set_value(breakable(own_text(self.context.language, each.value)))
            body.addWidget(row)
        self._own.setVisible(bool(filled))
        self.editing.show(self._facts, self._own_fields)

    def _say_missing(self, facts: CustomerFacts) -> None:
        missing = facts.completeness.missing
        language = self.context.language
        names = ("、" if language.is_chinese else ", ").join(
            self._essential(each) for each in missing
        )
        share = language.percent(facts.completeness.share, places=0)
        self._missing.set_text(
            self.tr("{share} complete. Still missing: {names}").format(share=share, names=names)
        )
        self._missing.setVisible(bool(missing))

    def _essential(self, essential: Essential) -> str:
        if essential is Essential.CONTACT:
            return self.context.language.say(_CONTACT)
        if essential is Essential.PHONE:
            return self.context.language.say(_PHONE)
        title: str = self.context.language.say(CUSTOMER_TEXTS[essential.value])
        return title

    def row(self, key: str) -> FactRow:
        """The row of a field."""
        return self._rows[key]

    def value(self, key: str) -> str:
        """What stands behind a field."""
        return self._rows[key].value

    def fill_in(self) -> None:
        """Ask for the form at the first field that is missing."""
        missing = self._facts.completeness.missing if self._facts else ()
        self.edit_wanted.emit(missing[0].value if missing else "")

    def copy_invoice_block(self) -> None:
        """Put the invoice title with all numbers into the clipboard, a line each."""
        if self._facts is None:
            return
        QGuiApplication.clipboard().setText(invoice_block(self.context.language, self._facts))
        self.context.toasts.show_toast(self.tr("Copied for the invoice"))


def _column() -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(GAP)
    column.addStretch(1)
    return column
