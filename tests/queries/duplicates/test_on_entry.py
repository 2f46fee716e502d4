"""What is said about look-alikes while somebody types a customer."""

from __future__ import annotations

import pytest

from desktop_crm.core.errors import UserError
from desktop_crm.core.likeness import Likeness
from desktop_crm.queries.duplicates.on_entry import LikelyTwin, likely_twins
from desktop_crm.services.customers import create_customer, update_customer
from tests.builders import Firm

CODE = "91350100M000100Y43"


def twins(firm: Firm, **typed: object) -> tuple[LikelyTwin, ...]:
    found: tuple[LikelyTwin, ...] = firm.read(likely_twins, **{"name": "", **typed})
    return found


@pytest.mark.requirement("S4-12")
def test_by_name_number_and_code(firm: Firm) -> None:
    whole = firm.write(
        create_customer,
        name="苏州恒润精密五金有限公司",
        contact={"name": "王建国", "phones": ("13805126621",)},
        credit_code=CODE,
    )
    firm.write(create_customer, name="无锡恒润精密五金机电")
    firm.write(create_customer, name="宁波海曙包装")
    found = twins(firm, name="恒润精密五金")
    assert [(twin.reasons[0].likeness, twin.is_strong) for twin in found] == [
        (Likeness.CORE, True),
        (Likeness.PART, False),
    ]
    assert found[0].id == whole
    assert twins(firm, name="苏州恒润精密五金有限公司 ")[0].reasons[0].likeness is Likeness.NAME
    assert twins(firm, name="恒润精密五金（苏州）")[0].id == whole
    by_phone = twins(firm, name="别的名字", phones=["+86 138 0512 6621"])
    assert (by_phone[0].id, by_phone[0].reasons[0].person) == (whole, "王建国")
    for field in ("credit_code", "tax_id"):
        [by_code] = twins(firm, name="甲", **{field: "91350100-M000100Y43"})
        assert by_code.reasons[0].likeness is Likeness.CREDIT_CODE
    assert twins(firm, name="恒润精密五金", ignore=whole)[0].id != whole
    assert twins(firm, name="恒") == ()
    assert twins(firm, name="%_") == ()


def test_names_that_sound_alike(firm: Firm) -> None:
    whole = firm.write(create_customer, name="苏州恒润精密五金有限公司")
    [twin] = twins(firm, name="衡润精密五金")
    assert (twin.id, twin.is_strong) == (whole, False)
    assert twin.reasons[0].likeness is Likeness.SOUND


@pytest.mark.requirement("S4-12")
def test_only_an_equal_code_is_a_hard_stop(firm: Firm) -> None:
    whole = firm.write(create_customer, name="恒润精密五金", credit_code=CODE)
    firm.write(create_customer, name="恒润精密五金", phones=["13805126621"])
    for field in ("credit_code", "tax_id"):
        with pytest.raises(UserError, match=r"customer\.code_taken") as refused:
            firm.write(
                create_customer, name="别的", save_anyway=True, **{field: "9135 0100 M000 100Y43"}
            )
        assert refused.value.params["field"] == field
        assert refused.value.params["name"] == "恒润精密五金"
    other = firm.write(create_customer, name="别的")
    with pytest.raises(UserError, match=r"customer\.code_taken"):
        firm.write(update_customer, customer_id=other, tax_id=CODE, save_anyway=True)
    firm.write(update_customer, customer_id=whole, tax_id=CODE, credit_code=CODE)
