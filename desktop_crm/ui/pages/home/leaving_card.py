"""Who is leaving: customers at risk with their reasons, and the step already planned or wanted."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.queries.home_leaving import Leaving, LeavingRow
from desktop_crm.reports.risk_reasons import reasons_sentence
from desktop_crm.ui.context import Context
from desktop_crm.ui.long_text import one_line
from desktop_crm.ui.moments import near_day
from desktop_crm.ui.theme.fonts import metrics
from desktop_crm.ui.theme.palette import qcolor
from desktop_crm.ui.theme.tokens import BODY, CAPTION, REGULAR, SECONDARY, SEMIBOLD, Tokens, Tone
from desktop_crm.ui.widgets.avatar import paint_avatar
from desktop_crm.ui.widgets.badge import Badge
from desktop_crm.ui.widgets.button import Button
from desktop_crm.ui.widgets.card import Card
from desktop_crm.ui.widgets.cell_paint import draw_text
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.link import Link
from desktop_crm.ui.widgets.painted_button import PaintedButton
from desktop_crm.ui.widgets.painting import paint_line, paint_ring
from desktop_crm.ui.widgets.scroll_area import ScrollArea
from desktop_crm.ui.widgets.stars import paint_stars_at
from desktop_crm.ui.widgets.tooltip import set_tooltip

_HEIGHT = 60
_SIDE = 16
_AVATAR = 36
_LEFT = _SIDE + _AVATAR + 12
_STARS = 72
_LONGEST = 40


class _Row(PaintedButton):
    """A press opens the card; the button at its right plans a visit."""

    def __init__(self, row: LeavingRow, words: tuple[str, str], right: QWidget) -> None:
        super().__init__()
        self.row = row
        self._about, self._reasons = words
        self._right = right
        self.setAccessibleName(f"{row.risk.name}, {self._reasons}")
        set_tooltip(self, self._reasons)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, _SIDE, 0)
        box.addStretch(1)
        box.addWidget(right)

    @override
    def sizeHint(self) -> QSize:
        return QSize(260, _HEIGHT)

    @override
    def paint(self, painter: QPainter, area: QRectF, tokens: Tokens) -> None:
        if self.is_hovered or self.isDown():
            painter.fillRect(area.adjusted(1, 0, -1, 0), qcolor(tokens.hover))
        paint_line(painter, area.topLeft(), area.topRight(), tokens.separator)
        if self.shows_ring:
            paint_ring(painter, area.adjusted(2, 2, -2, -2), 6, tokens.primary)
        avatar = QRectF(_SIDE, area.center().y() - _AVATAR / 2, _AVATAR, _AVATAR)
        paint_avatar(painter, avatar, tokens, self.row.risk.name)
        right = self._right.x() - 12
        name = QRectF(_LEFT, 9, right - _LEFT, 20)
        level = self.row.risk.level or 0
        after = _STARS + 8 if level else 0
        about = metrics(CAPTION, REGULAR).horizontalAdvance(self._about) + 8
        narrow = name.adjusted(0, 0, -min(after + about, name.width() * 0.5), 0)
        used = draw_text(painter, narrow, self.row.risk.name, tokens.text, (BODY, SEMIBOLD, False))
        x = name.x() + used + 8
        if level:
            paint_stars_at(painter, QPointF(x, name.center().y()), tokens, level)
            x += after
        rest = QRectF(x, name.y(), max(0.0, right - x), name.height())
        draw_text(painter, rest, self._about, tokens.text2, (CAPTION, REGULAR, False))
        below = QRectF(_LEFT, 31, right - _LEFT, 20)
        draw_text(painter, below, self._reasons, tokens.text2, (SECONDARY, REGULAR, False))


class LeavingCard(Card):
    """`opened` and `plan_wanted` carry the customer's id; `all_wanted` asks for the report."""

    opened = Signal(object)
    plan_wanted = Signal(object)
    all_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(flush=True, parent=parent)
        self.set_title(self.tr("Who is leaving"))
        self._context = context
        self._all = Link("")
        self._all.clicked.connect(self.all_wanted)
        self._all.hide()
        self.head.addWidget(self._all)
        self._none = Label(
            self.tr("Nobody is leaving by the firm's rules. Good work."), "secondary", wrap=True
        )
        self._none.setContentsMargins(_SIDE, 12, _SIDE, 16)
        self.body.addWidget(self._none)
        self._none.hide()
        content = QWidget()
        self._list = QVBoxLayout(content)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self._list.addStretch(1)
        self.body.addWidget(ScrollArea(content), 1)
        self.rows: list[_Row] = []

    def show_leaving(self, leaving: Leaving) -> None:
        """Show others; the old ones stay until now."""
        for old in self.rows:
            self._list.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.rows = [self._row(row) for row in leaving.rows]
        for place, row in enumerate(self.rows):
            self._list.insertWidget(place, row)
        self._none.setVisible(not leaving.count)
        self._all.setText(self.tr("All {n}").format(n=f"{leaving.count:,}"))
        self._all.updateGeometry()
        self._all.setVisible(leaving.count > 0)

    def _row(self, row: LeavingRow) -> _Row:
        language = self._context.language
        monthly = self.tr("{sales} a month").format(sales=language.large_money(row.monthly))
        owner = one_line(row.risk.owner, _LONGEST)
        about = " · ".join(part for part in (owner, monthly) if part)
        reasons = reasons_sentence(row.risk.reasons).say(language)
        shown = _Row(row, (about, reasons), self._right(row))
        shown.clicked.connect(partial(self.opened.emit, row.id))
        return shown

    def _right(self, row: LeavingRow) -> QWidget:
        if row.step is None:
            button = Button(self.tr("Plan a visit"), icon="calendar-plus", compact=True)
            button.clicked.connect(partial(self.plan_wanted.emit, row.id))
            return button
        day = near_day(self._context.language, row.step.on, self._context.today())
        kind = row.step.kind.label(self._context.language) if row.step.kind else ""
        return Badge(f"{day} {kind}".strip(), Tone.SUCCESS)
