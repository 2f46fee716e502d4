"""How the program looks for this user on this PC: language, theme, size, dates, amounts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import partial

from typing_extensions import override

from desktop_crm.core.formats import DateStyle, Formats, LargeAmounts
from desktop_crm.core.language import Language
from desktop_crm.ui.context import Context
from desktop_crm.ui.language import DATES, LANGUAGE_NAMES, LARGE_AMOUNTS
from desktop_crm.ui.pages.settings.choice_row import ChoiceRow
from desktop_crm.ui.pages.settings.section import Section
from desktop_crm.ui.preferences import SCALE
from desktop_crm.ui.theme.theme import MODES
from desktop_crm.ui.widgets.card import Card
from desktop_crm.ui.widgets.separator import Separator

_SIZES = (100, 110, 125, 150, 175)
_SAMPLE_DAY = date(2026, 11, 21)
_SAMPLE_AMOUNT = Decimal(286_400)


class AppearanceSection(Section):
    """Language and theme change at once; the size when the program starts again."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._card = Card()
        self.language = self._add(
            self.tr("Language"), "", list(LANGUAGE_NAMES.items()), self._set_language
        )
        self.theme = self._add(
            self.tr("Appearance"),
            "",
            list(zip(MODES, self._theme_names(), strict=True)),
            self._set_theme,
        )
        self.scale = self._add(
            self.tr("Size of text and controls"),
            self.tr("Takes effect when the program is started again."),
            [(str(size), f"{size} %") for size in _SIZES],
            self._set_size,
        )
        self.dates = self._add(
            self.tr("Dates"),
            self.tr("Only how days are shown; files and exports always hold real dates."),
            [(style.value, self._date_name(style)) for style in DateStyle],
            partial(self._set, DATES),
        )
        self.amounts = self._add(
            self.tr("Large amounts"),
            self.tr("Where there is little room, as in tiles and charts. Tables show every yuan."),
            [(style.value, self._amount_name(style)) for style in LargeAmounts],
            partial(self._set, LARGE_AMOUNTS),
        )
        self.column.addWidget(self._card)
        self.column.addStretch(1)

    def _add(
        self,
        title: str,
        help_: str,
        choices: list[tuple[str, str]],
        on_chosen: Callable[[str], None],
    ) -> ChoiceRow:
        if self._card.body.count():
            self._card.body.addWidget(Separator())
        row = ChoiceRow(title, help_, choices)
        row.chosen.connect(on_chosen)
        self._card.body.addWidget(row)
        return row

    @override
    def refresh(self) -> None:
        """Show what is on."""
        preferences, actions = self.context.preferences, self.context.actions
        self.language.set_current(self.context.language.code)
        on = (mode for mode in MODES if actions.action(f"theme.{mode}").isChecked())
        self.theme.set_current(next(on, MODES[0]))
        self.scale.set_current(str(preferences.number(SCALE, _SIZES[0])))
        formats = self.context.language.formats
        self.dates.set_current(formats.dates.value)
        self.amounts.set_current(formats.large_amounts.value)

    def _theme_names(self) -> tuple[str, str, str]:
        return self.tr("Like the system"), self.tr("Light"), self.tr("Dark")

    def _date_name(self, style: DateStyle) -> str:
        if style is DateStyle.AUTO:
            return self.tr("As usual in the language")
        return self._like(Formats(dates=style)).date(_SAMPLE_DAY)

    def _amount_name(self, style: LargeAmounts) -> str:
        if style is LargeAmounts.AUTO:
            return self.tr("As usual in the language")
        return self._like(Formats(large_amounts=style)).large_money(_SAMPLE_AMOUNT)

    def _like(self, formats: Formats) -> Language:
        return Language(self.context.language.code, formats=formats)

    # Choices

    def _set_language(self, code: str) -> None:
        self.context.actions.trigger(f"language.{code}")

    def _set_theme(self, mode: str) -> None:
        self.context.actions.trigger(f"theme.{mode}")

    def _set_size(self, percent: str) -> None:
        self.context.preferences.set(SCALE, int(percent))
        self.context.toasts.show_toast(self.tr("The size changes when the program starts again"))

    def _set(self, key: str, value: str) -> None:
        self.context.preferences.set(key, value)
