"""Files made to crash, hang or overwhelm a reader."""

from __future__ import annotations

import os
import zipfile
import zlib
from pathlib import Path

import pytest

from desktop_crm.core.errors import UserError
from desktop_crm.exchange.reading import limits
from desktop_crm.exchange.reading.read import ReadingLimits, read_workbook
from tests.exchange.files import hand_made_xlsx, sheet_xml, text_cell

CORNERS = sheet_xml(
    f'<row r="1">{text_cell("A1", "first")}</row>'
    f'<row r="1048576">{text_cell("XFD1048576", "last")}</row>'
)


def refusal(path: Path) -> str:
    """The code with which a file is refused."""
    with pytest.raises(UserError) as caught:
        read_workbook(path)
    assert caught.value.params["name"] == path.name
    return caught.value.code


def _worked() -> float:
    """Seconds that this process and its children have worked, however busy the machine is."""
    return sum(os.times()[:4])


def test_two_legal_cells_in_the_far_corners(tmp_path: Path) -> None:
    """The fast reader dies on them; the patient one reads both."""
    (sheet,) = read_workbook(hand_made_xlsx(tmp_path / "corners.xlsx", {"S": CORNERS})).sheets
    assert (sheet.height, sheet.width) == (1_048_576, 16_384)
    found = [
        (block.first_row, index, cells)
        for block in sheet.blocks()
        for index, cells in block.columns.items()
    ]
    assert found == [(1, 0, ["first"]), (1_048_576, 16_383, ["last"])]


def test_a_good_sheet_beside_the_far_corners(tmp_path: Path) -> None:
    """Nothing is read twice or lost when the reader changes in between."""
    good = sheet_xml(f'<row r="1">{text_cell("A1", "Ada")}</row>')
    path = hand_made_xlsx(tmp_path / "c.xlsx", {"one": good, "two": CORNERS, "three": good})
    one, two, three = read_workbook(path).sheets
    assert [cells for _, cells in one.rows()] == [("Ada",)]
    assert [cells for _, cells in three.rows()] == [("Ada",)]
    assert two.height == 1_048_576


def test_a_ghost_range_of_a_million_rows(tmp_path: Path) -> None:
    """A claimed range and formatted blank rows cost neither time nor memory."""
    rows = "".join(f'<row r="{n}"><c r="A{n}" s="0"/></row>' for n in range(2, 200_000))
    xml = sheet_xml(
        f'<row r="1">{text_cell("A1", "Ada")}</row>{rows}'
        '<row r="1048576"><c r="H1048576" s="0"/></row>',
        before='<dimension ref="A1:XFD1048576"/>',
    )
    path = hand_made_xlsx(tmp_path / "ghost.xlsx", {"S": xml})
    before = _worked()
    (sheet,) = read_workbook(path).sheets
    assert _worked() - before < 10
    assert list(sheet.rows()) == [(1, ("Ada",))]


def test_a_zip_bomb_is_refused_unopened(tmp_path: Path) -> None:
    """One member that unpacks to a thousand times its size."""
    path = hand_made_xlsx(
        tmp_path / "bomb.xlsx", {"S": CORNERS}, members={"xl/media/x.bin": bytes(30 * 1024 * 1024)}
    )
    assert refusal(path) == "import.suspicious_archive"


