# ruff: noqa: E501
"""Draws every widget in both themes into PNG files, to be looked at.

python tests/ui/gallery.py FOLDER
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QHBoxLayout, QTableView, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.ui.theme.theme import Mode, Theme
from desktop_crm.ui.theme.tokens import ROW_TALL, Tokens, Tone
from desktop_crm.ui.widgets import cell_paint as cell
from desktop_crm.ui.widgets.avatar import Avatar
from desktop_crm.ui.widgets.badge import Badge, CountPill
from desktop_crm.ui.widgets.banner import Banner
from desktop_crm.ui.widgets.button import Button, Kind
from desktop_crm.ui.widgets.card import Card
from desktop_crm.ui.widgets.check_box import CheckBox, RadioButton
from desktop_crm.ui.widgets.chip_row import ChipRow
from desktop_crm.ui.widgets.combo_box import ComboBox
from desktop_crm.ui.widgets.confirm_sheet import ConfirmSheet
from desktop_crm.ui.widgets.date_edit import DateEdit
from desktop_crm.ui.widgets.empty_state import EmptyState
from desktop_crm.ui.widgets.facts import FactRow, Facts
from desktop_crm.ui.widgets.field import Field
from desktop_crm.ui.widgets.icon_button import IconButton
from desktop_crm.ui.widgets.inputs import LineEdit, MoneyEdit, TextEdit
from desktop_crm.ui.widgets.key_hint import KeyHint
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.link import Link
from desktop_crm.ui.widgets.menu import Menu
from desktop_crm.ui.widgets.progress_bar import ProgressBar
from desktop_crm.ui.widgets.progress_sheet import ProgressSheet
from desktop_crm.ui.widgets.row_delegate import Index, RowDelegate
from desktop_crm.ui.widgets.scroll_area import ScrollArea
from desktop_crm.ui.widgets.search_box import SearchBox, SearchButton
from desktop_crm.ui.widgets.segmented import Segmented
from desktop_crm.ui.widgets.separator import Separator
from desktop_crm.ui.widgets.sheet import Sheet
from desktop_crm.ui.widgets.stars import Stars
from desktop_crm.ui.widgets.tab_strip import TabStrip
from desktop_crm.ui.widgets.table_header import style_table
from desktop_crm.ui.widgets.timeline import TimelineEntry, TimelineView
from desktop_crm.ui.widgets.toast import ToastHost
from desktop_crm.ui.widgets.tone_icon import ToneIcon
from desktop_crm.ui.widgets.trend import Trend

TODAY = date(2026, 11, 21)
SIZE = (1280, 800)
ROWS: list[tuple[str, str, int, str, Tone, str, str, str, float | None, str]] = [
    ("苏州恒润精密五金", "王建国 ・ 138 0512 6621", 5, "逾期冻结", Tone.DANGER, "李娜", "今天 09:40",
     "¥286,400", -0.41, "¥96,500"),
    ("宁波海曙包装材料", "陈雪梅 ・ 139 5740 1183", 5, "活跃", Tone.SUCCESS, "李娜", "昨天 16:12",
     "¥198,000", 0.12, ""),
    ("佛山顺德启明电器", "何志强 ・ 136 2288 9075", 4, "投诉处理中", Tone.WARNING, "张伟", "11-18",
     "¥152,300", -0.08, "¥18,000"),
    ("杭州青禾食品", "沈丽 ・ 137 5811 4420", 4, "活跃", Tone.SUCCESS, "张伟", "11-17", "¥121,750", 0.23, ""),
    ("东莞市长安模具厂", "黄国栋 ・ 135 3721 8890", 4, "流失预警", Tone.DANGER, "赵敏", "09-30", "",
     -1.0, "¥42,000"),
    ("青岛蓝湾水产贸易", "孙浩 ・ 133 6428 7712", 3, "跟进中", Tone.INFO, "赵敏", "11-15", "¥87,600", 0.05, ""),
    ("成都锦官办公家具", "刘洋 ・ 189 8012 3345", 3, "活跃", Tone.SUCCESS, "李娜", "11-14", "¥76,480", 0.0, ""),
    ("无锡新吴自动化", "周敏 ・ 180 5150 9926", 3, "新客户", Tone.PRIMARY, "张伟", "11-13", "¥64,200", None, ""),
    ("厦门鹭江茶业", "林志远 ・ 186 5920 4478", 2, "跟进中", Tone.INFO, "赵敏", "11-11", "¥32,900", 0.09, ""),
    ("武汉楚天印务", "胡静 ・ 131 2233 4455", 2, "活跃", Tone.SUCCESS, "李娜", "11-09", "¥28,600", -0.02, "¥5,200"),
]  # fmt: skip
HEADS = ("客户", "等级", "状态", "负责人", "最近联系", "本月订单额", "环比", "逾期应收")
WIDTHS = (272, 112, 126, 84, 106, 120, 92, 112)
FIRST_RIGHT = 5


class CustomerModel(QAbstractTableModel):
    """Ten made-up customers."""

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return len(ROWS)

    @override
    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return len(HEADS)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return ROWS[index.row()][0] if role == Qt.ItemDataRole.DisplayRole else None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return HEADS[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section >= FIRST_RIGHT:
            return Qt.AlignmentFlag.AlignRight
        return None


class CustomerDelegate(RowDelegate):
    """Paints the customers as the page will."""

    @override
    def paint_cell(self, painter: QPainter, rect: QRectF, tokens: Tokens, index: Index) -> None:
        name, detail, level, state, tone, owner, last, money, trend, overdue = ROWS[index.row()]
        match index.column():
            case 0:
                cell.paint_name(painter, rect, tokens, name, detail)
            case 1:
                cell.paint_stars(painter, rect, tokens, level)
            case 2:
                cell.paint_badge(painter, rect, tokens, state, tone)
            case 3:
                cell.paint_text(painter, rect, tokens, owner)
            case 4:
                color = "danger" if last == "09-30" else "text2"
                cell.paint_date(painter, rect, tokens, last, color=color)  # type: ignore[arg-type]
            case 5:
                cell.paint_money(painter, rect, tokens, money)
            case 6:
                cell.paint_trend(painter, rect, tokens, trend)
            case _:
                cell.paint_money(painter, rect, tokens, overdue, color="danger", bold=False)


def customer_table() -> QTableView:
    """The table of the customer page."""
    view = QTableView()
    view.setModel(CustomerModel(view))
    header = style_table(view, row_height=ROW_TALL)
    header.setSortIndicator(4, Qt.SortOrder.DescendingOrder)
    view.setItemDelegate(CustomerDelegate(view, row_height=ROW_TALL))
    for column, width in enumerate(WIDTHS):
        view.setColumnWidth(column, width)
    view.selectRow(0)
    return view


def page() -> tuple[QWidget, QVBoxLayout]:
    """A window of the design's size."""
    window = QWidget()
    window.resize(*SIZE)
    column = QVBoxLayout(window)
    column.setContentsMargins(24, 20, 24, 20)
    column.setSpacing(12)
    return window, column


