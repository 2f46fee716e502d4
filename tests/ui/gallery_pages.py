# ruff: noqa: E501
"""Two pages of the design, rebuilt from the widgets for the gallery."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_crm.ui.theme.tokens import Tone
from desktop_crm.ui.widgets.avatar import Avatar
from desktop_crm.ui.widgets.badge import Badge
from desktop_crm.ui.widgets.banner import Banner
from desktop_crm.ui.widgets.button import Button, Kind
from desktop_crm.ui.widgets.card import Card
from desktop_crm.ui.widgets.chip_row import ChipRow
from desktop_crm.ui.widgets.facts import Facts
from desktop_crm.ui.widgets.icon_button import IconButton
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.scroll_area import ScrollArea
from desktop_crm.ui.widgets.search_box import SearchBox, SearchButton
from desktop_crm.ui.widgets.separator import Separator
from desktop_crm.ui.widgets.stars import Stars
from desktop_crm.ui.widgets.tab_strip import TabStrip
from desktop_crm.ui.widgets.timeline import TimelineEntry, TimelineView
from desktop_crm.ui.widgets.tone_icon import ToneIcon
from tests.ui.gallery_table import customer_table

SIZE = (1280, 800)


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