def test_a_member_that_lies_about_its_size(tmp_path: Path) -> None:
    """The stated size is small, the unpacked one is not: the child's cap ends it."""
    path = hand_made_xlsx(tmp_path / "lie.xlsx", {"S": sheet_xml("")})
    huge = b"<row>" + bytes(2_000_000_000 // 1000)
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    with zipfile.ZipFile(path) as archive:
        info = archive.getinfo("xl/worksheets/sheet1.xml")
    packed = packer.compress(huge) + packer.flush()
    content = bytearray(path.read_bytes())
    content[info.header_offset + 30 + len(info.filename) :][: len(packed)] = packed
    path.write_bytes(bytes(content))
    assert outcome(path) in ("import.damaged", "import.suspicious_archive", "read")


def outcome(path: Path) -> str:
    """`read`, or the code of the refusal."""
    try:
        read_workbook(path, limits=ReadingLimits(patience=30))
    except UserError as error:
        return error.code
    return "read"


def test_overlapping_members(tmp_path: Path) -> None:
    """Many members that share the same packed bytes unpack to far more than the file holds."""
    path = hand_made_xlsx(tmp_path / "overlap.xlsx", {"S": sheet_xml("<row/>" * 5000)})
    content = path.read_bytes()
    start = content.rindex(b"PK\x05\x06")
    directory = int.from_bytes(content[start + 16 : start + 20], "little")
    entries, end = content[directory:start], bytearray(content[start:])
    count = int.from_bytes(end[8:10], "little")
    end[8:12] = (count * 200).to_bytes(2, "little") * 2
    end[12:16] = (len(entries) * 200).to_bytes(4, "little")
    path.write_bytes(content[:directory] + entries * 200 + bytes(end))
    assert refusal(path) == "import.suspicious_archive"


def test_too_many_members(tmp_path: Path) -> None:
    """An archive of more parts than any office program makes."""
    members = {f"xl/media/{number}": b"" for number in range(5_001)}
    path = hand_made_xlsx(tmp_path / "many.xlsx", {"S": CORNERS}, members=members)
    assert refusal(path) == "import.suspicious_archive"


def test_too_much_once_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An honest file may still be more than the program promises to read."""
    path = hand_made_xlsx(tmp_path / "large.xlsx", {"S": CORNERS})
    monkeypatch.setattr(limits, "LARGEST_UNPACKED", 1000)
    assert refusal(path) == "import.too_large_unpacked"
    monkeypatch.setattr(limits, "LARGEST_FILE", 1000)
    assert refusal(path) == "import.file_too_large"


def test_a_string_repeated_beyond_all_memory(tmp_path: Path) -> None:
    """A small file whose cells share one huge text: capped, refused, not swallowed."""
    shared = (
        '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f"<si><t>{'五金' * 50_000}</t></si></sst>"
    )
    rows = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(1, 30_001))
    path = hand_made_xlsx(
        tmp_path / "shared.xlsx",
        {"S": sheet_xml(rows)},
        members={"xl/sharedStrings.xml": shared.encode()},
    )
    assert outcome(path) in ("import.needs_too_much", "import.damaged", "read")


def test_entities_that_expand_without_end(tmp_path: Path) -> None:
    """A billion laughs stay a small file."""
    laughs = '<!DOCTYPE l [<!ENTITY a "ha">' + "".join(
        f'<!ENTITY {name} "{f"&{chr(ord(name) - 1)};" * 20}">' for name in "bcdefghij"
    )
    xml = f"<?xml version='1.0'?>{laughs}]>" + sheet_xml(
        '<row r="1"><c r="A1" t="inlineStr"><is><t>&j;</t></is></c></row>'
    )
    path = hand_made_xlsx(tmp_path / "laughs.xlsx", {"S": xml})
    assert outcome(path) in ("import.damaged", "import.needs_too_much", "import.stuck", "read")


@pytest.mark.parametrize("length", [0, 10, 100, 500, 1000])
def test_truncated_files(tmp_path: Path, length: int) -> None:
    """A download that broke off is refused by name."""
    whole = hand_made_xlsx(tmp_path / "whole.xlsx", {"S": CORNERS}).read_bytes()
    path = tmp_path / "cut.xlsx"
    path.write_bytes(whole[:length])
    assert refusal(path) in ("import.empty_file", "import.damaged", "import.unknown_kind")


@pytest.mark.parametrize("seed", range(12))
def test_flipped_bytes(tmp_path: Path, seed: int) -> None:
    """Damage anywhere ends in what could be read or in a refusal."""
    whole = bytearray(hand_made_xlsx(tmp_path / "w.xlsx", {"S": sheet_xml("")}).read_bytes())
    for step in range(1, 6):
        whole[(seed * 977 + step * 331) % len(whole)] ^= 1 << (seed + step) % 8
    path = tmp_path / "flipped.xlsx"
    path.write_bytes(bytes(whole))
    assert outcome(path).startswith(("import.", "read"))
