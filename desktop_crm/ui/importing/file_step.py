"""The first step: the file itself, its password, its encoding, and why it cannot be read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.core.error_texts import error_sentence
from desktop_crm.exchange.imports import refusal
from desktop_crm.exchange.reading.encoding_choices import (
    ENCODINGS,
    EncodingChoice,
    encoding_choices,
)
from desktop_crm.exchange.reading.kinds import FileKind
from desktop_crm.ui.context import Context
from desktop_crm.ui.importing.encoding_list import EncodingList
from desktop_crm.ui.importing.state import ImportState
from desktop_crm.ui.importing.step import Step
from desktop_crm.ui.theme.tokens import SPACE_4, Tone
from desktop_crm.ui.widgets.banner import Banner
from desktop_crm.ui.widgets.button import Button
from desktop_crm.ui.widgets.card import Card
from desktop_crm.ui.widgets.facts import Facts
from desktop_crm.ui.widgets.field import Field
from desktop_crm.ui.widgets.inputs import LineEdit

PASSWORD = frozenset({"import.password", "import.wrong_password"})
ENCODING = frozenset({"import.encoding"})
_WIDTH = 320


class FileStep(Step):
    """`choose_wanted` asks for another file."""

    choose_wanted = Signal()

    def __init__(self, context: Context, state: ImportState) -> None:
        super().__init__(context, state)
        self.problem = Banner(tone=Tone.WARNING)
        self.password = LineEdit(icon="lock")
        self.password.setEchoMode(LineEdit.EchoMode.Password)
        self.password.setFixedWidth(_WIDTH)
        self.facts = Facts()
        self.encodings = EncodingList(context.language)
        self.encodings.chosen.connect(self._on_encoding)
        self.column.addWidget(self.problem)
        self._password_card = self._make_password_card()
        self.column.addWidget(self._password_card)
        self._facts_card = Card(self.tr("File"))
        self._facts_card.body.addWidget(self.facts)
        self.column.addWidget(self._facts_card)
        self._encoding_card = Card(self.tr("Encoding of the text"))
        self._encoding_card.set_count(self.tr("Choose the one in which the lines read right"))
        self._encoding_card.body.addWidget(self.encodings)
        self.column.addWidget(self._encoding_card)
        self.choose_button = Button(self.tr("Choose another file"), icon="folder-open")
        self.choose_button.clicked.connect(self.choose_wanted)
        row = QHBoxLayout()
        row.addWidget(self.choose_button)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addStretch(1)

    def _make_password_card(self) -> Card:
        card = Card()
        field = Field(self.tr("Password of the file"), self.password)
        row = QHBoxLayout()
        row.setSpacing(SPACE_4)
        row.addWidget(field)
        row.addStretch(1)
        card.body.addLayout(row)
        return card

    @property
    def wants_password(self) -> bool:
        """Whether only the password is missing."""
        error = self.state.error
        return error is not None and error.code in PASSWORD

    @property
    def wants_encoding(self) -> bool:
        """Whether only the encoding is missing."""
        error = self.state.error
        return error is not None and error.code in ENCODING

    @override
    def show_state(self) -> None:
        state = self.state
        error = state.error
        if error is None and state.understood is not None:
            error = refusal(state.draft)
        self.problem.setVisible(error is not None)
        if error is not None:
            detail = self.tr("What you decided about it is kept. Choose the file to go on with it.")
            is_waiting = state.kept is not None and not (self.wants_password or self.wants_encoding)
            sentence = error_sentence(self.context.language, error)
            self.problem.set_text(sentence, detail if is_waiting else "")
        self._password_card.setVisible(self.wants_password)
        self._show_facts()
        is_text = (
            state.understood is not None and state.draft.workbook.kind is FileKind.TEXT
        ) or self.wants_encoding
        self._encoding_card.setVisible(is_text)
        if is_text:
            self.context.background.run(
                encoding_choices, self._on_choices, owner=self, path=state.path
            )

    def _show_facts(self) -> None:
        facts = Facts()
        facts.add("name", self.tr("Name"), self.state.path.name)
        facts.add("folder", self.tr("Folder"), str(self.state.path.parent))
        if self.state.understood is not None:
            workbook = self.state.draft.workbook
            facts.add("sheets", self.tr("Worksheets"), f"{len(workbook.sheets):,}")
            rows = sum(sheet.height for sheet in workbook.sheets)
            facts.add("rows", self.tr("Rows in all"), f"{rows:,}")
            if workbook.encoding:
                name = ENCODINGS.get(workbook.encoding)
                words = self.context.language.say(name) if name else workbook.encoding
                facts.add("encoding", self.tr("Encoding"), words)
        self._facts_card.body.replaceWidget(self.facts, facts)
        self.facts.hide()
        self.facts.deleteLater()
        self.facts = facts

    def _on_choices(self, choices: Sequence[EncodingChoice]) -> None:
        current = self.state.encoding
        if current is None and self.state.understood is not None:
            current = self.state.draft.workbook.encoding
        self.encodings.show_choices(choices, current)

    def _on_encoding(self, encoding: str) -> None:
        self.state.choose_encoding(encoding)

    def unlock(self) -> None:
        """Read the file with the password that was typed."""
        self.state.password = self.password.text()
        self.state.read()

    @override
    def first_focus(self) -> QWidget | None:
        return self.password if self.wants_password else None

    @override
    def note(self) -> str:
        return self.tr("Nothing has been written yet.")
