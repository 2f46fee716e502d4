"""The units in which goods are counted, as one expression."""

from __future__ import annotations

UNITS = (
    "kg|g|t|mg|ml|l|m|m2|m²|㎡|m3|m³|cm|mm|pcs?|set|box|ea|千克|公斤|克|吨|斤|升|毫升|米|厘米|平方米?"
    "|平米|立方米?|个|只|件|套|台|箱|包|袋|瓶|桶|盒|条|支|根|张|块|片|卷|双|对|把|罐|捆|组|批|车|盘|板|枚"
)
