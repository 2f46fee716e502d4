"""The recycle bin by kind: what lies there by itself, since when and with what."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from desktop_crm.queries.recycle_bin import bin_page
from desktop_crm.services.contacts import delete_contact
from desktop_crm.services.recycle_bin import delete_customers, restore_records
from tests.builders import Firm, noon

DAY = date(2026, 11, 20)


def _customer(firm: Firm, name: str = "恒润五金") -> UUID:
    customer_id = firm.customer(name)
    firm.contact(customer_id)
    firm.order(customer_id, DAY)
    firm.log(customer_id, noon(DAY))
    return customer_id


def test_a_deleted_customer_stands_for_all_that_went_with_it(firm: Firm) -> None:
    customer_id = _customer(firm)
    staff_id = firm.staff("李娜")
    firm.workspace.author = staff_id
    firm.write(delete_customers, customer_ids=[customer_id])
    page = firm.read(bin_page)
    (row,) = page.rows
    assert (row.table, row.name, row.who) == ("customer", "恒润五金", "李娜")
    assert dict(row.parts) == {"contact": 1, "sales_order": 1, "log_entry": 1}
    assert row.gone_at - row.deleted_at == timedelta(days=30)
    assert page.counts == {"customer": 1}


def test_a_part_deleted_alone_lies_there_alone_until_its_owner_follows(firm: Firm) -> None:
    customer_id = _customer(firm)
    contact_id = firm.contact(customer_id, "陈雪梅")
    firm.write(delete_contact, contact_id=contact_id)
    (row,) = firm.read(bin_page).rows
    assert (row.table, row.name, row.owner) == ("contact", "陈雪梅", "恒润五金")
    firm.write(delete_customers, customer_ids=[customer_id])
    assert [each.table for each in firm.read(bin_page).rows] == ["customer"]
    firm.write(restore_records, table="customer", ids=[customer_id])
    assert [each.name for each in firm.read(bin_page).rows] == ["陈雪梅"]


def test_kinds_and_words_choose(firm: Firm) -> None:
    first, second = _customer(firm), _customer(firm, "海曙包装 100%棉")
    firm.write(delete_customers, customer_ids=[first, second])
    contact_id = firm.contact(_customer(firm, "鹭江茶业"), "恒大")
    firm.write(delete_contact, contact_id=contact_id)
    names = [row.name for row in firm.read(bin_page, kind="customer").rows]
    assert sorted(names) == ["恒润五金", "海曙包装 100%棉"]
    assert [row.name for row in firm.read(bin_page, text="100%").rows] == ["海曙包装 100%棉"]
    assert [row.name for row in firm.read(bin_page, text="鹭江").rows] == ["恒大"]
    assert firm.read(bin_page, text="恒").counts == {"customer": 1, "contact": 1}


def test_a_long_bin_comes_in_pages(firm: Firm) -> None:
    ids = [firm.customer(f"客户{number}") for number in range(5)]
    firm.write(delete_customers, customer_ids=ids)
    page = firm.read(bin_page, limit=3)
    assert (len(page.rows), page.more, page.counts) == (3, True, {"customer": 5})
