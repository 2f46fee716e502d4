"""Draws every page, report and dialog of a firm: light and dark, Chinese and English."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from desktop_crm.core.drafts import KeptDraft
from desktop_crm.core.language import CHINESE, ENGLISH
from desktop_crm.ui.palette.palette import Palette
from desktop_crm.ui.routes import Route
from desktop_crm.ui.shell import Shell
from desktop_crm.ui.store import Store
from desktop_crm.ui.tour_pictures import floating_windows, take_picture
from desktop_crm.ui.tour_shell import SHELL_STOPS, ShellStop
from desktop_crm.ui.tour_stops import TourStop
from desktop_crm.ui.widgets.sheet import open_sheet
from desktop_crm.ui.widgets.surface import Popover
from desktop_crm.ui.workbench import Workbench

_LANGUAGES = {CHINESE: "zh", ENGLISH: "en"}
_THEMES = ("light", "dark")
_USUAL, _SMALL = (1280, 800), (1024, 768)
_ZOOM = 1.5
_KEY_SCREENS_IN = {("light", "zh"), ("dark", "en")}
_LOOK_MS = 15
_CALM_LOOKS = 3
_PATIENCE_LOOKS = 6_000


class Tour(QObject):
    """Goes from stop to stop; each step waits until the window is at rest.

    `taken` names each picture, `finished` says whether all went well.
    """

    taken = Signal(str)
    finished = Signal(bool)

    def __init__(self, shell: Shell, bench: Workbench, folder: Path) -> None:
        super().__init__(bench)
        self._shell = shell
        self._bench = bench
        self._folder = folder
        self._routes: dict[str, Route] = {}
        self._calm = 0
        self._looks = 0
        self._last_taken = ""
        self._steps: Iterator[None] = iter(())
        self._clock = QTimer(self)
        self._clock.setInterval(_LOOK_MS)
        self._clock.timeout.connect(self._look)

    def begin(self, path: Path, opener: Callable[[Path], Store]) -> None:
        """Draw everything, with the firm that `opener` makes."""
        self._steps = self._walk(path, opener)
        self._clock.start()

    # The clock: the next step is taken when nothing moves any more

    def _look(self) -> None:
        self._looks += 1
        self._calm = self._calm + 1 if self._is_at_rest() else 0
        if self._looks > _PATIENCE_LOOKS:
            self._end(False)
            raise TimeoutError(f"no rest after {self._last_taken!r}: {self._under_way()}")
        if self._calm >= _CALM_LOOKS:
            self._looks = self._calm = 0
            self._step()

    def _step(self) -> None:
        try:
            next(self._steps)
        except StopIteration:
            self._end(True)
        except BaseException:
            self._end(False)
            raise

    def _end(self, went_well: bool) -> None:
        self._clock.stop()
        self._steps = iter(())
        self.finished.emit(went_well)

    def _under_way(self) -> str:
        desk = self._bench.desk
        return "no firm" if desk is None else ", ".join(desk.background.under_way)

    def _is_at_rest(self) -> bool:
        desk = self._bench.desk
        return desk is None or (desk.background.is_idle() and self._bench.context is not None)

    # The walk

    def _walk(self, path: Path, opener: Callable[[Path], Store]) -> Iterator[None]:
        self._bench.window.resize(*_USUAL)
        for theme, language in self._looks_of_it():
            for stop in SHELL_STOPS:
                if not stop.needs_firm:
                    yield from self._at_shell_stop(stop, theme, language)
        self._bench.want_file(path, opener)
        yield
        stops = tour_stops(self._shell)
        yield from self._find_routes(stops)
        for theme, language in self._looks_of_it():
            for page_stop in stops:
                yield from self._at_page_stop(page_stop, theme, language)
            if stops:
                self._go(self._routes[stops[0].name])
                yield
            for stop in SHELL_STOPS:
                if stop.needs_firm:
                    yield from self._at_shell_stop(stop, theme, language)

    def _looks_of_it(self) -> Iterator[tuple[str, str]]:
        """Each language in each theme; a switch of the language makes all pages anew."""
        for code, theme in itertools.product(_LANGUAGES, _THEMES):
            self._bench.commands.trigger(f"language.{code}")
            self._bench.commands.trigger(f"theme.{theme}")
            yield theme, _LANGUAGES[code]

    def _find_routes(self, stops: Sequence[TourStop]) -> Iterator[None]:
        desk, context = self._bench.desk, self._bench.context
        if desk is None or context is None:
            return
        for stop in stops:
            arrived = partial(self._routes.__setitem__, stop.name)
            desk.background.read(
                stop.route, arrived, owner=self, key=stop.name, today=context.today()
            )
        yield

    def _at_shell_stop(self, stop: ShellStop, theme: str, language: str) -> Iterator[None]:
        stop.prepare(self._bench)
        yield
        yield from self._take_all(stop, theme, language)
        self._tidy()

    def _at_page_stop(self, stop: TourStop, theme: str, language: str) -> Iterator[None]:
        self._go(self._routes[stop.name])
        yield
        if stop.prepare is not None:
            stop.prepare(self._bench.window.stack.current_page)
            yield
        yield from self._take_all(stop, theme, language)
        self._tidy()

    def _take_all(self, stop: ShellStop | TourStop, theme: str, language: str) -> Iterator[None]:
        """The picture, and of a key screen those at 150 % and in a small window."""
        self._take(f"{stop.name}_{theme}_{language}")
        if stop.key_screen and (theme, language) in _KEY_SCREENS_IN:
            self._take(f"{stop.name}_150_{theme}_{language}", scale=_ZOOM)
            self._bench.window.resize(*_SMALL)
            yield
            self._take(f"{stop.name}_1024_{theme}_{language}")
            self._bench.window.resize(*_USUAL)

    def _go(self, route: Route) -> None:
        """Arrive on a page that no earlier stop has filtered or scrolled."""
        if self._bench.desk is None:
            return
        self._bench.window.stack.discard_pages()
        if self._bench.desk.navigation.current == route:
            self._bench.show_current()
        else:
            self._bench.desk.navigation.go(route)

    def _take(self, name: str, *, scale: float = 1.0) -> None:
        path = self._folder / f"{name}.png"
        take_picture(self._bench.window, path, scale=scale)
        self._last_taken = name
        self.taken.emit(str(path))

    def _tidy(self) -> None:
        """Close what the stop has opened, so that the next one begins alone."""
        while (sheet := open_sheet(self._bench.window)) is not None:
            sheet.may_close = _always
            sheet.reject()
        for palette in self._bench.window.findChildren(Palette):
            palette.close_palette()
        for popover in self._bench.window.findChildren(Popover):
            popover.close_popover()
        for floating in floating_windows(self._bench.window):
            if isValid(floating):
                floating.close()
        self._bench.toasts.clear()
        if self._bench.desk is not None:
            self._bench.desk.background.drafts(self._forget, owner=self)

    def _forget(self, drafts: Sequence[KeptDraft]) -> None:
        """No picture shows what an earlier one has typed."""
        if self._bench.desk is not None:
            for draft in drafts:
                self._bench.desk.background.drop_draft(draft_id=draft.id, owner=self)


def tour_stops(shell: Shell) -> list[TourStop]:
    """All pictures that the pages announce."""
    return [stop for spec in shell.pages for stop in spec.tour()]


def shown_dialogs(stops: Sequence[TourStop]) -> set[str]:
    """The modules of `ui/dialogs` that some picture shows."""
    named = [*(stop.dialog for stop in stops), *(stop.dialog for stop in SHELL_STOPS)]
    return set(filter(None, named))


def _always() -> bool:
    return True
