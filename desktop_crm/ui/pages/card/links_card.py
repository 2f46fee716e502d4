"""Who works for the customer, how it stands to other parties, and how it may not be reached."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.core.code_texts import (
    CHANNEL_TEXTS,
    RELATION_TEXTS,
    REVERSE_RELATION_TEXTS,
    ROLE_TEXTS,
)
from desktop_crm.queries.customer_links import CustomerLinks, RelationRow, customer_links
from desktop_crm.services.customer_relations import unrelate_customers
from desktop_crm.ui.context import Context
from desktop_crm.ui.dialogs.channels_dialog import edit_channels
from desktop_crm.ui.dialogs.members_dialog import edit_members
from desktop_crm.ui.dialogs.relation_dialog import new_relation
from desktop_crm.ui.long_text import breakable, one_line
from desktop_crm.ui.pages.card.panel import Panel
from desktop_crm.ui.routes import CardRoute
from desktop_crm.ui.theme.tokens import SPACE_1, SPACE_2
from desktop_crm.ui.widgets.card import Card
from desktop_crm.ui.widgets.icon_button import IconButton
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.link import Link

_LONGEST = 80
_SMALL = 26


class _Line(QWidget):
    """A heading with a button, and what stands under it."""

    def __init__(self, title: str, icon: str, tip: str) -> None:
        super().__init__()
        self.button = IconButton(icon, tip, size=_SMALL)
        head = QHBoxLayout()
        head.setSpacing(SPACE_1)
        head.addWidget(Label(title, "small_strong"))
        head.addStretch(1)
        head.addWidget(self.button)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(SPACE_1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_1, 0, SPACE_1)
        column.setSpacing(2)
        column.addLayout(head)
        column.addLayout(self.rows)

    def clear(self) -> None:
        while (item := self.rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def say(self, text: str, *, is_empty: bool = False) -> None:
        label = Label(breakable(text), "secondary", wrap=True)
        label.set_color("text3" if is_empty else "text")
        self.rows.addWidget(label)


class LinksCard(Panel):
    """Each part has one button that changes it; a related party opens its card."""

    TABLES = frozenset(
        {"customer", "customer_member", "customer_relation", "do_not_contact", "staff"}
    )
    loaded = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._name = ""
        self.members = _Line(self.tr("Colleagues"), "pencil", self.tr("Change colleagues"))
        self.relations = _Line(self.tr("Relations"), "plus", self.tr("New relation"))
        self.channels = _Line(
            self.tr("Do not contact by"), "pencil", self.tr("Change closed channels")
        )
        self.members.button.clicked.connect(self.change_members)
        self.relations.button.clicked.connect(self.add_relation)
        self.channels.button.clicked.connect(self.change_channels)
        card = Card(self.tr("People and relations"))
        for line in (self.members, self.relations, self.channels):
            card.body.addWidget(line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)

    def show_name(self, name: str) -> None:
        """What the customer is called, for the title of a sheet."""
        self._name = name

    @override
    def forget(self) -> None:
        for line in (self.members, self.relations, self.channels):
            line.clear()

    @override
    def load(self) -> None:
        self.context.background.read(
            customer_links, self._on_loaded, owner=self, customer_id=self.customer_id
        )

    def _on_loaded(self, links: CustomerLinks | None) -> None:
        self.forget()
        if links is None:
            return
        self._show_members(links)
        for relation in links.relations:
            self.relations.rows.addWidget(self._relation(relation))
        if not links.relations:
            self.relations.say(self.tr("No relations"), is_empty=True)
        say = self.context.language.say
        for closed in links.do_not_contact:
            name = say(CHANNEL_TEXTS[closed.channel])
            self.channels.say(f"{name} · {closed.reason}" if closed.reason else name)
        if not links.do_not_contact:
            self.channels.say(self.tr("Every way is open"), is_empty=True)
        self.loaded.emit()

    def _show_members(self, links: CustomerLinks) -> None:
        language = self.context.language
        if links.owner:
            share = language.percent(links.owner_share, places=0)
            words = self.tr("{name} · owner · {share}")
            self.members.say(words.format(name=links.owner, share=share))
        for member in links.members:
            parts = [member.name, language.say(ROLE_TEXTS[member.role])]
            if member.share is not None:
                parts.append(language.percent(member.share, places=0))
            self.members.say(" · ".join(parts))
        if not links.owner and not links.members:
            self.members.say(self.tr("Nobody yet"), is_empty=True)

    def _relation(self, relation: RelationRow) -> QWidget:
        texts = REVERSE_RELATION_TEXTS if relation.is_reverse else RELATION_TEXTS
        kind = self.context.language.say(texts[relation.kind])
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        row.addWidget(Label(kind, "secondary", color="text3"))
        name = Link(one_line(relation.other, _LONGEST), strong=False)
        name.clicked.connect(partial(self._open, relation.other_id))
        row.addWidget(name, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        if relation.remark:
            row.addWidget(Label(one_line(relation.remark, _LONGEST), "caption", elide=True))
        remove = IconButton("x", self.tr("Remove the relation"), size=_SMALL)
        remove.clicked.connect(partial(self._remove, relation.id))
        row.addWidget(remove)
        return line

    # Deeds

    def change_members(self) -> None:
        """Open the sheet of the colleagues."""
        edit_members(self.context, self, self.customer_id)

    def add_relation(self) -> None:
        """Open the sheet of a relation."""
        new_relation(self.context, self, self.customer_id, self._name)

    def change_channels(self) -> None:
        """Open the sheet of the closed channels."""
        edit_channels(self.context, self, self.customer_id)

    def _open(self, customer_id: UUID) -> None:
        self.context.navigation.go(CardRoute(customer_id))

    def _remove(self, relation_id: UUID) -> None:
        self.context.background.write(unrelate_customers, owner=self, relation_id=relation_id)
