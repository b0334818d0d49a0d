"""Files that are not what they are called, damaged, locked or dangerous: each has a true sentence."""

from __future__ import annotations

import io
import random
import zipfile
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from bringing import bring, three
from workbooks import PLAN

from osl.exchange.importing.detect import read_document
from osl.exchange.importing.readers.archive import MOST_BYTES
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
