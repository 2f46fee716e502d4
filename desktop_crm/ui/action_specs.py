"""Everything the user can do from anywhere: menus, shortcuts and their sheet follow from this."""

from __future__ import annotations

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Text
from desktop_crm.ui import action_openers as openers
from desktop_crm.ui.action import ActionSpec, MenuName
from desktop_crm.ui.language import LANGUAGE_NAMES

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        "file.new",
        QT_TRANSLATE_NOOP("Actions", "New firm file…"),
        "building-2",
        "Ctrl+Shift+N",
        MenuName.FILE,
    ),
    ActionSpec(
        "file.open",
        QT_TRANSLATE_NOOP("Actions", "Open firm file…"),
        "folder-open",
        "Ctrl+O",
        MenuName.FILE,
    ),
    ActionSpec(
        "file.demo", QT_TRANSLATE_NOOP("Actions", "Open demo firm"), "sparkles", "", MenuName.FILE
    ),
    ActionSpec(
        "file.backup",
        QT_TRANSLATE_NOOP("Actions", "Back up now"),
        "shield-check",
        "Ctrl+Alt+B",
        MenuName.FILE,
    ),
    ActionSpec(
        "file.import",
        QT_TRANSLATE_NOOP("Actions", "Import from Excel…"),
        "upload",
        "Ctrl+I",
        MenuName.TRANSFER,
    ),
    ActionSpec(
        "list.export",
        QT_TRANSLATE_NOOP("Actions", "Export to Excel…"),
        "download",
        "Ctrl+E",
        MenuName.TRANSFER,
    ),
    ActionSpec(
        "file.template",
        QT_TRANSLATE_NOOP("Actions", "Empty template for import…"),
        "file-spreadsheet",
        "",
        MenuName.TRANSFER,
        openers.open_template,
    ),
    ActionSpec(
        "list.letters",
        QT_TRANSLATE_NOOP("Actions", "Letters and labels…"),
        "mail",
        "",
        MenuName.TRANSFER,
    ),
    ActionSpec(
        "list.cards",
        QT_TRANSLATE_NOOP("Actions", "Contact file (vCard)…"),
        "users",
        "",
        MenuName.TRANSFER,
    ),
    ActionSpec(
        "file.export_firm",
        QT_TRANSLATE_NOOP("Actions", "Export the whole firm…"),
        "file-down",
        "",
        MenuName.TRANSFER,
        openers.open_firm_export,
    ),
    ActionSpec(
        "edit.undo", QT_TRANSLATE_NOOP("Actions", "Undo"), "undo-2", "Ctrl+Z", MenuName.EDIT
    ),
    ActionSpec(
        "edit.redo",
        QT_TRANSLATE_NOOP("Actions", "Redo"),
        "redo-2",
        "Ctrl+Shift+Z; Ctrl+Y",
        MenuName.EDIT,
    ),
    ActionSpec(
        "edit.history",
        QT_TRANSLATE_NOOP("Actions", "History of all steps"),
        "history",
        "Ctrl+H",
        MenuName.EDIT,
        openers.open_history,
    ),
    ActionSpec(
        "edit.bin",
        QT_TRANSLATE_NOOP("Actions", "Recycle bin"),
        "trash-2",
        "",
        MenuName.EDIT,
        openers.open_bin,
    ),
    ActionSpec(
        "customer.new",
        QT_TRANSLATE_NOOP("Actions", "New customer"),
        "user-plus",
        "Ctrl+N",
        MenuName.RECORD,
        openers.open_new_customer,
    ),
    ActionSpec(
        "customer.edit",
        QT_TRANSLATE_NOOP("Actions", "Edit customer"),
        "pencil",
        "F2",
        MenuName.RECORD,
    ),
    ActionSpec(
        "log.new",
        QT_TRANSLATE_NOOP("Actions", "Log a contact"),
        "phone-call",
        "Ctrl+L",
        MenuName.RECORD,
        openers.open_log,
    ),
    ActionSpec(
        "order.new",
        QT_TRANSLATE_NOOP("Actions", "New order"),
        "package",
        "Ctrl+Shift+O",
        MenuName.RECORD,
        openers.open_new_order,
    ),
    ActionSpec(
        "delivery.new",
        QT_TRANSLATE_NOOP("Actions", "New delivery note"),
        "truck",
        "Ctrl+Shift+D",
        MenuName.RECORD,
        openers.open_new_delivery,
    ),
    ActionSpec(
        "payment.new",
        QT_TRANSLATE_NOOP("Actions", "Record payment"),
        "wallet",
        "Ctrl+Shift+P",
        MenuName.RECORD,
        openers.open_new_payment,
    ),
    ActionSpec(
        "return.new",
        QT_TRANSLATE_NOOP("Actions", "Record return"),
        "rotate-ccw",
        "",
        MenuName.RECORD,
        openers.open_new_return,
    ),
    ActionSpec(
        "complaint.new",
        QT_TRANSLATE_NOOP("Actions", "Register complaint"),
        "message-square-warning",
        "Ctrl+Shift+C",
        MenuName.RECORD,
        openers.open_new_complaint,
    ),
    ActionSpec(
        "task.new",
        QT_TRANSLATE_NOOP("Actions", "New task"),
        "list-checks",
        "Ctrl+T",
        MenuName.RECORD,
        openers.open_new_task,
    ),
    ActionSpec(
        "product.new",
        QT_TRANSLATE_NOOP("Actions", "New product"),
        "tag",
        "",
        MenuName.RECORD,
        openers.open_new_product,
    ),
    ActionSpec(
        "contact.new",
        QT_TRANSLATE_NOOP("Actions", "New contact person"),
        "user",
        "Ctrl+Shift+A",
        MenuName.RECORD,
        openers.open_new_contact,
    ),
    ActionSpec(
        "staff.new",
        QT_TRANSLATE_NOOP("Actions", "New colleague"),
        "user-check",
        "",
        MenuName.RECORD,
        openers.open_new_staff,
    ),
    ActionSpec(
        "level.recompute",
        QT_TRANSLATE_NOOP("Actions", "Recompute levels…"),
        "star",
        "",
        MenuName.EDIT,
        openers.open_levels,
    ),
    ActionSpec(
        "file.drafts",
        QT_TRANSLATE_NOOP("Actions", "Forms that were not saved…"),
        "file-text",
        "Ctrl+Shift+U",
        MenuName.EDIT,
        openers.open_drafts,
    ),
    ActionSpec(
        "list.filter",
        QT_TRANSLATE_NOOP("Actions", "Filter the list"),
        "search",
        "Ctrl+F",
        MenuName.LIST,
    ),
    ActionSpec(
        "list.group",
        QT_TRANSLATE_NOOP("Actions", "Group the list…"),
        "list-checks",
        "Ctrl+G",
        MenuName.LIST,
    ),
    ActionSpec(
        "list.columns",
        QT_TRANSLATE_NOOP("Actions", "Columns of the list…"),
        "columns-3",
        "",
        MenuName.LIST,
    ),
    ActionSpec(
        "list.save_view",
        QT_TRANSLATE_NOOP("Actions", "Save view…"),
        "list-filter",
        "",
        MenuName.LIST,
    ),
    ActionSpec(
        "list.change",
        QT_TRANSLATE_NOOP("Actions", "Change chosen rows…"),
        "pencil",
        "Ctrl+B",
        MenuName.LIST,
    ),
    ActionSpec(
        "list.print", QT_TRANSLATE_NOOP("Actions", "Print…"), "printer", "Ctrl+P", MenuName.LIST
    ),
    ActionSpec(
        "go.palette",
        QT_TRANSLATE_NOOP("Actions", "Search everything"),
        "search",
        "Ctrl+K",
        MenuName.GO,
        openers.open_search,
    ),
    ActionSpec(
        "go.back", QT_TRANSLATE_NOOP("Actions", "Back"), "arrow-left", "Alt+Left", MenuName.GO
    ),
    ActionSpec(
        "go.forward",
        QT_TRANSLATE_NOOP("Actions", "Forward"),
        "arrow-right",
        "Alt+Right",
        MenuName.GO,
    ),
    ActionSpec(
        "card.next_tab",
        QT_TRANSLATE_NOOP("Actions", "Next tab"),
        "",
        "Ctrl+PgDown",
        MenuName.GO,
    ),
    ActionSpec(
        "card.previous_tab",
        QT_TRANSLATE_NOOP("Actions", "Previous tab"),
        "",
        "Ctrl+PgUp",
        MenuName.GO,
    ),
    ActionSpec(
        "card.beside",
        QT_TRANSLATE_NOOP("Actions", "Another card beside this one…"),
        "columns-3",
        "Ctrl+Shift+B",
        MenuName.GO,
    ),
    ActionSpec("go.menu", QT_TRANSLATE_NOOP("Actions", "Menu"), "", "F10", MenuName.GO),
    *(
        ActionSpec(f"theme.{mode}", text, symbol, "", MenuName.THEME, checkable=True)
        for mode, text, symbol in (
            ("light", QT_TRANSLATE_NOOP("Actions", "Light"), "sun"),
            ("dark", QT_TRANSLATE_NOOP("Actions", "Dark"), "moon"),
            ("system", QT_TRANSLATE_NOOP("Actions", "Like the system"), "monitor"),
        )
    ),
    *(
        ActionSpec(
            f"language.{code}", Text("", name), "languages", "", MenuName.LANGUAGE, checkable=True
        )
        for code, name in LANGUAGE_NAMES.items()
    ),
    ActionSpec(
        "help.topics",
        QT_TRANSLATE_NOOP("Actions", "Help"),
        "circle-question-mark",
        "Shift+F1",
        MenuName.HELP,
    ),
    ActionSpec(
        "help.shortcuts",
        QT_TRANSLATE_NOOP("Actions", "Keyboard shortcuts"),
        "keyboard",
        "F1",
        MenuName.HELP,
    ),
    ActionSpec(
        "help.about", QT_TRANSLATE_NOOP("Actions", "About Desktop CRM"), "info", "", MenuName.HELP
    ),
    ActionSpec(
        "file.close",
        QT_TRANSLATE_NOOP("Actions", "Close window"),
        "log-out",
        "Ctrl+W",
        MenuName.HELP,
    ),
)
