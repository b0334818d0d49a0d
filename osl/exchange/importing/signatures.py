"""The format of a file that is not text, by its first bytes and its parts; and why some are not read."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from osl.exchange.importing.foreign_formats import why_not_read
from osl.exchange.importing.readers.archive import damaged, mimetype, names_in
from osl.i18n import say
from osl.problem import OslError

if TYPE_CHECKING:
    from osl.i18n import Sentence

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PDF_WITHIN = 1024  # bytes: readers allow something before the first mark
# the first records of an old Excel file, the second or third of them about its password
_LOCKED_SHEET = re.compile(
    rb"\t\x08(?:\x10\x00\x00\x06.{14}|\x08\x00\x00\x05.{6})(?:\x86\x00\x00\x00)?/\x00", re.DOTALL
)
_WORD_TEXT, _SECTOR = b"\xec\xa5", 512  # how the text of an old Word file begins, and where it may
_MARKS_OF_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
OLD_FORMATS = ("doc", "rtf")


def binary_format(data: bytes, named: str | None) -> str | None:
    """Return the format of `data`, a key of READERS or one of OLD_FORMATS; None for what may be text.

    `named` is the format of the file's extension, which decides what is said of a damaged file.

    Raises OslError, with what to do, for a format that osl does not read.
    """
    if data.startswith(b"PK"):
        return _archive_format(data, named)
    if data.startswith(_OLE[:4]):
        return _ole_format(data, named)
    if b"%PDF-" in data[:_PDF_WITHIN]:
        return "pdf"
    if data.startswith(b"{\\rtf"):
        return "rtf"
    if why := why_not_read(data):
        raise OslError(why)
    return None


def old_format(data: bytes) -> str | None:
    """Return which of OLD_FORMATS `data` has, if one."""
    if data.startswith(b"{\\rtf"):
        return "rtf"
    return "doc" if data.startswith(_OLE) and "WordDocument".encode("utf-16-le") in data else None


def _archive_format(data: bytes, named: str | None) -> str:
    names = names_in(data)
    if named == "word" and not _has_office_parts(names) and (not names or "[Content_Types].xml" in names):
        return named
    if not names:
        raise damaged()
    if kind := mimetype(data) or ("content.xml" in names and "opendocument.text"):
        return _opendocument(str(kind))
    for folder, kind in (("word/", "word"), ("xl/", "spreadsheet")):
        if any(name.startswith(folder) for name in names):
            if "xl/workbook.bin" in names:
                raise OslError(say("a binary Excel file (.xlsb); save it as .xlsx"))
            return kind
    if any(name.startswith("ppt/") for name in names):
        raise OslError(say("a presentation; copy its table into a document or a spreadsheet"))
    if any(name.endswith(".iwa") for name in names):
        raise OslError(say("a file of Apple Pages or Numbers; export it as Word or Excel"))
    if "[Content_Types].xml" in names:
        raise OslError(say("it is neither a Word document (.docx) nor an Excel file (.xlsx)"))
    raise OslError(say("a ZIP archive; unpack it and import the file in it"))


def _has_office_parts(names: frozenset[str]) -> bool:
    return any(name.startswith(("word/", "xl/", "ppt/", "content.xml", "Index/")) for name in names)


def _opendocument(kind: str) -> str:
    if "opendocument.text" in kind:
        return "odt"
    if "opendocument.spreadsheet" in kind:
        return "spreadsheet"
    if "opendocument.presentation" in kind or "opendocument.graphics" in kind:
        raise OslError(say("a presentation; copy its table into a document or a spreadsheet"))
    raise OslError(say("a ZIP archive; unpack it and import the file in it"))


def _ole_format(data: bytes, named: str | None) -> str:
    """Return which of Microsoft's old formats `data` has, by the names of its streams."""

    folded = data.lower()

    def has(*names: str) -> bool:
        return any(name.lower().encode("utf-16-le") in folded for name in names)

    if has("EncryptedPackage") or _LOCKED_SHEET.search(data) or (has("WordDocument") and _is_locked(data)):
        raise OslError(say("it is locked with a password; save it without one"))
    if has("WordDocument"):
        return "doc"
    if has("Workbook", "Book"):
        return "spreadsheet"
    if has("__properties_version1.0"):
        raise OslError(
            say("a message of Outlook (.msg); save what is attached, or copy its table: osl import -")
        )
    if has("PowerPoint Document"):
        raise OslError(say("a presentation; copy its table into a document or a spreadsheet"))
    if named == "word":
        raise OslError(
            say("an old Word file (.doc), or one locked with a password; save it as .docx without a password")
        )
    raise damaged()


def _is_locked(data: bytes) -> bool:
    """Return whether the text of an old Word file has its mark for a password."""
    places = range(_SECTOR, len(data) - _SECTOR, _SECTOR)
    first = next((at for at in places if data.startswith(_WORD_TEXT, at)), None)
    return first is not None and bool(data[first + 11] & 1)


def refuse_old(kind: str) -> OslError:
    """Return the error for a file in one of OLD_FORMATS that is not to be converted."""
    if kind == "doc":
        return OslError(say("an old Word file (.doc); save it as .docx, or let LibreOffice do it: --convert"))
    return OslError(say("an RTF file; save it as .docx, or let LibreOffice do it: --convert"))


def not_a_file_of(kind: str | None) -> Sentence:
    """Return that the bytes of a file are not of the format `kind`, as its extension has it."""
    return {
        "word": say("it is not a Word document (.docx)"),
        "odt": say("it is not an OpenDocument text (.odt)"),
        "spreadsheet": say("it is not a spreadsheet (.xlsx, .xls, .ods)"),
        "pdf": say("it is not a PDF"),
    }.get(kind or "", say("it is not text, and not a format that osl reads"))


def mistaken(named: str, kind: str) -> Sentence:
    """Return that a file is not of the format `named` but text in the format `kind`, without a table."""
    what = not_a_file_of(named)
    if kind == "html":
        return say("{what}, but a web page, in which no table was found", what=what)
    return say("{what}, but text, in which no table was found", what=what)


def is_binary(data: bytes) -> bool:
    """Return whether `data` cannot be text in any encoding that osl knows."""
    start = data[:4096]
    if not start.strip(b"\x00 \t\r\n"):
        return True
    if start.startswith(_MARKS_OF_UTF16) or any(start[at::2].count(0) * 4 > len(start) for at in (0, 1)):
        return False  # UTF-16, in which a Polish letter has a control character
    return sum(byte < 32 and byte not in b"\t\n\r\f\x00" for byte in start) * 20 > len(start)
