# ruff: noqa: E501
"""A made-up customer table for the gallery."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QTableView
from typing_extensions import override

from desktop_crm.ui.theme.tokens import ROW_TALL, Tokens, Tone
from desktop_crm.ui.widgets import cell_paint as cell
from desktop_crm.ui.widgets.row_delegate import Index, RowDelegate
from desktop_crm.ui.widgets.table_header import style_table

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
