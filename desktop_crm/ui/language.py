"""The language of the interface: Qt's translators, and the switch while the program runs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QCoreApplication,
    QLibraryInfo,
    QLocale,
    QObject,
    QTranslator,
    Signal,
)

from desktop_crm.core.formats import DateStyle, Formats, LargeAmounts
from desktop_crm.core.places import TRANSLATIONS
from desktop_crm.core.texts import CHINESE, ENGLISH, LANGUAGES, Text

if TYPE_CHECKING:
    from desktop_crm.core.language import Language
    from desktop_crm.ui.preferences import Preferences

DATES = "interface/dates"
LARGE_AMOUNTS = "interface/large_amounts"
LANGUAGE_NAMES = {CHINESE: "中文", ENGLISH: "English"}
_LOCALES = {
    CHINESE: QLocale(QLocale.Language.Chinese, QLocale.Country.China),
    ENGLISH: QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}


def say(text: Text, **params: Any) -> str:
    """A marked text in the language that is on; for what exists before a `Context` does."""
    shown = QCoreApplication.translate(text.context, text.source)
    return shown.format_map(params) if params else shown


def system_language() -> str:
    """Chinese for a Chinese system, English for every other."""
    return CHINESE if QLocale.system().language() == QLocale.Language.Chinese else ENGLISH


def formats_of(preferences: Preferences) -> Formats:
    """What this user chose; the language's own ways where nothing readable was."""
    dates, amounts = preferences.text(DATES), preferences.text(LARGE_AMOUNTS)
    return Formats(
        DateStyle(dates) if dates in set(DateStyle) else DateStyle.AUTO,
        LargeAmounts(amounts) if amounts in set(LargeAmounts) else LargeAmounts.AUTO,
    )


class InterfaceLanguage(QObject):
    """The language that is on; `changed` tells the windows to make their pages anew."""

    changed = Signal()

    def __init__(
        self,
        app: QCoreApplication,
        code: str,
        parent: QObject | None = None,
        *,
        formats: Formats = Formats(),  # noqa: B008 - frozen
    ) -> None:
        super().__init__(parent)
        self._app = app
        self._formats = formats
        self._installed: list[QTranslator] = []
        self._code = code if code in LANGUAGES else system_language()
        self._install()

    @property
    def code(self) -> str:
        """`zh_CN` or `en`."""
        return self._code

    @property
    def texts(self) -> Language:
        """The same language for everything that is not a widget."""
        from desktop_crm.core.language import load_language

        return replace(load_language(self._code), formats=self._formats)

    def set_formats(self, formats: Formats) -> None:
        """Write dates and amounts in another way."""
        if formats != self._formats:
            self._formats = formats
            self.changed.emit()

    def set_code(self, code: str) -> None:
        """Switch."""
        if code != self._code and code in LANGUAGES:
            self._code = code
            self._install()
            self.changed.emit()

    def _install(self) -> None:
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed.clear()
        QLocale.setDefault(_LOCALES[self._code])
        if self._code == ENGLISH:
            return
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for name, folder in (("qtbase", qt_folder), ("desktop_crm", str(TRANSLATIONS))):
            translator = QTranslator(self)
            if translator.load(f"{name}_{self._code}", folder):
                self._app.installTranslator(translator)
                self._installed.append(translator)
