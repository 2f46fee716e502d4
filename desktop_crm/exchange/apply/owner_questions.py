"""Rows of which only an owner can tell whether they are a known customer: tasks that ask.

A row in question becomes a customer of its own, so that nothing waits for the answer.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePath
from typing import NamedTuple
from uuid import UUID

from sqlalchemy.orm import Session

from desktop_crm.core.clock import local_date
from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language
from desktop_crm.core.likeness import Party, judge
from desktop_crm.core.likeness_texts import LIKENESS_TEXTS
from desktop_crm.core.names import folded
from desktop_crm.exchange.apply.decided import ends_of
from desktop_crm.exchange.apply.policy import Choice
from desktop_crm.exchange.apply.present import ask_about, values_of
from desktop_crm.exchange.apply.writer import RowWriter, Written
from desktop_crm.exchange.plan.tables import ImportPlan
from desktop_crm.exchange.problem_words import short_value
from desktop_crm.models import Customer, Task, table_of
from desktop_crm.queries.duplicates.parties import read_parties
from desktop_crm.services.action import author_of, moment_of
from desktop_crm.services.tasks_rows import short_title
from desktop_crm.storage.bulk import file_value
from desktop_crm.storage.firm_settings import read_calendar

QUESTIONS = "questions to owners"
"""Key of a session's `info`: how many the import under way asks."""

ABOUT = Customer.__tablename__
"""`subject_table` of such a task: it is about the customer that its own one looks like."""

_WORKDAYS = 3
"""So long an owner has to look at both; until then orders may go to either."""
_TITLE = QT_TRANSLATE_NOOP("import", "Is 「{name}」 the same as 「{other}」?")
_WHY = QT_TRANSLATE_NOOP(
    "import", "「{name}」 comes from {file} and looks like 「{other}」: {reasons}"
)
_HOW = QT_TRANSLATE_NOOP(
    "import",
    "If they are one customer, keep one and delete the other. If not, relate them as “Not the same "
    "customer”. Then tick this task off.",
)
_OPEN = (
    "SELECT task.subject_id, customer.name FROM task "
    "JOIN customer ON customer.id = task.customer_id AND customer.deleted_at IS NULL "
    "WHERE task.subject_id IN ({}) AND task.subject_table = 'customer' "
    "AND task.done_at IS NULL AND task.deleted_at IS NULL"
)


class _Question(NamedTuple):
    """A customer that is new, and the one that it looks like."""

    own: Party
    other: Party


def ask_owners(
    writer: RowWriter, plan: ImportPlan, customers: Written, *, language: Language
) -> None:
    """Make a task for each row whose owner is to be asked, unless the same is asked already.

    It goes to the owner of the customer in the firm, else to that of the row, else to the user.
    Somebody who left the firm is asked only where nobody else could be.
    """
    questions = _not_yet_asked(writer.session, list(_questions(writer, customers)))
    owners = _Owners(writer.session, questions)
    session, source = writer.session, PurePath(plan.source).name
    today = local_date(moment_of(session))
    due_on = file_value(read_calendar(session).after(today, _WORKDAYS)) if questions else None
    columns = ("customer_id", "subject_table", "subject_id", "title", "owner_id", "due_on")
    session.info[QUESTIONS] = writer.insert(
        Task,
        (*columns, "remark"),
        [
            (
                *(each.own.key, ABOUT, each.other.key, _title(each, language)),
                *(owners.of(each), due_on, _remark(each, source, language)),
            )
            for each in questions
        ],
    )


def questions_of(session: Session) -> int:
    """How many `ask_owners` asked."""
    return int(session.info.pop(QUESTIONS, 0))


def _questions(writer: RowWriter, customers: Written) -> Iterator[_Question]:
    """What is to be asked, in the order in which it was decided."""
    decisions = writer.policy.decisions
    pairs, ends = [], ends_of(decisions)
    for key, verdict in decisions.verdicts.items():
        if verdict.choice is Choice.ASK_OWNER and verdict.other and key in customers.fresh:
            other = ends.get(verdict.other, verdict.other)
            pairs.append((customers.ids[key], customers.ids.get(other, other)))
    ids = {UUID(each) for pair in pairs for each in pair if _is_id(each)}
    parties = {each.key: each for each in read_parties(writer.session, ids, look=writer.look)}
    for own, other in pairs:
        if own != other and own in parties and other in parties:
            yield _Question(parties[own], parties[other])


def _is_id(text: str) -> bool:
    """Whether this names a record, and not a row that was left out."""
    try:
        return UUID(text).hex == text
    except ValueError:
        return False


def _not_yet_asked(session: Session, questions: Sequence[_Question]) -> list[_Question]:
    """One of each: a name that is asked about already, for the same customer, is no question."""
    others = dict.fromkeys(each.other.key for each in questions)
    asked = {(about, folded(name)) for about, name in ask_about(session, _OPEN, others)}
    found = []
    for each in questions:
        what = each.other.key, folded(each.own.name)
        if what not in asked:
            asked.add(what)
            found.append(each)
    return found


class _Owners:
    """Who is asked: the owners of the customers, and which of them are still in the firm."""

    def __init__(self, session: Session, questions: Sequence[_Question]) -> None:
        author = author_of(session)
        self._author = author and author.hex
        keys = dict.fromkeys(party.key for each in questions for party in each)
        found = values_of(session, table_of(Customer), ("owner_id",), keys)
        self._owner: Mapping[str, str | None] = {key: owner for key, (owner,) in found.items()}
        there = "SELECT id FROM staff WHERE id IN ({}) AND is_active AND deleted_at IS NULL"
        owners = dict.fromkeys(each for each in self._owner.values() if each)
        self._present = {row_id for (row_id,) in ask_about(session, there, owners)}

    def of(self, question: _Question) -> str | None:
        """Whose task it becomes."""
        owners = [self._owner.get(party.key) for party in (question.other, question.own)]
        present = [each for each in owners if each in self._present]
        return next((each for each in (*present, self._author, *owners) if each), None)


def _title(question: _Question, language: Language) -> str:
    own, other = (short_value(party.name) for party in question)
    return short_title(language.say(_TITLE, name=own, other=other))


def _remark(question: _Question, source: str, language: Language) -> str:
    own, other = question
    joint = "；" if language.is_chinese else "; "
    reasons = joint.join(
        language.say(LIKENESS_TEXTS[each.likeness], value=each.value)
        for each in judge(other, own).reasons
    )
    why = language.say(_WHY, name=own.name, other=other.name, file=source, reasons=reasons)
    return f"{why}\n{language.say(_HOW)}"
