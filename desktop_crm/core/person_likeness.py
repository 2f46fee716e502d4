"""Whether a few words beside a number are somebody: 张经理, 小陈, 李娜 and not 微信同号."""

from __future__ import annotations

from desktop_crm.core.person_names import is_chinese_name
from desktop_crm.core.regions import CITIES, PROVINCES

_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚"
    "沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙陶黎贺毛郝龚邵万覃武钱戴莫孔向汤陳劉張楊黃趙吳孫馬"
    "鄭許馮蕭葉蔣盧錢葛施顾倪柳费章华严祝俞柯翁阮詹饶凌欧裴臧庄冷殷霍连乔窦欧"
)
_TITLES = (
    *("先生", "女士", "小姐", "太太", "阿姨", "经理", "总监", "主任", "厂长", "老板", "老师"),
    *("主管", "店长", "部长", "科长", "会计", "出纳", "采购", "总", "工", "姐", "哥", "董"),
)
_CALLS = ("小", "老", "阿")
_REGIONS = frozenset({"华东", "华南", "华北", "华中", "江南", "江北"})
_NOBODY = _REGIONS | {
    *("白天", "常用", "单位", "全天", "高管", "方便"),
    *("老家", "老板", "老师", "小姐", "小号", "阿姨", "老婆", "老公"),
}
_SHORTEST, _LONGEST, _LONGEST_BARE = 2, 4, 3


def is_somebody(words: str) -> bool:
    """A name or a way to address one, as far as its signs tell; what is doubtful is nobody."""
    if not is_chinese_name(words) or not _SHORTEST <= len(words) <= _LONGEST:
        return False
    if words in _NOBODY or words in CITIES or words in PROVINCES:
        return False
    if words.endswith(_TITLES) and (words[0] in _SURNAMES or words.startswith(_CALLS)):
        return True
    if len(words) > _LONGEST_BARE:
        return False
    if words.startswith(_CALLS):
        return len(words) == _SHORTEST
    return words[0] in _SURNAMES
