"""A document as its parts, before any format: headings, paragraphs, facts, tables, the year's picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from osl.exchange.cells import BULLET

if TYPE_CHECKING:
    from collections.abc import Iterator

    from osl.exchange.blocks import Block
    from osl.exchange.publishing.chart import Chart


class Heading(NamedTuple):
    """A heading under the document's title; `own`: the words are the plan's."""

    text: str
    own: bool = False


class Paragraph(NamedTuple):
    """A paragraph of text; `own` as for a heading."""

    text: str
    own: bool = False


class Facts(NamedTuple):
    """Short facts, each under its name."""

    pairs: tuple[tuple[str, str], ...]


class Table(NamedTuple):
    """A table with what it is called.

    `head` is the column whose cells name their rows, `own` are the columns in the plan's words,
    `numbers` those that hold numbers.
    """

    caption: str
    block: Block
    head: int = 0
    own: frozenset[int] = frozenset()
    numbers: frozenset[int] = frozenset()


class Document(NamedTuple):
    """What is published: its title, its language, the language of the plan's own words, its parts."""

    title: str
    language: str
    own_language: str
    parts: tuple[Heading | Paragraph | Facts | Table | Chart, ...]
    key: str = "osl"
    subject: str = ""
    author: str = ""

    @property
    def tables(self) -> Iterator[Table]:
        """The tables among the parts."""
        return (part for part in self.parts if isinstance(part, Table))


def lines_of(cell: str) -> tuple[list[str], list[str]]:
    """The lines of a cell's text that stand before its list, and the list's items."""
    lines = cell.split("\n")
    first = next((n for n, line in enumerate(lines) if line.startswith(BULLET)), len(lines))
    return lines[:first], [line.removeprefix(BULLET) for line in lines[first:]]
