"""The format of a file, by its first bytes, its name and its lines; and reading it."""

from __future__ import annotations

import codecs
import re
from pathlib import PurePath
from typing import TYPE_CHECKING

from osl.exchange.importing.document import NOTHING, SourcePlace, TextLine
from osl.exchange.importing.front_matter import read_front_matter
from osl.exchange.importing.headings import read_heading
from osl.exchange.importing.readers import READERS, reader
from osl.exchange.importing.readers.csv import rows_alike
from osl.exchange.importing.readers.csv_prose import delimiter_of_headings
from osl.exchange.importing.readers.mail import is_mail, read_letter
from osl.exchange.importing.readers.text import decode
from osl.exchange.importing.signatures import (
    OLD_FORMATS,
    binary_format,
    is_binary,
    mistaken,
    not_a_file_of,
    refuse_old,
)
from osl.exchange.importing.unseparated.heading import fields_of
from osl.exchange.importing.unseparated.lists.paragraphs import with_list
from osl.exchange.importing.unseparated.lists.reader import is_list
from osl.i18n import say
from osl.problem import OslError
from osl.source.text import MAX_BYTES
from osl.text.escapes import seen

if TYPE_CHECKING:
    from osl.exchange.importing.document import SourceDocument, SourceTable
    from osl.exchange.importing.readers.mail import Letter
    from osl.i18n import Sentence

FORMATS = tuple(READERS)
BINARY = ("word", "odt", "spreadsheet", "pdf")
_FORMAT_OF = {extension: name for name, one in READERS.items() for extension in one.extensions}
_HTML = re.compile(rb"<(?:!doctype html|html|head|body|table|div|p|meta)[\s>]", re.IGNORECASE)
_PAGE = re.compile(rb"<(?:!doctype html|html|head|body|table|div|meta)[\s>]", re.IGNORECASE)
_BLANK = b" \t\r\n\v\f" + codecs.BOM_UTF8 + codecs.BOM_UTF16
_SOME_LINES = 50
_SAMPLE = 16 * 1024  # bytes that show what is plainly another format
_LOCKS = ("~$", ".~lock.")  # of Word and LibreOffice
# where the sign is not in a sentence
_BESIDE = {",": re.compile(r",[^\s\d]"), ";": re.compile(r";[^\s\d]"), "|": re.compile(r"\|\S|\S\|")}
# which share of rows must have equally many of a delimiter; a tab is seldom anything else
_SHARES = {"\t": 0.0, ";": 0.6, ",": 0.8, "|": 0.6}
# the line below a table's headings; possessive quantifiers, so that each line is read once
_RULED = re.compile(
    r"^[^\S\n]*+(?:\|[^\S\n]*+)?:?-++:?[^\S\n]*+(?:\|[^\S\n]*+:?-++:?[^\S\n]*+)+\|?[^\S\n]*+$", re.MULTILINE
)
# a heading, strong words, a link
_MARKDOWN = re.compile(r"^#{1,6} +\S|\*\*\w[^*\n]*\*\*|\]\(https?:", re.MULTILINE)
_NUMBER_SIGN = re.compile(r"^# ([^\n]{1,160}+)\n1[.)]? ", re.MULTILINE)


def read_document(
    name: str | Sentence, data: bytes, chosen: str | None = None, sheet: str | None = None
) -> SourceDocument:
    """Return the document in `data`, in the format `chosen` (one of FORMATS) or found out.

    `sheet` is the name of a spreadsheet's sheet, if one was asked for.
    Raises OslError, with a sentence that names the file, if it cannot be read.
    """
    if len(data) > MAX_BYTES:
        raise OslError(
            say("{name}: over {most} MB; copy its table into a file of its own", name=name, most=16)
        )
    if not data.strip(_BLANK):
        raise OslError(say("{name} is empty", name=name))
    try:
        document = (_of_letter if is_mail(data) else _of_file)(str(name), data, chosen, sheet)
    except OslError as error:
        raise OslError(say("{name}: {why}", name=name, why=error.sentence), code=error.code) from error
    if document is None:
        raise OslError(say("{name}: {why}", name=name, why=NOTHING))
    return document


def _of_file(name: str, data: bytes, chosen: str | None, sheet: str | None) -> SourceDocument | None:
    kind = _chosen_format(name, data, chosen)
    document = _read(kind, data, sheet)
    if document is not None and not any(map(_is_of_rows, document.tables)):
        document = with_list(document) or document
    named = _format_named(name)
    if named not in BINARY or kind in BINARY:
        return document
    nothing = mistaken(str(named), kind)
    if document is None:
        raise OslError(nothing)
    return document._replace(nothing=nothing)


def _of_letter(name: str, data: bytes, chosen: str | None, sheet: str | None) -> SourceDocument | None:
    letter = read_letter(data, _FORMAT_OF)
    document = _of_file(name, letter.text, chosen or _by_content(letter.text), sheet)
    if letter.attached and not (document and document.tables):
        files = ", ".join(letter.attached)
        raise OslError(
            say("the letter has no table; save what is attached and import it: {files}", files=files)
        )
    return document and _under_subject(document, letter)


