"""A document as Markdown, with the tables that GitHub and most converters know."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.exchange.cells import BULLET
from osl.exchange.exporting.document import Facts, Heading, Paragraph, Table, link_of
from osl.exchange.exporting.picture import legend, symbol_table
from osl.text.escapes import markdown as escaped

if TYPE_CHECKING:
    from osl.exchange.exporting.chart import Chart
    from osl.exchange.exporting.document import Document

# what would begin a list, a heading or a rule at the start of a line
_BLOCK = re.compile(r"^(\s*)(?:([-+#=])|([0-9]+)([.)]))")


def markdown(document: Document) -> str:
    """Return `document` as Markdown."""
    parts = [f"# {escaped(document.title)}", *(_part(part) for part in document.parts)]
    return "\n\n".join(parts) + "\n"


def _part(part: Heading | Paragraph | Facts | Table | Chart) -> str:
    if isinstance(part, Heading):
        return f"## {escaped(part.text)}"
    if isinstance(part, Paragraph):
        return _paragraph(part.text)
    if isinstance(part, Facts):
        return "\n".join(f"- **{escaped(name)}:** {escaped(value)}" for name, value in part.pairs)
    if isinstance(part, Table):
        return f"{_paragraph(part.caption)}\n\n{_table(part)}"
    picture = symbol_table(part)
    return f"{_table(picture)}\n\n{_paragraph(legend(part))}\n\n{_paragraph(picture.caption)}"


def _paragraph(text: str) -> str:
    return _BLOCK.sub(lambda f: f"{f[1]}\\{f[2]}" if f[2] else rf"{f[1]}{f[3]}\{f[4]}", escaped(text))


def _table(table: Table) -> str:
    marks = [_mark(table, n) for n in range(len(table.block.headings))]
    rows = [[escaped(text) for text in table.block.headings]]
    rows += [[_cell(text, n in table.links) for n, text in enumerate(row)] for row in table.block.rows]
    return "\n".join(f"| {' | '.join(row)} |" for row in (rows[0], marks, *rows[1:]))


def _cell(text: str, has_links: bool) -> str:  # noqa: FBT001 - a kind of column
    return "<br>".join(map(_linked, text.split("\n"))) if has_links else escaped(text)


def _linked(line: str) -> str:
    words, address = link_of(line.removeprefix(BULLET))
    if not address:
        return escaped(line)
    target = address.replace("&", "&amp;").replace("|", r"\|")
    shown = re.sub(r"^\^", r"\\^", escaped(words))  # not the mark of a footnote
    return f"{BULLET}[{shown}]({f'<{target}>' if re.search('[()]', target) else target})"


def _mark(table: Table, column: int) -> str:
    if column in table.numbers:
        return "---:"
    return ":---:" if column in table.narrow else "---"
