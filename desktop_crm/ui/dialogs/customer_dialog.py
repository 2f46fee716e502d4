"""Making a customer, or changing one: only the name is required, doubts stand beside the field."""

from __future__ import annotations

from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop_crm.core.change import Change
from desktop_crm.core.customer_fields import NewContact, tidy
from desktop_crm.core.drafts import KeptDraft
from desktop_crm.core.error_texts import error_sentence
from desktop_crm.core.errors import UserError
from desktop_crm.core.paste_recognition import recognise
from desktop_crm.queries.card_forms import CustomerForm, customer_form
from desktop_crm.queries.customer_facts import CustomerFacts
from desktop_crm.queries.duplicates.on_entry import LikelyTwin, likely_twins
from desktop_crm.services.customers import create_customer, update_customer
from desktop_crm.ui.context import Context
from desktop_crm.ui.forms.customer_fields import (
    KINDS,
    MOBILE,
    NAME,
    PERSON,
    PHONES,
    TAGS,
    separated,
)
from desktop_crm.ui.forms.customer_form_view import BESIDE, CustomerFormView
from desktop_crm.ui.forms.draft_offer import DraftOffer
from desktop_crm.ui.forms.drafts import DraftKeeper
from desktop_crm.ui.forms.own_fields import own_values, usual_values
from desktop_crm.ui.forms.twins import Twins
from desktop_crm.ui.routes import CardRoute
from desktop_crm.ui.theme.tokens import Tone
from desktop_crm.ui.widgets.banner import Banner
from desktop_crm.ui.widgets.button import Button, Kind
from desktop_crm.ui.widgets.sheet import Sheet

_WIDTH = 540
_SIDE_WIDTH = 400


NEW_CUSTOMER, EDIT_CUSTOMER = "customer.new", "customer.edit"


def new_customer(
    context: Context, host: QWidget, *, name: str = "", draft: KeptDraft | None = None
) -> None:
    """Open an empty form as soon as its choices are read, perhaps with a name in it."""
    context.background.read(
        customer_form, partial(_open_new, context, host, name, draft), owner=host
    )


def edit_customer(
    context: Context,
    host: QWidget,
    customer_id: UUID,
    field: str = "",
    *,
    draft: KeptDraft | None = None,
) -> None:
    """Open the form of a customer, with the focus on a field."""
    context.background.read(
        customer_form,
        partial(_open, context, host, field, draft),
        owner=host,
        customer_id=customer_id,
    )


def _open_new(
    context: Context, host: QWidget, name: str, draft: KeptDraft | None, choices: CustomerForm
) -> None:
    sheet = CustomerSheet(context, host, choices)
    sheet.begin(draft)
    if name:
        sheet.form.set_name(name)


def _open(
    context: Context, host: QWidget, field: str, draft: KeptDraft | None, choices: CustomerForm
) -> None:
    sheet = CustomerSheet(context, host, choices)
    sheet.begin(draft)
    if field:
        sheet.show_field(field)


