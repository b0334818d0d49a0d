"""A document as its parts, independent of any format: headings, paragraphs, facts, tables, the chart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osl.exchange.cells import BULLET
from osl.text.address import is_address, is_relative
from osl.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.exchange.export_origin import ExportOrigin
    from osl.exchange.exporting.chart import Chart
    from osl.exchange.plan_tables import PlanTable


class Heading(Value):
    """A heading under the document's title; `own` if it is text of the plan."""

    text: str
    own: bool = False


class Paragraph(Value):
    """A paragraph of text; `own` as for a heading, `figures` if it is the most important numbers."""

    text: str
    own: bool = False
    figures: bool = False


class Facts(Value):
    """Short facts with their names; `own` are the numbers (from 0) of those with text of the plan."""

    pairs: tuple[tuple[str, str], ...]
    own: frozenset[int] = frozenset()


class Table(Value):
    """A table with its caption.

    `head` is the column whose cells name their rows, `own` are the columns with text of the plan,
    `numbers` those with numbers, `narrow` those of equal width for a symbol or two, `links` those with
    items that are a name and its address; `ids` are the tasks in its rows, if it has tasks. With `total`,
    the last row is the sum of the others.
    """

    caption: str
    block: PlanTable
    head: int = 0
    own: frozenset[int] = frozenset()
    numbers: frozenset[int] = frozenset()
    narrow: frozenset[int] = frozenset()
    links: frozenset[int] = frozenset()
    ids: tuple[str, ...] = ()
    total: bool = False


class Document(Value):
    """What is published: its title, its language, the language of the plan's own text, its parts.

    `origin` is written where nobody sees it, for `osl update`. `as_of` are the words for the day that it
    is true on; a `broad` one is printed on sheets turned sideways.
    """

    title: str
    language: str
    own_language: str
    parts: tuple[Heading | Paragraph | Facts | Table | Chart, ...]
    key: str = "osl"
    subject: str = ""
    author: str = ""
    origin: ExportOrigin | None = None
    as_of: str = ""
    broad: bool = False

    @property
    def tables(self) -> Iterator[Table]:
        """The tables among the parts."""
        return (part for part in self.parts if isinstance(part, Table))


def without_picture(document: Document) -> Document:
    """Return `document` without the chart and the heading above it."""
    from osl.exchange.exporting.chart import Chart

    following = (*document.parts[1:], None)
    kept = [
        part
        for part, after in zip(document.parts, following, strict=True)
        if not (isinstance(part, Chart) or (isinstance(part, Heading) and isinstance(after, Chart)))
    ]
    return document._replace(parts=tuple(kept))


def lines_of(cell: str) -> tuple[list[str], list[str]]:
    """Return the lines of a cell's text, and the items of the list at its end, if there is one."""
    lines = cell.split("\n")
    first = len(lines)
    while first and _is_item(lines[first - 1]):
        first -= 1
    if lines[:first] == [""]:  # no page shows a lone empty line above a list
        first = len(lines)
    return lines[:first], [line.removeprefix(BULLET) for line in lines[first:]]


def _is_item(line: str) -> bool:
    return line.startswith(BULLET) and not line.removeprefix(BULLET).isspace() and line != BULLET


def heading_words(text: str) -> str:
    """Return a heading in capitals, as plans have them, as a sentence has it; Roman numerals stay."""
    is_word = len(text) > 2 and text.isupper() and not set(text) <= set("IVX")
    return text.capitalize() if is_word else text


def link_of(item: str) -> tuple[str, str]:
    """Return the words of an item and the address that they link to; none for a relative path."""
    words, _, address = item.rpartition(" ")
    if words.strip() and is_address(address) and not is_relative(address):
        return words, address
    return item, ""
