"""All look-alikes of a firm in groups."""

from __future__ import annotations

from desktop_crm.core.likeness import Grade, Likeness
from desktop_crm.queries.duplicates.groups import find_duplicates
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


def test_what_lies_in_the_bin_is_no_duplicate(firm: Firm) -> None:
    firm.write(create_customer, name="海曙包装")
    gone = firm.write(create_customer, name="海曙包装")
    firm.write(delete_customers, customer_ids=[gone])
    assert firm.read(find_duplicates) == ()
