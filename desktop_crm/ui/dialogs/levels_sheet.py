"""Recomputing the levels: who would change, from what to what and why, before it is written."""

from __future__ import annotations

from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from desktop_crm.core.change import Change
from desktop_crm.core.error_texts import error_sentence
from desktop_crm.core.errors import UserError
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.queries.level_figures import LevelPreview, LevelProposal, level_preview
from desktop_crm.queries.list_columns import Column, Kind
from desktop_crm.services.customers_levels import recompute_levels
from desktop_crm.ui.context import Context
from desktop_crm.ui.level_words import LevelWords
from desktop_crm.ui.routes import CardRoute
from desktop_crm.ui.tables.row_table import RowTable
from desktop_crm.ui.theme.tokens import ROW_COMPACT, Tone
from desktop_crm.ui.widgets.banner import Banner
from desktop_crm.ui.widgets.button import Button
from desktop_crm.ui.widgets.check_box import CheckBox
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.sheet import Sheet

_WIDTH = 1080
_MOST_ROWS = 10
_COLUMNS = (
    Column("name", QT_TRANSLATE_NOOP("level", "Customer"), Kind.NAME, 200, stretch=True),
    Column("old", QT_TRANSLATE_NOOP("level", "From"), Kind.STARS, 90),
    Column("new", QT_TRANSLATE_NOOP("level", "To"), Kind.STARS, 90),
    Column("sales", QT_TRANSLATE_NOOP("level", "Sales in 12 months"), Kind.MONEY, 112, places=0),
    Column("margin", QT_TRANSLATE_NOOP("level", "Margin"), Kind.PERCENT, 74),
    Column("last_order", QT_TRANSLATE_NOOP("level", "Last order"), Kind.DATE, 108),
    Column("why", QT_TRANSLATE_NOOP("level", "Why"), Kind.TEXT, 232),
)


def show_levels(context: Context, host: QWidget) -> None:
    """Work out all levels, then show what would change."""
    context.background.read(
        level_preview, partial(_show, context, host), owner=host, today=context.today()
    )


def _show(context: Context, host: QWidget, preview: LevelPreview) -> None:
    LevelsSheet(context, host, preview).open()


class LevelsSheet(Sheet):
    """Nothing is written before the button is pressed; then all of it is one step."""

    def __init__(self, context: Context, host: QWidget, preview: LevelPreview) -> None:
        super().__init__(host, "", width=_WIDTH, icon="star", tone=Tone.WARNING)
        self.panel.title.setText(self.tr("Recompute levels"))
        self.setAccessibleName(self.title)
        self.context = context
        self.preview = preview
        self._words = LevelWords(context.language)
        self.body.addWidget(Label(self._sentence(), "secondary", wrap=True))
        self.table = self._table()
        self.body.addWidget(self.table)
        self.also_by_hand = CheckBox(
            self.tr("Also the levels set by hand: {count}").format(
                count=f"{len(self._liftable()):,}"
            )
        )
        self.body.addWidget(self.also_by_hand)
        self.also_by_hand.setVisible(bool(self._liftable()))
        self.also_by_hand.toggled.connect(self._show_rows)
        self.problem = Banner(tone=Tone.DANGER)
        self.problem.hide()
        self.body.addWidget(self.problem)
        self.add_cancel(self.tr("Cancel"))
        self.write_button = self.add_button(Button(self.tr("Change levels")), primary=True)
        self.write_button.clicked.connect(self.write)
        self._show_rows()

    def _table(self) -> RowTable:
        table = RowTable(
            _COLUMNS,
            language=self.context.language,
            today=self.context.today,
            row_height=ROW_COMPACT,
            parent=self,
        )
        table.set_empty(
            "circle-check",
            self.tr("All levels are as the rule says"),
            self.tr("Customers judged: {count}").format(count=f"{self.preview.judged:,}"),
        )
        table.activated.connect(self._on_activated)
        return table

    def _sentence(self) -> str:
        return self.tr(
            "By the trade of the 12 months up to {day}: sales, margin, latest order. What each "
            "level asks for stands in the settings under “Rules”."
        ).format(day=self.context.language.date(self.preview.day))

    def _liftable(self) -> tuple[LevelProposal, ...]:
        """Levels by hand of customers that the rule can judge."""
        return tuple(each for each in self.preview.by_hand if each.figures.last_order is not None)

    @property
    def rows(self) -> tuple[LevelProposal, ...]:
        """Who is on the list."""
        lifted = self._liftable() if self.also_by_hand.isChecked() else ()
        return (*self.preview.changes, *lifted)

    def _show_rows(self) -> None:
        rows = self.rows
        self.table.set_rows(rows, value=self._value, key=_id_of)
        self.table.fit_height(_MOST_ROWS)
        self.write_button.setEnabled(bool(rows))
        up = sum(1 for each in rows if (each.new or 0) > (each.old or 0))
        down = sum(1 for each in rows if (each.new or 0) < (each.old or 0))
        left = len(self.preview.by_hand) - (len(rows) - len(self.preview.changes))
        self.set_note(
            self.tr("Up: {up} · down: {down} · by hand, left alone: {left}").format(
                up=f"{up:,}", down=f"{down:,}", left=f"{left:,}"
            )
        )

    def _value(self, row: LevelProposal, key: str) -> Any:
        match key:
            case "sales":
                return row.figures.sales
            case "margin":
                return row.figures.margin
            case "last_order":
                return row.figures.last_order
            case "why":
                return self._words.why(row.old, row.figures, self.preview.rules)
            case _:
                return getattr(row, key)

    def write(self) -> None:
        """Give the levels, all in one step."""
        self.write_button.setEnabled(False)
        self.context.background.write(
            recompute_levels,
            self._on_done,
            owner=self,
            on_failed=self._on_failed,
            figures={each.customer_id: each.figures for each in self.rows},
            on=self.preview.day,
            also_by_hand=self.also_by_hand.isChecked(),
        )

    def _on_done(self, _change: Change[int]) -> None:
        self.accept()

    def _on_failed(self, error: UserError) -> None:
        self.write_button.setEnabled(True)
        self.problem.set_text(error_sentence(self.context.language, error))
        self.problem.show()

    def _on_activated(self, row: LevelProposal) -> None:
        self.reject()
        self.context.navigation.go(CardRoute(row.customer_id))


def _id_of(row: LevelProposal) -> UUID:
    return row.customer_id
