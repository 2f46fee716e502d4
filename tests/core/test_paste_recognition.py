"""Pasted business cards, addresses and invoice blocks."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_crm.core.paste_recognition import Recognised, recognise


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "张三 13805126621 广东省深圳市南山区科技园路 1 号",
            {
                "person": "张三",
                "phones": ("13805126621",),
                "province": "广东",
                "city": "深圳",
                "district": "南山区",
                "address": "科技园路1号",
            },
        ),
        (
            (
                "苏州恒润精密五金有限公司\n王建国经理，138 0512 6621\n"
                "江苏省苏州市工业园区星湖街328号 2栋\nwang@hengrun.cn"
            ),
            {
                "name": "苏州恒润精密五金有限公司",
                "person": "王建国",
                "title": "经理",
                "phones": ("13805126621",),
                "email": "wang@hengrun.cn",
                "province": "江苏",
                "city": "苏州",
                "district": "工业园区",
                "address": "星湖街328号2栋",
            },
        ),
        (
            (
                "公司名称：宁波海曙包装材料有限公司\n税号：91350100M000100Y43\n"
                "地址、电话：浙江省宁波市海曙区中山路8号 0574-87654321\n"
                "开户行：中国工商银行宁波分行\n账号：6222 0212 3456 7890 123"
            ),
            {
                "name": "宁波海曙包装材料有限公司",
                "credit_code": "91350100M000100Y43",
                "phones": ("0574-87654321",),
                "province": "浙江",
                "city": "宁波",
                "district": "海曙区",
                "address": "中山路8号",
                "bank_name": "中国工商银行宁波分行",
                "bank_account": "6222 0212 3456 7890 123",
            },
        ),
        (
            "收货人: 李女士\n手机号码: 139-0574-0001\n详细地址: 北京市朝阳区建国路88号",
            {
                "person": "李女士",
                "phones": ("13905740001",),
                "province": "北京",
                "city": "北京",
                "district": "朝阳区",
                "address": "建国路88号",
            },
        ),
        (
            "陈总 15912345678 佛山顺德启明电器厂",
            {"person": "陈总", "phones": ("15912345678",), "name": "佛山顺德启明电器厂"},
        ),
    ],
)
def test_what_people_paste(text: str, expected: dict[str, Any]) -> None:
    found = recognise(text)
    assert found == Recognised(**expected)


@pytest.mark.parametrize("text", ["", "   \n", "Nancy Davolio, Seattle", "1 + 1 = 2"])
def test_what_has_no_shape_is_left_alone(text: str) -> None:
    assert recognise(text).is_empty


@given(st.text(max_size=300))
def test_nothing_makes_it_stumble(text: str) -> None:
    recognise(text)
