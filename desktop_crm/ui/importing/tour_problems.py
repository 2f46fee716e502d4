"""A long list with the faults that such lists have, for the pictures of what mends them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, partial
from itertools import product
from pathlib import Path

from desktop_crm.core.tables import Table, TableCell, TableColumn
from desktop_crm.core.unreadable import Reason
from desktop_crm.exchange.out.workbook import write_workbook
from desktop_crm.ui.dialogs.import_wizard import ImportWizard
from desktop_crm.ui.importing.problem_card import ProblemCard
from desktop_crm.ui.importing.problems_step import ProblemsStep
from desktop_crm.ui.importing.start_step import StepKey
from desktop_crm.ui.importing.tour import show_at
from desktop_crm.ui.importing.tour_folder import tour_file
from desktop_crm.ui.workbench import Workbench

_NAME = "昆山分公司客户台账2026.xlsx"
_TITLES = ("苏州分公司客户台账", "更新至 2026 年 11 月 20 日")
_HEADER = (
    *("客户名称", "联系人", "手机", "客户等级", "信用额度(万元)", "单位地址", "业务员"),
    "建档日期",
)
_PLACES = {"苏州": "江苏", "无锡": "江苏", "宁波": "浙江", "杭州": "浙江", "佛山": "广东"}
_WORDS = (
    *("恒润", "启明", "青禾", "蓝湾", "海曙", "鼎盛"),
    *("嘉禾", "华辰", "金石", "远航", "瑞丰", "明达"),
)
_TRADES = (
    *("精密五金", "包装材料", "电器", "食品", "水产", "机械"),
    *("纺织", "塑料", "建材", "化工", "仪表"),
)
_FORMS = ("有限公司", "厂")
_PEOPLE = ("王建国", "陈雪梅", "何志强", "沈丽", "周海燕")
_ROWS = 1_285
_NAMELESS = frozenset({113, 398, 984})
_LOST = frozenset({1, 257, 731})
_AMBIGUOUS = range(40, 52)
_PROVING = range(600, 631)
_UNPRICED = 5


@cache
def _workbook() -> Path:
    path = tour_file(_NAME)
    first, *others = _lines()
    columns = [TableColumn(str(place), str(cell or "")) for place, cell in enumerate(first)]
    write_workbook(path, [Table("客户", columns, others)])
    return path


def _lines() -> Iterator[tuple[TableCell, ...]]:
    """Two headings, the titles, the customers and their total."""
    rest = (None,) * (len(_HEADER) - 1)
    for title in _TITLES:
        yield (title, *rest)
    yield _HEADER
    firms = product(_FORMS, _TRADES, _WORDS, _PLACES.items())
    for number, (form, trade, word, (city, province)) in zip(range(_ROWS), firms, strict=False):
        yield (
            None if number in _NAMELESS else f"{city}{word}{trade}{form}",
            _PEOPLE[number % len(_PEOPLE)],
            "1.39E+10" if number in _LOST else f"138{number:04}{(number * 37) % 10_000:04}",
            1 + number % 5,
            "面议" if number == _UNPRICED else number % 40,
            f"{province}省{city}市开发区 {number} 号",
            "小吴" if number % 3 else "老钱",
            _day(number),
        )
    yield ("合 计", None, None, None, sum(number % 40 for number in range(_ROWS)), None, None, None)


def _day(number: int) -> str:
    if number in _AMBIGUOUS:
        return f"{3 + number % 4:02}/{4 + number % 4 + number % 3:02}/2026"
    if number in _PROVING:
        return f"03/{13 + number % 15:02}/2026"
    return f"2025-{1 + number % 12:02}-{1 + number % 28:02}"


def show_problems(bench: Workbench) -> None:
    """What is wrong, by reason."""
    show_at(bench, _workbook(), StepKey.PROBLEMS)


def show_mending(bench: Workbench) -> None:
    """The rows without a name, one of them typed in already."""

    def fill(wizard: ImportWizard) -> None:
        card = _card(wizard, "missing")
        card.unfolded.connect(partial(_type, card))
        wizard.state.understood_changed.connect(partial(_go_on, card))
        card.unfold()

    show_at(bench, _workbook(), StepKey.PROBLEMS, fill)


def _type(card: ProblemCard) -> None:
    rows = card.list.rows if card.list is not None else []
    if rows and not rows[0].edit.text():
        rows[0].edit.setText("佛山蓝湾水产贸易行")
        rows[0].take()


def _go_on(card: ProblemCard) -> None:
    if card.list is not None:
        card.list.rows[-1].edit.setFocus()
        card.list.rows[1].edit.setFocus()


def show_dates(bench: Workbench) -> None:
    """Days that could be read in two ways, row by row."""

    def look(wizard: ImportWizard) -> None:
        _card(wizard, Reason.DATE_AMBIGUOUS).unfold()

    show_at(bench, _workbook(), StepKey.PROBLEMS, look)


def _card(wizard: ImportWizard, reason: str) -> ProblemCard:
    step = wizard.step(StepKey.PROBLEMS)
    cards = step.cards if isinstance(step, ProblemsStep) else []
    return next(card for card in cards if card.group.reason == reason)
