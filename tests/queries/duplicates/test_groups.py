"""All look-alikes of a firm in groups."""

from __future__ import annotations

import pytest

from desktop_crm.core.codes import RelationKind
from desktop_crm.core.likeness import Grade, Likeness
from desktop_crm.queries.duplicates.groups import find_duplicates
from desktop_crm.services.customer_relations import relate_customers
from desktop_crm.services.customers import create_customer
from desktop_crm.services.recycle_bin import delete_customers
from tests.builders import Firm


def test_groups_hang_together_and_the_surest_comes_first(firm: Firm) -> None:
    firm.write(create_customer, name="苏州恒润精密五金有限公司", phones=["13805126621"])
    firm.write(create_customer, name="恒润精密五金（苏州）", phones=["13805126621"])
    firm.write(create_customer, name="衡润精密五金")
    firm.write(create_customer, name="宁波海曙包装有限公司")
    firm.write(create_customer, name="海曙包装")
    firm.write(create_customer, name="鹭江茶业")
    sure, likely = firm.read(find_duplicates)
    assert (sure.grade, likely.grade) == (Grade.SURE, Grade.LIKELY)
    assert [row.name for row in sure.customers] == [
        "苏州恒润精密五金有限公司",
        "恒润精密五金（苏州）",
        "衡润精密五金",
    ]
    assert [reason.likeness for reason in sure.pairs[0].reasons] == [Likeness.CORE, Likeness.PHONE]
    [only] = firm.read(find_duplicates, least=Grade.SURE)
    assert len(only.customers) == 2


@pytest.mark.requirement("S4-13")
def test_customers_told_apart_are_named_no_more(firm: Firm) -> None:
    known = firm.write(create_customer, name="海曙包装")
    third = firm.write(create_customer, name="海曙包装有限公司")
    firm.write(create_customer, name="宁波海曙包装", distinct_from=[known])
    [group] = firm.read(find_duplicates)
    assert len(group.pairs) == 2
    firm.write(relate_customers, customer_id=third, other_id=known, kind=RelationKind.DISTINCT)
    [group] = firm.read(find_duplicates)
    assert known not in {row.id for row in group.customers}
    firm.workspace.undo()
    [group] = firm.read(find_duplicates)
    assert len(group.pairs) == 2


def test_what_lies_in_the_bin_is_no_duplicate(firm: Firm) -> None:
    firm.write(create_customer, name="海曙包装")
    gone = firm.write(create_customer, name="海曙包装")
    firm.write(delete_customers, customer_ids=[gone])
    assert firm.read(find_duplicates) == ()
