"""Which lines are the headings of a table with cells on lines of their own: known ones, others among them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from osl.exchange.importing.headings import MONTH, NUMBER, begins_as_heading, known_field, read_heading
from osl.exchange.importing.unseparated.heading_block import HeadingBlock, block_of
from osl.exchange.importing.unseparated.heading_lines import (
    FIRST,
    LONGEST,
    ROW_OF_HEADINGS,
    SURE_HEADING,
    TITLE,
    begins_rows,
    begins_with_date,
    first_number,
    in_capitals,
    is_above,
    is_known_form,
    is_title,
)
from osl.exchange.importing.unseparated.section_lines import is_named_section
from osl.exchange.importing.unseparated.wrapped_heading import goes_on_below, wrapped_headings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from osl.exchange.importing.document import TextLine

MOST_HEADINGS = 14
_MOST_LINES = 40  # of a block of headings that a PDF viewer wrapped
_MOST_ABOVE = 3  # unknown headings above the first that is known
_TORN = 2  # letters of a heading that goes on below, if a column has room for no more
_UNKNOWN = 3  # headings behind the last that is known


def heading_blocks(lines: Sequence[TextLine], *, words: bool = False) -> Iterator[HeadingBlock]:
    """Yield the blocks of headings that `lines` may begin a table with; `words`: a line may have several."""
    passed = 0  # lines above that begin a block too
    last = len(lines)  # a line below the first may begin the block as well
    for at, line in enumerate(lines):
        if at >= last:
            return
        torn = lines[at + 1 : at + 2] if len(line.text.strip()) <= _TORN else []  # "L", and "p." below
        known = wrapped_headings([one.text for one in (line, *torn)]) if words else [line.text.strip()]
        is_heading = known and (read_heading(known[0]) or _is_row(known)) and not is_title(line.text)
        below = lines[at + 1 : at + 2]
        is_other = bool(below) and not words and _is_other(line.text, below[0].text)
        if is_heading and not is_above(known, below) and not is_other:
            above = [] if words or last < len(lines) else starts_above(lines, at)
            found = [block for first in (at, *above) for block in _from_line(lines, first, words=words)]
            yield from (block._replace(passed=passed) for block in found)
            passed += bool(found) * (2 if begins_as_heading(line.text) else 1)
            if found and (words or (is_known_form(line.text) and not _is_named_again(line.text, found))):
                return
            last = min([last, *(block.after for block in found)])


def _from_line(lines: Sequence[TextLine], at: int, *, words: bool) -> Sequence[HeadingBlock]:
    """Return the blocks that may begin with line `at`, each way to join lines; the likelier of two alike."""
    ways: list[Callable[[str, str], bool]] = [goes_on_below]
    ways += [] if words else [_goes_on_unless_known, _goes_on_unless_capital, _goes_on_in_capitals]
    found: dict[tuple[tuple[str, ...], int], HeadingBlock] = {}
    for goes_on in ways:
        for block in _likely(list(_blocks_at(lines, at, words=words, goes_on=goes_on)), lines):
            alike = found.setdefault((block.fields, block.after), block)
            if block.score > alike.score:
                found[block.fields, block.after] = block
    return [*found.values()]


def _is_row(headings: Sequence[str]) -> bool:
    """Return whether `headings` of one line are known but for the first: "Krok Zadania Termin"."""
    fields = [known_field(one) for one in headings]
    return {"title", "when"} <= set(fields) and all(fields[1:ROW_OF_HEADINGS])


def _is_other(text: str, below: str) -> bool:
    """Return whether the line `below` is a heading in capitals, and the line `text` is not in capitals."""
    return below.isupper() and is_known_form(below) and not text.isupper() and not is_known_form(text)


def _is_named_again(text: str, found: Sequence[HeadingBlock]) -> bool:
    """Return whether tasks have the heading `text`, and another in a block of those `found`."""
    fields = [[known[0] for known in map(read_heading, block.cells[1:]) if known] for block in found]
    known = read_heading(text)
    return known is not None and known[0] == "title" and any("title" in names for names in fields)


def starts_above(lines: Sequence[TextLine], at: int) -> Iterator[int]:
    """Yield the indexes of lines above the first heading that is known, at `at`, that may be the first."""
    for before in range(at - 1, max(at - _MOST_ABOVE, 0) - 1, -1):
        if not _may_be_first(lines[before].text, lines[at].text):
            return
        yield before


def _may_be_first(text: str, known: str) -> bool:
    """Return whether the line `text` above the first heading that is `known` may be one that is not."""
    is_short = len(text) < LONGEST // 2 and not re.search(r"\d|[.:,]$", text.strip())
    is_like = text.isupper() == known.isupper() and text[:1].islower() == known[:1].islower()
    return is_short and is_like and not is_title(text)


def _likely(found: Sequence[HeadingBlock], lines: Sequence[TextLine]) -> Sequence[HeadingBlock]:
    """Return the blocks that may be whole: the one before a number 1, else those no heading follows."""
    below = lines[found[-1].after].text if found else ""
    dated_first = bool(found) and found[0].fields[0] in ("when", MONTH)  # "1 lutego" is not a row's number
    if (FIRST.match(below) and not dated_first) or is_named_section(below):
        return _with_section(found[-1], found)
    if dated := [
        one for one in found if one.fields[0] in ("when", MONTH) and begins_with_date(lines[one.after].text)
    ]:
        return _with_section(dated[0], found)
    texts = [[line.text for line in lines[block.after : block.after + 2]] for block in found]
    pairs = zip(found, texts, strict=True)
    return [
        block for block, below in pairs if not (_goes_on(block, below[0]) or _lacks(block, below))
    ] or found


def _with_section(whole: HeadingBlock, found: Sequence[HeadingBlock]) -> list[HeadingBlock]:
    """Return the `whole` block, and that of `found` without its last line if that may be a section's."""
    others = [block for block in found if _has_section(block, whole)]
    return [*others, whole._replace(loose=whole.loose + bool(others))]


