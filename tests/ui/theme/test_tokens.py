"""Every pair of text and ground can be read."""

from __future__ import annotations

from itertools import product

import pytest

from desktop_crm.ui.theme.tokens import DARK, LIGHT, Role, Tokens, Tone

TEXT_RATIO = 4.5
BORDER_RATIO = 3.0
THEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
GROUNDS: tuple[Role, ...] = ("bg", "rail", "surface", "hover")
TEXTS: tuple[Role, ...] = (
    "text",
    "text2",
    "text3",
    "primary",
    "success",
    "warning",
    "danger",
    "info",
    "purple",
)
MORE: tuple[tuple[tuple[Role, ...], tuple[Role, ...]], ...] = (
    (TEXTS, GROUNDS),
    (("text", "text2", "text3", "primary"), ("inset",)),
    (("text", "text2", "primary", "success", "danger"), ("primary_soft",)),
    (("text", "text2"), ("pressed",)),
    (("on_primary",), ("primary", "primary_hover")),
    (("on_danger",), ("danger_solid",)),
    (("surface",), ("text",)),
)
PAIRS = [pair for texts, grounds in MORE for pair in product(texts, grounds)]


def luminance(color: str) -> float:
    """The relative luminance of WCAG 2."""
    parts = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@THEMES
@pytest.mark.parametrize(("text", "ground"), PAIRS, ids="-on-".join)
def test_text_can_be_read(tokens: Tokens, text: Role, ground: Role) -> None:
    assert contrast(tokens.color(text), tokens.color(ground)) >= TEXT_RATIO


@THEMES
@pytest.mark.parametrize("tone", Tone)
def test_a_badge_can_be_read(tokens: Tokens, tone: Tone) -> None:
    front, back = tokens.tone(tone)
    assert contrast(front, back) >= TEXT_RATIO


@THEMES
def test_an_input_can_be_seen(tokens: Tokens) -> None:
    assert contrast(tokens.input_border, tokens.surface) >= BORDER_RATIO


def test_contrast_is_computed_as_in_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