def row(*parts: QWidget | int, spacing: int = 8) -> QHBoxLayout:
    """Widgets side by side; a number is a stretch."""
    line = QHBoxLayout()
    line.setSpacing(spacing)
    for part in parts:
        if isinstance(part, int):
            line.addStretch(part)
        else:
            line.addWidget(part)
    return line


def customers_chips() -> ChipRow:
    """The quick filters of the customer page."""
    chips = ChipRow()
    for text, count in (("全部", 128), ("重点客户", 24), ("30 天未联系", 9), ("环比骤降", 4),
                        ("逾期应收", 5), ("有未结投诉", 3)):  # fmt: skip
        chips.add(text, text, count=count)
    return chips


def customers() -> QWidget:
    """The customer list, to lay beside customers_light.png."""
    window, column = page()
    titles = QVBoxLayout()
    titles.setSpacing(0)
    titles.addWidget(Label("客户", "title"))
    titles.addWidget(Label("共 128 家 ・ 本月新增 6 家", "caption"))
    top = QHBoxLayout()
    top.setSpacing(8)
    top.addLayout(titles)
    top.addStretch(1)
    top.addWidget(SearchButton("搜索客户、电话、订单号、备注内容", "Ctrl K"))
    top.addWidget(IconButton("bell", "提醒"))
    top.addWidget(Button("导入", icon="upload"))
    top.addWidget(Button("导出 Excel", icon="download"))
    top.addWidget(Button("新建客户", kind=Kind.PRIMARY, icon="plus"))
    column.addLayout(top)
    column.addWidget(customers_chips())
    card = Card(flush=True)
    search = SearchBox("在列表中筛选：名称、联系人、电话")
    search.setFixedWidth(270)
    bar = row(search, Button("筛选", icon="sliders-horizontal"), 1,
              Label("按最近联系排序", "caption"), IconButton("ellipsis", "更多"))  # fmt: skip
    bar.setContentsMargins(12, 12, 12, 8)
    card.body.addLayout(bar)
    card.body.addWidget(customer_table(), 1)
    foot = row(Label("显示 1–10 / 128", "caption"), 1, Label("本页订单额合计 ¥1,048,230", "caption"),
               Label("逾期应收合计", "caption"), Label("¥161,700", "small_strong", color="danger"))  # fmt: skip
    foot.setContentsMargins(16, 10, 16, 10)
    card.body.addWidget(Separator())
    card.body.addLayout(foot)
    column.addWidget(card, 1)
    return window


