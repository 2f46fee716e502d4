"""Figures: every bar and point names its row, whatever the names and the looks are."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from desktop_crm.core.language import CHINESE, ENGLISH, Language
from desktop_crm.reports.drawing.look import Colours, Look
from desktop_crm.reports.drawing.picture import Picture, render
from desktop_crm.reports.drawing.plot import drawable, elided, text_width, ticks
from desktop_crm.reports.registry import REPORTS
from desktop_crm.reports.report import ReportResult
from tests.builders import Firm
from tests.reports.conftest import Reporter

DARK = Colours(surface="#1B1F26", text="#E9EDF3")
NEEDS_A_LOG = {"complaints_by", "receivables", "lost_customers", "win_back", "margins"}
PRESETS = [(report.name, preset) for report in REPORTS for preset in report.presets]


def draw(result: ReportResult, **look: Any) -> Picture:
    """The picture of a report."""
    report = next(each for each in REPORTS if each.name == result.report)
    given = Look(**{"language": Language(CHINESE)} | look)
    return render(report.draw(result, given), given.scale)


@pytest.mark.parametrize(("name", "preset"), PRESETS, ids=[each.key for _name, each in PRESETS])
@pytest.mark.parametrize("compact", [False, True])
def test_every_mark_opens_rows(
    northwind: Reporter, demo: Reporter, name: str, preset: Any, compact: bool
) -> None:
    texts = dict(preset.settings)
    firm = demo if name in NEEDS_A_LOG else northwind
    result = firm.result(name, **texts)
    picture = draw(result, compact=compact, width=232 if compact else 900)
    assert picture.spots
    for spot in picture.spots[:5]:
        assert spot.tip
        assert firm.behind(name, spot.key, spot.column, **texts).count > 0
        x, y, width, height = spot.box
        assert x >= -1
        assert y >= -1
        assert x + width <= picture.width / picture.scale + 1
        assert y + height <= picture.height / picture.scale + 1


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
def test_pixels_follow_the_screen(northwind: Reporter, scale: float) -> None:
    picture = draw(northwind.result("pareto"), width=400, height=200, scale=scale)
    assert (picture.width, picture.height) == (int(400 * scale), int(200 * scale))
    assert len(picture.pixels) == picture.width * picture.height * 4


def test_spots_do_not_depend_on_the_scale(northwind: Reporter) -> None:
    result = northwind.result("sales_by_month")
    one, two = (draw(result, scale=scale).spots[3] for scale in (1.0, 2.0))
    assert one.box == pytest.approx(two.box, abs=1.0)


def test_the_theme_is_drawn(northwind: Reporter) -> None:
    result = northwind.result("sales_by")
    light, dark = draw(result), draw(result, colours=DARK)
    assert light.pixels[:4] == b"\xff\xff\xff\xff"
    assert dark.pixels[:4] == b"\x1b\x1f\x26\xff"


EVIL = (
    "<img src='file:///etc/passwd'>",
    "$\\frac{1}{0}$ A$B$",
    "客户" * 5_000,
    "😀 emoji \u202e rtl \ufffe",
    "a\nb\tc\x00d",
    "龘䶮𠮷",
)


@pytest.mark.parametrize("language", [CHINESE, ENGLISH])
def test_evil_names_are_drawn_as_they_are(
    firm: Firm, reports_of: Callable[[Firm, date], Reporter], language: str
) -> None:
    for number, name in enumerate(EVIL):
        firm.order(firm.customer(name), date(2026, 11, 1), Decimal(100 + number))
    result = reports_of(firm, date(2026, 11, 21)).result("sales_by", axis="customer")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for compact in (True, False):
            assert draw(result, language=Language(language), compact=compact).spots


@pytest.mark.parametrize("name", [report.name for report in REPORTS])
def test_empty_reports_can_be_drawn(
    firm: Firm, reports_of: Callable[[Firm, date], Reporter], name: str
) -> None:
    assert draw(reports_of(firm, date(2026, 11, 21)).result(name)).pixels


@pytest.mark.parametrize(
    ("low", "high", "count", "whole", "expected"),
    [
        (0, 437, 3, False, [0, 200, 400, 600]),
        (0, 7, 3, True, [0, 5, 10]),
        (0, 1, 3, True, [0, 1]),
        (-30, 70, 3, False, [-50, 0, 50, 100]),
        (0, 0, 3, False, [0, 1]),
    ],
)
def test_ticks_are_round_and_cover_everything(
    low: float, high: float, count: int, whole: bool, expected: list[float]
) -> None:
    assert ticks(low, high, count, whole=whole) == expected


def test_a_long_name_is_cut_to_its_room() -> None:
    cut = elided("苏州恒润精密五金有限公司", 80)
    assert cut.endswith("…")
    assert text_width(cut) <= 80


def test_characters_without_a_glyph_become_boxes() -> None:
    assert drawable("A😀B", 600) == ("A□B", 400)
