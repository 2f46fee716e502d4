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
class ListRoute(Route):
    """A list, with a filter of the queries layer (a `ListFilter`)."""

    filter: Any = None


@dataclass(frozen=True, slots=True)
class HomeRoute(Route):
    """The first page."""

    page: ClassVar[str] = "home"


@dataclass(frozen=True, slots=True)
class CustomersRoute(ListRoute):
    """The customer list, filtered or by a saved view's key."""

    page: ClassVar[str] = "customers"
    view: str = ""


@dataclass(frozen=True, slots=True)
class LogRoute(ListRoute):
    """The contact log over all customers."""

    page: ClassVar[str] = "log"


@dataclass(frozen=True, slots=True)
class TasksRoute(ListRoute):
    """The tasks."""

    page: ClassVar[str] = "tasks"


@dataclass(frozen=True, slots=True)
class ContactsRoute(ListRoute):
    """The people of all customers."""

    page: ClassVar[str] = "contacts"


@dataclass(frozen=True, slots=True)
class OrdersRoute(ListRoute):
    """The orders."""

    page: ClassVar[str] = "orders"


@dataclass(frozen=True, slots=True)
class OrderRoute(Route):
    """One order with all that belongs to it."""

    page: ClassVar[str] = "order"
    order_id: UUID


@dataclass(frozen=True, slots=True)
class DeliveriesRoute(ListRoute):
    """The delivery notes of all orders."""

    page: ClassVar[str] = "deliveries"


@dataclass(frozen=True, slots=True)
class PaymentsRoute(ListRoute):
    """The payments of all customers."""

    page: ClassVar[str] = "payments"


@dataclass(frozen=True, slots=True)
class ComplaintsRoute(ListRoute):
    """The complaints, and the one that stands open beside the list."""

    page: ClassVar[str] = "complaints"
    complaint_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class ProductsRoute(ListRoute):
    """The products."""

    page: ClassVar[str] = "products"


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