class CustomerSheet(Sheet):
    """The form of one customer, new or known."""

    def __init__(self, context: Context, host: QWidget, choices: CustomerForm) -> None:
        super().__init__(host, "", width=_WIDTH)
        self.context = context
        self._facts: CustomerFacts | None = choices.facts
        self.form = CustomerFormView(context.language, context.today, choices)
        self.twins = Twins(context.language)
        self.problem = Banner(tone=Tone.DANGER)
        self._lay_out()
        self._add_buttons()
        self._typed_before = self.form.values()
        self.keeper = DraftKeeper(
            context,
            EDIT_CUSTOMER if self._facts else NEW_CUSTOMER,
            self._facts.id if self._facts else "",
            typed=self.form.typed,
            title=self._draft_title,
            parent=self,
        )
        self.offer = DraftOffer(context, self, self.keeper, self.form.type_in, name=self.title)
        self.body.insertWidget(0, self.offer)
        self.form.changed.connect(self._on_changed)

    def begin(self, draft: KeptDraft | None = None) -> None:
        """Open with the file's values, or with a draft's."""
        self.open()
        self.keeper.begin()
        if draft is not None:
            self.offer.put(draft)

    def _draft_title(self) -> str:
        name = self._facts.name if self._facts else str(self.form.values()[NAME])
        return f"{self.title} · {name}" if name.strip() else self.title

    def _lay_out(self) -> None:
        title = self.tr("Change customer") if self._facts else self.tr("New customer")
        self.panel.title.setText(title)
        self.setAccessibleName(title)
        paste = Button(
            self.tr("Paste and recognise"),
            kind=Kind.GHOST,
            icon="clipboard-paste",
            shortcut="Ctrl Shift V",
            compact=True,
        )
        paste.clicked.connect(self.paste)
        self.panel.header.addWidget(paste)
        self.add_shortcut("Ctrl+Shift+V", self.paste)
        self.body.addWidget(self.form)
        self.body.addWidget(self.problem)
        self.body.addStretch(1)
        self.problem.hide()
        if self._facts is None:
            self.twins.open_wanted.connect(self._on_open_twin)
            self.twins.changed.connect(self._name_button)
            self.set_side(self.twins, _SIDE_WIDTH)

    def _add_buttons(self) -> None:
        self.add_cancel(self.tr("Cancel"))
        self.save_button = self.add_button(Button(""), shortcut="Ctrl+S", primary=True)
        self.save_button.clicked.connect(self.save)
        self._name_button()

    def show_field(self, key: str) -> None:
        """Bring a field into view and give it the focus."""
        field = self.form.show_field(key)
        if field is not None:
            self.panel.scroll_area.ensureWidgetVisible(field)

    def _on_changed(self) -> None:
        self.problem.hide()
        self.keeper.touch()
        self.form.show_problems(self.form.problems(with_name=False))
        self._name_button()
        if self._facts is None:
            values = self.form.values()
            self.context.background.read(
                likely_twins,
                self._on_twins,
                owner=self,
                name=values[NAME],
                phones=[values[MOBILE], values[PHONES]],
                credit_code=values["credit_code"],
                tax_id=values["tax_id"],
                address=values["address"],
                city=values["city"],
            )

    def _on_twins(self, twins: tuple[LikelyTwin, ...]) -> None:
        self.twins.show_twins(twins)

    def _name_button(self) -> None:
        if any(twin.is_strong for twin in self.twins.shown):
            text = self.tr("Save as a new customer")
        else:
            text = self.tr("Save anyway") if self.form.doubtful else self.tr("Save")
        self.save_button.setText(text)
        self.save_button.updateGeometry()

    def save(self) -> None:
        """Save; doubts that were not on screen yet are shown first."""
        shown = self.form.doubtful
        problems = self.form.problems(with_name=True)
        named = self.form.show_problems(problems)
        self._name_button()
        blocking = [problem.field for problem in problems if problem.blocks]
        if blocking or not set(named) <= shown:
            self.show_field(blocking[0] if blocking else named[0])
            return
        self.save_button.setEnabled(False)
        if self._facts is None:
            self._create(usual_values(self.form.values()))
        else:
            self._update(self._facts.id, self.form.values())

    def _changed(self) -> dict[str, Any]:
        """What the file does not have; the rest may have been changed by somebody else."""
        before = self._typed_before
        return {key: value for key, value in self.form.values().items() if value != before[key]}

    def _create(self, values: dict[str, Any]) -> None:
        self.context.background.write(
            create_customer,
            self._on_created,
            owner=self,
            on_failed=self._on_failed,
            name=values[NAME],
            phones=_firm_phones(values),
            contact=_contact(values),
            tags=separated(values[TAGS]),
            kinds=values[KINDS],
            custom=own_values(self._changed()),
            distinct_from=self.twins.told_apart,
            save_anyway=True,
            **{
                key: value
                for key, value in values.items()
                if key not in BESIDE and tidy(key, value) is not None
            },
        )

    def _update(self, customer_id: UUID, values: dict[str, Any]) -> None:
        changed = self._changed()
        self.context.background.write(
            update_customer,
            self._on_updated,
            owner=self,
            on_failed=self._on_failed,
            customer_id=customer_id,
            name=values[NAME],
            phones=[values[PHONES]] if PHONES in changed else None,
            tags=separated(values[TAGS]) if TAGS in changed else None,
            kinds=changed.get(KINDS),
            custom=own_values(changed),
            save_anyway=True,
            **{key: value for key, value in usual_values(changed).items() if key not in BESIDE},
        )

    def _on_created(self, change: Change[UUID]) -> None:
        self.keeper.drop()
        self.accept()
        self.context.navigation.go(CardRoute(change.value))

    def _on_updated(self, _change: Change[UUID]) -> None:
        self.keeper.drop()
        self.accept()

    def _on_failed(self, error: UserError) -> None:
        self.save_button.setEnabled(True)
        self.form.show_problems(error.params.get("problems", ()))
        self.problem.set_text(error_sentence(self.context.language, error))
        self.problem.show()

    def paste(self) -> None:
        """Fill empty fields from what the clipboard holds."""
        filled = self.form.fill_empty(recognise(QGuiApplication.clipboard().text()))
        if filled:
            self.set_note(self.tr("Fields filled: {count}").format(count=filled))
        else:
            self.set_note(self.tr("Nothing in the clipboard could be recognised"))

    def _on_open_twin(self, customer_id: UUID) -> None:
        self.reject()
        self.context.navigation.go(CardRoute(customer_id))

    @override
    def _focus_first(self) -> None:
        self.form.show_field(NAME)


def _firm_phones(values: dict[str, Any]) -> list[str]:
    """The numbers of the firm; a mobile number without a person is one of them."""
    loose = values[MOBILE] if not values[PERSON].strip() else ""
    return [text for text in (values[PHONES], loose) if text.strip()]


def _contact(values: dict[str, Any]) -> NewContact | None:
    if not values[PERSON].strip():
        return None
    return NewContact(name=values[PERSON], phones=tuple(filter(None, [values[MOBILE]])))
