"""What the tour does on any list page before it takes its picture."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from desktop_crm.ui.lists.list_page import ListPage


def choose_first(page: ListPage) -> None:
    """The first row that is a record."""
    page.table.view.setFocus()
    page.table.view.choose(next(iter(_records(page)), 0))


def choose_block(page: ListPage) -> None:
    """Some cells, as in a sheet."""
    rows = _records(page)[1:5]
    page.table.view.setFocus()
    page.table.view.choose(rows[0], 1)
    page.table.view.choose_rows([(rows[0], rows[-1])])


def group_by(page: ListPage, key: str) -> None:
    """Put the rows together."""
    page.state.show_question(replace(page.question, group=key))


def grouped(key: str) -> partial[None]:
    """Put the rows together by a field."""
    return partial(group_by, key=key)


def open_filter(page: ListPage) -> None:
    """The filter builder."""
    page.toolbar.filter_button.click()


def open_columns(page: ListPage) -> None:
    """The column chooser."""
    page.controls.open_columns()


def open_export(page: ListPage) -> None:
    """The question of an export."""
    page.start_export()


def open_letters(page: ListPage) -> None:
    """The question for whom letters are."""
    choose_block(page)
    page.start_letters()


def open_chosen_columns(page: ListPage) -> None:
    """The question of an export, with columns to choose."""
    page.start_export()
    if page.jobs.export.sheet is not None:
        page.jobs.export.sheet.chosen.click()


def open_print(page: ListPage) -> None:
    """The preview of a print."""
    page.start_print()


def open_bulk(page: ListPage) -> None:
    """The sheet that changes several rows."""
    choose_block(page)
    page.jobs.change_chosen()


def open_view(page: ListPage) -> None:
    """The name of a saved view."""
    page.views.save_as()


def _records(page: ListPage) -> list[int]:
    model = page.table.model
    return [row for row in range(min(60, model.rowCount())) if model.group_at(row) is None]
