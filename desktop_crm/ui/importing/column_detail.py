"""How the chosen column is read: what it counts in, how its days are written, whose it is."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop_crm.core.dates import DateOrder
from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language
from desktop_crm.exchange.clean.date_orders import ORDERS
from desktop_crm.exchange.fields import FIELD_BY_KEY, Entity, ValueKind
from desktop_crm.exchange.headers.mapping import ColumnMapping, ColumnUse
from desktop_crm.exchange.headers.split_days import DAY_OF
from desktop_crm.ui.importing.column_lines import MULTIPLIERS, ColumnLine
from desktop_crm.ui.importing.state import ImportState
from desktop_crm.ui.theme.tokens import SPACE_2, SPACE_4
from desktop_crm.ui.widgets.check_box import CheckBox
from desktop_crm.ui.widgets.combo_box import ComboBox
from desktop_crm.ui.widgets.flow_layout import FlowLayout
from desktop_crm.ui.widgets.label import Label

_FIGURES = frozenset({ValueKind.MONEY, ValueKind.QUANTITY})
_UNREADABLE = frozenset(ValueKind) - {
    *(ValueKind.TEXT, ValueKind.CODE, ValueKind.OPTION, ValueKind.PERSON, ValueKind.IGNORED)
}
_PEOPLE = 5
_ORDER_TEXTS = {
    DateOrder.MONTH_FIRST: QT_TRANSLATE_NOOP("import", "Month first: {written} is {day}"),
    DateOrder.DAY_FIRST: QT_TRANSLATE_NOOP("import", "Day first: {written} is {day}"),
}


class _Part(QWidget):
    """A box with the word for it before it."""

    def __init__(self, word: str, box: ComboBox) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        row.addWidget(Label(word, "secondary"))
        row.addWidget(box)
        box.setAccessibleName(word)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


class ColumnDetail(QWidget):
    """Changes the chosen column through the state; what does not concern it is hidden."""

    def __init__(self, language: Language, state: ImportState) -> None:
        super().__init__()
        self._language = language
        self._state = state
        self._line: ColumnLine | None = None
        self._number = -1
        self._shown: set[str] = set()
        self.name = Label("", "small_strong")
        self.filled = Label("", "caption")
        self.person = ComboBox()
        for number in range(_PEOPLE):
            words = self.tr("Person {number}").format(number=number + 1)
            self.person.add(self.tr("Main person") if not number else words, number)
        self.multiplier = ComboBox()
        self.dates = ComboBox(placeholder=self.tr("Not decided"))
        self.percent = CheckBox(self.tr("The numbers are percent"))
        self.unread = CheckBox(self.tr("Keep what cannot be read in the remarks"))
        self.bare_days = CheckBox("")
        self.fill_down = CheckBox(self.tr("Blank cells repeat the value above"))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._parts: dict[str, QWidget] = {
            "person": _Part(self.tr("Of whom"), self.person),
            "multiplier": _Part(self.tr("Counted in"), self.multiplier),
            "dates": _Part(self.tr("How its days are written"), self.dates),
            "bare_days": self.bare_days,
            "percent": self.percent,
            "unread": self.unread,
            "fill_down": self.fill_down,
        }
        flow = FlowLayout(SPACE_4, self)
        flow.setContentsMargins(SPACE_4, SPACE_2, SPACE_4, SPACE_2)
        for part in (self.name, self.filled, *self._parts.values()):
            flow.addWidget(part)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _connect(self) -> None:
        self.person.key_changed.connect(self._on_person)
        self.multiplier.key_changed.connect(self._on_multiplier)
        self.dates.key_changed.connect(self._on_dates)
        self.bare_days.clicked.connect(self._on_bare_days)
        self.percent.clicked.connect(self._on_percent)
        self.unread.clicked.connect(self._on_unread)
        self.fill_down.clicked.connect(self._on_fill_down)

    # Showing

    def show_line(self, line: ColumnLine | None, number: int) -> None:
        """Show another column, or the same after a change."""
        self._line, self._number = line, number
        self._shown = set()
        if line is None:
            self.name.setText("")
            self.filled.setText("")
        else:
            self._show_column(line, number)
        for name, part in self._parts.items():
            part.setVisible(name in self._shown)

    def _show_column(self, line: ColumnLine, number: int) -> None:
        column = line.column
        header = self.tr("{letter} · {header}")
        self.name.setText(header.format(letter=column.letter, header=column.name))
        self._show_filled(line)
        mapping = self._state.draft.mapping[number]
        if column.use is not ColumnUse.SKIP and not mapping.is_form:
            self._shown.add("fill_down")
        self.fill_down.setChecked(column.index in mapping.fill_down)
        if column.use is ColumnUse.FIELD:
            self._show_field(line)

    def _show_filled(self, line: ColumnLine) -> None:
        sample = line.sample
        if sample is None:
            self.filled.setText(self.tr("Looking at its values…"))
            return
        words = self.tr("Filled: {filled} of {rows} rows")
        filled = words.format(filled=f"{sample.filled:,}", rows=f"{sample.rows:,}")
        hidden = self.tr("Hidden in the file · {filled}")
        self.filled.setText(hidden.format(filled=filled) if line.is_hidden else filled)

    def _show_field(self, line: ColumnLine) -> None:
        column = line.column
        known = FIELD_BY_KEY.get(column.field or "")
        if known is None:
            return
        if known.entity is Entity.CONTACT:
            self.person.set_current_key(column.group)
            self._shown.add("person")
        if known.kind in _FIGURES:
            self._show_multipliers(column.multiplier)
        if known.kind is ValueKind.RATE:
            self.percent.setChecked(column.is_percent)
            self._shown.add("percent")
        if known.kind in _UNREADABLE:
            self.unread.setChecked(column.keeps_unread)
            self._shown.add("unread")
        if known.kind is ValueKind.DATE:
            self._show_dates(line)
            self._show_bare_days(column)

    def _show_bare_days(self, column: ColumnMapping) -> None:
        """Whether numbers alone are days, where the sheet is of a month."""
        mapping = self._state.draft.mapping[self._number]
        if mapping.month and mapping.kind and DAY_OF.get(mapping.kind) == column.field:
            words = self.tr("A number alone is a day of month {month}")
            self.bare_days.setText(words.format(month=mapping.month))
            self.bare_days.setChecked(mapping.reads_bare_days)
            self._shown.add("bare_days")

    def _show_multipliers(self, current: Decimal) -> None:
        choices: list[tuple[str, object]] = [
            (self._language.say(text), value) for value, text in MULTIPLIERS.items()
        ]
        if current not in MULTIPLIERS:
            choices.append((f"{current:,f}", current))
        self.multiplier.fill(choices)
        self.multiplier.set_current_key(current)
        self._shown.add("multiplier")

    def _show_dates(self, line: ColumnLine) -> None:
        dates = line.sample.dates if line.sample else None
        if dates is None or not dates.examples:
            return
        text, days = dates.examples[0]
        self.dates.fill(
            [
                (self._language.say(_ORDER_TEXTS[order], written=text, day=days[order]), order)
                for order in ORDERS
            ]
        )
        self.dates.set_current_key(line.column.date_order)
        self._shown.add("dates")

    # Choices

    def _change(self, **changes: object) -> None:
        if self._line is not None:
            self._state.change_column(self._number, self._line.column.index, **changes)

    def _on_person(self, number: object) -> None:
        self._change(group=int(str(number)))

    def _on_multiplier(self, value: object) -> None:
        self._change(multiplier=value)

    def _on_dates(self, order: object) -> None:
        self._change(date_order=DateOrder(str(order)))

    def _on_bare_days(self, reads: bool) -> None:
        self._state.change_sheet(self._number, reads_bare_days=reads)

    def _on_percent(self, is_percent: bool) -> None:
        self._change(is_percent=is_percent)

    def _on_unread(self, keeps: bool) -> None:
        self._change(keeps_unread=keeps)

    def _on_fill_down(self, fills: bool) -> None:
        if self._line is None:
            return
        index = self._line.column.index
        kept = self._state.draft.mapping[self._number].fill_down
        fill_down = kept | {index} if fills else kept - {index}
        self._state.change_sheet(self._number, fill_down=fill_down)
