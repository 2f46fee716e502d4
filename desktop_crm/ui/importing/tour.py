"""A workbook as an office would send it, for the pictures of the import."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache, partial
from pathlib import Path

from PySide6.QtCore import Qt

from desktop_crm.core.ids import new_id
from desktop_crm.core.tables import Table, TableCell, TableColumn
from desktop_crm.exchange.apply.policy import Choice, Counts, ImportResult
from desktop_crm.exchange.compare.answers import verdict_on
from desktop_crm.exchange.compare.change_index import Only
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.fields.own_id import OWN_ID_HEADER
from desktop_crm.exchange.import_json import Outcome
from desktop_crm.exchange.kept_import import FileMark, KeptImport
from desktop_crm.exchange.out.workbook import write_workbook
from desktop_crm.queries.customer_choices import CustomerChoice, customer_choices
from desktop_crm.queries.import_examples import ImportExample, import_examples
from desktop_crm.ui.dialogs.import_wizard import ImportWizard
from desktop_crm.ui.importing.preview_step import LEFT, PreviewStep
from desktop_crm.ui.importing.start_step import StepKey
from desktop_crm.ui.importing.state import ImportState
from desktop_crm.ui.importing.tour_changes import (
    CHANGED_CUSTOMERS,
    CHANGED_HEADER,
    CHANGED_NAME,
    KEPT_FIELDS,
    changed_rows,
)
from desktop_crm.ui.importing.tour_folder import tour_file
from desktop_crm.ui.imports import import_files
from desktop_crm.ui.workbench import Workbench

_ANSWERS = (Choice.ASK_OWNER, Choice.DIFFERENT, Choice.SAME)
_NAME = "苏州分公司客户台账2026.xlsx"
_CUSTOMERS = (
    (
        "序号",
        "*客户名称",
        "联系人一",
        "手机一",
        "客户等级",
        "信用额度(万元)",
        "单位地址",
        "业务员",
        "老板爱好",
    ),
    (
        1,
        "苏州恒润精密五金有限公司",
        "王建国",
        "13805126621",
        5,
        3,
        "江苏省苏州市工业园区",
        "小吴",
        "钓鱼",
    ),
    (
        2,
        "宁波海曙区包装材料厂",
        "陈雪梅",
        "1.39E+10",
        5,
        20,
        "宁波海曙区望春路 88 号",
        "小吴",
        None,
    ),
    (
        3,
        "佛山顺德启明电器",
        "何志强",
        "136 2288 9057",
        4,
        "面议",
        "广东佛山顺德大良",
        "老钱",
        "茶叶",
    ),
    (4, None, "沈丽", "137 5811 4420", 4, None, "杭州余杭区五常大道", None, None),
    (
        5,
        "杭州青禾食品有限公司",
        "沈丽",
        "137 5811 4420",
        3,
        5,
        "杭州余杭区五常大道",
        "小吴",
        "爬山",
    ),
    (None, "合 计", None, None, None, 31, None, None, None),
)
_ORDERS = (
    ("订单编号", "客户名称", "下单日期", "交货日期", "品名", "数量", "单价"),
    ("SO-2601", "苏州恒润精密五金有限公司", "2026.11.3", "2026.11.20", "不锈钢六角螺栓", 200, 12.5),
    ("SO-2602", "佛山顺德启明电器", "2026.11.5", "2026.11.25", "缠绕膜", 40, 36),
    ("SO-2603", "杭州青禾食品有限公司", "2026.11.9", "2026.11.30", "五层瓦楞纸箱", 500, 4.2),
)
_NOTES = (("城市", "邮编", "备注"), ("苏州", "215000", "每月 5 日对账"))
_SENTENCES = "客户名称,城市,电话\n恒润五金,苏州,13805126621\n青禾食品,杭州,13758114420\n"
_GONE = "12月订单"
_ALIKE = 8
_UNREADABLE = b"PK\x03\x04"


@cache
def _workbook() -> Path:
    path = tour_file(_NAME)
    sheets = {"客户": _CUSTOMERS, "11月订单": _ORDERS, "备忘": _NOTES}
    write_workbook(path, [_table(name, rows) for name, rows in sheets.items()])
    return path


def _table(name: str, rows: Sequence[Sequence[TableCell]]) -> Table:
    header, *others = rows
    columns = [TableColumn(str(title), str(title)) for title in header]
    return Table(name, columns, others)


def _show(bench: Workbench, path: Path, then: Callable[[ImportWizard], None] | None = None) -> None:
    """Read a file and open its wizard; `then` goes on once it is there."""
    if bench.context is None:
        return
    if then is None:
        import_files(bench.context, bench.window, [path])
        return
    state = ImportState(bench.context, path, bench.window)
    state.understood_changed.connect(partial(_open, bench, state, then))
    state.read()


def _open(bench: Workbench, state: ImportState, then: Callable[[ImportWizard], None]) -> None:
    """Only once: what changes later is shown by the wizard itself."""
    if bench.context is not None and state.parent() is bench.window:
        wizard = ImportWizard(bench.context, bench.window, state)
        state.setParent(wizard)
        wizard.open()
        then(wizard)


def _at(key: StepKey) -> Callable[[ImportWizard], None]:
    def go(wizard: ImportWizard) -> None:
        wizard.go_to(key)

    return go


def show_at(
    bench: Workbench,
    path: Path,
    key: StepKey,
    then: Callable[[ImportWizard], None] | None = None,
) -> None:
    """Read a file and show a step of its wizard; `then` goes on there."""

    def go(wizard: ImportWizard) -> None:
        wizard.go_to(key)
        if then is not None:
            then(wizard)

    _show(bench, path, go)


def show_file(bench: Workbench) -> None:
    """A text file, with the encodings that it may have."""
    path = tour_file("客户.csv")
    path.write_bytes(_SENTENCES.encode("gb18030"))
    _show(bench, path, _at(StepKey.FILE))


def show_sheets(bench: Workbench) -> None:
    """What each worksheet holds."""
    _show(bench, _workbook(), _at(StepKey.SHEETS))


def show_columns(bench: Workbench) -> None:
    """Where the columns go."""
    _show(bench, _workbook(), _at(StepKey.COLUMNS))


def show_changes(bench: Workbench) -> None:
    """What an import would change: customers of whom the file says something else."""
    if bench.context is not None:
        bench.context.background.read(
            import_examples,
            partial(_show_examples, bench),
            owner=bench.window,
            key="changed",
            limit=len(CHANGED_CUSTOMERS),
        )


def _show_examples(bench: Workbench, known: Sequence[ImportExample]) -> None:
    path = tour_file(CHANGED_NAME)
    write_workbook(path, [_table("客户", [CHANGED_HEADER, *changed_rows(known)])])

    def show_tab(wizard: ImportWizard) -> None:
        once = Qt.ConnectionType.SingleShotConnection
        wizard.state.compared.connect(partial(_decide_some, wizard), once)
        wizard.go_to(StepKey.PREVIEW)

    _show(bench, path, show_tab)


def _decide_some(wizard: ImportWizard) -> None:
    """Keep some of what should be looked at twice; the keys are in the list."""
    told, step = wizard.state.forecast.told, wizard.step(StepKey.PREVIEW)
    if told is None or not isinstance(step, PreviewStep):
        return
    kept = [cell for cell in told.cells(Only.CAREFUL) if cell[2] in KEPT_FIELDS]
    wizard.state.decide(wizard.state.policy.decisions.with_kept(*kept))
    step.changes.go_to_careful(forward=True)


def show_twins(bench: Workbench) -> None:
    """Rows that look like customers of the firm, the first of them answered."""
    if bench.context is not None:
        bench.context.background.read(
            import_examples,
            partial(_show_customers, bench),
            owner=bench.window,
            key="twins",
            limit=_ALIKE,
        )


def _show_customers(bench: Workbench, known: Sequence[ImportExample]) -> None:
    """A list of customers with shorter names, without codes and numbers."""
    rows = [
        (customer.name.removesuffix("有限公司"), customer.person, customer.owner)
        for customer in known
    ]
    path = tour_file("twins.xlsx")
    write_workbook(path, [_table("客户", [("客户名称", "联系人", "业务员"), *rows])])

    def show_tab(wizard: ImportWizard) -> None:
        wizard.go_to(StepKey.PREVIEW)
        wizard.state.compared.connect(partial(_answer, wizard.state))

    _show(bench, path, show_tab)


def _answer(state: ImportState) -> None:
    """Say something of each sort about the first rows in doubt."""
    seen, decisions = state.forecast.seen, state.policy.decisions
    if seen is None or decisions.verdicts:
        return
    for row, choice in zip(seen.duplicates(), _ANSWERS, strict=False):
        decisions = decisions.with_verdict(row.ref.key, verdict_on(row, choice))
    if decisions.verdicts:
        state.decide(decisions)


def show_left(bench: Workbench) -> None:
    """Cells of a list of ours that were changed and are not taken back."""
    if bench.context is not None:
        bench.context.background.read(
            customer_choices,
            partial(_show_returned, bench),
            owner=bench.window,
            key="left",
            text="",
        )


def _show_returned(bench: Workbench, known: Sequence[CustomerChoice]) -> None:
    header = (OWN_ID_HEADER, "客户名称", "城市", "近 12 个月订单额", "最近下单")
    rows = [
        (customer.id.hex, customer.name, "宁波", 60_000 + 1_000 * number, "2026-11-20")
        for number, customer in enumerate(known)
    ]
    path = tour_file("returned.xlsx")
    write_workbook(path, [_table("客户", [header, *rows])])

    def show_tab(wizard: ImportWizard) -> None:
        wizard.go_to(StepKey.PREVIEW)
        step = wizard.step(StepKey.PREVIEW)
        if isinstance(step, PreviewStep):
            wizard.state.compared.connect(step.tabs.button(LEFT).click)

    _show(bench, path, show_tab)


def show_resumed(bench: Workbench) -> None:
    """An import that is gone on with, of a file that has changed since."""

    def resume(wizard: ImportWizard) -> None:
        mapping = wizard.state.draft.mapping
        gone = replace(mapping[-1], sheet=_GONE)
        kept = KeptImport(_workbook(), FileMark(0, ""), (*mapping, gone), step=StepKey.COLUMNS)
        wizard.state.resume(kept)

    _show(bench, _workbook(), resume)


def show_result(bench: Workbench) -> None:
    """Show a result as if the workbook had been written."""

    def show(wizard: ImportWizard) -> None:
        draft = wizard.state.draft
        counts = {entity: Counts(created=count) for entity, count in draft.plan.counts().items()}
        counts[Entity.CUSTOMER] = Counts(created=2, updated=1, unchanged=1)
        wizard.show_outcome(Outcome(draft, ImportResult(counts, questions=1), new_id()))

    _show(bench, _workbook(), show)


def show_refusal(bench: Workbench) -> None:
    """Show what is said of a file that is damaged."""
    path = tour_file("客户备份.xlsx")
    path.write_bytes(_UNREADABLE)
    _show(bench, path)
