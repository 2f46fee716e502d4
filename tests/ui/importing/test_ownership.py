"""Every widget of the import has a place, so that it goes with the wizard and in its thread.

One without a place is deleted by Python's collector, in whichever thread it runs: the window's
style then reads what is gone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_crm.ui.importing.start_step import StepKey
from tests.ui.importing.person import HAISHU, HENGRUN, NAMELESS, TOTAL, Person

Book = Callable[..., Path]


def made_by(widget: QWidget) -> Iterator[QWidget]:
    """The widgets that are attributes of a widget, or stand in its lists."""
    for value in vars(widget).values():
        held: Any = value if isinstance(value, list | tuple) else [value]
        yield from (each for each in held if isinstance(each, QWidget))


def homeless(widget: QWidget) -> list[str]:
    within = [widget, *widget.findChildren(QWidget)]
    return [
        f"{type(owner).__name__}: {part}"
        for owner in within
        for part in made_by(owner)
        if part.parent() is None and part is not widget.window()
    ]


def test_no_widget_of_the_wizard_is_without_a_place(person: Person, book: Book) -> None:
    person.drop(book(HENGRUN, HAISHU, NAMELESS, TOTAL, 更多=[["城市", "邮编"], ["苏州", "215000"]]))
    wizard = person.wizard()
    for key in list(StepKey)[:-1]:
        wizard.go_to(key)
        person.rest()
        assert homeless(wizard) == [], key
    person.go_on_to(StepKey.RESULT)
    assert homeless(wizard) == []
