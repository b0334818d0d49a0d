"""Files that are not what they are called, damaged, locked or dangerous: each has a true sentence."""

from __future__ import annotations

import io
import random
import struct
import zipfile
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from bringing import bring, remarks, three
from workbooks import PLAN

from osl.exchange.importing.detect import read_document
from osl.exchange.importing.readers.limits import MOST_BYTES
from osl.problem import OslError

if TYPE_CHECKING:
    from collections.abc import Mapping

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ROWS = "<tr><td>Zadanie</td><td>Termin</td></tr><tr><td>Bal</td><td>maj 2026</td></tr>"
PAGE = f"<html><body><table>{ROWS}</table>"


def archive(parts: Mapping[str, bytes | str]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return made.getvalue()


def word() -> bytes:
    import docx

    document, made = docx.Document(), io.BytesIO()
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(table._cells, ("Zadanie", "Termin", "Bal", "maj 2026"), strict=True):
        cell.text = text
    document.save(made)
    return made.getvalue()


@pytest.mark.parametrize(
    "name", ["plan.xlsx", "plan.xls", "plan.ods", "plan.odt", "plan.csv", "plan", "plan.doc"]
)
def test_a_word_document_is_read_whatever_it_is_called(name: str) -> None:
    assert three(bring(word(), name)) == [("Bal", "", "maj 2026")]


@pytest.mark.parametrize("name", ["plan.docx", "plan.xls", "plan.ods", "plan.odt", "plan.txt", "plan.pdf"])
def test_a_spreadsheet_is_read_whatever_it_is_called(name: str) -> None:
    assert [task.title for task in bring(PLAN, name).plan.tasks] == ["Bal", "Kino"]


@pytest.mark.parametrize("name", ["plan.xls", "plan.doc", "plan.xlsx", "plan.docx"])
def test_a_page_that_is_called_an_office_file_is_read_as_a_page(name: str) -> None:
    assert three(bring(PAGE, name)) == [("Bal", "", "maj 2026")]


@pytest.mark.parametrize("text", ["Zadanie\tTermin\nBal\tmaj 2026\n", "Zadanie;Termin\nBal;maj 2026\n"])
def test_a_table_of_lines_that_is_called_a_spreadsheet_is_read(text: str) -> None:
    assert three(bring(text, "plan.xls")) == [("Bal", "", "maj 2026")]
    assert three(bring(text.encode("utf-16"), "plan.xls")) == [("Bal", "", "maj 2026")]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (archive({"[Content_Types].xml": "", "ppt/presentation.xml": ""}), "a presentation; copy its table"),
        (archive({"[Content_Types].xml": "", "xl/workbook.bin": ""}), r"a binary Excel file \(.xlsb\)"),
        (archive({"[Content_Types].xml": ""}), r"it is neither a Word document \(.docx\) nor an Excel file"),
        (archive({"Index/Document.iwa": ""}), "a file of Apple Pages or Numbers"),
        (archive({"plan.csv": "a;b"}), "a ZIP archive; unpack it"),
        (archive({"mimetype": "application/vnd.oasis.opendocument.graphics"}), "a presentation"),
        (PLAN[: len(PLAN) // 2], "the file is damaged"),
        (b"PK\x03\x04", "the file is damaged"),
        (OLE, "the file is damaged"),
        (OLE + "Workbook".encode("utf-16-le"), "the file is damaged"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "it is locked with a password; save it without one"),
        (OLE + "__properties_version1.0".encode("utf-16-le"), r"a message of Outlook \(.msg\)"),
        (OLE + "PowerPoint Document".encode("utf-16-le"), "a presentation"),
        (b"\x89PNG\r\n\x1a\n", "a picture; osl reads no text in pictures"),
        (b"\xff\xd8\xff\xe0", "a picture"),
        (b"RIFF....WEBP", "a picture"),
        (b"\x1f\x8b\x08", "a packed archive; unpack it"),
        (b"Rar!\x1a", "a packed archive"),
    ],
)
def test_a_file_of_another_kind_gets_a_sentence_of_its_own(data: bytes, why: str) -> None:
    with pytest.raises(OslError, match=f"^plan: {why}"):
        read_document("plan", data)


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("plan.xlsx", r"it is not a spreadsheet \(.xlsx, .xls, .ods\)"),
        ("plan.odt", r"it is not an OpenDocument text \(.odt\)"),
        ("plan.docx", r"it is not a Word document \(.docx\)"),
    ],
)
def test_bytes_that_are_nothing_known_are_not_what_the_name_says(name: str, why: str) -> None:
    with pytest.raises(OslError, match=why):
        read_document(name, bytes(range(256)) * 20)


def test_a_format_that_does_not_fit_the_bytes_is_refused() -> None:
    with pytest.raises(OslError, match="--format csv does not fit: it is spreadsheet"):
        read_document("plan.xlsx", PLAN, "csv")
    assert read_document("plan", PLAN, "spreadsheet").tables


