"""A row of the file and a customer that it looks like, side by side; what agrees stands out."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.core.language import Language
from desktop_crm.exchange.compare.side_by_side import Fact, SideBySide
from desktop_crm.ui.theme.palette import tokens_of
from desktop_crm.ui.theme.tokens import RADIUS_S, SPACE_2, SPACE_3, Role
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.painting import paint_box

_TITLE_WIDTH = 72
_SIGN_WIDTH = 20
_HEIGHT = 28
_EMPTY = "—"


class _Pair(QWidget):
    """Both values of a field, on a green ground where they agree."""

    def __init__(self, own: str, other: str, *, agrees: bool, is_head: bool = False) -> None:
        super().__init__()
        self._agrees = agrees
        self.setMinimumHeight(_HEIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_2, 0, SPACE_2, 0)
        row.setSpacing(0)
        sign = Label("=" if agrees else "", "secondary", color="success")
        sign.setFixedWidth(_SIGN_WIDTH)
        sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row.addWidget(self._label(own, is_head=is_head), 1)
        row.addWidget(sign)
        row.addWidget(self._label(other, is_head=is_head), 1)

    def _label(self, text: str, *, is_head: bool) -> Label:
        color: Role = "text2" if is_head else "success" if self._agrees else "text"
        label = Label(text, "caption" if is_head else "secondary", color=color, elide=True)
        label.setMinimumWidth(1)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        return label

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._agrees:
            tokens = tokens_of(self)
            paint_box(QPainter(self), QRectF(self.rect()), RADIUS_S, fill=tokens.success_soft)


class TwinFacts(QWidget):
    """The fields of both, one below the other, with a head over each side."""

    def __init__(self, language: Language, beside: SideBySide, *, own: str, other: str) -> None:
        super().__init__()
        self._joint = "、" if language.is_chinese else ", "
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._add("", _Pair(own, other, agrees=False, is_head=True))
        for fact in beside.facts:
            self._add(language.say(fact.title), self._pair(fact))
        if beside.orders or beside.entries:
            words = self.tr("Contacts: {entries} · orders: {orders} · {sales}")
            dealings = words.format(
                entries=f"{beside.entries:,}",
                orders=f"{beside.orders:,}",
                sales=language.money(beside.sales),
            )
            self._add(self.tr("Dealings"), _Pair(_EMPTY, dealings, agrees=False))

    def _pair(self, fact: Fact) -> _Pair:
        own, other = self._joint.join(fact.own), self._joint.join(fact.other)
        return _Pair(own or _EMPTY, other or _EMPTY, agrees=fact.agrees)

    def _add(self, title: str, pair: _Pair) -> None:
        row = QHBoxLayout()
        row.setSpacing(SPACE_3)
        label = Label(title, "secondary", elide=True)
        label.setFixedWidth(_TITLE_WIDTH)
        row.addWidget(label)
        row.addWidget(pair, 1)
        self._column.addLayout(row)
