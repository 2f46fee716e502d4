"""What the window itself does: files, going back, appearance, language, help."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_crm.ui.drop_target import FIRM_SUFFIX
from desktop_crm.ui.imports import import_files
from desktop_crm.ui.language import LANGUAGE_NAMES
from desktop_crm.ui.theme.theme import MODES, Mode

if TYPE_CHECKING:
    from desktop_crm.ui.bench import Bench

_THEME = "interface/theme"
_LANGUAGE = "interface/language"


class WindowActions(QObject):
    """Handles the window's own actions for as long as it lives."""

    def __init__(self, bench: Bench, parent: QObject) -> None:
        super().__init__(parent)
        self._bench = bench
        self._shell = bench.shell
        handle = partial(bench.commands.handle, owner=self)
        handle("file.new", self._ask_new)
        handle("file.open", self._ask_open)
        handle("file.demo", self._open_demo)
        handle("file.close", self._close)
        handle("go.menu", bench.window.rail.head.click)
        handle("help.topics", self._show_help)
        handle("help.shortcuts", self._show_shortcuts)
        handle("help.about", self._show_about)
        for mode in MODES:
            handle(
                f"theme.{mode}",
                partial(self._set_theme, mode),
                checked=partial(self._has_theme, mode),
            )
        for code in LANGUAGE_NAMES:
            handle(
                f"language.{code}",
                partial(self._set_language, code),
                checked=partial(self._has_language, code),
            )
        handle("file.import", self._import, enabled=self._has_firm)
        handle("go.back", bench.step_back, enabled=self._can_go_back)
        handle("go.forward", bench.step_forward, enabled=self._can_go_forward)
        for spec in self._shell.pages:
            if spec.start is not None:
                go = partial(bench.go_to_page, spec.key)
                handle(f"go.{spec.key}", go, enabled=self._has_firm)

    # Files

    def _ask_new(self) -> None:
        self._bench.messages.choose_new_file(
            self.tr("New firm file"),
            self._create,
            patterns=self._firm_files(),
            name=self.tr("My firm") + FIRM_SUFFIX,
        )

    def _create(self, path: Path) -> None:
        self._bench.want_file(path, self._shell.files.create)

    def _ask_open(self) -> None:
        self._bench.messages.choose_files(
            self.tr("Open firm file"), self._open_chosen, patterns=self._firm_files()
        )

    def _open_chosen(self, paths: list[Path]) -> None:
        for path in paths:
            self._bench.want_file(path)

    def _open_demo(self) -> None:
        files = self._shell.files
        self._bench.want_file(files.demo_path(), files.create_demo)

    def _firm_files(self) -> list[tuple[str, str]]:
        return [(self.tr("Firm files"), f"*{FIRM_SUFFIX}")]

    def _import(self) -> None:
        if self._bench.context is not None:
            import_files(self._bench.context, self._bench.window, [])

    def _close(self) -> None:
        self._bench.window.close()

    # Going back

    def _has_firm(self) -> bool:
        return self._bench.context is not None

    def _can_go_back(self) -> bool:
        return self._bench.desk is not None and self._bench.desk.navigation.can_go_back

    def _can_go_forward(self) -> bool:
        return self._bench.desk is not None and self._bench.desk.navigation.can_go_forward

    # Appearance, language, help

    def _set_theme(self, mode: Mode) -> None:
        self._shell.preferences.set(_THEME, mode)
        self._shell.theme.set_mode(mode)

    def _has_theme(self, mode: Mode) -> bool:
        return self._shell.theme.mode == mode

    def _set_language(self, code: str) -> None:
        self._shell.preferences.set(_LANGUAGE, code)
        self._shell.language.set_code(code)

    def _has_language(self, code: str) -> bool:
        return self._shell.language.code == code

    def _show_help(self) -> None:
        from desktop_crm.ui.dialogs.help_sheet import HelpSheet
        from desktop_crm.ui.dialogs.help_topics import topic_of_page

        desk = self._bench.desk
        place = desk.navigation.current if desk is not None else None
        topic = topic_of_page(place.page if place is not None else "")
        HelpSheet(self._bench.window, self._shell.language, topic=topic).open()

    def _show_shortcuts(self) -> None:
        from desktop_crm.ui.dialogs.shortcuts import ShortcutsSheet

        ShortcutsSheet(self._bench.window, self._bench.commands).open()

    def _show_about(self) -> None:
        from desktop_crm.ui.dialogs.about import AboutSheet

        context = self._bench.context
        AboutSheet(self._bench.window, firm_file=str(context.firm.path) if context else "").open()
