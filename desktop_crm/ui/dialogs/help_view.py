"""Shows one topic of the help: it loads nothing, and its links lead to other topics only."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QBrush, QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget
from typing_extensions import override

from desktop_crm.ui.dialogs.help_document import write_document
from desktop_crm.ui.dialogs.help_markup import HelpText
from desktop_crm.ui.theme.palette import qcolor, tokens_of
from desktop_crm.ui.theme.tokens import SPACE_5, SPACE_6

_SIDE = SPACE_6
_WIDEST = 680
_USUAL = QSize(720, 660)
_NOTHING = HelpText("", ())


class HelpView(QTextBrowser):
    """`topic_wanted` brings the key of a link; the words of a search are lit."""

    topic_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = _NOTHING
        self._wanted: tuple[str, ...] = ()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAccessibleName(self.tr("Help text"))
        self.anchorClicked.connect(self._on_link)

    @override
    def loadResource(self, type: int, name: QUrl | str) -> None:
        """Nothing is ever loaded: the text comes as words, without pictures or styles."""

    @override
    def sizeHint(self) -> QSize:
        return _USUAL

    @property
    def text(self) -> HelpText:
        """The topic on show."""
        return self._text

    def show_text(self, text: HelpText, *, wanted: str = "") -> None:
        """Show a topic from its top, or from the first word of a search."""
        self._text = text
        self._wanted = tuple(wanted.split())
        self._write()
        self.verticalScrollBar().setValue(0)
        self.setTextCursor(QTextCursor(self.document()))
        if self._wanted:
            self.go_on()

    def go_on(self) -> None:
        """To the next lit word, after the last one to the first."""
        found = self._places()
        here = self.textCursor().selectionEnd()
        following = [place for place in found if place.selectionStart() >= here]
        target = next(iter(following or found), None)
        if target is not None:
            self.setTextCursor(target)
            self.ensureCursorVisible()
            self._light()

    def page_up(self) -> None:
        """Scroll up by nearly a screen."""
        self._scroll(-1)

    def page_down(self) -> None:
        """Scroll down by nearly a screen."""
        self._scroll(1)

    def _scroll(self, step: int) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + step * bar.pageStep() * 9 // 10)

    # Drawing

    def _write(self) -> None:
        document = QTextDocument(self)
        write_document(document, self._text, tokens_of(self))
        self.setDocument(document)
        self._keep_lines_short()
        self._light()

    def _places(self) -> list[QTextCursor]:
        """Each occurrence of a searched word, from the top."""
        found: list[QTextCursor] = []
        for word in self._wanted:
            place = self.document().find(word, 0)
            while not place.isNull():
                found.append(place)
                place = self.document().find(word, place)
        return sorted(found, key=QTextCursor.selectionStart)

    def _light(self) -> None:
        ground = QBrush(qcolor(tokens_of(self).warning_soft))
        lit: list[QTextEdit.ExtraSelection] = []
        for place in self._places():
            one = QTextEdit.ExtraSelection()
            one.cursor = place
            one.format.setBackground(ground)
            lit.append(one)
        self.setExtraSelections(lit)

    def _keep_lines_short(self) -> None:
        """The text stands in the middle of a wide window, in lines that the eye can follow."""
        spare = max(0, self.width() - 2 * _SIDE - _WIDEST)
        frame = self.document().rootFrame()
        form = frame.frameFormat()
        form.setLeftMargin(_SIDE)
        form.setRightMargin(_SIDE + spare)
        form.setTopMargin(SPACE_5)
        form.setBottomMargin(SPACE_5)
        frame.setFrameFormat(form)

    # Events

    def _on_link(self, url: QUrl) -> None:
        self.topic_wanted.emit(url.toString())

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._text is not _NOTHING:
            place = self.verticalScrollBar().value()
            self._write()
            self.verticalScrollBar().setValue(place)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt and an arrow go back among the topics, which the sheet knows."""
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)
