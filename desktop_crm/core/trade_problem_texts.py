"""The sentences beside doubtful fields of orders, deliveries, money and products."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Text

TRADE_PROBLEM_TEXTS: Mapping[str, Text] = {
    "date.in_future": QT_TRANSLATE_NOOP("problem", "This day lies in the future."),
    "delivery.approved": QT_TRANSLATE_NOOP(
        "problem",
        "This delivery note is approved: its number, day and quantities stay. Take the approval "
        "back to change them.",
    ),
    "delivery.before_order": QT_TRANSLATE_NOOP("problem", "This is before the order's day."),
    "delivery.empty": QT_TRANSLATE_NOOP(
        "problem", "Nothing would be delivered; enter the quantity of at least one line."
    ),
    "delivery.late_unexplained": QT_TRANSLATE_NOOP(
        "problem", "Late by {days} day(s): choose the reason. The customer never sees it."
    ),
    "delivery.more_than_left": QT_TRANSLATE_NOOP(
        "problem", "More than was ordered; {left} are left to deliver."
    ),
    "delivery.not_paid": QT_TRANSLATE_NOOP(
        "problem", "Cash before delivery: ¥{amount} of this order are not paid yet."
    ),
    "delivery.number_taken": QT_TRANSLATE_NOOP("problem", "Another delivery note has this number."),
    "delivery.order_closed": QT_TRANSLATE_NOOP("problem", "This order is closed."),
    "delivery.order_state": QT_TRANSLATE_NOOP(
        "problem", "Only a confirmed order can be delivered; confirm the order first."
    ),
    "delivery.unknown_line": QT_TRANSLATE_NOOP(
        "problem", "This line does not belong to the order."
    ),
    "order.below_last_price": QT_TRANSLATE_NOOP(
        "problem", "Less than this customer paid last: ¥{price} on {day}."
    ),
    "order.below_shipped": QT_TRANSLATE_NOOP(
        "problem", "{shipped} were delivered already; the quantity cannot be less."
    ),
    "order.credit_hold": QT_TRANSLATE_NOOP("problem", "This customer is on credit hold."),
    "order.customer_fixed": QT_TRANSLATE_NOOP(
        "problem", "The customer of a confirmed order cannot be changed; cancel it instead."
    ),
    "order.delivered": QT_TRANSLATE_NOOP(
        "problem",
        "Goods of this order were delivered. Enter a return, or delete its delivery notes first.",
    ),
    "order.discontinued": QT_TRANSLATE_NOOP("problem", "This product is no longer sold."),
    "order.discount_too_large": QT_TRANSLATE_NOOP(
        "problem", "The discount is larger than the sum of the lines."
    ),
    "order.has_payments": QT_TRANSLATE_NOOP(
        "problem",
        "Payments belong to the order {number}. Cancel the order instead, or give the payments "
        "to another order first.",
    ),
    "order.hold_reason": QT_TRANSLATE_NOOP(
        "problem", "Credit hold: say why this order is accepted all the same."
    ),
    "order.line_discount": QT_TRANSLATE_NOOP("problem", "A discount goes from 0 % to 100 %."),
    "order.line_unnamed": QT_TRANSLATE_NOOP("problem", "Choose a product, or describe the goods."),
    "order.no_lines": QT_TRANSLATE_NOOP(
        "problem", "An order needs at least one line; it can be kept as a draft."
    ),
    "order.number_taken": QT_TRANSLATE_NOOP(
        "problem", "This customer has another order with this number."
    ),
    "order.over_limit": QT_TRANSLATE_NOOP(
        "problem", "This order exceeds the credit limit by ¥{amount}."
    ),
    "order.promise_frozen": QT_TRANSLATE_NOOP(
        "problem",
        "The promised date {day} was fixed when the order was confirmed and cannot be moved.",
    ),
    "order.promised_before": QT_TRANSLATE_NOOP("problem", "This is before the order's day."),
    "order.quantity": QT_TRANSLATE_NOOP("problem", "The quantity must be more than zero."),
    "order.shipped_line": QT_TRANSLATE_NOOP(
        "problem", "A line of which goods were delivered cannot be taken out."
    ),
    "order.state": QT_TRANSLATE_NOOP(
        "problem", "The order {number} is in another state now; nothing was changed."
    ),
    "order.tax_rate": QT_TRANSLATE_NOOP("problem", "A tax rate goes from 0 % to under 100 %."),
    "order.trading_stopped": QT_TRANSLATE_NOOP(
        "problem", "Trading with this customer was stopped on {day}; no order can be entered."
    ),
    "payment.more_than_order": QT_TRANSLATE_NOOP(
        "problem", "More than is open on this order: ¥{outstanding}."
    ),
    "payment.more_than_owed": QT_TRANSLATE_NOOP(
        "problem", "More than this customer owes: ¥{outstanding}."
    ),
    "payment.negative": QT_TRANSLATE_NOOP(
        "problem", "A negative amount is money that was given back."
    ),
    "payment.number_taken": QT_TRANSLATE_NOOP("problem", "Another payment has this number."),
    "payment.other_customer": QT_TRANSLATE_NOOP(
        "problem", "This order belongs to another customer."
    ),
    "payment.twice": QT_TRANSLATE_NOOP(
        "problem", "The same amount of the same day is there already."
    ),
    "payment.zero": QT_TRANSLATE_NOOP("problem", "Enter an amount."),
    "product.below_cost": QT_TRANSLATE_NOOP("problem", "The price is below the cost."),
    "product.code_taken": QT_TRANSLATE_NOOP("problem", "Another product has this code."),
    "product.in_use": QT_TRANSLATE_NOOP(
        "problem", "{name} stands in orders or complaints; discontinue it instead of deleting it."
    ),
    "product.name_empty": QT_TRANSLATE_NOOP("problem", "A product needs a name."),
    "product.name_taken": QT_TRANSLATE_NOOP(
        "problem", "Another product has this name and specification."
    ),
    "receivable.due_before": QT_TRANSLATE_NOOP("problem", "It would be due before its own day."),
    "return.before_delivery": QT_TRANSLATE_NOOP("problem", "This is before the first delivery."),
    "return.empty": QT_TRANSLATE_NOOP("problem", "Enter what came back, or its value."),
    "return.more_than_shipped": QT_TRANSLATE_NOOP(
        "problem", "More than the customer has; {kept} can come back."
    ),
    "return.number_taken": QT_TRANSLATE_NOOP("problem", "Another return has this number."),
}
