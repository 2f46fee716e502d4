"""What can be done with a complaint now: note a step, answer, hand over, solve, close, reopen."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_crm.core.change import Change
from desktop_crm.core.codes import ComplaintState
from desktop_crm.core.error_texts import error_sentence
from desktop_crm.core.errors import UserError
from desktop_crm.core.new_file import NewFile
from desktop_crm.queries.complaint_view import ComplaintView
from desktop_crm.queries.options import StaffRow, staff
from desktop_crm.services.attachments import attach_file
from desktop_crm.services.complaint_steps import (
    add_complaint_step,
    close_complaint,
    hand_over_complaint,
    reopen_complaint,
    resolve_complaint,
    respond_to_complaint,
)
from desktop_crm.services.complaints import delete_complaints
from desktop_crm.ui.context import Context
from desktop_crm.ui.forms.attachment_box import load_files
from desktop_crm.ui.forms.drafts import DraftKeeper
from desktop_crm.ui.forms.editors import AmountEditor
from desktop_crm.ui.long_text import breakable, one_line
from desktop_crm.ui.theme.tokens import CARD_PADDING, SPACE_2, SPACE_3
from desktop_crm.ui.widgets.button import Button, Kind
from desktop_crm.ui.widgets.flow_layout import FlowLayout
from desktop_crm.ui.widgets.inputs import TextEdit
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.menu import Menu
from desktop_crm.ui.widgets.stars import Stars

STEP = "complaint.step"


class ComplaintDeeds(QWidget):
    """A box for words and the buttons that make sense in the complaint's state.

    Ctrl+Enter in the box notes a step.
    """

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.context = context
        self._view: ComplaintView | None = None
        self._staff: Sequence[StaffRow] = ()
        self._keeper: DraftKeeper | None = None
        self.text = TextEdit(rows=2)
        self.problem = Label("", "caption", wrap=True, color="danger")
        self.problem.hide()
        self.text.setAccessibleName(self.tr("What was done"))
        self.text.submitted.connect(self._on_submitted)
        self.text.textChanged.connect(self._on_typed)
        self.stars = Stars(0, editable=True)
        self.cost = AmountEditor("0")
        self._score = self._make_score()
        self.step_button = Button(self.tr("Note a step"), kind=Kind.PRIMARY)
        self.response_button = Button(self.tr("First response"))
        self.over_button = Button(self.tr("Hand over"), icon="user")
        self.solved_button = Button(self.tr("Solved"), icon="circle-check")
        self.close_button = Button(self.tr("Close"), kind=Kind.PRIMARY, icon="check")
        self.reopen_button = Button(self.tr("Reopen"), icon="rotate-ccw")
        self._lay_out()

    def _make_score(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_3)
        row.addWidget(Label(self.tr("Satisfaction"), "secondary"))
        row.addWidget(self.stars)
        self.stars.setAccessibleName(self.tr("Satisfaction"))
        row.addStretch(1)
        row.addWidget(Label(self.tr("Cost"), "secondary"))
        row.addWidget(self.cost.widget)
        self.cost.widget.setAccessibleName(self.tr("Cost"))
        self.cost.widget.setFixedWidth(110)
        return holder

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(CARD_PADDING, SPACE_3, CARD_PADDING, 0)
        column.setSpacing(SPACE_2)
        column.addWidget(self._score)
        column.addWidget(self.text)
        column.addWidget(self.problem)
        buttons = QWidget()
        flow = FlowLayout(SPACE_2, buttons)
        for button, slot in (
            (self.step_button, self.note_step),
            (self.close_button, self.close_it),
            (self.response_button, self.respond),
            (self.over_button, self.hand_over),
            (self.solved_button, self.solve),
            (self.reopen_button, self.reopen),
        ):
            flow.addWidget(button)
            button.clicked.connect(slot)
        column.addWidget(buttons)

    # Showing

    def show_view(self, view: ComplaintView | None) -> None:
        """Offer what can be done with this one."""
        is_other = (view.id if view else None) != (self._view.id if self._view else None)
        self._view = view
        if view is None:
            return
        if is_other:
            self._begin(view)
        self.step_button.setVisible(view.is_open)
        self.response_button.setVisible(view.is_open and view.first_response_at is None)
        self.over_button.setVisible(view.is_open)
        self.solved_button.setVisible(view.is_open)
        is_resolved = view.state == ComplaintState.RESOLVED
        self.close_button.setVisible(is_resolved)
        self._score.setVisible(is_resolved)
        self.reopen_button.setVisible(not view.is_open)
        prompt = self.tr("What was done, or the solution for the customer…")
        if not view.is_open:
            prompt = self.tr("What the customer said; why it is reopened…")
        self.text.setPlaceholderText(prompt)

    def _begin(self, view: ComplaintView) -> None:
        """What was half-typed about this complaint comes back by itself: it is one box."""
        self.text.setPlainText("")
        self._say("")
        self.stars.set_level(0)
        self._keeper = DraftKeeper(
            self.context,
            STEP,
            view.id,
            typed=self._typed,
            title=partial(self._title, view),
            parent=self,
        )
        self._keeper.offered.connect(self._on_offered)
        self._keeper.begin()
        self.context.background.read(staff, self._on_staff, owner=self)

    def _typed(self) -> dict[str, Any]:
        return {"text": self.text.toPlainText()}

    def _title(self, view: ComplaintView) -> str:
        return self.tr("Step of complaint {number}").format(number=view.number)

    def _on_offered(self, draft: Any) -> None:
        if self._keeper is not None and not self.text.toPlainText():
            self.text.setPlainText(str(draft.values.get("text", "")))
            self._keeper.take_over(draft)

    def _on_staff(self, people: Sequence[StaffRow]) -> None:
        self._staff = people

    def _on_typed(self) -> None:
        self._say("")
        if self._keeper is not None:
            self._keeper.touch()

    def leave(self) -> None:
        """Another complaint is shown: what was half-typed stays a draft of this one."""
        if self._keeper is not None:
            self._keeper.close()
            self._keeper.deleteLater()
            self._keeper = None
        self._view = None

    # Doing

    def _on_submitted(self) -> None:
        if self._view is not None and self._view.is_open:
            self.note_step()

    def note_step(self) -> None:
        """Keep the words as a step."""
        self._write(add_complaint_step, text=self.text.toPlainText())

    def respond(self) -> None:
        """The customer was answered, perhaps with these words."""
        self._write(respond_to_complaint, text=self.text.toPlainText())

    def solve(self) -> None:
        """The words are the solution."""
        self._write(resolve_complaint, solution=self.text.toPlainText())

    def close_it(self) -> None:
        """Close it with the customer's score and what it cost."""
        cost: Decimal | None = self.cost.value()
        self._write(
            close_complaint,
            text=self.text.toPlainText(),
            satisfaction=self.stars.level or None,
            cost=cost,
            save_anyway=True,
        )

    def reopen(self) -> None:
        """The cure did not work; the words say why."""
        self._write(reopen_complaint, reason=self.text.toPlainText())

    def hand_over(self) -> None:
        """Choose the colleague who goes on."""
        view = self._view
        if view is None:
            return
        menu = Menu(self)
        for person in self._staff:
            if person.id != view.owner_id:
                menu.add(one_line(person.name, 40), partial(self._hand_over_to, person.id))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.open_below(self.over_button)

    def _hand_over_to(self, staff_id: UUID) -> None:
        text = self.text.toPlainText()
        self._write(hand_over_complaint, owner_id=staff_id, text=text)

    def edit(self) -> None:
        """Change what was written down."""
        from desktop_crm.ui.dialogs.complaint_dialog import edit_complaint

        if self._view is not None:
            edit_complaint(self.context, self, self._view.id)

    def attach(self) -> None:
        """Keep files with it."""
        self.context.messages.choose_files(
            self.tr("Attach files"), self._load, patterns=[(self.tr("All files"), "*")]
        )

    def _load(self, paths: Sequence[Path]) -> None:
        self.context.background.read(load_files, self._attach, owner=self, paths=tuple(paths))

    def _attach(self, files: Sequence[NewFile]) -> None:
        if self._view is not None:
            for file in files:
                self.context.background.write(
                    attach_file,
                    owner=self,
                    owner_table="complaint",
                    owner_id=self._view.id,
                    name=file.name,
                    content=file.content,
                )

    def delete(self) -> None:
        """Ask, then move it to the recycle bin."""
        if self._view is None:
            return
        self.context.messages.ask(
            self.tr("Delete this complaint?"),
            self.tr("It can be restored from the recycle bin, or by undo."),
            accept_text=self.tr("Delete"),
            on_accept=partial(self._delete, self._view.id),
            danger=True,
            detail=breakable(one_line(self._view.text, 120)),
        )

    def _delete(self, complaint_id: UUID) -> None:
        self.context.background.write(delete_complaints, owner=self, complaint_ids=[complaint_id])

    def _write(self, action: Any, **keywords: Any) -> None:
        if self._view is None:
            return
        self._say("")
        self.context.background.write(
            action,
            self._on_written,
            owner=self,
            on_failed=self._on_failed,
            complaint_id=self._view.id,
            **keywords,
        )

    def _on_written(self, _change: Change[Any]) -> None:
        self.text.setPlainText("")
        if self._keeper is not None:
            self._keeper.start_anew()

    def _on_failed(self, error: UserError) -> None:
        self._say(error_sentence(self.context.language, error))
        self.text.setFocus()

    def _say(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        self.text.set_problem(bool(problem))
        self.text.setAccessibleDescription(problem)
