"""The format of a file, by its first bytes, its name and its lines; and reading it."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING

from osl.exchange.importing.readers import READERS, reader
from osl.exchange.importing.readers.csv import rows_alike
from osl.exchange.importing.readers.text import decode
from osl.i18n import say
from osl.problem import OslError
from osl.source.text import MAX_BYTES
from osl.text.escapes import seen

if TYPE_CHECKING:
    from osl.exchange.importing.document import SourceDocument
    from osl.i18n import Sentence

FORMATS = tuple(READERS)
_FORMAT_OF = {extension: name for name, one in READERS.items() for extension in one.extensions}
_HTML = re.compile(rb"<(?:!doctype html|html|head|body|table|div|p|meta)[\s>]", re.IGNORECASE)
# which share of rows must have equally many of a delimiter; a tab is seldom anything else
_SHARES = {"\t": 0.0, ";": 0.6, ",": 0.8, "|": 0.6}
# the line below a table's headings; possessive quantifiers, so that each line is read once
_RULED = re.compile(
    r"^[^\S\n]*+(?:\|[^\S\n]*+)?:?-++:?[^\S\n]*+(?:\|[^\S\n]*+:?-++:?[^\S\n]*+)++\|?[^\S\n]*+$", re.MULTILINE
)


def read_document(name: str | Sentence, data: bytes, chosen: str | None = None) -> SourceDocument:
    """Return the document in `data`, in the format `chosen` (one of FORMATS) or found out.

    Raises OslError, with a sentence that names the file, where it cannot be read.
    """
    if len(data) > MAX_BYTES:
        raise OslError(
            say("{name}: over {most} MB; copy its table into a file of its own", name=name, most=16)
        )
    if not data.strip():
        raise OslError(say("{name} is empty", name=name))
    try:
        _refuse_foreign(data)
        document = reader(chosen or format_of(str(name), data))(data)
    except OslError as error:
        raise OslError(say("{name}: {why}", name=name, why=error.sentence), code=error.code) from error
    if document is None:
        raise OslError(say("{name}: {why}", name=name, why=say("no table was found in it")))
    return document


def _refuse_foreign(data: bytes) -> None:
    for start, why in _foreign().items():
        if data.startswith(start):
            raise OslError(why)


def _foreign() -> dict[bytes, Sentence]:
    """Return why formats that people try are not read, by their first bytes."""
    old = say("an old Word file (.doc), or one locked with a password; save it as .docx without a password")
    return {
        b"\xd0\xcf\x11\xe0": old,
        b"%PDF": say("a PDF; copy its table and paste it: osl import -"),
        b"{\\rtf": say("an RTF file; save it as .docx"),
        b"MIME-Version:": say("a web page in one file (.mht); save it as .html"),
    }


def format_of(name: str, data: bytes) -> str:
    """Return the format of `data`, read from the file `name`."""
    if data.startswith(b"PK"):
        return "word"
    known = _FORMAT_OF.get(PurePath(name).suffix.lower())
    if known == "word":
        raise OslError(say("it is not a Word document (.docx)"))
    return known or _by_content(data)


def _by_content(data: bytes) -> str:
    if _HTML.search(data[:4096]) or b"<table" in data.lower():
        return "html"
    text = seen(decode(data))
    if _RULED.search(text):
        return "markdown"
    return "csv" if _is_table(text) else "text"


def _is_table(text: str) -> bool:
    """Return whether rows have equally many tabs, or mostly equally many semicolons, commas or bars."""
    for delimiter, share in _SHARES.items():
        alike, rows = rows_alike(text, delimiter)
        if alike > 1 and alike >= share * rows:
            return True
    return False