@pytest.mark.parametrize(
    "parts",
    [
        {"[Content_Types].xml": "", "xl/workbook.xml": bytes(MOST_BYTES), "a": "b"},
        {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": bytes(MOST_BYTES)},
    ],
)
def test_a_bomb_is_not_unpacked(parts: dict[str, bytes | str]) -> None:
    with pytest.raises(OslError, match="unpacked, it is larger than any plan"):
        read_document("plan", archive(parts))


def test_a_reference_to_another_file_is_not_followed() -> None:
    content = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>'
    for parts in (
        {"[Content_Types].xml": "", "xl/workbook.xml": content},
        {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": content},
    ):
        with pytest.raises(OslError, match="an XML document type"):
            read_document("plan", archive(parts))


@pytest.mark.parametrize("data", [PLAN, word()], ids=["xlsx", "docx"])
def test_damage_anywhere_is_reported_and_never_a_fault(data: bytes) -> None:
    chance = random.Random(14)  # noqa: S311 - the same each time
    for _ in range(150):
        at = chance.randrange(len(data))
        broken = data[:at] + bytes([chance.randrange(256)]) * chance.choice((1, 4, 40)) + data[at + 4 :]
        with suppress(OslError):
            read_document("plan", broken)


def old_workbook(table: bytes) -> bytes:
    """The beginning of an old Excel file whose only table of sectors is `table`."""
    header = bytearray(512)
    header[:8] = OLE
    struct.pack_into("<HHHHH", header, 24, 0x3E, 3, 0xFFFE, 9, 6)
    struct.pack_into("<8I", header, 44, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    struct.pack_into("<109I", header, 76, 0, *[0xFFFFFFFF] * 108)
    return bytes(header) + table + "Workbook".encode("utf-16-le")


@pytest.mark.parametrize(
    "table",
    [bytes(700), struct.pack("<128I", 1, 2, 1, *[0xFFFFFFFF] * 125), b"\xff" * 600, b"\xff" * 100, b""],
    ids=["of itself", "of two", "none", "cut off", "nothing"],
)
def test_an_old_workbook_whose_sectors_lead_nowhere_or_round_is_damaged(table: bytes) -> None:
    with pytest.raises(OslError, match="the file is damaged"):
        read_document("plan.xls", old_workbook(table))


def test_what_ends_the_process_that_reads_an_old_workbook_is_damage(monkeypatch: pytest.MonkeyPatch) -> None:
    from osl.exchange.importing.readers import spreadsheet

    monkeypatch.setattr(spreadsheet, "refuse_loops", lambda _data: None)
    monkeypatch.setattr(spreadsheet, "MOST_MEMORY", 1 << 28)
    with pytest.raises(OslError, match="the file is damaged"):
        read_document("plan.xls", old_workbook(bytes(700)))


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (bytes(5000), "it is not text"),
        (bytes(range(1, 32)) * 50, "it is not text"),
        (b'<?xml version="1.0"?><office:document xmlns:office="x"/>', "save it as .odt or .ods"),
        (
            b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>',
            "save it as .docx or .xlsx",
        ),
    ],
)
@pytest.mark.parametrize("name", ["plan.csv", "plan.txt", "plan.html", "plan"])
def test_bytes_that_are_no_table_get_a_true_sentence(data: bytes, why: str, name: str) -> None:
    with pytest.raises(OslError, match=why):
        read_document(name, data)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_text_in_two_bytes_per_letter_is_text(encoding: str) -> None:
    text = "Zadanie;Termin\nŚwięto łąki żółć źdźbło;maj 2026\n"
    assert three(bring(text.encode(encoding), "plan.csv")) == [("Święto łąki żółć źdźbło", "", "maj 2026")]


MARKDOWN = "# Plan\n\n| Zadanie | Termin |\n|---|---|\n| Bal | maj 2026 |\n"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (PAGE + "</body></html>", "plan.csv"),
        (MARKDOWN, "plan.csv"),
        (MARKDOWN, "plan.html"),
        ("Zadanie;Termin\nBal;maj 2026\n", "plan.html"),
        ("Zadanie;Termin\nBal;maj 2026\n", "plan.md"),
        ("Plan 2026\nZadanie\tTermin\nBal\tmaj 2026\n", "plan.md"),
    ],
)
def test_a_text_is_read_by_its_content_if_its_name_is_plainly_wrong(text: str, name: str) -> None:
    assert three(bring(text, name)) == [("Bal", "", "maj 2026")]


def test_a_page_that_ends_within_its_table_is_reported() -> None:
    found = bring(f"<html><body><table>{ROWS}<tr><td>Kul", "plan.html")
    assert [one for one in remarks(found) if "ends within a table" in one]
    whole = bring(f"<html><body><table>{ROWS}</table>", "plan.html")
    assert not [one for one in remarks(whole) if "ends within a table" in one]


def test_a_page_with_more_cells_than_a_plan_is_refused_before_it_is_read() -> None:
    with pytest.raises(OslError, match="over 200000 cells"):
        read_document("plan.html", b"<table>" + b"<tr><td>a<td>b" * 100_001)
