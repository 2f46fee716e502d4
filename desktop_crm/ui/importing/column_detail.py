"""One column at work: its values, where they go, and how they are read."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_crm.core.dates import DateOrder
from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language, Text
from desktop_crm.exchange.clean.date_orders import ORDERS
from desktop_crm.exchange.fields import FIELD_BY_KEY, Entity, ValueKind
from desktop_crm.exchange.fields import Field as ImportField
from desktop_crm.exchange.headers.mapping import ColumnUse
from desktop_crm.exchange.import_columns import fields_for
from desktop_crm.ui.importing.column_lines import USE_TEXTS, ColumnLine, field_title
from desktop_crm.ui.importing.state import ImportState
from desktop_crm.ui.theme.tokens import SPACE_2
from desktop_crm.ui.widgets.card import Card
from desktop_crm.ui.widgets.check_box import CheckBox
from desktop_crm.ui.widgets.combo_box import ComboBox
from desktop_crm.ui.widgets.field import Field
from desktop_crm.ui.widgets.label import Label

_FIGURES = frozenset({ValueKind.MONEY, ValueKind.QUANTITY})
_UNREADABLE = frozenset(ValueKind) - {
    *(ValueKind.TEXT, ValueKind.CODE, ValueKind.OPTION, ValueKind.PERSON, ValueKind.IGNORED)
}
_PEOPLE = 5
_MULTIPLIERS: tuple[tuple[Decimal, Text], ...] = (
    (Decimal(1), QT_TRANSLATE_NOOP("import", "As it stands")),
    (Decimal(100), QT_TRANSLATE_NOOP("import", "Hundreds")),
    (Decimal(1_000), QT_TRANSLATE_NOOP("import", "Thousands")),
    (Decimal(10_000), QT_TRANSLATE_NOOP("import", "Ten thousands (万)")),
    (Decimal(1_000_000), QT_TRANSLATE_NOOP("import", "Millions")),
    (Decimal(100_000_000), QT_TRANSLATE_NOOP("import", "Hundred millions (亿)")),
)
_ORDER_TEXTS = {
    DateOrder.MONTH_FIRST: QT_TRANSLATE_NOOP("import", "Month first: {written} is {day}"),
    DateOrder.DAY_FIRST: QT_TRANSLATE_NOOP("import", "Day first: {written} is {day}"),
}


class ColumnDetail(Card):
    """Changes the chosen column through the state; what does not concern it is hidden."""

    changed = Signal()

    def __init__(self, language: Language, state: ImportState) -> None:
        super().__init__()
        self._language = language
        self._state = state
        self._line: ColumnLine | None = None
        self._number = -1
        self._shown: set[str] = set()
        self.name = Label("", "section", elide=True)
        self.filled = Label("", "caption", elide=True)
        self.samples = Label("", "secondary", wrap=True)
        self.use = ComboBox()
        for use, text in USE_TEXTS.items():
            self.use.add(language.say(text), use)
        self.field = ComboBox(placeholder=self.tr("Choose a field"))
        self.person = ComboBox()
        for number in range(_PEOPLE):
            words = self.tr("Person {number}").format(number=number + 1)
            self.person.add(self.tr("Main person") if not number else words, number)
        self.multiplier = ComboBox()
        self.dates = ComboBox(placeholder=self.tr("Not decided"))
        self.percent = CheckBox(self.tr("The numbers are percent"))
        self.unread = CheckBox(self.tr("Keep what cannot be read in the remarks"))
        self.fill_down = CheckBox(self.tr("Blank cells repeat the value above"))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.body.setSpacing(SPACE_2 + 2)
        self.body.addWidget(self.name)
        self.body.addWidget(self.filled)
        self.body.addWidget(self.samples)
        self._parts: dict[str, QWidget] = {
            "use": Field(self.tr("What becomes of it"), self.use),
            "field": Field(self.tr("Field"), self.field),
            "person": Field(self.tr("Of whom"), self.person),
            "multiplier": Field(self.tr("Counted in"), self.multiplier),
            "dates": Field(self.tr("How its days are written"), self.dates),
            "percent": self.percent,
            "unread": self.unread,
            "fill_down": self.fill_down,
        }
        for part in self._parts.values():
            self.body.addWidget(part)
        self.body.addStretch(1)

    def _connect(self) -> None:
        self.use.key_changed.connect(self._on_use)
        self.field.key_changed.connect(self._on_field)
        self.person.key_changed.connect(self._on_person)
        self.multiplier.key_changed.connect(self._on_multiplier)
        self.dates.key_changed.connect(self._on_dates)
        self.percent.clicked.connect(self._on_percent)
        self.unread.clicked.connect(self._on_unread)
        self.fill_down.clicked.connect(self._on_fill_down)

    def take_focus(self) -> None:
        """Let the keys change the column."""
        self.use.setFocus(Qt.FocusReason.TabFocusReason)

    # Showing

    def show_line(self, line: ColumnLine | None, number: int) -> None:
        """Show another column, or the same after a change."""
        self._line, self._number = line, number
        self._shown = set()
        if line is None:
            for label in (self.name, self.filled, self.samples):
                label.setText("")
        else:
            self._show_column(line, number)
        for name, part in self._parts.items():
            part.setVisible(name in self._shown)

    def _show_column(self, line: ColumnLine, number: int) -> None:
        column = line.column
        header = self.tr("{letter} · {header}")
        self.name.setText(header.format(letter=column.letter, header=column.header))
        self._show_samples(line)
        self.use.set_current_key(column.use)
        self._shown.add("use")
        if column.use is not ColumnUse.SKIP:
            self._shown.add("fill_down")
        fill_down = self._state.draft.mapping[number].fill_down
        self.fill_down.setChecked(column.index in fill_down)
        if column.use is ColumnUse.FIELD:
            self._show_field(line)

    def _show_samples(self, line: ColumnLine) -> None:
        sample = line.sample
        if sample is None:
            self.filled.setText(self.tr("Looking at its values…"))
            self.samples.setText("")
            return
        words = self.tr("Filled: {filled} of {rows} rows")
        filled = words.format(filled=f"{sample.filled:,}", rows=f"{sample.rows:,}")
        hidden = self.tr("Hidden in the file · {filled}")
        self.filled.setText(hidden.format(filled=filled) if line.is_hidden else filled)
        self.samples.setText("\n".join(sample.samples))

    def _show_field(self, line: ColumnLine) -> None:
        column = line.column
        self.field.fill(self._field_choices(line))
        self.field.set_current_key(column.field)
        self._shown.add("field")
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

    def _field_choices(self, line: ColumnLine) -> list[tuple[str, object]]:
        guesses = line.sample.guesses if line.sample else ()
        fields = {known.key: known for known in fields_for(line.kind)}
        first = [fields[key] for key in guesses if key in fields]
        own = FIELD_BY_KEY.get(line.column.field or "")
        found: dict[str, ImportField] = {known.key: known for known in first}
        if own is not None:
            found.setdefault(own.key, own)
        found |= {key: known for key, known in fields.items() if key not in found}
        return [
            (field_title(known, line.kind, self._language), key) for key, known in found.items()
        ]

    def _show_multipliers(self, current: Decimal) -> None:
        choices: list[tuple[str, object]] = [
            (self._language.say(text), value) for value, text in _MULTIPLIERS
        ]
        if all(value != current for value, _text in _MULTIPLIERS):
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
            self.changed.emit()

    def _on_use(self, key: object) -> None:
        use = ColumnUse(str(key))
        if use is not ColumnUse.FIELD:
            self._change(use=use, field=None, group=0)
        elif self._line is not None and self._line.sample and self._line.sample.guesses:
            self._change(use=use, field=self._line.sample.guesses[0])
        elif self._line is not None:
            self.field.fill(self._field_choices(self._line))
            self.field.set_current_key(None)
            self._parts["field"].setVisible(True)
            self.field.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_field(self, key: object) -> None:
        known = FIELD_BY_KEY[str(key)]
        is_person = known.entity is Entity.CONTACT
        group = int(str(self.person.current_key() or 0)) if is_person else 0
        self._change(use=ColumnUse.FIELD, field=known.key, group=group)

    def _on_person(self, number: object) -> None:
        self._change(group=int(str(number)))

    def _on_multiplier(self, value: object) -> None:
        self._change(multiplier=value)

    def _on_dates(self, order: object) -> None:
        self._change(date_order=DateOrder(str(order)))

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
