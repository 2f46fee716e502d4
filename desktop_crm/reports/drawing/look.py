"""How a figure shall look: colours, language and size, given by whoever shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_crm.core.language import Language

if TYPE_CHECKING:
    from matplotlib.figure import Figure


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of a figure as `#RRGGBB`; by default those of the light theme, for paper."""

    surface: str = "#FFFFFF"
    grid: str = "#E2E6EC"
    text: str = "#1A2330"
    text2: str = "#4E5A6B"
    text3: str = "#5D697A"
    bar: str = "#A9BEDF"
    primary: str = "#1F5FD6"
    primary_soft: str = "#E6EEFD"
    success: str = "#1B7A43"
    danger: str = "#B92626"
    neutral_soft: str = "#D7DCE3"


@dataclass(frozen=True, slots=True)
class Place:
    """A part of a larger figure, such as a printed page; sizes are in its points."""

    figure: Figure
    page_width: float
    page_height: float
    left: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Look:
    """Colours, language and size of one figure.

    `width` and `height` are logical pixels, `scale` the device's pixels for each; `compact` is for
    the small cards of the overview. `chosen` is the key of the mark that stands out. With a `place`
    it is drawn there instead of into a figure of its own.
    """

    language: Language
    colours: Colours = Colours()
    width: int = 720
    height: int = 300
    scale: float = 1.0
    compact: bool = False
    chosen: str | None = None
    place: Place | None = None