ENTRIES = (
    TimelineEntry("phone", Tone.INFO, "电话 ・ 王建国（采购经理）", "今天 09:40 ・ 李娜",
                  "确认 10 月货款 ¥96,500 本周五前付清；对方反映 11-06 批次 M6 螺栓有毛刺，已登记投诉。"),
    TimelineEntry("message-square-warning", Tone.DANGER, "投诉 #T-0231 ・ 质量问题", "11-19 周四 ・ 张伟",
                  "M6 螺栓毛刺，抽检不良率 2.1%。责任部门：生产二车间，限 11-24 前答复。"),
    TimelineEntry("truck", Tone.WARNING, "订单 S20261106 ・ 延迟发货 4 天", "11-12 周四 ・ 系统",
                  "¥128,000，承诺 11-08，实际 11-12 发出（物流：德邦）。"),
    TimelineEntry("map-pin", Tone.SUCCESS, "上门拜访 ・ 苏州工厂", "11-03 周二 ・ 李娜",
                  "参观新产线，明年计划增加两条，预计年用量 +30%，需要 3 月前报价。"),
    TimelineEntry("file-text", Tone.PRIMARY, "报价单 Q-1187 已发送", "10-21 周三 ・ 李娜",
                  "不锈钢紧固件 12 项，有效期 30 天。"),
)  # fmt: skip


def card_head() -> Card:
    """The head of a customer card."""
    head = Card(padding=20)
    words = QVBoxLayout()
    words.setSpacing(6)
    words.addLayout(
        row(Label("苏州恒润精密五金", "title"), Stars(5, side=17), Badge("逾期冻结", Tone.DANGER),
            Badge("环比骤降 41%", Tone.WARNING), 1)
    )  # fmt: skip
    words.addWidget(
        Label(
            "机械五金 ・ 江苏苏州工业园区 ・ 2021 年起合作 ・ 客户编号 C-0042",
            "caption",
            elide=True,
        )
    )
    top = row(Avatar("苏州恒润精密五金", size=52), spacing=14)
    top.addLayout(words, 1)
    head.body.addLayout(top)
    facts = Facts()
    for label, value in (("负责人", "李娜"), ("主要联系人", "王建国 ・ 138 0512 6621"),
                         ("最近联系", "今天 09:40"), ("成交", "37 单 ・ ¥4,236,800"),
                         ("信用额度", "¥300,000（已用 112%）")):  # fmt: skip
        facts.add(label, label, value)
    head.body.addWidget(facts)
    head.body.addWidget(
        Banner("信用冻结：逾期应收 ¥96,500，已超 32 天。新订单需店主批准后才能保存。", tone=Tone.DANGER,
               action="查看应收")
    )  # fmt: skip
    return head


