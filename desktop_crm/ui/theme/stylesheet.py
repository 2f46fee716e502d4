"""The one style sheet: only what palette and painted widgets cannot do, scoped by class name."""

from __future__ import annotations

from string import Template

from desktop_crm.ui.theme.tokens import Tokens

_SHEET = Template("""
QToolTip { color: $surface; background: $text; border: none; padding: 5px 8px; font-size: 12px; }
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 10px; }
QScrollBar:horizontal { height: 10px; }
QScrollBar::handle { background: $scrollbar; border-radius: 3px; margin: 2px; }
QScrollBar::handle:hover { background: $input_border; }
QScrollBar::handle:vertical { min-height: 36px; }
QScrollBar::handle:horizontal { min-width: 36px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; }

QMenu#menu { background: $surface; border: 1px solid $border; border-radius: 8px; padding: 5px; }
QMenu#menu::item { color: $text; padding: 7px 28px 7px 12px; border-radius: 6px; }
QMenu#menu::item:selected { background: $primary_soft; color: $primary; }
QMenu#menu::item:disabled { color: $text3; }
QMenu#menu::icon { padding-left: 10px; }
QMenu#menu::separator { height: 1px; background: $border; margin: 5px 8px; }

LineEdit, ComboBox QLineEdit { background: transparent; border: none; padding: 0; }
QComboBox#comboBox { combobox-popup: 0; }
QListView#choices { background: $surface; border: 1px solid $border; border-radius: 8px;
  outline: 0; padding: 4px; }

QTableView#dataTable, QListView#dataTable, QTreeView#dataTable { background: $surface;
  border: none; outline: 0; }
QTableView#dataTable::item { border: none; }

QCalendarWidget#calendar QAbstractItemView { background: $surface; color: $text; outline: 0;
  selection-background-color: $primary; selection-color: $on_primary; border: none; }
QCalendarWidget#calendar QAbstractItemView:disabled { color: $scrollbar; }
QCalendarWidget#calendar QWidget#qt_calendar_navigationbar { background: $surface; }
QCalendarWidget#calendar QToolButton { color: $text; background: transparent; border: none;
  border-radius: 6px; padding: 6px; font-weight: 600; }
QCalendarWidget#calendar QToolButton:hover { background: $hover; }
QCalendarWidget#calendar QToolButton::menu-indicator { image: none; }
""")


def stylesheet(tokens: Tokens) -> str:
    """The style sheet in one theme's colours."""
    colors = {name: getattr(tokens, name) for name in tokens.__dataclass_fields__}
    return _SHEET.substitute(colors)
