"""Contact files of phones and mail programs: names, numbers, quoted Chinese, any version."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_crm.exchange.imports import read_plan
from desktop_crm.exchange.reading.read import read_workbook
from desktop_crm.exchange.reading.sheets import Sheet
from desktop_crm.exchange.vcard.cards import Card, read_cards
from desktop_crm.exchange.vcard.lines import properties, unfolded


def cards(text: str) -> list[Card]:
    return list(read_cards(text.splitlines(keepends=True)))


def test_a_card_of_version_3() -> None:
    (card,) = cards(
        "BEGIN:VCARD\r\nVERSION:3.0\r\nN:王;建国;;;\r\nFN:王建国\r\n"
        "ORG:苏州恒润精密五金有限公司;采购部\r\nTITLE:采购经理\r\n"
        "TEL;TYPE=CELL:188 1665 2173\r\nTEL;TYPE=WORK,VOICE:0512-12345678\r\n"
        "TEL;TYPE=WORK,FAX:0512-12345679\r\nitem1.EMAIL;TYPE=INTERNET:wjg@qq.com\r\n"
        "ADR;TYPE=WORK:;;工业园区星湖街 1 号;苏州;江苏;215000;中国\r\n"
        "NOTE:爱聊足球\\, 不喝酒\\n周五可访\r\nX-WECHAT:wjg1984\r\nX-QQ:12345\r\n"
        "BDAY:1984-01-31\r\n"
        "END:VCARD\r\n"
    )
    assert (card.name, card.company, card.department) == (
        "王建国",
        "苏州恒润精密五金有限公司",
        "采购部",
    )
    assert (card.mobiles, card.phones, card.faxes) == (
        ["188 1665 2173"],
        ["0512-12345678"],
        ["0512-12345679"],
    )
    assert (card.street, card.city, card.province) == ("工业园区星湖街 1 号", "苏州", "江苏")
    assert card.notes == ["爱聊足球, 不喝酒\n周五可访"]
    assert (card.wechat, card.qq, card.birthday) == ("wjg1984", "12345", "1984-01-31")


@pytest.mark.parametrize("charset", ["UTF-8", "GBK", ""])
def test_quoted_chinese_of_version_2(charset: str) -> None:
    quoted = "".join(f"={byte:02X}" for byte in "张伟".encode(charset or "UTF-8"))
    said = f";CHARSET={charset}" if charset else ""
    half = quoted[:9] + "=\r\n" + quoted[9:]
    (card,) = cards(
        f"BEGIN:VCARD\r\nVERSION:2.1\r\nFN{said};ENCODING=QUOTED-PRINTABLE:{half}\r\n"
        "TEL;CELL;PREF:13800138000\r\nEND:VCARD\r\n"
    )
    assert (card.name, card.mobiles) == ("张伟", ["13800138000"])


def test_a_name_is_made_of_its_parts_where_none_is_shown() -> None:
    made = cards(
        "BEGIN:VCARD\nN:欧阳;娜;;;\nEND:VCARD\nBEGIN:VCARD\nN:Smith;Ann;B.;;\nEND:VCARD\n"
        "BEGIN:VCARD\nEMAIL:li@example.com\nEND:VCARD"
    )
    assert [card.name for card in made] == ["欧阳娜", "Ann B. Smith", "li"]


def test_what_has_no_field_is_kept_and_pictures_are_not() -> None:
    photo = base64.b64encode(b"x" * 200).decode()
    (card,) = cards(
        f"BEGIN:VCARD\nFN:A\nPHOTO;ENCODING=b:{photo}\nNICKNAME:Tom\nCATEGORIES:VIP,华东\n"
        "ORG:一公司\nORG:二公司\nEND:VCARD"
    )
    assert card.company == "一公司"
    assert card.notes == ["Nickname: Tom", "Groups: VIP,华东", "Company: 二公司"]


def test_quotes_hide_colons_and_folds_are_undone() -> None:
    (line,) = properties(['TEL;TYPE="work,voice";X="a:b;c":tel:+86-5', " 12"])
    assert (line.types, line.params["X"], line.value) == (
        frozenset({"WORK", "VOICE"}),
        "a:b;c",
        "tel:+86-512",
    )
    assert list(unfolded(["NOTE:a", "\tb", "", "FN:c"])) == ["NOTE:ab", "FN:c"]


@given(st.text(max_size=400))
def test_any_text_is_read_to_its_end(text: str) -> None:
    assert isinstance(cards(text), list)
    assert isinstance(cards(f"BEGIN:VCARD\n{text}\nEND:VCARD"), list)


def test_a_file_of_contacts_becomes_customers_with_people(tmp_path: Path) -> None:
    path = tmp_path / "通讯录.vcf"
    path.write_bytes(
        "BEGIN:VCARD\nFN:王建国\nORG:恒润五金\nTEL;CELL:18816652173\nEND:VCARD\n"
        "BEGIN:VCARD\nFN:常红\nORG:恒润五金\nTEL;CELL:15230599360\nEND:VCARD\n"
        "BEGIN:VCARD\nFN:个体户李四\nTEL;CELL:13800138000\nEND:VCARD\n".encode("gb18030")
    )
    plan = read_plan(path).plan
    counts = {entity.value: count for entity, count in plan.counts().items()}
    assert counts == {"customer": 2, "contact": 3}
    assert not plan.problems


@pytest.mark.requirement("S4-08")
@pytest.mark.parametrize(
    ("name", "people"),
    [
        ("John_Doe_ANDROID.vcf", 6),
        ("John_Doe_GMAIL.vcf", 1),
        ("John_Doe_IPHONE.vcf", 1),
        ("John_Doe_MS_OUTLOOK.vcf", 1),
        ("fullcontact.vcf", 1),
        ("gmail-list.vcf", 3),
        ("outlook-2007.vcf", 1),
        ("rfc2426-example.vcf", 2),
        ("rfc6350-example.vcf", 1),
    ],
)
def test_files_of_phones_and_mail_programs(shared_data: Path, name: str, people: int) -> None:
    (sheet,) = read_workbook(shared_data / "vcard" / name).sheets
    rows = [dict(zip(_header(sheet), row, strict=True)) for _number, row in list(sheet.rows())[1:]]
    assert len(rows) == people
    assert all(row["Contact name"] for row in rows)
    assert all("@" in str(row["Email"]) for row in rows if row.get("Email"))


def _header(sheet: Sheet) -> tuple[str, ...]:
    return tuple(map(str, next(sheet.rows())[1]))
