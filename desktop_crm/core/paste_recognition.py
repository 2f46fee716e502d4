"""Reading pasted text: who, which firm, which numbers, where; by labels first, then by shape."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field, replace

from desktop_crm.core.credit_code import is_credit_code, tidy_credit_code
from desktop_crm.core.phones import parse_phones
from desktop_crm.core.regions import CITIES, PROVINCES
from desktop_crm.core.unreadable import UnreadableError

_LABELS: tuple[tuple[str, str], ...] = (
    (
        "name",
        "公司名称|单位名称|客户名称|企业名称|购方名称|发票抬头|抬头|公司|单位|名称|客户|company|name",
    ),
    ("person", "联系人|收货人|收件人|姓名|contact"),
    ("phones", "联系电话|联系方式|手机号码|手机号|手机|电话号码|电话|座机|tel|phone|mobile"),
    ("address", "公司地址|收货地址|详细地址|注册地址|地址电话|地址、电话|地址|address"),
    ("credit_code", "统一社会信用代码|纳税人识别号|税号|信用代码|tax id"),
    ("bank_name", "开户银行|开户行|开户行及账号|bank"),
    ("bank_account", "银行账号|账号|帐号|account"),
    ("email", "电子邮箱|电子邮件|邮箱|e-?mail"),
    ("title", "职务|职位|title"),
    ("wechat", "微信号|微信|wechat"),
)
_LABEL = re.compile(
    r"\s*(?:"
    + "|".join(f"(?P<{key}>{words})" for key, words in _LABELS)
    + r")\s*:\s*(?P<value>.+)",
    re.IGNORECASE,
)
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_CODE = re.compile(r"(?<![0-9A-Za-z])[0-9A-HJ-NPQRTUWXY]{18}(?![0-9A-Za-z])")
_ACCOUNT = re.compile(r"(?<!\d)\d[\d ]{13,28}\d(?!\d)")
_PHONE = re.compile(
    r"(?<![\d-])(?:\+?86[- ]?)?"
    r"(?:1[3-9]\d[ -]?\d{4}[ -]?\d{4}"
    r"|0\d{2,3}[- ]\d{7,8}(?:[-转]\d{1,5})?"
    r"|400[- ]?\d{3}[- ]?\d{4})(?!\d)"
)
_FIRM = re.compile(
    r"(?:公司|集团|厂|商行|经营部|工作室|合作社|事务所|研究院|医院|学校|酒店|超市|门市|商店|中心"
    r"|Ltd\.?|Inc\.?|GmbH|LLC)$",
    re.IGNORECASE,
)
_HOUSE = re.compile(r"\d|^[号栋幢楼室层]")
_WITH_NUMBERS = frozenset({"phones", "address", "person"})
_PLACE = re.compile(r"[省市区县镇乡村路街道巷弄号栋幢楼室园]")
_PERSON = re.compile(
    r"^([一-鿿]{1,4}?)"
    r"(先生|女士|小姐|总经理|经理|总监|总|主任|厂长|老板|老师|工|主管|采购|会计|店长)?$"
)
_TITLES = frozenset({"先生", "女士", "小姐"})
_MUNICIPALITIES = frozenset({"北京", "上海", "天津", "重庆"})
_SPLIT = re.compile(r"[\n\r\t,;|、]+")
_DISTRICT = re.compile(r"^([一-鿿]{2,6}?(?:新区|开发区|工业园区|园区|区|县|市))")


@dataclass(frozen=True, slots=True)
class Recognised:
    """What was found; empty where nothing was."""

    name: str = ""
    person: str = ""
    title: str = ""
    phones: tuple[str, ...] = ()
    email: str = ""
    wechat: str = ""
    province: str = ""
    city: str = ""
    district: str = ""
    address: str = ""
    credit_code: str = ""
    bank_name: str = ""
    bank_account: str = ""
    rest: tuple[str, ...] = field(default=())

    @property
    def is_empty(self) -> bool:
        """Whether nothing was recognised."""
        return self == Recognised(rest=self.rest)


def recognise(text: str) -> Recognised:
    """Read a business card, a signature, a delivery address or an invoice block."""
    found: dict[str, str] = {}
    phones: list[str] = []
    free: list[str] = []
    for line in unicodedata.normalize("NFKC", text).splitlines():
        labelled = _LABEL.fullmatch(line)
        if labelled is None:
            free.append(line)
            continue
        key = next(name for name, _words in _LABELS if labelled[name])
        value = labelled["value"].strip()
        found.setdefault(key, _take_numbers(value, phones) if key in _WITH_NUMBERS else value)
    remaining = _take_shapes("\n".join(free), found, phones)
    leftover = _take_words(remaining, found)
    return _with_place(_made(found, phones, leftover))


def _take_numbers(text: str, phones: list[str]) -> str:
    """Move the phone numbers of a text into the list; the text without them."""
    phones += [match[0].strip() for match in _PHONE.finditer(text)]
    return _PHONE.sub(" ", text).strip(" ,;")


def _take_shapes(text: str, found: dict[str, str], phones: list[str]) -> str:
    """Take out what has a shape of its own: codes, addresses of mail, numbers."""
    for key, pattern in (("credit_code", _CODE), ("email", _EMAIL)):
        for match in pattern.finditer(text):
            if key == "credit_code" and not is_credit_code(tidy_credit_code(match[0])):
                continue
            found.setdefault(key, match[0])
            text = text.replace(match[0], " ")
    text = _take_numbers(text, phones)
    account = _ACCOUNT.search(text)
    if account is not None:
        found.setdefault("bank_account", account[0].strip())
        text = text.replace(account[0], " ")
    return text


def _take_words(text: str, found: dict[str, str]) -> list[str]:
    """Give each piece of the remaining words its place: firm, address, person."""
    leftover: list[str] = []
    for line in _SPLIT.split(text):
        is_foreign_firm = line.isascii() and _FIRM.search(line.strip())
        last = None
        for piece in [line.strip()] if is_foreign_firm else line.split():
            key = _kind_of(piece, found)
            if last == "address" and (key == "address" or _HOUSE.search(piece)):
                found["address"] += piece
            elif key is None or key in found:
                leftover.append(piece)
            else:
                found[key], last = piece, key
    return leftover


def _kind_of(piece: str, found: dict[str, str]) -> str | None:
    if piece.endswith(("银行", "支行", "分行", "信用社", "营业部")):
        return "bank_name"
    if _FIRM.search(piece):
        return "name"
    if _starts_with_place(piece) or (len(piece) > 5 and len(_PLACE.findall(piece)) > 1):
        return "address"
    if "person" not in found and _PERSON.match(piece):
        return "person"
    return None


def _starts_with_place(text: str) -> bool:
    return any(text[:length] in PROVINCES or text[:length] in CITIES for length in (2, 3, 4))


def _made(found: dict[str, str], phones: list[str], leftover: list[str]) -> Recognised:
    person, title = found.get("person", ""), found.get("title", "")
    split = _PERSON.match(person)
    if split and split[2] and len(split[1]) > 1:
        person = split[1]
        title = title or ("" if split[2] in _TITLES else split[2])
    return Recognised(
        name=found.get("name", ""),
        person=person,
        title=title,
        phones=_known(phones, found.get("phones", "")),
        email=found.get("email", ""),
        wechat=found.get("wechat", ""),
        address=found.get("address", ""),
        credit_code=tidy_credit_code(found.get("credit_code", "")),
        bank_name=found.get("bank_name", ""),
        bank_account=found.get("bank_account", ""),
        rest=tuple(leftover),
    )


def _known(phones: list[str], labelled: str) -> tuple[str, ...]:
    """The numbers as the program writes them, each once."""
    try:
        numbers = parse_phones("\n".join([*phones, labelled]))
    except UnreadableError:
        return ()
    return tuple(phone.number for phone in numbers)


def _with_place(found: Recognised) -> Recognised:
    """Cut province, city and district off the front of the address."""
    rest = found.address.replace(" ", "")
    if not rest:
        return found
    province, rest = _cut(rest, PROVINCES, ("特别行政区", "自治区", "省", "市"))
    if province in _MUNICIPALITIES:
        city, rest = province, rest.removeprefix(f"{province}市")
    else:
        city, rest = _cut(rest, CITIES, ("自治州", "地区", "市"))
    match = _DISTRICT.match(rest) if province or city else None
    district = match[1] if match else ""
    return replace(
        found,
        province=province,
        city=city,
        district=district,
        address=rest[len(district) :] or found.address,
    )


def _cut(text: str, places: frozenset[str], suffixes: tuple[str, ...]) -> tuple[str, str]:
    for length in (4, 3, 2):
        if text[:length] in places:
            rest = text[length:]
            for suffix in suffixes:
                if rest.startswith(suffix):
                    return text[:length], rest[len(suffix) :]
            return text[:length], rest
    return "", text
