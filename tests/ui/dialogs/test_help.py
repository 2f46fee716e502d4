"""The help opens where the user is, is searched and read by keyboard, and loads nothing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextDocument, QTextFragment
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from desktop_crm.core.language import CHINESE, ENGLISH, LANGUAGES
from desktop_crm.ui.dialogs.help_markup import Kind, Span, Style, read_markup
from desktop_crm.ui.dialogs.help_sheet import HelpSheet
from desktop_crm.ui.dialogs.help_topics import TOPICS, read_topic
from desktop_crm.ui.language import InterfaceLanguage
from desktop_crm.ui.theme.theme import Theme
from desktop_crm.ui.theme.tokens import DARK, LIGHT
from desktop_crm.ui.widgets.sheet import open_sheet
from desktop_crm.ui.workbench import Workbench

KEYS = [topic.key for topic in TOPICS]


@pytest.fixture
def sheet(qtbot: QtBot, host: QMainWindow, language: InterfaceLanguage) -> HelpSheet:
    with qtbot.waitActive(host):
        host.show()
        host.activateWindow()
    made = HelpSheet(host, language)
    made.open()
    return made


def title(sheet: HelpSheet) -> str:
    """The title of the text on show."""
    return sheet.view.document().firstBlock().text()


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier)


# Opening


def test_it_opens_at_the_topic_of_the_page(open_bench: Workbench) -> None:
    open_bench.commands.trigger("help.topics")
    opened = open_sheet(open_bench.window)
    assert isinstance(opened, HelpSheet)
    assert opened.topic == opened.topics.current == "customers"
    assert opened.topics.keys == KEYS, "the others stay where they are"


def test_without_a_firm_it_opens_at_the_first_steps(bench: Workbench) -> None:
    bench.commands.trigger("help.topics")
    opened = open_sheet(bench.window)
    assert isinstance(opened, HelpSheet)
    assert opened.topic == "start"


def test_its_key_is_shift_f1_and_f1_stays_with_the_keys(bench: Workbench, qtbot: QtBot) -> None:
    with qtbot.waitActive(bench.window):
        bench.window.activateWindow()
    QTest.keyClick(bench.window, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    assert isinstance(open_sheet(bench.window), HelpSheet)
    shortcuts = {key: bench.commands.shortcut(key) for key in ("help.topics", "help.shortcuts")}
    assert shortcuts == {"help.topics": "Shift F1", "help.shortcuts": "F1"}


# Searching and going


def test_a_search_leaves_the_topics_that_hold_every_word(sheet: HelpSheet) -> None:
    sheet.search.set_text("promised date")
    assert set(sheet.topics.keys) == {"card", "orders", "reports"}
    assert sheet.topic == sheet.topics.current == sheet.topics.keys[0]
    assert {each.cursor.selectedText().casefold() for each in sheet.view.extraSelections()} == {
        "promised",
        "date",
    }
    assert sheet.view.textCursor().hasSelection(), "it stands at the first of them"
    sheet.search.clear()
    assert sheet.topics.keys == KEYS
    assert sheet.view.extraSelections() == []


def test_a_search_keeps_the_topic_if_it_is_among_the_found(sheet: HelpSheet) -> None:
    sheet.show_topic("undo")
    sheet.search.set_text("recycle bin")
    assert "customers" in sheet.topics.keys
    assert sheet.topic == "undo"


def test_enter_goes_from_one_found_word_to_the_next_and_round(sheet: HelpSheet) -> None:
    sheet.search.set_text("backup")
    places = []
    for _ in range(len(sheet.view.extraSelections()) + 1):
        places.append(sheet.view.textCursor().selectionStart())
        press(Qt.Key.Key_Return)
    assert len(places) > 2
    assert places[:-1] == sorted(set(places))
    assert places[-1] == places[0]


def test_a_word_that_nobody_uses_says_so(sheet: HelpSheet) -> None:
    sheet.search.set_text("zebra")
    assert sheet.topics.keys == []
    assert not sheet.view.isVisible()
    sheet.search.set_text("zeb")
    sheet.search.clear()
    assert sheet.view.isVisible()
    assert sheet.topic == "start"


def test_arrows_walk_through_the_topics_while_typing(sheet: HelpSheet) -> None:
    assert QApplication.focusWidget() is sheet.search.edit
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    assert sheet.topic == KEYS[2]
    press(Qt.Key.Key_Up)
    assert sheet.topic == KEYS[1]
    assert QApplication.focusWidget() is sheet.search.edit
    press(Qt.Key.Key_PageDown)
    assert sheet.view.verticalScrollBar().value() > 0


def test_the_way_back_leads_through_what_was_read(sheet: HelpSheet) -> None:
    assert not sheet.back_button.isVisible()
    sheet.view.anchorClicked.emit(QUrl("card"))
    sheet.topics.chosen.emit("undo")
    assert sheet.back_button.isVisible()
    read = [sheet.topic]
    for _ in range(3):
        press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
        read.append(sheet.topic)
    assert read == ["undo", "card", "start", "start"]
    assert not sheet.back_button.isVisible()


def test_alt_left_goes_back_from_the_text_too(sheet: HelpSheet) -> None:
    sheet.show_topic("export")
    sheet.view.setFocus()
    press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert sheet.topic == "start"


def test_escape_empties_the_search_and_then_closes(sheet: HelpSheet, qtbot: QtBot) -> None:
    sheet.search.set_text("undo")
    press(Qt.Key.Key_Escape)
    assert sheet.search.text() == ""
    with qtbot.waitSignal(sheet.closed):
        press(Qt.Key.Key_Escape)


# Safety


@pytest.mark.parametrize("target", ["https://example.com", "file:///etc/passwd", "nowhere", ""])
def test_links_lead_to_topics_only(sheet: HelpSheet, target: str) -> None:
    sheet.view.anchorClicked.emit(QUrl(target))
    assert sheet.topic == "start"
    assert not sheet.view.openLinks()
    assert not sheet.view.openExternalLinks()


@pytest.mark.parametrize("name", ["https://example.com/a.png", "file:///etc/passwd", "a.css"])
def test_nothing_is_loaded(sheet: HelpSheet, name: str) -> None:
    for kind in QTextDocument.ResourceType:
        assert sheet.view.loadResource(kind.value, QUrl(name)) is None


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_topic_is_shown_word_for_word(
    sheet: HelpSheet, language: InterfaceLanguage, code: str
) -> None:
    language.set_code(code)
    for key in KEYS:
        sheet.show_topic(key)
        shown = "".join(sheet.view.toPlainText().replace("\u00a0", " ").split())
        wanted = read_topic(key, code)
        for block in wanted.blocks:
            for span in block.all_spans():
                assert "".join(span.text.split()) in shown, (key, span)
        links = {form.anchorHref() for form in formats(sheet.view.document()) if form.isAnchor()}
        assert links == {span.target for span in wanted.spans(Style.LINK)}
        assert not any(form.isImageFormat() for form in formats(sheet.view.document()))


def formats(document: QTextDocument) -> Iterator[QTextCharFormat]:
    """The format of each stretch of text."""
    for fragment in fragments(document):
        yield fragment.charFormat()


def fragments(document: QTextDocument) -> Iterator[QTextFragment]:
    """Each stretch of text of one format."""
    block = document.begin()
    while block.isValid():
        yield from stretches(block)
        block = block.next()


def stretches(block: QTextBlock) -> Iterator[QTextFragment]:
    """Those of one block."""
    place = block.begin()
    while not place.atEnd():
        yield place.fragment()
        place += 1


# Language and theme


def test_it_follows_the_language(sheet: HelpSheet, language: InterfaceLanguage) -> None:
    sheet.show_topic("undo")
    sheet.search.set_text("undo")
    assert title(sheet) == read_topic("undo", ENGLISH).title
    language.set_code(CHINESE)
    assert title(sheet) == read_topic("undo", CHINESE).title
    assert sheet.search.text() == ""
    assert sheet.topics.titles == [read_topic(key, CHINESE).title for key in KEYS]
    assert sheet.topic == sheet.topics.current == "undo"


def test_it_follows_the_theme(sheet: HelpSheet, theme: Theme) -> None:
    colours = []
    for mode in ("dark", "light"):
        theme.set_mode(mode)
        first = next(fragments(sheet.view.document()))
        colours.append(first.charFormat().foreground().color().name().upper())
    assert colours == [DARK.text, LIGHT.text]


def test_lines_stay_short_in_a_wide_window(sheet: HelpSheet, host: QMainWindow) -> None:
    host.resize(1900, 1000)
    frame = sheet.view.document().rootFrame().frameFormat()
    assert sheet.view.width() - frame.leftMargin() - frame.rightMargin() <= 700


# The marks


def test_marks_are_read() -> None:
    text = read_markup(
        "# Title\n\nWith **weight**, `Ctrl N`,\na [link](undo) and “Save”.\n\n"
        "## Part\n\n- one\n- two\n  more\n\n1. first\n\n> note\n\n"
        "| A | B |\n|---|---|\n| 1 | `F1` |\n"
    )
    assert text.title == "Title"
    assert [block.kind for block in text.blocks] == [
        Kind.PARAGRAPH,
        Kind.HEADING,
        Kind.BULLET,
        Kind.BULLET,
        Kind.STEP,
        Kind.NOTE,
        Kind.TABLE,
    ]
    assert text.blocks[0].words == "With weight, Ctrl N, a link and Save."
    assert text.spans(Style.LINK) == [Span("link", Style.LINK, "undo")]
    assert text.spans(Style.NAME) == [Span("Save", Style.NAME)]
    assert [span.text for span in text.spans(Style.KEY)] == ["Ctrl N", "F1"]
    assert text.blocks[3].words == "two more"
    assert text.holds("WEIGHT f1")
    assert not text.holds("weight f2")


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        ("客户\n列表", "客户列表"),
        ("客户，\n`F1`", "客户，F1"),
        ("下降 30%\n及以上", "下降 30% 及以上"),
        ("点「保存」\n就好", "点「保存」就好"),
        ("one\ntwo", "one two"),
    ],
)
def test_lines_join_without_a_space_between_chinese(lines: str, joined: str) -> None:
    assert read_markup(f"# T\n\n{lines}").blocks[0].words == joined


@pytest.mark.parametrize(
    "text",
    [
        "no title",
        "# T\nmore",
        "# T\n\n<img src='file:///etc/passwd'>",
        "# T\n\n![picture](undo)",
        "# T\n\n[out](https://example.com)",
        "# T\n\na * b",
        "# T\n\n### deep",
        "# T\n\n「open",
        "# T\n\n| A |\n| 1 |",
        "# T\n\n| A | B |\n|---|---|\n| 1 |",
        "# T\n\n| A | B |\n|---|---|\n| 1 | 2",
        "# T\n\n&amp; so on",
    ],
)
def test_what_is_not_known_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        read_markup(text)
