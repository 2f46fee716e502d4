"""What becomes of a customer whose cell could not be read and was decided about."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from desktop_crm.exchange.apply.policy import ImportPolicy
from desktop_crm.exchange.apply.run import import_plan
from desktop_crm.exchange.headers.mapping import ColumnMapping
from desktop_crm.exchange.headers.understand import understand_workbook
from desktop_crm.exchange.plan.build import build_plan
from desktop_crm.services.tags import tag_customers
from desktop_crm.storage.workspace import Workspace
from tests.exchange.apply.firms import CHINESE, ask, put_in
from tests.exchange.sheets import make_workbook

HEADER = ["客户编号", "客户名称", "手机", "信用额度"]
KNOWN = ["C1", "恒润五金", "13800138000", 500]
UNREAD = ["C1", "恒润五金", "1.39E+10", "面议"]
_TAGS = (
    "SELECT c.name, t.name FROM customer c JOIN customer_tag m ON m.customer_id = c.id "
    "JOIN tag t ON t.id = m.tag_id WHERE m.deleted_at IS NULL ORDER BY c.name, t.name"
)


def decided(column: ColumnMapping) -> ColumnMapping:
    """The texts of the limit go into the remarks, customers without their number get a tag."""
    if column.header == "手机":
        return replace(column, tags_unread="待补电话")
    return replace(column, keeps_unread=column.header == "信用额度")


def import_unread(workspace: Workspace) -> int:
    """Import the sheet in which blank cells wipe; how many customers it changed."""
    workbook = make_workbook({"客户": [HEADER, UNREAD, ["C2", "海曙包装", "1.39E+10", None]]})
    (mapping,) = understand_workbook(workbook)
    mapping = replace(mapping, columns=tuple(map(decided, mapping.columns)))
    plan = build_plan(workbook, (mapping,))
    policy = ImportPolicy(blanks_wipe=True)
    return workspace.write(import_plan, plan=plan, language=CHINESE, policy=policy).value.updated


def test_customers_without_their_number_are_tagged_beside_their_tags(workspace: Workspace) -> None:
    put_in(workspace, 客户=[HEADER, KNOWN])
    ((known,),) = ask(workspace, "SELECT id FROM customer")
    workspace.write(tag_customers, customer_ids=[UUID(known)], tag="华东")
    assert import_unread(workspace) == 1
    assert ask(workspace, _TAGS) == [
        ("恒润五金", "华东"),
        ("恒润五金", "待补电话"),
        ("海曙包装", "待补电话"),
    ]
    assert ask(workspace, "SELECT digits FROM phone") == [("13800138000",)]
    assert import_unread(workspace) == 0, "the same again changes nothing"


def test_a_text_kept_in_the_remarks_is_no_blank_cell(workspace: Workspace) -> None:
    put_in(workspace, 客户=[HEADER, KNOWN])
    import_unread(workspace)
    limits = "SELECT credit_limit, remark FROM customer WHERE code = 'C1'"
    assert ask(workspace, limits) == [(5_000_000, "信用额度: 面议")]
