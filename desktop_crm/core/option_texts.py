"""The options that a firm's lists start with, and how they are called in each language."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_crm.core.codes import Channel, OptionList, PartyKind
from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language, Text

CUSTOMER_KINDS: Mapping[str, Text] = {
    PartyKind.CUSTOMER: QT_TRANSLATE_NOOP("option", "Customer"),
    PartyKind.DEALER: QT_TRANSLATE_NOOP("option", "Dealer"),
    PartyKind.DISTRIBUTOR: QT_TRANSLATE_NOOP("option", "Distributor"),
    PartyKind.PARTNER: QT_TRANSLATE_NOOP("option", "Partner"),
    PartyKind.SUPPLIER: QT_TRANSLATE_NOOP("option", "Supplier"),
    PartyKind.BANK: QT_TRANSLATE_NOOP("option", "Bank"),
    PartyKind.GOVERNMENT: QT_TRANSLATE_NOOP("option", "Government"),
    PartyKind.DEPARTMENT: QT_TRANSLATE_NOOP("option", "Department"),
}
BUILT_IN: Mapping[OptionList, Mapping[str, Text]] = {
    OptionList.INDUSTRY: {
        "machinery": QT_TRANSLATE_NOOP("option", "Machinery and hardware"),
        "packaging": QT_TRANSLATE_NOOP("option", "Packaging and printing"),
        "electronics": QT_TRANSLATE_NOOP("option", "Electronics and appliances"),
        "food": QT_TRANSLATE_NOOP("option", "Food and beverages"),
        "textiles": QT_TRANSLATE_NOOP("option", "Textiles and clothing"),
        "building": QT_TRANSLATE_NOOP("option", "Building and furnishing"),
        "chemicals": QT_TRANSLATE_NOOP("option", "Chemicals and plastics"),
        "trade": QT_TRANSLATE_NOOP("option", "Wholesale and retail"),
        "logistics": QT_TRANSLATE_NOOP("option", "Transport and logistics"),
        "services": QT_TRANSLATE_NOOP("option", "Services"),
    },
    OptionList.SOURCE: {
        "referral": QT_TRANSLATE_NOOP("option", "Referral"),
        "cold_visit": QT_TRANSLATE_NOOP("option", "Cold visit"),
        "trade_show": QT_TRANSLATE_NOOP("option", "Trade show"),
        "web": QT_TRANSLATE_NOOP("option", "Web"),
        "phone": QT_TRANSLATE_NOOP("option", "Phone enquiry"),
        "advertising": QT_TRANSLATE_NOOP("option", "Advertising"),
    },
    OptionList.REGION: {
        "east": QT_TRANSLATE_NOOP("option", "East China"),
        "south": QT_TRANSLATE_NOOP("option", "South China"),
        "north": QT_TRANSLATE_NOOP("option", "North China"),
        "central": QT_TRANSLATE_NOOP("option", "Central China"),
        "southwest": QT_TRANSLATE_NOOP("option", "Southwest China"),
        "northwest": QT_TRANSLATE_NOOP("option", "Northwest China"),
        "northeast": QT_TRANSLATE_NOOP("option", "Northeast China"),
    },
    OptionList.COMPANY_SIZE: {
        "micro": QT_TRANSLATE_NOOP("option", "Under 20 people"),
        "small": QT_TRANSLATE_NOOP("option", "20 to 99 people"),
        "medium": QT_TRANSLATE_NOOP("option", "100 to 499 people"),
        "large": QT_TRANSLATE_NOOP("option", "500 people and more"),
    },
    OptionList.LOG_KIND: {
        Channel.CALL: QT_TRANSLATE_NOOP("option", "Call"),
        Channel.VISIT: QT_TRANSLATE_NOOP("option", "Visit"),
        Channel.WECHAT: QT_TRANSLATE_NOOP("option", "WeChat"),
        Channel.SMS: QT_TRANSLATE_NOOP("option", "SMS"),
        Channel.EMAIL: QT_TRANSLATE_NOOP("option", "Email"),
        Channel.QQ: QT_TRANSLATE_NOOP("option", "QQ"),
        Channel.FAX: QT_TRANSLATE_NOOP("option", "Fax"),
        Channel.FAIR: QT_TRANSLATE_NOOP("option", "Trade show"),
        "care": QT_TRANSLATE_NOOP("option", "Customer care"),
        "win_back": QT_TRANSLATE_NOOP("option", "Win-back"),
    },
    OptionList.LOG_OUTCOME: {
        "progress": QT_TRANSLATE_NOOP("option", "Progress"),
        "promised_payment": QT_TRANSLATE_NOOP("option", "Promised payment"),
        "wants_quote": QT_TRANSLATE_NOOP("option", "Wants a quotation"),
        "not_reached": QT_TRANSLATE_NOOP("option", "Not reached"),
        "no_result": QT_TRANSLATE_NOOP("option", "No result"),
    },
    OptionList.COMPLAINT_CAUSE: {
        "quality": QT_TRANSLATE_NOOP("option", "Quality"),
        "dimensions": QT_TRANSLATE_NOOP("option", "Wrong dimensions"),
        "late_delivery": QT_TRANSLATE_NOOP("option", "Late delivery"),
        "wrong_goods": QT_TRANSLATE_NOOP("option", "Wrong or missing goods"),
        "packaging_damage": QT_TRANSLATE_NOOP("option", "Damaged packaging"),
        "price": QT_TRANSLATE_NOOP("option", "Price"),
        "service": QT_TRANSLATE_NOOP("option", "Service attitude"),
        "other": QT_TRANSLATE_NOOP("option", "Other"),
    },
    OptionList.DELAY_REASON: {
        "material": QT_TRANSLATE_NOOP("option", "Material missing"),
        "schedule": QT_TRANSLATE_NOOP("option", "Production schedule"),
        "tooling": QT_TRANSLATE_NOOP("option", "Tooling schedule"),
        "logistics": QT_TRANSLATE_NOOP("option", "Logistics"),
        "customer_changed": QT_TRANSLATE_NOOP("option", "Customer changed the date"),
        "other": QT_TRANSLATE_NOOP("option", "Other"),
    },
    OptionList.LOSS_REASON: {
        "price": QT_TRANSLATE_NOOP("option", "Price"),
        "complaint": QT_TRANSLATE_NOOP("option", "Complaint not handled in time"),
        "late_delivery": QT_TRANSLATE_NOOP("option", "Late delivery"),
        "competitor": QT_TRANSLATE_NOOP("option", "Competitor"),
        "closed_down": QT_TRANSLATE_NOOP("option", "Customer closed down"),
        "no_margin": QT_TRANSLATE_NOOP("option", "Not profitable"),
        "bad_payer": QT_TRANSLATE_NOOP("option", "Bad payer"),
        "other": QT_TRANSLATE_NOOP("option", "Other"),
    },
    OptionList.CARRIER: {
        "own": QT_TRANSLATE_NOOP("option", "Own vehicle"),
        "pick_up": QT_TRANSLATE_NOOP("option", "Customer picks up"),
    },
    OptionList.PRODUCT_CATEGORY: {},
    OptionList.UNIT: {
        "piece": QT_TRANSLATE_NOOP("option", "piece"),
        "box": QT_TRANSLATE_NOOP("option", "box"),
        "pack": QT_TRANSLATE_NOOP("option", "pack"),
        "set": QT_TRANSLATE_NOOP("option", "set"),
        "kilogram": QT_TRANSLATE_NOOP("option", "kg"),
        "metre": QT_TRANSLATE_NOOP("option", "m"),
    },
    OptionList.PAYMENT_METHOD: {
        "transfer": QT_TRANSLATE_NOOP("option", "Bank transfer"),
        "cash": QT_TRANSLATE_NOOP("option", "Cash"),
        "acceptance": QT_TRANSLATE_NOOP("option", "Acceptance bill"),
        "wechat": QT_TRANSLATE_NOOP("option", "WeChat Pay"),
        "alipay": QT_TRANSLATE_NOOP("option", "Alipay"),
    },
    OptionList.PAYMENT_TERMS: {
        "prepaid": QT_TRANSLATE_NOOP("option", "Cash before delivery"),
        "net30": QT_TRANSLATE_NOOP("option", "Monthly account, 30 days"),
        "net60": QT_TRANSLATE_NOOP("option", "Monthly account, 60 days"),
    },
    OptionList.CREDIT_GRADE: {
        "a": QT_TRANSLATE_NOOP("option", "A"),
        "b": QT_TRANSLATE_NOOP("option", "B"),
        "c": QT_TRANSLATE_NOOP("option", "C"),
        "d": QT_TRANSLATE_NOOP("option", "D"),
    },
    OptionList.CUSTOMER_KIND: CUSTOMER_KINDS,
}
"""Code -> name of each list's first entries, in the order in which they are offered."""

