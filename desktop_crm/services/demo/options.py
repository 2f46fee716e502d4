"""The firm's lists: what the program brings along, and what this firm added."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from desktop_crm.core.codes import OptionList
from desktop_crm.core.option_texts import BUILT_IN
from desktop_crm.services.demo.chance import words

_ADDED: Mapping[OptionList, tuple[str, ...]] = {
    OptionList.INDUSTRY: words("汽车配件 自动化设备"),
    OptionList.CARRIER: words("德邦物流 顺丰速运 中通快运"),
    OptionList.PRODUCT_CATEGORY: words("紧固件 工具 包装 劳保 电工 季节电器 办公 节令礼品 定制"),
    OptionList.UNIT: words("千只 百只 百双 台 箱 卷 双 顶 只 支 套 盒 件"),
    OptionList.PAYMENT_TERMS: words("月结45天"),
}


@dataclass(frozen=True, slots=True)
class Options:
    """Ids of options by list and by code, or by name for those that the firm added."""

    ids: Mapping[tuple[OptionList, str], str]

    def id(self, option_list: OptionList, key: str | None) -> str | None:
        """The id of an option; None for none.

        Raises:
            KeyError: if the list has no such option.
        """
        return None if key is None else self.ids[option_list, key]


def make_options(
    make_id: Callable[[], str], signature: tuple[str, str, None]
) -> tuple[Options, list[tuple[Any, ...]]]:
    """The options with their rows."""
    ids: dict[tuple[OptionList, str], str] = {}
    rows: list[tuple[Any, ...]] = []
    for option_list, built_in in BUILT_IN.items():
        entries: list[tuple[str | None, str]] = [
            (str(code), text.source) for code, text in built_in.items()
        ]
        entries += [(None, name) for name in _ADDED.get(option_list, ())]
        for position, (code, name) in enumerate(entries):
            option_id = ids[option_list, code or name] = make_id()
            rows.append((option_id, option_list.value, name, code, position, *signature))
    return Options(ids), rows
