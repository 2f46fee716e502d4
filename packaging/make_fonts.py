"""Cut Noto Sans SC down to the two small static fonts in resources/fonts.

Needs fontTools and the npm package `@expo-google-fonts/noto-sans-sc`, unpacked:

    npm pack @expo-google-fonts/noto-sans-sc && tar xzf expo-google-fonts-*.tgz
    python packaging/make_fonts.py package

Regular has every character of GBK. SemiBold, used for names and figures, has GB2312, the
common half of Big5 and every GBK character with a radical that given names are made of.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

TARGET = Path(__file__).resolve().parents[1] / "resources" / "fonts"
FACES = {"400Regular": "Regular", "600SemiBold": "SemiBold"}
SYMBOLS = (
    (0x0020, 0x024F), (0x02B0, 0x02FF), (0x0370, 0x045F), (0x2000, 0x206F), (0x20A0, 0x20BF),
    (0x2100, 0x22FF), (0x2460, 0x27BF), (0x3000, 0x30FF), (0x3200, 0x33FF), (0xFE30, 0xFE6F),
    (0xFF00, 0xFFEF),
)  # fmt: skip
NAME_RADICALS = (
    (0x571F, 0x58FF),  # 土
    (0x5973, 0x5B53),  # 女
    (0x65E5, 0x66FF),  # 日
    (0x706B, 0x721F),  # 火
    (0x725B, 0x72AB),  # 牛
    (0x738B, 0x74E3),  # 玉
    (0x77F3, 0x7932),  # 石
    (0x793A, 0x79B7),  # 示
    (0x7E9F, 0x7F35),  # 纟
    (0x8BA0, 0x8C36),  # 讠
    (0x8D1D, 0x8D63),  # 贝
    (0x8F66, 0x8F9A),  # 车
    (0x9485, 0x9576),  # 钅
    (0x95E8, 0x961B),  # 门
    (0x9875, 0x98A7),  # 页
    (0x9A6C, 0x9AA7),  # 马
    (0x9C7C, 0x9CE3),  # 鱼
    (0x9E1F, 0x9E73),  # 鸟
)
NAME_CHARACTERS = "喆囍祎頔翀劼甯昇垚堃媖赟镕骉犇旻昉昶晔曌濛瀛灏淏弢彧彣芃芾苡荙菀蓁薷邬郅鄢頫颙馥"


def _spans(spans: tuple[tuple[int, int], ...]) -> set[int]:
    return {code for first, last in spans for code in range(first, last + 1)}


def _encoded(encoding: str, leads: range) -> set[int]:
    """The characters of a two-byte encoding whose first byte is one of `leads`."""
    found = set()
    for lead in leads:
        for trail in range(0x40, 0xFF):
            text = bytes((lead, trail)).decode(encoding, errors="ignore")
            if len(text) == 1 and not text.isascii():
                found.add(ord(text))
    return found


def wanted(face: str) -> set[int]:
    """The code points to keep in one face."""
    gbk = _encoded("gbk", range(0x81, 0xFF))
    if face == "Regular":
        return gbk | _spans(SYMBOLS)
    common = _encoded("gb2312", range(0xA1, 0xF8)) | _encoded("big5", range(0xA1, 0xC7))
    names = (gbk & _spans(NAME_RADICALS)) | {ord(character) for character in NAME_CHARACTERS}
    return common | names | _spans(SYMBOLS)


def cut(source: Path, target: Path, characters: set[int]) -> None:
    """Write the part of `source` that draws `characters`, without hinting and vertical forms."""
    options = Options()
    options.hinting = False
    options.layout_features = ["kern", "ccmp", "locl", "mark", "mkmk"]
    options.drop_tables += ["vhea", "vmtx", "BASE", "STAT"]
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 16, 17]
    options.notdef_outline = True
    font = TTFont(source, recalcTimestamp=False)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    font.save(target)


def main(package: Path) -> None:
    """Cut both faces from an unpacked npm package."""
    for folder, face in FACES.items():
        target = TARGET / f"NotoSansSC-{face}.ttf"
        cut(package / folder / f"NotoSansSC_{folder}.ttf", target, wanted(face))
        print(f"{target.name}: {target.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
