"""The tables of a firm's file, one aggregate per module; no queries."""

from desktop_crm.models.base import INTERNAL, Base, Imported, Record, table_of
from desktop_crm.models.complaint import Complaint, ComplaintStep, Loss
from desktop_crm.models.contact import Contact, Phone
from desktop_crm.models.customer import (
    CreditChange,
    Customer,
    CustomerKind,
    CustomerMember,
    CustomerRelation,
    CustomerTag,
    DoNotContact,
    LevelChange,
    StageChange,
)
from desktop_crm.models.draft import Draft
from desktop_crm.models.log_entry import (
    Attachment,
    AttachmentContent,
    LogEntry,
    LogEntryContact,
    Task,
)
from desktop_crm.models.operation import JournalEntry, JournalState, Operation
from desktop_crm.models.option import CustomField, CustomValue, Option, SavedView, Setting, Tag
from desktop_crm.models.order import (
    DeliveryLine,
    DeliveryNote,
    Order,
    OrderLine,
    Payment,
    Receivable,
    ReturnLine,
    ReturnNote,
)
from desktop_crm.models.product import Product, ProductCost, ProductPrice
from desktop_crm.models.search import SearchEntry
from desktop_crm.models.staff import Staff

__all__ = [
    "INTERNAL",
    "Attachment",
    "AttachmentContent",
    "Base",
    "Complaint",
    "ComplaintStep",
    "Contact",
    "CreditChange",
    "CustomField",
    "CustomValue",
    "Customer",
    "CustomerKind",
    "CustomerMember",
    "CustomerRelation",
    "CustomerTag",
    "DeliveryLine",
    "DeliveryNote",
    "DoNotContact",
    "Draft",
    "Imported",
    "JournalEntry",
    "JournalState",
    "LevelChange",
    "LogEntry",
    "LogEntryContact",
    "Loss",
    "Operation",
    "Option",
    "Order",
    "OrderLine",
    "Payment",
    "Phone",
    "Product",
    "ProductCost",
    "ProductPrice",
    "Receivable",
    "Record",
    "ReturnLine",
    "ReturnNote",
    "SavedView",
    "SearchEntry",
    "Setting",
    "Staff",
    "StageChange",
    "Tag",
    "Task",
    "table_of",
]
