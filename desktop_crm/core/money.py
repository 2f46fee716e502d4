"""Money, quantities and rates: exact decimals outside, whole 1/10,000 units in the file."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

SCALE = 10_000
WAN = Decimal(10_000)
_LARGEST = 2**63 - 1


def to_units(value: Decimal) -> int:
    """Ten-thousandths of `value`, rounded half up.

    Raises:
        OverflowError: if the result does not fit in 64 bits.
    """
    units = int((value * SCALE).to_integral_value(ROUND_HALF_UP))
    if abs(units) > _LARGEST:
        raise OverflowError(f"{value} does not fit in the file")
    return units


def from_units(units: int) -> Decimal:
    """The exact decimal that a stored number of ten-thousandths means."""
    return Decimal(units).scaleb(-4)


def rounded(value: Decimal, places: int = 2) -> Decimal:
    """Commercial rounding (half up) to so many decimals."""
    return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def format_number(value: Decimal, *, places: int | None = None) -> str:
    """Grouped digits, e.g. `1,234.50`; without `places` only the decimals that it has.

    A negative number carries the real minus sign (U+2212).
    """
    shown = value if places is None else rounded(value, places)
    text = f"{abs(shown):,f}"
    if places is None and "." in text:
        text = text.rstrip("0").rstrip(".")
    return f"\N{MINUS SIGN}{text}" if shown < 0 else text


def format_money(value: Decimal, *, places: int | None = None) -> str:
    """`¥1,234.50`; whole yuan without decimals unless `places` says otherwise."""
    if places is None:
        places = 0 if value == value.to_integral_value() else 2
    text = format_number(value, places=places)
    return f"\N{MINUS SIGN}¥{text[1:]}" if text.startswith("\N{MINUS SIGN}") else f"¥{text}"


def format_wan(value: Decimal, *, places: int = 1) -> str:
    """The number of 万 (10,000 yuan) as Chinese offices write axes and tiles: `28.6`."""
    return format_number(value / WAN, places=places)


def share(part: Decimal | int, whole: Decimal | int) -> Decimal | None:
    """`part / whole` to six decimals, or None when there is no whole to compare with."""
    if not whole:
        return None
    return rounded(Decimal(part) / Decimal(whole), 6)
