"""The parts of a spreadsheet: names of sheets, cells, widths, the printed page; and the file itself."""

from __future__ import annotations

import re
from io import BytesIO
from itertools import count
from math import ceil
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from osl.exchange.export_origin import OWN
from osl.exchange.exporting.writers.docx_parts import LONGEST, REGIONS
from osl.i18n import _, say
from osl.problem import OslError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from osl.exchange.exporting.document import Document

BORDER, HEADING_BORDER, GREY = "#BFBFBF", "#7F7F7F", "#ECECEC"
TEXT: dict[str, Any] = {"num_format": 49, "text_wrap": True, "valign": "top"}
CELL = TEXT | {"border": 1, "border_color": BORDER}
FORMATS: dict[str, dict[str, Any]] = {
    "column": TEXT,
    "text": CELL,
    "name": CELL | {"bold": True},
    "number": CELL | {"num_format": 1},
    "heading": CELL | {"bold": True, "bg_color": GREY, "border_color": HEADING_BORDER},
}
MOST_LETTERS = 32_767  # in a cell, by the format
LONGEST_NAME = 31
WIDEST, NARROWEST = 60, 6
LINE, TALLEST = 15.0, 409.0  # points
A4 = 9
_DATES = re.compile(rb"<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\1>")


def sheet_names(wanted: Iterable[str]) -> list[str]:
    """Return a name that Excel takes for a sheet for each of `wanted`: short, unique, without its signs."""
    taken: set[str] = set()
    return [_name(text.partition(": ")[0], taken) for text in wanted]


def _name(text: str, taken: set[str]) -> str:
    plain = " ".join(re.sub(r"[\[\]:*?/\\\x00-\x1f]", " ", text).split()).strip("'")
    for name in _candidates(plain or _("Table")):
        if name.casefold() not in taken and name.casefold() != "history":
            taken.add(name.casefold())
            return name
    raise AssertionError


def _candidates(name: str) -> Iterator[str]:
    yield _shortened(name, LONGEST_NAME)
    for number in count(2):
        yield f"{_shortened(name, LONGEST_NAME - len(str(number)) - 1)} {number}"


def _shortened(text: str, most: int) -> str:
    """Return `text` cut after a word, in at most `most` of the units that Excel counts (UTF-16)."""
    while len(text.encode("utf-16-le")) // 2 > most:
        text = text.rpartition(" ")[0] or text[:-1]
    return text.strip(" ',;:–-") or text


def write_cell(sheet: Any, row: int, column: int, value: str | int, format_: Any) -> None:
    """Write a text or a number; raises OslError for a text that is longer than a cell can be."""
    if isinstance(value, int):
        sheet.write_number(row, column, value, format_)
    elif not value:
        sheet.write_blank(row, column, None, format_)
    elif len(value.encode("utf-16-le")) // 2 > MOST_LETTERS:
        raise OslError(
            say(
                '"{text}…" has {n} characters; a cell of a spreadsheet has room for {most}: --format html',
                most=MOST_LETTERS, text=value[:40], n=len(value),
            )
        )  # fmt: skip
    else:
        sheet.write_string(row, column, value, format_)


def column_widths(rows: Sequence[Sequence[str]]) -> list[int]:
    """Return the width of each column in characters: that of its longest line, within limits."""
    return [
        min(max(*(len(line) for text in column for line in text.split("\n")), NARROWEST) + 2, WIDEST)
        for column in zip(*rows, strict=True)
    ]


def row_height(row: Sequence[str], widths: Sequence[int]) -> float:
    """Return the height in points that `row` needs in columns of `widths`; Calc finds none by itself."""
    lines = (
        sum(ceil(len(line) / width) or 1 for line in text.split("\n"))
        for text, width in zip(row, widths, strict=True)
    )
    return min(max(lines, default=1) * LINE, TALLEST)


def page_setup(sheet: Any, title: str) -> None:
    """Make `sheet` print on A4, landscape, as wide as the page, with `title` and page numbers below."""
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer(f"&L{title[:100].replace('&', '&&')}&R&P / &N")


def set_properties(workbook: Any, document: Document) -> None:
    """Set the title, subject and author of `workbook`, and the mark that osl wrote it."""
    texts = {"title": document.title, "subject": document.subject, "author": document.author}
    workbook.set_properties({name: text[:LONGEST] for name, text in texts.items() if text})
    workbook.set_custom_property(OWN, "1", "text")
    for name, text in (document.origin.pieces if document.origin else {}).items():
        workbook.set_custom_property(name, text, "text")


def packed(data: bytes, language: str) -> bytes:
    """Return the file `data` with its language and without times: the same document, the same bytes."""
    again = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(again, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "docProps/core.xml":
                part = _with_language(part, REGIONS.get(language, language))
            new.writestr(ZipInfo(name), part, ZIP_DEFLATED)
    return again.getvalue()


def _with_language(part: bytes, tag: str) -> bytes:
    element = f"<dc:language>{escape(tag)}</dc:language></cp:coreProperties>".encode()
    return _DATES.sub(b"", part).replace(b"</cp:coreProperties>", element)