def _under_subject(document: SourceDocument, letter: Letter) -> SourceDocument:
    """Return what is in `letter`, its subject as the heading if there is no other.

    A line above the table with a title and a year is one if the subject names no year.
    """
    subject = TextLine(letter.subject, SourcePlace(line=1), level=1)
    above, named = ([line for line in document.lines if not line.after], read_front_matter([subject]))
    has_heading = any(line.level for line in document.lines)
    if not named.years and not has_heading:
        has_heading = bool((front := read_front_matter(above)).title and front.years)
    heading = () if has_heading or not letter.subject else (subject,)
    return document._replace(
        lines=(*heading, *document.lines), remarks=(*document.remarks, *letter.left_out())
    )


def _is_of_rows(table: SourceTable) -> bool:
    """Return whether the table has several rows of several cells, not only what is put beside each other."""
    return sum(len(row.cells) > 1 and not row.single for row in table.rows) > 1


def _chosen_format(name: str, data: bytes, chosen: str | None) -> str:
    """Return the format `chosen`, else that of `data`; raises OslError if the bytes are of another."""
    if PurePath(name).name.startswith(_LOCKS):
        raise OslError(
            say("a file by which an office program marks that a document is open; import that one")
        )
    found = binary_format(data, _format_named(name))
    if found in OLD_FORMATS:
        raise refuse_old(found)
    if found and chosen and found != chosen:
        raise OslError(say("--format {chosen} does not fit: it is {found}", chosen=chosen, found=found))
    return found or chosen or format_of(name, data)


def _read(kind: str, data: bytes, sheet: str | None) -> SourceDocument | None:
    if kind == "spreadsheet":
        return reader(kind)(data, sheet)
    if sheet is not None:
        raise OslError(say("it has no sheets; --sheet is for spreadsheets"))
    return reader(kind)(data)


def format_of(name: str, data: bytes) -> str:
    """Return the format of `data`, which is text by its first bytes, read from the file `name`."""
    known = _format_named(name)
    if is_binary(data):
        raise OslError(not_a_file_of(known))
    if known is None or known in BINARY or _is_misnamed(known, data):
        return _by_content(data)
    return known


def _format_named(name: str) -> str | None:
    return _FORMAT_OF.get(PurePath(name).suffix.lower())


def _is_misnamed(known: str, data: bytes) -> bool:
    """Return whether a text is plainly not in the format `known` of its name."""
    if known == "html":
        return b"<" not in data
    if _PAGE.match(data[:_SAMPLE].removeprefix(codecs.BOM_UTF8).lstrip()):
        return known == "csv"
    text = decode(data[:_SAMPLE])
    if known == "csv":
        drawn = len(re.findall(r"^[ \t]*\|", text, re.MULTILINE))
        return bool(_RULED.search(text)) and drawn * 2 > text.count("\n")
    if _RULED.search(text):
        return False
    counts = (rows_alike(text, sign) for sign in ("\t", *(";" * (not _is_in_sentences(text, ";")))))
    return any(alike > 1 and alike * 2 > rows for alike, rows in counts)


def _by_content(data: bytes) -> str:
    text = seen(decode(data))
    if _HTML.search(text[:4096].encode("utf-8", errors="replace")) or "<table" in text.lower():
        return "html"
    if _RULED.search(text):
        return "markdown"
    if _is_table(text) or delimiter_of_headings(text) is not None:
        return "csv"
    return "markdown" if _MARKDOWN.search(_without_number_sign(text)) else "text"


def _without_number_sign(text: str) -> str:
    """Return `text` without the row of headings "# Data Zadanie", if the number 1 is below its "#"."""
    found = _NUMBER_SIGN.search(text)
    return text.replace(found[0], "", 1) if found and fields_of(found[1]) else text


def _is_in_sentences(text: str, sign: str) -> bool:
    """Return whether `sign` is in the items of a list: a blank behind each comma, on both sides of a bar."""
    if sign not in _BESIDE or _BESIDE[sign].search(text):
        return False
    lines = [TextLine(line, SourcePlace(line=1)) for line in text.split("\n")[:_SOME_LINES] if line.strip()]
    return is_list(lines) and not any(map(_has_headings, lines))


def _has_headings(line: TextLine) -> bool:
    cells = [] if re.search(r"\d|:", line.text) else re.split("[,;|]", line.text)
    return sum(read_heading(cell) is not None for cell in cells) > 1


def _is_table(text: str) -> bool:
    """Return whether rows have equally many tabs, or mostly equally many semicolons, commas or bars."""
    for delimiter, share in _SHARES.items():
        if _is_in_sentences(text, delimiter):
            continue
        alike, rows = rows_alike(text, delimiter)
        if alike > 1 and alike >= share * rows:
            return True
    return False
