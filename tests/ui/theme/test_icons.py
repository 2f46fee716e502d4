"""Icons take the wanted colour, stay sharp, and ask for nothing outside the program."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from desktop_crm.core.places import RESOURCES
from desktop_crm.ui.theme.icons import FOLDER, ICONS, icon, pixmap
from desktop_crm.ui.theme.tokens import DARK

pytestmark = pytest.mark.usefixtures("qapp")


def drawn(image: QImage) -> list[QColor]:
    """The pixels that are not transparent."""
    return [
        image.pixelColor(x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() > 200
    ]


@pytest.mark.parametrize("name", sorted(ICONS))
def test_every_icon_draws_in_the_wanted_colour(name: str) -> None:
    pixels = drawn(pixmap(name, 24, "#B92626", 2.0).toImage())
    assert pixels
    assert all(abs(pixel.red() - 0xB9) < 6 and pixel.green() < 0x30 for pixel in pixels)


def test_an_icon_has_whole_pixels_at_150_percent() -> None:
    made = pixmap("users", 18, "#000000", 1.5)
    assert (made.width(), made.devicePixelRatio()) == (27, 1.5)


def test_the_same_icon_is_drawn_once() -> None:
    assert pixmap("users", 18, "#123456", 1.0) is pixmap("users", 18, "#123456", 1.0)


def test_an_action_icon_has_every_density() -> None:
    made = icon("trash-2", "danger", DARK)
    assert QSize(18, 18) in made.availableSizes()
    assert not made.isNull()


def test_icons_are_drawings_only() -> None:
    for path in FOLDER.glob("*.svg"):
        text = path.read_text("utf-8").replace("http://www.w3.org/2000/svg", "")
        assert not any(sign in text for sign in ("http", "href", "<image", "<script", "url("))


def test_the_licence_is_with_the_icons() -> None:
    assert "ISC License" in (RESOURCES / "icons" / "LICENSE").read_text("utf-8")
