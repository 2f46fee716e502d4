"""What is doubtful or wrong about a product while it is typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from desktop_crm.core.problems import Problem


@dataclass(frozen=True, slots=True)
class ProductFacts:
    """What of a product another product has already."""

    code_taken: bool = False
    name_taken: bool = False


def product_problems(
    values: Mapping[str, Any],
    *,
    price: Decimal | None = None,
    cost: Decimal | None = None,
    facts: ProductFacts | None = None,
) -> tuple[Problem, ...]:
    """The problems of a product's form; an empty name and negative money block."""
    known = facts or ProductFacts()
    found: list[Problem] = []
    if "name" in values and not (values["name"] or "").strip():
        found.append(Problem("name", "product.name_empty", blocks=True))
    if known.code_taken:
        found.append(Problem("code", "product.code_taken"))
    if known.name_taken:
        found.append(Problem("name", "product.name_taken"))
    for field, value in (("price", price), ("cost", cost)):
        if value is not None and value < 0:
            found.append(Problem(field, "number.negative", blocks=True))
    if price is not None and cost is not None and 0 <= price < cost:
        found.append(Problem("price", "product.below_cost"))
    return tuple(found)