def _has_section(block: HeadingBlock, whole: HeadingBlock) -> bool:
    """Return whether the last line of the `whole` may be the heading of a section below those of `block`."""
    more = whole.cells[len(block.cells) :]
    above = block.after + 1 == whole.after and block.cells + more == whole.cells
    return above and bool(more) and not is_known_form(" ".join(more)) and whole.fields[-1] != "notes"


def _lacks(block: HeadingBlock, below: Sequence[str]) -> bool:
    """Return whether `below` a block two lines are headings that it lacks, or one is above the next date.

    The rows of a block with the dates in front begin with a date.
    """
    known = [read_heading(text) if len(text) < LONGEST // 2 else None for text in below]
    fields = [one[0] for one in known if one and one[0] not in (*block.fields, "title")]
    if known[:1] == [None] or len(below) < 2 or not fields:
        return False
    is_next = block.fields[0] in ("when", MONTH) and begins_rows(below[1]) and is_known_form(below[0])
    return is_next or len(set(fields)) == len(below)


def _goes_on(block: HeadingBlock, text: str) -> bool:
    """Return whether the line `text` below a block is word for word a heading that the block lacks."""
    known = read_heading(text)
    is_upper = text.isupper() and not all(cell.isupper() for cell in block.cells)
    if known is not None and is_upper and known[1] >= SURE_HEADING:
        return len(block.cells) < ROW_OF_HEADINGS
    return known is not None and known[0] not in block.fields and is_known_form(text)


def _blocks_at(
    lines: Sequence[TextLine], at: int, *, words: bool, goes_on: Callable[[str, str], bool]
) -> Iterator[HeadingBlock]:
    """Yield the blocks that begin with line `at`: a number 1 ends them, else several ends are possible.

    `goes_on`: whether the heading on a line goes on with the line below it.
    """
    cells: list[str] = []
    for after in range(at + 1, min(at + (_MOST_LINES if words else MOST_HEADINGS), len(lines))):
        cells = wrapped_headings([line.text for line in lines[at:after]]) if words else (
            _with_line(cells, lines[after - 1].text, goes_on)
        )  # fmt: skip
        text = lines[after].text
        if TITLE.match(lines[after - 1].text.strip()) and not is_known_form(lines[after - 1].text):
            return
        within = cells[-1].count("(") > cells[-1].count(")")
        ends = not within and (begins_rows(text) or in_capitals(text, cells))
        if len(cells) > MOST_HEADINGS or any(map(_is_number, cells[_first_number(cells) :])):
            return
        block = block_of(cells, at, after, numbered=ends and first_number(lines, after), words=words)
        unknown = _unknown_at_end(cells)
        lacks = block is not None and block.loose and is_known_form(text)  # the tasks' heading may be below
        if block is not None and not lacks and not lines[after - 1].text.endswith(" "):
            yield block._replace(loose=0 if words else block.loose + _loose(lines[at:after], cells))
        if ends or unknown > _UNKNOWN:
            return


def _loose(lines: Sequence[TextLine], cells: Sequence[str]) -> int:
    """Return how many of `cells` go on in several `lines`, and are not known word for word."""
    alone = {line.text.strip() for line in lines}
    return sum(cell not in alone and not is_known_form(cell) for cell in cells)


def _first_number(cells: Sequence[str]) -> int:
    """Return from which column on none has the numbers of rows: from the second, or behind dates."""
    known = read_heading(cells[0])
    return 2 if known and known[0] in ("when", MONTH) else 1


def _is_number(cell: str) -> bool:
    known = read_heading(cell)
    return known is not None and known[0] == NUMBER and is_known_form(cell)


def _unknown_at_end(cells: Sequence[str]) -> int:
    """Return how many headings are behind the last that is known."""
    return next((at for at, cell in enumerate(reversed(cells)) if read_heading(cell)), len(cells))


def _goes_on_unless_known(heading: str, text: str) -> bool:
    """Return the same but for a `text` that is another heading word for word."""
    is_other = known_field(text) not in (None, "title") and not is_known_form(f"{heading} {text}")
    return goes_on_below(heading, text) and not is_other


def _goes_on_unless_capital(heading: str, text: str) -> bool:
    """Return the same but for a `text` in small letters with a capital: "W praktyce" below "Zadanie"."""
    return goes_on_below(heading, text) and not (text[:1].isupper() and not text.isupper())


def _goes_on_in_capitals(heading: str, text: str) -> bool:
    """Return the same, and for a `text` in capitals of which no word is known as a heading's."""
    in_capitals = heading.isupper() and text.isupper() and read_heading(text) is None
    return goes_on_below(heading, text) or (in_capitals and read_heading(heading) is not None)


def _with_line(headings: Sequence[str], text: str, goes_on: Callable[[str, str], bool]) -> list[str]:
    """Return the `headings` of lines above with that of the line `text`, one more or the end of the last."""
    text = text.strip()
    if headings and goes_on(headings[-1], text):
        return [*headings[:-1], f"{headings[-1]} {text}"]
    return [*headings, text]
