"""One editor for each kind of firm setting; what was typed is committed when the field is left."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.core.dates import parse_date
from desktop_crm.core.firm_settings import UNIT_TEXTS, FirmSetting, SettingKind
from desktop_crm.core.language import Language
from desktop_crm.core.money import format_number
from desktop_crm.core.unreadable import UnreadableError
from desktop_crm.ui.messages import Messages
from desktop_crm.ui.theme.tokens import SPACE_2
from desktop_crm.ui.widgets.button import Button, Kind
from desktop_crm.ui.widgets.combo_box import ComboBox
from desktop_crm.ui.widgets.inputs import LineEdit, MoneyEdit, TextEdit
from desktop_crm.ui.widgets.label import Label

WIDE = frozenset({SettingKind.TEXT, SettingKind.LONG_TEXT, SettingKind.IMAGE, SettingKind.DAYS})
"""Kinds whose editor stands under the words instead of beside them."""
_NUMBER_WIDTH = 104
_CHOICE_WIDTH = 190
_LOGO = QSize(160, 64)


class SettingEditor(QWidget):
    """Shows a value and tells when another one was committed."""

    committed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACE_2)
        self._shown: Any = None

    def show_value(self, value: Any) -> None:
        """Show what the file holds."""
        self._shown = value
        self._show(value)

    def _show(self, value: Any) -> None:
        raise NotImplementedError

    def _commit(self, value: Any) -> None:
        if value != self._shown:
            self.committed.emit(value)

    def name(self, text: str) -> None:
        """Say to assistive programs what is edited here."""
        raise NotImplementedError


class _NumberEditor(SettingEditor):
    def __init__(self, setting: FirmSetting, language: Language) -> None:
        super().__init__()
        self._edit = MoneyEdit()
        self._edit.setFixedWidth(_NUMBER_WIDTH)
        self._edit.editingFinished.connect(self._on_finished)
        self._row.addWidget(self._edit)
        if setting.unit is not None:
            unit = Label(language.say(UNIT_TEXTS[setting.unit]), "secondary")
            self._row.addWidget(unit)
        self._row.addStretch(1)
        self.setFocusProxy(self._edit)

    @override
    def _show(self, value: Any) -> None:
        number = value if isinstance(value, Decimal) else Decimal(str(value))
        self._edit.setText(format_number(number).replace("\N{MINUS SIGN}", "-"))

    def _on_finished(self) -> None:
        text = self._edit.text().replace(",", "").strip()
        self._commit(int(text) if text.lstrip("-").isdecimal() else text)

    @override
    def _commit(self, value: Any) -> None:
        if str(value) != str(self._shown).replace(",", ""):
            self.committed.emit(value)

    @override
    def name(self, text: str) -> None:
        self._edit.setAccessibleName(text)


class _TextEditor(SettingEditor):
    def __init__(self) -> None:
        super().__init__()
        self._edit = LineEdit()
        self._edit.editingFinished.connect(self._on_finished)
        self._row.addWidget(self._edit)
        self.setFocusProxy(self._edit)

    @override
    def _show(self, value: Any) -> None:
        self._edit.setText(str(value or ""))
        self._edit.setCursorPosition(0)

    def _on_finished(self) -> None:
        self._commit(" ".join(self._edit.text().split()))

    @override
    def name(self, text: str) -> None:
        self._edit.setAccessibleName(text)


class _ParagraphEditor(SettingEditor):
    def __init__(self, rows: int = 2) -> None:
        super().__init__()
        self._edit = TextEdit(rows=rows)
        self._edit.installEventFilter(self)
        self._row.addWidget(self._edit)
        self.setFocusProxy(self._edit)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._edit and event.type() is QEvent.Type.FocusOut:
            self._commit(self._read(self._edit.toPlainText()))
        return super().eventFilter(watched, event)

    def _read(self, text: str) -> Any:
        return text.strip()

    @override
    def _show(self, value: Any) -> None:
        self._edit.setPlainText(str(value or ""))

    @override
    def name(self, text: str) -> None:
        self._edit.setAccessibleName(text)


class _DaysEditor(_ParagraphEditor):
    """Days separated by commas or lines; what is no day is left out when it is committed."""

    @override
    def _show(self, value: Any) -> None:
        super()._show(", ".join(each.isoformat() for each in value or ()))

    @override
    def _read(self, text: str) -> Any:
        words = text.replace("，", ",").replace("、", ",").replace("\n", ",").split(",")
        days = (read_day(word.strip()) for word in words if word.strip())
        return tuple(sorted({day for day in days if day is not None}))


def read_day(text: str) -> date | None:
    """A typed day; None where it is none."""
    try:
        return parse_date(text)
    except UnreadableError:
        return None


class _ChoiceEditor(SettingEditor):
    def __init__(self, setting: FirmSetting, language: Language) -> None:
        super().__init__()
        self._box = ComboBox()
        self._box.setFixedWidth(_CHOICE_WIDTH)
        self._box.fill([(language.say(text), key) for key, text in setting.choices.items()])
        self._box.key_changed.connect(self._commit)
        self._row.addWidget(self._box)
        self._row.addStretch(1)
        self.setFocusProxy(self._box)

    @override
    def _show(self, value: Any) -> None:
        self._box.set_current_key(value)

    @override
    def name(self, text: str) -> None:
        self._box.setAccessibleName(text)


class _Picture(QWidget):
    """A picture in its own size."""

    def __init__(self) -> None:
        super().__init__()
        self._pixmap = QPixmap()

    def show_pixmap(self, pixmap: QPixmap) -> None:
        self._pixmap = pixmap
        self.setFixedSize(pixmap.size())
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).drawPixmap(0, 0, self._pixmap)


class LogoEditor(SettingEditor):
    """A picture; commits the bytes of the chosen file, or None to go without one."""

    def __init__(self, messages: Messages) -> None:
        super().__init__()
        self._messages = messages
        self._picture = _Picture()
        self._choose = Button(self.tr("Choose picture…"), icon="folder-open", compact=True)
        self._remove = Button(self.tr("Remove"), kind=Kind.GHOST, icon="x", compact=True)
        self._choose.clicked.connect(self.ask)
        self._remove.clicked.connect(self.remove)
        for widget in (self._picture, self._choose, self._remove):
            self._row.addWidget(widget)
        self._row.addStretch(1)
        self.setFocusProxy(self._choose)
        self.show_picture(b"")

    @override
    def _show(self, value: Any) -> None:
        if not value:
            self.show_picture(b"")

    def show_picture(self, content: bytes) -> None:
        """Show the picture that the file holds; empty bytes are none."""
        image = QImage.fromData(content) if content else QImage()
        self._remove.setVisible(not image.isNull())
        self._picture.setVisible(not image.isNull())
        if not image.isNull():
            scaled = image.scaled(
                _LOGO,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            self._picture.show_pixmap(QPixmap.fromImage(scaled))

    def ask(self) -> None:
        """Ask for a picture."""
        self._messages.choose_files(
            self.tr("Logo"),
            self._take,
            patterns=[(self.tr("Pictures"), "*.png *.jpg *.jpeg")],
        )

    def _take(self, paths: list[Path]) -> None:
        if QImage(str(paths[0])).isNull():
            sentence = self.tr(
                "{name} could not be read as a PNG or JPEG picture. The logo is as before."
            )
            self._messages.inform(
                self.tr("That is no picture"), sentence.format(name=paths[0].name)
            )
            return
        self.committed.emit(paths[0].read_bytes())

    def remove(self) -> None:
        """Go without a logo."""
        self.committed.emit(None)

    @override
    def name(self, text: str) -> None:
        self._choose.setAccessibleName(f"{text}: {self._choose.text()}")


def setting_editor(setting: FirmSetting, language: Language, messages: Messages) -> SettingEditor:
    """The editor of a setting."""
    match setting.kind:
        case SettingKind.WHOLE | SettingKind.DECIMAL:
            return _NumberEditor(setting, language)
        case SettingKind.CHOICE:
            return _ChoiceEditor(setting, language)
        case SettingKind.LONG_TEXT:
            return _ParagraphEditor()
        case SettingKind.DAYS:
            return _DaysEditor()
        case SettingKind.IMAGE:
            return LogoEditor(messages)
        case _:
            return _TextEditor()
