"""The bundled fonts draw what firms are called, and figures stand in columns."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QFontInfo, QGuiApplication, QRawFont

from desktop_crm.core.places import RESOURCES
from desktop_crm.ui.theme import fonts
from desktop_crm.ui.theme.fonts import FAMILY, FONT_FILES, app_font, font, load_fonts, metrics

pytestmark = pytest.mark.usefixtures("qapp")
SIGNS = "▲▼★☆✓→←↑↓−–—·•・¥￥①②×≥≤±％（），。、；：？！「」『』“”‹›…"
NAMES = "恒润喆镕骉赟堃珺翀劼犇鑫淼昇玥媖甯囍逄郗蒯"
MOST_BYTES = 12_000_000


def missing(face: QRawFont, signs: str) -> list[str]:
    """The characters that a face cannot draw."""
    glyphs = face.glyphIndexesForString(signs)
    return [sign for sign, glyph in zip(signs, glyphs, strict=True) if not glyph]


@pytest.mark.parametrize("path", FONT_FILES, ids=lambda path: path.stem)
def test_a_face_has_the_signs_and_rare_names(path: object) -> None:
    face = QRawFont(str(path), 14)
    assert missing(face, SIGNS + NAMES) == []


def test_the_regular_face_has_all_of_gbk() -> None:
    face = QRawFont(str(FONT_FILES[0]), 14)
    hanzi = [
        bytes((lead, trail)).decode("gbk", errors="ignore")
        for lead in range(0x81, 0xFF)
        for trail in range(0x40, 0xFF)
    ]
    assert missing(face, "".join(sign for sign in hanzi if "一" <= sign <= "龥")) == []


def test_the_fonts_are_small_and_their_licence_is_with_them() -> None:
    assert sum(path.stat().st_size for path in FONT_FILES) <= MOST_BYTES
    assert "SIL OPEN FONT LICENSE" in (RESOURCES / "fonts" / "OFL.txt").read_text("utf-8")


def test_without_a_screen_only_the_bundled_font_is_used() -> None:
    assert app_font().families() == [FAMILY]
    assert QFontInfo(font(14, 600)).family() == FAMILY
    assert QFontInfo(font(14, 600)).weight() == 600


@pytest.mark.parametrize("weight", [400, 600])
def test_figures_are_of_one_width(weight: int) -> None:
    widths = {metrics(14, weight, True).horizontalAdvance(digit * 20) for digit in "0123456789"}
    assert len(widths) == 1


def test_the_app_font_can_be_changed_without_changing_the_shared_one() -> None:
    app_font().setPixelSize(99)
    assert font().pixelSize() == 14


def test_on_a_real_screen_the_bundled_font_comes_last(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "windows")
    families = load_fonts.__wrapped__()
    assert families[-1] == FAMILY
    assert "Microsoft YaHei UI" in families


def test_a_missing_font_file_is_an_error(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(fonts, "FONT_FILES", (tmp_path / "none.ttf",))
    with pytest.raises(FileNotFoundError):
        load_fonts.__wrapped__()


def test_charts_can_draw_with_the_same_files() -> None:
    font_manager = pytest.importorskip("matplotlib.font_manager")
    faces = [font_manager.ttfFontProperty(font_manager.get_font(path)) for path in FONT_FILES]
    assert [(face.name, face.weight) for face in faces] == [(FAMILY, 400), (FAMILY, 600)]
