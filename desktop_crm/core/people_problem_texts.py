"""The sentences for problems with complaints, staff, attached files, lists and settings."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Text

PEOPLE_PROBLEM_TEXTS: Mapping[str, Text] = {
    "attachment.dangerous": QT_TRANSLATE_NOOP(
        "problem",
        "{name} could run a program and was not kept. Attach a document or picture instead.",
    ),
    "attachment.empty": QT_TRANSLATE_NOOP("problem", "{name} is empty and was not attached."),
    "attachment.name_empty": QT_TRANSLATE_NOOP("problem", "The file needs a name."),
    "attachment.too_large": QT_TRANSLATE_NOOP(
        "problem",
        "{name} is larger than {limit} MB and was not attached. The limit is in the settings.",
    ),
    "complaint.due_before_received": QT_TRANSLATE_NOOP(
        "problem", "The deadline lies before the day on which the complaint came in."
    ),
    "complaint.in_future": QT_TRANSLATE_NOOP("problem", "This moment lies in the future."),
    "complaint.not_solved": QT_TRANSLATE_NOOP(
        "problem", "Say first how the complaint was solved; then it can be closed."
    ),
    "complaint.other_customer": QT_TRANSLATE_NOOP(
        "problem", "This order belongs to another customer."
    ),
    "complaint.reason_empty": QT_TRANSLATE_NOOP("problem", "Say why it is reopened."),
    "complaint.severity": QT_TRANSLATE_NOOP("problem", "Choose a severity."),
    "complaint.solution_empty": QT_TRANSLATE_NOOP("problem", "Say how it was solved."),
    "complaint.step_empty": QT_TRANSLATE_NOOP("problem", "Say what was done."),
    "complaint.step_too_early": QT_TRANSLATE_NOOP(
        "problem", "A step cannot lie before the complaint itself."
    ),
    "complaint.still_open": QT_TRANSLATE_NOOP("problem", "This complaint is not solved yet."),
    "complaint.text_empty": QT_TRANSLATE_NOOP("problem", "Say what the customer complains about."),
    "custom_field.in_use": QT_TRANSLATE_NOOP(
        "problem", "Records hold values in {name}; retire the field instead of deleting it."
    ),
    "custom_field.name_empty": QT_TRANSLATE_NOOP("problem", "A field needs a name."),
    "custom_field.name_taken": QT_TRANSLATE_NOOP("problem", "There is a field {name} already."),
    "custom_field.no_choices": QT_TRANSLATE_NOOP("problem", "Name at least one choice."),
    "custom_field.not_a_choice": QT_TRANSLATE_NOOP(
        "problem", "{value} is none of the choices of this field."
    ),
    "edit.empty_required": QT_TRANSLATE_NOOP("problem", "This field cannot be empty."),
    "edit.not_of_list": QT_TRANSLATE_NOOP(
        "problem", "This is no entry of the list; choose one that is offered."
    ),
    "edit.value": QT_TRANSLATE_NOOP("problem", "{value} does not fit this field."),
    "member.role": QT_TRANSLATE_NOOP("problem", "Choose what this colleague does."),
    "member.share": QT_TRANSLATE_NOOP("problem", "A share goes from 0% to 100%."),
    "member.shares_over": QT_TRANSLATE_NOOP(
        "problem", "The shares add up to more than 100%; nothing would be left for the owner."
    ),
    "member.twice": QT_TRANSLATE_NOOP("problem", "This colleague is named already."),
    "option.in_use": QT_TRANSLATE_NOOP(
        "problem",
        "{name} is used by records ({count}). Retire it, or merge it with another entry.",
    ),
    "option.name_empty": QT_TRANSLATE_NOOP("problem", "An entry needs a name."),
    "option.name_taken": QT_TRANSLATE_NOOP(
        "problem", "{name} is in this list already; merge the two instead."
    ),
    "option.other_list": QT_TRANSLATE_NOOP(
        "problem", "{name} and {other} cannot be merged: choose two entries of one list."
    ),
    "relation.both_ways": QT_TRANSLATE_NOOP(
        "problem", "The other customer stands in this relation to this one already."
    ),
    "relation.itself": QT_TRANSLATE_NOOP("problem", "Choose another customer."),
    "setting.not_a_choice": QT_TRANSLATE_NOOP("problem", "{value} cannot be chosen here."),
    "setting.not_a_number": QT_TRANSLATE_NOOP("problem", "{value} is not a number that fits here."),
    "setting.not_a_picture": QT_TRANSLATE_NOOP("problem", "Choose a PNG or JPEG picture."),
    "setting.out_of_range": QT_TRANSLATE_NOOP("problem", "Type a number from {least} to {most}."),
    "staff.code_taken": QT_TRANSLATE_NOOP("problem", "A colleague has the code {taken} already."),
    "staff.in_use": QT_TRANSLATE_NOOP(
        "problem",
        "{name} stands on records ({count}) and cannot be deleted. Mark the colleague as left.",
    ),
    "staff.name_empty": QT_TRANSLATE_NOOP("problem", "A colleague needs a name."),
    "staff.name_taken": QT_TRANSLATE_NOOP("problem", "There is a colleague {name} already."),
    "view.name_empty": QT_TRANSLATE_NOOP("problem", "A view needs a name."),
    "view.name_taken": QT_TRANSLATE_NOOP("problem", "There is a view {name} already."),
}
