"""The columns of a worksheet: what each header was understood as, and what becomes of the rest."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_crm.core.language import Language
from desktop_crm.exchange.fields import FIELD_BY_KEY
from desktop_crm.exchange.headers.mapping import ColumnMapping, ColumnUse
from desktop_crm.ui.theme.tokens import SPACE_1, SPACE_2, SPACE_4, Tone
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.tone_icon import ToneIcon

_ACROSS = 3
_ARROW = 14


class _Pair(QWidget):
    """One header and its field."""

    def __init__(self, header: str, field: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        for label in (
            Label(header, "secondary", elide=True),
            Label(field, "small_strong", elide=True),
        ):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            row.addWidget(label, 1)
        row.insertWidget(1, ToneIcon("arrow-right", Tone.NEUTRAL, size=_ARROW, plain=True))
        self.setAccessibleName(f"{header} → {field}")


class ColumnList(QWidget):
    """Built anew for each understanding of a sheet."""

    def __init__(self, columns: Sequence[ColumnMapping], language: Language) -> None:
        super().__init__()
        self._joint = "、" if language.is_chinese else ", "
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_4)
        grid.setVerticalSpacing(SPACE_1)
        fields = [each for each in columns if each.use is ColumnUse.FIELD and each.field]
        for place, each in enumerate(fields):
            title = language.say(FIELD_BY_KEY[each.field or ""].title)
            grid.addWidget(_Pair(each.name, title), place // _ACROSS, place % _ACROSS)
        for across in range(_ACROSS):
            grid.setColumnStretch(across, 1)
        column.addLayout(grid)
        kept = self._headers(columns, ColumnUse.KEEP)
        if kept:
            words = self.tr("Kept as custom fields: {headers}").format(headers=kept)
            column.addWidget(self._remark("tag", words))
        skipped = self._headers(columns, ColumnUse.SKIP)
        if skipped:
            words = self.tr("Columns left out: {headers}").format(headers=skipped)
            column.addWidget(self._remark("eye-off", words))

    def _headers(self, columns: Sequence[ColumnMapping], use: ColumnUse) -> str:
        return self._joint.join(each.name for each in columns if each.use is use)

    def _remark(self, icon: str, words: str) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(ToneIcon(icon, Tone.NEUTRAL, size=_ARROW + 2, plain=True), 0, top)
        row.addWidget(Label(words, "secondary", wrap=True), 1)
        return holder
