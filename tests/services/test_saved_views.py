"""Lists kept as somebody likes to see them."""

from __future__ import annotations

import pytest

from desktop_crm.core.errors import UserError
from desktop_crm.queries.saved_views import saved_views
from desktop_crm.services.saved_views import delete_view, move_view, rename_view, save_view
from tests.builders import Firm


def names(firm: Firm, list_name: str = "customers") -> list[str]:
    return [view.name for view in firm.read(saved_views, list_name=list_name)]


def test_views_are_kept_by_list_and_in_order(firm: Firm) -> None:
    ids = {
        name: firm.write(
            save_view, list_name="customers", name=name, definition={"text": name, "columns": ["a"]}
        )
        for name in ("华东", "五星", "沉默")
    }
    firm.write(save_view, list_name="orders", name="华东", definition={})
    firm.write(move_view, view_id=ids["沉默"], position=0)
    firm.write(rename_view, view_id=ids["五星"], name="五星客户")
    assert names(firm) == ["沉默", "华东", "五星客户"]
    firm.write(
        save_view, list_name="customers", name="华东", definition={"text": "x"}, view_id=ids["华东"]
    )
    view = next(each for each in firm.read(saved_views) if each.id == ids["华东"])
    assert view.definition == {"text": "x"}
    firm.write(delete_view, view_id=ids["华东"])
    assert names(firm) == ["沉默", "五星客户"]
    firm.workspace.undo()
    assert names(firm) == ["沉默", "华东", "五星客户"]
    assert names(firm, "orders") == ["华东"]


@pytest.mark.parametrize(("name", "code"), [(" ", "view.name_empty"), ("五星", "view.name_taken")])
def test_a_view_has_a_name_of_its_own(firm: Firm, name: str, code: str) -> None:
    firm.write(save_view, list_name="customers", name="五星", definition={})
    with pytest.raises(UserError) as caught:
        firm.write(save_view, list_name="customers", name=name, definition={})
    assert caught.value.code == code
