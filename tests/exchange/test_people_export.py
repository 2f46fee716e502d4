"""People on their way out: contact files that read back, and one row for each letter."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from desktop_crm.core.errors import Cancelled
from desktop_crm.core.language import Language, load_language
from desktop_crm.exchange.letter_words import salutation_line
from desktop_crm.exchange.people_export import Whose, export_cards, export_letters
from desktop_crm.exchange.vcard.cards import Card, read_cards
from desktop_crm.models import Phone
from desktop_crm.storage.workspace import Workspace
from tests.builders import Firm

TODAY = date(2026, 11, 21)
COLUMNS = (
    *("greeting", "name", "salutation", "title", "department", "company"),
    *("line 1", "line 2", "postcode", "city", "province", "country"),
)
ENGLISH, CHINESE = load_language("en"), load_language("zh_CN")


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[Firm]:
    """A firm's file."""
    with Workspace.create(tmp_path / "firm.crm") as workspace:
        yield Firm(workspace)


def number(firm: Firm, customer: Any, contact: Any, kind: str, text: str) -> None:
    firm.add(Phone(customer_id=customer, contact_id=contact, kind=kind, number=text, digits=text))


def read_back(path: Path) -> list[Card]:
    return list(read_cards(path.read_text(encoding="utf-8").split("\n")))


def rows(path: Path) -> list[tuple[Any, ...]]:
    return list(openpyxl.load_workbook(path).worksheets[0].iter_rows(min_row=2, values_only=True))


def test_a_person_leaves_as_a_card_and_reads_back(firm: Firm, tmp_path: Path) -> None:
    customer = firm.customer("恒润五金", city="苏州", address="星湖街 1 号", postcode="215000")
    person = firm.contact(
        customer,
        "王建国",
        title="采购经理",
        email="wjg@qq.com",
        wechat="wjg",
        birthday=date(1984, 1, 31),
        remark="爱喝酒",
        taboos="不谈政治",
        family="两个孩子",
    )
    number(firm, customer, person, "mobile", "13800138000")
    number(firm, customer, person, "fax", "051212345678")
    number(firm, customer, person, "landline", "051287654321")
    done = firm.read(export_cards, target=tmp_path / "p.vcf", ids=[person])
    (card,) = read_back(done.path)
    assert done.rows == 1
    assert (card.name, card.company, card.title) == ("王建国", "恒润五金", "采购经理")
    assert (card.mobiles, card.faxes, card.phones) == (
        ["13800138000"],
        ["051212345678"],
        ["051287654321"],
    )
    assert (card.city, card.street, card.postcode) == ("苏州", "星湖街 1 号", "215000")
    assert (card.birthday, card.wechat, card.notes) == ("1984-01-31", "wjg", [])


def test_a_lunar_birthday_is_no_day_of_the_calendar(firm: Firm, tmp_path: Path) -> None:
    customer = firm.customer()
    person = firm.contact(customer, birthday=date(1984, 1, 31), birthday_is_lunar=True)
    done = firm.read(export_cards, target=tmp_path / "p.vcf", ids=[person])
    assert read_back(done.path)[0].birthday == ""


def test_all_people_of_chosen_customers(firm: Firm, tmp_path: Path) -> None:
    one, other = firm.customer("甲"), firm.customer("乙")
    firm.contact(one, "张三")
    firm.contact(one, "李四", is_primary=True)
    firm.contact(other, "王五")
    done = firm.read(export_cards, target=tmp_path / "p.vcf", ids=[one], whose=Whose.CUSTOMERS)
    assert [card.name for card in read_back(done.path)] == ["李四", "张三"]


def test_letters_go_to_the_main_person_or_to_the_firm(firm: Firm, tmp_path: Path) -> None:
    one = firm.customer("恒润五金", city="苏州", district="园区", address="园区星湖街 1 号")
    firm.contact(one, "张三")
    firm.contact(one, "李四", is_primary=True, salutation="女士", title="经理")
    other = firm.customer("海曙包装", postcode="315000")
    asked = {"ids": [other, one], "language": CHINESE, "today": TODAY}
    done = firm.read(export_letters, target=tmp_path / "l.xlsx", **asked)
    second, first = (dict(zip(COLUMNS, row, strict=True)) for row in rows(done.path))
    assert done.rows == 2
    assert (first["greeting"], first["name"], first["company"]) == (
        "尊敬的李女士：",
        "李四",
        "恒润五金",
    )
    assert (first["line 1"], first["line 2"], first["city"]) == ("园区星湖街 1 号", None, "苏州")
    assert (second["greeting"], second["name"]) == ("尊敬的客户：", None)
    assert second["postcode"] == "315000"


@pytest.mark.parametrize(
    ("name", "form", "chinese", "english"),
    [
        ("王建国", "先生", "尊敬的王先生：", "Dear Mr 王,"),
        ("欧阳娜娜", "女士", "尊敬的欧阳女士：", "Dear Ms 欧阳,"),
        ("王建国", "王总", "尊敬的王总：", "Dear 王总,"),
        ("王建国", "", "尊敬的王建国：", "Dear 王建国,"),
        ("Anna Smith", "Ms.", "尊敬的Anna Smith女士：", "Dear Ms Smith,"),
        ("Anna Smith", "", "尊敬的Anna Smith：", "Dear Anna Smith,"),
        ("", "", "尊敬的客户：", "Dear Sir or Madam,"),
    ],
)
def test_each_language_greets_in_its_manner(
    name: str, form: str, chinese: str, english: str
) -> None:
    assert salutation_line(name, form, CHINESE) == chinese
    assert salutation_line(name, form, Language("en")) == english


def test_cancelling_leaves_nothing(firm: Firm, tmp_path: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    asked = {"ids": [firm.customer()], "language": ENGLISH, "today": TODAY, "progress": stop}
    with pytest.raises(Cancelled):
        firm.read(export_letters, target=tmp_path / "l.xlsx", **asked)
    assert not list(tmp_path.glob("*l.xlsx*"))
