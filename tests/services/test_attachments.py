"""Files kept with records."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_crm.core.errors import UserError
from desktop_crm.models import Attachment, AttachmentContent
from desktop_crm.queries.attachments import (
    attachment_content,
    attachments_of,
    attachments_of_customer,
)
from desktop_crm.services.attachments import attach_file, delete_attachments, rename_attachment
from desktop_crm.services.firm_settings import set_settings
from tests.builders import Firm, noon

PDF = b"%PDF-1.7 contract"


def contents(session: Session) -> int:
    return session.scalar(select(func.count()).select_from(AttachmentContent)) or 0


def attach(
    firm: Firm, table: str, owner_id: UUID, name: str = "合同.pdf", content: bytes = PDF
) -> UUID:
    attachment_id: UUID = firm.write(
        attach_file, owner_table=table, owner_id=owner_id, name=name, content=content
    )
    return attachment_id


@pytest.mark.requirement("S0-04")
def test_a_file_opens_from_the_card_wherever_the_original_went(firm: Firm) -> None:
    customer_id = firm.customer()
    attachment_id = attach(firm, "customer", customer_id, r"D:\文件\合同.pdf")
    (row,) = firm.read(attachments_of, owner_table="customer", owner_id=customer_id)
    assert (row.name, row.media_type, row.size) == ("合同.pdf", "application/pdf", len(PDF))
    assert firm.read(attachment_content, attachment_id=attachment_id) == PDF


def test_equal_contents_are_kept_once(firm: Firm) -> None:
    customer_id = firm.customer()
    complaint_id = firm.complaint(customer_id, noon(date(2026, 1, 5)))
    attach(firm, "customer", customer_id)
    attach(firm, "complaint", complaint_id, "同一份.pdf")
    assert firm.read(contents) == 1
    found: Sequence[Any] = firm.read(attachments_of_customer, customer_id=customer_id)
    assert {row.owner_table for row in found} == {"customer", "complaint"}


def test_undo_and_redo_of_an_attachment(firm: Firm) -> None:
    customer_id = firm.customer()
    before = firm.visible()
    attachment_id = attach(firm, "customer", customer_id)
    firm.workspace.undo()
    assert firm.visible() == before
    with pytest.raises(UserError, match=r"record\.missing"):
        firm.read(attachment_content, attachment_id=attachment_id)
    firm.workspace.redo()
    assert firm.read(attachment_content, attachment_id=attachment_id) == PDF


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("木马.exe", b"x", "attachment.dangerous"),
        ("发票.pdf", b"MZ\x90", "attachment.dangerous"),
        ("空.txt", b"", "attachment.empty"),
        ("///", b"x", "attachment.name_empty"),
        ("大.txt", b"x" * 1_000_001, "attachment.too_large"),
    ],
)
def test_what_is_not_taken_in(firm: Firm, name: str, content: bytes, code: str) -> None:
    firm.write(set_settings, values={"attachment.limit": 1})
    customer_id = firm.customer()
    with pytest.raises(UserError) as caught:
        attach(firm, "customer", customer_id, name, content)
    assert caught.value.code == code
    assert firm.read(contents) == 0


def test_a_new_name_cannot_make_a_program_of_it(firm: Firm) -> None:
    attachment_id = attach(firm, "customer", firm.customer())
    with pytest.raises(UserError, match="dangerous"):
        firm.write(rename_attachment, attachment_id=attachment_id, name="合同.bat")
    firm.write(rename_attachment, attachment_id=attachment_id, name="合同 2026.pdf")
    assert firm.row(Attachment, attachment_id).name == "合同 2026.pdf"


def test_what_came_in_another_way_is_not_opened_either(firm: Firm) -> None:
    customer_id = firm.customer()
    attachment_id = attach(firm, "customer", customer_id)
    row = firm.row(Attachment, attachment_id)
    evil = Attachment(
        owner_table="customer",
        owner_id=customer_id,
        customer_id=customer_id,
        name="x.scr",
        media_type="image/png",
        size=1,
        sha256=row.sha256,
    )
    with pytest.raises(UserError, match="dangerous"):
        firm.read(attachment_content, attachment_id=firm.add(evil))


def test_deleted_files_come_back(firm: Firm) -> None:
    customer_id = firm.customer()
    attachment_id = attach(firm, "customer", customer_id)
    firm.write(delete_attachments, attachment_ids=[attachment_id])
    assert not firm.read(attachments_of_customer, customer_id=customer_id)
    firm.workspace.undo()
    assert firm.read(attachment_content, attachment_id=attachment_id) == PDF