LIST_TITLES: Mapping[OptionList, Text] = {
    OptionList.INDUSTRY: QT_TRANSLATE_NOOP("option", "Industry"),
    OptionList.SOURCE: QT_TRANSLATE_NOOP("option", "Source"),
    OptionList.REGION: QT_TRANSLATE_NOOP("option", "Region"),
    OptionList.COMPANY_SIZE: QT_TRANSLATE_NOOP("option", "Company size"),
    OptionList.CUSTOMER_KIND: QT_TRANSLATE_NOOP("option", "Customer type"),
    OptionList.LOG_KIND: QT_TRANSLATE_NOOP("option", "Channel"),
    OptionList.LOG_OUTCOME: QT_TRANSLATE_NOOP("option", "Outcome"),
    OptionList.COMPLAINT_CAUSE: QT_TRANSLATE_NOOP("option", "Complaint cause"),
    OptionList.DELAY_REASON: QT_TRANSLATE_NOOP("option", "Delay reason"),
    OptionList.LOSS_REASON: QT_TRANSLATE_NOOP("option", "Churn reason"),
    OptionList.CARRIER: QT_TRANSLATE_NOOP("option", "Carrier"),
    OptionList.PRODUCT_CATEGORY: QT_TRANSLATE_NOOP("option", "Product category"),
    OptionList.UNIT: QT_TRANSLATE_NOOP("option", "Unit"),
    OptionList.PAYMENT_METHOD: QT_TRANSLATE_NOOP("option", "Payment method"),
    OptionList.PAYMENT_TERMS: QT_TRANSLATE_NOOP("option", "Payment terms"),
    OptionList.CREDIT_GRADE: QT_TRANSLATE_NOOP("option", "Credit grade"),
}


def option_label(language: Language, *, list_name: str, code: str | None, name: str) -> str:
    """An option's name: translated as long as nobody renamed what the program brought along."""
    text = BUILT_IN[OptionList(list_name)].get(code) if code else None
    return language.say(text) if text is not None and text.source == name else name
