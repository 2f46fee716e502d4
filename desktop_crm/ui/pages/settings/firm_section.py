"""The firm's own settings, by group: who it is, its rules, and its rules of thumb."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from typing_extensions import override

from desktop_crm.core.firm_settings import FIRM_SETTINGS, GROUP_TEXTS, SettingGroup, SettingKind
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.queries.firm_settings import firm_logo, firm_settings
from desktop_crm.services.firm_settings import reset_settings, set_logo, set_settings
from desktop_crm.ui.context import Context
from desktop_crm.ui.pages.settings.section import Section
from desktop_crm.ui.pages.settings.setting_editors import LogoEditor
from desktop_crm.ui.pages.settings.setting_row import SettingRow
from desktop_crm.ui.widgets.card import Card
from desktop_crm.ui.widgets.separator import Separator

_ASSUMED = QT_TRANSLATE_NOOP(
    "settings",
    "Figures that articles quote, often against each other and without a source. They are "
    "assumptions: wherever the program uses one, it prints this firm's own measured figure beside "
    "it.",
)


class FirmSection(Section):
    """Each change is one step that can be undone."""

    tables: ClassVar[frozenset[str]] = frozenset({"setting"})

    def __init__(
        self, context: Context, groups: Sequence[SettingGroup], *, intro: str = ""
    ) -> None:
        super().__init__(context, intro=intro)
        self.rows: dict[str, SettingRow] = {}
        for group in groups:
            title = context.language.say(GROUP_TEXTS[group]) if len(groups) > 1 else ""
            self.column.addWidget(self._card(group, title))
        self.column.addStretch(1)

    def _card(self, group: SettingGroup, title: str) -> Card:
        card = Card(title)
        members = [setting for setting in FIRM_SETTINGS if setting.group is group]
        for place, setting in enumerate(members):
            if place:
                card.body.addWidget(Separator())
            row = SettingRow(setting, self.context.language, self.context.messages)
            row.committed.connect(self._on_committed)
            row.reset_wanted.connect(self._on_reset)
            self.rows[setting.key] = row
            card.body.addWidget(row)
        return card

    @override
    def refresh(self) -> None:
        """Read all values."""
        self.context.background.read(firm_settings, self._on_values, owner=self)

    def _on_values(self, values: Mapping[str, Any]) -> None:
        for key, row in self.rows.items():
            row.show_value(values[key])
            if row.setting.kind is SettingKind.IMAGE and values[key]:
                self.context.background.read(firm_logo, self._on_picture, owner=self)

    def _on_picture(self, content: bytes | None) -> None:
        for row in self.rows.values():
            if isinstance(row.editor, LogoEditor):
                row.editor.show_picture(content or b"")

    def _on_committed(self, key: str, value: Any) -> None:
        if self.rows[key].setting.kind is SettingKind.IMAGE:
            self.context.background.write(set_logo, owner=self, content=value)
            return
        self.context.background.write(set_settings, owner=self, values={key: value})

    def _on_reset(self, key: str) -> None:
        self.context.background.write(reset_settings, owner=self, keys=[key])


def facts_section(context: Context) -> Section:
    """Name, logo and addresses, for the head of what is printed."""
    return FirmSection(context, (SettingGroup.FIRM,))


def rules_section(context: Context) -> Section:
    """Churn, levels, contacts, complaints, orders, attachments."""
    return FirmSection(
        context,
        (
            SettingGroup.CHURN,
            SettingGroup.LEVELS,
            SettingGroup.CONTACTS,
            SettingGroup.COMPLAINTS,
            SettingGroup.ORDERS,
            SettingGroup.FILE,
        ),
    )


def experience_section(context: Context) -> Section:
    """Figures that articles quote without a source: assumptions, never facts."""
    return FirmSection(context, (SettingGroup.EXPERIENCE,), intro=context.language.say(_ASSUMED))
