"""Files dropped on a window: only local ones, only where they mean something."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from desktop_crm.ui.drop_target import DropTarget, local_files

COPY, LEFT, NONE = (
    Qt.DropAction.CopyAction,
    Qt.MouseButton.LeftButton,
    Qt.KeyboardModifier.NoModifier,
)


def dragged(*urls: str) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl(url) for url in urls])
    return mime


def enter(window: QMainWindow, mime: QMimeData) -> bool:
    event = QDragEnterEvent(QPoint(10, 10), COPY, mime, LEFT, NONE)
    QApplication.sendEvent(window, event)
    return event.isAccepted()


def drop(window: QMainWindow, mime: QMimeData) -> bool:
    event = QDropEvent(QPointF(10, 10), COPY, mime, LEFT, NONE)
    QApplication.sendEvent(window, event)
    return event.isAccepted()


@pytest.fixture
def dropped() -> list[Path]:
    return []


@pytest.fixture
def window(host: QMainWindow, dropped: list[Path]) -> QMainWindow:
    def wanted(paths: Sequence[Path]) -> str:
        return "import" if all(path.suffix == ".xlsx" for path in paths) else ""

    DropTarget(host, wanted=wanted, on_dropped=dropped.extend)
    host.show()
    return host


def test_a_table_is_taken(window: QMainWindow, dropped: list[Path]) -> None:
    mime = dragged("file:///tmp/客户 表.xlsx", "file:///tmp/b.xlsx")
    assert enter(window, mime)
    assert drop(window, mime)
    assert [path.name for path in dropped] == ["客户 表.xlsx", "b.xlsx"]


@pytest.mark.parametrize(
    "urls",
    [["file:///tmp/a.exe"], ["http://example.com/a.xlsx"], ["file:///a.xlsx", "file:///b.png"], []],
)
def test_anything_else_is_refused(
    window: QMainWindow, dropped: list[Path], urls: list[str]
) -> None:
    mime = dragged(*urls)
    assert not enter(window, mime)
    assert not drop(window, mime)
    assert dropped == []


def test_nothing_is_fetched_from_elsewhere() -> None:
    assert local_files(dragged("http://example.com/a.xlsx", "ftp://x/b.csv")) == []


def test_the_hint_covers_the_window_while_something_hovers(window: QMainWindow) -> None:
    before = [child for child in window.children() if getattr(child, "isVisible", bool)()]
    mime = dragged("file:///tmp/a.xlsx")
    enter(window, mime)
    hints = [
        child
        for child in window.children()
        if getattr(child, "isVisible", bool)() and child not in before
    ]
    assert [hint.geometry() for hint in hints] == [window.rect()]  # type: ignore[attr-defined]
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert not hints[0].isVisible()  # type: ignore[attr-defined]
