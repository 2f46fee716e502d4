"""Money that came in, and debts that were entered by hand."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from desktop_crm.core.clock import local_today
from desktop_crm.core.codes import OptionList
from desktop_crm.core.errors import UserError
from desktop_crm.models import Payment, Receivable
from desktop_crm.services.payments import record_payment, update_payment
from desktop_crm.services.receivables import record_receivable, update_receivable
from desktop_crm.services.trade_bin import (
    delete_payments,
    delete_receivables,
    restore_payments,
    restore_receivables,
)
from tests.builders import Firm

TODAY = local_today()
DAY = TODAY - timedelta(days=10)


def pay(firm: Firm, customer_id: UUID, amount: Any, **fields: Any) -> UUID:
    """A recorded payment."""
    plain: dict[str, Any] = {"paid_on": DAY} | fields
    payment_id: UUID = firm.write(
        record_payment, customer_id=customer_id, amount=Decimal(amount), **plain
    )
    return payment_id


def codes(error: pytest.ExceptionInfo[UserError]) -> set[str]:
    """The codes of all problems."""
    return {each.code for each in error.value.params["problems"]}


def test_a_payment_is_numbered_and_kept(firm: Firm) -> None:
    method = firm.option(OptionList.PAYMENT_METHOD, "转账")
    customer_id = firm.customer(opening_balance=Decimal(100))
    payment_id = pay(firm, customer_id, 60, method_id=method, remark=" 尾款 ")
    payment = firm.row(Payment, payment_id)
    assert (payment.number, payment.remark) == (f"HK{DAY:%Y%m%d}-001", "尾款")
    assert payment.method_id == method
    firm.write(update_payment, payment_id=payment_id, amount=Decimal(100), number="R-9")
    assert firm.row(Payment, payment_id).amount == 100
    assert firm.row(Payment, payment_id).number == "R-9"


@pytest.mark.requirement("S0-03")
def test_doubts_about_a_payment(firm: Firm) -> None:
    customer_id, other = firm.customer("甲", opening_balance=Decimal(100)), firm.customer("乙")
    order_id, foreign = firm.order(customer_id, DAY, 50), firm.order(other, DAY)
    with pytest.raises(UserError) as error:
        pay(firm, customer_id, 0, save_anyway=True)
    assert codes(error) == {"payment.zero"}
    with pytest.raises(UserError) as error:
        pay(firm, customer_id, 10, order_id=foreign, save_anyway=True)
    assert "payment.other_customer" in codes(error)
    with pytest.raises(UserError) as error:
        pay(firm, customer_id, "100.01", paid_on=TODAY + timedelta(7))
    assert codes(error) == {"payment.more_than_owed", "date.in_future"}
    with pytest.raises(UserError) as error:
        pay(firm, customer_id, 51, order_id=order_id)
    assert codes(error) == {"payment.more_than_order"}
    assert error.value.params["outstanding"] == "50.00"
    with pytest.raises(UserError) as error:
        pay(firm, customer_id, -5)
    assert codes(error) == {"payment.negative"}
    pay(firm, customer_id, 50, order_id=order_id)
    with pytest.raises(UserError) as error:
        pay(firm, customer_id, 50, order_id=order_id)
    assert codes(error) == {"payment.twice", "payment.more_than_order"}


def test_a_payment_can_be_given_to_another_order(firm: Firm) -> None:
    customer_id = firm.customer(opening_balance=Decimal(1_000))
    first, second = firm.order(customer_id, DAY, 50), firm.order(customer_id, DAY, 70)
    payment_id = pay(firm, customer_id, 50, order_id=first)
    firm.write(update_payment, payment_id=payment_id, order_id=second)
    assert firm.row(Payment, payment_id).order_id == second
    firm.write(update_payment, payment_id=payment_id, without_order=True)
    assert firm.row(Payment, payment_id).order_id is None


def test_payments_go_to_the_bin_and_come_back(firm: Firm) -> None:
    customer_id = firm.customer(opening_balance=Decimal(100))
    payment_id = pay(firm, customer_id, 60)
    before = firm.visible()
    change = firm.change(delete_payments, payment_ids=[payment_id])
    assert change.words == {"amount": "¥60", "count": 1}
    assert not firm.rows(Payment)
    assert firm.write(restore_payments, payment_ids=[payment_id]) == 1
    assert firm.visible() == before
    with pytest.raises(UserError, match=r"record\.missing"):
        firm.write(restore_payments, payment_ids=[payment_id])


def test_a_debt_by_hand_is_due_by_the_terms(firm: Firm) -> None:
    customer_id = firm.customer(payment_terms_days=20)
    debt_id = firm.write(
        record_receivable, customer_id=customer_id, issued_on=DAY, amount=Decimal(80)
    )
    debt = firm.row(Receivable, debt_id)
    assert (debt.number, debt.due_on) == (f"YS{DAY:%Y%m%d}-001", DAY + timedelta(20))
    with pytest.raises(UserError, match=r"receivable\.due_before"):
        firm.write(update_receivable, receivable_id=debt_id, due_on=DAY - timedelta(1))
    assert firm.row(Receivable, debt_id).due_on == DAY + timedelta(20)
    with pytest.raises(UserError, match=r"payment\.zero"):
        firm.write(
            record_receivable,
            customer_id=customer_id,
            issued_on=DAY,
            amount=Decimal(0),
            save_anyway=True,
        )
    before = firm.visible()
    firm.write(delete_receivables, receivable_ids=[debt_id])
    firm.write(restore_receivables, receivable_ids=[debt_id])
    assert firm.visible() == before
