"""Places in the program: plain values that navigation remembers and pages know how to show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar

if TYPE_CHECKING:
    from uuid import UUID


@dataclass(frozen=True, slots=True)
class Route:
    """A place; `page` is the key of the page that shows it."""

    page: ClassVar[str] = ""


@dataclass(frozen=True, slots=True)
class HomeRoute(Route):
    """The first page."""

    page: ClassVar[str] = "home"


@dataclass(frozen=True, slots=True)
class CustomersRoute(Route):
    """The customer list, with a filter of the queries layer or a saved view's key."""

    page: ClassVar[str] = "customers"
    filter: Any = None
    view: str = ""


@dataclass(frozen=True, slots=True)
class LogRoute(Route):
    """The contact log over all customers, with a filter of the queries layer."""

    page: ClassVar[str] = "log"
    filter: Any = None


@dataclass(frozen=True, slots=True)
class TasksRoute(Route):
    """The tasks, with a filter of the queries layer."""

    page: ClassVar[str] = "tasks"
    filter: Any = None


@dataclass(frozen=True, slots=True)
class ContactsRoute(Route):
    """The people of all customers, with a filter of the queries layer."""

    page: ClassVar[str] = "contacts"
    filter: Any = None


@dataclass(frozen=True, slots=True)
class OrdersRoute(Route):
    """The orders, with a filter of the queries layer."""

    page: ClassVar[str] = "orders"
    filter: Any = None


@dataclass(frozen=True, slots=True)
class OrderRoute(Route):
    """One order with all that belongs to it."""

    page: ClassVar[str] = "order"
    order_id: UUID


@dataclass(frozen=True, slots=True)
class DeliveriesRoute(Route):
    """The delivery notes of all orders, with a filter of the queries layer."""

    page: ClassVar[str] = "deliveries"
    filter: Any = None


@dataclass(frozen=True, slots=True)
class PaymentsRoute(Route):
    """The payments of all customers, with a filter of the queries layer."""

    page: ClassVar[str] = "payments"
    filter: Any = None


@dataclass(frozen=True, slots=True)
class ComplaintsRoute(Route):
    """The complaints, with a filter of the queries layer and the one that stands open beside."""

    page: ClassVar[str] = "complaints"
    filter: Any = None
    complaint_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class ProductsRoute(Route):
    """The products, with a filter of the queries layer."""

    page: ClassVar[str] = "products"
    filter: Any = None


@dataclass(frozen=True, slots=True)
class CardRoute(Route):
    """One customer's card; an empty `tab` is the one that was open last."""

    page: ClassVar[str] = "card"
    customer_id: UUID
    tab: str = ""


@dataclass(frozen=True, slots=True)
class PairRoute(Route):
    """Two customers' cards side by side."""

    page: ClassVar[str] = "pair"
    left_id: UUID
    right_id: UUID


@dataclass(frozen=True, slots=True)
class ReportRoute(Route):
    """A report with its settings; an empty `name` is the overview of all reports."""

    page: ClassVar[str] = "reports"
    name: str = ""
    settings: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SettingsRoute(Route):
    """The settings; an empty section is the one that was open last."""

    page: ClassVar[str] = "settings"
    section: str = ""


@dataclass(frozen=True, slots=True)
class HistoryRoute(Route):
    """All steps that were ever done, and the one that stands open beside."""

    page: ClassVar[str] = "history"
    operation_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class BinRoute(Route):
    """The recycle bin; an empty `kind` is all of it."""

    page: ClassVar[str] = "bin"
    kind: str = ""
