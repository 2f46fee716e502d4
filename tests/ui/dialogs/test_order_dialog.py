"""An order typed like a spreadsheet: products by initials, copied rows, pasted rows, credit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any, cast
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QMainWindow
from pytestqt.qtbot import QtBot
from typing_extensions import override

from desktop_crm.core.codes import OptionList, OrderState
from desktop_crm.core.language import load_language
from desktop_crm.models import Option, Order, OrderLine
from desktop_crm.queries.customer_choices import customer_choices
from desktop_crm.queries.options import options
from desktop_crm.queries.product_choices import product_choices
from desktop_crm.services.customers import create_customer
from desktop_crm.services.customers_standing import hold_credit
from desktop_crm.services.payments import record_payment
from desktop_crm.services.products import create_product
from desktop_crm.storage.workspace import Workspace
from desktop_crm.ui.background import Background
from desktop_crm.ui.bus import Bus
from desktop_crm.ui.context import Context
from desktop_crm.ui.dialogs.order_dialog import OrderFormSheet, edit_order, new_order
from desktop_crm.ui.forms.order_grid.lines import Col, line_of_draft
from desktop_crm.ui.forms.order_grid.product_editor import ProductEditor
from desktop_crm.ui.widgets.sheet import open_sheet
from tests.builders import Firm
from tests.ui.dialogs.typing import ALT, CTRL, enter, focused, key, keys, save, tab
from tests.ui.doubles import TODAY
from tests.ui.firm_background import FirmBackground
from tests.ui.pressing import page_of


@pytest.fixture
def customer_id(firm: Firm) -> UUID:
    made: UUID = firm.write(create_customer, name="佛山顺德启明电器", credit_limit=Decimal(10_000))
    return made


@pytest.fixture(autouse=True)
def _products(firm: Firm) -> None:
    unit = firm.option(OptionList.UNIT, "千支")
    for code, name, price in (
        ("1002", "不锈钢外六角螺栓", 186),
        ("1017", "不锈钢弹簧垫圈", 38),
        ("2001", "镀锌平垫片", 45),
    ):
        firm.write(
            create_product,
            name=name,
            code=code,
            unit_id=unit,
            price=Decimal(price),
            valid_from=date(2026, 1, 1),
            save_anyway=True,
        )


@pytest.fixture(autouse=True)
def _clipboard() -> Iterator[None]:
    yield
    QGuiApplication.clipboard().clear()


def _sheet(host: QMainWindow) -> OrderFormSheet:
    sheet = open_sheet(host)
    assert isinstance(sheet, OrderFormSheet)
    return sheet


def _new(context: Context, host: QMainWindow, customer_id: UUID | None = None) -> OrderFormSheet:
    new_order(context, page_of(host), customer_id)
    return _sheet(host)


def _type_line(product: str, *numbers: str) -> None:
    keys(product)
    enter()
    for number in numbers:
        keys(number)
        enter()


def test_an_order_by_keyboard_alone(
    firm: Firm, context: Context, host: QMainWindow, customer_id: UUID
) -> None:
    sheet = _new(context, host, customer_id)
    keys("2026-12-03")
    key(Qt.Key.Key_L, ALT)
    keys("bxgw")
    editor = focused()
    assert isinstance(editor, ProductEditor)
    assert [row.code for row in editor.completion.rows] == ["1002"]
    enter()
    assert sheet.grid.currentIndex().column() == Col.QUANTITY
    keys("40")
    enter()
    enter()
    enter()
    assert (sheet.grid.currentIndex().row(), sheet.grid.currentIndex().column()) == (1, 1)
    _type_line("2001", "60", "42.5", "95")
    enter()
    assert focused() is sheet.form.editor("discount").widget
    keys("2.5")
    assert sheet.sums.total == Decimal("9860.00")
    assert sheet.sums.words == "玖仟捌佰陆拾元整"
    enter(CTRL)
    assert open_sheet(host) is None
    order = firm.rows(Order)[0]
    assert (order.state, order.promised_on) == (OrderState.CONFIRMED, date(2026, 12, 3))
    assert (order.total, order.discount) == (Decimal("9860.00"), Decimal("2.5"))
    lines = firm.rows(OrderLine)
    assert [line.quantity for line in lines] == [40, 60]
    assert [line.unit_price for line in lines] == [186, Decimal("42.5")]
    assert lines[1].discount == Decimal("0.05")
    assert all(line.product_id for line in lines)


def test_the_customer_is_typed_too_and_brings_what_is_usual(
    firm: Firm, context: Context, host: QMainWindow
) -> None:
    owner = firm.staff("张伟")
    firm.write(create_customer, name="东莞长安模具厂", owner_id=owner, payment_terms="月结30天")
    sheet = _new(context, host)
    keys("dgc")
    enter()
    values = sheet.form.values()
    assert values["salesperson_id"] == owner
    assert values["payment_terms"] == "月结30天"
    assert values["ordered_on"] == TODAY


def test_a_draft_is_kept_by_ctrl_s_and_confirmed_later(
    firm: Firm, context: Context, host: QMainWindow, customer_id: UUID
) -> None:
    sheet = _new(context, host, customer_id)
    key(Qt.Key.Key_L, ALT)
    keys("1017")
    enter()
    keys("5")
    save()
    assert open_sheet(host) is None
    order = firm.rows(Order)[0]
    assert order.state == OrderState.DRAFT
    assert order.total == 190
    edit_order(context, page_of(host), order.id)
    sheet = _sheet(host)
    assert sheet.grid.lines.line(0).name == "不锈钢弹簧垫圈"
    enter(CTRL)
    assert firm.row(Order, order.id).state == OrderState.CONFIRMED
    assert len(firm.rows(OrderLine)) == 1


def test_what_is_missing_is_named_where_it_is_missing(
    firm: Firm, context: Context, host: QMainWindow, customer_id: UUID
) -> None:
    sheet = _new(context, host)
    enter(CTRL)
    assert "Choose a customer" in sheet.form.field("customer_id").problem
    sheet.form.set_values({"customer_id": customer_id})
    enter(CTRL)
    assert not sheet.problem.isHidden()
    key(Qt.Key.Key_L, ALT)
    keys("1017")
    enter()
    keys("abc")
    enter(CTRL)
    assert sheet.grid.currentIndex().column() == Col.QUANTITY
    assert not firm.rows(Order)
    key(Qt.Key.Key_Delete)
    enter(CTRL)
    assert sheet.grid.lines.problem(0, Col.QUANTITY) is not None
    assert sheet.problem.text.startswith("Line 1:")
    keys("3")
    enter()
    enter(CTRL)
    assert len(firm.rows(Order)) == 1


def _order_of(firm: Firm, customer_id: UUID, price: str) -> None:
    from desktop_crm.core.trade_fields import OrderLineInput
    from desktop_crm.models import Product
    from desktop_crm.services.orders import create_order

    product = next(row for row in firm.rows(Product) if row.code == "1017")
    firm.write(
        create_order,
        customer_id=customer_id,
        ordered_on=date(2026, 10, 12),
        lines=[OrderLineInput(Decimal(1), Decimal(price), product_id=product.id)],
        save_anyway=True,
    )


def test_the_last_price_is_proposed_and_a_higher_one_is_marked(
    firm: Firm, context: Context, host: QMainWindow, customer_id: UUID
) -> None:
    _order_of(firm, customer_id, "36")
    sheet = _new(context, host, customer_id)
    key(Qt.Key.Key_L, ALT)
    keys("1017")
    enter()
    line = sheet.grid.lines.line(0)
    assert line.unit_price == 36
    assert line.last is not None
    keys("2")
    enter()
    keys("37")
    enter()
    assert line.trend == 1
    sheet.grid.lines.setData(sheet.grid.lines.index(0, Col.PRICE), "30")
    assert line.trend == -1
    enter(CTRL)
    assert len(firm.rows(Order)) == 1
    assert sheet.save_button.text() == "Save anyway"
    enter(CTRL)
    assert len(firm.rows(Order)) == 2


def test_ctrl_d_copies_the_row_above_and_rows_come_and_go(
    context: Context, host: QMainWindow, customer_id: UUID
) -> None:
    sheet = _new(context, host, customer_id)
    key(Qt.Key.Key_L, ALT)
    _type_line("1017", "5", "", "")
    key(Qt.Key.Key_D, CTRL)
    assert [line.name for line in sheet.grid.lines.lines] == ["不锈钢弹簧垫圈"] * 2
    assert sheet.grid.lines.line(1).quantity == 5
    key(Qt.Key.Key_Insert)
    assert sheet.grid.lines.line(1).is_empty
    key(Qt.Key.Key_Delete, CTRL)
    assert [line.quantity for line in sheet.grid.lines.lines] == [5, 5]
    key(Qt.Key.Key_Delete)
    assert len(sheet.grid.lines.lines) == 1


def test_rows_pasted_from_excel_find_their_products(
    context: Context, host: QMainWindow, customer_id: UUID
) -> None:
    sheet = _new(context, host, customer_id)
    rows = [
        "产品\t数量\t单价",
        "1002\t40\t186",
        "镀锌平垫片\t千支\t60\t42.50",
        "无此产品\t1\t9\t急",
    ]
    QGuiApplication.clipboard().setText("\n".join(rows))
    key(Qt.Key.Key_L, ALT)
    key(Qt.Key.Key_V, CTRL)
    lines = sheet.grid.lines.lines
    assert [line.name for line in lines] == ["不锈钢外六角螺栓", "镀锌平垫片", "无此产品"]
    assert [line.quantity for line in lines] == [40, 60, 1]
    assert [bool(line.product_id) for line in lines] == [True, True, False]
    assert lines[2].remark == "急"
    sheet.grid.go_to(0, Col.QUANTITY)
    QGuiApplication.clipboard().setText("1\t2\n3\t4")
    key(Qt.Key.Key_V, CTRL)
    assert [line.quantity for line in sheet.grid.lines.lines[:2]] == [1, 3]
    assert [line.unit_price for line in sheet.grid.lines.lines[:2]] == [2, 4]
    sheet.grid.selectAll()
    key(Qt.Key.Key_C, CTRL)
    assert "无此产品\t" in QGuiApplication.clipboard().text()


def test_credit_is_shown_while_one_types(
    firm: Firm, context: Context, host: QMainWindow, customer_id: UUID
) -> None:
    sheet = _new(context, host, customer_id)
    assert sheet.credit.text == "Within the credit limit"
    key(Qt.Key.Key_L, ALT)
    _type_line("1002", "60")
    assert sheet.credit.text == "This order exceeds the credit limit by ¥1,160"
    enter(CTRL)
    assert open_sheet(host) is sheet
    enter(CTRL)
    assert firm.rows(Order)[0].total == 11_160


def test_a_credit_hold_asks_for_a_reason(
    firm: Firm, context: Context, host: QMainWindow, customer_id: UUID
) -> None:
    firm.write(hold_credit, customer_id=customer_id, reason="逾期")
    sheet = _new(context, host, customer_id)
    assert sheet.credit.text.startswith("Credit hold since")
    key(Qt.Key.Key_L, ALT)
    _type_line("1017", "1")
    enter(CTRL)
    assert sheet.form.field("reason").problem
    assert focused() is sheet.form.editor("reason").widget
    keys("paid in cash")
    for _again in range(3):
        if open_sheet(host) is not None:
            enter(CTRL)
    order = firm.rows(Order)[0]
    assert order.internal_remark == "paid in cash"


def test_f9_takes_the_odd_cents_off_and_f7_lists_products(
    context: Context, host: QMainWindow, customer_id: UUID
) -> None:
    sheet = _new(context, host, customer_id)
    key(Qt.Key.Key_L, ALT)
    key(Qt.Key.Key_F7)
    editor = focused()
    assert isinstance(editor, ProductEditor)
    assert len(editor.completion.rows) == 3
    key(Qt.Key.Key_Down)
    enter()
    keys("3")
    enter()
    keys("35.25")
    enter()
    assert sheet.grid.lines.totals().amount == Decimal("105.75")
    totals = []
    for _press in range(4):
        key(Qt.Key.Key_F9)
        totals.append(sheet.sums.total)
    assert totals == [105, 100, Decimal("105.75"), 105]


def test_half_an_order_is_there_again(
    firm: Firm, context: Context, host: QMainWindow, customer_id: UUID
) -> None:
    sheet = _new(context, host, customer_id)
    key(Qt.Key.Key_L, ALT)
    _type_line("1002", "7", "x")
    key(Qt.Key.Key_Escape)
    assert open_sheet(host) is None
    sheet = _new(context, host, customer_id)
    key(Qt.Key.Key_Z, ALT)
    line = sheet.grid.lines.line(0)
    assert line.name == "不锈钢外六角螺栓"
    assert line.quantity == 7
    assert line.unreadable == {Col.PRICE: "x"}
    assert line.product_id is not None
    sheet.grid.lines.setData(sheet.grid.lines.index(0, Col.PRICE), "1")
    enter(CTRL)
    enter(CTRL)
    assert firm.rows(OrderLine)[0].quantity == 7
    assert not firm.workspace.drafts()


def test_the_cell_that_is_being_typed_into_is_kept(
    firm: Firm, context: Context, host: QMainWindow, customer_id: UUID, qtbot: QtBot
) -> None:
    def kept() -> list[Any]:
        return [
            line_of_draft(each)
            for draft in firm.workspace.drafts()
            for each in draft.values["lines"]
        ]

    sheet = _new(context, host, customer_id)
    key(Qt.Key.Key_L, ALT)
    keys("Odd sc")
    assert sheet.grid.cells.editor is not None
    qtbot.waitUntil(lambda: [line.name for line in kept()] == ["Odd sc"])
    keys("rew")
    enter()
    keys("12x")
    qtbot.waitUntil(lambda: [line.unreadable for line in kept()] == [{Col.QUANTITY: "12x"}])
    key(Qt.Key.Key_Escape)
    assert sheet.grid.lines.line(0).quantity is None, "the cell was not left yet"


class _Slow(FirmBackground):
    """Answers the questions about choices only when told to."""

    def __init__(self, bus: Bus, workspace: Workspace) -> None:
        super().__init__(bus, workspace)
        self.waiting: list[Any] = []

    @override
    def read(self, fn: Any, on_done: Any, /, **kw: Any) -> None:
        if fn in (product_choices, customer_choices):
            self.waiting.append(partial(super().read, fn, on_done, **kw))
        else:
            super().read(fn, on_done, **kw)

    def answer(self) -> None:
        """Answer the last question; the older ones are stale."""
        last = self.waiting.pop()
        self.waiting.clear()
        last()


def test_typing_ahead_of_the_list_takes_what_would_be_first(
    firm: Firm, context: Context, host: QMainWindow, customer_id: UUID
) -> None:
    slow = _Slow(context.bus, firm.workspace)
    sheet = _new(replace(context, background=cast(Background, slow)), host)
    keys("fss")
    enter()
    assert sheet.form.values()["customer_id"] is None
    slow.answer()
    assert sheet.form.values()["customer_id"] == customer_id
    key(Qt.Key.Key_L, ALT)
    keys("bxgw")
    enter()
    slow.answer()
    assert sheet.grid.lines.line(0).product_id is not None
    assert sheet.grid.currentIndex().column() == Col.QUANTITY
    sheet.grid.go_to(1, Col.PRODUCT)
    keys("nothing like it")
    enter()
    slow.answer()
    assert sheet.grid.lines.line(1).name == "nothing like it"


def test_a_payment_meanwhile_frees_credit(
    context: Context, host: QMainWindow, customer_id: UUID
) -> None:
    sheet = _new(context, host, customer_id)
    key(Qt.Key.Key_L, ALT)
    _type_line("1002", "60")
    assert "exceeds" in sheet.credit.text
    sheet.form.set_values({"payment_terms": "月结60天"})
    context.background.write(
        record_payment,
        owner=host,
        customer_id=customer_id,
        paid_on=TODAY,
        amount=Decimal(2_000),
        save_anyway=True,
    )
    assert sheet.credit.text == "Within the credit limit"
    assert sheet.form.values()["payment_terms"] == "月结60天"


def test_tab_reaches_every_cell_and_the_rest_of_the_sheet(
    context: Context, host: QMainWindow, customer_id: UUID
) -> None:
    sheet = _new(context, host, customer_id)
    key(Qt.Key.Key_L, ALT)
    tab()
    assert sheet.grid.currentIndex().column() == Col.SPEC
    for _column in range(9):
        tab()
    assert not sheet.grid.hasFocus()
    assert isinstance(focused(), QLineEdit)


def test_tab_into_the_lines_leads_to_the_first_product(
    context: Context, host: QMainWindow, customer_id: UUID
) -> None:
    sheet = _new(context, host, customer_id)
    tab(3)
    assert sheet.grid.hasFocus()
    _type_line("2001", "60")
    assert [line.quantity for line in sheet.grid.lines.lines] == [60]
    key(Qt.Key.Key_Home)
    assert sheet.grid.currentIndex().column() == Col.PRODUCT


def test_the_model_keeps_qt_s_rules(qtmodeltester: Any) -> None:
    from desktop_crm.ui.forms.order_grid.model import OrderGridModel

    qtmodeltester.check(OrderGridModel())


def test_a_unit_is_written_as_the_interface_calls_it(
    firm: Firm, context: Context, host: QMainWindow, customer_id: UUID
) -> None:
    unit = firm.rows(Option, Option.list == OptionList.UNIT, Option.code == "kilogram")[0].id
    firm.write(create_product, name="wire", unit_id=unit, save_anyway=True)
    rows = {row.id: row for row in firm.read(options, list_name=OptionList.UNIT)}
    said: set[str] = set()
    for code in ("en", "zh_CN"):
        language = load_language(code)
        sheet = _new(replace(context, language=language), host, customer_id)
        sheet.go_to_lines()
        _type_line("wire")
        label = rows[unit].label(language)
        assert sheet.grid.lines.line(0).unit == label
        said.add(label)
        cast(Any, sheet).may_close = lambda: True
        sheet.reject()
    assert len(said) == 2
