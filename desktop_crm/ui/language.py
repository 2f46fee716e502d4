"""The language of the interface: Qt's translators, and the switch while the program runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QCoreApplication,
    QLibraryInfo,
    QLocale,
    QObject,
    QTranslator,
    Signal,
)

from desktop_crm.core.places import TRANSLATIONS
from desktop_crm.core.texts import CHINESE, ENGLISH, LANGUAGES, Text

if TYPE_CHECKING:
    from desktop_crm.core.language import Language

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


class InterfaceLanguage(QObject):
    """The language that is on; `changed` tells the windows to make their pages anew."""

    changed = Signal()

    def __init__(self, app: QCoreApplication, code: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
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

        return load_language(self._code)

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
