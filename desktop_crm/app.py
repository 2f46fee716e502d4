"""The composition root: the one place that knows every layer and puts the window together."""

from __future__ import annotations

import gc
import os
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_crm.core.places import user_data_folder
from desktop_crm.core.texts import CHINESE, ENGLISH, QT_TRANSLATE_NOOP, Text

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QApplication

    from desktop_crm.storage.workspace import Workspace
    from desktop_crm.ui.preferences import Preferences
    from desktop_crm.ui.shell import Shell
    from desktop_crm.ui.window import MainWindow

_DONE, _REFUSED, _WRONG_USAGE = 0, 1, 2
_NO_DISPLAY = QT_TRANSLATE_NOOP(
    "app",
    "There is no screen to open a window on. `desktop-crm tour FOLDER` draws every page, "
    "`desktop-crm --help` lists what works without one.",
)
_TOUR_USAGE = QT_TRANSLATE_NOOP("app", "Usage: desktop-crm tour FOLDER")
_NO_FOLDER = QT_TRANSLATE_NOOP("app", "The folder {path} cannot be made ({reason}).")
_DEMO_NAME = "demo.crm"
_FULL_SIZE = 100


def main(arguments: Sequence[str]) -> int:
    """Open a window or write the tour; return the exit code."""
    if arguments[:1] == ["tour"]:
        return _tour(arguments[1:])
    if not has_display(os.environ, sys.platform):
        _complain(_NO_DISPLAY)
        return _REFUSED
    return _window(Path(arguments[0]) if arguments else None)


def has_display(environment: Mapping[str, str], platform: str) -> bool:
    """Whether a QApplication can be made; without a display Qt would abort the process."""
    if platform in ("win32", "darwin") or environment.get("QT_QPA_PLATFORM"):
        return True
    runtime, wayland = environment.get("XDG_RUNTIME_DIR", ""), environment.get("WAYLAND_DISPLAY")
    if wayland and Path(runtime, wayland).exists():
        return True
    return _x_answers(environment.get("DISPLAY", ""))


def _x_answers(display: str) -> bool:
    """Whether there is an X server; only a name without a socket costs a try to connect."""
    if not display:
        return False
    number = display.partition(":")[2].partition(".")[0]
    if display.startswith((":", "unix:")) and Path(f"/tmp/.X11-unix/X{number}").exists():  # noqa: S108
        return True
    import ctypes

    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(display.encode(), None))
    failed: int = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not failed