def card() -> QWidget:
    """The customer card, to lay beside card_light.png."""
    window, column = page()
    column.addLayout(
        row(Button("客户", icon="arrow-left"), Label("/  苏州恒润精密五金", "caption"), 1,
            IconButton("bell", "提醒"), Button("记一次联系", kind=Kind.PRIMARY, icon="phone-call"),
            Button("新建订单", icon="package"), IconButton("ellipsis", "更多", framed=True))
    )  # fmt: skip
    column.addWidget(card_head())
    tabs = TabStrip()
    for word, count in (("资料", None), ("联系记录", 28), ("订单", 37), ("投诉", 3), ("商机", 2)):
        tabs.add(word, word, count)
    tabs.set_current("联系记录")
    column.addWidget(tabs)
    history = Card()
    chips = ChipRow()
    for word in ("全部", "电话", "拜访", "订单", "投诉"):
        chips.add(word, word)
    history.body.addWidget(chips)
    timeline = TimelineView()
    timeline.set_entries(ENTRIES)
    history.body.addWidget(ScrollArea(timeline), 1)
    side = Card("下一步")
    side.head.addWidget(IconButton("plus", "添加", size=28))
    for icon, tone, title, detail in (
        ("phone", Tone.DANGER, "催收 10 月货款 ¥96,500", "周五 11-27 ・ 李娜"),
        ("message-square-warning", Tone.WARNING, "答复投诉 #T-0231", "11-24 前 ・ 张伟"),
        ("target", Tone.PRIMARY, "2027 年框架报价", "3 月前 ・ 预计 ¥1,200,000"),
    ):
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(title, "secondary"))
        words.addWidget(Label(detail, "caption"))
        line = row(ToneIcon(icon, tone, size=18, plain=True))
        line.addLayout(words, 1)
        side.body.addLayout(line)
    side.body.addStretch(1)
    side.setFixedWidth(372)
    columns = row(history, side, spacing=14)
    column.addLayout(columns, 1)
    return window


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
        IconButton("bell", "提醒"), KeyHint("Ctrl K"), CountPill(7), CountPill(120), 1))  # fmt: skip
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


SCREENS: dict[str, Callable[[], QWidget]] = {
    "customers": customers, "card": card, "controls": controls, "empty": empty, "form": form,
    "confirm": confirm, "progress": progress, "toasts": toasts, "calendar": calendar, "menu": menu,
}  # fmt: skip


def shoot(widget: QWidget, path: Path, scale: float) -> None:
    """Render a widget at a pixel density."""
    image = QImage(widget.size() * scale, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(scale)
    image.fill(Qt.GlobalColor.transparent)
    widget.render(image)
    image.save(str(path))


def main(folder: Path) -> None:
    """Draw every screen in both themes, at 100 % and 150 %."""
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    theme = Theme(app, "light")
    modes: tuple[Mode, ...] = ("light", "dark")
    for mode in modes:
        theme.set_mode(mode)
        for name, make in SCREENS.items():
            window = make()
            window.show()
            app.sendPostedEvents()
            for scale in (1.0, 1.5):
                shoot(window, folder / f"{name}_{mode}_{scale:g}x.png", scale)
            window.close()


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    main(Path(sys.argv[1]))
