"""What stands among telephone numbers and is none."""

from __future__ import annotations

import pytest

from desktop_crm.core.handles import Handles, handles_in, may_hold_handles


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "手机：13812345678 微信：zw123 QQ：445566",
            Handles("手机:13812345678", qq="445566", wechat="zw123"),
        ),
        ("wq@ht.com", Handles("", email="wq@ht.com")),
        ("QQ邮箱 12345@qq.com 13800138000", Handles("13800138000", email="12345@qq.com")),
        ("13800138000 vx:abc_de-1", Handles("13800138000", wechat="abc_de-1")),
        ("13800138000 wxid_8f7d6s5a4", Handles("13800138000", wechat="wxid_8f7d6s5a4")),
        ("微信：wxid_8f7d6s5a4", Handles("", wechat="wxid_8f7d6s5a4")),
        ("ＱＱ：４４５５６６", Handles("", qq="445566")),
        ("微信同手机 13912345678", None),
        ("13812345678(微信同号)", None),
        ("微信13812345678", None),
        ("0512-66668888", None),
    ],
)
def test_handles(text: str, found: Handles | None) -> None:
    """A number that is also somebody's WeChat stays a number."""
    assert handles_in(text) == found
    assert may_hold_handles([text]) or found is None
