"""Beside the form: customers that look like the one being typed, with the reasons."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language
from desktop_crm.core.likeness import Likeness
from desktop_crm.core.likeness_texts import LIKENESS_TEXTS
from desktop_crm.queries.duplicates.on_entry import LikelyTwin, TwinReason
from desktop_crm.ui.long_text import breakable
from desktop_crm.ui.theme.tokens import SPACE_2, SPACE_3, SPACE_5, Role, Tone
from desktop_crm.ui.widgets.avatar import Avatar
from desktop_crm.ui.widgets.button import Button, Kind
from desktop_crm.ui.widgets.card import Card
from desktop_crm.ui.widgets.highlighted import Highlighted
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.scroll_area import ScrollArea

_PHONE_OF = QT_TRANSLATE_NOOP("twins", "Same phone: {value} ({person})")
_ORDERS = QT_TRANSLATE_NOOP("twins", "Orders: {count}")
_LONGEST = 200
_HOLD = QT_TRANSLATE_NOOP("twins", "On credit hold")


class _TwinCard(Card):
    """One look-alike."""

    def __init__(self, language: Language, twin: LikelyTwin) -> None:
        super().__init__(padding=12)
        self._language = language
        self.twin = twin
        self.set_tone(Tone.WARNING if twin.is_strong else None)
        top = QHBoxLayout()
        top.setSpacing(SPACE_3)
        top.addWidget(Avatar(twin.name, size=34))
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(Highlighted(twin.name, self._spans(twin)))
        words.addWidget(Label(self._detail(twin), "caption", elide=True))
        top.addLayout(words, 1)
        self.body.addLayout(top)
        for reason in twin.reasons:
            role: Role = "warning" if twin.is_strong else "text2"
            sentence = breakable(self.sentence(reason), _LONGEST)
            self.body.addWidget(Label(sentence, "secondary", color=role, wrap=True))
        if twin.credit_hold:
            self.body.addWidget(Label(language.say(_HOLD), "secondary", color="danger"))
        self.open_button = Button(self.tr("Open it"), kind=Kind.SOFT, compact=True)
        self.other_button = Button(self.tr("Not the same"), kind=Kind.GHOST, compact=True)
        row = QHBoxLayout()
        row.addWidget(self.open_button)
        row.addStretch(1)
        row.addWidget(self.other_button)
        self.body.addLayout(row)

    @staticmethod
    def _spans(twin: LikelyTwin) -> list[tuple[int, int]]:
        spans = []
        for reason in twin.reasons:
            start = twin.name.casefold().find(reason.value)
            if reason.likeness is not Likeness.PHONE and start >= 0:
                spans.append((start, start + len(reason.value)))
        return spans

    def _detail(self, twin: LikelyTwin) -> str:
        orders = self._language.say(_ORDERS, count=twin.orders) if twin.orders else ""
        return " · ".join(part for part in (twin.code or "", twin.owner or "", orders) if part)

    def sentence(self, reason: TwinReason) -> str:
        """Why they look alike."""
        if reason.likeness is Likeness.PHONE and reason.person:
            return self._language.say(_PHONE_OF, value=reason.value, person=reason.person)
        return self._language.say(LIKENESS_TEXTS[reason.likeness], value=reason.value)


class Twins(QWidget):
    """The list of look-alikes; the ones told apart stay away."""

    open_wanted = Signal(object)
    changed = Signal()

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._twins: tuple[LikelyTwin, ...] = ()
        self._told_apart: set[UUID] = set()
        self._title = Label("", "section")
        self._hint = Label("", "secondary", color="text3", wrap=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(SPACE_3)
        content = QWidget()
        inner = QVBoxLayout(content)
        inner.setContentsMargins(0, 0, SPACE_2, 0)
        inner.setSpacing(SPACE_3)
        inner.addWidget(self._hint)
        inner.addLayout(self._list)
        inner.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_5 - 4, SPACE_5 - 4, SPACE_3, SPACE_3)
        column.setSpacing(SPACE_3)
        column.addWidget(self._title)
        column.addWidget(ScrollArea(content), 1)
        self.show_twins(())

    @property
    def shown(self) -> tuple[LikelyTwin, ...]:
        """The look-alikes that nobody told apart yet."""
        return tuple(twin for twin in self._twins if twin.id not in self._told_apart)

    @property
    def told_apart(self) -> frozenset[UUID]:
        """The customers that are not the same, somebody said."""
        return frozenset(self._told_apart)

    @property
    def cards(self) -> list[_TwinCard]:
        """The cards on show, the likeliest first."""
        items = (self._list.itemAt(place) for place in range(self._list.count()))
        found = (item.widget() for item in items if item is not None)
        return [card for card in found if isinstance(card, _TwinCard)]

    def show_twins(self, twins: Sequence[LikelyTwin]) -> None:
        """Show what was found for the present words."""
        if tuple(twins) == self._twins and self._twins:
            return
        self._twins = tuple(twins)
        self._show()

    def _show(self) -> None:
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        shown = self.shown
        for twin in shown:
            card = _TwinCard(self._language, twin)
            card.open_button.clicked.connect(self._on_open)
            card.other_button.clicked.connect(self._on_told_apart)
            self._list.addWidget(card)
        if shown:
            self._title.setText(self.tr("Look-alikes: {count}").format(count=len(shown)))
            self._hint.setText(self.tr("Checked while you type, by name, phone and credit code."))
        else:
            self._title.setText(self.tr("No look-alike"))
            self._hint.setText(
                self.tr("Names, phones and credit codes are compared while you type.")
            )
        self.changed.emit()

    def _card_of_sender(self) -> _TwinCard:
        """The card whose button was pressed."""
        pressed = self.sender()
        return next(card for card in self.cards if pressed in (card.open_button, card.other_button))

    def _on_open(self) -> None:
        self.open_wanted.emit(self._card_of_sender().twin.id)

    def _on_told_apart(self) -> None:
        self._told_apart.add(self._card_of_sender().twin.id)
        self._show()
