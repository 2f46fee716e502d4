"""Several colleagues with shares, relations to others, and closed channels."""

from __future__ import annotations

from decimal import Decimal

import pytest

from desktop_crm.core.codes import Channel, MemberRole, RelationKind
from desktop_crm.core.errors import UserError
from desktop_crm.models import CustomerMember, CustomerRelation, DoNotContact
from desktop_crm.queries.customer_links import customer_links
from desktop_crm.services.customer_members import MemberInput, set_members
from desktop_crm.services.customer_relations import relate_customers, unrelate_customers
from desktop_crm.services.do_not_contact import set_do_not_contact
from tests.builders import Firm


@pytest.mark.requirement("S4-11")
def test_the_shares_of_all_add_up_to_one(firm: Firm) -> None:
    lina, zhang, zhao = firm.staff(), firm.staff("张伟"), firm.staff("赵敏")
    customer_id = firm.customer(owner_id=lina)
    members = [
        MemberInput(zhang, share=Decimal("0.3")),
        MemberInput(zhao, MemberRole.SERVICE),
    ]
    firm.write(set_members, customer_id=customer_id, members=members)
    links = firm.read(customer_links, customer_id=customer_id)
    assert (links.owner, links.owner_share) == ("李娜", Decimal("0.7"))
    assert [(row.name, row.role, row.share) for row in links.members] == [
        ("张伟", "assistant", Decimal("0.3")),
        ("赵敏", "service", None),
    ]
    shares = [links.owner_share, *(row.share or Decimal(0) for row in links.members)]
    assert sum(shares) == 1


def test_whoever_stays_keeps_the_row(firm: Firm) -> None:
    zhang, zhao = firm.staff("张伟"), firm.staff("赵敏")
    customer_id = firm.customer()
    firm.write(set_members, customer_id=customer_id, members=[MemberInput(zhang)])
    (first,) = firm.rows(CustomerMember)
    before = firm.visible()
    both = [MemberInput(zhang, share=Decimal("0.5")), MemberInput(zhao)]
    firm.write(set_members, customer_id=customer_id, members=both)
    assert first.id in {row.id for row in firm.rows(CustomerMember)}
    firm.workspace.undo()
    assert firm.visible() == before


@pytest.mark.requirement("S4-11")
@pytest.mark.parametrize(
    ("shares", "field", "code"),
    [
        (["0.6", "0.5"], "members", "member.shares_over"),
        (["-0.1", None], "members.0", "member.share"),
        ([None, "1.01"], "members.1", "member.share"),
    ],
)
def test_shares_that_cannot_be_are_refused(
    firm: Firm, shares: list[str | None], field: str, code: str
) -> None:
    people = [firm.staff(), firm.staff("张伟")]
    members = [
        MemberInput(staff_id, share=None if share is None else Decimal(share))
        for staff_id, share in zip(people, shares, strict=True)
    ]
    with pytest.raises(UserError) as caught:
        firm.write(set_members, customer_id=firm.customer(), members=members)
    assert (caught.value.code, caught.value.params["field"]) == (code, field)


def test_nobody_is_named_twice_and_the_owner_is_no_member(firm: Firm) -> None:
    lina, zhang = firm.staff(), firm.staff("张伟")
    customer_id = firm.customer(owner_id=lina)
    for members in ([MemberInput(lina)], [MemberInput(zhang), MemberInput(zhang)]):
        with pytest.raises(UserError, match=r"member\.twice"):
            firm.write(set_members, customer_id=customer_id, members=members)
    with pytest.raises(UserError, match=r"member\.role"):
        firm.write(
            set_members, customer_id=customer_id, members=[MemberInput(zhang, MemberRole.OWNER)]
        )


@pytest.mark.requirement("S4-06")
def test_a_relation_shows_on_both_cards(firm: Firm) -> None:
    daughter, parent = firm.customer("恒润苏州"), firm.customer("恒润集团")
    firm.write(
        relate_customers,
        customer_id=daughter,
        other_id=parent,
        kind=RelationKind.PARENT,
        remark="全资",
    )
    (own,) = firm.read(customer_links, customer_id=daughter).relations
    (seen,) = firm.read(customer_links, customer_id=parent).relations
    assert (own.other, own.is_reverse, own.remark) == ("恒润集团", False, "全资")
    assert (seen.other, seen.is_reverse) == ("恒润苏州", True)
    firm.write(unrelate_customers, relation_id=own.id)
    assert not firm.read(customer_links, customer_id=parent).relations


def test_a_relation_is_written_once_and_one_way(firm: Firm) -> None:
    first, second = firm.customer("甲"), firm.customer("乙")
    pair = {"customer_id": first, "other_id": second, "kind": RelationKind.GUARANTOR}
    relation = firm.write(relate_customers, **pair)
    assert firm.write(relate_customers, **pair, remark="互保") == relation
    assert len(firm.rows(CustomerRelation)) == 1
    with pytest.raises(UserError, match=r"relation\.both_ways"):
        firm.write(
            relate_customers, customer_id=second, other_id=first, kind=RelationKind.GUARANTOR
        )
    with pytest.raises(UserError, match=r"relation\.itself"):
        firm.write(relate_customers, customer_id=first, other_id=first, kind=RelationKind.PARENT)


def test_closed_channels_are_those_that_were_named_last(firm: Firm) -> None:
    customer_id = firm.customer()
    firm.write(
        set_do_not_contact,
        customer_id=customer_id,
        channels={Channel.SMS: "客户要求", Channel.FAX: None},
    )
    firm.write(set_do_not_contact, customer_id=customer_id, channels={Channel.SMS: " "})
    assert [(row.channel, row.reason) for row in firm.rows(DoNotContact)] == [("sms", None)]
    closed = firm.read(customer_links, customer_id=customer_id).do_not_contact
    assert [each.channel for each in closed] == ["sms"]
