"""Design tokens: every colour, radius and size of the interface, free of Qt so charts use them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

SPACE_1, SPACE_2, SPACE_3, SPACE_4, SPACE_5, SPACE_6 = 4, 8, 12, 16, 24, 32
PAGE_MARGIN = 24
CARD_PADDING = 16
GAP = 14
RADIUS_S, RADIUS_M, RADIUS_L = 6, 8, 12
CONTROL = 36
CHIP = 30
BADGE = 22
HEADER = 38
ROW_COMPACT, ROW, ROW_TALL = 36, 44, 56
RAIL_WIDTH = 196
RAIL_ITEM = 40

CAPTION, SECONDARY, BODY, SECTION, TITLE, FIGURE = 12, 13, 14, 15, 20, 22
REGULAR, SEMIBOLD = 400, 600

Role = Literal[
    "bg", "rail", "surface", "inset", "border", "separator", "input_border",
    "text", "text2", "text3",
    "primary", "primary_soft", "primary_hover", "on_primary",
    "success", "success_soft", "warning", "warning_soft",
    "danger", "danger_soft", "danger_solid", "on_danger",
    "info", "info_soft", "neutral", "neutral_soft", "purple", "purple_soft",
    "star", "star_off", "hover", "pressed", "scrollbar", "bar", "bar_soft",
]  # fmt: skip


class Tone(StrEnum):
    """What a badge, banner or icon tells; always shown with a word or a sign as well."""

    NEUTRAL = "neutral"
    PRIMARY = "primary"
    SUCCESS = "success"
    WARNING = "warning"
    DANGER = "danger"
    INFO = "info"
    PURPLE = "purple"


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one theme, as `#RRGGBB`; `overlay` and `shadow` are alphas from 0 to 255."""

    is_dark: bool
    bg: str
    rail: str
    surface: str
    inset: str
    border: str
    separator: str
    input_border: str
    text: str
    text2: str
    text3: str
    primary: str
    primary_soft: str
    primary_hover: str
    on_primary: str
    success: str
    success_soft: str
    warning: str
    warning_soft: str
    danger: str
    danger_soft: str
    danger_solid: str
    on_danger: str
    info: str
    info_soft: str
    neutral: str
    neutral_soft: str
    purple: str
    purple_soft: str
    star: str
    star_off: str
    hover: str
    pressed: str
    scrollbar: str
    bar: str
    bar_soft: str
    overlay: int
    shadow: int

    def color(self, role: Role) -> str:
        """The colour of a role."""
        value: str = getattr(self, role)
        return value

    def tone(self, tone: Tone) -> tuple[str, str]:
        """The text colour and the soft background of a tone."""
        return getattr(self, tone.value), getattr(self, f"{tone.value}_soft")


LIGHT = Tokens(
    is_dark=False,
    bg="#F5F6F8",
    rail="#FFFFFF",
    surface="#FFFFFF",
    inset="#EEF1F5",
    border="#E2E6EC",
    separator="#ECEFF3",
    input_border="#8A94A3",
    text="#1A2330",
    text2="#4E5A6B",
    text3="#5D697A",
    primary="#1F5FD6",
    primary_soft="#E6EEFD",
    primary_hover="#1A52BB",
    on_primary="#FFFFFF",
    success="#1B7A43",
    success_soft="#E3F4EA",
    warning="#8A5300",
    warning_soft="#FDF1DC",
    danger="#B92626",
    danger_soft="#FCE9E9",
    danger_solid="#B92626",
    on_danger="#FFFFFF",
    info="#0B6A86",
    info_soft="#E0F2F7",
    neutral="#4E5A6B",
    neutral_soft="#ECEFF3",
    purple="#7A3FB0",
    purple_soft="#F1E8FA",
    star="#E29A00",
    star_off="#D7DCE3",
    hover="#F5F7FA",
    pressed="#E8ECF2",
    scrollbar="#D0D6DE",
    bar="#A9BEDF",
    bar_soft="#DDE5F2",
    overlay=92,
    shadow=46,
)

DARK = Tokens(
    is_dark=True,
    bg="#13161B",
    rail="#171A20",
    surface="#1B1F26",
    inset="#242A33",
    border="#2C333E",
    separator="#262C35",
    input_border="#6C7889",
    text="#E9EDF3",
    text2="#B3BDCA",
    text3="#8F9BAB",
    primary="#7AA8FF",
    primary_soft="#22324F",
    primary_hover="#96BAFF",
    on_primary="#0E1726",
    success="#6FCF97",
    success_soft="#1D3528",
    warning="#F0B95A",
    warning_soft="#3A2D16",
    danger="#FF8A84",
    danger_soft="#44242A",
    danger_solid="#FF8A84",
    on_danger="#2A0F11",
    info="#6CC7E0",
    info_soft="#173541",
    neutral="#B3BDCA",
    neutral_soft="#2A313B",
    purple="#C9A2F2",
    purple_soft="#34234A",
    star="#F0B440",
    star_off="#3B4450",
    hover="#20252D",
    pressed="#2A303A",
    scrollbar="#3B4450",
    bar="#46587A",
    bar_soft="#2B3547",
    overlay=140,
    shadow=150,
)
