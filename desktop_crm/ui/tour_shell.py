"""The pictures of the window itself: what stands there without a firm, its menus and sheets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from desktop_crm.ui.dialogs.about import AboutSheet
from desktop_crm.ui.dialogs.crash_dialog import CrashDialog
from desktop_crm.ui.importing.tour import (
    show_changes,
    show_columns,
    show_file,
    show_left,
    show_refusal,
    show_result,
    show_resumed,
    show_sheets,
    show_twins,
)
from desktop_crm.ui.importing.tour_problems import show_dates, show_mending, show_problems
from desktop_crm.ui.palette.palette import Palette
from desktop_crm.ui.workbench import Workbench

_FIRM_FILE = "D:\\客户\\恒通商贸.crm"
_REPORT = """Desktop CRM, Linux, Python 3.13

  desktop_crm/ui/background.py:274 _deliver
  desktop_crm/ui/pages/customers/page.py:112 _on_rows

IndexError"""


@dataclass(frozen=True, slots=True)
class ShellStop:
    """A picture that no page announces; `dialog` names the module in `ui/dialogs` it shows.

    A key screen is also shown small and at 150 %.
    """

    name: str
    prepare: Callable[[Workbench], None]
    dialog: str = ""
    needs_firm: bool = True
    key_screen: bool = False


def _welcome(bench: Workbench) -> None:
    bench.show_welcome()


def _menu(bench: Workbench) -> None:
    bench.commands.trigger("go.menu")


def _palette(bench: Workbench) -> None:
    bench.commands.trigger("go.palette")
    opened = bench.window.findChild(Palette)
    if opened is not None:
        opened.box_edit.set_text("hr")


def _user(bench: Workbench) -> None:
    bench.window.rail.user.click()


def _settings(bench: Workbench) -> None:
    bench.window.rail.settings.click()


def _help(bench: Workbench) -> None:
    bench.commands.trigger("help.topics")


def _shortcuts(bench: Workbench) -> None:
    bench.commands.trigger("help.shortcuts")


def _about(bench: Workbench) -> None:
    AboutSheet(bench.window, firm_file=_FIRM_FILE).open()


def _crash(bench: Workbench) -> None:
    dialog = CrashDialog(_REPORT, parent=bench.window)
    dialog.open()


SHELL_STOPS = (
    ShellStop("welcome", _welcome, needs_firm=False),
    ShellStop("menu", _menu),
    ShellStop("palette", _palette),
    ShellStop("user", _user),
    ShellStop("settings", _settings),
    ShellStop("help", _help, "help_sheet"),
    ShellStop("shortcuts", _shortcuts, "shortcuts"),
    ShellStop("about", _about, "about"),
    ShellStop("crash", _crash, "crash_dialog"),
    ShellStop("import_file", show_file, "import_wizard"),
    ShellStop("import_refusal", show_refusal, "import_wizard"),
    ShellStop("import_sheets", show_sheets, "import_wizard", key_screen=True),
    ShellStop("import_columns", show_columns, "import_wizard", key_screen=True),
    ShellStop("import_problems", show_problems, "import_wizard", key_screen=True),
    ShellStop("import_mending", show_mending, "import_wizard", key_screen=True),
    ShellStop("import_dates", show_dates, "import_wizard", key_screen=True),
    ShellStop("import_preview", show_changes, "import_wizard", key_screen=True),
    ShellStop("import_left", show_left, "import_wizard", key_screen=True),
    ShellStop("import_twins", show_twins, "import_wizard", key_screen=True),
    ShellStop("import_resumed", show_resumed, "import_wizard", key_screen=True),
    ShellStop("import_result", show_result, "import_wizard"),
)
