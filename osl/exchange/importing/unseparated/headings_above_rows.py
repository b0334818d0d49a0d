"""The headings above the first row, if lines have several: that row's number or date shows where they end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.exchange.importing.column_fields import meant_field
from osl.exchange.importing.headings import MONTH, OF_DATES, begins_as_heading, known_field, read_heading
from osl.exchange.importing.unseparated.heading_block import block_of, block_with_times
from osl.exchange.importing.unseparated.heading_lines import FIRST, begins_with_date, is_title, may_be_heading
from osl.exchange.importing.unseparated.heading_ways import heading_ways
from osl.exchange.importing.unseparated.numbered_heading import is_of_numbers
from osl.exchange.importing.unseparated.section_lines import is_counted, is_named_section

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from osl.exchange.importing.document import TextLine
    from osl.exchange.importing.unseparated.heading_block import HeadingBlock

_MOST_LINES, _MOST_WAYS = 24, 8
_MOST_COLUMNS = 60  # of all blocks: each is searched for, and more columns take longer
_FEWEST_DATED, _FEWEST_HEADINGS = 3, 3
_NAME = 3  # words of a heading, which may end with a full stop
_OF_NUMBERS = 2  # words, or halves of one, of the heading of numbers: "Nr zad.", "L", "p."
_SECOND = re.compile(r"\s*(?:(?:2|1\.2)[.)]?(?:\s|$)|(?:A[.-]?2[.)]?|II[.)])\s*$)")
_OF_ROW = re.compile(r"\s*(\d{1,3})(?:\.\d{1,2})?[.)]?(?:\s+(?!\d{3}\b)(\S.*))?$")  # not "1 800 zł"
_OF_WORDS = re.compile(r"\D*[^\W\d_]{3}\D*|\W*")
_AND = re.compile(r"I\s")  # in headings in capitals: "UROCZYSTOŚCI", "I WYDARZENIA"


def blocks_above_rows(lines: Sequence[TextLine]) -> list[HeadingBlock]:
    """Return the likeliest blocks of headings from that of numbers or dates to the first row, the best first.

    Each way to separate their words is one, and if no heading names the times, each that is not known may
    be theirs: the rows below show which. The line above the first row may be the heading of a section.
    """
    found = _numbered(lines) or _dated(lines)
    if found is None:
        return []
    at, first = found
    texts = [line.text for line in lines[:first]]
    above = texts[-1].strip()
    is_alone = first - at > 1 and not texts[-2].endswith(" ")
    may_be_section = is_alone and above[:1].isupper() and known_field(above) is None
    blocks = [*_blocks(texts[:-1], at)] if may_be_section else []
    if not (is_counted(above) or is_named_section(above)):
        blocks += [block._replace(loose=block.loose + may_be_section) for block in _blocks(texts, at)]
    alike: dict[tuple[tuple[str, ...], int], HeadingBlock] = {}
    for block in sorted(blocks, key=lambda block: block.against):
        alike.setdefault((block.fields, block.after), block)
    widest = max((len(block.fields) for block in blocks), default=1)
    return [*alike.values()][: _MOST_COLUMNS // widest]


def has_cells_beside_numbers(lines: Sequence[TextLine]) -> bool:
    """Return whether cells are beside the numbers of most rows, or headings beside that of the numbers."""
    found = _numbered(lines)
    if found is None or any("\t" in lines[at].text for at in found):
        return False
    rows = [row for line in lines[found[1] :] if (row := _OF_ROW.match(line.text))]
    beside, alone = (_counted(int(row[1]) for row in rows if bool(row[2]) is full) for full in (True, False))
    others = lines[found[0]].text.split()[_OF_NUMBERS:]
    return beside > max(alone, 1) or any(word[:1].isupper() or known_field(word) for word in others)


def _counted(numbers: Iterable[int]) -> int:
    """Return how many of `numbers` count rows from 1 on."""
    count = 0
    for number in numbers:
        count += number == count + 1
    return count


def _blocks(texts: Sequence[str], at: int) -> Iterator[HeadingBlock]:
    """Yield the blocks that the lines `texts` may be from index `at` on."""
    found = [way for way in heading_ways(texts[at:], _MOST_WAYS) if _is_first(way.cells[0])]
    ways = [way for way in found if _are_headings(way.cells)]
    for way in ways:
        for block in _of_cells(way.cells, at, len(texts)):
            yield block._replace(against=ways[0].score - way.score)


def _are_headings(cells: Sequence[str]) -> bool:
    """Return whether none of `cells` ends a sentence, as in prose, and most are words without digits."""
    is_prose = any(len(cell.split()) > _NAME and not may_be_heading(cell) for cell in cells)
    return not is_prose and sum(map(bool, map(_OF_WORDS.fullmatch, cells))) * 2 > len(cells)


def _is_first(text: str) -> bool:
    return is_of_numbers(text) or (read_heading(text) or ("",))[0] in ("when", MONTH)


def _of_cells(cells: Sequence[str], at: int, after: int) -> Iterator[HeadingBlock]:
    """Yield the block of the headings `cells`, or one for each of them that the times may have."""
    numbered = is_of_numbers(cells[0])
    if len(cells) < _FEWEST_HEADINGS:
        return
    if block := block_of(cells, at, after, numbered=numbered):
        yield block
        return
    for column, cell in enumerate(cells):
        if column and meant_field(cell) in (None, *OF_DATES):
            block = block_with_times(cells, column, at, after, numbered=numbered)
            yield from [block] if block else []


def _numbered(lines: Sequence[TextLine]) -> tuple[int, int] | None:
    """Return the indexes of the heading of numbers and of the first row below it; a second is below that."""
    second = max((n for n, line in enumerate(lines) if _SECOND.match(line.text)), default=0)
    for at in range(second):
        if _begins_with_numbers(lines[at : at + _OF_NUMBERS]):
            below = range(at + 1, min(at + _MOST_LINES, second))
            first = next((n for n in below if FIRST.match(lines[n].text)), None)
            if first is not None:
                return at, first
    return None


def _begins_with_numbers(lines: Sequence[TextLine]) -> bool:
    words = [word for line in lines for word in line.text.split()][:_OF_NUMBERS]
    texts = (words[0], " ".join(words), "".join(words))
    return any(is_of_numbers(text) and begins_as_heading(text) for text in texts)


def _dated(lines: Sequence[TextLine]) -> tuple[int, int] | None:
    """Return the indexes of the headings, of which the first names dates, and of the first row, a date."""
    for at, line in enumerate(lines):
        if known_field(line.text.split(maxsplit=1)[0].strip("?")) in ("when", MONTH):
            below = range(at + 1, min(at + _MOST_LINES, len(lines)))
            dated = [n for n in below if _is_dated(lines[n].text)]
            if len(dated) >= _FEWEST_DATED and not is_title(line.text):
                return at, dated[0]
    return None


def _is_dated(text: str) -> bool:
    return begins_with_date(text) and not (text.isupper() and _AND.match(text))