def _complain(text: Text, **params: object) -> None:
    """Say a sentence in the language of the terminal."""
    import locale

    from desktop_crm.core.language import load_language

    told = [os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    first = next(filter(None, told), locale.getlocale()[0] or "")
    is_chinese = first.lower().startswith(("zh", "chinese"))
    language = load_language(CHINESE if is_chinese else ENGLISH)
    print(language.say(text, **params), file=sys.stderr)  # noqa: T201 - there is no window to say it in


class FirmFiles:
    """Firms' files for the window; called in its worker thread, which pays for the imports."""

    def __init__(self, *, folder: Path, today: Callable[[], date]) -> None:
        self._folder = folder
        self._today = today

    def open(self, path: Path) -> Workspace:
        """Open a file that is there."""
        from desktop_crm.storage.workspace import Workspace

        load_services()
        return Workspace.open(path)

    def create(self, path: Path) -> Workspace:
        """Make an empty firm, named like the file."""
        from desktop_crm.services.defaults import found_firm
        from desktop_crm.storage.workspace import Workspace

        load_services()
        workspace = Workspace.create(path)
        workspace.write(found_firm, name=path.stem)
        return workspace

    def create_demo(self, path: Path) -> Workspace:
        """Open the demo firm, made now if it is not there yet."""
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            make_demo_file(path, self._today())
        return self.open(path)

    def demo_path(self) -> Path:
        """Where the demo firm lies."""
        return self._folder / _DEMO_NAME


def _today() -> date:
    from desktop_crm.core.clock import local_today

    return local_today()


def load_services() -> None:
    """Import every action, so that each operation in a file finds its sentence."""
    import importlib
    import pkgutil

    from desktop_crm import services

    for module in pkgutil.iter_modules(services.__path__, f"{services.__name__}."):
        importlib.import_module(module.name)
    importlib.import_module("desktop_crm.exchange.apply.run")


def make_demo_file(path: Path, today: date) -> None:
    """Write the made-up firm as it stands on a day; never half made."""
    from desktop_crm.services.demo import make_demo_firm
    from desktop_crm.storage.workspace import Workspace

    draft = path.with_name(f"{path.stem}.{os.getpid()}.making")
    try:
        with Workspace.draft(draft) as workspace:
            workspace.write(make_demo_firm, today=today)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def _window(path: Path | None) -> int:
    """Paint an empty window first, then load the rest and open the file."""
    gc.disable()
    from desktop_crm.ui.firm_lock import is_held
    from desktop_crm.ui.preferences import SCALE, user_preferences
    from desktop_crm.ui.window import MainWindow

    _name_program()
    preferences = user_preferences()
    _scale(preferences.number(SCALE, _FULL_SIZE))
    app = _application()
    preferences.setParent(app)
    wanted = path.absolute() if path is not None else _last_file(preferences)
    if wanted is not None and is_held(wanted) and _is_shown_elsewhere(wanted):
        return _DONE
    files = FirmFiles(folder=user_data_folder(), today=_today)
    shell = _shell(app, preferences, files, _today)
    window = MainWindow(shell)
    window.painted.connect(partial(_fill, app, shell, window, wanted))
    window.show()
    return app.exec()


def _name_program() -> None:
    """Before anything asks where this program's preferences lie."""
    from PySide6.QtCore import QCoreApplication

    QCoreApplication.setApplicationName("desktop-crm")


def _scale(percent: int) -> None:
    """Draw everything larger; Qt reads this once, when the application is made."""
    if percent > _FULL_SIZE:
        os.environ.setdefault("QT_SCALE_FACTOR", f"{percent / _FULL_SIZE:g}")


def _application() -> QApplication:
    from PySide6.QtWidgets import QApplication

    _name_program()
    app = QApplication(sys.argv[:1])
    app.setQuitOnLastWindowClosed(False)
    return app


def _is_shown_elsewhere(path: Path) -> bool:
    from desktop_crm.ui.firm_lock import show_other_window

    return show_other_window(path)


def _fill(app: QApplication, shell: Shell, window: MainWindow, wanted: Path | None) -> None:
    """Everything that the first frame did not need.

    Collecting garbage while modules are loaded finds none and takes a tenth of the start.
    """
    from desktop_crm.ui.crash import CrashHandler, log_file, start_logging
    from desktop_crm.ui.interrupts import Interrupts
    from desktop_crm.ui.theme.icons import program_icon
    from desktop_crm.ui.windows import Windows

    start_logging(log_file())
    CrashHandler(app).install()
    Interrupts(app.closeAllWindows, app)
    app.setWindowIcon(program_icon())
    windows = Windows(shell, app)
    windows.all_closed.connect(app.quit)
    bench = windows.fill(window)
    if wanted is None:
        bench.show_welcome()
    else:
        windows.open_file(wanted, bench)
    gc.enable()
    gc.freeze()


def _shell(
    app: QApplication, preferences: Preferences, files: FirmFiles, today: Callable[[], date]
) -> Shell:
    from desktop_crm.ui.language import InterfaceLanguage, formats_of
    from desktop_crm.ui.pages import PAGES
    from desktop_crm.ui.shell import Shell
    from desktop_crm.ui.theme.theme import MODES, Mode, Theme

    chosen = preferences.text("interface/theme")
    mode: Mode = next((mode for mode in MODES if mode == chosen), "system")
    return Shell(
        theme=Theme(app, mode, app),
        language=InterfaceLanguage(
            app, preferences.text("interface/language"), app, formats=formats_of(preferences)
        ),
        preferences=preferences,
        files=files,
        pages=PAGES,
        today=today,
    )


def _last_file(preferences: Preferences) -> Path | None:
    recent = preferences.recent_files()
    return recent[0] if recent else None


def _tour(arguments: Sequence[str]) -> int:
    """Draw everything without a screen, from a demo firm that is thrown away afterwards."""
    if len(arguments) != 1:
        _complain(_TOUR_USAGE)
        return _WRONG_USAGE
    folder = Path(arguments[0])
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        _complain(_NO_FOLDER, path=folder, reason=error.strerror)
        return _REFUSED
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ.pop("QT_SCALE_FACTOR", None)
    with tempfile.TemporaryDirectory(prefix="desktop-crm-tour-") as scratch:
        return _draw(folder, Path(scratch))


def _draw(folder: Path, scratch: Path) -> int:
    from PySide6.QtCore import qInstallMessageHandler

    from desktop_crm.ui.preferences import Preferences
    from desktop_crm.ui.tour import Tour
    from desktop_crm.ui.window import MainWindow
    from desktop_crm.ui.windows import Windows

    qInstallMessageHandler(_pass_on)
    app = _application()
    app.setCursorFlashTime(0)
    files = FirmFiles(folder=scratch, today=_tour_today)
    shell = _shell(app, Preferences(scratch / "preferences.ini", app), files, _tour_today)
    window = MainWindow(shell)
    bench = Windows(shell, app).fill(window)
    window.show()
    tour = Tour(shell, bench, folder)
    tour.taken.connect(_tell)
    tour.finished.connect(lambda well: app.exit(_DONE if well else _REFUSED))
    tour.begin(files.demo_path(), files.create_demo)
    code = app.exec()
    window.close()
    return code


def _pass_on(_kind: object, _context: object, message: str) -> None:
    """Qt's messages to the terminal, but for what the screenless platform says of itself."""
    if not message.startswith("This plugin does not support"):
        sys.stderr.write(f"{message}\n")


def _tour_today() -> date:
    """The same day in every tour, so that pictures can be compared."""
    from datetime import date

    return date(2026, 11, 21)


def _tell(path: str) -> None:
    print(path)  # noqa: T201 - the list of pictures is what the tour says
