"""A customer whose every text tries to be something else: markup, paths, endless, right to left."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from desktop_crm.core.codes import OptionList
from desktop_crm.models import CustomField, CustomValue, Product
from desktop_crm.services.contacts import add_contact
from desktop_crm.services.customers import create_customer, update_customer
from desktop_crm.services.customers_standing import hold_credit, stop_trading
from desktop_crm.services.log_entries import NextContact, correct_log_entry, write_log_entry
from desktop_crm.services.tasks import add_task
from tests.builders import Firm

MARKUP = '<b>bold</b><img src="file:///etc/passwd"><a href="http://x.test">x</a>'
UNC = r"\\evil.test\share\x.png <img src='\\evil.test\share\x.png'>"
ENDLESS = "A" * 10_000
CHINESE = "极长的名字" * 60
RTL = "\u202eحساب\u202c مشتری \u2067abc\u2069"
EMOJI = "🧨👩‍👩‍👧‍👦🇨🇳 e\u0301\u0301\u0301 \u200b\ufeff"
LINES = "<table>\n" * 50 + "&amp; &lt; {name} {0} %s %1 \\n \t"
ALL = (MARKUP, UNC, ENDLESS, CHINESE, RTL, EMOJI, LINES)


def evil_customer(firm: Firm, text: str, today: date) -> UUID:
    """A customer with the text in every place that takes one."""
    lina = firm.staff(text)
    firm.workspace.author = lina
    options = {each: firm.option(each, text) for each in OptionList}
    names = (
        "short_name code mnemonic country province city district address postcode ship_address "
        "website email business_scope credit_code tax_id bank_name bank_account invoice_title "
        "payment_terms remark internal_remark preferred_channel"
    )
    fields: dict[str, Any] = dict.fromkeys(names.split(), text)
    customer_id: UUID = firm.write(
        create_customer,
        name=text,
        phones=[text],
        tags=[text],
        kinds=[options[OptionList.CUSTOMER_KIND]],
        contact={"name": text, "title": text, "phones": (text,)},
        save_anyway=True,
        industry_id=options[OptionList.INDUSTRY],
        credit_limit=Decimal(1),
        **fields,
    )
    contact_id: UUID = firm.write(
        add_contact,
        customer_id=customer_id,
        name=text,
        phones=[text, "13805126621"],
        save_anyway=True,
        **dict.fromkeys(("title", "department", "email", "wechat", "qq", "preferences"), text),
    )
    at = datetime.combine(today, datetime.min.time()).astimezone() - timedelta(days=2)
    entry = firm.write(
        write_log_entry,
        customer_id=customer_id,
        text=text,
        happened_at=at,
        kind_id=options[OptionList.LOG_KIND],
        outcome_id=options[OptionList.LOG_OUTCOME],
        contact_ids=[contact_id],
        next_contact=NextContact(today, text),
    )
    firm.write(correct_log_entry, entry_id=entry, text=f"{text}!")
    firm.write(add_task, customer_id=customer_id, title=text, remark=text)
    product = firm.add(Product(name=text, code=text, spec=text))
    order = firm.order(
        customer_id,
        today - timedelta(days=30),
        5_000,
        number=text,
        promised_on=today - timedelta(days=20),
        salesperson_id=lina,
        lines=[{"product_id": product, "unit": text}, {"description": text}],
    )
    firm.delivery(
        customer_id,
        order,
        today - timedelta(days=9),
        number=text,
        carrier_id=options[OptionList.CARRIER],
        delay_reason_id=options[OptionList.DELAY_REASON],
        delay_note=text,
    )
    firm.goods_back(customer_id, today, 5, number=text, reason=text, order_id=order)
    firm.payment(customer_id, today, 1, number=text, remark=text, order_id=order)
    firm.receivable(customer_id, today - timedelta(days=9), 400)
    firm.complaint(
        customer_id,
        at,
        text,
        number=text,
        solution=text,
        cause_id=options[OptionList.COMPLAINT_CAUSE],
        owner_id=lina,
        due_on=today - timedelta(days=1),
    )
    field = firm.add(CustomField(owner="customer", name=text, type="text"))
    firm.add(CustomValue(field_id=field, record_id=customer_id, text=text))
    firm.write(update_customer, customer_id=customer_id, address=f"{text}2", save_anyway=True)
    firm.write(hold_credit, customer_id=customer_id, reason=text)
    firm.write(stop_trading, customer_id=customer_id, reason=text, on=today)
    return customer_id
