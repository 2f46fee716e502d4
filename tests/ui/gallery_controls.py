# ruff: noqa: E501
"""Controls and dialogs for the gallery."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_crm.ui.theme.tokens import Tone
from desktop_crm.ui.widgets.avatar import Avatar
from desktop_crm.ui.widgets.badge import Badge
from desktop_crm.ui.widgets.banner import Banner
from desktop_crm.ui.widgets.button import Button, Kind
from desktop_crm.ui.widgets.card import Card
from desktop_crm.ui.widgets.check_box import CheckBox, RadioButton
from desktop_crm.ui.widgets.chip_row import ChipRow
from desktop_crm.ui.widgets.combo_box import ComboBox
from desktop_crm.ui.widgets.confirm_sheet import ConfirmSheet
from desktop_crm.ui.widgets.date_edit import DateEdit
from desktop_crm.ui.widgets.empty_state import EmptyState
from desktop_crm.ui.widgets.facts import FactRow
from desktop_crm.ui.widgets.field import Field
from desktop_crm.ui.widgets.icon_button import IconButton
from desktop_crm.ui.widgets.inputs import LineEdit, MoneyEdit, TextEdit
from desktop_crm.ui.widgets.key_hint import KeyHint
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.link import Link
from desktop_crm.ui.widgets.menu import Menu
from desktop_crm.ui.widgets.progress_bar import ProgressBar
from desktop_crm.ui.widgets.progress_sheet import ProgressSheet
from desktop_crm.ui.widgets.search_box import SearchBox
from desktop_crm.ui.widgets.segmented import Segmented
from desktop_crm.ui.widgets.sheet import Sheet
from desktop_crm.ui.widgets.stars import Stars
from desktop_crm.ui.widgets.toast import ToastHost
from desktop_crm.ui.widgets.tone_icon import ToneIcon
from desktop_crm.ui.widgets.trend import Trend
from tests.ui.gallery_pages import card, customers, page, row
from tests.ui.gallery_table import ROWS

TODAY = date(2026, 11, 21)


def controls() -> QWidget:
    """Buttons, chips, badges, inputs and the like."""
    window, column = page()
    off = Button("不能按", kind=Kind.PRIMARY)
    off.setEnabled(False)
    arrow = Button("地区")
    arrow.set_menu_arrow(True)
    column.addLayout(row(
        Button("新建客户", kind=Kind.PRIMARY, icon="plus"), Button("导入", icon="upload"),
        Button("存草稿", shortcut="Ctrl S"), Button("打开它", kind=Kind.SOFT),
        Button("存为草稿", kind=Kind.GHOST), Button("删除", kind=Kind.DANGER, icon="trash-2"), off,
        Button("安排拜访", icon="calendar-plus", compact=True), arrow, Link("全部 9 家 ›"),
        IconButton("bell", "提醒"), KeyHint("Ctrl K"), 1))  # fmt: skip
    column.addLayout(row(*(Badge(tone.value, tone) for tone in Tone), Trend(0.12), Trend(-0.08),
                         Trend(-0.41), Trend(None), Trend(0), Stars(4), Stars(0), 1))  # fmt: skip
    notes = ChipRow()
    notes.add("a", "明天", note="11-23 周一")
    notes.add("b", "3天后", note="11-24 周二")
    notes.add("c", "元旦后", icon="sparkles", note="2027-01-04 周一")
    notes.set_current("c")
    segments = Segmented()
    for word in ("本月", "本年", "近 12 月"):
        segments.add(word, word)
    column.addLayout(row(notes, segments, 1))
    column.addLayout(row(*(Avatar(name) for name, *_ in ROWS), Avatar("Acme GmbH"), Avatar("喆骉"),
                         ToneIcon("trending-down", Tone.DANGER, size=40),
                         ToneIcon("pencil", Tone.PRIMARY, size=32), 1))  # fmt: skip
    card = Card("输入")
    card.set_count("只有名称必填")
    card.head.addWidget(Link("全部 ›"))
    owner = ComboBox(icon="user-check")
    owner.fill([("李娜（我）", 1), ("张伟", 2)])
    owner.set_current_key(1)
    none = ComboBox(placeholder="不填也可以")
    phone = Field("手机", LineEdit("138 0512 6621"))
    phone.set_problem("这个手机已在 苏州恒润 名下", Tone.WARNING)
    code = Field("统一社会信用代码", LineEdit("9132"))
    code.set_problem("少了 14 位")
    card.body.addLayout(row(
        Field("客户名称", LineEdit("恒润精密五金"), hint="只有这一项必填"), phone, Field("负责人", owner),
        Field("客户来源", none), spacing=16))  # fmt: skip
    card.body.addLayout(row(
        code, Field("信用额度", MoneyEdit("300,000.00")),
        Field("下次联系", DateEdit(today=lambda: TODAY, value=TODAY)),
        Field("生日", DateEdit(today=lambda: TODAY, placeholder="yyyy-MM-dd")), spacing=16))  # fmt: skip
    disabled = LineEdit("不能改")
    disabled.setEnabled(False)
    ticked, radio = CheckBox("上门拜访"), RadioButton("苏州恒润精密五金有限公司")
    ticked.setChecked(True)
    radio.setChecked(True)
    card.body.addLayout(row(Field("备注", TextEdit("更多字段可以以后在客户卡片里补", rows=2)),
                            Field("锁定", disabled), spacing=16))  # fmt: skip
    card.body.addLayout(row(ticked, CheckBox("电话、任务"), radio, RadioButton("恒润精密五金"),
                            ProgressBar(0.4), ProgressBar(0.8, tone=Tone.DANGER)))  # fmt: skip
    column.addWidget(card)
    typed = SearchBox("搜索")
    typed.set_text("恒润")
    column.addLayout(row(SearchBox("在列表中筛选", shortcut="Ctrl F"), typed,
                         SearchBox("搜索客户、订单", shortcut="Ctrl K", filled=True)))  # fmt: skip
    column.addWidget(Banner("这一单会超过信用额度 ¥13,100", tone=Tone.WARNING,
                            detail="可以先存草稿；提交后由店主批准，或先收款", action="看欠款明细"))  # fmt: skip
    column.addLayout(row(Banner("判定规则：90 天未下单", tone=Tone.INFO, icon="history", action="调整规则"),
                         Banner("备份已完成", tone=Tone.SUCCESS)))  # fmt: skip
    column.addWidget(FactRow("送货", "佛山市顺德区大良街道凤翔路 18 号 ・ 何志强 136 2288 9075"))
    column.addStretch(1)
    return window


def empty() -> QWidget:
    """An empty page."""
    window, column = page()
    state = EmptyState(
        "target",
        "还没有商机",
        "把正在谈的单子记下来，系统会按阶段提醒您跟进，并按预计金额汇总本月可能成交多少。",
    )
    state.add_button(Button("新建商机", kind=Kind.PRIMARY, icon="plus"))
    state.add_button(Button("从 Excel 导入", icon="upload"))
    column.addWidget(state, 1)
    return window


def form() -> QWidget:
    """A sheet over the list, with a second column."""
    window = customers()
    sheet = Sheet(window, "新建客户", width=510)
    sheet.panel.header.addWidget(Button("粘贴识别", kind=Kind.GHOST, icon="clipboard-paste"))
    sheet.panel.header.addWidget(KeyHint("Ctrl Shift V"))
    name = Field("客户名称", LineEdit("恒润精密五金"), hint="只有这一项必填")
    sheet.body.addWidget(name)
    phone = Field("手机", LineEdit("138 0512 6621"))
    phone.set_problem("这个手机已在 苏州恒润 名下", Tone.WARNING)
    sheet.body.addLayout(row(Field("联系人", LineEdit("王建国")), phone, spacing=16))
    sheet.body.addWidget(
        Field("统一社会信用代码", LineEdit(placeholder="填了能最准地查重，开票信息也会自动带出"))
    )
    sheet.body.addWidget(Field("备注", TextEdit("更多字段可以以后在客户卡片里补", rows=2)))
    side = QWidget()
    box = QVBoxLayout(side)
    box.setContentsMargins(20, 16, 20, 16)
    box.setSpacing(12)
    box.addLayout(row(Label("像这 3 家", "section"), 1, Label("边输入边查 ・ 128 家", "caption")))
    twin = Card()
    twin.set_tone(Tone.WARNING)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(Label("苏州恒润精密五金有限公司", "strong", elide=True))
    words.addWidget(Label("C-0042 ・ 李娜 ・ 今天 09:40 联系过", "caption", elide=True))
    line = row(Avatar("苏州恒润精密五金"), spacing=12)
    line.addLayout(words, 1)
    twin.body.addLayout(line)
    twin.body.addLayout(row(Button("打开它", kind=Kind.SOFT), Button("把新填的补给它"), 1,
                            Button("不是同一家", kind=Kind.GHOST)))  # fmt: skip
    box.addWidget(twin)
    box.addStretch(1)
    sheet.set_side(side, 450)
    sheet.set_note("只有税号相同才不让保存")
    sheet.add_cancel("取消")
    sheet.add_button(Button("仍存为新客户"), shortcut="Ctrl+S", primary=True)
    sheet.open()
    return window


def confirm() -> QWidget:
    """A question and a toast."""
    window = card()
    ConfirmSheet.ask(window, "删除客户", "确定要删除该客户吗？删除后可在回收站恢复。", accept_text="删除",
                     danger=True, on_accept=window.update)  # fmt: skip
    return window


def progress() -> QWidget:
    """Long work, and toasts."""
    window = customers()
    sheet = ProgressSheet(window, "正在导入 苏州分公司客户台账2026.xlsx")
    sheet.set_progress(480, 1285)
    sheet.set_detail("第 480 行，共 1,285 行")
    sheet.open()
    return window


def calendar() -> QWidget:
    """A date with its calendar, and an open list."""
    window, column = page()
    day = DateEdit(today=lambda: TODAY, value=TODAY)
    column.addWidget(Field("下次联系", day))
    column.addStretch(1)
    window.show()
    day.open_calendar()
    return window


def toasts() -> QWidget:
    """Two toasts and a menu over the list."""
    window = customers()
    host = ToastHost(window)
    host.show_toast("已新建客户「苏州恒润精密五金」", action="撤销")
    host.show_toast("已导出 128 家客户到 客户名单-20261121.xlsx", action="打开文件夹")
    return window


def menu() -> QWidget:
    """A menu."""
    made = Menu()
    made.add("打开", icon="external-link", shortcut="Enter")
    made.add("复制", icon="copy", shortcut="Ctrl+C")
    made.add("放入公海", icon="archive-restore", enabled=False)
    made.addSeparator()
    made.add("删除", icon="trash-2", danger=True)
    made.adjustSize()
    made.popup(made.pos())
    return made
