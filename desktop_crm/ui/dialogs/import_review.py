"""What an import would do, before anything is written."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.exchange.apply.policy import POLICY_TEXTS, OnDuplicate
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.headers.kinds import SheetKind
from desktop_crm.exchange.imports_forecast import records_present
from desktop_crm.exchange.imports_summary import KIND_OF, SheetSummary, record_title
from desktop_crm.ui.context import Context
from desktop_crm.ui.importing.problem_card import ProblemCard
from desktop_crm.ui.importing.reading import Understood, understand_again
from desktop_crm.ui.importing.share_bar import Share, ShareBar
from desktop_crm.ui.importing.sheet_card import SheetCard
from desktop_crm.ui.tasks import Task
from desktop_crm.ui.theme.tokens import SPACE_2, SPACE_3, SPACE_4, Tone
from desktop_crm.ui.widgets.button import Button
from desktop_crm.ui.widgets.card import Card
from desktop_crm.ui.widgets.combo_box import ComboBox
from desktop_crm.ui.widgets.facts import Facts
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.sheet import Sheet

_WIDTH = 920
_MOST_OPEN = 4
_POLICY_WIDTH = 330


class ImportReviewSheet(Sheet):
    """Worksheets, problems and the question of existing records; `import_wanted` goes on."""

    import_wanted = Signal(object, object)
    save_wanted = Signal(object)

    def __init__(
        self, context: Context, host: QWidget, understood: Understood, *, place: str = ""
    ) -> None:
        super().__init__(
            host,
            understood.draft.path.name,
            subtitle=place,
            width=_WIDTH,
            icon="file-spreadsheet",
            tone=Tone.SUCCESS,
        )
        self.context = context
        self.understood = understood
        self._kinds: dict[int, SheetKind | None] = {}
        self._left_out = set(understood.draft.left_out)
        self._task: Task | None = None
        self._turn = 0
        self.bar = ShareBar()
        self.rows = Label("", "section")
        self.counts = Facts()
        self._overview_card = Card()
        self.problems = ProblemCard(context.language)
        self.problems.save_wanted.connect(self._on_save)
        self.cards: dict[int, SheetCard] = {}
        self.policy = ComboBox()
        self.present = Label("", "secondary", wrap=True)
        self._lay_out()
        self._add_buttons()
        self._show()

    # Building

    def _lay_out(self) -> None:
        self.body.addWidget(self._overview())
        self.body.addWidget(self.problems)
        self._existing = self._existing_card()
        self.body.addWidget(self._existing)
        for number, sheet in enumerate(self.understood.summary.sheets):
            if not sheet.is_blank:
                self.body.addWidget(self._card(number, sheet))
        blank = [sheet.name for sheet in self.understood.summary.sheets if sheet.is_blank]
        if blank:
            joint = "、" if self.context.language.is_chinese else ", "
            words = self.tr("Empty worksheets: {names}").format(names=joint.join(blank))
            self.body.addWidget(Label(words, "caption", wrap=True))
        self.body.addStretch(1)

    def _overview(self) -> Card:
        card = self._overview_card
        row = QHBoxLayout()
        row.setSpacing(SPACE_4 * 2)
        row.addWidget(self.rows, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.bar, 1)
        card.body.setSpacing(SPACE_3)
        card.body.addLayout(row)
        card.body.addWidget(self.counts)
        return card

    def _existing_card(self) -> Card:
        card = Card(padding=14)
        row = QHBoxLayout()
        row.setSpacing(SPACE_3)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(Label(self.tr("Records that exist already"), "small_strong"))
        words.addWidget(self.present)
        row.addLayout(words, 1)
        for policy in (OnDuplicate.UPDATE, OnDuplicate.FILL, OnDuplicate.SKIP, OnDuplicate.NEW):
            self.policy.add(self.context.language.say(POLICY_TEXTS[policy]), policy)
        self.policy.set_current_key(OnDuplicate.UPDATE)
        self.policy.setFixedWidth(_POLICY_WIDTH)
        self.policy.setAccessibleName(self.tr("Records that exist already"))
        row.addWidget(self.policy)
        card.body.setSpacing(SPACE_2)
        card.body.addLayout(row)
        card.hide()
        return card

    def _card(self, number: int, sheet: SheetSummary) -> SheetCard:
        filled = sum(not each.is_blank for each in self.understood.summary.sheets)
        is_open = filled <= _MOST_OPEN or bool(sheet.obstacle)
        card = SheetCard(sheet, self.context.language, is_open=is_open)
        card.use_changed.connect(partial(self._on_use, number))
        card.kind_chosen.connect(partial(self._on_kind, number))
        self.cards[number] = card
        return card

    def _add_buttons(self) -> None:
        self.add_cancel(self.tr("Cancel"))
        self.import_button = self.add_button(Button(), shortcut="Enter", primary=True)
        self.import_button.clicked.connect(self._on_import)
        for key in ("Return", "Num+Enter"):
            self.add_shortcut(key, self.import_button.click)

    # Showing

    def _show(self) -> None:
        summary = self.understood.summary
        fine = summary.records - summary.rejected - summary.doubtful
        self.rows.setText(self.tr("Rows: {count}").format(count=f"{summary.records:,}"))
        self.bar.set_shares(
            [
                Share(self.tr("Ready"), fine, "bar"),
                Share(self.tr("To check"), summary.doubtful, "warning"),
                Share(self.tr("Will be rejected"), summary.rejected, "danger"),
            ]
        )
        self.problems.show_summary(summary)
        for number, card in self.cards.items():
            card.show_sheet(summary.sheets[number])
        self._show_counts({})
        self._existing.hide()
        self._show_footer()
        if not summary.is_empty:
            self.context.background.read(
                records_present,
                self._on_present,
                owner=self,
                plan=self.understood.draft.plan,
            )

    def _show_footer(self) -> None:
        summary = self.understood.summary
        count = sum(summary.counts.values())
        words = self.tr("Import {count} records").format(count=f"{count:,}")
        self.import_button.setText(words if count else self.tr("Import"))
        self.import_button.setEnabled(count > 0)
        self.set_note(
            self.tr("Nothing has been written yet. The import can be undone in one step.")
            if count
            else self.tr("There is nothing to import: say what a worksheet holds.")
        )

    def _show_counts(self, present: Mapping[Entity, int]) -> None:
        """Records by kind, and how many of them exist."""
        old, self.counts = self.counts, Facts()
        language, counts = self.context.language, self.understood.summary.counts
        for entity, kind in KIND_OF.items():
            if entity not in counts:
                continue
            value = f"{counts[entity]:,}"
            if present.get(entity):
                value = self.tr("{count} ({known} exist)").format(
                    count=value, known=f"{present[entity]:,}"
                )
            self.counts.add(entity.value, record_title(kind, language), value)
        self._overview_card.body.replaceWidget(old, self.counts)
        old.deleteLater()
        self.counts.setVisible(bool(counts))

    def _on_present(self, present: dict[Entity, int]) -> None:
        known = sum(present.values())
        self._show_counts(present)
        self._existing.setVisible(known > 0)
        self.present.setText(
            self.tr("Already there: {known} of {count}. Blank cells never wipe anything.").format(
                known=f"{known:,}", count=f"{sum(self.understood.summary.counts.values()):,}"
            )
        )

    # Choices

    def _on_use(self, number: int, is_used: bool) -> None:
        if is_used:
            self._left_out.discard(number)
        else:
            self._left_out.add(number)
        self._understand_again()

    def _on_kind(self, number: int, kind: object) -> None:
        self._kinds[number] = SheetKind(str(kind))
        self._left_out.discard(number)
        self._understand_again()

    def _understand_again(self) -> None:
        if self._task is not None:
            self._task.cancel()
        self._turn += 1
        self._task = Task(parent=self)
        if self.import_button.hasFocus():
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.import_button.setEnabled(False)
        self.set_note(self.tr("Checking…"))
        self.context.background.run(
            understand_again,
            partial(self._on_understood, self._turn),
            owner=self,
            task=self._task,
            draft=self.understood.draft,
            kinds=dict(self._kinds),
            left_out=frozenset(self._left_out),
        )

    def _on_understood(self, turn: int, understood: Understood) -> None:
        if turn == self._turn:
            self.understood = understood
            self._show()
            if self.hasFocus():
                self._focus_first()

    def _on_save(self) -> None:
        self.save_wanted.emit(self.understood.draft)

    def _on_import(self) -> None:
        if self.import_button.isEnabled():
            self.accept()
            policy = OnDuplicate(str(self.policy.current_key()))
            self.import_wanted.emit(self.understood, policy)

    @override
    def _focus_first(self) -> None:
        target = self.import_button if self.import_button.isEnabled() else self
        target.setFocus(Qt.FocusReason.OtherFocusReason)
