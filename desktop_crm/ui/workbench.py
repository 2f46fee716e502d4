"""What lives in the window: at most one firm, its pages, and what stands there without one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_crm.core.error_texts import error_sentence
from desktop_crm.core.errors import UserError
from desktop_crm.core.language import Language
from desktop_crm.ui.action_specs import ACTIONS
from desktop_crm.ui.actions import Actions
from desktop_crm.ui.context import Context, Firm
from desktop_crm.ui.desk import Desk
from desktop_crm.ui.draft_notes import DraftNotes
from desktop_crm.ui.firm_lock import FirmLock
from desktop_crm.ui.language import DATES, LARGE_AMOUNTS, formats_of, say
from desktop_crm.ui.menus import MainMenu, SettingsMenu
from desktop_crm.ui.messages import SheetMessages
from desktop_crm.ui.page_actions import page_actions
from desktop_crm.ui.rail import PROGRAM_NAME, SETTINGS
from desktop_crm.ui.routes import Route
from desktop_crm.ui.shell import Shell
from desktop_crm.ui.store import Store
from desktop_crm.ui.waiting import Waiting
from desktop_crm.ui.welcome import Welcome
from desktop_crm.ui.widgets.sheet import open_sheet
from desktop_crm.ui.widgets.toast import ToastHost
from desktop_crm.ui.window import MainWindow
from desktop_crm.ui.window_actions import WindowActions
from desktop_crm.ui.window_drops import WindowDrops

if TYPE_CHECKING:
    from desktop_crm.core.change import Change
    from desktop_crm.queries.firm import FirmFacts

_PAGE = "window/page"


class Workbench(QObject):
    """Fills one window; `file_wanted` asks for another file, `closed` tells of its end."""

    opened = Signal()
    file_wanted = Signal(object, object)
    closed = Signal()

    def __init__(self, shell: Shell, window: MainWindow) -> None:
        super().__init__(window)
        self.shell = shell
        self.window = window
        self.desk: Desk | None = None
        self.context: Context | None = None
        self.commands = Actions(window, (*ACTIONS, *page_actions(shell.pages)))
        self.toasts = ToastHost(window)
        self.messages = SheetMessages(window, language=self._texts, preferences=shell.preferences)
        self.welcome = Welcome(
            self.commands,
            recent=shell.preferences.recent_files,
            open_file=self.want_file,
            parent=window,
        )
        self.welcome.hide()
        self._waiting = Waiting(window)
        self._own_actions = WindowActions(self, self)
        self._drops = WindowDrops(self, self)
        self._connect()
        window.set_guest(self)
        window.stack.show_widget(self._waiting)
        self._update_title()

    def _connect(self) -> None:
        self.window.rail.chosen.connect(self.go_to_page)
        self.window.rail.menu_wanted.connect(self._open_menu)
        self.window.rail.settings_wanted.connect(self._open_settings)
        self.window.stack.title_changed.connect(self._update_title)
        self.shell.language.changed.connect(self._on_language_changed)
        self.shell.theme.changed.connect(self.commands.retranslate)
        self.shell.preferences.changed.connect(self._on_preference_changed)

    # Firms

    def want_file(self, path: Path, opener: Callable[[Path], Store] | None = None) -> None:
        """Ask for a firm's file, here or in a window of its own."""
        self.file_wanted.emit(path, opener or self.shell.files.open)

    def open_firm(
        self, path: Path, opener: Callable[[Path], Store], lock: FirmLock | None = None
    ) -> None:
        """Open a file in this window, which must be free."""
        self.welcome.show_problem("")
        self.window.stack.show_widget(self._waiting)
        self._waiting.begin(path.stem)
        self.desk = Desk(self.shell, lock, self.window)
        self.desk.navigation.guard(self.window.stack.may_leave)
        self.desk.navigation.changed.connect(self.show_current)
        self.desk.bus.changed.connect(self._on_changed)
        self.desk.background.open(
            partial(opener, path),
            partial(self._on_opened, path),
            owner=self,
            on_failed=self._on_not_opened,
        )

    def _on_opened(self, path: Path, _nothing: None) -> None:
        from desktop_crm.queries.firm import firm_facts

        if self.desk is not None:
            arrived = partial(self._on_firm_known, path)
            self.desk.background.read(firm_facts, arrived, owner=self)

    def _on_firm_known(self, path: Path, facts: FirmFacts) -> None:
        self._waiting.end()
        self.shell.preferences.add_recent_file(path)
        self._set_up(Firm(path, facts.name or path.stem, facts.is_demo))
        pages = list(self.window.rail.items)
        remembered = self.shell.preferences.text(_PAGE)
        if pages:
            self.go_to_page(remembered if remembered in pages else pages[0])
        if self.context is not None:
            DraftNotes(self.context, self.window)
        self.opened.emit()

    def _on_not_opened(self, error: UserError) -> None:
        self._waiting.end()
        self.close_firm()
        self.show_welcome(error_sentence(self._texts(), error))

    def _set_up(self, firm: Firm) -> None:
        if self.desk is None:
            return
        self.context = self.desk.context(
            firm, actions=self.commands, messages=self.messages, toasts=self.toasts
        )
        self.commands.set_context(self.context)
        self.window.rail.set_firm(firm)
        self.desk.listen(self.context, self.window.rail)

    def _on_changed(self, change: Change[Any]) -> None:
        """The firm may be called something else now."""
        from desktop_crm.queries.firm import firm_facts

        if self.desk is not None and change.concerns("setting"):
            self.desk.background.read(firm_facts, self._on_firm_named, owner=self)

    def _on_firm_named(self, facts: FirmFacts) -> None:
        if self.context is None or facts.name in ("", self.context.firm.name):
            return
        firm = replace(self.context.firm, name=facts.name)
        self.context = replace(self.context, firm=firm)
        self.commands.set_context(self.context)
        self.window.rail.rename(firm)
        self._update_title()

    def close_firm(self) -> None:
        """Let go of the firm; the window stays."""
        if self.desk is None:
            return
        if page := self.window.rail.lit:
            self.shell.preferences.set(_PAGE, page)
        self.window.stack.discard_pages()
        self.desk.close()
        self.desk = self.context = None
        self.commands.set_context(None)
        self.toasts.clear()

    def show_welcome(self, problem: str = "") -> None:
        """Show how to begin, and why the last file did not open."""
        self.window.rail.set_firm(None)
        self.welcome.retranslate()
        self.welcome.show_problem(problem)
        self.window.stack.show_widget(self.welcome)
        self.commands.refresh()
        self._update_title()

    # Going places

    def go_to_page(self, key: str) -> None:
        """Open a page of the rail."""
        start = next(spec.start for spec in self.shell.pages if spec.key == key)
        if self.desk is not None and start is not None:
            self.desk.navigation.go(start())

    def step_back(self) -> None:
        """One place back."""
        if self.desk is not None:
            self.desk.navigation.back()

    def step_forward(self) -> None:
        """One place forward again."""
        if self.desk is not None:
            self.desk.navigation.forward()

    def show_current(self) -> None:
        """Show the place where navigation stands."""
        route = self.desk.navigation.current if self.desk is not None else None
        if route is not None:
            self._show(route)

    def _show(self, route: Route) -> None:
        if self.context is not None:
            self.window.stack.show_route(route, self.context)
            self.window.rail.set_page(route.page)
            self.commands.refresh()

    def _open_menu(self, anchor: QWidget) -> None:
        recent = self.shell.preferences.recent_files()
        menu = MainMenu(self.commands, recent=recent, open_file=self.want_file, parent=self.window)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.open_below(anchor)

    def _open_settings(self, anchor: QWidget) -> None:
        """The settings page; without a firm there is only what concerns the program."""
        if self.context is not None and SETTINGS in {spec.key for spec in self.shell.pages}:
            self.go_to_page(SETTINGS)
            return
        menu = SettingsMenu(self.commands, self.window)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.open_above(anchor)

    # Words

    def _texts(self) -> Language:
        return self.shell.language.texts

    def _on_preference_changed(self, key: str) -> None:
        if key in (DATES, LARGE_AMOUNTS):
            self.shell.language.set_formats(formats_of(self.shell.preferences))

    def _on_language_changed(self) -> None:
        self.commands.retranslate()
        self.window.rail.retranslate()
        self.welcome.retranslate()
        if self.context is not None and self.desk is not None:
            self.window.stack.discard_pages()
            self._set_up(self.context.firm)
            self.show_current()
        self._update_title()

    def _update_title(self) -> None:
        page = self.window.stack.current_page
        parts = [page.title()] if page is not None else []
        if self.context is not None:
            parts.append(self.context.firm.name)
        self.window.setWindowTitle(" – ".join([*filter(None, parts), say(PROGRAM_NAME)]))

    # The end

    def may_close(self) -> bool:
        """Whether nothing would be lost: an open sheet and the page are asked."""
        sheet = open_sheet(self.window)
        if sheet is not None:
            sheet.reject()
        return open_sheet(self.window) is None and self.window.stack.may_leave()

    def leave(self) -> None:
        """Finish the writes and let the file go."""
        self.close_firm()
        self.shell.preferences.save()
        self.closed.emit()
