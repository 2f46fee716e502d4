"""The tour draws everything that is registered, and nothing is left out unnoticed."""

from __future__ import annotations

import pkgutil
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from desktop_crm.ui import dialogs
from desktop_crm.ui.pages import PAGES
from desktop_crm.ui.routes import CustomersRoute, Route
from desktop_crm.ui.shell import Shell
from desktop_crm.ui.tour import Tour, shown_dialogs
from desktop_crm.ui.tour_stops import TourStop
from desktop_crm.ui.widgets.sheet import Sheet
from desktop_crm.ui.windows import Windows
from desktop_crm.ui.workbench import Workbench
from tests.ui.sample_pages import SamplePage

LOOKS = ["light_zh", "dark_zh", "light_en", "dark_en"]


def customers(_session: object, *, today: object) -> Route:  # noqa: ARG001
    return CustomersRoute()


def open_form(page: SamplePage) -> None:
    sheet = Sheet(page.window(), "Form")
    sheet.may_close = lambda: False
    sheet.open()


def break_down(_page: SamplePage) -> None:
    raise ZeroDivisionError


def sample_tour() -> list[TourStop]:
    return [
        TourStop("customers", customers, key_screen=True),
        TourStop("form", customers, open_form, dialog="form"),
    ]


def test_every_page_is_on_the_tour() -> None:
    assert [spec.key for spec in PAGES if not spec.tour()] == []


def test_every_picture_has_its_own_name() -> None:
    names = [stop.name for spec in PAGES for stop in spec.tour()]
    assert sorted(set(names)) == sorted(names)


def test_every_dialog_is_on_the_tour() -> None:
    modules = {module.name for module in pkgutil.iter_modules(dialogs.__path__)}
    stops = [stop for spec in PAGES for stop in spec.tour()]
    named = {stop.dialog for stop in stops}
    sheets = {name for name in modules if _holds_a_dialog(name)}
    assert sheets - shown_dialogs(stops) == set()
    assert shown_dialogs(stops) - modules == set()
    assert named - {""} <= modules


def _holds_a_dialog(module: str) -> bool:
    text = Path(dialogs.__path__[0], f"{module}.py").read_text("utf-8")
    return "Sheet):" in text or "QDialog):" in text


@pytest.fixture
def tour(shell: Shell, windows: Windows, bench: Workbench, tmp_path: Path) -> Tour:
    spec = shell.pages[0]
    object.__setattr__(spec, "tour", sample_tour)
    folder = tmp_path / "tour"
    folder.mkdir()
    assert bench in windows.benches
    return Tour(shell, bench, folder)


def test_each_stop_is_drawn_in_both_themes_and_languages(
    tour: Tour, shell: Shell, tmp_path: Path, qtbot: QtBot
) -> None:
    taken: list[str] = []
    tour.taken.connect(taken.append)
    with qtbot.waitSignal(tour.finished, timeout=60_000) as finished:
        tour.begin(tmp_path / "恒通商贸.crm", shell.files.create)
    assert finished.args == [True]
    written = {path.stem for path in (tmp_path / "tour").iterdir()}
    assert written == {Path(name).stem for name in taken}
    for stop in ("welcome", "menu", "settings", "shortcuts", "about", "crash", "customers", "form"):
        assert {f"{stop}_{look}" for look in LOOKS} <= written
    assert {"customers_150_light_zh", "customers_1024_light_zh"} <= written
    sizes = {
        name: QImage(str(tmp_path / "tour" / f"{name}.png")).size().toTuple()
        for name in ("customers_light_en", "customers_150_dark_en", "customers_1024_dark_en")
    }
    assert sizes == {
        "customers_light_en": (1280, 800),
        "customers_150_dark_en": (1920, 1200),
        "customers_1024_dark_en": (1024, 768),
    }


def test_the_pictures_differ_where_they_should(
    tour: Tour, shell: Shell, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(tour.finished, timeout=60_000):
        tour.begin(tmp_path / "恒通商贸.crm", shell.files.create)
    folder = tmp_path / "tour"
    plain, form, menu = (
        QImage(str(folder / f"{name}_light_en.png")) for name in ("customers", "form", "menu")
    )
    assert plain != form, "the sheet is in the picture"
    assert plain != menu, "the menu is in the picture"
    light, dark = (
        QImage(str(folder / f"customers_{theme}_en.png")).pixelColor(5, 400).lightness()
        for theme in ("light", "dark")
    )
    assert light > 200
    assert dark < 60


def test_a_stop_that_fails_ends_the_tour_as_failed(
    tour: Tour, shell: Shell, tmp_path: Path, qtbot: QtBot
) -> None:
    object.__setattr__(shell.pages[0], "tour", lambda: [TourStop("broken", customers, break_down)])
    with (
        qtbot.captureExceptions() as caught,
        qtbot.waitSignal(tour.finished, timeout=60_000) as finished,
    ):
        tour.begin(tmp_path / "恒通商贸.crm", shell.files.create)
    assert finished.args == [False]
    assert [kind for kind, _error, _trace in caught] == [ZeroDivisionError]
