"""What the simulation knows about a customer once its documents are made."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop_crm.services.demo.products import Product
from desktop_crm.services.demo.profile import Profile


@dataclass(slots=True)
class LineFacts:
    """A line of an order; quantity, price, amount and cost in the file's units."""

    id: str
    product: Product
    quantity: int
    price: int
    amount: int
    cost: int | None = None


@dataclass(slots=True)
class NoteFacts:
    """A delivery: its day and the amount that is owed for it."""

    number: str
    shipped: int
    amount: int


@dataclass(slots=True)
class OrderFacts:
    """An order; days are ordinals, 0 for none, `total` in the file's units.

    `returned_cost` is the cost of what came back, None where it is not known.
    """

    id: str
    number: str
    day: int
    counts: bool
    seller: int | None
    total: int
    promised: int
    shipped: int
    lines: list[LineFacts]
    notes: list[NoteFacts] = field(default_factory=list)
    returned: int = 0
    returned_on: int = 0
    returned_cost: int | None = None

    @property
    def late_days(self) -> int:
        """By how many days the last delivery was late."""
        late = self.shipped - self.promised if self.shipped and self.promised else 0
        return max(0, late)

    def is_overdue(self, today: int) -> bool:
        """Whether it should have left by now."""
        return self.counts and not self.shipped and 0 < self.promised < today


@dataclass(slots=True)
class ContactFacts:
    """A person at the customer."""

    id: str
    name: str
    title: str

    @property
    def spoken(self) -> str:
        """How a salesperson writes of this person: `王经理`, `陈总`."""
        surname = self.name[0]
        for ending, called in _CALLED.items():
            if ending in self.title:
                return surname + called
        return surname + "工" if "工程师" in self.title else self.name


_CALLED = {
    "总经理": "总",
    "老板": "老板",
    "副总": "总",
    "总监": "总",
    "厂长": "厂长",
    "部长": "部长",
    "科长": "科长",
    "课长": "课长",
    "主任": "主任",
    "主席": "主席",
    "主管": "主管",
    "经理": "经理",
    "会计": "会计",
}


@dataclass(slots=True)
class ComplaintFacts:
    """A complaint; days are ordinals, 0 for none."""

    id: str
    number: str
    received: int
    cause: str
    product: Product | None
    text: str
    solved: int
    satisfaction: int | None
    owner: int | None


@dataclass(slots=True)
class LossFacts:
    """A loss; `reversed` is the day of the order that brought the customer back."""

    day: int
    reversed: int
    scripted: bool


@dataclass(slots=True)
class Customer:
    """One made-up customer with all that has been decided about it so far.

    `set_level` is a level set by hand: its day, the old one, the new one, the row of its history.
    """

    id: str
    index: int
    code: str
    profile: Profile
    owner: int | None
    address: str
    contacts: list[ContactFacts] = field(default_factory=list)
    orders: list[OrderFacts] = field(default_factory=list)
    complaints: list[ComplaintFacts] = field(default_factory=list)
    losses: list[LossFacts] = field(default_factory=list)
    paid: list[tuple[int, int]] = field(default_factory=list)
    overdue: int = 0
    level: int | None = None
    level_is_manual: bool = False
    set_level: tuple[int, int, int, str] | None = None
    stage: str = "prospect"
    next_contact: int = 0

    @property
    def counted(self) -> list[OrderFacts]:
        """Orders that count as sales."""
        return [order for order in self.orders if order.counts]
