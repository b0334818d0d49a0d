"""The tables and paragraphs of a Markdown text, as CommonMark and GitHub read them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.exchange.cells import BULLET
from osl.exchange.importing.cell_lists import tidy
from osl.exchange.importing.document import (
    Remark,
    SourceDocument,
    SourcePlace,
    SourceTable,
    TableRow,
    TextLine,
)
from osl.exchange.importing.readers.limits import refuse_large
from osl.exchange.importing.readers.markdown_front import front_in
from osl.exchange.importing.readers.markdown_notes import Footnotes
from osl.exchange.importing.readers.markdown_pages import page_in, whole_tables
from osl.exchange.importing.readers.marks import RAISED, START, STOP, STRUCK, Marks
from osl.exchange.importing.readers.text import VisibleText, decode
from osl.exchange.importing.unseparated.lists.nested_items import in_from_left
from osl.exchange.importing.unseparated.lists.paragraphs import with_list
from osl.exchange.importing.unseparated.reader import read_unseparated
from osl.i18n import say
from osl.text.flat import shortened

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

_MARKING = re.compile(r"<(/?)(del|s|strike|sup)\b[^<>]*>", re.IGNORECASE)
# what text has only in Markdown; dashes and numbers before items are everywhere
_SIGNED = re.compile(r"^#{1,6} |\*\*|__|\]\(|~~|`|^[ \t]*[-*+] \[[ xX]\] ", re.MULTILINE)
_BOX = re.compile(r"\[([ xX])\][ \t]+")
_BAR = re.compile(r"(?<!\\)\|")
_SIGNS = "[]*_`!<&\\|"


def read_markdown(data: bytes) -> SourceDocument | None:
    """Return the lines and tables of a text; inline markup gives its words, `<br>` a new line.

    A text without a table of Markdown's is read as unseparated text; None if it is not that either.
    """
    visible = VisibleText()
    text = visible.of_lines(decode(data))
    front, text = front_in(text.replace(START, "").replace(STOP, ""))
    notes = Footnotes(text)
    text = notes.text
    if not any("|" in line and "-" in line for line in text.split("\n")):
        return _without_tables(data, text, front, visible)  # no line as below the headings of a table
    _refuse_large(text)
    text = whole_tables(text)
    tokens = _parsed(text)
    if not any(token.type == "table_open" for token in tokens):
        return _without_tables(data, text, front, visible)
    reader = _MarkdownReader(tokens, visible, notes)
    reader.read()
    reader.note_surplus(text.split("\n"))
    rows = {row.place.line for table in reader.tables for row in table.rows}
    remarks = (*front.remarks, *reader.marks.remarks, *visible.remarks(), *reader.remarks)
    remarks += tuple(notes.left_out(rows))
    return SourceDocument(tuple(reader.lines), tuple(reader.tables), front.title, remarks=remarks)


def _parsed(text: str) -> list[Token]:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    parser.normalizeLink = str  # type: ignore[assignment, method-assign] # an address stays as it is written
    return parser.parse(text)


def _without_tables(
    data: bytes, text: str, front: SourceDocument, visible: VisibleText
) -> SourceDocument | None:
    """Return the document of a text with the tables of a page, with a list, or without either."""
    if "<table" not in text.lower():
        return _list(text, front, visible) or read_unseparated(data)
    from osl.exchange.importing.readers.html import read_html

    page = read_html(text.encode("utf-8"))
    return page._replace(title=front.title or page.title, remarks=(*front.remarks, *page.remarks))


def _list(text: str, front: SourceDocument, visible: VisibleText) -> SourceDocument | None:
    """Return the list of a text with the signs of Markdown: headings, emphasis, links, boxes to tick."""
    if not _SIGNED.search(text):
        return None
    _refuse_large(text)
    reader = _MarkdownReader(_parsed(text), visible, Footnotes(""))
    reader.read()
    lines = tuple(reader.each_line())
    remarks = (*front.remarks, *reader.marks.remarks, *visible.remarks(), *reader.remarks)
    return with_list(SourceDocument(lines, (), front.title, remarks=remarks))


def _refuse_large(text: str) -> None:
    """Refuse a text with more cells, or more markup, than a plan has, before it takes memory."""
    refuse_large(sum(map(text.count, _SIGNS)))
    size = widest = lines = 0
    for line in text.split("\n"):
        # a table ends with a blank line, and each of its rows is filled up to the width of its head
        if not line.strip():
            size, widest, lines = size + widest * lines, 0, 0
            continue
        widest, lines = max(widest, line.count("|") + 1), lines + 1
    refuse_large(size + widest * lines)


class _MarkdownReader:
    def __init__(self, tokens: Sequence[Token], visible: VisibleText, notes: Footnotes) -> None:
        self.tokens = tokens
        self.notes = notes
        self.visible = visible
        self.marks = Marks()
        self.lines: list[TextLine] = []
        self.tables: list[SourceTable] = []
        self.remarks: list[Remark] = []  # on the pages in it
        self.rows: list[TableRow] | None = None
        self.cells: list[str] = []
        self.place = SourcePlace()
        self.level = self.listed = 0
        self.number = ""  # of the item that begins
        self.above = ""

    def read(self) -> None:
        for token in self.tokens:
            step = getattr(self, f"_{token.type}", None)
            if step:
                step(token)

    def note_surplus(self, lines: Sequence[str]) -> None:
        """Keep a remark on the cells of rows beyond the headings, which Markdown does not show."""
        for row in (row for table in self.tables for row in table.rows if row.place.line):
            line = lines[row.place.line - 1].strip()
            cells = _BAR.split(line.removeprefix("|"))[len(row.cells) :] if "|" in line else []
            if (text := tidy(" ".join(cells))) and not line.startswith("<"):  # a page's
                self.remarks.append(Remark(say('"{text}" was left out', text=text), row.place))

    def each_line(self) -> Iterator[TextLine]:
        """Yield the lines of the paragraphs, an item's without its box, of which a ticked one is reported."""
        for paragraph in self.lines:
            first = paragraph.place.line
            for at, text in enumerate(paragraph.text.split("\n"), start=first):
                place = SourcePlace(line=at)
                box = _BOX.match(text) if paragraph.listed and at == first else None
                if box and box[1] != " ":
                    left_out = say('"{text}" was left out', text=box[0].strip())
                    self.remarks.append(Remark(left_out, place))
                if at > first and paragraph.listed:  # below the text of its item
                    further_in = in_from_left(text, paragraph.listed + 1)
                    yield paragraph._replace(text=further_in, place=place, listed=0, number="")
                else:
                    yield paragraph._replace(text=text[box.end() :] if box else text, place=place)

    def _list_item_open(self, token: Token) -> None:
        self.listed += 1
        self.number = f"{token.info}." if token.info else ""

    def _list_item_close(self, _: Token) -> None:
        self.listed -= 1

    def _table_open(self, _: Token) -> None:
        self.rows = []

    def _table_close(self, _: Token) -> None:
        self.tables.append(SourceTable(tuple(self.rows or ()), self.above))
        self.rows, self.above = None, ""

    def _tr_open(self, token: Token) -> None:
        self.cells = []
        self.place = SourcePlace(line=token.map[0] + 1 if token.map else self.place.line + 1)

    def _tr_close(self, _: Token) -> None:
        if self.rows is not None:
            notes = self.notes.of(self.place.line)
            self.rows.append(TableRow(tuple(self.cells), self.place, footnotes=notes))

    def _html_block(self, token: Token) -> None:
        before = token.map[0] if token.map else 0
        block = self.marks.resolved(token.content, SourcePlace(line=before + 1))
        page = page_in(block, before, len(self.tables))
        self.lines += page.lines
        self.remarks += page.remarks
        for table in page.tables:
            self.tables.append(table._replace(above=table.above or self.above))
            self.above = ""

    def _fence(self, token: Token) -> None:
        place = SourcePlace(line=token.map[0] + 1 if token.map else 0)
        if text := shortened(tidy(token.content)):
            self.remarks.append(Remark(say('"{text}" was left out', text=text), place))

    _code_block = _fence

    def _heading_open(self, token: Token) -> None:
        self.level = int(token.tag[1:])

    def _paragraph_open(self, _: Token) -> None:
        self.level = 0

    def _inline(self, token: Token) -> None:
        place = SourcePlace(line=token.map[0] + 1 if token.map else 0)
        place = self.place if self.rows is not None else place
        words = self.marks.resolved(_words(token.children or ()), place)
        text = self.visible.of(words, place)
        if self.rows is not None:
            self.cells.append(text)
            return
        if self.tables and self.level:
            self.above = text
        elif not self.tables:
            self.above = text if self.level > 1 else self.above
        line = TextLine(text, place, self.level, len(self.tables), listed=self.listed)
        self.lines.append(line._replace(number=self.number if self.listed else ""))
        self.number = ""


def _words(tokens: Sequence[Token]) -> str:
    words = ""
    address = ""
    opened = 0  # tags that mark text
    for token in tokens:
        if token.type == "link_open" and words.endswith(BULLET):
            address = str(token.attrs.get("href", ""))
        elif token.type == "link_close" and address:
            words, address = f"{words} {address}", ""  # as in the cell that osl made a link of
        elif token.type == "html_inline" and (tag := _MARKING.fullmatch(token.content)):
            is_open, is_close = not tag[1], bool(tag[1] and opened)
            words += f"{START}{RAISED if tag[2].lower() == 'sup' else STRUCK}" if is_open else STOP * is_close
            opened += is_open - is_close
        else:
            words += _word(token)
    return words + STOP * opened


def _word(token: Token) -> str:
    if token.type in ("softbreak", "hardbreak"):
        return "\n"
    if token.type in ("s_open", "s_close"):
        return f"{START}{STRUCK}" if token.type == "s_open" else STOP
    if token.type == "html_inline":
        tag = token.content.lower().replace(" ", "").replace("/", "")
        return {"<br>": "\n", "<li>": f"\n{BULLET}"}.get(tag, "")
    return token.content
